import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { churnOf, PLAN_KINDS, type PlanKind } from '../domain/plan.ts'
import { mayChange } from '../domain/rights.ts'
import { noPlanCard } from './form-cards.ts'
import { whyLostCard } from './kind-cards.ts'
import { lastReviews, lostAt, planOf } from './store.ts'
import { cardOf } from './view.ts'

/** The plan of an account that runs, of the kind that is asked for or else whichever does; where none does, how to begin one. */
export async function lookAtPlan(
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
  if (kind !== 'win_back') {
    const reviewed = (await lastReviews(work, [account.id])).get(account.id)
    return noPlanCard(account, kind, { may, reviewed }, message.lang)
  }
  return whyLostCard(account, lost, { first: churnOf(lost.deal?.reason), may }, message.lang)
}
