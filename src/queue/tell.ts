import type { Card } from '../cards/card.ts'
import { Prisma } from '../db/generated/client.ts'
import { jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import { type Lang, langOf } from '../domain/lang.ts'
import type { Place, PlatformName } from '../platforms/platform.ts'
import { withMentions } from './mentions.ts'
import { nameClicks } from './name-clicks.ts'

// SQL by hand: all messages of a transaction in one statement (bench:visit).

export type TellOptions = {
  /** Key of the message in whose thread it stands: told before or after, in the same chat. */
  parent?: string
  /** Not sent earlier. */
  notBefore?: Date
}

/**
 * Owes a card to a place, in this transaction; the relay sends it after the commit. Telling the same key again with another card edits the
 * message (or replaces it when it is not sent yet); with the same card it does nothing. A message once sent stays where it is.
 */
export async function tell(
  work: Work,
  key: string,
  place: Place,
  card: Card,
  { parent, notBefore }: TellOptions = {},
): Promise<void> {
  const nextAt = notBefore && notBefore > work.now ? notBefore : work.now
  const named = nameClicks(card, `${key}\n${jsonText(card)}`)
  const sent = await withMentions(work, named, place.platform)
  const row = { key, place, lane: laneOf(place), parent: parent ?? null, card: sent, nextAt }
  work.unwritten.outbox.set(key, row)
  work.beforeCommit.set('owed', owedOf)
  work.told.add(key)
}

/** The messages that are held back, in the order in which they were told. */
function owedOf(work: Work): Prisma.Sql | undefined {
  const rows = [...work.unwritten.outbox.values()]
  work.unwritten.outbox.clear()
  if (rows.length === 0) return undefined
  // A try that failed keeps its pause (`error` stands while it waits); a dead row that is told something else gets a new life.
  return Prisma.sql`
    INSERT INTO "Outbox" AS o (key, place, lane, parent, card, "nextAt", "owedAt")
    SELECT r->>'key', r->'place', r->>'lane', r->>'parent', r->'card', (r->>'nextAt')::timestamptz, ${work.now}
    FROM jsonb_array_elements(${jsonText(rows)}::jsonb) WITH ORDINALITY AS each(r, at) ORDER BY each.at
    ON CONFLICT (key) DO UPDATE SET
      card = excluded.card,
      place = CASE WHEN o."sentAs" IS NULL THEN excluded.place ELSE o.place END,
      lane = CASE WHEN o."sentAs" IS NULL THEN excluded.lane ELSE o.lane END,
      parent = CASE WHEN o."sentAs" IS NULL THEN excluded.parent ELSE o.parent END,
      revision = o.revision + 1,
      "nextAt" = CASE WHEN o.status = 'owed' AND o.error IS NOT NULL THEN greatest(o."nextAt", excluded."nextAt") ELSE excluded."nextAt" END,
      "owedAt" = CASE WHEN o.status = 'owed' THEN o."owedAt" ELSE excluded."owedAt" END,
      attempts = CASE WHEN o.status = 'owed' THEN o.attempts ELSE 0 END,
      error = CASE WHEN o.status = 'owed' THEN o.error ELSE NULL END,
      status = 'owed'
    WHERE o.card IS DISTINCT FROM excluded.card`
}

/**
 * Owes a card to a person, in their language, wherever they want it: where they prefer, else where they were seen last.
 * Gives false when that person is unknown or no longer active. Who has no identity on a platform that is on is told in the playground;
 * where there is none the message ends as dead, for admins to see.
 */
export async function tellPerson(
  work: Work,
  key: string,
  personId: number,
  card: (lang: Lang) => Card,
  options: TellOptions = {},
): Promise<boolean> {
  const person = await work.tx.person.findUnique({
    where: { id: personId },
    select: {
      active: true,
      locale: true,
      prefers: true,
      identities: {
        select: { platform: true, userId: true, tenant: true },
        orderBy: [{ lastSeenAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
      },
    },
  })
  if (!person?.active) return false
  await tell(
    work,
    key,
    placeOf(personId, person, work.reachable),
    card(langOf(person.locale, work.lang)),
    options,
  )
  return true
}

/** Platform, tenant and chat in one word: what is told in one lane arrives in the order it was told. */
export function laneOf(place: Place): string {
  return `${place.platform}:${place.tenant}:${place.chat}`
}

type Reachable = {
  prefers: PlatformName | null
  identities: { platform: PlatformName; userId: string; tenant: string | null }[]
}

/** A person's direct chat. In the playground a person is their own id. */
export function placeOf(
  personId: number,
  { prefers, identities }: Reachable,
  reachable: readonly PlatformName[],
): Place {
  const web: Place = { platform: 'web', tenant: '', chat: String(personId), direct: true }
  if (prefers === 'web' && reachable.includes('web')) return web
  const usable = identities.filter(
    (identity) => identity.platform !== 'web' && reachable.includes(identity.platform),
  )
  const identity = usable.find((each) => each.platform === prefers) ?? usable[0]
  return identity
    ? { platform: identity.platform, tenant: identity.tenant ?? '', chat: identity.userId, direct: true }
    : web
}
