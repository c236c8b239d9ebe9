import type { Handler } from '../../src/bot/handler.ts'
import { listWords } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { namesOfPeople } from '../../src/people/store.ts'
import { moveNoteCard } from '../../src/requests/line-cards.ts'
import { mustBePending, resolveRequest } from '../../src/requests/resolve-request.ts'
import { endStandIns } from '../../src/requests/stand-in-store.ts'
import { addComment, moveById } from '../../src/requests/store.ts'
import { postInThreads, refreshThreads } from '../../src/requests/threads.ts'
import { moveWords } from '../../src/requests/words.ts'

/** "Take back" under a delegation, `move AP3 take back`, `推进 AP3 收回`: I decide myself again. What was decided for me meanwhile still counts. */
export const takeBackDelegation: Handler = async (message, work) => {
  const asked = await resolveRequest(message, work, message.fields.move ?? '')
  await mustBePending(work, asked)
  const { move, deal } = asked
  const me = message.person
  const ended = await endStandIns(
    work,
    move,
    ({ onBehalfOf, since }) => onBehalfOf === me.id && since === 'delegated',
    me.id,
  )
  if (ended.length === 0) throw new UserError(bilingual(moveWords, (w) => w.refused.nothingDelegated))
  const names = await namesOfPeople(
    work,
    ended.map(({ by }) => by),
  )
  const told = listWords([...names.values()], message.lang)
  const id = await addComment(work, move, { personId: me.id, kind: 'delegate', text: told })
  const now = (await moveById(work, move.id)) ?? move
  await refreshThreads(work, now, deal)
  await postInThreads(work, now, {
    id: `comment:${id}`,
    says: { kind: 'undelegated', from: me.name, to: told },
  })
  const w = moveWords[message.lang]
  const text = w.told.takenBack(told)
  return moveNoteCard({ code: move.code, title: w.buttons.takeBack, text, tone: 'good' }, message.lang)
}
