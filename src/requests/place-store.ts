import type { Work } from '../db/work.ts'
import type { Place } from '../platforms/platform.ts'

// SQL by hand: what stands in a chat, by the history of what was shared and by what is bound.

type Chat = Pick<Place, 'platform' | 'chat'>

/** Somebody who put something of ours into a chat: `shared` an answer (its title, where it is still known), or owns what is `bound` to it. */
export type OfPlace = { personId: number; how: 'shared' | 'bound'; what: string; at: Date }

/** Who shared answers in this chat, and whose deals and accounts are bound to it, the newest first. */
export async function peopleOfPlace(work: Work, { platform, chat }: Chat): Promise<OfPlace[]> {
  return work.tx.$queryRaw`
    SELECT a."personId", 'shared' AS how, COALESCE(max(o.card->>'title'), '') AS what, max(a.at) AS at
      FROM "Audit" a LEFT JOIN "Outbox" o ON o."owedAt" = a.at AND starts_with(o.key, 'share:') AND starts_with(o.lane, ${`${platform}:`})
      WHERE a.what = 'answer.share' AND a.after->>'chat' = ${chat} AND a."personId" IS NOT NULL GROUP BY a.id, a."personId"
    UNION ALL
    SELECT d."ownerId", 'bound', d.code, d."createdAt" FROM "Deal" d
      WHERE d.status IN ('open', 'on_hold') AND ${chat} = CASE ${platform} WHEN 'slack' THEN d."slackChannel" WHEN 'feishu' THEN d."feishuChat" END
    UNION ALL
    SELECT c."ownerId", 'bound', c.code, b."boundAt" FROM "AccountChat" b JOIN "Account" c ON c.id = b."accountId"
      WHERE b.platform::text = ${platform} AND b.chat = ${chat}
    ORDER BY at DESC LIMIT 200`
}

/** Whether anything of ours stands in this chat and nobody has been told yet that it should not; cheap, asked for every message from outside. */
export async function standsUnnoticed(work: Work, { platform, chat }: Chat): Promise<boolean> {
  const [row] = await work.tx.$queryRaw<{ found: boolean }[]>`
    SELECT NOT EXISTS (SELECT 1 FROM "DeadPlace" WHERE place = ${`${platform}:${chat}`}) AND (
      EXISTS (SELECT 1 FROM "Deal" WHERE "slackChannel" = ${chat} OR "feishuChat" = ${chat})
      OR EXISTS (SELECT 1 FROM "AccountChat" WHERE platform::text = ${platform} AND chat = ${chat})
      OR EXISTS (SELECT 1 FROM "Outbox" WHERE starts_with(key, 'share:') AND starts_with(lane, ${`${platform}:`})
        AND right(lane, ${chat.length + 1}) = ${`:${chat}`})) AS found`
  return row?.found ?? false
}
