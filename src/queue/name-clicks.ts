import { createHash } from 'node:crypto'
import type { Card, Click } from '../cards/card.ts'

/** Clicks that only show something: they may be clicked as often as people like, and show what is true now. */
export const SHOWS: ReadonlySet<string> = new Set([
  'account',
  'account.open',
  'account.new',
  'account.promises',
  'account.history',
  'account.changes',
  'account.money',
  'account.map',
  'account.people',
  'account.referral',
  'account.tier',
  'account.profile',
  'person.open',
  'chat',
  'complaint.open',
  'deal',
  'deal.criteria',
  'deal.edit',
  'deal.evaluate',
  'deal.new',
  'deal.open',
  'deal.people',
  'deal.person',
  'digest',
  'digest.item',
  'home',
  'setup',
  'member',
  'member.new',
  'member.bind',
  'digest.more',
  'digest.team',
  'money.import',
  'morning.more',
  'edit',
  'help',
  'learn',
  'self-test',
  'move.check',
  'request.list',
  'request.open',
  'numbers',
  'people',
  'prep',
  'plan',
  'develop',
  'win-back',
  'picked',
  'picked.drop',
  'report',
  'reviews',
  'today',
  'unknown',
  'next.open',
  'visit.open',
  'why',
  'why.open',
])

/** The field that carries the name of a button or form. It comes back with the click, and gives no right. */
export const CLICK_NAME = 'once'

/** Buttons with this field are the answers to one question: they share a name, and the first of them that is clicked is the answer. */
export const ONE_OF = 'one'

/**
 * The card with a name in every button and form that may change something. The name is made of `seed` and the button's place, so the
 * same card told twice is the same card. The platforms name the delivery of a click (two clicks have two trigger ids), this names the draft.
 */
export function nameClicks(card: Card, seed: string): Card {
  const card8 = cardName(seed)
  let place = 0
  let question: number | undefined
  const walk = <Value>(value: Value): Value => {
    if (Array.isArray(value)) return value.map(walk) as Value
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, key === 'click' ? named(each as Click) : walk(each)]),
    ) as Value
  }
  const placeOf = (click: Click): number => {
    if (!(ONE_OF in click.fields)) return place++
    question ??= place++
    return question
  }
  const named = (click: Click): Click =>
    SHOWS.has(click.intent)
      ? click
      : { ...click, fields: { ...click.fields, [CLICK_NAME]: `${card8}.${placeOf(click)}` } }
  return walk(card)
}

/** How a card is called in the names of its buttons; `seed`: the key of what it answers. */
export function cardName(seed: string): string {
  return shortHash(seed).slice(0, 8)
}

/** A hash in letters and digits, to be cut where few characters are enough. */
export function shortHash(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .padStart(50, '0')
}
