import type { Job } from '../../src/bot/handler.ts'
import { lockDeal } from '../../src/deals/store.ts'
import { endIfOvertaken } from '../../src/requests/request-lifecycle.ts'
import { moveById, movesWhere } from '../../src/requests/store.ts'

/** Ends requests that nobody decided within five working days; the card says who was missing. */
export const expireRequests: Job = {
  name: 'expire-moves',
  async due(work) {
    const pending = await movesWhere(work, { status: 'pending' }, 5000)
    return pending.flatMap(({ code, expiresAt }) =>
      expiresAt && expiresAt <= work.now ? [{ key: code }] : [],
    )
  },
  async run(work, slot) {
    const [found] = await movesWhere(work, { code: slot.key, status: 'pending' }, 1)
    const deal = found && (await lockDeal(work, found.dealId))
    const move = found && deal && (await moveById(work, found.id))
    if (!move || !deal) return
    await endIfOvertaken(work, move, deal, move.requesterId)
  },
}
