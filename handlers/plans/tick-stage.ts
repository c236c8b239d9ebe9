import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { isEvidence, isStage, missingOf, STAGE_ITEMS, type StageItem } from '../../src/domain/plan.ts'
import { keepFact } from '../../src/facts/write-fact.ts'
import { stageMissing } from '../../src/plans/end.ts'
import { tickForm } from '../../src/plans/form-cards.ts'
import { aroundPlan } from '../../src/plans/store.ts'
import { accountToPlan, cardOf, runningPlan } from '../../src/plans/view.ts'

const ITEMS: readonly StageItem[] = Object.values(STAGE_ITEMS).flat()

/** [Evidence]: what shows that an element of a development stage is there (S46). */
export const tickItem: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const plan = await runningPlan(work, account, 'develop')
  const item = ITEMS.find((each) => each === message.fields['item'])
  if (!item) return cardOf(message, work, account, plan)
  const words = keptWords(message.fields['words'] ?? '', 300)
  const asked = message.fields['form'] === 'yes'
  if (!asked || !isEvidence(item, words)) {
    const card = tickForm(account, item, asked, message.lang)
    return asked ? card : { card, delivery: 'private' }
  }
  const { entryId } = await keepFact(message, work, 'plan_ticks', account, { item, words, date: work.today })
  return cardOf(message, work, account, plan, entryId)
}

/** [Next stage]: only when every element of this one has evidence. */
export const enterStage: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const plan = await runningPlan(work, account, 'develop')
  if (!isStage(plan.stage) || plan.stage === 5) return cardOf(message, work, account, plan)
  const { ticks } = await aroundPlan(work, account.id, 'develop', plan.startedOn)
  const missing = missingOf(
    plan.stage,
    ticks.map(({ item }) => item),
  )
  if (missing.length > 0) throw stageMissing(account, missing)
  const told = { kind: 'develop', started: plan.startedOn, stage: plan.stage + 1, stage_since: work.today }
  const { entryId } = await keepFact(message, work, 'plans', account, told)
  return cardOf(message, work, account, await runningPlan(work, account, 'develop'), entryId)
}
