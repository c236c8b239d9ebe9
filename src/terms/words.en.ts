import { several } from '../cards/english.ts'
import type { termsZh } from './words.zh.ts'

export const termsEn: typeof termsZh = {
  says: {
    discount: (value) => `${value} off`,
    payment: (value) => `payment in ${value}`,
  },
  percent: (value) => `${value}%`,
  days: (value) => several(value, 'day'),
  title: (what, about) => `${what.charAt(0).toUpperCase()}${what.slice(1)} · ${about}`,
  form: {
    title: (what, about) => `Ask for ${what} · ${about}`,
    text: 'Three questions before anybody is asked.',
    needs: 'All three need an answer, and the result must say more than "keep the customer".',
    wants: 'What special terms will they ask for?',
    offer: 'What can we give?',
    result: 'What do we want in return?',
    send: 'Ask for it',
  },
  facts: {
    price: 'Price',
    ladder: 'Who decides',
    wants: 'They want',
    offer: 'We give',
    result: 'In return',
    granted: 'Granted',
    before: 'Granted before',
  },
  price: (before, after) => `${before} → ${after}`,
  upTo: (value, who) => `up to ${value}: ${who}`,
  free: (value) => `up to ${value}: nobody need be asked`,
  done: (what, about) => `${about}: ${what} is granted`,
  ladderTitle: 'Special terms: how much takes whose yes',
  ladder: { discount: 'Off the price', payment: 'Days to pay' },
  ofTier: (tier) => `Tier ${tier}`,
  inTier: (tier) => `tier ${tier}`,
  none: 'Nothing was granted yet.',
  grantedTitle: (about) => `Special terms · ${about}`,
  grantedBy: (what, code) => `${what} (${code})`,
  how: (subject) => `Ask like this: ask for 8% off on ${subject}, or: terms ${subject} 60 days payment`,
  freeTitle: 'Nobody need be asked',
  freeText: (what, tier) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)} is within what ${tier} customers have: you may offer it.`,
  noTier: 'other',
  quote: (deal, price) => `Note your quote: deal ${deal} price ${price}`,
  already: (what, code) => `${code} has granted ${what} already: nobody need be asked again.`,
  outside: (what, ladder) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)} is more than may be asked for. What may be: ${ladder}.`,
  noDeal: (account) =>
    `A discount belongs to a deal, and ${account} has none that runs. Open one first: deal new ${account} name amount`,
  over: (deal) => `${deal} does not run any more: no terms can be asked for.`,
  noAmount: (deal) => `${deal} has no amount yet. Say it first: deal ${deal} amount 4.8m`,
  which: 'For which deal or customer? For example: ask for 8% off on D3, or: 60 days payment for Meridian',
  nothing: 'How much? For example: ask for 8% off on D3, or: 60 days payment for Meridian',
}
