import { keptWords } from '../bot/kept-words.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import type { Bilingual } from '../domain/lang.ts'
import type { Money } from '../domain/money.ts'
import { readFutureDay, readMoney, readNeedLevel } from '../language/deal-values.ts'
import { dayOptions } from './change-deal.ts'
import type { DealPatch } from './change-store.ts'
import type { DealRow } from './store.ts'
import { dealWords, NEED_TAGS, needTagCalled, needTagWords } from './words.ts'

const EDIT_VERBS = [
  'amount',
  'close',
  'goal',
  'need',
  'tag',
  'price',
  'floor',
  'contract',
  'rival',
  'rename',
] as const
export type EditVerb = (typeof EDIT_VERBS)[number]

/** True for a field of a deal that one word sets. */
export function isEditVerb(word: string): word is EditVerb {
  return EDIT_VERBS.some((each) => each === word)
}

/** A value that cannot be taken: typed alone it is refused, in a form it stands beside its field. */
export class FieldFault extends UserError {}

/** What one typed field says about the deal. An empty field takes the value away where that makes sense. Throws FieldFault. */
export function patchOf(work: Work, deal: DealRow, verb: EditVerb, typed: string): DealPatch {
  const words = typed.trim()
  switch (verb) {
    case 'amount':
      return money(deal, words)
    case 'close':
      return { expectedClose: words ? dayOf(work, words) : null }
    case 'goal':
      return { goal: words || null }
    case 'need':
      return { needLevel: needLevel(deal, words) }
    case 'tag':
      return { needTags: needTags(words) }
    case 'price':
      return { priceQuoted: words ? sameMoney(deal, words) : null }
    case 'floor':
      return { priceFloor: words ? sameMoney(deal, words) : null }
    case 'contract':
      return { contractRef: words || null }
    case 'rival':
      return { competitors: listOf(words) }
    case 'rename':
      if (!words) throw new FieldFault(bilingual(dealWords, (w) => w.refused.value))
      return { name: keptWords(words, 200) }
  }
}

/** An amount that must be there, with its currency. */
export function moneyOf(words: string, currency: string): Money {
  const money = readMoney(words, currency)
  if (!money) throw new FieldFault(bilingual(dealWords, (w) => w.refused.amount))
  return money
}

function money(deal: DealRow, words: string): DealPatch {
  const { amount, currency } = moneyOf(words, deal.currency)
  return { amount, ...(currency !== deal.currency && { currency }) }
}

/** Prices are in the deal's currency: two currencies cannot be compared with a floor. */
function sameMoney(deal: DealRow, words: string): number {
  const { amount, currency } = moneyOf(words, deal.currency)
  if (currency !== deal.currency)
    throw new FieldFault(bilingual(dealWords, (w) => `${w.refused.amount} (${deal.currency})`))
  return amount
}

function dayOf(work: Work, words: string): string {
  const found = readFutureDay(words, dayOptions(work))
  if (!found) throw new FieldFault(bilingual(dealWords, (w) => w.refused.day))
  if (found.past) throw new FieldFault(bilingual(dealWords, (w) => w.refused.dayPast))
  return found.day
}

/** P3 means budget and date (S41). */
function needLevel(deal: DealRow, words: string): number | null {
  if (!words) return null
  const level = readNeedLevel(words)
  if (level === undefined) throw new FieldFault(bilingual(dealWords, (w) => w.refused.need))
  if (level === 3 && (deal.amount <= 0 || !deal.expectedClose))
    throw new FieldFault(bilingual(dealWords, (w) => w.refused.p3))
  return level
}

/** Needs of the list only (S25); all eight are none. */
function needTags(words: string): string[] {
  const known = (typed: string): string => {
    const tag = needTagCalled(typed)
    if (tag) return tag
    throw new FieldFault(tagsFault())
  }
  const tags = [...new Set(listOf(words).map(known))]
  if (tags.length === NEED_TAGS.length) throw new FieldFault(bilingual(dealWords, (w) => w.refused.allTags))
  return tags
}

function tagsFault(): Bilingual {
  const all = (lang: 'zh' | 'en'): string =>
    NEED_TAGS.map((tag) => needTagWords(tag, lang)).join(lang === 'zh' ? '、' : ', ')
  const say = bilingual(dealWords, (w) => w.refused.tags('{}'))
  return bilingual(say, (w, lang) => w.replace('{}', all(lang)))
}

function listOf(words: string): string[] {
  return words
    .split(/[,,、;;\n]/)
    .map((word) => word.trim())
    .filter(Boolean)
    .slice(0, 20)
}
