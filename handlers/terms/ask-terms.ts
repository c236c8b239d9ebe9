import { mustMayChange } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { lockToChange } from '../../src/deals/resolve-deal.ts'
import { termsAndReason } from '../../src/language/terms.ts'
import { askRequest } from '../../src/requests/ask-request.ts'
import { dealForDiscount, weigh } from '../../src/terms/ask.ts'
import { sayTerms, termsCard, termsFormCard } from '../../src/terms/cards.ts'
import { subjectIn, termsIn } from '../../src/terms/read.ts'
import { grantedTerms } from '../../src/terms/store.ts'

/** A result that says nothing (S30, bad input). */
const EMPTY = /^(?:留住客户|保住客户|keep (?:the )?customer)[.。!！]?$/iu

/**
 * `ask for 8% off on D3`, `条件 东海 账期60天`: the ladder says who decides; the three questions of S30 come first. Without how much: what was
 * granted and what may be asked for.
 */
export const askTerms: Handler = async (message, work) => {
  const found = await subjectIn(message, work)
  if (!found) return { card: termsCard(undefined, work.policy, message.lang), delivery: 'private' }
  if ('title' in found) return found
  const { account } = found
  const told = termsIn(message)
  if (!told) {
    const granted = await grantedTerms(work, { accountId: account.id, dealId: found.deal?.id ?? null })
    return { card: termsCard({ ...found, granted }, work.policy, message.lang), delivery: 'private' }
  }
  mustMayChange(message, account)
  const chosen = told.condition === 'discount' ? await dealForDiscount(message, work, found) : found.deal
  if (chosen && 'title' in chosen) return chosen
  const deal = chosen && (await lockToChange(message, work, chosen))
  const subject = { account, ...(deal && { deal }) }
  const weighed = await weigh(work, subject, told, message.lang)
  if ('title' in weighed) return { card: weighed, delivery: 'private' }
  const [wants = '', offer = '', result = ''] = ['wants', 'offer', 'result'].map((name) =>
    keptWords(message.fields[name] ?? '', 300),
  )
  const isSent = message.fields['form'] === 'yes'
  if (!isSent || !wants || !offer || !result || EMPTY.test(result)) {
    const about = { account, deal, terms: told }
    const { why } = termsAndReason(message.text)
    const begun = wants || (why && keptWords(`${sayTerms(told, message.lang)}: ${why}`, 300))
    const form = termsFormCard(about, { wants: begun, offer, result }, isSent, message.lang)
    return isSent ? form : { card: form, delivery: 'private' }
  }
  const asked = { ...told, ...weighed, wants, offer, result }
  return askRequest(message, work, { kind: 'terms', subject, asked, reason: result })
}
