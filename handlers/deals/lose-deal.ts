import type { Handler, Message } from '../../src/bot/dispatch.ts'
import type { Card } from '../../src/cards/card.ts'
import type { Work } from '../../src/db/work.ts'
import { dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { setStatus } from '../../src/deals/change-store.ts'
import { keepRecord, readRecord, recordForm } from '../../src/deals/record.ts'
import { dealToChange, lockToChange } from '../../src/deals/resolve-deal.ts'
import type { DealRow } from '../../src/deals/store.ts'
import { dealWords, sayDeal } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'
import type { DealRecord } from '../../src/domain/record.ts'
import type { Reply } from '../../src/platforms/platform.ts'
import { recordDue, voidPending } from '../../src/requests/request-lifecycle.ts'
import { reassess } from '../../src/risk/store.ts'

/**
 * Lost: the outcome form first, and with its reason the deal is lost. What is missing of the record is due in three working days.
 * Nothing is written before the form comes back.
 */
export const loseDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  if (deal.status === 'won') throw new UserError(sayDeal((w) => w.refused.wonLost(deal.code)))
  const result = message.fields.result === 'not_yet' ? 'not_yet' : 'lost'
  if (!message.fields.saved)
    return {
      card: await recordForm(message, work, deal, { result, intent: 'deal.lost' }),
      delivery: 'private',
    }
  const read = readRecord(message, work, result)
  if ('problems' in read)
    return recordForm(message, work, deal, { result, intent: 'deal.lost', problems: read.problems })
  return lose(message, work, deal, read.record)
}

/** `deal D6 lost` gives the form; words behind it are the reason in own words, filled in already. */
export async function loseTyped(message: Message, work: Work, rest: string): Promise<Card | Reply | null> {
  return loseDeal({ ...message, fields: { ...message.fields, words: rest.trim() } }, work)
}

/** `deal D6 cancel entered twice`: it never was; no record is asked for. */
export async function cancelDeal(
  message: Message,
  work: Work,
  found: DealRow,
  reason: string,
): Promise<Card> {
  const deal = await lockToChange(message, work, found)
  mustRun(deal)
  if (!reason.trim()) throw new UserError(sayDeal((w) => w.refused.cancelReason))
  await setStatus(work, deal, { status: 'cancelled', reason: reason.trim() }, message.person.id)
  await voidPending(work, deal.id, { deal: 'cancelled' }, message.person.id)
  await reassess(work, { accountIds: [deal.account.id] })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.cancelled)
}

async function lose(message: Message, work: Work, deal: DealRow, record: DealRecord): Promise<Card> {
  const reason = [record.reason, record.words].filter(Boolean).join(': ')
  const recordDueOn = recordDue(work)
  await setStatus(work, deal, { status: 'lost', recordDueOn, reason }, message.person.id)
  await voidPending(work, deal.id, { deal: 'lost' }, message.person.id)
  // What was written when it was lost before, and reopened, was about that loss.
  const notes = await keepRecord(message, work, { ...deal, record: undefined, recordDueOn }, record)
  await reassess(work, { accountIds: [deal.account.id] })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.lost, ...notes)
}
