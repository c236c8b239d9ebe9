import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { type DealRow, dealsById, lockDeal } from '../deals/store.ts'
import { outcomeOf } from '../domain/approval/outcome.ts'
import { UserError } from '../domain/errors.ts'
import { maySee } from '../domain/rights.ts'
import { namesOfPeople } from '../people/store.ts'
import { type MoveView, requestCard } from './cards.ts'
import { assignApprovers } from './request-lifecycle.ts'
import { viewMove } from './request-view.ts'
import { lockDealOf, type MoveRow, moveByCode, moveById, requestOf } from './store.ts'
import { concernedIds, threadAt } from './threads.ts'
import { moveWords } from './words.ts'

/** A request with its deal, both locked: everybody else who wants to decide waits until we are done. */
export type FoundRequest = { move: MoveRow; deal: DealRow }

/** The request with this code. Who may neither see the account nor is concerned hears that there is none. */
export async function resolveRequest(message: Message, work: Work, code: string): Promise<FoundRequest> {
  const dealId = await lockDealOf(work, code)
  const [deal] = dealId === undefined ? [] : await dealsById(work, [dealId])
  const move = deal && (await moveByCode(work, code))
  if (!move || !deal) throw notFound(code)
  const adopted = await assignApprovers(work, move, deal)
  const concerned = concernedIds(adopted.rule, adopted.requesterId, deal.ownerId).includes(message.person.id)
  if (!concerned && !maySee(message.person, deal.account)) throw notFound(code)
  return { move: adopted, deal }
}

/** Names of those whose word is still wanted. */
export async function waitingNames(work: Work, move: MoveRow): Promise<string[]> {
  const ids = waitingIds(work, move)
  const names = await namesOfPeople(work, ids)
  return ids.flatMap((id) => names.get(id) ?? [])
}

export function waitingIds(work: Work, move: MoveRow): number[] {
  const outcome = outcomeOf(requestOf(move), move.decisions, work.now)
  return outcome.status === 'pending' ? outcome.mayDecide : []
}

/** The card as it is now, in the language of the room it stands in, else of whoever asked. */
export async function cardNow(message: Message, work: Work, moveId: number): Promise<Card> {
  const move = await moveById(work, moveId)
  const deal = move && (await lockDeal(work, move.dealId))
  if (!move || !deal) throw notFound('')
  return cardHere(message, move, await viewMove(work, move, deal))
}

/** The same from a view that is known already. */
export function cardHere(message: Message, move: MoveRow, view: MoveView): Card {
  return requestCard(view, threadAt(move, message.place)?.lang ?? message.lang)
}

/** Throws when nothing can be decided any more, saying how it ended. */
export async function mustBePending(work: Work, { move, deal }: FoundRequest): Promise<void> {
  if (move.status === 'pending') return
  const { ended } = await viewMove(work, move, deal)
  const who =
    'by' in ended ? [ended.by].flat().map((voice) => (typeof voice === 'string' ? voice : voice.name)) : []
  throw new UserError(
    bilingual(moveWords, (w) => w.refused.afterEnd(`${move.code} ${w.status[move.status]}`, who.join(', '))),
  )
}

function notFound(code: string): UserError {
  return new UserError(bilingual(moveWords, (w) => w.refused.notFound(code)))
}
