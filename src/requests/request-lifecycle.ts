import { dealName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { enterStage } from '../deals/change-store.ts'
import type { RequestRule } from '../deals/json-store.ts'
import { type DealRow, dealsById } from '../deals/store.ts'
import { deadlinesOf } from '../domain/approval/ladder.ts'
import { outcomeOf } from '../domain/approval/outcome.ts'
import { type Nobody, requiredApprovers } from '../domain/approval/rule.ts'
import { addWorkingDays } from '../domain/calendar.ts'
import { type Gate, STAGES } from '../domain/deal.ts'
import type { GateFacts } from '../domain/gate-items.ts'
import { checkGate } from '../domain/gates.ts'
import type { Bilingual } from '../domain/lang.ts'
import { tellPerson } from '../queue/tell.ts'
import { reassess } from '../risk/store.ts'
import type { MoveView } from './cards.ts'
import { gateFactsOf } from './gate-store.ts'
import { type AgainRequest, moveNoteCard } from './line-cards.ts'
import { type VoidReason, viewMove, voidText, voidWords } from './request-view.ts'
import { partiesOf } from './stand-in-store.ts'
import {
  colleagues,
  endMove,
  type MoveRow,
  moveById,
  openItem,
  pendingMove,
  requestOf,
  setRule,
} from './store.ts'
import { openThreads, postInThreads, showInThreads } from './threads.ts'
import { endedWords, moveWords, stageWords } from './words.ts'

/** What follows when something happens to a request or to its deal; handlers and jobs share it. */

/** Who must agree to this move of this deal; a sentence when nobody can. */
export async function ruleFor(
  work: Work,
  deal: DealRow,
  move: { requesterId: number; gates: readonly Gate[] },
  facts: GateFacts,
): Promise<{ rule: RequestRule } | { nobody: Bilingual }> {
  const { priceQuoted, priceFloor } = deal
  const answer = requiredApprovers(
    {
      ...move,
      ...partiesOf(move, deal),
      amount: deal.amount,
      currency: deal.currency,
      belowFloor: priceQuoted !== null && priceFloor !== null && priceQuoted < priceFloor,
      overdue: (facts.overdueDays ?? 0) > work.policy.gates.maxOverdueDays,
    },
    work.policy,
    await colleagues(work),
    work.today,
  )
  if (!answer.ok) return { nobody: nobodyWords(answer.nobody) }
  return { rule: { ...answer.rule, open: [], skipped: [...move.gates.slice(0, -1)] } }
}

/**
 * A request that came by import has no approvers yet: they are found by the rules of today, its deadlines counted from when it was
 * asked, what is open at its gates is noted, and its card posted. Requests of our own are given back as they are.
 */
export async function assignApprovers(work: Work, move: MoveRow, deal: DealRow): Promise<MoveRow> {
  if (move.rule || move.status !== 'pending') return move
  const gates = STAGES.filter((stage) => stage >= move.from && stage < move.to)
  const facts = await gateFactsOf(work, deal)
  const found = await ruleFor(work, deal, { requesterId: move.requesterId, gates }, facts)
  if ('nobody' in found) return move
  const checks = gates.map((gate) => checkGate(gate, facts, work.policy, work.today))
  const open = checks.flatMap((check) => check.open.map(({ key }) => openItem(check.gate, key)))
  const rule = { ...found.rule, open }
  const deadlines = deadlinesOf(move.requestedAt, work)
  await setRule(work, move, rule, deadlines)
  return openThreads(work, { ...move, rule, ...deadlines }, deal)
}

/** A request and its deal as they are now. */
type Now = { move: MoveRow; deal: DealRow }

/**
 * What follows from everything decided so far: the deal moves, or the request ends, or it waits. Both are locked by the caller and given
 * back as they are afterwards, so that nobody has to load them again.
 */
export async function applyOutcome(work: Work, { move, deal }: Now, byId: number): Promise<Now> {
  const { status } = outcomeOf(requestOf(move), move.decisions, work.now)
  switch (status) {
    case 'approved':
    case 'rejected':
    case 'sent_back':
    case 'expired': {
      await endMove(work, move, status, '', byId)
      const entered = status === 'approved' ? await enterApprovedStage(work, move, deal, byId) : deal
      const { deals } = await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
      const risk = deals[0]?.after
      return { move: { ...move, status, endedAt: work.now, endedWhy: '' }, deal: { ...entered, ...risk } }
    }
    case 'pending':
    case 'superseded':
    case 'withdrawn':
      return { move, deal }
  }
}

/** The approved deal enters its stage. */
async function enterApprovedStage(work: Work, move: MoveRow, deal: DealRow, byId: number): Promise<DealRow> {
  const won = move.to === 6
  return enterStage(work, deal, move.to, {
    byId,
    moveId: move.id,
    bypassed: (move.rule?.open.length ?? 0) > 0,
    reason: move.reason,
    ...(won && !deal.record && { recordDueOn: recordDue(work) }),
  })
}

/** The development record is due so many working days after the end (S85). */
export function recordDue(work: Work): string {
  return addWorkingDays(work.calendar, work.today, work.policy.stages.outcomeDays)
}

/**
 * Ends a request that nobody can decide any more although no job has said so yet: its time is over, or the deal went elsewhere (an
 * imported one may have). True when it did. Both are locked by the caller.
 */
export async function endIfOvertaken(
  work: Work,
  move: MoveRow,
  deal: DealRow,
  byId: number,
): Promise<boolean> {
  if (move.status !== 'pending') return false
  if (move.expiresAt && move.expiresAt <= work.now) {
    const now = await applyOutcome(work, { move, deal }, byId)
    await postInThreads(work, move, { id: 'expired', says: { kind: 'expired', request: againOf(now) } })
    await showEnd(work, now)
    return true
  }
  if (deal.stage === move.from && (deal.status === 'open' || deal.status === 'won')) return false
  await voidPending(work, deal.id, { deal: 'moved' }, byId)
  return true
}

function againOf({ move, deal }: Now): AgainRequest {
  return { code: move.code, deal: deal.code, name: deal.name, to: move.to, reason: move.reason }
}

/** After something ended or changed a request: the card in all threads, and a word to whoever asked, who may not look there. */
export async function showEnd(work: Work, { move, deal }: Now, known?: MoveView): Promise<void> {
  const view = known ?? (await viewMove(work, move, deal))
  await showInThreads(work, move, view)
  if (move.status === 'pending') return
  if (move.status === 'approved')
    await postInThreads(work, move, {
      id: 'entered',
      says: { kind: 'entered', deal: deal.code, stage: move.to },
      also: [view.requester],
    })
  const own = move.threads.some(({ key }) => key === `move:${move.code}:person:${move.requesterId}`)
  // Who took it back themselves knows.
  if (own || (move.status === 'withdrawn' && move.threads.length > 0)) return
  await tellPerson(work, `move:${move.code}:result`, move.requesterId, (lang) => {
    const w = moveWords[lang]
    const expired = move.status === 'expired'
    const title = w.told.resultTitle(move.code, w.status[move.status])
    const entered = w.line.approvedAll(deal.code, stageWords(move.to, lang))
    const ended = endedWords(view, lang) ?? title
    const again = move.status === 'sent_back' ? ` ${w.told.askAgain(deal.code, move.to)}` : ''
    const text = move.status === 'approved' ? entered : `${ended}${again}`
    return moveNoteCard(
      {
        code: move.code,
        title: expired ? `${title} · ${deal.code} ${dealName(deal.name, lang)}` : title,
        text,
        tone: move.status === 'approved' ? 'good' : 'warn',
        again: expired ? againOf({ move, deal }) : undefined,
        answers: move.status === 'sent_back' ? { deal: deal.code, to: move.to } : undefined,
      },
      lang,
    )
  })
}

/** The deal is another than the one that was asked about: a pending request is void, and says why. */
export async function voidPending(work: Work, dealId: number, why: VoidReason, byId: number): Promise<void> {
  const move = await pendingMove(work, dealId)
  if (!move) return
  const stored = voidText(why)
  if (!(await endMove(work, move, 'superseded', stored, byId))) return
  await postInThreads(work, move, { id: 'superseded', says: { kind: 'superseded', why: voidWords(stored) } })
  const [deal] = await dealsById(work, [dealId])
  const ended = await moveById(work, move.id)
  if (deal && ended) await showEnd(work, { move: ended, deal })
}

function nobodyWords({ as, need }: Nobody): Bilingual {
  return bilingual(moveWords, (w) => w.refused.nobody(as, need))
}
