import type { Day } from '../day.ts'
import {
  type ApprovalRule,
  type ApproverGroup,
  decides,
  type GroupWhy,
  holdsSeat,
  holdsSeatNow,
  isAway,
  type Parties,
  type Person,
  type StandIn,
} from './rule.ts'

/** What follows from a request and everything that was decided about it. Evaluated, never toggled; the result says why. */

export type ApprovalRequest = {
  requesterId: number
  rule: ApprovalRule
  /** The version of the deal that was asked about: nobody decides about another one. */
  version: number
  /** From this instant on it is too late. */
  expiresAt: Date
  /** Ended by something else than a decision. */
  ended?: { status: 'withdrawn' | 'superseded'; at: Date; why: string }
}

export type Verdict = 'approve' | 'reject' | 'send_back'

/** One person's verdict. `onBehalfOfId`: decided for that person; null: for nobody else. `reason`: words of a rejection, the question of one sent back. */
export type DecisionFact = {
  id: number
  personId: number
  onBehalfOfId?: number | null
  verdict: Verdict
  reason: string
  version: number
  at: Date
}

/** Who spoke, and for whom. */
export type Decider = { personId: number; onBehalfOfId?: number | null }

/** How far a group is. `open`: people who may still fill it, in their own right. */
type GroupStanding = {
  why: GroupWhy
  need: number
  agreed: Decider[]
  stillNeeded: number
  open: number[]
}

export type NotCounted =
  | 'requester'
  | 'old_version'
  | 'not_an_approver'
  | 'no_reason'
  | 'overridden'
  | 'after_the_end'

type Ignored = { decision: number; personId: number; why: NotCounted }

export type Outcome = { ignored: Ignored[] } & (
  | { status: 'pending'; approvedBy: Decider[]; groups: GroupStanding[]; mayDecide: number[] }
  | { status: 'approved'; approvedBy: Decider[]; at: Date }
  | { status: 'rejected'; by: Decider; reason: string; at: Date }
  | { status: 'sent_back'; by: Decider; question: string; at: Date }
  | { status: 'expired'; approvedBy: Decider[]; groups: GroupStanding[]; at: Date }
  | { status: 'superseded'; why: string; at: Date }
  | { status: 'withdrawn'; at: Date }
)

/**
 * Decisions count in the order in which they were made, however they are listed, and each once. The last word of a seat is its
 * word; one rejection or question ends it; whoever asked never decides; what comes after the end is kept and counts nothing.
 */
export function outcomeOf(request: ApprovalRequest, decisions: readonly DecisionFact[], now: Date): Outcome {
  const ignored: Ignored[] = []
  const words = new Map<number, DecisionFact>()
  const until = request.ended && request.ended.at < request.expiresAt ? request.ended.at : request.expiresAt
  let end: Outcome | undefined

  for (const decision of inOrder(decisions)) {
    const fault = faultOf(request, decision) ?? (end || decision.at >= until ? 'after_the_end' : undefined)
    if (fault) {
      ignored.push({ decision: decision.id, personId: decision.personId, why: fault })
      continue
    }
    const seat = decision.onBehalfOfId ?? decision.personId
    const before = words.get(seat)
    if (before) ignored.push({ decision: before.id, personId: before.personId, why: 'overridden' })
    words.set(seat, decision)
    end = endedBy(decision, request.rule, words, ignored)
  }
  if (end) return end

  const approvedBy = [...words.values()].map(deciderOf)
  if (request.ended && request.ended.at < request.expiresAt && request.ended.at <= now) {
    const { at, why, status } = request.ended
    return status === 'withdrawn' ? { status, at, ignored } : { status, at, why, ignored }
  }
  const groups = request.rule.groups.map((group) => standingOf(group, words))
  if (now >= request.expiresAt)
    return { status: 'expired', approvedBy, groups, at: request.expiresAt, ignored }
  return {
    status: 'pending',
    approvedBy,
    groups,
    mayDecide: mayStill(request.rule, groups),
    ignored,
  }
}

/**
 * Whose voice this person's click is today: their own, somebody's they stand in for, or none. Own right comes first. Rights are those of the
 * moment of the click: a stand-in ends with the absence, a seat with the role; who asked and whose deal it is decide nothing, for nobody; nor does who may not see the account.
 */
export function deciderFor(
  rule: ApprovalRule,
  { requesterId, ownerId, maySee }: Parties & { maySee?: (person: number) => boolean },
  personId: number,
  people: readonly Person[],
  today: Day,
): Decider | undefined {
  const person = people.find(({ id }) => id === personId)
  if (!person || !decides(person) || personId === requesterId || personId === ownerId) return undefined
  const takes = rule.groups.some(
    ({ why, seats }) => why.kind === 'takes' && seats.some(({ who }) => who.includes(personId)),
  )
  if (maySee?.(personId) === false && !takes) return undefined
  if (holdsSeatNow(rule, person)) return { personId }
  const standIn = rule.standIns.find(
    ({ by, onBehalfOf, since, ended }) =>
      by === personId &&
      !ended &&
      mayLend(
        rule,
        people.find(({ id }) => id === onBehalfOf),
        since,
        today,
      ),
  )
  return standIn && { personId, onBehalfOfId: standIn.onBehalfOf }
}

/** A stand-in ends with the absence; a delegation with the seat of whoever gave it. */
function mayLend(
  rule: ApprovalRule,
  lender: Person | undefined,
  since: StandIn['since'],
  today: Day,
): boolean {
  switch (since) {
    case 'away':
      return isAway(lender, today)
    case 'delegated':
      return lender !== undefined && holdsSeatNow(rule, lender)
    case 'escalated':
      return true
  }
}

function faultOf(request: ApprovalRequest, decision: DecisionFact): NotCounted | undefined {
  if (decision.personId === request.requesterId || decision.onBehalfOfId === request.requesterId)
    return 'requester'
  if (decision.version !== request.version) return 'old_version'
  if (!isEntitled(request.rule, decision)) return 'not_an_approver'
  if (decision.verdict !== 'approve' && decision.reason.trim() === '') return 'no_reason'
  return undefined
}

function isEntitled(rule: ApprovalRule, { personId, onBehalfOfId }: DecisionFact): boolean {
  if (onBehalfOfId == null) return holdsSeat(rule, personId)
  return rule.standIns.some((standIn) => standIn.by === personId && standIn.onBehalfOf === onBehalfOfId)
}

/** The end that this decision brings, if it brings one. */
function endedBy(
  decision: DecisionFact,
  rule: ApprovalRule,
  words: ReadonlyMap<number, DecisionFact>,
  ignored: Ignored[],
): Outcome | undefined {
  const by = deciderOf(decision)
  const { at, reason } = decision
  switch (decision.verdict) {
    case 'reject':
      return { status: 'rejected', by, reason, at, ignored }
    case 'send_back':
      return { status: 'sent_back', by, question: reason, at, ignored }
    case 'approve': {
      const full = rule.groups.every((group) => standingOf(group, words).stillNeeded === 0)
      return full
        ? { status: 'approved', approvedBy: [...words.values()].map(deciderOf), at, ignored }
        : undefined
    }
  }
}

/** Until something ends the request every word in `words` is an approval. */
function standingOf(group: ApproverGroup, words: ReadonlyMap<number, DecisionFact>): GroupStanding {
  const filled = group.seats.map(({ who }) => who.map((id) => words.get(id)).find(Boolean))
  const agreed = filled.filter((word) => word !== undefined).map(deciderOf)
  const stillNeeded = Math.max(0, group.need - agreed.length)
  const open = group.seats.filter((_, at) => !filled[at]).flatMap(({ who }) => who)
  return {
    why: group.why,
    need: group.need,
    agreed,
    stillNeeded,
    open: stillNeeded === 0 ? [] : [...new Set(open)],
  }
}

/** Everybody whose word could still bring it forward, those who stand in for them as well. */
function mayStill(rule: ApprovalRule, groups: readonly GroupStanding[]): number[] {
  const own = new Set(groups.flatMap(({ open }) => open))
  const others = rule.standIns
    .filter(({ onBehalfOf, ended }) => own.has(onBehalfOf) && !ended)
    .map(({ by }) => by)
  return [...new Set([...own, ...others])]
}

/** By time, then by number; the same decision listed twice is one. */
function inOrder(decisions: readonly DecisionFact[]): DecisionFact[] {
  const once = new Map(decisions.map((decision) => [decision.id, decision]))
  return [...once.values()].sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
}

function deciderOf({ personId, onBehalfOfId }: DecisionFact): Decider {
  return { personId, onBehalfOfId: onBehalfOfId ?? undefined }
}
