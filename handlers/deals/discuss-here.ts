import type { Message } from '../../src/bot/dispatch.ts'
import type { Card } from '../../src/cards/card.ts'
import type { Work } from '../../src/db/work.ts'
import { applyPatch, dealNow } from '../../src/deals/change-deal.ts'
import { lockToChange } from '../../src/deals/resolve-deal.ts'
import type { DealRow } from '../../src/deals/store.ts'
import { dealWords, sayDeal } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'

/** `deal D6 here`, typed in a channel: moves of this deal are discussed there from now on. */
export async function discussHere(message: Message, work: Work, found: DealRow): Promise<Card> {
  const { platform, chat, direct } = message.place
  if (direct || platform === 'web') throw new UserError(sayDeal((w) => w.refused.here))
  const deal = await lockToChange(message, work, found)
  await applyPatch(message, work, deal, platform === 'slack' ? { slackChannel: chat } : { feishuChat: chat })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.here)
}
