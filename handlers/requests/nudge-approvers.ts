import type { Handler } from '../../src/bot/handler.ts'
import { listWords } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { nextNudge } from '../../src/domain/approval/ladder.ts'
import { UserError } from '../../src/domain/errors.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { moveNoteCard } from '../../src/requests/line-cards.ts'
import {
  mustBePending,
  resolveRequest,
  waitingIds,
  waitingNames,
} from '../../src/requests/resolve-request.ts'
import { addComment, noteNudged } from '../../src/requests/store.ts'
import { postInThreads } from '../../src/requests/threads.ts'
import { momentWords, moveWords } from '../../src/requests/words.ts'

/** The requester or the owner of the deal asks the approvers once more; at most once in four hours. */
export const nudgeApprovers: Handler = async (message, work) => {
  const asked = await resolveRequest(message, work, message.fields.move ?? '')
  const { move, deal } = asked
  await mustBePending(work, asked)
  if (move.requesterId !== message.person.id && deal.ownerId !== message.person.id)
    throw new UserError(bilingual(moveWords, (w) => w.refused.onlyInvolved))
  const again = nextNudge(move.nudgedAt, work.now, work.policy)
  if (again)
    throw new UserError(
      bilingual(moveWords, (w, lang) => w.refused.tooSoon(momentWords(again, work.zone, lang))),
    )
  const names = await waitingNames(work, move)
  await noteNudged(work, move.id)
  const id = await addComment(work, move, {
    personId: message.person.id,
    kind: 'nudge',
    text: names.join(', '),
  })
  await postInThreads(work, move, {
    id: `comment:${id}`,
    says: { kind: 'nudged', by: message.person.name, names },
  })
  for (const person of waitingIds(work, move))
    await tellPerson(work, `move:${move.code}:nudge:${id}:${person}`, person, (lang) => {
      const w = moveWords[lang]
      const text = w.line.nudged(message.person.name, listWords([...names], lang))
      return moveNoteCard(
        { code: move.code, title: w.told.overdueTitle(`${move.code} ${deal.code}`), text, tone: 'info' },
        lang,
      )
    })
  const w = moveWords[message.lang]
  const text = w.told.nudged(listWords(names, message.lang))
  const card = moveNoteCard({ code: move.code, title: w.buttons.nudge, text, tone: 'good' }, message.lang)
  return { card, delivery: message.messageId ? 'toast' : 'private' }
}
