import type { Ask } from '../bot/dispatch.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { mayChange } from '../domain/rights.ts'
import { readCode } from '../language/deal-words.ts'
import { findDeal } from './find-deal.ts'
import { chooseDealCard } from './list-cards.ts'
import { type DealRow, dealByCode, lockDeal } from './store.ts'
import { sayDeal } from './words.ts'

export type AskedDeal = { deal: DealRow; rest: string }

/**
 * The deal that was asked for, and the words after it; a card to choose from when several may be meant. A button brings its code in
 * `fields.deal`. Throws when nothing is named or nothing is found.
 */
export async function dealAsked(ask: Ask, work: Work): Promise<AskedDeal | { card: Card }> {
  const clicked = ask.fields.deal
  if (clicked) {
    const deal = await dealByCode(work, ask.person, clicked)
    if (!deal) throw notFound(clicked)
    return { deal, rest: '' }
  }
  if (!ask.text.trim()) throw new UserError(sayDeal((w) => w.refused.which))
  const found = await findDeal(work, ask.person, ask.text)
  switch (found.kind) {
    case 'one':
      return found
    case 'none':
      throw notFound(readCode(ask.text, 'deal')?.code ?? [...ask.text.trim()].slice(0, 40).join(''))
    case 'several':
      return { card: chooseDealCard(found.deals, { intent: ask.intent, rest: found.rest }, ask.lang) }
  }
}

/** The deal of a button, locked and to be changed. Throws for whoever may not change it. */
export async function dealToChange(ask: Ask, work: Work): Promise<DealRow> {
  const asked = await dealAsked(ask, work)
  if ('card' in asked) throw new UserError(sayDeal((w) => w.refused.which))
  return lockToChange(ask, work, asked.deal)
}

/** The same deal, locked, as it is now. Throws for whoever may not change it. */
export async function lockToChange(ask: Ask, work: Work, deal: DealRow): Promise<DealRow> {
  if (!mayChange(ask.person, deal.account))
    throw new UserError(sayDeal((w) => w.refused.mayNot(deal.code, deal.ownerName)))
  const locked = await lockDeal(work, deal.id)
  if (!locked) throw notFound(deal.code)
  return locked
}

function notFound(typed: string): UserError {
  return new UserError(sayDeal((w) => w.refused.notFound(typed)))
}
