import type { Handler, Message } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { dealNow } from '../../src/deals/change-deal.ts'
import { isEditVerb } from '../../src/deals/deal-patch.ts'
import { dealsCard } from '../../src/deals/list-cards.ts'
import { resolveDeal } from '../../src/deals/resolve-deal.ts'
import { runningDeals } from '../../src/deals/store.ts'
import { dealWords } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'
import { type DealVerb, readDealVerb, wantsToSee } from '../../src/language/deal-words.ts'
import type { Reply } from '../../src/platforms/platform.ts'

/**
 * `deal D6` · `商机 泰和` the one-pager; `deal` alone my deals; with a word behind it what the word says:
 * `deal D6 amount 4.8m` · `商机 D6 目标 24 台阀门` · `deal D6 hold end of next month budget frozen` · `deal D6 lost`
 */
export const dealTyped: Handler = async (message, work) => {
  if (!message.text.trim() && !message.fields.deal) return showMine(message, work)
  const asked = await resolveDeal(message, work)
  if ('card' in asked) return { card: asked.card, delivery: 'private' }
  const { deal, rest } = asked
  if (!rest || wantsToSee(rest)) return { card: await dealNow(message, work, deal.id), delivery: 'private' }
  const said = readDealVerb(rest)
  if (!said) throw new UserError(bilingual(dealWords, (w) => w.refused.verb([...rest].slice(0, 40).join(''))))
  return { forward: { ...intentOf(said.verb, deal.code), text: said.rest } }
}

/** Which intent does what the word behind a deal says: one field is set, a won deal asks for its stage, every other word has its own. */
function intentOf(verb: DealVerb, deal: string): { intent: string; fields: Record<string, string> } {
  if (isEditVerb(verb)) return { intent: 'deal.set', fields: { deal, field: verb } }
  if (verb === 'won') return { intent: 'move.ask', fields: { deal, to: '6', typed: 'yes' } }
  return { intent: `deal.${verb}`, fields: { deal } }
}

async function showMine(message: Message, work: Work): Promise<Reply> {
  const deals = await runningDeals(work, { ownerId: message.person.id })
  return { card: dealsCard(deals, message.lang), delivery: 'private' }
}
