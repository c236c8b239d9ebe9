import { mustMayChange, resolveAccount } from '../../src/accounts/resolve-account.ts'
import { type AccountRow, accountByCode } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import type { Card } from '../../src/cards/card.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { lockToChange } from '../../src/deals/resolve-deal.ts'
import { type DealRow, dealByCode } from '../../src/deals/store.ts'
import { UserError } from '../../src/domain/errors.ts'
import { CONDITIONS, type Terms } from '../../src/domain/terms.ts'
import { hear } from '../../src/language/heard.ts'
import { plain } from '../../src/language/readings.ts'
import { aboutIn } from '../../src/language/subjects.ts'
import { readTerms } from '../../src/language/terms.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { askRequest } from '../../src/requests/ask-request.ts'
import { dealForDiscount, weigh } from '../../src/terms/ask.ts'
import { termsCard, termsFormCard, termsWords } from '../../src/terms/cards.ts'
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
    const form = termsFormCard(about, { wants, offer, result }, isSent, message.lang)
    return isSent ? form : { card: form, delivery: 'private' }
  }
  const asked = { ...told, ...weighed, wants, offer, result }
  return askRequest(message, work, { kind: 'terms', subject, asked, reason: result })
}

/** The account or deal that is named; undefined when none is; a card to choose from. */
async function subjectIn(
  message: Message,
  work: Work,
): Promise<{ account: AccountRow; deal: DealRow | undefined } | Card | undefined> {
  const context = await readingContext(work, message.person, message.text)
  const { text } = message
  const reading = text.trim() ? aboutIn('terms', text, hear(text, context), context) : plain('terms', '')
  const code = message.fields['deal'] ?? reading.deals[0]
  const deal = code === undefined ? undefined : await dealByCode(work, message.person, code)
  if (deal) return { account: deal.account, deal }
  const named = message.fields['account'] ?? reading.account ?? reading.candidates[0] ?? reading.problems[0]
  if (!named && message.text.trim() === '') return undefined
  if (!named) throw new UserError(bilingual(termsWords, (w) => w.which))
  const clicked = message.fields['account']
  const account = clicked ? await accountByCode(work, message.person, clicked) : undefined
  if (account) return { account, deal: undefined }
  const resolved = await resolveAccount(message, work, reading, 'terms')
  return 'title' in resolved ? resolved : { account: resolved, deal: undefined }
}

function termsIn({ fields, text }: Message): Terms | undefined {
  const condition = CONDITIONS.find((each) => each === fields['condition'])
  const value = Number(fields['value'])
  return condition && Number.isFinite(value) ? { condition, value } : readTerms(text)
}
