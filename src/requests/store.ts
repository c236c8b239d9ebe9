import { audit } from '../db/audit.ts'
import { dayOf } from '../db/days.ts'
import type { CommentKind, MoveStatus } from '../db/generated/enums.ts'
import { jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import { RequestRule, readJson, type Thread, Threads } from '../deals/json-store.ts'
import type { ApprovalRequest, Decider, DecisionFact, Verdict } from '../domain/approval/outcome.ts'
import type { Person, StandIn } from '../domain/approval/rule.ts'
import type { Gate } from '../domain/deal.ts'

// SQL by hand: a row lock, and a key that is compared with a code.

/** A request that a deal enter a stage, with everything that was said about it. */
export type MoveRow = {
  id: number
  code: string
  dealId: number
  from: number
  to: number
  requesterId: number
  requestedAt: Date
  reason: string
  status: MoveStatus
  dealVersion: number
  /** Absent: imported, nobody was asked by us yet. */
  rule: RequestRule | undefined
  dueAt: Date | null
  expiresAt: Date | null
  reminded: number
  nudgedAt: Date | null
  endedAt: Date | null
  endedWhy: string
  threads: Thread[]
  decisions: DecisionFact[]
  /** How many replies stand in its threads. */
  replies: number
}

const WITH = {
  decisions: {
    select: {
      id: true,
      personId: true,
      onBehalfOfId: true,
      verdict: true,
      reason: true,
      dealVersion: true,
      at: true,
    },
    orderBy: { id: 'asc' },
  },
  _count: { select: { comments: { where: { kind: 'reply' } } } },
} as const

/** Requests by what is asked for, the newest first. */
export async function movesWhere(
  work: Work,
  where: { dealId?: number; status?: MoveStatus; id?: number; code?: string; requesterId?: number },
  take = 20,
): Promise<MoveRow[]> {
  const rows = await work.tx.stageMove.findMany({ where, include: WITH, orderBy: { id: 'desc' }, take })
  return rows.map(({ _count, ...row }) => ({
    ...row,
    replies: _count.comments,
    rule: readJson(RequestRule, row.rule),
    threads: readJson(Threads, row.threads) ?? [],
  }))
}

/** The id of the deal that a request with this code is about, the deal locked until the transaction ends. */
export async function lockDealOf(work: Work, code: string): Promise<number | undefined> {
  const [row] = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT d.id FROM "Deal" d JOIN "StageMove" m ON m."dealId" = d.id WHERE m.code = ${code.toUpperCase()} FOR UPDATE OF d`
  return row?.id
}

/** The deal's one pending request. */
export async function pendingMove(work: Work, dealId: number): Promise<MoveRow | undefined> {
  const [move] = await movesWhere(work, { dealId, status: 'pending' }, 1)
  return move
}

/** By its code (`AP3`, case does not count), whatever its state. */
export async function moveByCode(work: Work, code: string): Promise<MoveRow | undefined> {
  const [move] = await movesWhere(work, { code: code.toUpperCase() }, 1)
  return move
}

export async function moveById(work: Work, id: number): Promise<MoveRow | undefined> {
  const [move] = await movesWhere(work, { id }, 1)
  return move
}

export async function createMove(
  work: Work,
  move: {
    deal: { id: number; code: string; version: number; stage: number }
    to: number
    requesterId: number
    reason: string
    rule: RequestRule
    dueAt: Date
    expiresAt: Date
  },
): Promise<number> {
  const { deal, rule, ...rest } = move
  const row = await work.tx.stageMove.create({
    data: {
      ...rest,
      dealId: deal.id,
      from: deal.stage,
      requestedAt: work.now,
      dealVersion: deal.version,
      rule: JSON.parse(jsonText(rule)),
    },
    select: { id: true, code: true },
  })
  await audit(work, {
    personId: move.requesterId,
    what: 'move.ask',
    subject: `move:${row.code}`,
    after: { deal: deal.code, from: deal.stage, to: rest.to, reason: rest.reason, version: deal.version },
  })
  return row.id
}

/** Imported requests get their rule when somebody first looks at them; running ones get more people who may stand in. */
export async function setRule(
  work: Work,
  move: MoveRow,
  rule: RequestRule,
  deadlines?: { dueAt: Date; expiresAt: Date },
): Promise<void> {
  await work.tx.stageMove.update({
    where: { id: move.id },
    data: { rule: JSON.parse(jsonText(rule)), ...deadlines },
  })
}

/** An item that is open at a gate as a request's rule keeps it: `G3.coach`. */
export function openItem(gate: Gate, key: string): string {
  return `G${gate}.${key}`
}

/** `by` may decide for `onBehalfOf` from now on. Recorded: P for A. */
export async function addStandIn(
  work: Work,
  move: MoveRow,
  standIn: StandIn,
  byId: number | null,
): Promise<void> {
  if (!move.rule) return
  await setRule(work, move, { ...move.rule, standIns: [...move.rule.standIns, standIn] })
  await audit(work, {
    ...(byId !== null && { personId: byId }),
    what: `move.${standIn.since}`,
    subject: `move:${move.code}`,
    after: standIn,
  })
}

export async function addDecision(
  work: Work,
  move: MoveRow,
  decision: Decider & { verdict: Verdict; reason: string; dealVersion: number },
): Promise<DecisionFact> {
  const made = await work.tx.decision.create({ data: { ...decision, moveId: move.id, at: work.now } })
  await audit(work, {
    personId: decision.personId,
    what: `move.${decision.verdict}`,
    subject: `move:${move.code}`,
    after: decision,
  })
  return made
}

/** Ends a pending request; false when somebody was faster. */
export async function endMove(
  work: Work,
  move: MoveRow,
  status: Exclude<MoveStatus, 'pending'>,
  why: string,
  byId?: number,
): Promise<boolean> {
  const { count } = await work.tx.stageMove.updateMany({
    where: { id: move.id, status: 'pending' },
    data: { status, endedAt: work.now, endedWhy: why },
  })
  if (count === 0) return false
  await audit(work, {
    ...(byId !== undefined && { personId: byId }),
    what: `move.${status}`,
    subject: `move:${move.code}`,
    before: { status: 'pending' },
    after: { status, why },
  })
  return true
}

export async function setThreads(work: Work, moveId: number, threads: Thread[]): Promise<void> {
  await work.tx.stageMove.update({ where: { id: moveId }, data: { threads: JSON.parse(jsonText(threads)) } })
}

export async function noteReminded(work: Work, moveId: number, percent: number): Promise<void> {
  await work.tx.stageMove.update({ where: { id: moveId }, data: { reminded: percent } })
}

export async function noteNudged(work: Work, moveId: number): Promise<void> {
  await work.tx.stageMove.update({ where: { id: moveId }, data: { nudgedAt: work.now } })
}

/** A line of the conversation that is no decision; gives its number. */
export async function addComment(
  work: Work,
  move: MoveRow,
  comment: { personId: number | null; kind: CommentKind; text: string },
): Promise<number> {
  const row = await work.tx.moveComment.create({
    data: { ...comment, moveId: move.id, at: work.now },
    select: { id: true },
  })
  await audit(work, {
    ...(comment.personId !== null && { personId: comment.personId }),
    what: `move.${comment.kind}`,
    subject: `move:${move.code}`,
    after: { comment: row.id },
  })
  return row.id
}

type CommentRow = { id: number; personId: number | null; kind: CommentKind; text: string; at: Date }

/** What was said in the threads of a request, oldest first; at most a hundred. */
export async function commentsOf(work: Work, moveId: number, kind: CommentKind): Promise<CommentRow[]> {
  return work.tx.moveComment.findMany({
    where: { moveId, kind },
    orderBy: { id: 'asc' },
    select: { id: true, personId: true, kind: true, text: true, at: true },
    take: 100,
  })
}

/** Everybody, as far as approving goes. */
export async function colleagues(work: Work): Promise<Person[]> {
  const rows = await work.tx.person.findMany({
    select: {
      id: true,
      name: true,
      aliases: true,
      role: true,
      managerId: true,
      active: true,
      awayFrom: true,
      awayUntil: true,
      delegateId: true,
    },
  })
  return rows.map((row) => ({
    ...row,
    awayFrom: row.awayFrom && dayOf(row.awayFrom),
    awayUntil: row.awayUntil && dayOf(row.awayUntil),
  }))
}

/** The request that a message is about under which somebody replied, by that message's name on the platform. */
export async function moveUnder(
  work: Work,
  { platform, chat }: { platform: string; chat: string },
  root: string,
): Promise<MoveRow | undefined> {
  const [row] = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM "Outbox" o JOIN "StageMove" m ON starts_with(o.key, 'move:' || m.code || ':')
    WHERE o."sentAs" = ${root} AND starts_with(o.lane, ${`${platform}:`}) AND right(o.lane, ${chat.length + 1}) = ${`:${chat}`} LIMIT 1`
  return row && moveById(work, row.id)
}

/** A request without an end of its own: imported ones expire when we say so. */
const NEVER = new Date(8.64e15)

/** The request as the domain judges it. Without a rule nobody can agree. */
export function requestOf(move: MoveRow): ApprovalRequest {
  const ended = move.status === 'withdrawn' || move.status === 'superseded' ? move.status : undefined
  return {
    requesterId: move.requesterId,
    rule: move.rule ?? { groups: [], standIns: [] },
    dealVersion: move.dealVersion,
    expiresAt: move.expiresAt ?? NEVER,
    ...(ended && move.endedAt && { ended: { status: ended, at: move.endedAt, why: move.endedWhy } }),
  }
}
