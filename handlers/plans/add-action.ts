import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { addWorkingDays } from '../../src/domain/calendar.ts'
import { isDay } from '../../src/domain/day.ts'
import { act, doer, USUAL_DAYS } from '../../src/plans/act.ts'
import { beginGrowth } from '../../src/plans/begin-growth.ts'
import { planWords } from '../../src/plans/cards.ts'
import { actionForm } from '../../src/plans/form-cards.ts'
import { accountToPlan, kindIn, runningPlan } from '../../src/plans/view.ts'

/** [Add action]: a next step that names the plan, so that reminders, `today` and AR12 know it. */
export const addAction: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const kind = kindIn(message)
  // A growing plan needs nothing more to begin: it does with its first action.
  if (kind !== 'grow') await runningPlan(work, account, kind)
  const { words = '', due = '' } = message.fields
  const usual = addWorkingDays(work.calendar, work.today, USUAL_DAYS)
  if (message.fields['form'] !== 'yes')
    return { card: actionForm(account, kind, { words, due: usual }, message.lang), delivery: 'private' }
  if (!words.trim() || !isDay(due) || due < work.today) {
    const problem = planWords[message.lang].actionNeeds
    return actionForm(account, kind, { words, due: isDay(due) ? due : usual, problem }, message.lang)
  }
  if (kind === 'grow') await beginGrowth(message, work, account, {})
  const ownerId = await doer(message, work, account)
  return act(message, work, account, { kind, text: keptWords(words, 200), due, ownerId })
}
