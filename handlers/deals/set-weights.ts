import type { Handler } from '../../src/bot/handler.ts'
import { mustRun } from '../../src/deals/change-deal.ts'
import { chartOf } from '../../src/deals/change-store.ts'
import { weightsCard } from '../../src/deals/form-cards.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { saveWeights, stakeholdersOf } from '../../src/deals/stakeholder-store.ts'
import { chartChanged, weightIn } from '../../src/deals/stakeholders.ts'
import { dealWords } from '../../src/deals/words.ts'
import { weightsFit } from '../../src/domain/stakeholders.ts'

/** All weights at once: Σ = 100 ± 1, or nothing is saved. */
export const setWeights: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const people = await stakeholdersOf(work, deal.id)
  if (!message.fields.saved)
    return { card: weightsCard(deal.code, people, {}, undefined, message.lang), delivery: 'private' }
  const w = dealWords[message.lang].refused
  const typed = people.map((person) => ({
    ...person,
    said: message.fields[`w${person.id}`]?.trim() ?? String(person.weight),
  }))
  const odd = typed.some(({ said }) => weightIn(said) === undefined)
  const weighed = typed.map((person) => ({ ...person, weight: weightIn(person.said) ?? 0 }))
  const sum = weighed.reduce((total, { weight }) => total + weight, 0)
  const problem = odd ? w.weight : weightsFit(weighed) ? undefined : w.weights(sum)
  if (problem) return weightsCard(deal.code, people, message.fields, problem, message.lang)
  const chart = await chartOf(work, deal.id)
  await saveWeights(work, deal.id, new Map(weighed.map(({ id, weight }) => [id, weight])))
  return chartChanged(message, work, deal, chart)
}
