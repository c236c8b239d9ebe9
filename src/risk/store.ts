import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import { type Work, writeHeldBack } from '../db/work.ts'
import { addDays } from '../domain/day.ts'
import { assessAccount, assessDeal } from '../domain/risk/assess.ts'
import type { Assessment, Rule, Signal } from '../domain/risk/assessment.ts'
import type { Band } from '../domain/risk/band.ts'
import type { SubjectKind } from '../domain/subject.ts'
import { type AccountOfFacts, accountFacts, type DealOfFacts, dealFacts } from './facts-store.ts'

// SQL by hand: writes many assessments in one statement (bench:risk, bench:morning).

export type RiskStep = {
  id: number
  before: { score: number; band: Band }
  after: { score: number; band: Band }
}

export type Reassessed = { accounts: RiskStep[]; deals: RiskStep[] }

/** Subjects assessed in one statement: enough to amortise the round trip, few enough to keep memory flat. */
const BATCH = 400

/**
 * Assesses the accounts and deals again and stores what came out, in the caller's transaction. Deals come first, because an account's
 * AR15 looks at their bands; the accounts of the deals are assessed too. Writes a RiskChange row where score or band became another.
 */
export async function reassess(
  work: Work,
  subjects: { accountIds?: readonly number[]; dealIds?: readonly number[] },
): Promise<Reassessed> {
  const deals: RiskStep[] = []
  const owners = new Set(subjects.accountIds ?? [])
  for (const ids of batches(subjects.dealIds ?? [])) {
    const facts = await dealFacts(work, ids)
    for (const deal of facts) owners.add(deal.accountId)
    deals.push(
      ...(await store(
        work,
        'deal',
        facts.map((deal) => ({ id: deal.id, now: assessDealFacts(work, deal) })),
      )),
    )
  }
  const accounts: RiskStep[] = []
  for (const ids of batches([...owners])) {
    const facts = await accountFacts(work, ids)
    accounts.push(
      ...(await store(
        work,
        'account',
        facts.map((account) => ({ id: account.id, now: assessAccountFacts(work, account) })),
      )),
    )
  }
  return { accounts, deals }
}

/** One account with its open deals: what a visit, a complaint or a score touches. */
export async function reassessAccount(work: Work, accountId: number): Promise<RiskStep | undefined> {
  const { accounts } = await reassess(work, { accountIds: [accountId] })
  return accounts[0]
}

/** An account without a tier is not assessed: what it had goes. */
export async function forgetRisk(work: Work, accountId: number): Promise<void> {
  await work.tx.account.updateMany({
    where: { id: accountId, tier: null },
    data: { score: 0, band: 'healthy', hard: [], signals: [], reassessOn: null },
  })
}

/** Everything, in batches; `progress` is told how many of how many. For the import and for a change of policy. */
export async function reassessAll(
  work: Work,
  progress?: (done: number, of: number) => void,
): Promise<number> {
  const dealIds = (
    await work.tx.deal.findMany({ where: { status: { in: ['open', 'on_hold'] } }, select: { id: true } })
  ).map((row) => row.id)
  const accountIds = (
    await work.tx.account.findMany({ where: { tier: { not: null } }, select: { id: true } })
  ).map((row) => row.id)
  const of = dealIds.length + accountIds.length
  let done = 0
  for (const ids of batches(dealIds)) {
    const facts = await dealFacts(work, ids)
    await store(
      work,
      'deal',
      facts.map((deal) => ({ id: deal.id, now: assessDealFacts(work, deal) })),
    )
    done += ids.length
    progress?.(done, of)
  }
  for (const ids of batches(accountIds)) {
    const facts = await accountFacts(work, ids)
    await store(
      work,
      'account',
      facts.map((account) => ({ id: account.id, now: assessAccountFacts(work, account) })),
    )
    done += ids.length
    progress?.(done, of)
  }
  return of
}

/** Subjects whose assessment changes by time alone on or before today: what the morning has to look at, and nothing else. */
export async function dueForReassessment(
  work: Work,
  take: number,
): Promise<{ accountIds: number[]; dealIds: number[] }> {
  const today = dateOf(work.today)
  const [accounts, deals] = [
    await work.tx.account.findMany({
      where: { reassessOn: { lte: today } },
      select: { id: true },
      take,
      orderBy: { reassessOn: 'asc' },
    }),
    await work.tx.deal.findMany({
      where: { reassessOn: { lte: today }, status: { in: ['open', 'on_hold'] } },
      select: { id: true },
      take,
      orderBy: { reassessOn: 'asc' },
    }),
  ]
  return { accountIds: accounts.map((row) => row.id), dealIds: deals.map((row) => row.id) }
}

function assessAccountFacts(work: Work, account: AccountOfFacts): Assessment {
  return assessAccount(account.facts, work.policy, work.today, work.calendar)
}

function assessDealFacts(work: Work, deal: DealOfFacts): Assessment {
  return assessDeal(deal.facts, work.policy, work.today, work.calendar)
}

/**
 * Writes assessments into the maintained columns and the history; gives before and after. One statement for any number, and one for the history of all. Rows are taken by
 * id, and deals before accounts, as visits and next steps do: two that want the same ones wait for each other instead of in a circle.
 */
async function store(
  work: Work,
  subject: SubjectKind,
  found: { id: number; now: Assessment }[],
): Promise<RiskStep[]> {
  if (found.length === 0) return []
  const rows = JSON.stringify(
    found.map(({ id, now }) => ({
      id,
      score: now.score,
      band: now.band,
      hard: now.hard,
      signals: now.signals,
      on: now.changesOn ?? null,
    })),
  )
  const today = dateOf(work.today)
  const before =
    subject === 'account'
      ? await work.tx.$queryRaw<{ id: number; score: number; band: Band }[]>`
          WITH new AS (SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS n(id int, score int, band text, hard jsonb, signals jsonb, "on" date)),
          old AS (SELECT a.id, a.score, a.band::text AS band FROM "Account" a JOIN new ON new.id = a.id ORDER BY a.id FOR NO KEY UPDATE OF a),
          done AS (UPDATE "Account" a SET score = new.score, band = new.band::"Band", signals = new.signals,
            hard = ARRAY(SELECT jsonb_array_elements_text(new.hard)), "assessedOn" = ${today}, "reassessOn" = new."on",
            "revenue12" = COALESCE((SELECT sum(r.amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day > ${dateOf(addDays(work.today, -365))} AND r.day <= ${today}), 0)
            FROM new JOIN old USING (id) WHERE a.id = new.id)
          SELECT * FROM old`
      : await work.tx.$queryRaw<{ id: number; score: number; band: Band }[]>`
          WITH new AS (SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS n(id int, score int, band text, signals jsonb, "on" date)),
          old AS (SELECT d.id, d.score, d.band::text AS band FROM "Deal" d JOIN new ON new.id = d.id ORDER BY d.id FOR NO KEY UPDATE OF d),
          done AS (UPDATE "Deal" d SET score = new.score, band = new.band::"Band", signals = new.signals, "assessedOn" = ${today}, "reassessOn" = new."on"
            FROM new JOIN old USING (id) WHERE d.id = new.id)
          SELECT * FROM old`
  const byId = new Map(before.map((row) => [row.id, row]))
  const steps = found.flatMap(({ id, now }) => {
    const old = byId.get(id)
    return old
      ? [{ id, before: { score: old.score, band: old.band }, after: { score: now.score, band: now.band } }]
      : []
  })
  const moved = new Set(
    steps
      .filter(({ before, after }) => before.score !== after.score || before.band !== after.band)
      .map(({ id }) => id),
  )
  const changed = found.filter(({ id }) => moved.has(id))
  if (changed.length > 0) await noteChanges(work, subject, changed)
  return steps
}

/** Rows held back at most: the morning assesses thousands. */
const MOST_UNWRITTEN = 500

/** History: at most one row a day and subject, the last of the day counts. It is written before the commit, of accounts and deals together. */
async function noteChanges(
  work: Work,
  subject: SubjectKind,
  changed: { id: number; now: Assessment }[],
): Promise<void> {
  const { risk } = work.unwritten
  for (const { id, now } of changed)
    risk.set(`${subject}:${id}`, { subject, id, score: now.score, band: now.band, signals: now.signals })
  work.beforeCommit.set('risks', changesOf)
  if (risk.size >= MOST_UNWRITTEN) await writeHeldBack(work)
}

function changesOf(work: Work): Prisma.Sql | undefined {
  const rows = [...work.unwritten.risk.values()]
  work.unwritten.risk.clear()
  if (rows.length === 0) return undefined
  return Prisma.sql`
    INSERT INTO "RiskChange" (subject, "subjectId", day, score, band, signals)
    SELECT n.subject::"SubjectKind", n.id, ${dateOf(work.today)}, n.score, n.band::"Band", n.signals
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(subject text, id int, score int, band text, signals jsonb)
    ON CONFLICT (subject, "subjectId", day) DO UPDATE SET score = EXCLUDED.score, band = EXCLUDED.band, signals = EXCLUDED.signals`
}

function* batches(ids: readonly number[]): Generator<number[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH)
}

/** Rules that count now for a subject, as stored: the heaviest first. */
export async function rulesCounting(work: Work, subject: SubjectKind, id: number): Promise<Rule[]> {
  const where = { where: { id }, select: { signals: true } } as const
  const row =
    subject === 'account' ? await work.tx.account.findUnique(where) : await work.tx.deal.findUnique(where)
  const signals = (row?.signals ?? []) as Pick<Signal, 'code' | 'points'>[]
  return [...signals].sort((a, b) => b.points - a.points).map(({ code }) => code)
}

/** Takes the day off what was due and is not assessed at all, such as an account that lost its tier: else it would be due for ever. */
export async function settleReassessed(
  work: Work,
  { accountIds, dealIds }: { accountIds: readonly number[]; dealIds: readonly number[] },
): Promise<void> {
  const due = { reassessOn: { lte: dateOf(work.today) } }
  await work.tx.account.updateMany({
    where: { id: { in: [...accountIds] }, ...due },
    data: { reassessOn: null },
  })
  await work.tx.deal.updateMany({ where: { id: { in: [...dealIds] }, ...due }, data: { reassessOn: null } })
}

/** The first ids of ranges of `size` that cover every account and deal. */
export async function subjectRanges(work: Work, size: number): Promise<number[]> {
  const { _max: account } = await work.tx.account.aggregate({ _max: { id: true } })
  const { _max: deal } = await work.tx.deal.aggregate({ _max: { id: true } })
  const count = Math.ceil(Math.max(account.id ?? 0, deal.id ?? 0) / size)
  return Array.from({ length: count }, (_, at) => at * size + 1)
}

/** What is assessed among the ids from `from` up to, not including, `to`; what is due anyway is left to its own job. */
export async function subjectsIn(
  work: Work,
  from: number,
  to: number,
): Promise<{ accountIds: number[]; dealIds: number[] }> {
  const notDue = { OR: [{ reassessOn: null }, { reassessOn: { gt: dateOf(work.today) } }] }
  const id = { gte: from, lt: to }
  const [accounts, deals] = [
    await work.tx.account.findMany({ where: { id, tier: { not: null }, ...notDue }, select: { id: true } }),
    await work.tx.deal.findMany({
      where: { id, status: { in: ['open', 'on_hold'] }, ...notDue },
      select: { id: true },
    }),
  ]
  return { accountIds: accounts.map((row) => row.id), dealIds: deals.map((row) => row.id) }
}
