import { audit } from '../db/audit.ts'
import { dayOf } from '../db/days.ts'
import type { RequestKind, RequestStatus } from '../db/generated/enums.ts'
import { jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import { RequestRule, readJson, type Thread, Threads } from '../deals/json-store.ts'
import type { ApprovalRequest, Decider, DecisionFact, Verdict } from '../domain/approval/outcome.ts'
import type { Person, StandIn } from '../domain/approval/rule.ts'
import type { Gate } from '../domain/deal.ts'

// SQL by hand: colleagues in the order of who leads.

/** Something that needs a yes, with everything that was said about it. */
export type RequestRow = {
  id: number
  code: string
  kind: RequestKind
  accountId: number
  /** What it is about where that is a deal. */
  dealId: number | null
  /** The stages of a move; null for every other kind. */
  from: number | null
  to: number | null
  /** What is asked, as its kind reads it. */
  asked: unknown
  requesterId: number
  requestedAt: Date
  reason: string
  status: RequestStatus
  version: number
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

/** A request that a deal enter a stage. */
export type MoveRow = RequestRow & { dealId: number; from: number; to: number }

const WITH = {
  decisions: {
    select: {
      id: true,
      personId: true,
      onBehalfOfId: true,
      verdict: true,
      reason: true,
      version: true,
      at: true,
    },
    orderBy: { id: 'asc' },
  },
  _count: { select: { comments: { where: { kind: 'reply' } } } },
} as const

type Wanted = {
  accountId?: number
  dealId?: number
  kind?: RequestKind | { not: RequestKind }
  status?: RequestStatus
  id?: number
  code?: string
  requesterId?: number
}

/** Requests by what is asked for, the newest first. */
export async function requestsWhere(work: Work, where: Wanted, take = 20): Promise<RequestRow[]> {
  const rows = await work.tx.request.findMany({ where, include: WITH, orderBy: { id: 'desc' }, take })
  return rows.map(({ _count, ...row }) => ({
    ...row,
    replies: _count.comments,
    rule: readJson(RequestRule, row.rule),
    threads: readJson(Threads, row.threads) ?? [],
  }))
}

/** Whether it is a move, with its deal and stages. */
export function isMove(request: RequestRow): request is MoveRow {
  return request.kind === 'move'
}

/** The moves of a deal, the newest first. */
export async function movesOf(work: Work, dealId: number, take: number): Promise<MoveRow[]> {
  return (await requestsWhere(work, { dealId, kind: 'move' }, take)).filter(isMove)
}

/** The deal's one pending move. */
export async function pendingMove(work: Work, dealId: number): Promise<MoveRow | undefined> {
  const [move] = await requestsWhere(work, { dealId, kind: 'move', status: 'pending' }, 1)
  return move && isMove(move) ? move : undefined
}

/** By its code (`AP3`, case does not count), whatever its state. */
export async function requestByCode(work: Work, code: string): Promise<RequestRow | undefined> {
  const [request] = await requestsWhere(work, { code: code.toUpperCase() }, 1)
  return request
}

export async function requestById(work: Work, id: number): Promise<RequestRow | undefined> {
  const [request] = await requestsWhere(work, { id }, 1)
  return request
}

/** What is asked for, before it has a code. `asked` as its kind writes it. */
export type NewRequest = {
  kind: RequestKind
  account: { id: number; code: string }
  deal?: { id: number; code: string } | undefined
  version: number
  stages?: { from: number; to: number }
  asked?: object
  requesterId: number
  reason: string
  rule: RequestRule
  dueAt: Date
  expiresAt: Date
}

/** Writes a request; gives its id. */
export async function addRequest(work: Work, request: NewRequest): Promise<number> {
  const { account, deal, stages, asked = {}, rule, ...rest } = request
  const row = await work.tx.request.create({
    data: {
      ...rest,
      ...stages,
      asked: JSON.parse(jsonText(asked)),
      accountId: account.id,
      dealId: deal?.id ?? null,
      requestedAt: work.now,
      rule: JSON.parse(jsonText(rule)),
    },
    select: { id: true, code: true },
  })
  await audit(work, {
    personId: request.requesterId,
    what: 'request.ask',
    subject: `request:${row.code}`,
    after: {
      kind: request.kind,
      account: account.code,
      ...(deal && { deal: deal.code }),
      ...stages,
      ...asked,
      reason: request.reason,
      version: request.version,
    },
  })
  return row.id
}

/** Imported requests get their rule when somebody first looks at them; running ones get more people who may stand in. */
export async function setRule(
  work: Work,
  request: RequestRow,
  rule: RequestRule,
  deadlines?: { dueAt: Date; expiresAt: Date },
): Promise<void> {
  await work.tx.request.update({
    where: { id: request.id },
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
  request: RequestRow,
  standIn: StandIn,
  byId: number | null,
): Promise<void> {
  if (!request.rule) return
  await setRule(work, request, { ...request.rule, standIns: [...request.rule.standIns, standIn] })
  await audit(work, {
    ...(byId !== null && { personId: byId }),
    what: `request.${standIn.since}`,
    subject: `request:${request.code}`,
    after: standIn,
  })
}

export async function addDecision(
  work: Work,
  request: RequestRow,
  decision: Decider & { verdict: Verdict; reason: string; version: number },
): Promise<DecisionFact> {
  const made = await work.tx.decision.create({ data: { ...decision, requestId: request.id, at: work.now } })
  await audit(work, {
    personId: decision.personId,
    what: `request.${decision.verdict}`,
    subject: `request:${request.code}`,
    after: decision,
  })
  return made
}

/** Ends a pending request; false when somebody was faster. */
export async function endRequest(
  work: Work,
  request: RequestRow,
  status: Exclude<RequestStatus, 'pending'>,
  why: string,
  byId?: number,
): Promise<boolean> {
  const { count } = await work.tx.request.updateMany({
    where: { id: request.id, status: 'pending' },
    data: { status, endedAt: work.now, endedWhy: why },
  })
  if (count === 0) return false
  await audit(work, {
    ...(byId !== undefined && { personId: byId }),
    what: `request.${status}`,
    subject: `request:${request.code}`,
    before: { status: 'pending' },
    after: { status, why },
  })
  return true
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

/** So many are looked at first; only where nobody among them fits, all the others. */
const FEW = 10

/** The first colleague who fits, who leads others first; not everybody is read for one name. */
export async function firstColleague(
  work: Work,
  fits: (id: number) => boolean,
): Promise<{ id: number; name: string } | undefined> {
  for (const [offset, most] of [
    [0, FEW],
    [FEW, 1_000_000],
  ] as const) {
    const rows = await work.tx.$queryRaw<{ id: number; name: string }[]>`
      SELECT id, name FROM "Person" WHERE active AND role <> 'viewer'
      ORDER BY role IN ('manager', 'director') DESC, id LIMIT ${most} OFFSET ${offset}`
    const found = rows.find(({ id }) => fits(id))
    if (found || rows.length < most) return found
  }
  return undefined
}

/** A request without an end of its own: imported ones expire when we say so. */
const NEVER = new Date(8.64e15)

/** The request as the domain judges it. Without a rule nobody can agree. */
export function requestOf(request: RequestRow): ApprovalRequest {
  const ended = request.status === 'withdrawn' || request.status === 'superseded' ? request.status : undefined
  return {
    requesterId: request.requesterId,
    rule: request.rule ?? { groups: [], standIns: [] },
    version: request.version,
    expiresAt: request.expiresAt ?? NEVER,
    ...(ended && request.endedAt && { ended: { status: ended, at: request.endedAt, why: request.endedWhy } }),
  }
}
