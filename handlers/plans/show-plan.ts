import { isBare } from '../../src/accounts/pick-account.ts'
import { resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { AccountRow } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import type { Card } from '../../src/cards/card.ts'
import type { Work } from '../../src/db/work.ts'
import { churnOf, PLAN_KINDS, type PlanKind } from '../../src/domain/plan.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { isSubmitted, readPlanPart } from '../../src/language/plan-words.ts'
import { about } from '../../src/language/subjects.ts'
import { noPlanCard } from '../../src/plans/form-cards.ts'
import { forwarded } from '../../src/plans/forward.ts'
import { whyLostCard } from '../../src/plans/kind-cards.ts'
import { listPlans } from '../../src/plans/list.ts'
import { lostAt, planOf } from '../../src/plans/store.ts'
import { cardOf } from '../../src/plans/view.ts'
import { readingContext } from '../../src/reading/context-store.ts'

/** `plan Meridian`, `开发 远东机械`, `win back Polaris`: the plan that runs, or how to begin one; `plan` alone lists them with their state; behind the name a line, a SWOT or an action is added. */
function show(intent: string, asked: PlanKind | undefined): Handler {
  return async (message, work) => {
    const listed = intent === 'plan' && isBare(message) && (await listPlans(message, work))
    if (listed) return { card: listed, delivery: 'private' }
    const reading = about('plan', message.text, await readingContext(work, message.person, message.text))
    const account = await resolveAccount(message, work, reading, intent)
    if ('title' in account) return account
    if (isSubmitted(reading.rest) && (await planOf(work, account.id, 'grow'))?.closedOn === null)
      return { forward: { intent: 'plan.submit', text: '', fields: { account: account.code } } }
    const part = readPlanPart(reading.rest)
    if (part) return forwarded(part, account, asked ?? 'grow')
    return { card: await look(message, work, account, asked), delivery: 'private' }
  }
}

export const showPlan = show('plan', undefined)
export const showDevelopment = show('develop', 'develop')
export const showWinBack = show('win-back', 'win_back')

async function look(
  message: Message,
  work: Work,
  account: AccountRow,
  asked: PlanKind | undefined,
): Promise<Card> {
  const named = asked ?? PLAN_KINDS.find((kind) => kind === message.fields['kind'])
  const plan = await planOf(work, account.id, named)
  if (plan && (plan.closedOn === null || plan.kind !== 'win_back'))
    return cardOf(message, work, account, plan)
  const lost = await lostAt(work, account.id)
  const kind =
    named ?? (lost.status === 'prospect' ? 'develop' : lost.status === 'lost' ? 'win_back' : 'grow')
  const may = mayChange(message.person, account)
  if (kind !== 'win_back') return noPlanCard(account, kind, may, message.lang)
  return whyLostCard(account, lost, { first: churnOf(lost.deal?.reason), may }, message.lang)
}
