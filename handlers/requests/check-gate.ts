import type { Handler } from '../../src/bot/handler.ts'
import { resolveDeal } from '../../src/deals/resolve-deal.ts'
import { gateNow } from '../../src/requests/gate-card.ts'

/** The gate as it is now, without asking anybody. */
export const checkGate: Handler = async (message, work) => {
  const asked = await resolveDeal(message, work)
  return 'card' in asked ? asked.card : gateNow(message, work, asked.deal)
}
