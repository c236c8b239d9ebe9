import type { Handler } from '../../src/bot/handler.ts'
import { accountName } from '../../src/cards/names.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { planWords } from '../../src/plans/cards.ts'
import { fingerprint } from '../../src/plans/fingerprint-store.ts'
import { accountToPlan, cardOf, gapsNow, runningPlan } from '../../src/plans/view.ts'
import { askRequest } from '../../src/requests/ask-request.ts'

/** Without these nobody is asked: a plan without obstacle or number is none (S66, bad input). */
const NEEDED = ['purpose', 'goal', 'measure', 'rivals', 'obstacle'] as const

/** [Ask for approval]: the owner's manager says yes to the plan as it stands; another text is asked for anew. */
export const submitPlan: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const plan = await runningPlan(work, account, 'grow')
  if (plan.approvedOn) return cardOf(message, work, account, plan)
  const gaps = await gapsNow(work, account, plan)
  const open = NEEDED.filter((need) => gaps.includes(need))
  if (open.length > 0)
    throw new UserError(
      bilingual(planWords, (w, lang) =>
        w.notReady(
          open.map((gap) => w.gaps[gap]).join(lang === 'zh' ? '、' : ', '),
          open[0] ? w.gapHow[open[0]](accountName(account, lang)) : '',
        ),
      ),
    )
  const asked = { started: plan.startedOn, says: fingerprint(plan) }
  const card = await askRequest(message, work, { kind: 'plan', subject: { account }, asked, reason: '' })
  return { card, delivery: 'private' }
}
