import { Converter } from 'opencc-js/t2cn'

/** A place in what the person wrote: UTF-16 offsets, `end` exclusive. */
export type Span = { start: number; end: number }

/** How sure a part of a reading is: told in words, inferred by us, or not there. */
export type Confidence = 'understood' | 'guessed' | 'missing'

/**
 * A text in the one form every reader works on: NFKC, lower case, simplified characters, Latin letters without accents (however they
 * were composed), nothing that cannot be seen.
 * `from[i]` and `to[i]` are where folded character `i` starts and ends in `source`, so that a span can always be shown in the person's own words.
 */
export type Folded = { source: string; text: string; from: Int32Array; to: Int32Array }

/** Longest text that is read, in UTF-16 units. What follows is kept by whoever stores the message, but not understood. */
export const LONGEST = 4000

const toSimplified = Converter({ from: 't', to: 'cn' })
const known = new Map<string, string>()
/** Accents that were written apart from their letter (NFD), and what cannot be seen: zero-width signs, joiners, soft hyphens, direction marks. */
const UNSEEN =
  /^(?:[\u0300-\u036f]|[\ufe00-\ufe0f]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff])$/
const LETTER_WITH_MARKS = /^[a-z][\u0300-\u036f]+$/

/** One code point folded; character by character, because a phrase-wise conversion would lose the places in the source. */
function foldCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  // ① begins a point of a list; glued to the number behind it, it would be part of a day.
  const plain = /[\u2460-\u2487\u24f5-\u24fe\u2776-\u2793]/u.test(character)
    ? ';'
    : character.normalize('NFKC').toLowerCase()
  const bare = plain.normalize('NFD')
  const folded = UNSEEN.test(character)
    ? ''
    : LETTER_WITH_MARKS.test(bare)
      ? bare.slice(0, 1)
      : toSimplified(plain)
  // The alphabet of a company's customers is small; a hostile stream of rare characters must not grow this without end.
  if (known.size < 20_000) known.set(character, folded)
  return folded
}

/** Folds at most {@link LONGEST} units of `source`. */
export function fold(source: string): Folded {
  const from: number[] = []
  const to: number[] = []
  let text = ''
  let at = 0
  for (const character of source.slice(0, LONGEST)) {
    const folded = character < '\u0080' ? character.toLowerCase() : foldCharacter(character)
    for (let unit = 0; unit < folded.length; unit++) {
      from.push(at)
      to.push(at + character.length)
    }
    text += folded
    at += character.length
  }
  return { source, text, from: Int32Array.from(from), to: Int32Array.from(to) }
}

/** The place in the source of folded characters `start` … `end`. */
export function spanOf(folded: Folded, start: number, end: number): Span {
  if (end <= start) {
    const at = folded.from[start] ?? folded.to[start - 1] ?? 0
    return { start: at, end: at }
  }
  return { start: folded.from[start] ?? 0, end: folded.to[end - 1] ?? folded.source.length }
}

/** What the person wrote, without what was taken out of the folded text. */
export function keptOf({ source, text, from, to }: Folded): string {
  let kept = ''
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const [start, stop] = [from[at] ?? 0, to[at] ?? 0]
    // Of a word that was mended, whose every character stands for all of it, once.
    if (stop > end) kept += source.slice(Math.max(start, end), stop)
    end = Math.max(end, stop)
  }
  return kept
}

/** What the person wrote at folded characters `start` … `end`. */
export function sourceOf(folded: Folded, start: number, end: number): string {
  const span = spanOf(folded, start, end)
  return folded.source.slice(span.start, span.end)
}

// Asked of every character of a message many times over: by number, not by pattern.

export function isCjk(character: string | undefined): boolean {
  if (character === undefined) return false
  const unit = character.charCodeAt(0)
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)
}

/** Folded Latin letters and digits. */
export function isWord(character: string | undefined): boolean {
  return character !== undefined && isWordUnit(character.charCodeAt(0))
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

/** True where no Latin word is cut in two at `at`. */
export function isEdge(text: string, at: number): boolean {
  return !(isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at)))
}

/** Where a word stands in a folded text as a word of its own, -1 where it does not: "tom" in "tomorrow, tom covers" is the second. */
export function placeOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + word.length)) return at
  }
  return -1
}

const EDGES =
  /^[\s,.:;!?、，。；：！？\-–—~'"“”‘’()[\]{}<>|/\\]+|[\s,.:;!?、，。；：！？\-–—~'"“”‘’([{<|/\\]+$/g

/** Without the white space and punctuation that only separated it from its neighbours. */
export function trimmed(text: string): string {
  return text.replace(EDGES, '')
}

/** Narrows folded `start` … `end` to what {@link trimmed} would keep. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  const piece = text.slice(start, end)
  const lead = /^[\s,.:;!?、，。；：！？\-–—~'"“”‘’()[\]{}<>|/\\]+/.exec(piece)?.[0].length ?? 0
  if (lead === piece.length) return { start, end: start }
  const tail = /[\s,.:;!?、，。；：！？\-–—~'"“”‘’([{<|/\\]+$/.exec(piece)?.[0].length ?? 0
  return { start: start + lead, end: end - tail }
}
