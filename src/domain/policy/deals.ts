import { z } from 'zod'
import { count, currency, flag, majorAmount, percent, positive, role, section } from './checks.ts'

/** Stages, gates G1–G6 and approvals (docs/method.md, Deals). */

function withoutWon(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  return Object.fromEntries(Object.entries(given).filter(([stage]) => stage !== '6'))
}

export const stagesPolicy = section({
  /** Weighted pipeline: chance in percent. Stage 6 is won: its deals are revenue, and a chance that files of before give it is not looked at. */
  probability: z.preprocess(
    withoutWon,
    section({
      1: percent.default(10),
      2: percent.default(20),
      3: percent.default(40),
      4: percent.default(60),
      5: percent.default(80),
    }).prefault({} as never),
  ),
  /** Longest hold in calendar days. */
  holdDays: positive.default(90),
  /** Working days after won or lost in which the development record is due (S85). */
  outcomeDays: positive.default(3),
}).prefault({})

const items = <Key extends string>(...keys: Key[]) => {
  const shape = Object.fromEntries(keys.map((key) => [key, flag.default(true)])) as {
    [K in Key]: z.ZodDefault<z.ZodBoolean>
  }
  return section(shape).prefault({} as never)
}

export const gatesPolicy = section({
  /** strict: nobody is asked before the list is complete or waived. advisory: the list is shown, the move happens and is marked. */
  mode: z.enum(['strict', 'advisory'], 'must be strict or advisory').default('strict'),
  minRelationship: z.number('must be a percentage').min(-100).max(100).default(30),
  needLevel: section({
    G2: count.max(3).default(1),
    G3: count.max(3).default(2),
    G4: count.max(3).default(3),
  }).prefault({}),
  minNeedTags: count.default(1),
  maxOverdueDays: positive.default(30),
  /** Deals below this amount (major units) pass gates 2 and 3 in advisory form (S120); left out: none do. */
  smallBelow: majorAmount.optional(),
  items: section({
    G1: items('evaluation', 'fit', 'tier', 'visit', 'man', 'nextStep'),
    G2: items('goal', 'team', 'budget', 'need', 'deciderNamed'),
    G3: items('deciderMet', 'relationship', 'coach', 'needConfirmed', 'actions', 'need', 'proposal'),
    G4: items('bid', 'result', 'price', 'need'),
    G5: items('contract', 'signed', 'receivable', 'credit'),
    G6: items('acceptance', 'payment', 'record', 'satisfaction', 'lessons'),
  }).prefault({}),
}).prefault({})

const WHO = 'must be a role (manager, director, finance …) or { name: … }'
/** `manager` is the deal owner's manager; other roles are anybody who holds them; `{ name }` is one person. */
const approver = z.union([role, z.strictObject({ name: z.string().min(1) })], WHO)
const RULE = 'must be all, any, or how many of them'
const rule = z.union([z.literal('all'), z.literal('any'), z.number().int().positive()], RULE).default('all')
const who = (...defaults: z.infer<typeof approver>[]) =>
  z.array(approver, WHO).min(1, 'needs at least one approver').default(defaults)
const gate = (...defaults: z.infer<typeof approver>[]) =>
  section({ who: who(...defaults), rule }).prefault({})
const gateName = z.enum(['G1', 'G2', 'G3', 'G4', 'G5', 'G6'], 'must be G1 to G6')

export const approvalsPolicy = section({
  gates: section({
    G1: gate('manager'),
    G2: gate('manager'),
    G3: gate('manager'),
    G4: gate('manager'),
    G5: gate('manager', 'finance'),
    G6: gate('manager'),
  }).prefault({}),
  /** Above this amount of the deal (major units) these people are asked as well. */
  amounts: z
    .array(
      section({ gate: gateName, over: majorAmount, currency, add: who('director') }),
      'must be a list of limits',
    )
    .default([
      { gate: 'G2', over: 5_000_000, currency: 'CNY', add: ['director'] },
      { gate: 'G5', over: 10_000_000, currency: 'CNY', add: ['director'] },
    ]),
  /** Asked as well when the price is below its floor (S69). */
  priceAuthority: who('director'),
  /** Asked as well when the account's receivables are overdue longer than `gates.maxOverdueDays`. */
  overdueReceivable: who('finance'),
  /** Asked as well when what they owe and the deal together are above the credit limit (S12). */
  creditLimit: who('finance'),
  /** Asked when stages are skipped. */
  skip: who('director'),
  /** Who agrees to what is no stage move. */
  kinds: section({
    gift: gate('manager'),
    exception: gate('manager'),
    loss: gate('manager'),
    plan: gate('manager'),
    concession: gate('manager'),
    tier: gate('manager'),
    nominate: gate('manager'),
    backup: gate('manager'),
    owner: gate('manager'),
    budget: gate('manager'),
  }).prefault({}),
  /** Working days until a decision is late; one working day is as long as `working.from`–`working.to`. */
  limitDays: positive.default(2),
  /** Percent of the limit at which the approvers are reminded, and at which their manager hears of it. */
  remindPercent: z.array(positive, 'must be a list of percentages').default([50, 100]),
  escalatePercent: positive.default(150),
  /** Working days until an unanswered request expires. */
  expiryDays: positive.default(5),
  nudgeHours: positive.default(4),
})
  .refine((own) => own.expiryDays > own.limitDays, {
    path: ['expiryDays'],
    message: 'must be longer than limitDays',
  })
  .prefault({})
