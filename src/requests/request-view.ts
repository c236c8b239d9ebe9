import type { Work } from '../db/work.ts'
import { type Decider, type Outcome, outcomeOf } from '../domain/approval/outcome.ts'
import type { Person } from '../domain/approval/rule.ts'
import { namesOfPeople } from '../people/store.ts'
import type { GroupView, RequestView } from './cards.ts'
import { voidWords } from './gone.ts'
import { fitsAs, mayBeHandedTo } from './hand-to.ts'
import type { FoundRequest } from './kind.ts'
import { kindOf } from './kinds.ts'
import { questionBefore } from './question-store.ts'
import { firstColleague, type RequestRow, requestOf } from './store.ts'
import { ownerOf } from './subject-store.ts'
import type { Ended, NamedDecider } from './words.ts'

/** The request with names, ready for its card. `people`: everybody, where they were loaded already. */
export async function viewRequest(
  work: Work,
  found: FoundRequest,
  people?: readonly Person[],
): Promise<RequestView> {
  const { request, subject } = found
  const outcome = outcomeOf(requestOf(request), request.decisions, work.now)
  const names = people ? new Map(people.map(({ id, name }) => [id, name])) : await namesIn(work, found)
  const nameOf = (id: number): string => names.get(id) ?? `#${id}`
  const named = (voice: Decider): NamedDecider => ({
    name: nameOf(voice.personId),
    onBehalfOf: voice.onBehalfOfId ? nameOf(voice.onBehalfOfId) : undefined,
  })
  const voices = voicesIn(request, outcome)
  const { rule } = request
  const requester = nameOf(request.requesterId)
  return {
    code: request.code,
    version: request.version,
    word: request.kind === 'move' ? 'move' : 'request',
    shows: await kindOf(request.kind).show(work, found, requester),
    requester,
    parties: {
      requesterId: request.requesterId,
      ownerId: ownerOf(subject),
      seats: (rule?.groups ?? []).flatMap(({ seats }) => seats.flatMap(({ who }) => who)),
      standIns: (rule?.standIns ?? []).filter(({ ended }) => !ended).map(({ by }) => by),
    },
    // Who could decide instead is named while somebody may.
    colleague: people
      ? mayBeHandedTo(found, people)[0]?.name
      : request.status === 'pending'
        ? (await firstColleague(work, fitsAs(found)))?.name
        : undefined,
    groups: (rule?.groups ?? []).map(
      ({ why, need, seats }): GroupView => ({
        why,
        need,
        seats: seats.map(({ as, who }) => ({ as, names: who.map(nameOf) })),
        agreed: voices
          .filter(({ personId, onBehalfOfId }) =>
            seats.some(({ who }) => who.includes(onBehalfOfId ?? personId)),
          )
          .map(named),
      }),
    ),
    standIns: (rule?.standIns ?? [])
      .filter(({ ended }) => !ended)
      .map(({ by, onBehalfOf }) => ({
        by: nameOf(by),
        onBehalfOf: nameOf(onBehalfOf),
      })),
    askedAt: request.requestedAt,
    ...(request.dueAt && { dueAt: request.dueAt }),
    ...(request.expiresAt && { expiresAt: request.expiresAt }),
    ended: endedOf(request, outcome, named, nameOf),
    comments: request.replies,
    questionBefore: request.status === 'pending' ? await questionBefore(work, request) : undefined,
    zone: work.zone,
  }
}

/** Approvals that count, each voice once. */
function voicesIn(request: RequestRow, outcome: Outcome): Decider[] {
  const ignored = new Set(outcome.ignored.map(({ decision }) => decision))
  return request.decisions
    .filter(({ id, verdict }) => verdict === 'approve' && !ignored.has(id))
    .map(({ personId, onBehalfOfId }) => ({ personId, onBehalfOfId }))
}

function endedOf(
  request: RequestRow,
  outcome: Outcome,
  named: (voice: Decider) => NamedDecider,
  nameOf: (id: number) => string,
): Ended {
  if (request.status === 'pending') return { status: 'pending' }
  if (!request.endedAt) return { status: 'imported', as: request.status }
  if (request.status === 'superseded')
    return {
      status: 'superseded',
      why: voidWords(request.endedWhy),
      at: request.endedAt,
      again: !request.endedWhy.startsWith('gone:'),
    }
  if (request.status === 'withdrawn')
    return { status: 'withdrawn', by: nameOf(request.requesterId), at: request.endedAt }
  switch (outcome.status) {
    case 'approved':
      return { status: 'approved', by: outcome.approvedBy.map(named), at: outcome.at }
    case 'rejected':
      return { status: 'rejected', by: named(outcome.by), reason: outcome.reason, at: outcome.at }
    case 'sent_back':
      return { status: 'sent_back', by: named(outcome.by), question: outcome.question, at: outcome.at }
    case 'expired':
      return {
        status: 'expired',
        missing: [...new Set(outcome.groups.flatMap(({ open }) => open))].map(nameOf),
        at: outcome.at,
      }
    case 'pending':
    case 'superseded':
    case 'withdrawn':
      return { status: 'imported', as: request.status }
  }
}

async function namesIn(work: Work, { request, subject }: FoundRequest): Promise<Map<number, string>> {
  const ids = new Set([request.requesterId, ownerOf(subject)])
  for (const { seats } of request.rule?.groups ?? [])
    for (const { who } of seats) for (const id of who) ids.add(id)
  for (const { by, onBehalfOf } of request.rule?.standIns ?? []) ids.add(by).add(onBehalfOf)
  for (const { personId, onBehalfOfId } of request.decisions) ids.add(personId).add(onBehalfOfId ?? personId)
  return namesOfPeople(work, [...ids])
}
