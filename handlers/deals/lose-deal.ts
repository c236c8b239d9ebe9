import type { Handler, Message } from '../../src/bot/handler.ts'
import type { Card } from '../../src/cards/card.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { setStatus } from '../../src/deals/change-store.ts'
import { offerWinBack } from '../../src/deals/loss-cards.ts'
import { keepRecord, readRecord, recordForm } from '../../src/deals/record.ts'
import { recordDue } from '../../src/deals/record-due.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import type { DealRow } from '../../src/deals/store.ts'
import { dealWords } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'
import type { DealRecord } from '../../src/domain/record.ts'
import { readLoss } from '../../src/language/loss-told.ts'
import { voidPending } from '../../src/requests/request-lifecycle.ts'
import { reassess } from '../../src/risk/store.ts'

/**
 * `deal D6 lost …`: the outcome form first, words behind it filled in: why, who won it, and all of them as the reason in own words. When it comes back with a reason the
 * deal is lost; what is missing of the record is due in three working days. Nothing is written before.
 */
export const loseDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  if (deal.status === 'won') throw new UserError(bilingual(dealWords, (w) => w.refused.wonLost(deal.code)))
  const result = message.fields.result === 'not_yet' ? 'not_yet' : 'lost'
  if (!message.fields.saved) {
    const said = message.text.trim()
    const typed = { ...message, fields: { words: said, ...readLoss(said), ...message.fields } }
    return { card: await recordForm(typed, work, deal, { result, intent: 'deal.lost' }), delivery: 'private' }
  }
  const read = readRecord(message, work, result)
  if ('problems' in read)
    return recordForm(message, work, deal, { result, intent: 'deal.lost', problems: read.problems })
  return lose(message, work, deal, read.record)
}

async function lose(message: Message, work: Work, deal: DealRow, record: DealRecord): Promise<Card> {
  const reason = [record.reason, record.words].filter(Boolean).join(': ')
  const recordDueOn = recordDue(work)
  await setStatus(work, deal, { status: 'lost', recordDueOn, reason }, message.person.id)
  await voidPending(work, deal.id, { deal: 'lost' }, message.person.id)
  // What was written when it was lost before, and reopened, was about that loss.
  const notes = await keepRecord(message, work, { ...deal, record: undefined, recordDueOn }, record)
  await reassess(work, { accountIds: [deal.account.id] })
  return offerWinBack(
    await dealNow(message, work, deal.id, dealWords[message.lang].said.lost, ...notes),
    deal.account.code,
  )
}
