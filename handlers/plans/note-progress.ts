import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { keepFact } from '../../src/facts/write-fact.ts'
import { plainAmount } from '../../src/language/amounts.ts'
import { planWords } from '../../src/plans/cards.ts'
import { progressForm } from '../../src/plans/form-cards.ts'
import { lineOf } from '../../src/plans/store.ts'
import { accountToPlan, cardOf, runningPlan } from '../../src/plans/view.ts'

/** [Progress] of a measure that no fact knows: how far it is, by hand. */
export const noteProgress: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const code = message.fields['line'] ?? ''
  const line = await lineOf(work, account.id, code)
  if (line?.part !== 'measure') throw new UserError(bilingual(planWords, (w) => w.noLine))
  const asked = message.fields['form'] === 'yes'
  const value = plainAmount((message.fields['value'] ?? '').trim())
  if (!asked || value === undefined || value.startsWith('-')) {
    const card = progressForm(account, { ...line, code }, asked, message.lang)
    return asked ? card : { card, delivery: 'private' }
  }
  const { entryId } = await keepFact(message, work, 'plan_lines', account, { id: code, value })
  return cardOf(message, work, account, await runningPlan(work, account, line.plan), entryId)
}
