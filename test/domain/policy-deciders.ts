import { deadlinesOf, nextNudge, rungDue } from '../../src/domain/approval/ladder.ts'
import { requiredApprovers } from '../../src/domain/approval/rule.ts'
import type { Calendar } from '../../src/domain/calendar.ts'
import { COMPLAINT_LEVELS, complaintDue, repeatsSince } from '../../src/domain/complaint.ts'
import { addDays, type Day } from '../../src/domain/day.ts'
import type { Gate } from '../../src/domain/deal.ts'
import type { GateFacts } from '../../src/domain/gate-items.ts'
import { checkGate, mayAsk } from '../../src/domain/gates.ts'
import { complaintRung, contactRung, planRung, stageRung, stepRung } from '../../src/domain/ladders.ts'
import { gapsOf, type PlanLine, progressOf } from '../../src/domain/plan.ts'
import type { Policy } from '../../src/domain/policy.ts'
import * as portfolio from '../../src/domain/portfolio.ts'
import { profileState } from '../../src/domain/profile.ts'
import { careOf, moveOf, reviewsOf } from '../../src/domain/reviews.ts'
import type { Tier } from '../../src/domain/risk/facts.ts'
import { choiceHoldsUntil, standstillOf } from '../../src/domain/standstill.ts'
import { stepFor } from '../../src/domain/terms.ts'
import { NORTH_SEA, OFFICE, PRIYA } from './approval/office.ts'
import { weekdays } from './example.ts'
import { READY } from './gate-facts.ts'
import { seeded } from './sample-facts.ts'

/** Keys that a pure rule decides by: each changed alone, in one way or another, must change what the rule says of somebody. */

const TODAY = '2026-06-01'
const random = seeded(11)
const TIERS: readonly Tier[] = ['A', 'B', 'C', 'D']
const upTo = (count: number, step = 1): number[] => Array.from({ length: count }, (_, at) => at * step)
const day = (ago: number): Day => addDays(TODAY, -ago)

const accounts = upTo(60).map((at) => ({
  code: `K${at}`,
  tier: TIERS[at % 4]!,
  revenue12: Math.round(random() ** 3 * 100_000_000),
  visits: Math.floor(random() * 5),
  contribution: Math.round((random() - 0.2) * 400_000_000),
}))
const deals = upTo(40).map((at) => ({
  code: `D${at}`,
  amount: 1_000_000 + at,
  stage: ((at % 5) + 1) as 1,
  band: 'healthy' as const,
  expectedClose: '2026-06-20',
}))

const LINE: PlanLine = {
  code: 'P1',
  part: 'measure',
  text: '',
  measure: 'visits',
  target: 100,
  unit: '',
  since: '2026-05-01',
  due: '2026-07-01',
  value: 0,
  owner: null,
}
const SECTIONS = { purpose: '', situation: '', competition: '', cooperation: '', strategy: '', obstacle: '' }

const isNeeded = (value: unknown) => typeof value === 'object' && value !== null

/** A gate with one thing less than everything, each in turn; receivables late by so many days. */
const gateFacts: GateFacts[] = [
  READY,
  ...Object.entries(READY).map(([key, value]) => {
    const none = Array.isArray(value) ? [] : typeof value === 'number' ? 0 : isNeeded(value) ? {} : undefined
    return { ...READY, [key]: none } as GateFacts
  }),
  { ...READY, needLevel: undefined } as GateFacts,
  ...upTo(3).map((needLevel) => ({ ...READY, needLevel }) as GateFacts),
]

const morning = (policy: Policy, on: Day = TODAY) => ({ day: on, policy, calendar: weekdays })
const hours = { from: 540, to: 1080 }

export const DECIDERS: Record<string, (policy: Policy, calendar: Calendar) => unknown> = {
  'portfolio.PR01': (policy) => portfolio.concentrationOf(accounts, 400_000_000, policy),
  'portfolio.PR02': (policy) =>
    upTo(12).map((times) =>
      portfolio.coverageOf(deals, { target: 40_000_000 / (times + 1), signed: 0 }, policy, TODAY),
    ),
  'portfolio.PR03': (policy) =>
    upTo(100).map((key) =>
      portfolio.visitMixOf(
        upTo(100).map((at) => ({ day: day(at % 60), tier: at < key ? TIERS[at % 3] : undefined })),
        policy,
        TODAY,
      ),
    ),
  'portfolio.PR04': (policy) => portfolio.attentionOf(accounts, policy),
  'portfolio.PR05': (policy) =>
    upTo(11).map((done) =>
      portfolio.adherenceOf(
        upTo(10).map((at) => ({ account: `K${at}` })),
        upTo(done).map((at) => ({ account: `K${at}`, day: TODAY })),
        policy,
      ),
    ),
  'portfolio.PR06': (policy) =>
    TIERS.flatMap((tier) =>
      upTo(6).map((bad) => portfolio.isUnprofitable(tier, [...upTo(bad).map(() => -1), 5, 5, 5], policy)),
    ),
  'portfolio.pareto': (policy) =>
    portfolio.paretoOf(
      accounts,
      accounts.reduce((sum, { revenue12 }) => sum + revenue12, 0),
      policy,
    ),
  'portfolio.profit': (policy) => portfolio.profitMatrixOf(accounts, policy),
  'stages.probability': (policy) => portfolio.pipelineOf(deals, policy),
  gates: (policy) =>
    ([1, 2, 3, 4, 5, 6] as Gate[]).flatMap((gate) =>
      gateFacts.map((facts) => {
        const check = checkGate(gate, facts, policy, TODAY)
        return [check, mayAsk(check)]
      }),
    ),
  'approvals.gates': (policy) => moves(policy),
  'approvals.amounts': (policy) => moves(policy),
  'approvals.priceAuthority': (policy) => moves(policy),
  'approvals.overdueReceivable': (policy) => moves(policy),
  'approvals.creditLimit': (policy) => moves(policy),
  'approvals.skip': (policy) => moves(policy),
  'approvals.limitDays': (policy) => asked(policy),
  'approvals.remindPercent': (policy) => asked(policy),
  'approvals.escalatePercent': (policy) => asked(policy),
  'approvals.expiryDays': (policy) => asked(policy),
  'approvals.nudgeHours': (policy) => asked(policy),
  'complaints.sla': (policy) => COMPLAINT_LEVELS.map((level) => complaintDue(TODAY, level, policy, weekdays)),
  'complaints.repeatDays': (policy) => repeatsSince(TODAY, policy),
  working: (policy, calendar) => [
    upTo(400).map((ahead) => calendar.isWorkingDay(addDays('2026-01-01', ahead))),
    asked(policy),
  ],
  'reminders.contact': (policy) =>
    upTo(40).map((days) =>
      [undefined, day(-3), day(2)].map((planned) =>
        contactRung(
          { lastOn: day(days), cadence: 10, ...(planned && { plannedOn: planned }) },
          morning(policy),
        ),
      ),
    ),
  'reminders.nextStep': (policy) => upTo(30).map((ago) => stepRung(day(ago - 5), morning(policy))),
  'reminders.stage.percents': (policy) => stages(policy),
  'reminders.stage.managerFromPercent': (policy) => stages(policy),
  'reminders.complaint': (policy) =>
    upTo(12).map((ago) =>
      complaintRung(
        { openedOn: day(ago), dueOn: addDays(day(ago), 4) },
        { now: new Date('2026-06-01T04:00:00Z'), zone: 'Asia/Shanghai', hours, policy, calendar: weekdays },
      ),
    ),
  'reminders.planReview': (policy) =>
    upTo(40).map((ago) => planRung({ reviewedOn: day(ago), limit: 31 }, morning(policy))),
  'reminders.wall': (policy) => TIERS.map((tier) => reviewsOf(tier, { wall: day(50) }, policy)),
  'reminders.stuck': (policy) => [
    choiceHoldsUntil(TODAY, policy, weekdays),
    upTo(30).map((ago) =>
      standstillOf({ criticalSince: day(ago), lastActedOn: undefined, choice: undefined }, morning(policy)),
    ),
  ],
  reviews: (policy) => [
    TIERS.map((tier) => reviewsOf(tier, {}, policy)),
    TIERS.flatMap((tier) =>
      upTo(60).map((ago) =>
        careOf([{ accountId: 1, tier, last: day(ago + 7), done: 3 }], {
          today: TODAY,
          monday: TODAY,
          policy,
        }),
      ),
    ),
    upTo(8).map((rank) => moveOf({ now: 100, before: 100, rank: 10, rankBefore: 10 + rank }, policy.reviews)),
    upTo(60).map((more) => moveOf({ now: 100 + more, before: 100, rank: 1, rankBefore: 1 }, policy.reviews)),
  ],
  'plans.behind': ({ plans }) =>
    upTo(100).map((value) => progressOf({ ...LINE, value }, TODAY, plans.behind)),
  'plans.rivals': ({ plans }) =>
    upTo(6).map((rivals) => gapsOf({ sections: SECTIONS, lines: [], rivals, actions: 1, isA: true }, plans)),
  'plans.objectives': ({ plans }) =>
    upTo(9).map((count) => {
      const lines = upTo(count).map(() => ({ ...LINE, part: 'objective' as const }))
      return gapsOf({ sections: SECTIONS, lines, rivals: 2, actions: 1, isA: true }, plans)
    }),
  terms: (policy) =>
    (['discount', 'payment'] as const).flatMap((condition) =>
      TIERS.flatMap((tier) => upTo(200).map((value) => stepFor({ condition, value }, tier, policy))),
    ),
  'profile.fields': (policy) => TIERS.map((tier) => profileState([], tier, policy, TODAY)),
  'profile.recheckDays': (policy) =>
    TIERS.flatMap((tier) =>
      upTo(12, 50).map((ago) => profileState([{ field: 'tier_check', day: day(ago) }], tier, policy, TODAY)),
    ),
}

function moves(policy: Policy) {
  const gates: Gate[][] = [[1], [2], [3], [4], [5], [6], [2, 3], [4, 5]]
  return gates.flatMap((passed) =>
    [100, 900_000_000, 2_000_000_000].flatMap((amount) =>
      [false, true].map((is) =>
        requiredApprovers(
          {
            ...NORTH_SEA,
            requesterId: PRIYA,
            gates: passed,
            amount,
            belowFloor: is,
            overdue: is,
            overCredit: is,
          },
          policy,
          OFFICE,
          TODAY,
        ),
      ),
    ),
  )
}

function asked(policy: Policy) {
  const requestedAt = new Date('2026-06-01T02:00:00Z')
  const clock = { policy, calendar: weekdays, zone: 'Asia/Shanghai' }
  const after = (hour: number) => new Date(requestedAt.getTime() + hour * 3_600_000)
  return [
    deadlinesOf(requestedAt, clock),
    // At five in the afternoon.
    deadlinesOf(after(7), clock),
    upTo(200).map((hour) => rungDue({ requestedAt, reminded: 0 }, after(hour), clock)),
    upTo(48).map((hour) => nextNudge(requestedAt, after(hour), policy)),
  ]
}

function stages(policy: Policy) {
  return upTo(90).map((age) => stageRung({ age, limit: 30, stepAhead: age % 2 === 0 }, { policy }))
}

/** Other values for one key, of its own sort. */
export function changes(path: string, value: unknown): unknown[] {
  if (path === 'approvals.amounts') return [[]]
  if (path === 'terms.discount.steps' || path === 'terms.payment.steps') return [[]]
  if (path === 'reviews.care.list') return [[{ zh: '问候', en: 'a greeting' }]]
  if (path === 'working.country') return ['other']
  if (path === 'portfolio.profit.currency') return ['JPY']
  if (path.startsWith('working.') && Array.isArray(value)) return [['2026-06-03'], ['2026-06-06']]
  if (path.startsWith('approvals') && path.endsWith('.rule')) return ['any', 2]
  if (path.startsWith('approvals') && Array.isArray(value))
    return typeof value[0] === 'number' ? [[10]] : [['director'], ['finance'], ['service']]
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value * 2 + 1, value / 2, Math.max(0, value - 1)]
  if (value === 'off') return [3]
  if (path === 'gates.mode') return ['advisory']
  if (path.startsWith('working.')) return ['10:00', '12:00']
  if (Array.isArray(value)) return [[], ['C', 'D'], [3], ['industry']]
  throw new Error(`${path}: no other value is known`)
}

/** Keys that `policy-plays` looks at, because a handler goes by them. */
const PLAYED = [
  'reminders.contact.dailyTiers',
  'reminders.contact.graceDays',
  'gates.maxOverdueDays',
  'gates.smallBelow',
  'working.weekend',
  'working.holidaysFile',
]

/** Changed in policy-decisions.test.ts. */
export const decided = (path: string): boolean =>
  !PLAYED.includes(path) &&
  Object.keys(DECIDERS).some((under) => path === under || path.startsWith(`${under}.`))

/** Changed in policy-outcomes.test.ts: what a key account is, and the axes of the tier matrix. */
export const countedPurely = (path: string): boolean =>
  path.startsWith('keyAccounts.') && !['keyAccounts.criteria', 'keyAccounts.currency'].includes(path)
export const weighed = (path: string): boolean => path.startsWith('portfolio.matrix.')
