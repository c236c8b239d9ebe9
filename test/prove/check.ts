import { createCalendar } from '../../src/calendar.ts'
import { dayOf } from '../../src/db/days.ts'
import type { Database } from '../../src/db/open.ts'
import { createStore } from '../../src/db/store.ts'
import type { Work } from '../../src/db/work.ts'
import { outcomeOf } from '../../src/domain/approval/outcome.ts'
import { parsePolicy } from '../../src/domain/policy.ts'
import { assessAccount, assessDeal } from '../../src/domain/risk/assess.ts'
import { clockOffset } from '../../src/queue/playground.ts'
import { requestOf, requestsWhere } from '../../src/requests/store.ts'
import { accountFacts, dealFacts } from '../../src/risk/facts-store.ts'
import type { StandIn } from '../platforms/feishu/stand-in.ts'
import type { SlackStandIn } from '../platforms/slack/stand-in.ts'
import { provePolicy } from './company.ts'
import type { Clicked, Input } from './driver.ts'

export type Checked = { faults: string[]; figures: Record<string, number> }

/** Looks into the database and at what the platforms were told, after everything came to rest: each sentence is something that went wrong. */
export async function check(
  database: Database,
  seen: { inputs: readonly Input[]; clicks: readonly Clicked[]; slack: SlackStandIn; feishu: StandIn },
): Promise<Checked> {
  const policy = parsePolicy(provePolicy)
  const offset = await clockOffset(database)
  const store = createStore(database, {
    clock: () => new Date(Date.now() + offset),
    zone: 'Asia/Shanghai',
    lang: 'zh',
    policy,
    calendar: createCalendar(policy.working),
  })
  return store.read(async (work) => {
    const figures: Record<string, number> = {}
    const faults = [
      ...(await checkInputs(work, seen.inputs, figures)),
      ...(await checkClicks(work, seen, figures)),
      ...(await checkMessages(work, seen, figures)),
      ...(await checkMoves(work, figures)),
      ...(await checkRisk(work, figures)),
      ...(await checkWhole(work, figures)),
    ]
    return { faults, figures }
  })
}

/** Every acknowledged input is there once; of the others none is there twice. */
async function checkInputs(
  work: Work,
  inputs: readonly Input[],
  figures: Record<string, number>,
): Promise<string[]> {
  const visits = await work.tx.visit.findMany({ select: { summary: true } })
  const steps = await work.tx.nextStep.findMany({ select: { text: true } })
  const texts = { visit: visits.map(({ summary }) => summary), next: steps.map(({ text }) => text) }
  const answers = new Set(
    (await work.tx.outbox.findMany({ where: { key: { startsWith: 'answer:' } }, select: { key: true } })).map(
      ({ key }) => key,
    ),
  )
  figures['inputs'] = inputs.length
  figures['acknowledged'] = inputs.filter(({ acknowledged }) => acknowledged === 'yes').length
  return inputs.flatMap(({ marker, kind, acknowledged, key }) => {
    const times = texts[kind].filter((text) => text.includes(marker)).length
    if (acknowledged === 'yes' && times !== 1)
      return [`${kind} ${marker} was acknowledged and is there ${times} times`]
    if (times > 1) return [`${kind} ${marker} is there ${times} times`]
    return acknowledged === 'yes' && key && !answers.has(`answer:${key}`)
      ? [`${kind} ${marker} was never answered`]
      : []
  })
}

/** Whoever saw their click change the card, will find it done: its key is there, and with it, in one transaction, what it did. */
async function checkClicks(
  work: Work,
  { clicks, slack }: { clicks: readonly Clicked[]; slack: SlackStandIn },
  figures: Record<string, number>,
): Promise<string[]> {
  const changed = new Set(
    slack.answers.filter(({ body }) => body['replace_original'] === true).map(({ id }) => id),
  )
  const done = new Set((await work.tx.done.findMany({ select: { key: true } })).map(({ key }) => key))
  const seen = clicks.filter(({ shown, answer }) => shown || (answer !== undefined && changed.has(answer)))
  figures['clicks that changed their card'] = seen.length
  return seen
    .filter(({ key }) => !done.has(key))
    .map(({ key }) => `click ${key} changed its card and is not there`)
}

/** Every owed message arrived, and arrived once; nothing arrived that was not owed. */
async function checkMessages(
  work: Work,
  { slack, feishu }: { slack: SlackStandIn; feishu: StandIn },
  figures: Record<string, number>,
): Promise<string[]> {
  const rows = await work.tx.$queryRaw<
    {
      key: string
      status: string
      as: string | null
      platform: string
      behind: boolean
      error: string | null
    }[]
  >`SELECT key, status::text, "sentAs" AS as, place->>'platform' AS platform, "sentRevision" IS DISTINCT FROM revision AS behind, error FROM "Outbox"`
  const faults: string[] = []
  const told = new Set<string>()
  for (const row of rows) {
    if (row.platform === 'web') continue
    if (row.status !== 'sent') faults.push(`message ${row.key} is ${row.status}: ${row.error}`)
    else if (row.behind) faults.push(`message ${row.key} shows an old card`)
    if (row.as && told.has(`${row.platform} ${row.as}`)) faults.push(`message ${row.key} shares ${row.as}`)
    if (row.as) told.add(`${row.platform} ${row.as}`)
  }
  const arrived = [
    ...slack.messages.map(({ channel, ts, metadata }) => ({
      as: `slack ${channel}:${ts}`,
      key: String(metadata?.event_payload['key']),
    })),
    ...feishu.messages.map(({ id, uuid }) => ({ as: `feishu ${id}`, key: String(uuid) })),
  ]
  for (const { as, key } of arrived)
    if (!told.has(as)) faults.push(`${as} (${key}) arrived, but no row knows it`)
  // By our own key as the platforms keep it, whatever the rows say.
  const once = new Set<string>()
  const twice = arrived
    .map(({ as, key }) => `${as.split(' ')[0]} ${key}`)
    .filter((key) => once.size === once.add(key).size)
  faults.push(...twice.slice(0, 5).map((key) => `${key} arrived twice`))
  if (arrived.length < told.size)
    faults.push(`${told.size} messages are noted as sent, ${arrived.length} arrived`)
  figures['messages'] = arrived.length
  faults.push(...slack.problems.slice(0, 5), ...feishu.wrongs.slice(0, 5))
  return faults
}

/** A request's state is what its decisions say; approved ones moved their deal exactly once. */
async function checkMoves(work: Work, figures: Record<string, number>): Promise<string[]> {
  const moves = await requestsWhere(work, {}, 10_000)
  const changes = await work.tx.stageChange.findMany()
  const ended = await work.tx.audit.groupBy({
    by: ['subject'],
    where: { what: 'request.approved' },
    _count: true,
  })
  figures['requests'] = moves.length
  figures['approved'] = moves.filter(({ status }) => status === 'approved').length
  figures['decisions'] = moves.reduce((sum, { decisions }) => sum + decisions.length, 0)
  return moves.flatMap((move) => {
    const faults: string[] = []
    const outcome = outcomeOf(requestOf(move), move.decisions, work.now).status
    if (move.status === 'pending' && outcome !== 'pending' && outcome !== 'expired')
      faults.push(`${move.code} waits, though it is ${outcome}`)
    if (move.status === 'approved') {
      const moved = changes.filter(
        ({ dealId, from, to }) => dealId === move.dealId && from === move.from && to === move.to,
      ).length
      const approved = moves.filter(
        ({ dealId, from, to, status }) =>
          dealId === move.dealId && from === move.from && to === move.to && status === 'approved',
      ).length
      if (outcome !== 'approved') faults.push(`${move.code} is approved, though its decisions say ${outcome}`)
      if (moved !== approved) faults.push(`${move.code}: ${approved} approvals moved the deal ${moved} times`)
    }
    const doubled = ended.find(({ subject, _count }) => subject === `move:${move.code}` && _count > 1)
    return doubled ? [...faults, `${move.code} ended twice`] : faults
  })
}

/** What is stored about risk is what the facts say, unless its day to be looked at again has come. */
async function checkRisk(work: Work, figures: Record<string, number>): Promise<string[]> {
  const rows = await work.tx.account.findMany({
    where: { tier: { not: null } },
    select: { id: true, code: true, score: true, band: true, reassessOn: true },
  })
  const byId = new Map(
    (
      await accountFacts(
        work,
        rows.map(({ id }) => id),
      )
    ).map((each) => [each.id, each.facts]),
  )
  const settled = rows.filter(({ reassessOn }) => !reassessOn || dayOf(reassessOn) > work.today)
  figures['accounts assessed again'] = settled.length
  const faults = settled.flatMap(({ id, code, score, band }) => {
    const facts = byId.get(id)
    const now = facts && assessAccount(facts, work.policy, work.today, work.calendar)
    return now && (now.score !== score || now.band !== band)
      ? [`account ${code} is stored as ${score} ${band}, the facts say ${now.score} ${now.band}`]
      : []
  })
  const deals = await work.tx.deal.findMany({
    where: { status: 'open' },
    select: { id: true, code: true, score: true, reassessOn: true },
  })
  const facts = new Map(
    (
      await dealFacts(
        work,
        deals.map(({ id }) => id),
      )
    ).map((each) => [each.id, each.facts]),
  )
  for (const { id, code, score, reassessOn } of deals) {
    const own = facts.get(id)
    if (!own || (reassessOn && dayOf(reassessOn) <= work.today)) continue
    const now = assessDeal(own, work.policy, work.today, work.calendar).score
    if (now !== score) faults.push(`deal ${code} is stored as ${score}, the facts say ${now}`)
  }
  return faults
}

/** No torn rows: everything that is written together is there together, and every index knows every row. */
async function checkWhole(work: Work, figures: Record<string, number>): Promise<string[]> {
  const count = async (sql: string) =>
    Number((await work.tx.$queryRawUnsafe<{ n: bigint }[]>(sql))[0]?.n ?? 0)
  const torn: Record<string, string> = {
    'visits without a contact': `SELECT count(*) AS n FROM "Visit" v WHERE v.qualifying AND NOT EXISTS (SELECT 1 FROM "VisitContact" c WHERE c."visitId" = v.id)`,
    'visits without an entry': `SELECT count(*) AS n FROM "Visit" v WHERE NOT EXISTS (SELECT 1 FROM "Entry" e WHERE e.undo->'visits' @> to_jsonb(v.id))`,
    'inputs done without a trace': `SELECT count(*) AS n FROM "Inbox" i WHERE i.status = 'done' AND NOT EXISTS (SELECT 1 FROM "Done" d WHERE d.key = i.key)
      AND NOT EXISTS (SELECT 1 FROM "Outbox" o WHERE o.key = 'answer:' || i.key)`,
    'inputs not done': `SELECT count(*) AS n FROM "Inbox" WHERE status <> 'done'`,
    'deals without their stage history': `SELECT count(*) AS n FROM "Deal" d WHERE d.stage > 2 AND NOT EXISTS (SELECT 1 FROM "StageChange" c WHERE c."dealId" = d.id)`,
  }
  const faults: string[] = []
  for (const [what, sql] of Object.entries(torn)) {
    const n = await count(sql)
    if (n > 0) faults.push(`${n} ${what}`)
  }
  figures['tables read by every index'] = await checkIndexes(work, faults)
  return faults
}

/** Each table counted through each of its whole indexes and without any. */
async function checkIndexes(work: Work, faults: string[]): Promise<number> {
  const indexes = await work.tx.$queryRaw<{ table: string; column: string; index: string }[]>`
    SELECT t.relname AS table, a.attname AS column, x.relname AS index FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0] JOIN pg_am m ON m.oid = x.relam
    WHERE t.relnamespace = 'public'::regnamespace AND i.indpred IS NULL AND m.amname = 'btree' AND i.indexprs IS NULL`
  const client = await work.tx
  for (const { table, column, index } of indexes) {
    const counted = async (off: string) => {
      const [, [row]] = await (
        client as Work['tx'] & { $transaction(all: unknown[]): Promise<[unknown, { n: bigint }[]]> }
      ).$transaction([
        work.tx.$executeRawUnsafe(off),
        work.tx.$queryRawUnsafe(
          `SELECT count(*) AS n FROM (SELECT "${column}" FROM "${table}" ORDER BY "${column}") r`,
        ),
      ])
      return row?.n
    }
    const [by, without] = [
      await counted('SET LOCAL enable_seqscan = off'),
      await counted('SET LOCAL enable_indexscan = off'),
    ]
    if (by !== without) faults.push(`index ${index} of ${table} knows ${by} of ${without} rows`)
  }
  return indexes.length
}
