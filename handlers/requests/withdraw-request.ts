import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { namesOfPeople } from '../../src/people/store.ts'
import { showEnd } from '../../src/requests/request-lifecycle.ts'
import { cardNow, mustBePending, resolveRequest } from '../../src/requests/resolve-request.ts'
import { endMove, type MoveRow } from '../../src/requests/store.ts'
import { postInThreads } from '../../src/requests/threads.ts'
import { moveWords } from '../../src/requests/words.ts'
import { reassess } from '../../src/risk/store.ts'

/** The requester takes a request back; nobody else can. */
export const withdrawRequest: Handler = async (message, work) => {
  const asked = await resolveRequest(message, work, message.fields.move ?? '')
  const { move, deal } = asked
  await mustBePending(work, asked)
  if (move.requesterId !== message.person.id) {
    const names = await namesOfPeople(work, [move.requesterId])
    throw new UserError(
      bilingual(moveWords, (w) => w.refused.onlyRequester(names.get(move.requesterId) ?? '')),
    )
  }
  await endMove(work, move, 'withdrawn', '', message.person.id)
  await reassess(work, { dealIds: [deal.id] })
  const ended: MoveRow = { ...move, status: 'withdrawn', endedAt: work.now, endedWhy: '' }
  await postInThreads(work, move, { id: 'withdrawn', says: { kind: 'withdrawn', by: message.person.name } })
  await showEnd(work, { move: ended, deal })
  return cardNow(message, work, move.id)
}
