import type { Day } from './day.ts'
import { type Change, changesSince, type DigestAccount, digestOrder, isHidden, type Shown } from './digest.ts'
import type { Money } from './money.ts'
import type { Policy } from './policy.ts'
import type { Line } from './reminder-line.ts'
import { compareBands, isAtRisk } from './risk/assessment.ts'
import type { Band } from './risk/band.ts'

/**
 * What a leader reads in the morning (docs/method.md 5): what is different from the last message first, the rest folded. Decided here from
 * the facts of this morning and what was shown before; said in src/briefings.
 */

/** What a message showed, kept with it: the next one is compared with this and nothing else. */
export type Before = { accounts: Shown; deals: Shown; revenueAtRisk: Money[] }

export type BriefDeal = { code: string; accountCode: string; score: number; band: Band }

type DealChange<D> = { deal: D; before: Band | undefined; worse: boolean }

/** One account of a message: what changed about it and its deals, and the reminders that climbed to the reader. */
export type Row<A, D> = {
  code: string
  /** Undefined: the account itself is well, one of its deals or reminders is not. */
  account: A | undefined
  change: Change | undefined
  deals: DealChange<D>[]
  climbs: Line[]
}

export type Briefing<A, D> = {
  /** Somebody must say something: a critical account on which nothing is done. */
  stuck: Line[]
  /** Got worse, or a reminder climbed: worst first. */
  worse: Row<A, D>[]
  better: Row<A, D>[]
  /** At risk or watched and as they were; on these a full edition says all, other days their names. */
  same: A[]
  snoozed: A[]
}

/** True for what makes a row worth a line on its own: everything that is not better. */
const isWorse = ({ kind }: Change) => kind === 'worse' || kind === 'new' || kind === 'up'

/**
 * Sorts accounts, deals and climbed lines of one reader. Every troubled account is in exactly one of worse, better, same and snoozed; every
 * climbed line in a row or in `stuck`. `before` undefined: nothing was shown yet, so nothing has changed.
 */
export function briefingOf<A extends DigestAccount & { code: string }, D extends BriefDeal>(
  facts: { accounts: readonly A[]; deals: readonly D[]; climbs: readonly Line[] },
  before: Before | undefined,
  policy: Policy,
  today: Day,
): Briefing<A, D> {
  const known = new Map(facts.accounts.map((account) => [account.code, account]))
  const hidden = (code: string) => {
    const account = known.get(code)
    return account !== undefined && isHidden(account, today)
  }
  const rows = new Map<string, Row<A, D>>()
  const rowOf = (code: string): Row<A, D> => {
    const row = rows.get(code) ?? { code, account: known.get(code), change: undefined, deals: [], climbs: [] }
    rows.set(code, row)
    return row
  }
  for (const change of changesSince(before?.accounts, facts.accounts, policy))
    if (!hidden(change.code)) rowOf(change.code).change = change
  for (const change of dealChanges(before?.deals, facts.deals))
    if (!hidden(change.deal.accountCode)) rowOf(change.deal.accountCode).deals.push(change)
  const stuck = facts.climbs.filter(({ say }) => say.kind === 'stuck')
  for (const line of facts.climbs)
    if (line.say.kind !== 'stuck' && line.account) rowOf(line.account.code).climbs.push(line)

  const all = [...rows.values()].sort(rowOrder)
  // What got better stays good news, whatever old reminder climbed beside it.
  const bad = ({ climbs, deals, change }: Row<A, D>) =>
    deals.some(({ worse }) => worse) || (change ? isWorse(change) : climbs.length > 0)
  const named = new Set([...rows.keys(), ...stuck.flatMap(({ account }) => account?.code ?? [])])
  const troubled = facts.accounts.filter(({ band }) => band !== 'healthy').sort(digestOrder)
  return {
    stuck,
    worse: all.filter(bad),
    better: all.filter((row) => !bad(row)),
    same: troubled.filter(({ code }) => !named.has(code) && !hidden(code)),
    snoozed: troubled.filter(({ code }) => hidden(code) && !named.has(code)),
  }
}

/** A deal whose band changed into or out of at risk and critical: a deal is news when it crosses, not when it slides. */
function dealChanges<D extends BriefDeal>(before: Shown | undefined, deals: readonly D[]): DealChange<D>[] {
  if (!before) return []
  return deals.flatMap((deal): DealChange<D>[] => {
    const was = before[deal.code]?.band
    const step = compareBands(deal.band, was ?? 'healthy')
    if (step > 0 && isAtRisk(deal.band)) return [{ deal, before: was, worse: true }]
    return step < 0 && was && isAtRisk(was) ? [{ deal, before: was, worse: false }] : []
  })
}

const RANK: Record<Change['kind'], number> = { worse: 0, new: 1, up: 2, down: 4, better: 5 }

function rowOrder<A extends DigestAccount, D>(a: Row<A, D>, b: Row<A, D>): number {
  const rank = ({ change }: Row<A, D>) => (change ? RANK[change.kind] : 3)
  const byAccount =
    a.account && b.account ? digestOrder(a.account, b.account) : a.account ? -1 : b.account ? 1 : 0
  return rank(a) - rank(b) || byAccount || a.code.localeCompare(b.code)
}

/** Whether there is anything to read: a quiet day is silent. */
export function isQuiet(
  { stuck, worse, better }: Briefing<unknown, unknown>,
  more: { toDecide: number; dueToday: number },
): boolean {
  return stuck.length + worse.length + better.length + more.toDecide + more.dueToday === 0
}

/**
 * The climbed lines that an account's row must say on top of the reasons it names: late steps are said by AR12, another line by its rule. `stalled`: codes of deals
 * that the message lists as stalled, with their age.
 */
export function uncovered(
  climbs: readonly Line[],
  rules: ReadonlySet<string>,
  stalled: ReadonlySet<string>,
): Line[] {
  return climbs.filter(({ rule, say, deal }) => {
    if (say.kind === 'steps') return !rules.has('AR12')
    if (rule === 'DR01' && deal && stalled.has(deal.code)) return false
    return deal !== undefined || !rules.has(rule)
  })
}
