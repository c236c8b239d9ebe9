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
  const said = (message.fields['play'] ?? '').trim().toLowerCase()
  const play = (PLAYS[plan.reason ?? 0] ?? []).find(
    (each) => each === said || (said.length > 1 && isCalled(each, said)),
  )
  if (play === 'concession') return { forward: { intent: 'plan.concede', fields: { account: account.code } } }
  const text = play && planWords[message.lang].plays[play]
  if (!text) return cardOf(message, work, account, plan)
  const due = addWorkingDays(work.calendar, work.today, USUAL_DAYS)
  return act(message, work, account, { kind: 'win_back', text, due, ownerId: account.ownerId })
}

/** `compare`, 对手: words of the play, as a person types it. */
function isCalled(play: string, said: string): boolean {
  return [planWords.zh, planWords.en].some((w) => (w.plays[play] ?? '').toLowerCase().includes(said))
}
