import { z } from 'zod'
import type { Card } from '../cards/card.ts'
import { storedCard } from '../cards/stored.ts'
import type { Database } from '../db/open.ts'
import type { Store } from '../db/store.ts'
import { langOf } from '../domain/lang.ts'
import type { Place } from '../platforms/platform.ts'

/** Settings of the playground's clock and what its page needs of the database. */

const Offset = z.number().nonnegative()
const KEY = 'playground.clock'

/** How many messages a page shows again after a restart. */
const MOST_TOLD = 1_000

/** Milliseconds that the playground's clock was turned ahead, kept over restarts. 0: not turned. */
export async function clockOffset(database: Database): Promise<number> {
  const row = await database.db.setting.findUnique({ where: { key: KEY } })
  return row ? Offset.catch(0).parse(row.value) : 0
}

/** Keeps the turned clock, so that what was said in "the future" is not in the future after a restart. */
export async function keepClockOffset(database: Database, ms: number): Promise<void> {
  await database.db.setting.upsert({
    where: { key: KEY },
    create: { key: KEY, value: ms },
    update: { value: ms },
  })
}

/** Everybody the playground can act as: managers first within a team, in the order they were added. */
export async function peopleForPlayground(store: Store) {
  return store.read(async (work) => {
    const people = await work.tx.person.findMany({
      where: { active: true },
      select: { id: true, name: true, role: true, locale: true, team: { select: { name: true } } },
      orderBy: { id: 'asc' },
      take: 500,
    })
    return people.map(({ id, name, role, locale, team }) => ({
      id,
      name,
      role,
      team: team?.name ?? null,
      lang: langOf(locale, work.lang),
    }))
  })
}

/** The newest messages that were told in the playground, oldest first. */
export async function toldOnWeb(
  store: Store,
): Promise<{ key: string; place: Place; parent: string | null; card: Card; at: Date }[]> {
  return store.read(async (work) => {
    const rows = await work.tx.outbox.findMany({
      where: { lane: { startsWith: 'web:' }, status: 'sent' },
      orderBy: { id: 'desc' },
      take: MOST_TOLD,
      select: { key: true, place: true, parent: true, card: true, owedAt: true },
    })
    return rows.reverse().map((row) => ({
      key: row.key,
      place: row.place as Place,
      parent: row.parent,
      card: storedCard(row.card as unknown as Card, work.lang),
      at: row.owedAt,
    }))
  })
}
