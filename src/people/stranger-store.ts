import { z } from 'zod'
import { jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'

// SQL by hand: the row of a day is the lock under which its list grows.

/** Somebody of our own who wrote and is on no list; `name` as they show it. */
export type Stranger = z.infer<typeof Stranger>
const Stranger = z.object({
  platform: z.enum(['slack', 'feishu', 'web']),
  userId: z.string(),
  name: z.string(),
})

/** Where it is noted that admins were told of a stranger. */
export function strangerKey(platform: string, userId: string): string {
  return `stranger:${platform}:${userId}`
}

/** Notes a stranger; `isNew`: for the first time as long as the policy keeps what was done. `today`: all new ones of the day, in their order. */
export async function noteStranger(
  work: Work,
  stranger: Stranger,
): Promise<{ isNew: boolean; today: Stranger[] }> {
  const isNew = await work.tx.$executeRaw`
    INSERT INTO "Done" (key, at) VALUES (${strangerKey(stranger.platform, stranger.userId)}, ${work.now}) ON CONFLICT DO NOTHING`
  if (isNew === 0) return { isNew: false, today: [] }
  const [row] = await work.tx.$queryRaw<{ result: unknown }[]>`
    INSERT INTO "Done" (key, at, result) VALUES (${`strangers:${work.today}`}, ${work.now}, ${jsonText([stranger])}::jsonb)
    ON CONFLICT (key) DO UPDATE SET result = "Done".result || excluded.result RETURNING result`
  return { isNew: true, today: z.array(Stranger).parse(row?.result ?? []) }
}

/** Those of them who are nobody's account yet. */
export async function unboundAmong(work: Work, strangers: readonly Stranger[]): Promise<Stranger[]> {
  const rows = await work.tx.identity.findMany({
    where: { userId: { in: strangers.map(({ userId }) => userId) } },
    select: { platform: true, userId: true },
  })
  const bound = new Set(rows.map(({ platform, userId }) => strangerKey(platform, userId)))
  return strangers.filter(({ platform, userId }) => !bound.has(strangerKey(platform, userId)))
}
