import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { applyPatch, dealNow } from '../../src/deals/change-deal.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'

/**
 * `@kam deal D6 here` in a channel: the mention proves that we are in it. Not where other companies read along. Moves of this deal are discussed there from now on.
 */
export const discussHere: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  const { platform, chat, direct, outside } = message.place
  if (outside) throw new UserError(bilingual(dealWords, (w) => w.refused.outside))
  if (direct || !message.mention || platform === 'web')
    throw new UserError(bilingual(dealWords, (w) => w.refused.here))
  await applyPatch(message, work, deal, platform === 'slack' ? { slackChannel: chat } : { feishuChat: chat })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.here)
}
