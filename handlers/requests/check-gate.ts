import type { Handler } from '../../src/bot/dispatch.ts'
import { dealAsked } from '../../src/deals/resolve-deal.ts'
import { gateNow } from '../../src/requests/gate-card.ts'

/** The gate as it is now, without asking anybody. */
export const checkMove: Handler = async (ask, work) => {
  const asked = await dealAsked(ask, work)
  return 'card' in asked ? asked.card : gateNow(ask, work, asked.deal)
}
