import type { Handler, Message } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import { dealNow } from '../../src/deals/change-deal.ts'
import { dealsCard } from '../../src/deals/list-cards.ts'
import { resolveDeal } from '../../src/deals/resolve-deal.ts'
import { runningDeals } from '../../src/deals/store.ts'
import type { Reply } from '../../src/platforms/platform.ts'
import { dealVerb } from './deal-verbs.ts'

/**
 * `deal D6` · `商机 泰和` the one-pager; `deal` alone my deals; with a word behind it what the word says:
 * `deal D6 amount 4.8m` · `商机 D6 目标 24 台阀门` · `deal D6 hold 1 Aug budget frozen` · `deal D6 lost`
 */
export const dealTyped: Handler = async (message, work) => {
  if (!message.text.trim() && !message.fields.deal) return showMine(message, work)
  const asked = await resolveDeal(message, work)
  if ('card' in asked) return { card: asked.card, delivery: 'private' }
  const { deal, rest } = asked
  if (!rest) return { card: await dealNow(message, work, deal.id), delivery: 'private' }
  const answer = await dealVerb({ ...message, fields: { deal: deal.code } }, work, deal, rest)
  if (answer === null || 'delivery' in answer) return answer
  return { card: answer, delivery: 'private' }
}

async function showMine(message: Message, work: Work): Promise<Reply> {
  const deals = await runningDeals(work, { ownerId: message.person.id })
  return { card: dealsCard(deals, message.lang), delivery: 'private' }
}
