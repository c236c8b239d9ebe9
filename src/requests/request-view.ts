import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import type { RequestRule } from '../deals/json-store.ts'
import type { DealRow } from '../deals/store.ts'
import { type Decider, type Outcome, outcomeOf } from '../domain/approval/outcome.ts'
import { GATE_FIELDS, type Gate, isStage, stageAge } from '../domain/deal.ts'
import { checkGate, type GateCheck } from '../domain/gates.ts'
import type { Bilingual } from '../domain/lang.ts'
import { namesOfPeople } from '../people/store.ts'
import type { GroupView, MoveView } from './cards.ts'
import { gateFactsOf } from './gate-store.ts'
import { questionBefore } from './question-store.ts'
import { type MoveRow, openItem, requestOf } from './store.ts'
import { type Ended, moveWords, type NamedDecider } from './words.ts'

/** Why a request is void: the deal's fields that changed, or what happened to the deal. */
export type VoidReason = { fields: readonly (typeof GATE_FIELDS)[number][] } | { deal: VoidedBy }
type VoidedBy = 'won' | 'lost' | 'on_hold' | 'cancelled' | 'back' | 'moved'
const VOIDED_BY: readonly VoidedBy[] = ['won', 'lost', 'on_hold', 'cancelled', 'back', 'moved']

/** As it is stored in `endedWhy`: `fields:amount,price` or `deal:lost`. */
export function voidText(why: VoidReason): string {
  return 'fields' in why ? `fields:${why.fields.join()}` : `deal:${why.deal}`
}

export function voidWords(stored: string): Bilingual {
  const [kind, rest = ''] = stored.split(':')
  const by = VOIDED_BY.find((each) => each === rest)
  if (kind === 'deal' && by) return bilingual(moveWords, (w) => w.endedBy[by])
  const fields = GATE_FIELDS.filter((field) => rest.split(',').includes(field))
  return bilingual(moveWords, (w) => w.changed([...fields]))
}

/** The request with names and gates, ready for its card. `everybody`: their names, where they were loaded already. */
export async function viewMove(
  work: Work,
  move: MoveRow,
  deal: DealRow,
  everybody?: ReadonlyMap<number, string>,
): Promise<MoveView> {
  const outcome = outcomeOf(requestOf(move), move.decisions, work.now)
  const names = everybody ?? (await namesIn(work, move, deal))
  const nameOf = (id: number): string => names.get(id) ?? `#${id}`
  const named = (voice: Decider): NamedDecider => ({
    name: nameOf(voice.personId),
    onBehalfOf: voice.onBehalfOfId ? nameOf(voice.onBehalfOfId) : undefined,
  })
  const voices = voicesIn(move, outcome)
  const limit = work.policy.risk.deal.DR01.limit[deal.stage]
  const rule = move.rule
  const gates = move.status === 'pending' ? await gatesNow(work, move, deal) : []
  return {
    code: move.code,
    version: move.dealVersion,
    deal: {
      code: deal.code,
      name: deal.name,
      account: deal.account,
      tier: deal.account.tier,
      owner: deal.ownerName,
      amount: { amount: deal.amount, currency: deal.currency },
      score: deal.score,
      band: deal.band,
      age: stageAge(deal, work.today),
      ...(limit !== 'off' && { ageLimit: limit }),
    },
    from: move.from,
    to: move.to,
    requester: nameOf(move.requesterId),
    reason: move.reason,
    gates,
    bypassed: bypassedIn(rule, gates),
    skipped: rule?.skipped ?? [],
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
    askedAt: move.requestedAt,
    ...(move.dueAt && { dueAt: move.dueAt }),
    ...(move.expiresAt && { expiresAt: move.expiresAt }),
    ended: endedOf(move, outcome, named, nameOf),
    comments: move.replies,
    questionBefore: move.status === 'pending' ? await questionBefore(work, move) : undefined,
    zone: work.zone,
  }
}

/** The gates that the request passes, as they stand now; the one into the new stage first. */
async function gatesNow(work: Work, move: MoveRow, deal: DealRow) {
  const facts = await gateFactsOf(work, deal)
  const gates = [move.to - 1, ...(move.rule?.skipped ?? [])].filter(isStage)
  return gates.map((gate) => checkGate(gate, facts, work.policy, work.today))
}

/** What was open when it was asked for, without what was ticked or waived meanwhile (`gates` as they are now; none: as it was). */
function bypassedIn(
  rule: RequestRule | undefined,
  gates: readonly GateCheck[],
): { gate: Gate; items: string[] }[] {
  const byGate = new Map<Gate, string[]>()
  const mended = gates.flatMap(({ gate, items }) =>
    items.filter(({ state }) => state !== 'open').map(({ key }) => openItem(gate, key)),
  )
  for (const open of (rule?.open ?? []).filter((each) => !mended.includes(each))) {
    const [name = '', item = ''] = open.split('.')
    const gate = Number(name.slice(1))
    if (isStage(gate)) byGate.set(gate, [...(byGate.get(gate) ?? []), item])
  }
  return [...byGate].map(([gate, items]) => ({ gate, items }))
}

/** Approvals that count, each voice once. */
function voicesIn(move: MoveRow, outcome: Outcome): Decider[] {
  const ignored = new Set(outcome.ignored.map(({ decision }) => decision))
  return move.decisions
    .filter(({ id, verdict }) => verdict === 'approve' && !ignored.has(id))
    .map(({ personId, onBehalfOfId }) => ({ personId, onBehalfOfId }))
}

function endedOf(
  move: MoveRow,
  outcome: Outcome,
  named: (voice: Decider) => NamedDecider,
  nameOf: (id: number) => string,
): Ended {
  if (move.status === 'pending') return { status: 'pending' }
  if (!move.endedAt) return { status: 'imported', as: move.status }
  if (move.status === 'superseded')
    return { status: 'superseded', why: voidWords(move.endedWhy), at: move.endedAt }
  if (move.status === 'withdrawn')
    return { status: 'withdrawn', by: nameOf(move.requesterId), at: move.endedAt }
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
      return { status: 'imported', as: move.status }
  }
}

async function namesIn(work: Work, move: MoveRow, deal: DealRow): Promise<Map<number, string>> {
  const ids = new Set([move.requesterId, deal.ownerId])
  for (const { seats } of move.rule?.groups ?? [])
    for (const { who } of seats) for (const id of who) ids.add(id)
  for (const { by, onBehalfOf } of move.rule?.standIns ?? []) ids.add(by).add(onBehalfOf)
  for (const { personId, onBehalfOfId } of move.decisions) ids.add(personId).add(onBehalfOfId ?? personId)
  return namesOfPeople(work, [...ids])
}
