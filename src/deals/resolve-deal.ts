import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { mayChange } from '../domain/rights.ts'
import { findDeal } from './find-deal.ts'
import { chooseDealCard } from './list-cards.ts'
import { type DealRow, dealByCode, lockDeal, runningDeals } from './store.ts'
import { dealWords } from './words.ts'

export type FoundDeal = { deal: DealRow; rest: string }

/**
 * The deal that was asked for, and the words after it; a card to choose from when several may be meant. A button brings its code in
 * `fields.deal`. Throws when nothing is named or nothing is found.
 */
export async function resolveDeal(message: Message, work: Work): Promise<FoundDeal | { card: Card }> {
  const clicked = message.fields.deal
  if (clicked) {
    const deal = await dealByCode(work, message.person, clicked)
    if (!deal) throw noDeal(clicked)
    return { deal, rest: '' }
  }
  if (!message.text.trim()) {
    const mine = await runningDeals(work, { ownerId: message.person.id })
    if (mine.length === 0)
      throw new UserError(
        bilingual(dealWords, (w) => w.refused.which),
        { example: true },
      )
    return { card: chooseDealCard(mine, { intent: message.intent, rest: '' }, message.lang) }
  }
  const found = await findDeal(work, message.person, message.text)
  switch (found.kind) {
    case 'one':
      return found
    case 'none':
      throw noDeal(named(message.text))
    case 'several':
      return { card: chooseDealCard(found.deals, { intent: message.intent, rest: found.rest }, message.lang) }
  }
}

/** The deal of a button, locked and to be changed. Throws for whoever may not change it. */
export async function dealToChange(message: Message, work: Work): Promise<DealRow> {
  const asked = await resolveDeal(message, work)
  if ('card' in asked)
    throw new UserError(
      bilingual(dealWords, (w) => w.refused.which),
      { example: true },
    )
  return lockToChange(message, work, asked.deal)
}

/** The same deal, locked, as it is now. Throws for whoever may not change it. */
export async function lockToChange(message: Message, work: Work, deal: DealRow): Promise<DealRow> {
  if (!mayChange(message.person, deal.account))
    throw new UserError(bilingual(dealWords, (w) => w.refused.mayNot(deal.code, deal.ownerName)))
  const locked = await lockDeal(work, deal.id)
  if (!locked) throw noDeal(deal.code)
  return locked
}

/** What the words call a deal: a code wherever it stands, else all before a stage or an amount. */
function named(text: string): string {
  const words = text.trim()
  const code = /(?<![a-z\d])d-?\d{1,9}(?![a-z\d])/i.exec(words)?.[0]
  return (
    code?.toUpperCase() ?? [...(words.replace(/\s+(?:到|to )?\s*\d.*$/iu, '') || words)].slice(0, 40).join('')
  )
}

/** There is no deal of this name that this person may see. */
export function noDeal(typed: string): UserError {
  return new UserError(
    bilingual(dealWords, (w) => w.refused.notFound(typed)),
    { example: true },
  )
}
