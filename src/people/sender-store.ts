import { Prisma } from '../db/generated/client.ts'
import { takeAhead, type Work } from '../db/work.ts'
import type { Sender } from '../platforms/platform.ts'
import type { Person } from './store.ts'

// SQL by hand: asked for every message, also within another statement (bench:visit).

export type Row = Person & { active: boolean; email: string | null; adminBySetting: boolean }

/** An identity on a platform with its person. */
export type Known = { id: number; tenant: string | null; lastSeenAt: Date | string | null; person: Row }

/** Asked for every message, so in one plain statement; or read ahead under the name `sender`, null: nobody. */
export async function identityOf(work: Work, sender: Sender): Promise<Known | undefined> {
  const ahead = takeAhead<Known | null>(work, 'sender')
  if (ahead !== undefined) return ahead ?? undefined
  const [row] = await work.tx.$queryRaw<Known[]>(identitySql(sender))
  return row
}

/** The identity of a sender on a platform, its person's id as `personId`: none or one. */
export function identitySql({ platform, userId }: Sender): Prisma.Sql {
  return Prisma.sql`
    SELECT i.id, i.tenant, i."lastSeenAt", i."personId", json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'teamId', p."teamId",
      'managerId', p."managerId", 'locale', p.locale, 'timeZone', p."timeZone", 'active', p.active, 'email', p.email,
      'adminBySetting', p."adminBySetting") AS person
    FROM "Identity" i JOIN "Person" p ON p.id = i."personId"
    WHERE i.platform = ${platform}::"PlatformName" AND i."userId" = ${userId}`
}
