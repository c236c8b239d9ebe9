import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { recordDueCard } from '../deals/record-cards.ts'
import { type Decider, deciderFor, type Verdict } from '../domain/approval/outcome.ts'
import type { Person } from '../domain/approval/rule.ts'
import { UserError } from '../domain/errors.ts'
import type { Reply } from '../platforms/platform.ts'
import { tellPerson } from '../queue/tell.ts'
import type { Line } from './line-cards.ts'
import { passGate } from './pass-gate.ts'
import { applyOutcome, endIfOvertaken, recordDue, showEnd } from './request-lifecycle.ts'
import { viewMove } from './request-view.ts'
import {
  cardHere,
  cardNow,
  type FoundRequest,
  mustBePending,
  resolveRequest,
  waitingNames,
} from './resolve-request.ts'
import { partiesOf } from './stand-in-store.ts'
import { addDecision, colleagues, type MoveRow } from './store.ts'
import { postInThreads } from './threads.ts'
import { moveWords, type NamedDecider } from './words.ts'

/** A typed decision: the person saw no card, so it is about the deal as it is now. */
export async function decideWords(
  message: Message,
  work: Work,
  code: string,
  verdict: Verdict,
  words: string,
): Promise<Card | Reply> {
  const asked = await resolveRequest(message, work, code)
  if (verdict === 'reject' && !words) throw new UserError(bilingual(moveWords, (w) => w.refused.needsReason))
  if (verdict === 'send_back' && !words)
    throw new UserError(bilingual(moveWords, (w) => w.refused.needsQuestion))
  return decide(message, work, asked, {
    verdict,
    reason: words,
    version: asked.move.dealVersion,
    typed: true,
  })
}

/** `typed`: in words of one's own, not by a tap. */
type Decided = { verdict: Verdict; reason: string; version: number; typed?: boolean }

/** Writes a decision and what follows from it. Throws for who has no voice, for an older version, and after the end. */
export async function decide(
  message: Message,
  work: Work,
  asked: FoundRequest,
  said: Decided,
): Promise<Card | Reply> {
  const { deal } = asked
  let { move } = asked
  await mustBePending(work, asked)
  if (await endIfOvertaken(work, move, deal, message.person.id)) return cardNow(message, work, move.id)
  if (said.version !== move.dealVersion || deal.version !== move.dealVersion)
    throw new UserError(bilingual(moveWords, (w) => w.refused.oldVersion(move.code)))
  const people = await colleagues(work)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const voice = await voiceOf(message, work, asked, people)
  const seat = voice.onBehalfOfId ?? voice.personId
  const before = move.decisions.filter((each) => (each.onBehalfOfId ?? each.personId) === seat).at(-1)
  if (before?.verdict === said.verdict)
    throw new UserError(bilingual(moveWords, (w) => w.refused.already(move.code)))

  if (said.verdict === 'approve') {
    const passed = await passGate(message, work, asked, said)
    if ('card' in passed) return passed
    move = passed.move
  }
  const { verdict, reason } = said
  const made = await addDecision(work, move, { ...voice, verdict, reason, dealVersion: said.version })
  const decided = { ...move, decisions: [...move.decisions, made] }
  const now = await applyOutcome(work, { move: decided, deal }, message.person.id)
  const view = await viewMove(work, now.move, now.deal, names)
  const by = { name: message.person.name, onBehalfOf: names.get(voice.onBehalfOfId ?? 0) }
  await sayDecision(work, now.move, { by, requester: view.requester }, said)
  await showEnd(work, now, view)
  if (now.move.status === 'approved' && move.to === 6)
    await tellPerson(work, `record:${deal.code}`, deal.ownerId, (lang) =>
      recordDueCard(deal, 'won', lang, recordDue(work)),
    )
  return cardHere(message, move, view)
}

/** Throws for whoever has no voice, saying who has. */
export async function voiceOf(
  message: Message,
  work: Work,
  { move, deal }: FoundRequest,
  people: readonly Person[],
): Promise<Decider> {
  const voice =
    move.rule && deciderFor(move.rule, partiesOf(move, deal), message.person.id, people, work.today)
  if (voice) return voice
  const names = (await waitingNames(work, move)).join(', ') || '–'
  const own = move.requesterId === message.person.id || deal.ownerId === message.person.id
  throw new UserError(
    bilingual(moveWords, (w) =>
      own ? w.refused.requester(move.code, names) : w.refused.notApprover(move.code, names),
    ),
  )
}

async function sayDecision(
  work: Work,
  move: MoveRow,
  { by, requester }: { by: NamedDecider; requester: string },
  { verdict, reason }: Decided,
): Promise<void> {
  const lines: Record<Verdict, Line> = {
    approve: { kind: 'approve', by },
    reject: { kind: 'reject', by, reason },
    send_back: { kind: 'send_back', by, question: reason },
  }
  const id = `decision:${move.decisions.at(-1)?.id}`
  const also = verdict === 'approve' ? [] : [requester]
  await postInThreads(work, move, { id, says: lines[verdict], also })
}
