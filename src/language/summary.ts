import type { Part } from './reading.ts'
import type { Range } from './sections.ts'
import { type Folded, sourceOf, spanOf, trimmed, trimRange } from './text.ts'

/** Words that still say nothing when who, where, when and how are taken out of a sentence; longest first. */
const EMPTY_WORDS =
  /今天|聊了聊|谈了谈|聊了一?会儿?|谈了一?会儿?|聊天|碰了个?面|碰面|见面|会面|打了个?招呼|我们|去了|见了|拜访了|拜访|走访|回访|一下|客户|开会|会议|一起|又|再次|的人|通过|我|去|了|见|和|跟|与|在|到|给|打|个|的|上|里|聊|谈|用|(?<![a-z0-9])(?:was|were|had|have|an?|the|met|saw|i|we|with|at|to|from|and|in|on|by|via|visited|visit|called|call|went|quick|good|meeting|up|their|his|her|for|of|my|me|over|just|about|then|talked|chatted|chat|spoke|bit|while|nice|great|talk|talking|chatting|together|briefly|a bit|a while|some time|again|he|she|they|him|them|us|came|saw|seen|said hello|caught up|sat down)(?![a-z0-9])/gu

/** Whether nothing worth keeping is left. Taken out word by word: one pattern over all of it would take forever on a hostile text. */
function isEmpty(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(EMPTY_WORDS, ' '))
}

/**
 * What it was about: everything behind the topic word; without one, the later clauses; else what is left of the only clause.
 */
export function readSummary(
  folded: Folded,
  head: readonly Range[],
  topicEnd: number | undefined,
  taken: readonly Range[],
): Part<string> {
  if (topicEnd !== undefined) {
    const ranges = head
      .filter((clause) => clause.end > topicEnd)
      .map((clause) => ({ start: Math.max(clause.start, topicEnd), end: clause.end }))
    return joined(folded, ranges, 'understood')
  }
  const [first, ...others] = head
  if (!first) return { value: '', confidence: 'missing' }
  const later = others.filter((clause) => !isEmpty(leftOver(folded.text, clause, taken)))
  const start = trimRange(folded.text, lastTakenEnd(first, taken), first.end)
  const tail = start.end > start.start && !isEmpty(folded.text.slice(start.start, start.end)) ? [start] : []
  if (tail.length > 0 || later.length > 0)
    return joined(folded, [...tail, ...later], later.length > 0 ? 'understood' : 'guessed')
  return isEmpty(leftOver(folded.text, first, taken))
    ? { value: '', confidence: 'missing' }
    : joined(folded, [first], 'guessed')
}

function lastTakenEnd(clause: Range, taken: readonly Range[]): number {
  return Math.max(
    clause.start,
    ...taken.filter((each) => each.start >= clause.start && each.end <= clause.end).map((each) => each.end),
  )
}

function leftOver(text: string, clause: Range, taken: readonly Range[]): string {
  let rest = ''
  for (let at = clause.start; at < clause.end; at++) {
    rest += taken.some((each) => at >= each.start && at < each.end) ? ' ' : text[at]
  }
  return rest.trim()
}

/** The person's own words at `ranges`, from the first to the last when nothing lies between but signs. */
function joined(
  folded: Folded,
  ranges: readonly Range[],
  confidence: 'understood' | 'guessed',
): Part<string> {
  const pieces = ranges
    .map(({ start, end }) => trimRange(folded.text, start, end))
    .filter(({ start, end }) => end > start)
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return { value: '', confidence: 'missing' }
  let value = ''
  pieces.forEach(({ start, end }, index) => {
    const before = pieces[index - 1]
    const between = before ? sourceOf(folded, before.end, start) : ''
    const mark = /^[\s\p{P}]*$/u.test(between) ? between : /[\u3400-\u9fff]/.test(value) ? '；' : '; '
    value += (before ? mark : '') + sourceOf(folded, start, end)
  })
  return { value: trimmed(value), span: spanOf(folded, first.start, last.end), confidence }
}
