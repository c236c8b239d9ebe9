import { COMPETITOR, NEED, OBJECTION } from './marks.ts'
import type { Part } from './reading.ts'
import type { Range } from './sections.ts'
import { type Folded, sourceOf, spanOf, trimmed, trimRange } from './text.ts'

/** Needs, objections and rivals, each with the clause it stands in, as the person wrote it. Hints, so always guesses. */
export function signalsIn(
  folded: Folded,
  clauses: readonly Range[],
  taken: readonly Range[],
): { needs: Part<string>[]; objections: Part<string>[]; competitors: Part<string>[] } {
  const found = {
    needs: [] as Part<string>[],
    objections: [] as Part<string>[],
    competitors: [] as Part<string>[],
  }
  for (const [index, whole] of clauses.entries()) {
    // 启明 马总 他嫌贵: the objection is what stands behind who and where.
    const named = taken
      .filter((each) => each.start >= whole.start && each.end <= whole.end)
      .map((each) => each.end)
    const behind = trimRange(folded.text, Math.max(whole.start, ...named), whole.end)
    const clause = index === 0 && behind.end > behind.start ? behind : whole
    const words = folded.text.slice(clause.start, clause.end)
    const part: Part<string> = {
      value: trimmed(sourceOf(folded, clause.start, clause.end)),
      span: spanOf(folded, clause.start, clause.end),
      confidence: 'guessed',
    }
    const rival = COMPETITOR.test(words)
    if (rival) found.competitors.push(part)
    // 泰和那边SMC也在送样 方工透露的: who told it stands behind it.
    else if (clause !== whole && COMPETITOR.test(folded.text.slice(whole.start, whole.end)))
      found.competitors.push({
        ...part,
        value: trimmed(sourceOf(folded, whole.start, whole.end)),
        span: spanOf(folded, whole.start, whole.end),
      })
    if (OBJECTION.test(words)) found.objections.push(part)
    else if (!rival && NEED.test(words)) found.needs.push(part)
  }
  return found
}
