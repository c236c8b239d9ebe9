import { accountsToPick } from '../accounts/pick-store.ts'
import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { daysBetween } from '../domain/day.ts'
import { progressOf } from '../domain/plan.ts'
import type { Person } from '../domain/rights.ts'
import { type PlanState, plansCard } from './list-cards.ts'
import { planLines, planOf, plansAt } from './store.ts'

/** So many plans are looked into: each takes two statements. */
const MOST = 15

/** `plan` alone, as a card; undefined where there is nothing to list. */
export async function listPlans({ person, lang }: Message, work: Work): Promise<Card | undefined> {
  const { states, more } = await plansFor(work, person)
  return states.length > 0 ? plansCard(states, more, lang) : undefined
}

/**
 * The plans of the accounts that somebody looks after, each with its state, what wants something first; and accounts whose tier wants a plan
 * and that have none. `more`: how many are not shown.
 */
async function plansFor(work: Work, person: Person): Promise<{ states: PlanState[]; more: number }> {
  const accounts = await accountsToPick(work, person)
  const running = await plansAt(
    work,
    accounts.map(({ id }) => id),
  )
  const { limit } = work.policy.risk.account.AR13
  type Wanted = { account: AccountRow; at?: (typeof running)[number] }
  const wanted = accounts.flatMap((account): Wanted[] => {
    const own = running.filter(({ accountId }) => accountId === account.id)
    const must = account.tier !== null && limit[account.tier] !== 'off'
    if (own.length === 0) return must ? [{ account }] : []
    return own.map((at) => ({ account, at }))
  })
  const states: PlanState[] = []
  for (const { account, at } of wanted.slice(0, MOST)) {
    const plan = at && (await planOf(work, account.id, at.kind))
    if (!plan || !at) {
      states.push({ account })
      continue
    }
    const lines = await planLines(work, {
      accountId: account.id,
      kind: plan.kind,
      since: plan.linesFrom,
      until: plan.closedOn,
      currency: account.currency,
    })
    const progress = lines.flatMap((line) => progressOf(line, work.today, work.policy.plans.behind) ?? [])
    const of = account.tier === null ? 'off' : limit[account.tier]
    const ago = at.lastReviewOn === null ? undefined : daysBetween(at.lastReviewOn, work.today)
    states.push({
      account,
      plan,
      measures: progress.length,
      late: progress.filter(({ state }) => state === 'behind' || state === 'missed').length,
      waiting: at.waiting ?? undefined,
      ...(plan.kind === 'grow' && {
        reviewed: { ago, overdue: of !== 'off' && (ago === undefined || ago > of) },
      }),
    })
  }
  return { states: states.sort((a, b) => rank(a) - rank(b)), more: wanted.length - states.length }
}

/** What wants something first: no plan, a review, an approval, a measure that is behind. */
function rank({ plan, reviewed, late = 0, waiting }: PlanState): number {
  if (!plan) return 0
  if (reviewed?.overdue) return 1
  if (plan.kind === 'grow' && !plan.approvedOn && !waiting) return 2
  return late > 0 ? 3 : 4
}
