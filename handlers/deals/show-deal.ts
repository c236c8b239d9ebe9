import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import { dealNow } from '../../src/deals/change-deal.ts'
import { dealsCard } from '../../src/deals/list-cards.ts'
import { dealAsked } from '../../src/deals/resolve-deal.ts'
import { runningDeals } from '../../src/deals/store.ts'
import type { Reply } from '../../src/platforms/platform.ts'
import { dealVerb } from './deal-verbs.ts'

/**
 * `deal D6` · `商机 泰和` the one-pager; `deal` alone my deals; with a word behind it what the word says:
 * `deal D6 amount 4.8m` · `商机 D6 目标 24 台阀门` · `deal D6 hold 1 Aug budget frozen` · `deal D6 lost`
 */
export const dealTyped: Handler = async (ask, work) => {
  if (!ask.text.trim() && !ask.fields.deal) return showMine(ask, work)
  const asked = await dealAsked(ask, work)
  if ('card' in asked) return { card: asked.card, how: 'private' }
  const { deal, rest } = asked
  if (!rest) return { card: await dealNow(ask, work, deal.id), how: 'private' }
  const answer = await dealVerb({ ...ask, fields: { deal: deal.code } }, work, deal, rest)
  if (answer === null || 'how' in answer) return answer
  return { card: answer, how: 'private' }
}

async function showMine(ask: Ask, work: Work): Promise<Reply> {
  const deals = await runningDeals(work, { ownerId: ask.person.id })
  return { card: dealsCard(deals, ask.lang), how: 'private' }
}
