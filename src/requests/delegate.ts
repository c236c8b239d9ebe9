import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { decides, holdsSeatNow, mayStandIn } from '../domain/approval/rule.ts'
import { UserError } from '../domain/errors.ts'
import { fold } from '../language/text.ts'
import { peopleNamed } from '../people/store.ts'
import { tellPerson } from '../queue/tell.ts'
import { mayBeHandedTo } from './hand-to.ts'
import type { FoundRequest } from './kind.ts'
import { aboutOf } from './kinds.ts'
import { delegatedCard, requestNoteCard } from './line-cards.ts'
import { partiesOf } from './parties.ts'
import { mustBePending, resolveRequest } from './resolve-request.ts'
import { addStandIn, colleagues, requestById } from './store.ts'
import { addComment } from './thread-store.ts'
import { postInThreads, refreshThreads } from './threads.ts'
import { requestWords } from './words.ts'

/** Only who decides in their own right hands it over: a stand-in cannot pass on what was lent. */
export async function toHandOver(message: Message, work: Work, code: string): Promise<FoundRequest> {
  const asked = await resolveRequest(message, work, code)
  await mustBePending(work, asked)
  const me = (await colleagues(work)).find(({ id }) => id === message.person.id)
  if (!asked.request.rule || !me || !holdsSeatNow(asked.request.rule, me))
    throw new UserError(bilingual(requestWords, (w) => w.refused.cannotDelegate))
  return asked
}

/** Whom they mean, by the button or by name: the whole one, else a first name that only one of those has who may decide. Throws UserError when there is nobody. */
async function personMeant(
  work: Work,
  found: FoundRequest,
  whom: { id: number } | { name: string },
): Promise<{ id: number; name: string }> {
  const all = await colleagues(work)
  if ('id' in whom) {
    const person = all.find(({ id, active }) => id === whom.id && active)
    if (person) return person
    throw new UserError(bilingual(requestWords, (w) => w.refused.noPerson(`#${whom.id}`, [], '')))
  }
  const [person] = await peopleNamed(work, whom.name)
  if (person) return person
  const may = mayBeHandedTo(found, all)
  const called = may.filter((each) => isCalled(each, whom.name))
  const [only, another] = called
  if (only && !another) return only
  const names = (another ? called : may).slice(0, MOST_NAMED).map(({ name }) => name)
  const { code } = found.request
  const say = (w: (typeof requestWords)['zh']['refused']) => (another ? w.whichPerson : w.noPerson)
  throw new UserError(bilingual(requestWords, (w) => say(w.refused)(whom.name, names, code)))
}

/** So many are named to choose from. */
const MOST_NAMED = 5

/** Tom, Reyes, Min: a part of a name or of another one of theirs. */
function isCalled({ name, aliases }: { name: string; aliases: readonly string[] }, said: string): boolean {
  const plain = fold(said).text.trim()
  return (
    plain.length > 1 &&
    [name, ...aliases].some((each) => {
      const whole = fold(each).text
      return (
        whole.split(/[\s·]+/).includes(plain) ||
        (/^[\u3400-\u9fff]{3}$/u.test(whole) && whole.slice(1) === plain)
      )
    })
  )
}

/** Tom decides for me. Recorded: Tom for me. */
export async function delegateTo(
  message: Message,
  work: Work,
  code: string,
  whom: { id: number } | { name: string },
): Promise<Card> {
  const found = await toHandOver(message, work, code)
  const { request, subject } = found
  const person = await personMeant(work, found, whom)
  const standIn = (await colleagues(work)).find(({ id }) => id === person.id)
  if (!standIn || !decides(standIn))
    throw new UserError(bilingual(requestWords, (w) => w.refused.looksOn(person.name)))
  const parties = partiesOf(request, subject)
  if (!request.rule || !parties.maySee(person.id) || !mayStandIn(request.rule, parties, person.id))
    throw new UserError(bilingual(requestWords, (w) => w.refused.notStandIn(person.name)))
  await addStandIn(
    work,
    request,
    { by: person.id, onBehalfOf: message.person.id, since: 'delegated' },
    message.person.id,
  )
  const id = await addComment(work, request, {
    personId: message.person.id,
    kind: 'delegate',
    text: person.name,
  })
  const now = (await requestById(work, request.id)) ?? request
  await refreshThreads(work, { request: now, subject })
  const says = { kind: 'delegated', from: message.person.name, to: person.name } as const
  await postInThreads(work, now, { id: `comment:${id}`, says })
  await tellPerson(work, `request:${request.code}:delegate:${id}`, person.id, (lang) => {
    const w = requestWords[lang]
    const text = w.line.mayDecide(person.name, message.person.name)
    const title = w.told.overdueTitle(`${request.code} ${aboutOf(now, subject, lang)}`)
    return requestNoteCard({ code: request.code, title, text, tone: 'info' }, lang)
  })
  const w = requestWords[message.lang]
  const text = w.told.delegated(person.name)
  return delegatedCard({ code: request.code, text }, message.lang)
}
