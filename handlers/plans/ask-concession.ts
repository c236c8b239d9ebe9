import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { concessionForm } from '../../src/plans/concession-cards.ts'
import { accountToPlan, runningPlan } from '../../src/plans/view.ts'
import { askRequest } from '../../src/requests/ask-request.ts'

/** A result that says nothing (S30, bad input). */
const EMPTY = /^(?:留住客户|保住客户|keep (?:the )?customer)[.。!！]?$/iu

/** [Ask for a concession]: the three questions of S30 first, then whoever must agree. */
export const askConcession: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const plan = await runningPlan(work, account, 'win_back')
  const [wants = '', offer = '', result = ''] = ['wants', 'offer', 'result'].map((name) =>
    keptWords(message.fields[name] ?? '', 300),
  )
  const asked = message.fields['form'] === 'yes'
  if (!asked || !wants || !offer || !result || EMPTY.test(result)) {
    const card = concessionForm(account, { wants, offer, result }, asked, message.lang)
    return asked ? card : { card, delivery: 'private' }
  }
  const told = { started: plan.startedOn, wants, offer, result }
  return askRequest(message, work, { kind: 'concession', subject: { account }, asked: told, reason: result })
}
