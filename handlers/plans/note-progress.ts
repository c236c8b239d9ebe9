import type { AccountRow } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import type { PlanKind } from '../../src/domain/plan.ts'
import { keepFact } from '../../src/facts/write-fact.ts'
import { plainAmount } from '../../src/language/amounts.ts'
import { planWords } from '../../src/plans/cards.ts'
import { progressForm } from '../../src/plans/form-cards.ts'
import { lineOf, planLines } from '../../src/plans/store.ts'
import { accountToPlan, cardOf, kindIn, runningPlan } from '../../src/plans/view.ts'

/** [Progress] of a measure that no fact knows: how far it is, by hand. */
export const noteProgress: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const code = message.fields['line'] || ((await onlyByHand(work, account, kindIn(message))) ?? '')
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

/** The measure that is filled in by hand, where there is only one. */
async function onlyByHand(work: Work, account: AccountRow, kind: PlanKind): Promise<string | undefined> {
  const plan = await runningPlan(work, account, kind)
  const at = { accountId: account.id, kind, since: plan.linesFrom, until: null, currency: account.currency }
  const [line, another] = (await planLines(work, at)).filter(({ measure }) => measure === 'by_hand')
  return another ? undefined : line?.code
}
