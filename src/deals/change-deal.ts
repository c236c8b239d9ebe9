import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { addWorkingDays } from '../domain/calendar.ts'
import type { DealStatus } from '../domain/deal.ts'
import { UserError } from '../domain/errors.ts'
import type { DayOptions } from '../language/day-found.ts'
import { voidPending } from '../requests/request-lifecycle.ts'
import { pendingMove } from '../requests/store.ts'
import { reassess } from '../risk/store.ts'
import { dealCard } from './cards.ts'
import { changeDeal, type DealPatch } from './change-store.ts'
import { viewDeal } from './deal-view.ts'
import { type DealRow, lockDeal } from './store.ts'
import { dealWords } from './words.ts'

const RUNNING: readonly DealStatus[] = ['open', 'won', 'on_hold']

/** Throws for a deal that is over: its figures are history. */
export function mustRun(deal: DealRow): void {
  if (RUNNING.includes(deal.status)) return
  throw new UserError(bilingual(dealWords, (w) => w.refused.over(deal.code, w.status[deal.status])))
}

/** Writes what is new about a locked deal, with everything that follows; gives the sentences about what followed. */
export async function applyPatch(
  message: Message,
  work: Work,
  deal: DealRow,
  patch: DealPatch,
): Promise<string[]> {
  const w = dealWords[message.lang].said
  const { voids, pushed } = await changeDeal(work, deal, patch, message.person.id)
  const followed = pushed ? [w.pushed(deal.closePushes + 1)] : []
  if (voids.length > 0) {
    const pending = await pendingMove(work, deal.id)
    if (pending) followed.push(w.voided(pending.code))
    await voidPending(work, deal.id, { fields: voids }, message.person.id)
  }
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
  return followed
}

/** The deal's card as it is now, with a word in front. */
export async function dealNow(message: Message, work: Work, id: number, ...notes: string[]): Promise<Card> {
  const deal = await lockDeal(work, id)
  if (!deal) throw new UserError(bilingual(dealWords, (w) => w.refused.which))
  const card = dealCard(await viewDeal(work, deal, message.person, message.lang), work.today, message.lang)
  const said = notes
    .filter(Boolean)
    .map((text) => ({ kind: 'text' as const, text, style: 'strong' as const }))
  return { ...card, parts: [...said, ...card.parts] }
}

/** How days in a command about a deal are read. */
export function dayOptions(work: Work): Omit<DayOptions, 'leaning'> {
  return {
    today: work.today,
    workingDaysAfter: (from, count) => addWorkingDays(work.calendar, from, count),
  }
}
