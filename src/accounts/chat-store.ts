import type { Work } from '../db/work.ts'
import type { Place } from '../platforms/platform.ts'

type Chat = Pick<Place, 'platform' | 'chat'>

/** From now on what is said to us in this chat is about the account, unless it names another one. */
export async function bindChat(work: Work, { platform, chat }: Chat, accountId: number): Promise<void> {
  await work.tx.accountChat.upsert({
    where: { platform_chat: { platform, chat } },
    create: { platform, chat, accountId, boundAt: work.now },
    update: { accountId, boundAt: work.now },
  })
}

/** Code of the account that this chat is about. */
export async function accountOfChat(work: Work, { platform, chat }: Chat): Promise<string | undefined> {
  const row = await work.tx.accountChat.findUnique({
    where: { platform_chat: { platform, chat } },
    select: { account: { select: { code: true } } },
  })
  return row?.account.code
}
