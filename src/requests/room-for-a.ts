import { z } from 'zod'
import { capCard } from '../accounts/nomination-cards.ts'
import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Reply } from '../platforms/platform.ts'
import { tierCap } from '../reports/tier-cap.ts'
import type { FoundRequest } from './kind.ts'
import type { RequestRow } from './store.ts'

const Asked = z.object({ tier: z.string().nullable() })

/** There is no room for one more account of tier A: which could be taken down (S05). Undefined: there is, or another tier is meant. */
export async function noRoomCard(
  message: Message,
  work: Work,
  account: AccountRow,
  tier: string | null | undefined,
): Promise<Card | undefined> {
  if (tier !== 'A') return undefined
  const cap = await tierCap(work, message.person, account)
  return cap && capCard(account, cap, message.lang)
}

/** The same when somebody agrees: others may have become A since it was asked. */
export async function keepToCap(
  message: Message,
  work: Work,
  { request, subject }: FoundRequest,
): Promise<Reply | { request: RequestRow }> {
  const card = await noRoomCard(message, work, subject.account, Asked.parse(request.asked).tier)
  return card ? { card, delivery: 'private' } : { request }
}
