import { z } from 'zod'
import { isDay } from '../day.ts'

/** The small words that the policy file is made of. Every check says in plain English what it wants; the path is put before it. */

const POSITIVE = 'must be a positive number'
const COUNT = 'must be a whole number, 0 or more'
const PERCENT = 'must be a percentage from 0 to 100'

/** A number above 0: days, ratios, hours. */
export const positive = z.number(POSITIVE).positive(POSITIVE)
/** Points that a signal adds; 0 keeps the signal without weight. */
export const points = z.number(COUNT).int(COUNT).min(0, COUNT).max(100, 'must be at most 100 points')
export const count = z.number(COUNT).int(COUNT).min(0, COUNT)
export const percent = z.number(PERCENT).min(0, PERCENT).max(100, PERCENT)
export const flag = z.boolean('must be true or false')
export const currency = z
  .string('must be a currency like CNY')
  .regex(/^[A-Z]{3}$/, 'must be a currency like CNY')
/** An amount in major units (yuan, not fen): people write this file. */
export const majorAmount = z.number('must be an amount, 0 or more').min(0, 'must be an amount, 0 or more')

/** A limit that can be switched off for a tier or a stage. */
const LIMIT = 'must be a positive number, or off'
export const limit = z.union([z.literal('off'), z.number().positive(LIMIT)], LIMIT)
export type Limit = z.infer<typeof limit>

export const tier = z.enum(['A', 'B', 'C', 'D'], 'must be A, B, C or D')
export const role = z.enum(
  ['rep', 'manager', 'director', 'finance', 'service', 'admin', 'viewer'],
  'must be rep, manager, director, finance, service, admin or viewer',
)
export const weekday = z.enum(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  'must be mon, tue, wed, thu, fri, sat or sun',
)
export const day = z.string('must be a day like 2026-10-01').refine(isDay, 'must be a day like 2026-10-01')

/** `08:30` → 510 minutes after midnight; 24:00 is allowed as an end. */
const CLOCK = 'must be a time like 08:30'
export const clock = z.string(CLOCK).regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, CLOCK)
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** An object in which every key has a default and no other key is known. */
export function section<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, 'must be a section with keys of its own')
}

/** One value for each tier. `order` names what must not fall from A to D (or rise, for floors). */
export function perTier<Check extends z.ZodType>(
  check: Check,
  defaults: Record<'A' | 'B' | 'C' | 'D', z.input<Check>>,
  order?: 'rising' | 'falling',
) {
  const shape = section({
    A: check.default(defaults.A as never),
    B: check.default(defaults.B as never),
    C: check.default(defaults.C as never),
    D: check.default(defaults.D as never),
  })
  const fits = shape.superRefine((values, context) => {
    const all: [string, unknown][] = Object.entries(values)
    const given = all.filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    given.forEach(([name, value], at) => {
      const before = given[at - 1]
      if (!before || !order) return
      const wrong = order === 'rising' ? value < before[1] : value > before[1]
      const how = order === 'rising' ? 'below' : 'above'
      if (wrong) {
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `${value} is ${how} tier ${before[0]}'s ${before[1]}`,
        })
      }
    })
  })
  return fits.prefault({} as never)
}

/** Rungs of a ladder: `measure` rises from rung to rung and points never fall, else a worse case would score less. */
export function ladder<Measure extends string>(
  measure: Measure,
  defaults: ({ [K in Measure]: number } & { points: number })[],
) {
  const rung = section({ [measure]: z.number('must be a number').min(0, 'must be 0 or more'), points } as {
    [K in Measure]: z.ZodNumber
  } & { points: typeof points })
  return z
    .array(rung, `must be a list of { ${measure}, points }`)
    .superRefine((rungs, context) => {
      const values = rungs as { [key: string]: number }[]
      values.forEach((now, at) => {
        const before = values[at - 1]
        if (!before) return
        if (now[measure]! <= before[measure]!) {
          context.addIssue({
            code: 'custom',
            path: [at, measure],
            message: `${now[measure]} must be above ${before[measure]} before it`,
          })
        }
        if (now.points! < before.points!) {
          context.addIssue({
            code: 'custom',
            path: [at, 'points'],
            message: `${now.points} must not be below ${before.points} before it`,
          })
        }
      })
    })
    .default(defaults as never)
}
