import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import type { Reply } from '../../src/platforms/platform.ts'
import { showEnd } from '../../src/requests/request-lifecycle.ts'
import { namesOfPeople } from '../../src/requests/request-view.ts'
import { cardNow, moveAsked, mustBePending } from '../../src/requests/resolve-request.ts'
import { endMove } from '../../src/requests/store.ts'
import { sayInRooms } from '../../src/requests/threads.ts'
import { sayMove } from '../../src/requests/words.ts'
import { reassess } from '../../src/risk/store.ts'

/** The requester takes a request back; nobody else can. */
export const withdrawMove: Handler = async (ask, work) => {
  const { card } = await withdraw(ask, work, ask.fields.move ?? '')
  return { card, how: 'replace' }
}

export async function withdraw(ask: Ask, work: Work, code: string): Promise<Reply> {
  const asked = await moveAsked(ask, work, code)
  const { move, deal } = asked
  await mustBePending(work, asked)
  if (move.requesterId !== ask.person.id) {
    const names = await namesOfPeople(work, [move.requesterId])
    throw new UserError(sayMove((w) => w.refused.onlyRequester(names.get(move.requesterId) ?? '')))
  }
  await endMove(work, move, 'withdrawn', '', ask.person.id)
  await reassess(work, { dealIds: [deal.id] })
  await sayInRooms(work, move, { id: 'withdrawn', says: { kind: 'withdrawn', by: ask.person.name } })
  await showEnd(work, move.id, deal.id)
  return { card: await cardNow(ask, work, move.id), how: 'private' }
}
