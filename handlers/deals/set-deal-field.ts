import type { Handler } from '../../src/bot/handler.ts'
import { moneyWords } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { applyPatch, dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { isEditVerb, patchOf } from '../../src/deals/deal-patch.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'

/** `deal D6 amount 4.8m`, `商机 D6 成交 9/30`: one field, named in `fields.field`. */
export const setDealField: Handler = async (message, work) => {
  const { field = '' } = message.fields
  if (!isEditVerb(field)) throw new UserError(bilingual(dealWords, (w) => w.refused.verb(field)))
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const patch = patchOf(work, deal, field, message.text)
  const followed = await applyPatch(message, work, deal, patch)
  const money =
    patch.amount === undefined
      ? ''
      : moneyWords({ amount: patch.amount, currency: patch.currency ?? deal.currency }, message.lang)
  const saved = [dealWords[message.lang].said.saved, money].filter(Boolean).join(': ')
  return { card: await dealNow(message, work, deal.id, saved, ...followed), delivery: 'private' }
}
