import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { dayOptions, dealNow } from '../../src/deals/change-deal.ts'
import { holdCard } from '../../src/deals/form-cards.ts'
import { hold, wake } from '../../src/deals/hold.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'
import { findDays } from '../../src/language/days.ts'
import { fold, sourceOf } from '../../src/language/text.ts'

/**
 * Hold on the deal card, and `deal D6 hold end of next month budget frozen`, `商机 D6 暂停 下月底 客户预算冻结`: until when and why, no longer than the
 * policy allows; the stage clock stands still. Without words the form.
 */
export const holdDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  const { until, reason = '' } = message.fields
  if (until !== undefined) return hold(message, work, deal, { until, reason: reason.trim() })
  if (!message.text.trim()) return { card: holdCard(deal.code, message.lang), delivery: 'private' }
  return hold(message, work, deal, untilAndReason(message.text, work))
}

function untilAndReason(text: string, work: Work): { until: string; reason: string } {
  const folded = fold(text)
  const [day] = findDays(folded.text, { ...dayOptions(work), leaning: 'future' })
  if (!day?.day) throw new UserError(bilingual(dealWords, (w) => w.refused.holdReason))
  const around = [sourceOf(folded, 0, day.start), sourceOf(folded, day.end, folded.text.length)]
  return { until: day.day, reason: around.map(withoutLinks).filter(Boolean).join(' ') }
}

/** Without the words and signs that tied a reason to its day: until …, budget frozen; 到…，客户预算冻结. */
function withoutLinks(text: string): string {
  return text
    .replace(/^[\s,，、:：;；.。-]+|[\s,，、:：;；-]+$/gu, '')
    .replace(/(?:^|\s)(?:until|till|to|by)$|[到至]$/iu, '')
    .trim()
}

/** Wake, before its day or after: the days asleep are taken off the stage's age. */
export const wakeDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  if (deal.status !== 'on_hold') throw new UserError(bilingual(dealWords, (w) => w.refused.notHeld))
  await wake(work, deal, message.person.id, 'by hand')
  return dealNow(message, work, deal.id, dealWords[message.lang].said.woken)
}
