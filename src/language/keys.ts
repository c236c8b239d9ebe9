import { formsOf } from './normal.ts'
import { initialsOf, isAllChinese, syllablesOf } from './pinyin.ts'
import { isCjk } from './text.ts'

/** How a name can be said. The order is the order of trust. */
export const WAYS = ['code', 'full', 'alias', 'stem', 'word', 'pinyin', 'initials'] as const
export type Way = (typeof WAYS)[number]

/** One name of an account, ready for the index: `text` is its normal form. */
export type Keyed = { text: string; keys: { way: Way; key: string }[]; grams: number[] }

/** Keys of one name. `kind` says which of the account's names it is. */
export function keysOf(name: string, kind: 'code' | 'full' | 'alias'): Keyed {
  const { text, words, stems } = formsOf(name)
  if (kind === 'code') return { text, keys: [{ way: 'code', key: text }], grams: [] }
  const keys: Keyed['keys'] = [{ way: kind, key: text }]
  for (const stem of stems) keys.push({ way: 'stem', key: stem })
  for (const word of words) {
    if (word.length >= 3 && word !== text && !stems.includes(word)) keys.push({ way: 'word', key: word })
  }
  const grams = gramsOf(text)
  if (isAllChinese(text)) {
    const syllables = syllablesOf(text)
    spelled(keys, syllables)
    keys.push({ way: 'initials', key: initialsOf(syllables) })
    for (const stem of stems) {
      const at = text.indexOf(stem)
      const own = at >= 0 ? syllables.slice(at, at + stem.length) : syllablesOf(stem)
      spelled(keys, own)
    }
    grams.push(...initialGrams(initialsOf(syllables)))
  }
  return { text, keys, grams: [...new Set(grams)] }
}

/** 绿地 is lvdi, and for those who cannot type ü also ludi. */
function spelled(keys: Keyed['keys'], syllables: readonly string[]): void {
  const key = syllables.join('')
  keys.push({ way: 'pinyin', key })
  if (/[ln]v/.test(key)) keys.push({ way: 'pinyin', key: key.replace(/([ln])v/g, '$1u') })
}

/**
 * Pieces by which a part of a name is found: two Chinese characters, or three Latin ones, as one number.
 * Chinese pairs are above 2³¹ never: both units are below 0xffff and the first is folded into 15 bits, so different pairs may share a number; the reader compares.
 */
export function gramsOf(text: string): number[] {
  const grams: number[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    const first = text.charCodeAt(at)
    const second = text.charCodeAt(at + 1)
    if (isCjk(text[at]) || isCjk(text[at + 1])) grams.push(((first & 0x7fff) << 16) | second)
    else if (at + 2 < text.length && !isCjk(text[at + 2])) grams.push(latinGram(text, at))
  }
  return grams
}

function latinGram(text: string, at: number): number {
  const unit = (index: number): number => text.charCodeAt(index) & 0x7f
  return (unit(at) << 14) | (unit(at + 1) << 7) | unit(at + 2)
}

/** Three first letters in a row, kept apart from the Latin pieces by their own range. */
export function initialGrams(initials: string): number[] {
  const grams: number[] = []
  for (let at = 0; at + 2 < initials.length; at++) grams.push(0x200000 | latinGram(initials, at))
  return grams
}
