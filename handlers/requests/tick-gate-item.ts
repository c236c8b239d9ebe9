import type { Handler } from '../../src/bot/handler.ts'
import { tickOrWaive } from '../../src/requests/tick-or-waive.ts'

/** Tick on the gate's card, or `move D6 tick proposal sent on 28 May`: an item that no fact answers, with its evidence. */
export const tickGateItem: Handler = async (message, work) => tickOrWaive(message, work, false)
