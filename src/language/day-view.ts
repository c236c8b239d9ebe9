import type { DayOptions } from './day-found.ts'
import type { Calendrical } from './day-rules.ts'
import type { Token } from './day-tokens.ts'

/** What was read from some token on, and the token behind it. */
export type Hit = { next: number; read: Calendrical }

/** A production of the English grammar: reads at token `at`, or finds nothing there. */
export type Production = (view: View, at: number) => Hit | undefined

/** The tokens of a text and what days are counted from. `moment` reads any day: offsets are told from one. */
export type View = { list: readonly Token[]; options: DayOptions; text: string; moment: Production }

/** True when token `at` is one of these words or signs. */
export function is(view: View, at: number, ...words: string[]): boolean {
  const token = view.list[at]
  return token !== undefined && words.includes(token.text)
}

/** More small words in a row than anybody writes: "the the the" must not cost the square of its length. */
const MOST_SKIPPED = 6

/** The first token from `at` on that is none of these words. */
export function skip(view: View, at: number, ...words: string[]): number {
  let next = at
  while (next - at < MOST_SKIPPED && is(view, next, ...words)) next++
  return next
}

/** -1, 0, 1 for last, this, next and their like; undefined where token `at` is none of them. */
export function sideAt(view: View, at: number): -1 | 0 | 1 | undefined {
  const word = view.list[at]?.text ?? ''
  if (/^(?:last|past|previous|prior)$/.test(word)) return -1
  if (/^(?:this|current|same|present)$/.test(word)) return 0
  return /^(?:next|coming|following|upcoming)$/.test(word) ? 1 : undefined
}

/** The words of tokens `at` to `end`, as written. */
export function saidAt(view: View, at: number, end: number): string {
  return view.text.slice(view.list[at]?.start ?? 0, view.list[end - 1]?.end ?? 0)
}

/** True where a phrase may end: the end, a sign, a time, another script, or a word that goes on with the sentence. */
export function endsAt(view: View, at: number): boolean {
  const token = view.list[at]
  if (!token || token.kind === 'sign' || token.kind === 'other' || token.kind === 'time') return true
  return /^(?:at|around|for|with|to|and|or|by|we|i|you|they|he|she|it|is|was|were|will|would|from|until|till|through|thru|on|because|so|but|if|please|pls|works?|sounds|morning|afternoon|evening|night|noon|as|about|re|in|then|after|before|latest|also|inclusive|incl|included)$/.test(
    token.text,
  )
}

/** for the week, rest of the month: this one. */
export function whole(view: View, at: number, next: number, read: Calendrical): Hit | undefined {
  return is(view, at, 'the') && (is(view, at - 1, 'for') || is(view, at - 2, 'rest'))
    ? { next, read }
    : undefined
}
