import type { Handler } from '../src/bot.ts'
import { dealAsked } from '../src/flows/deal-asked.ts'
import { gateNow } from '../src/flows/gate-shown.ts'

/** The gate as it is now, without asking anybody. */
export const checkMove: Handler = async (ask, work) => {
  const asked = await dealAsked(ask, work)
  return 'card' in asked ? asked.card : gateNow(ask, work, asked.deal)
}
