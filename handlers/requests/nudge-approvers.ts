import type { Handler } from '../../src/bot/handler.ts'
import { listWords } from '../../src/cards/format.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { requestNoteCard } from '../../src/requests/line-cards.ts'
import { mustMayNudge } from '../../src/requests/may-nudge.ts'
import { mustBePending, resolveRequest } from '../../src/requests/resolve-request.ts'
import { waitingIds, waitingNames } from '../../src/requests/still-wanted.ts'
import { codeOf } from '../../src/requests/subject-store.ts'
import { addComment, noteNudged } from '../../src/requests/thread-store.ts'
import { postInThreads } from '../../src/requests/threads.ts'
import { requestWords } from '../../src/requests/words.ts'

/** The requester or the owner asks the approvers once more; at most once in four hours. */
export const nudgeApprovers: Handler = async (message, work) => {
  const asked = await resolveRequest(message, work, message.fields.request ?? '')
  const { request, subject } = asked
  await mustBePending(work, asked)
  mustMayNudge(message, work, asked)
  const names = await waitingNames(work, request)
  await noteNudged(work, request.id)
  const id = await addComment(work, request, {
    personId: message.person.id,
    kind: 'nudge',
    text: names.join(', '),
  })
  await postInThreads(work, request, {
    id: `comment:${id}`,
    says: { kind: 'nudged', by: message.person.name, names },
  })
  for (const person of waitingIds(work, request))
    await tellPerson(work, `request:${request.code}:nudge:${id}:${person}`, person, (lang) => {
      const w = requestWords[lang]
      const text = w.line.nudged(message.person.name, listWords([...names], lang))
      return requestNoteCard(
        {
          code: request.code,
          title: w.told.overdueTitle(`${request.code} ${codeOf(subject)}`),
          text,
          tone: 'info',
        },
        lang,
      )
    })
  const w = requestWords[message.lang]
  const text = w.told.nudged(listWords(names, message.lang))
  const card = requestNoteCard(
    { code: request.code, title: w.buttons.nudge, text, tone: 'good' },
    message.lang,
  )
  return { card, delivery: message.messageId ? 'toast' : 'private' }
}
