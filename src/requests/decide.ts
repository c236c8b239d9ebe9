import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { type Decider, deciderFor, type Verdict } from '../domain/approval/outcome.ts'
import type { Person } from '../domain/approval/rule.ts'
import { UserError } from '../domain/errors.ts'
import type { Reply } from '../platforms/platform.ts'
import type { FoundRequest } from './kind.ts'
import { aboutOf, kindOf } from './kinds.ts'
import { type Line, reasonFormCard } from './line-cards.ts'
import { partiesOf } from './parties.ts'
import { applyOutcome, endIfOvertaken, showEnd } from './request-lifecycle.ts'
import { viewRequest } from './request-view.ts'
import { cardHere, cardNow, mustBePending, resolveRequest } from './resolve-request.ts'
import { waitingNames } from './still-wanted.ts'
import { addDecision, colleagues, type RequestRow } from './store.ts'
import { ownerOf } from './subject-store.ts'
import { postInThreads } from './threads.ts'
import { type NamedDecider, requestWords } from './words.ts'

/** A typed decision: the person saw no card, so it is about the deal as it is now. */
export async function decideWords(
  message: Message,
  work: Work,
  code: string,
  verdict: Verdict,
  words: string,
): Promise<Card | Reply> {
  const asked = await resolveRequest(message, work, code)
  if (verdict !== 'approve' && !words) return askWords(message, work, asked, verdict)
  return decide(message, work, asked, {
    verdict,
    reason: words,
    version: asked.request.version,
    typed: true,
  })
}

/** The reason or the question that is missing, as a form. Throws for who has no voice, and after the end. `version`: of the card it was clicked on. */
export async function askWords(
  message: Message,
  work: Work,
  asked: FoundRequest,
  verdict: 'reject' | 'send_back',
  version = String(asked.request.version),
): Promise<Reply> {
  const { request, subject } = asked
  await mustBePending(work, asked)
  await voiceOf(message, work, asked, await colleagues(work))
  const title = aboutOf(request, subject, message.lang)
  const card = reasonFormCard({ code: request.code, version, verdict, title }, message.lang)
  return { card, delivery: 'private' }
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
  const { subject } = asked
  let { request } = asked
  await mustBePending(work, asked)
  if (await endIfOvertaken(work, asked, message.person.id)) return cardNow(message, work, request.id)
  const kind = kindOf(request.kind)
  if (said.version !== request.version || kind.version(subject) !== request.version)
    throw new UserError(bilingual(requestWords, (w) => w.refused.oldVersion(request.code)))
  const people = await colleagues(work)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const voice = await voiceOf(message, work, asked, people)
  const seat = voice.onBehalfOfId ?? voice.personId
  const before = request.decisions.filter((each) => (each.onBehalfOfId ?? each.personId) === seat).at(-1)
  if (before?.verdict === said.verdict)
    throw new UserError(bilingual(requestWords, (w) => w.refused.already(request.code)))

  if (said.verdict === 'approve') {
    const passed = await kind.beforeYes(message, work, asked, said)
    if ('card' in passed) return passed
    request = passed.request
  }
  const { verdict, reason } = said
  const made = await addDecision(work, request, { ...voice, verdict, reason, version: said.version })
  const decided = { ...request, decisions: [...request.decisions, made] }
  const now = await applyOutcome(work, { request: decided, subject }, message.person.id)
  const view = await viewRequest(work, now, people)
  const by = { name: message.person.name, onBehalfOf: names.get(voice.onBehalfOfId ?? 0) }
  await sayDecision(work, now.request, { by, requester: view.requester }, said)
  await showEnd(work, now, view)
  if (now.request.status === 'approved') await kind.follows(work, now)
  return cardHere(message, request, view)
}

/** Throws for whoever has no voice, saying who has. */
async function voiceOf(
  message: Message,
  work: Work,
  { request, subject }: FoundRequest,
  people: readonly Person[],
): Promise<Decider> {
  const voice =
    request.rule &&
    deciderFor(request.rule, partiesOf(request, subject), message.person.id, people, work.today)
  if (voice) return voice
  const names = (await waitingNames(work, request)).join(', ') || '–'
  const own = request.requesterId === message.person.id || ownerOf(subject) === message.person.id
  throw new UserError(
    bilingual(requestWords, (w) =>
      own ? w.refused.requester(request.code, names) : w.refused.notApprover(request.code, names),
    ),
  )
}

async function sayDecision(
  work: Work,
  request: RequestRow,
  { by, requester }: { by: NamedDecider; requester: string },
  { verdict, reason }: Decided,
): Promise<void> {
  const lines: Record<Verdict, Line> = {
    approve: { kind: 'approve', by },
    reject: { kind: 'reject', by, reason },
    send_back: { kind: 'send_back', by, question: reason },
  }
  const id = `decision:${request.decisions.at(-1)?.id}`
  const also = verdict === 'approve' ? [] : [requester]
  await postInThreads(work, request, { id, says: lines[verdict], also })
}
