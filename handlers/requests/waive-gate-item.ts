import type { Handler } from '../../src/bot/dispatch.ts'
import { markClicked } from '../../src/requests/tick-or-waive.ts'

/** Waive on the gate's card: an approver lets an open item pass, with words that stand in the audit and on the card. */
export const waiveGateItem: Handler = async (message, work) => markClicked(message, work, true)
