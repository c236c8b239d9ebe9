import type { Handler } from '../../src/bot/handler.ts'
import { resolveDeal } from '../../src/deals/resolve-deal.ts'
import { askFor } from '../../src/requests/create-request.ts'
import { againFormCard } from '../../src/requests/line-cards.ts'

/** "Ask again" with the answer to a question, "Ask for the move", and in advisory mode "Ask anyway", on the gate's card. `deal D6 won` asks without having seen the gate. */
export const askMove: Handler = async (message, work) => {
  const asked = await resolveDeal(message, work)
  if ('card' in asked) return asked.card
  const { to, reason = message.text, typed, again } = message.fields
  // Sent back with a question: the answer is asked for first.
  if (again && !reason.trim())
    return { card: againFormCard(again, asked.deal.code, Number(to), message.lang), delivery: 'private' }
  return askFor(message, work, asked.deal, { to: Number(to), reason: reason.trim(), anyway: typed !== 'yes' })
}
