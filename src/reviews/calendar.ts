import { hiddenFrom } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, mondayOf } from '../domain/day.ts'
import { defaultPolicy } from '../domain/policy.ts'
import { careOf, dueReviews, moveOf, reviewsOf } from '../domain/reviews.ts'
import { leads, type Role } from '../domain/rights.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { placeAccount } from '../domain/tier-matrix.ts'
import { reportsOf } from '../people/store.ts'
import { fullPotential, matrixAccounts } from '../reports/matrix-store.ts'
import type { AccountDue, CalendarView, Mover } from './cards.ts'
import { reviewedAccounts, standings } from './store.ts'

/** Accounts of a page. */
const PAGE = 8
/** Days ahead that count as due. */
const AHEAD = 7

/** Whose accounts somebody's calendar is about: their own, and of whoever leads everybody's under them. */
async function ownersFor(work: Work, person: { id: number; role: Role }): Promise<number[]> {
  return leads(person.role) ? [person.id, ...(await reportsOf(work, person.id))] : [person.id]
}

/** What is due for this person up to a week ahead; `skip`: accounts before the page. */
export async function calendarOf(
  work: Work,
  person: { id: number; role: Role },
  skip = 0,
): Promise<CalendarView> {
  const accounts = await reviewedAccounts(work, { ownerIds: await ownersFor(work, person) })
  const due = accounts.map((account): AccountDue => {
    const all = reviewsOf(account.tier, account.last, work.policy)
    return { account, due: dueReviews(all, addDays(work.today, AHEAD)) }
  })
  const first = ({ due: all }: AccountDue): Day => all[0]?.due ?? '9999'
  const waiting = due.filter((each) => each.due.length > 0).sort((a, b) => first(a).localeCompare(first(b)))
  const each = waiting.flatMap((one) => one.due)
  const care = careOf(
    accounts.map(({ id, tier, last, cared }) => ({ accountId: id, tier, last: last.care, done: cared })),
    { today: work.today, monday: mondayOf(work.today), policy: work.policy },
  )
  const cared = accounts.find(({ id }) => id === care?.accountId)
  const action = work.policy.reviews.care.list[care?.action ?? 0]
  return {
    today: work.today,
    page: waiting.slice(skip, skip + PAGE),
    skip,
    more: waiting.length > skip + PAGE,
    late: each.filter(({ due: day }) => day !== undefined).length,
    never: each.filter(({ due: day }) => day === undefined).length,
    care: cared && action && { account: cared, action, ours: isProposed(work) },
  }
}

/** Whether the care list is our proposal: the sources name twenty-five actions by their title alone (S63). */
export function isProposed({ policy }: Work): boolean {
  const { list } = defaultPolicy.reviews.care
  return JSON.stringify(policy.reviews.care.list) === JSON.stringify(list)
}

/** Key accounts of these owners that moved in rank or revenue (S13) among all that `reader` may see, the largest change of rank first. */
export async function moversOf(
  work: Work,
  ownerIds: readonly number[],
  reader: { id: number },
): Promise<Mover[]> {
  const hidden = await hiddenFrom(work, [reader])
  const owners = new Set(ownerIds)
  const moved = (await standings(work, hidden))
    .filter(({ ownerId }) => owners.has(ownerId))
    .flatMap((account) => {
      const move = moveOf(account, work.policy.reviews)
      return move ? [{ account, ...move }] : []
    })
  if (moved.length === 0) return []
  const zones = await zonesOf(work, ownerIds, hidden)
  return moved
    .map((each) => ({ ...each, zone: zones.get(each.account.code) }))
    .sort((a, b) => Math.abs(b.places) - Math.abs(a.places) || a.account.id - b.account.id)
}

/** The movers among the accounts that this person's calendar is about. */
export async function moversFor(work: Work, person: { id: number; role: Role }): Promise<Mover[]> {
  return moversOf(work, await ownersFor(work, person), person)
}

/** The tier that the figures propose for each key account of these owners, by its code; each is measured by the largest of its currency. */
async function zonesOf(
  work: Work,
  ownerIds: readonly number[],
  hidden: readonly number[],
): Promise<Map<string, Tier>> {
  const accounts = await matrixAccounts(work, { owners: ownerIds, hidden })
  const currencies = [...new Set(accounts.map(({ currency }) => currency))]
  const most = new Map<string, number>()
  for (const currency of currencies) most.set(currency, await fullPotential(work, currency, []))
  return new Map(
    accounts.flatMap((account) => {
      const { zone } = placeAccount(account, most.get(account.currency) ?? 0, work.policy)
      return zone ? [[account.code, zone] as const] : []
    }),
  )
}
