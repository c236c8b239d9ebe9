import { bilingual } from '../cards/speech.ts'
import { type CriteriaProblem, type Criterion, checkCriteria } from '../domain/deal.ts'
import type { Bilingual } from '../domain/lang.ts'
import { fold } from '../language/text.ts'
import { dealWords } from './words.ts'

/** `质量 20 4 3` a line (or parted by commas): name, weight, our score, the rival's. */
export function readCriteria(text: string): { criteria: Criterion[] } | { fault: Bilingual } {
  const criteria: Criterion[] = []
  for (const line of text
    .split(/[\n,,;;、]/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const found = /^(.*?\D)\s*(\d{1,3})\s*%?(?:[\s/:]+(\d+))?(?:[\s/:]+(\d+))?$/.exec(fold(line).text)
    const name = found && line.slice(0, found[1]?.length).trim()
    if (!found || !name) return { fault: bilingual(dealWords, (w) => w.refused.criteria.line(line)) }
    const [, , weight, ours, rival] = found
    criteria.push({
      name,
      weight: Number(weight),
      ...(ours && { ours: Number(ours) }),
      ...(rival && { rival: Number(rival) }),
    })
  }
  const problem = checkCriteria(criteria)
  return problem ? { fault: faultOf(problem) } : { criteria }
}

function faultOf(problem: CriteriaProblem): Bilingual {
  return bilingual(dealWords, ({ refused: { criteria } }) => {
    switch (problem.kind) {
      case 'sum':
        return criteria.sum(problem.sum)
      case 'score':
        return criteria.score(problem.name)
      case 'twice':
        return criteria.twice(problem.name)
    }
  })
}
