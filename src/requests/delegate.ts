import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { dealName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { holdsSeatNow, mayStandIn } from '../domain/approval/rule.ts'
import { UserError } from '../domain/errors.ts'
import { peopleNamed } from '../people/store.ts'
import { tellPerson } from '../queue/tell.ts'
import { delegatedCard, moveNoteCard } from './line-cards.ts'
import { type FoundRequest, mustBePending, resolveRequest } from './resolve-request.ts'
import { partiesOf } from './stand-in-store.ts'
import { addComment, addStandIn, colleagues, moveById } from './store.ts'
import { postInThreads, refreshThreads } from './threads.ts'
import { moveWords } from './words.ts'

/** Only who decides in their own right hands it over: a stand-in cannot pass on what was lent. */
export async function toHandOver(message: Message, work: Work, code: string): Promise<FoundRequest> {
  const asked = await resolveRequest(message, work, code)
  await mustBePending(work, asked)
  const me = (await colleagues(work)).find(({ id }) => id === message.person.id)
  if (!asked.move.rule || !me || !holdsSeatNow(asked.move.rule, me))
    throw new UserError(bilingual(moveWords, (w) => w.refused.cannotDelegate))
  return asked
}

/** Whom they mean, by the button or by name. Throws UserError when there is nobody. */
async function personMeant(
  work: Work,
  whom: { id: number } | { name: string },
): Promise<{ id: number; name: string }> {
  if ('id' in whom) {
    const person = (await colleagues(work)).find(({ id, active }) => id === whom.id && active)
    if (person) return person
    throw new UserError(bilingual(moveWords, (w) => w.refused.noPerson(`#${whom.id}`)))
  }
  if (!whom.name) throw new UserError(bilingual(moveWords, (w) => w.refused.whom))
  const [person] = await peopleNamed(work, whom.name)
  if (!person) throw new UserError(bilingual(moveWords, (w) => w.refused.noPerson(whom.name)))
  return person
}

/** Tom decides for me. Recorded: Tom for me. */
export async function delegateTo(
  message: Message,
  work: Work,
  code: string,
  whom: { id: number } | { name: string },
): Promise<Card> {
  const { move, deal } = await toHandOver(message, work, code)
  const person = await personMeant(work, whom)
  const parties = partiesOf(move, deal)
  if (!move.rule || !parties.maySee(person.id) || !mayStandIn(move.rule, parties, person.id))
    throw new UserError(bilingual(moveWords, (w) => w.refused.notStandIn(person.name)))
  await addStandIn(
    work,
    move,
    { by: person.id, onBehalfOf: message.person.id, since: 'delegated' },
    message.person.id,
  )
  const id = await addComment(work, move, {
    personId: message.person.id,
    kind: 'delegate',
    text: person.name,
  })
  const now = (await moveById(work, move.id)) ?? move
  await refreshThreads(work, now, deal)
  const says = { kind: 'delegated', from: message.person.name, to: person.name } as const
  await postInThreads(work, now, { id: `comment:${id}`, says })
  await tellPerson(work, `move:${move.code}:delegate:${id}`, person.id, (lang) => {
    const w = moveWords[lang]
    const text = w.line.mayDecide(person.name, message.person.name)
    const title = w.told.overdueTitle(`${move.code} ${deal.code} ${dealName(deal.name, lang)}`)
    return moveNoteCard({ code: move.code, title, text, tone: 'info' }, lang)
  })
  const w = moveWords[message.lang]
  const text = w.told.delegated(person.name)
  return delegatedCard({ code: move.code, text }, message.lang)
}
