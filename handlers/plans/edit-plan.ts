import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { keepFact } from '../../src/facts/write-fact.ts'
import { beginGrowth } from '../../src/plans/begin-growth.ts'
import { MOST_SECTION, SECTIONS, sectionsForm } from '../../src/plans/form-cards.ts'
import { planOf } from '../../src/plans/store.ts'
import { accountToPlan, cardOf, runningPlan } from '../../src/plans/view.ts'
import { voidOvertaken } from '../../src/requests/request-lifecycle.ts'

/** [Write sections]: the five sections of the plan and its main obstacle (S66); what is emptied is empty. A changed plan waits for its approval again. */
export const editPlan: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  if (message.fields['form'] === 'yes') await beginGrowth(message, work, account, {})
  const plan = await runningPlan(work, account, 'grow')
  if (message.fields['form'] !== 'yes')
    return { card: sectionsForm(account, plan, message.lang), delivery: 'private' }
  const typed = SECTIONS.filter((name) => message.fields[name] !== undefined)
  const cells = Object.fromEntries(
    typed.map((name) => [name, keptWords(message.fields[name] ?? '', MOST_SECTION)]),
  )
  const changed = typed.some((name) => cells[name] !== plan[name])
  if (!changed) return cardOf(message, work, account, plan)
  const told = {
    kind: 'grow',
    started: plan.startedOn,
    ...cells,
    approved: null,
    approved_by: null,
    approved_for: null,
  }
  const { entryId } = await keepFact(message, work, 'plans', account, told)
  await voidOvertaken(work, { accountId: account.id }, message.person.id)
  return cardOf(message, work, account, (await planOf(work, account.id, 'grow')) ?? plan, entryId)
}
