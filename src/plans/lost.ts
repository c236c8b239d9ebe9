import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { addDays } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { majorFrom } from '../domain/money.ts'
import { addNextStep, type ChangedStep, cancelStep } from '../steps/store.ts'
import { planWords } from './cards.ts'
import { openLooks } from './lost-store.ts'
import { lostAt, lostDeal } from './store.ts'

/** What a win-back begins with: the reason, the deal, what was lost. Throws UserError where nothing was lost or no reason is said (S81, S82). */
export async function lostCells({ fields }: Message, work: Work, account: AccountRow) {
  const lost = await lostAt(work, account.id)
  if (lost.status !== 'lost' && !lost.deal) throw new UserError(bilingual(planWords, (w) => w.notLost))
  const reason = Number(fields['reason'] ?? 0)
  if (![1, 2, 3, 4, 5].includes(reason)) throw new UserError(bilingual(planWords, (w) => w.whyLost))
  const deal = fields['deal'] ?? lost.deal?.code ?? ''
  const amount = deal ? await lostDeal(work, account.id, deal) : undefined
  const value = majorFrom(amount ?? lost.revenue, account.currency)
  return { reason, ...(amount !== undefined && { deal }), ...(value > 0 && { lost_value: String(value) }) }
}

/** A win-back that ended is not looked at any more; what was to be done for it stays. Gives the steps that were cancelled, to be taken back. */
export async function endLooks(work: Work, accountId: number): Promise<ChangedStep[]> {
  const ended = await openLooks(work, accountId)
  for (const { id } of ended) await cancelStep(work, id)
  return ended.map(({ id, due, reschedules }) => ({ id, due, reschedules, to: { status: 'cancelled', due } }))
}

/** Next steps on which the win-back is looked at again; gives their ids. */
export async function reviewSteps(message: Message, work: Work, account: AccountRow): Promise<number[]> {
  const ids: number[] = []
  for (const days of work.policy.plans.reviews) {
    const text = planWords[message.lang].reviewStep(days)
    const due = addDays(work.today, Math.floor(days))
    const step = {
      accountId: account.id,
      ownerId: account.ownerId,
      text,
      due,
      plan: 'win_back' as const,
      look: true,
    }
    ids.push((await addNextStep(work, step)).id)
  }
  return ids
}
