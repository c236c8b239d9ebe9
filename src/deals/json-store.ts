import { z } from 'zod'
import { isDay } from '../domain/day.ts'
import { LOSS_REASONS, RESULTS, WIN_REASONS } from '../domain/record.ts'

/** The shapes of a deal's JSON columns. What an older version wrote and we do not know is left out, never an error. */

const sourced = z.object({ fact: z.string(), source: z.string().exactOptional() })

const Elements = z.object({
  needs: sourced.exactOptional(),
  timetable: sourced.exactOptional(),
  budget: sourced.exactOptional(),
  competition: sourced.exactOptional(),
  decision: sourced.exactOptional(),
  priority: sourced.exactOptional(),
})

/** The column `evaluation`: the six elements, and whether the deal fits our strategy. */
export const Evaluation = Elements.extend({
  fit: z.object({ fits: z.boolean(), reason: z.string().exactOptional() }).exactOptional(),
})
export type Evaluation = z.infer<typeof Evaluation>

export const Man = z.object({
  money: sourced.exactOptional(),
  authority: sourced.exactOptional(),
  need: sourced.exactOptional(),
})

export const Criteria = z.array(
  z.object({
    name: z.string(),
    weight: z.number(),
    ours: z.number().exactOptional(),
    rival: z.number().exactOptional(),
    confirmedBy: z.string().exactOptional(),
  }),
)

export const RecordJson = z.object({
  result: z.enum(RESULTS),
  reason: z.enum([...LOSS_REASONS, ...WIN_REASONS]).exactOptional(),
  words: z.string().exactOptional(),
  rival: z.string().exactOptional(),
  lesson: z.string().exactOptional(),
  nextTryOn: z.string().refine(isDay).exactOptional(),
  step: z.string().exactOptional(),
  confirmed: z.object({ by: z.string(), on: z.string().refine(isDay) }).exactOptional(),
})

const StandIn = z.object({
  by: z.number(),
  onBehalfOf: z.number(),
  since: z.enum(['away', 'delegated', 'escalated']),
  ended: z.literal(true).optional(),
})

const gate = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])

const Why = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('gate'), gate }),
  z.object({ kind: z.literal('amount'), gate, over: z.number(), currency: z.string() }),
  z.object({ kind: z.literal('belowFloor') }),
  z.object({ kind: z.literal('receivable') }),
  z.object({ kind: z.literal('credit') }),
  z.object({ kind: z.literal('skip'), skipped: z.array(gate) }),
  z.object({ kind: z.literal('asked') }),
  z.object({ kind: z.literal('takes') }),
  z.object({ kind: z.literal('budget') }),
])

/** The rule of a request and what was open at its gate when it was asked for. */
export const RequestRule = z.object({
  groups: z.array(
    z.object({
      why: Why,
      need: z.number(),
      seats: z.array(z.object({ as: z.string(), who: z.array(z.number()) })),
    }),
  ),
  standIns: z.array(StandIn),
  /** Items that were open, as `G3.coach`; not empty: advisory, or skipped. */
  open: z.array(z.string()).default([]),
  skipped: z.array(gate).default([]),
})
export type RequestRule = z.infer<typeof RequestRule>

export const Threads = z.array(
  z.object({
    key: z.string(),
    lang: z.enum(['zh', 'en']),
    place: z.object({
      platform: z.enum(['slack', 'feishu', 'web']),
      tenant: z.string(),
      chat: z.string(),
      direct: z.boolean().exactOptional(),
    }),
    /** Whose own chat it is; left out: several people read there. */
    personId: z.number().exactOptional(),
  }),
)
export type Thread = z.infer<typeof Threads>[number]

/** Reads a JSON column; what does not fit is as if it were empty. */
export function readJson<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> | undefined {
  const read = shape.safeParse(value)
  return read.success ? read.data : undefined
}
