import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { dealNow } from '../../src/deals/change-deal.ts'
import { keepRecord, readRecord, recordForm } from '../../src/deals/record.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'
import type { Result } from '../../src/domain/record.ts'

/** `deal D6 record`: the development record of a deal that was won or lost (S47), filled from the log as far as it knows. */
export const recordDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  const over = deal.status === 'won' || deal.status === 'lost' || deal.status === 'closed'
  if (!over) throw new UserError(bilingual(dealWords, (w) => w.refused.record))
  const won = deal.status !== 'lost'
  const result: Result = won
    ? 'won'
    : message.fields.result === 'not_yet'
      ? 'not_yet'
      : (deal.record?.result ?? 'lost')
  if (!message.fields.saved)
    return {
      card: await recordForm(message, work, deal, { result, intent: 'deal.record' }),
      delivery: 'private',
    }
  const read = readRecord(message, work, result)
  if ('problems' in read)
    return recordForm(message, work, deal, { result, intent: 'deal.record', problems: read.problems })
  const notes = await keepRecord(message, work, deal, read.record)
  return dealNow(message, work, deal.id, ...notes)
}
