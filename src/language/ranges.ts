import type { Range } from './sections.ts'

/** The ranges of `head` without `cuts`: what happened, without the clauses that are about what is to come. */
export function without(head: readonly Range[], cuts: readonly Range[]): Range[] {
  return cuts
    .reduce<Range[]>(
      (left, cut) =>
        left.flatMap((each) =>
          cut.end <= each.start || cut.start >= each.end
            ? [each]
            : [
                { start: each.start, end: Math.max(each.start, cut.start) },
                { start: Math.min(each.end, cut.end), end: each.end },
              ],
        ),
      [...head],
    )
    .filter((each) => each.end > each.start)
}

/** The text with everything outside `ranges` blanked, so that places stay what they are. */
export function blank(text: string, ranges: readonly Range[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of ranges) {
    kept += ' '.repeat(Math.max(0, start - at)) + text.slice(Math.max(start, at), end)
    at = Math.max(at, end)
  }
  return kept
}

/** The text with `ranges` blanked. */
export function blankRanges(text: string, ranges: readonly Range[]): string {
  let result = text
  for (const { start, end } of ranges) {
    if (end <= result.length) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end)
  }
  return result
}
