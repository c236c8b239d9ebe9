import type { Ask, Handler } from '../src/bot.ts'
import { criteriaCard } from '../src/cards/deal-forms.ts'
import { dealWords, sayDeal } from '../src/cards/deal-words.ts'
import { type CriteriaProblem, type Criterion, checkCriteria } from '../src/domain/deal.ts'
import { UserError } from '../src/domain/errors.ts'
import type { Bilingual } from '../src/domain/lang.ts'
import { applyPatch, dealNow, mustRun } from '../src/flows/change-deal.ts'
import { dealToChange } from '../src/flows/deal-asked.ts'
import { fold } from '../src/language/text.ts'
import type { DealRow } from '../src/store/deals.ts'
import type { Work } from '../src/store/work.ts'

/** The customer's decision criteria as a form, one a line (S45). */
export const showCriteria: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  mustRun(deal)
  return { card: criteriaCard(deal.code, deal.criteria, {}, ask.lang), how: 'private' }
}

/** The form filled; what is wrong stands beside it, with what was typed. */
export const saveCriteria: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  mustRun(deal)
  const typed = ask.fields.criteria ?? ''
  const read = readCriteria(typed)
  if ('fault' in read) return criteriaCard(deal.code, typed, { criteria: read.fault[ask.lang] }, ask.lang)
  return store(ask, work, deal, read.criteria)
}

/** `deal D6 criteria quality 20, price 30, service 50`; without criteria the form. */
export async function criteriaTyped(ask: Ask, work: Work, rest: string) {
  if (!rest.trim()) return showCriteria(ask, work)
  const deal = await dealToChange(ask, work)
  mustRun(deal)
  const read = readCriteria(rest)
  if ('fault' in read) throw new UserError(read.fault)
  return store(ask, work, deal, read.criteria)
}

async function store(ask: Ask, work: Work, deal: DealRow, criteria: Criterion[]) {
  const followed = await applyPatch(ask, work, deal, { criteria })
  return dealNow(ask, work, deal.id, dealWords[ask.lang].said.saved, ...followed)
}

/** `质量 20 4 3` a line (or parted by commas): name, weight, our score, the rival's. */
function readCriteria(text: string): { criteria: Criterion[] } | { fault: Bilingual } {
  const criteria: Criterion[] = []
  for (const line of text
    .split(/[\n,,;;、]/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const found = /^(.*?\D)\s*(\d{1,3})\s*%?(?:[\s/:]+(\d+))?(?:[\s/:]+(\d+))?$/.exec(fold(line).text)
    const name = found && line.slice(0, found[1]?.length).trim()
    if (!found || !name) return { fault: sayDeal((w) => w.refused.criteria.line(line)) }
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
  return sayDeal(({ refused: { criteria } }) => {
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
