import type { Work } from '../db/work.ts'
import type { Place } from '../platforms/platform.ts'

/** The one deal that is discussed in this chat; where there are several, none is meant. */
export async function dealOfChat(
  work: Work,
  { platform, chat }: Pick<Place, 'platform' | 'chat'>,
): Promise<{ deal: string } | undefined> {
  if (platform === 'web') return undefined
  const deals = await work.tx.deal.findMany({
    where: platform === 'slack' ? { slackChannel: chat } : { feishuChat: chat },
    select: { code: true },
    take: 2,
  })
  const [deal, another] = deals
  return deal && !another ? { deal: deal.code } : undefined
}
