import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { typedMoney } from '../deals/form-cards.ts'
import { chooseDealCard } from '../deals/list-cards.ts'
import { type DealRow, runningDeals } from '../deals/store.ts'
import { UserError } from '../domain/errors.ts'
import type { Lang } from '../domain/lang.ts'
import { priceAfter, priceBefore, stepFor, type Terms } from '../domain/terms.ts'
import { freeTermsCard, ladderWords, sayTerms, termsWords } from './cards.ts'
import { grantedTerms } from './store.ts'

type Subject = { account: AccountRow; deal?: DealRow | undefined }

/** The deal that a discount is for: the one that is named, or the only one that runs; several are to be chosen from. Throws UserError where none runs. */
export async function dealForDiscount(
  message: Message,
  work: Work,
  { account, deal }: Subject,
): Promise<DealRow | Card> {
  if (deal) return deal
  const running = await runningDeals(work, { accountId: account.id })
  const [only] = running
  if (!only) throw new UserError(bilingual(termsWords, (w, lang) => w.noDeal(accountName(account, lang))))
  if (running.length === 1) return only
  return chooseDealCard(running, { intent: 'terms', rest: message.text }, message.lang)
}

/**
 * Whether anybody is to be asked about these terms, and what a request must know of the price. A card where nobody need be asked. Throws
 * UserError, with what may be asked for, outside every range.
 */
export async function weigh(
  work: Work,
  { account, deal }: Subject,
  terms: Terms,
  lang: Lang,
): Promise<Card | { of?: number; below?: boolean }> {
  const say = (tell: (w: (typeof termsWords)['zh'], lang: Lang) => string) =>
    new UserError(bilingual(termsWords, tell))
  if (!(terms.value > 0)) throw say((w) => w.nothing)
  if (deal && deal.status !== 'open' && deal.status !== 'won') throw say((w) => w.over(deal.code))
  const granted = await grantedTerms(work, { accountId: account.id, dealId: deal?.id ?? null })
  const already = granted.find(
    ({ condition, value }) => condition === terms.condition && value >= terms.value,
  )
  if (already) throw say((w, lang) => w.already(sayTerms(terms, lang), already.code))
  const found = stepFor(terms, account.tier, work.policy)
  if (found.is === 'outside')
    throw say((w, lang) =>
      w.outside(sayTerms(terms, lang), ladderWords(terms.condition, account.tier, work.policy, lang)),
    )
  const price = terms.condition === 'discount' && deal ? priceBefore(deal.amount, granted) : undefined
  if (deal && price === 0) throw say((w) => w.noAmount(deal.code))
  if (found.is === 'free') {
    const left = price === undefined ? null : priceAfter(price, terms.value)
    return freeTermsCard(
      { account, deal, terms },
      deal && left !== null ? typedMoney(left, deal.currency) : undefined,
      lang,
    )
  }
  if (price === undefined || !deal) return {}
  const below = deal.priceFloor !== null && priceAfter(price, terms.value) < deal.priceFloor
  return { of: price, ...(below && { below }) }
}
