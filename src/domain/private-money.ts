import { cleanWords } from './clean.ts'
import { english } from './private-money-en.ts'
import { chinese } from './private-money-zh.ts'

/**
 * Money, or what is as good as money, for a person of the customer's: it is neither done nor written down here. A rebate to the company, a
 * gift or a meal under its expense code are none of it, nor is what a rival or the customer's people said or asked for.
 */

/** `hints`: one of these stands in everything that a pattern of the language finds; most texts have none and are not looked at further. */
type Language = {
  hints: RegExp
  patterns: RegExp[]
  bare: RegExp
  notOurs: RegExp
  asked: RegExp
  agreed: RegExp
}
const LANGUAGES: Language[] = [chinese, english]

/**
 * Whether somebody of ours gives, promises or books money or what is as good for a person of the customer's. `ours`: the words stand where only
 * what we do stands, as in an expense, so that the bare word is enough.
 */
export function moneyToPerson(text: string, { ours = false } = {}): boolean {
  const plain = cleanWords(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[ \t]+/g, ' ')
    // 回 扣 is 回扣.
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  return LANGUAGES.some(
    ({ hints, patterns, bare, notOurs, asked, agreed }) =>
      hints.test(plain) &&
      [...patterns, ...(ours ? [bare] : [])].some((pattern) =>
        [...plain.matchAll(pattern)].some(({ index, 0: found }) => {
          const sentence = sentenceAround(plain, index, found.length)
          const before = plain.slice(Math.max(0, index - 60), index)
          if (notOurs.test(before)) return false
          return !asked.test(sentence) || agreed.test(sentence)
        }),
      ),
  )
}

/** The sentence that holds a place of the text. */
function sentenceAround(text: string, start: number, length: number): string {
  const ends = /[。；;！!？?\n]|\. /u
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split(ends)
      .at(-1) ?? ''
  const behind = text.slice(start + length, start + length + 80).split(ends)[0] ?? ''
  return before + text.slice(start, start + length) + behind
}
