import type { Job } from '../../src/bot/handler.ts'
import { endIfOvertaken } from '../../src/requests/request-lifecycle.ts'
import { lockRequest } from '../../src/requests/resolve-request.ts'
import { requestsWhere } from '../../src/requests/store.ts'

/** Ends requests that nobody decided within five working days; the card says who was missing. */
export const expireRequests: Job<{ key: string; requestId: number }> = {
  name: 'expire-moves',
  async due(work) {
    const pending = await requestsWhere(work, { status: 'pending' }, 5000)
    return pending.flatMap(({ id, code, expiresAt }) =>
      expiresAt && expiresAt <= work.now ? [{ key: code, requestId: id }] : [],
    )
  },
  async run(work, { requestId }) {
    const found = await lockRequest(work, requestId)
    if (found) await endIfOvertaken(work, found, found.request.requesterId)
  },
}
