import type { Ask } from '../src/bot.ts'
import type { Card } from '../src/cards/card.ts'
import { dealWords, sayDeal } from '../src/cards/deal-words.ts'
import { UserError } from '../src/domain/errors.ts'
import { applyPatch, dealNow } from '../src/flows/change-deal.ts'
import { lockToChange } from '../src/flows/deal-asked.ts'
import type { DealRow } from '../src/store/deals.ts'
import type { Work } from '../src/store/work.ts'

/** `deal D6 here`, typed in a channel: moves of this deal are discussed there from now on. */
export async function discussHere(ask: Ask, work: Work, found: DealRow): Promise<Card> {
  const { platform, chat, direct } = ask.place
  if (direct || platform === 'web') throw new UserError(sayDeal((w) => w.refused.here))
  const deal = await lockToChange(ask, work, found)
  await applyPatch(ask, work, deal, platform === 'slack' ? { slackChannel: chat } : { feishuChat: chat })
  return dealNow(ask, work, deal.id, dealWords[ask.lang].said.here)
}
