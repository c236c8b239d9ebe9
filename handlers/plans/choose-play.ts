import type { Handler } from '../../src/bot/handler.ts'
import { addWorkingDays } from '../../src/domain/calendar.ts'
import { PLAYS } from '../../src/domain/plan.ts'
import { act, USUAL_DAYS } from '../../src/plans/act.ts'
import { planWords } from '../../src/plans/cards.ts'
import { accountToPlan, cardOf, runningPlan } from '../../src/plans/view.ts'

/** [Do this] of a win-back: the play becomes an action of the plan (S82). */
export const choosePlay: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const plan = await runningPlan(work, account, 'win_back')
  const play = (PLAYS[plan.reason ?? 0] ?? []).find((each) => each === message.fields['play'])
  const text = play && planWords[message.lang].plays[play]
  if (!text) return cardOf(message, work, account, plan)
  const due = addWorkingDays(work.calendar, work.today, USUAL_DAYS)
  return act(message, work, account, { kind: 'win_back', text, due, ownerId: account.ownerId })
}
