import type { Handler, Message } from '../../src/bot/handler.ts'
import type { Card } from '../../src/cards/card.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { mayStandIn } from '../../src/domain/approval/rule.ts'
import { UserError } from '../../src/domain/errors.ts'
import { leads } from '../../src/domain/rights.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { personMeant, toHandOver } from '../../src/requests/delegate.ts'
import { delegateFormCard, moveNoteCard } from '../../src/requests/line-cards.ts'
import { addComment, addStandIn, colleagues, moveById } from '../../src/requests/store.ts'
import { postInThreads, refreshThreads } from '../../src/requests/threads.ts'
import { moveWords } from '../../src/requests/words.ts'

/** Delegate on a request's card: first whom, then it is done. `move AP3 delegate Tom Becker` names them. */
export const delegateRequest: Handler = async (message, work) => {
  const { move: code = '', to } = message.fields
  if (to) return delegateTo(message, work, code, { id: Number(to) })
  if (message.text.trim()) return delegateTo(message, work, code, { name: message.text.trim() })
  const { move } = await toHandOver(message, work, code)
  const people = (await colleagues(work)).filter(
    ({ id, active }) => active && move.rule && mayStandIn(move.rule, move.requesterId, id),
  )
  people.sort((a, b) => Number(leads(b.role)) - Number(leads(a.role)) || a.id - b.id)
  return { card: delegateFormCard(move.code, people, message.lang), delivery: 'private' }
}

/** Tom decides for me. Recorded: Tom for me. */
async function delegateTo(
  message: Message,
  work: Work,
  code: string,
  whom: { id: number } | { name: string },
): Promise<Card> {
  const { id: me, name } = message.person
  const { move, deal } = await toHandOver(message, work, code)
  const person = await personMeant(work, whom)
  if (!move.rule || !mayStandIn(move.rule, move.requesterId, person.id))
    throw new UserError(bilingual(moveWords, (w) => w.refused.notStandIn(person.name)))
  await addStandIn(work, move, { by: person.id, onBehalfOf: me, since: 'delegated' }, me)
  const id = await addComment(work, move, { personId: me, kind: 'delegate', text: person.name })
  const now = (await moveById(work, move.id)) ?? move
  await refreshThreads(work, now, deal)
  const says = { kind: 'delegated', from: name, to: person.name } as const
  await postInThreads(work, now, { id: `comment:${id}`, says })
  await tellPerson(work, `move:${move.code}:delegate:${id}`, person.id, (lang) => {
    const w = moveWords[lang]
    const text = w.line.mayDecide(person.name, name)
    const title = w.told.overdueTitle(`${move.code} ${deal.code} ${deal.name}`)
    return moveNoteCard({ code: move.code, title, text, tone: 'info' }, lang)
  })
  const w = moveWords[message.lang]
  const text = w.told.delegated(person.name)
  return moveNoteCard({ code: move.code, title: w.buttons.delegate, text, tone: 'good' }, message.lang)
}
