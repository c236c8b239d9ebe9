import { accountsToPick } from '../accounts/pick-store.ts'
import { type AccountRow, visibleAccounts } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { daysBetween } from '../domain/day.ts'
import { type PlanKind, progressOf } from '../domain/plan.ts'
import { leads, type Person } from '../domain/rights.ts'
import { ownersReadBy } from '../people/store.ts'
import { type PlanState, plansCard } from './list-cards.ts'
import { lostAmong, prospectsOf } from './lost-store.ts'
import { lastReviews, planLines, planOf, plansAt } from './store.ts'

/** So many plans are looked into: each takes two statements. */
const MOST = 15

/** `plan`, `develop`, `win back` alone, as a card; undefined where there is nothing to list. */
export async function listPlans(
  { person, lang }: Message,
  work: Work,
  kind: PlanKind | undefined,
): Promise<Card | undefined> {
  const { states, more } = await plansFor(work, person, kind)
  // Any account may be planned for or developed; only what was lost can be won back.
  return states.length > 0 || kind === 'win_back' ? plansCard(states, more, kind, lang) : undefined
}

/**
 * The plans of the accounts that somebody looks after, each with its state, what wants something first; and accounts that want one and have
 * none: by their tier, to win back what was lost, to develop who is no customer yet. `kind`: only plans of this kind. `more`: how many are not shown.
 */
async function plansFor(
  work: Work,
  person: Person,
  kind: PlanKind | undefined,
): Promise<{ states: PlanState[]; more: number }> {
  const wanting = kind && kind !== 'grow' ? await wantingOne(work, person, kind) : []
  const picked = await accountsToPick(work, person)
  const others = wanting.filter(({ id }) => !picked.some((each) => each.id === id))
  const accounts = [
    ...picked,
    ...(await visibleAccounts(
      work,
      person,
      others.map(({ id }) => id),
    )),
  ]
  const running = (
    await plansAt(
      work,
      accounts.map(({ id }) => id),
    )
  ).filter((plan) => !kind || plan.kind === kind)
  const reviews = await lastReviews(
    work,
    accounts.map(({ id }) => id),
  )
  const { limit } = work.policy.risk.account.AR13
  type Wanted = { account: AccountRow; at?: (typeof running)[number]; lost?: PlanState['lost'] }
  const wanted = accounts.flatMap((account): Wanted[] => {
    const own = running.filter(({ accountId }) => accountId === account.id)
    if (own.length > 0) return own.map((at) => ({ account, at }))
    const want = wanting.find(({ id }) => id === account.id)
    if (kind && kind !== 'grow') return want ? [{ account, lost: want.lost ?? undefined }] : []
    const must = account.tier !== null && limit[account.tier] !== 'off'
    return must ? [{ account }] : []
  })
  const states: PlanState[] = []
  for (const { account, at, lost } of wanted.slice(0, MOST)) {
    const plan = at && (await planOf(work, account.id, at.kind))
    if (!plan || !at) {
      const on = kind && kind !== 'grow' ? undefined : reviews.get(account.id)
      states.push({ account, lost, elsewhere: on === undefined ? undefined : daysBetween(on, work.today) })
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

/** Accounts of theirs that were lost, or where a deal was within a year; or that are no customers yet. */
async function wantingOne(work: Work, person: Person, kind: 'develop' | 'win_back') {
  const owners = leads(person.role) ? await ownersReadBy(work, person) : [person.id]
  return kind === 'develop' ? prospectsOf(work, owners) : lostAmong(work, owners)
}

/** What wants something first: no plan, a review, an approval, a measure that is behind. */
function rank({ plan, reviewed, late = 0, waiting }: PlanState): number {
  if (!plan) return 0
  if (reviewed?.overdue) return 1
  if (plan.kind === 'grow' && !plan.approvedOn && !waiting) return 2
  return late > 0 ? 3 : 4
}
