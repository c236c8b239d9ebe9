import type { Ask } from '../bot/dispatch.ts'
import type { Work } from '../db/work.ts'
import { recordDueCard } from '../deals/record-cards.ts'
import { type Verdict, type Voice, voiceFor } from '../domain/approval/outcome.ts'
import { UserError } from '../domain/errors.ts'
import type { Reply } from '../platforms/platform.ts'
import { tellPerson } from '../queue/tell.ts'
import type { Line } from './line-cards.ts'
import { endIfOvertaken, recordDue, settle, showEnd } from './request-lifecycle.ts'
import { namesOfPeople } from './request-view.ts'
import { type Asked, cardNow, moveAsked, mustBePending, waitingNames } from './resolve-request.ts'
import { addDecision, type MoveRow, moveById } from './store.ts'
import { sayInRooms } from './threads.ts'
import { sayMove } from './words.ts'

/** A typed decision: the person saw no card, so it is about the deal as it is now. */
export async function decideWords(
  ask: Ask,
  work: Work,
  code: string,
  verdict: Verdict,
  words: string,
): Promise<Reply> {
  const asked = await moveAsked(ask, work, code)
  if (verdict === 'reject' && !words) throw new UserError(sayMove((w) => w.refused.needsReason))
  if (verdict === 'send_back' && !words) throw new UserError(sayMove((w) => w.refused.needsQuestion))
  const { card } = await decide(ask, work, asked, { verdict, reason: words, version: asked.move.dealVersion })
  return { card, how: 'private' }
}

type Decided = { verdict: Verdict; reason: string; version: number }

/** Writes a decision and what follows from it. Throws for who has no voice, for an older version, and after the end. */
export async function decide(ask: Ask, work: Work, asked: Asked, said: Decided): Promise<Reply> {
  const { move, deal } = asked
  await mustBePending(work, asked)
  if (await endIfOvertaken(work, move, deal, ask.person.id))
    return { card: await cardNow(ask, work, move.id), how: 'replace' }
  if (said.version !== move.dealVersion || deal.version !== move.dealVersion)
    throw new UserError(sayMove((w) => w.refused.oldVersion(move.code)))
  const voice = await voiceOf(ask, work, move)
  const seat = voice.instead ?? voice.personId
  const before = move.decisions.filter((each) => (each.instead ?? each.personId) === seat).at(-1)
  if (before?.verdict === said.verdict) throw new UserError(sayMove((w) => w.refused.already(move.code)))

  const { verdict, reason } = said
  await addDecision(work, move, { ...voice, verdict, reason, dealVersion: said.version })
  const now = (await moveById(work, move.id)) ?? move
  const outcome = await settle(work, now, deal, ask.person.id)
  await sayDecision(work, now, voice, said)
  await showEnd(work, move.id, deal.id)
  if (outcome.status === 'approved' && move.to === 6)
    await tellPerson(work, `record:${deal.code}`, deal.ownerId, (lang) =>
      recordDueCard(deal, 'won', lang, recordDue(work)),
    )
  return { card: await cardNow(ask, work, move.id), how: 'replace' }
}

/** Throws for whoever has no voice, saying who has. */
export async function voiceOf(ask: Ask, work: Work, move: MoveRow): Promise<Voice> {
  const voice = move.rule && voiceFor(move.rule, move.requesterId, ask.person.id)
  if (voice) return voice
  const names = (await waitingNames(work, move)).join(', ') || '–'
  const own = move.requesterId === ask.person.id
  throw new UserError(sayMove((w) => (own ? w.refused.requester(names) : w.refused.notApprover(names))))
}

async function sayDecision(
  work: Work,
  move: MoveRow,
  voice: Voice,
  { verdict, reason }: Decided,
): Promise<void> {
  const names = await namesOfPeople(work, [voice.personId, voice.instead ?? 0, move.requesterId])
  const instead = voice.instead !== undefined ? names.get(voice.instead) : undefined
  const by = { name: names.get(voice.personId) ?? '', ...(instead && { instead }) }
  const lines: Record<Verdict, Line> = {
    approve: { kind: 'approve', by },
    reject: { kind: 'reject', by, reason },
    send_back: { kind: 'send_back', by, question: reason },
  }
  const id = `decision:${move.decisions.at(-1)?.id}`
  const requester = names.get(move.requesterId)
  const also = verdict !== 'approve' && requester ? [requester] : []
  await sayInRooms(work, move, { id, says: lines[verdict], also })
}
