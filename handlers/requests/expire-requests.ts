import type { Job } from '../../src/bot/handler.ts'
import { lockDeal } from '../../src/deals/store.ts'
import { endIfOvertaken } from '../../src/requests/request-lifecycle.ts'
import { moveById, movesWhere } from '../../src/requests/store.ts'

/** Ends requests that nobody decided within five working days; the card says who was missing. */
export const expireRequests: Job<{ key: string; moveId: number; dealId: number }> = {
  name: 'expire-moves',
  async due(work) {
    const pending = await movesWhere(work, { status: 'pending' }, 5000)
    return pending.flatMap(({ id, code, dealId, expiresAt }) =>
      expiresAt && expiresAt <= work.now ? [{ key: code, moveId: id, dealId }] : [],
    )
  },
  async run(work, { moveId, dealId }) {
    const deal = await lockDeal(work, dealId)
    const move = await moveById(work, moveId)
    if (!move || !deal) return
    await endIfOvertaken(work, move, deal, move.requesterId)
  },
}
