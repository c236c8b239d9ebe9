import type { Handler } from '../../src/bot/handler.ts'
import { tickOrWaive } from '../../src/requests/tick-or-waive.ts'

/**
 * Waive on the gate's card, or `推进 D6 豁免 有效教练 客户总经理亲自推动`: an approver lets an open item pass, with words that stand in the
 * audit and on the card.
 */
export const waiveGateItem: Handler = async (message, work) => tickOrWaive(message, work, true)
