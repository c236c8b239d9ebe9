import { rule } from './entities.ts'
import type { Range } from './sections.ts'

/** Somebody of theirs speaks, and what follows between quotation marks is said word for word. Masked words. */
const OPENS = new RegExp(
  rule(
    '(?:{P}|他|她|对方|客户|原话|<(?:he|she|they)>)[^“”"「」『』，,。；;]{0,24}[:：,，]?\\s{0,3}[“"「『]|[:：]\\s{0,3}[“"「『]|^\\s{0,3}[“"「『](?=[^“”"「」『』]{1,200}[”"」』][\\s—,，-]{0,4}(?:{P}|他|她|对方|客户|<(?:he|she|they)>))',
  ).source,
  'gu',
)
/** We speak. */
const OURS =
  /(?:我|咱)们?(?![^,，。；;]{0,20}(?:问|听))[^,，。；;“”"]{0,16}(?:说|讲|回|答|告诉|承诺)|(?<![a-z])(?:(?:i|we) (?:just )?(?:said|told|answered|replied|promised|wrote|emailed|texted)|(?:told|promised|assured|informed) (?:\ue002|him|her|them))/u
/** How far before a quotation who speaks may stand, in characters. */
const BACK = 24
const CLOSES = /[”"」』]/u

/** What is told in somebody's own words, theirs or `ours`. */
type Quote = Range & { ours: boolean }

/** What is told word for word: from behind the mark that opens it to the one that closes it, or to the end. Masked words. */
export function quotesIn(words: string): Quote[] {
  const quotes: Quote[] = []
  for (const match of words.matchAll(OPENS)) {
    const start = match.index + match[0].length
    if (start <= (quotes.at(-1)?.end ?? -1)) continue
    const length = words.slice(start).search(CLOSES)
    const ours = OURS.test(words.slice(Math.max(0, match.index - BACK), start))
    quotes.push({ start, end: length < 0 ? words.length : start + length, ours })
  }
  return quotes
}

/** 你们 is never one of theirs: whoever writes of a visit says it only where a customer says it to us. */
const TO_YOU = /你们/u
/** 我说我周五前把方案给你们发过来: our own words, without a mark. */
const WE_SAY =
  /(?<![让叫请跟给向对问])我们?(?:就|也|当场|当时|跟他们?|跟她们?|跟对方)?(?:说|讲|答应|承诺|保证|回)[^，,。；;]*?你们/u
const SIDES = /我们?|咱们?|你们?|您|过来|回来|(?<![a-z'])(?:i|we|me|us|my|our|you|your)(?![a-z])/gu
const OTHER_SIDE: Readonly<Record<string, string>> = {
  我: '他',
  我们: '他们',
  咱: '他们',
  咱们: '他们',
  你: '我们',
  你们: '我们',
  您: '我们',
  过来: '过去',
  回来: '回去',
  i: 'they',
  we: 'they',
  me: 'them',
  us: 'them',
  my: 'their',
  our: 'their',
  you: 'we',
  your: 'our',
}

/** Words in their own mouth as we should say them: their I is he, their you is us. Words of ours stay as they are. */
export function fromOurSide(words: string, range: Range, quotes: readonly Quote[]): string {
  const quote = quotes.find(({ start, end }) => range.start >= start - 1 && range.start < end)
  if (quote?.ours) return words
  if (!quote && WE_SAY.test(words)) return words.replace(/你们/gu, '他们').replace(/过来/gu, '过去')
  return quote || TO_YOU.test(words) ? words.replace(SIDES, (side) => OTHER_SIDE[side] ?? side) : words
}
