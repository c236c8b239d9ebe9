import { dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, dayIn, instantAt } from '../domain/day.ts'
import { isStage } from '../domain/deal.ts'
import type { Policy } from '../domain/policy.ts'
import type { AccountCase, DealCase } from '../domain/reminders.ts'
import { assessDeal } from '../domain/risk/assess.ts'
import type { Band } from '../domain/risk/band.ts'
import { accountFacts, dealFacts } from './facts-store.ts'

/** Key accounts and deals as they stood on a past day, for a rehearsal. Nothing is written. */

export type Past = {
  accounts: (Omit<AccountCase, 'facts'> & { owner: string })[]
  deals: (Omit<DealCase, 'facts'> & {
    owner: string
    stages: StageSince[]
    ended?: { on: Day; how: string }
  })[]
  /** `account12`, `deal5` → its bands in the order of days. */
  bands: Map<string, { day: Day; band: Band }[]>
}

/** From `day` on the deal was in `stage`. */
type StageSince = { day: Day; stage: number }

const NAMED = { id: true, code: true, name: true, aliases: true } as const

/** What does not depend on the day: who owns what today, when deals changed their stage and ended, how bands went. */
export async function pastOf(work: Work): Promise<Past> {
  const accounts = await work.tx.account.findMany({
    where: { tier: { not: null } },
    select: { ...NAMED, ownerId: true, createdAt: true, owner: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  const deals = await work.tx.deal.findMany({
    select: {
      id: true,
      code: true,
      name: true,
      ownerId: true,
      stage: true,
      stageEnteredOn: true,
      owner: { select: { name: true } },
      account: { select: NAMED },
      stageChanges: {
        orderBy: [{ day: 'asc' }, { id: 'asc' }],
        select: { day: true, from: true, to: true, daysIn: true },
      },
    },
    orderBy: { id: 'asc' },
  })
  const ends = await endsOf(work)
  const changes = await work.tx.riskChange.findMany({
    orderBy: { day: 'asc' },
    select: { subject: true, subjectId: true, day: true, band: true },
  })
  const bands: Past['bands'] = new Map()
  for (const { subject, subjectId, day, band } of changes) {
    const key = `${subject}${subjectId}`
    bands.set(key, [...(bands.get(key) ?? []), { day: dayOf(day), band }])
  }
  return {
    accounts: accounts.map(({ owner, createdAt, ...row }) => ({
      ...row,
      owner: owner.name,
      addedOn: dayOf(createdAt),
      snoozing: {},
      complaints: [],
    })),
    deals: deals.map(({ owner, stageChanges, stage, stageEnteredOn, ...row }) => {
      const [first] = stageChanges
      const before = first ? [{ day: addDays(dayOf(first.day), -first.daysIn), stage: first.from }] : []
      const after = stageChanges.map((change) => ({ day: dayOf(change.day), stage: change.to }))
      const now = { day: dayOf(stageEnteredOn), stage }
      const stages = first ? [...before, ...after] : [now]
      const ended = ends.get(row.code)
      return { ...row, owner: owner.name, snoozing: {}, waitingFor: [], stages, ...(ended && { ended }) }
    }),
    bands,
  }
}

/** The cases of one past day under a policy: `today` is that day, and what came later is not there yet. */
export async function casesOn(
  work: Work,
  past: Past,
  day: Day,
  policy: Policy,
): Promise<{ accounts: AccountCase[]; deals: DealCase[]; work: Work }> {
  const asOf: Work = { ...work, policy, today: day, now: instantAt(work.zone, day, 18 * 60) }
  const running = past.deals.filter(({ ended }) => !ended || day < ended.on)
  const dealRows = await dealFacts(
    asOf,
    running.map(({ id }) => id),
    true,
  )
  const deals = running.flatMap((one): DealCase[] => {
    const row = dealRows.find(({ id }) => id === one.id)
    const since = one.stages.findLast((each) => each.day <= day)
    if (!row || !since || !isStage(since.stage)) return []
    return [{ ...one, facts: { ...row.facts, stage: since.stage, enteredOn: since.day } }]
  })
  const bands = new Map<number, Band>()
  for (const { id, facts } of deals) bands.set(id, assessDeal(facts, policy, day, work.calendar).band)
  const rows = await accountFacts(
    asOf,
    past.accounts.map(({ id }) => id),
    (id) => bands.get(id) ?? 'healthy',
  )
  const accounts = past.accounts.flatMap((one): AccountCase[] => {
    const row = rows.find(({ id }) => id === one.id)
    return row ? [{ ...one, facts: row.facts }] : []
  })
  return { accounts, deals, work: asOf }
}

/** When deals were lost, won or cancelled, as the audit tells. */
async function endsOf(work: Work): Promise<Map<string, { on: Day; how: string }>> {
  const rows = await work.tx.audit.findMany({
    where: { what: { in: ['deal.status', 'deal.stage'] }, at: { lte: work.now } },
    orderBy: { id: 'asc' },
    select: { at: true, subject: true, after: true },
  })
  const ends = new Map<string, { on: Day; how: string }>()
  for (const { at, subject, after } of rows) {
    const how = after && typeof after === 'object' && 'status' in after ? String(after['status']) : ''
    const code = subject.replace('deal:', '')
    if (how === 'lost' || how === 'won' || how === 'cancelled')
      ends.set(code, { on: dayIn(work.zone, at), how })
    else if (how === 'open') ends.delete(code)
  }
  return ends
}
