import { visibleAccounts } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { shownStepCard } from '../../src/steps/cards.ts'
import { noSuchStep, stepView } from '../../src/steps/steps.ts'
import { stepByCode } from '../../src/steps/store.ts'

/** `F2` alone: the step as it stands, for whoever may see its account; with its buttons for whoever may change it. */
export const showNextStep: Handler = async (message, work) => {
  const code = message.fields['step'] ?? ''
  const step = await stepByCode(work, code)
  const [account] = step ? await visibleAccounts(work, message.person, [step.accountId]) : []
  if (!step || !account) throw noSuchStep(code)
  const shown = { status: step.status, may: mayChange(message.person, account) }
  return {
    card: shownStepCard(await stepView(message, work, step), shown, message.lang),
    delivery: 'private',
  }
}
