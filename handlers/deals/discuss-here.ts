import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { applyPatch, dealNow } from '../../src/deals/change-deal.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'

/** `deal D6 here`, typed in a channel: moves of this deal are discussed there from now on. */
export const discussHere: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  const { platform, chat, direct } = message.place
  if (direct || platform === 'web') throw new UserError(bilingual(dealWords, (w) => w.refused.here))
  await applyPatch(message, work, deal, platform === 'slack' ? { slackChannel: chat } : { feishuChat: chat })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.here)
}
