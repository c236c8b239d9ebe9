import { type AccountRow, accountsById } from '../accounts/store.ts'
import { dateOf, dayOf } from '../db/days.ts'
import type { Deal } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { type Criterion, type DealStatus, isStage, type Stage } from '../domain/deal.ts'
import type { Man } from '../domain/gate-items.ts'
import { minorOf } from '../domain/money.ts'
import type { DealRecord } from '../domain/record.ts'
import { maySee, type Person } from '../domain/rights.ts'
import type { Signal } from '../domain/risk/assessment.ts'
import type { Band } from '../domain/risk/band.ts'
import { Criteria, Evaluation, Man as ManShape, RecordJson, readJson } from './json-store.ts'

// SQL by hand: a row lock, and words compared literally where a model would make a pattern of them.

/** A deal as handlers need it: days as days, money in minor units as numbers, JSON read, its account with what rights need. */
export type DealRow = {
  id: number
  code: string
  name: string
  accountId: number
  account: AccountRow
  ownerId: number
  ownerName: string
  ownerTeamId: number | null
  amount: number
  currency: string
  stage: Stage
  status: DealStatus
  stageEnteredOn: Day
  expectedClose: Day | null
  closePushes: number
  goal: string | null
  needLevel: number | null
  needTags: string[]
  man: Man
  evaluation: Evaluation
  criteria: Criterion[]
  competitors: string[]
  priceQuoted: number | null
  priceFloor: number | null
  contractRef: string | null
  holdUntil: Day | null
  holdReason: string | null
  heldDays: number
  heldFrom: Day | null
  record: DealRecord | undefined
  recordDueOn: Day | null
  gateBypassed: boolean
  version: number
  score: number
  band: Band
  signals: Signal[]
  slackChannel: string | null
  feishuChat: string | null
}

/** Deals by id with their accounts, in the order of `ids`; unknown ids are left out. */
export async function dealsById(work: Work, ids: readonly number[]): Promise<DealRow[]> {
  if (ids.length === 0) return []
  const rows = await work.tx.deal.findMany({
    where: { id: { in: [...ids] } },
    include: { owner: { select: { name: true, teamId: true } } },
  })
  const accounts = new Map(
    (
      await accountsById(
        work,
        rows.map((row) => row.accountId),
      )
    ).map((a) => [a.id, a]),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    const account = row && accounts.get(row.accountId)
    return row && account ? [asDeal(row, account)] : []
  })
}

/** The deal, locked until the transaction ends: two deciders of one deal go one after the other. */
export async function lockDeal(work: Work, id: number): Promise<DealRow | undefined> {
  await work.tx.$queryRaw`SELECT id FROM "Deal" WHERE id = ${id} FOR UPDATE`
  const [deal] = await dealsById(work, [id])
  return deal
}

/** The deal with this code (`D3`, case does not count), if the person may see its account. */
export async function dealByCode(work: Work, person: Person, code: string): Promise<DealRow | undefined> {
  const row = await work.tx.deal.findUnique({ where: { code: code.toUpperCase() }, select: { id: true } })
  const [deal] = row ? await dealsById(work, [row.id]) : []
  return deal && maySee(person, deal.account) ? deal : undefined
}

/** Deals of an account that are not over, the newest first; of somebody when there is no account. */
export async function runningDeals(
  work: Work,
  of: { accountId: number } | { ownerId: number },
  take = 20,
): Promise<DealRow[]> {
  const rows = await work.tx.deal.findMany({
    where: { ...of, status: { in: ['open', 'won', 'on_hold'] } },
    orderBy: [{ score: 'desc' }, { id: 'desc' }],
    select: { id: true },
    take,
  })
  return dealsById(
    work,
    rows.map((row) => row.id),
  )
}

/** Deals whose name holds these words, letter by letter (case does not count), of accounts the person may see; at most a hundred, newest first. */
export async function dealsCalled(work: Work, person: Person, words: string): Promise<DealRow[]> {
  const found: DealRow[] = []
  // Page by page, so that what is hidden takes nobody's place.
  for (let below = MAX_ID; found.length < MOST_CALLED; ) {
    const rows = await work.tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM "Deal" WHERE position(lower(${words}) IN lower(name)) > 0 AND status IN ('open', 'won', 'on_hold', 'lost') AND id < ${below}
      ORDER BY id DESC LIMIT 20`
    const deals = await dealsById(
      work,
      rows.map((row) => row.id),
    )
    found.push(...deals.filter((deal) => maySee(person, deal.account)))
    if (rows.length < 20) break
    below = rows.at(-1)!.id
  }
  return found.slice(0, MOST_CALLED)
}

/** More deals of one name than anybody would look through. */
const MOST_CALLED = 100
/** Larger than any id. */
const MAX_ID = 2_147_483_647

/** Deals on hold whose day has come. */
export async function dealsAsleepUntil(work: Work, day: Day): Promise<DealRow[]> {
  const rows = await work.tx.deal.findMany({
    where: { status: 'on_hold', holdUntil: { lte: dateOf(day) } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return dealsById(
    work,
    rows.map((row) => row.id),
  )
}

export type StageSpell = {
  from: number
  to: number
  day: Day
  daysIn: number
  bypassed: boolean
  reason: string
}

/** How the deal came here, oldest first: `daysIn` is the time in the stage that was left. */
export async function stageHistory(work: Work, dealId: number): Promise<StageSpell[]> {
  const rows = await work.tx.stageChange.findMany({ where: { dealId }, orderBy: { id: 'asc' }, take: 50 })
  return rows.map(({ from, to, day, daysIn, bypassed, reason }) => ({
    from,
    to,
    day: dayOf(day),
    daysIn,
    bypassed,
    reason,
  }))
}

function asDeal(
  row: Deal & { owner: { name: string; teamId: number | null } },
  account: AccountRow,
): DealRow {
  const { owner, ...rest } = row
  if (!isStage(row.stage)) throw new Error(`deal ${row.code} is in stage ${row.stage}`)
  return {
    ...rest,
    account,
    ownerName: owner.name,
    ownerTeamId: owner.teamId,
    stage: row.stage,
    amount: minorOf(row.amount),
    priceQuoted: row.priceQuoted === null ? null : minorOf(row.priceQuoted),
    priceFloor: row.priceFloor === null ? null : minorOf(row.priceFloor),
    stageEnteredOn: dayOf(row.stageEnteredOn),
    expectedClose: row.expectedClose && dayOf(row.expectedClose),
    holdUntil: row.holdUntil && dayOf(row.holdUntil),
    heldFrom: row.heldFrom && dayOf(row.heldFrom),
    recordDueOn: row.recordDueOn && dayOf(row.recordDueOn),
    man: readJson(ManShape, row.man) ?? {},
    evaluation: readJson(Evaluation, row.evaluation) ?? {},
    criteria: readJson(Criteria, row.criteria) ?? [],
    record: readJson(RecordJson, row.record),
    signals: (Array.isArray(row.signals) ? row.signals : []) as Signal[],
  }
}
