import { setTimeout as pause } from 'node:timers/promises'
import { nearAmong } from '../accounts/store.ts'
import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import { takeAhead, type Work } from '../db/work.ts'
import { addDays } from '../domain/day.ts'
import type { Person } from '../domain/rights.ts'
import { createNameIndex, type NameIndex, type NameSearch } from '../language/names.ts'

// SQL by hand: 100 000 accounts in pages (bench:names).

/** What this process knows of names, and until when. */
type Known = { index: NameIndex; confidential: Set<number>; seen: Date; imports: string | undefined }

/**
 * How far back to look again, milliseconds: a transaction that began earlier may commit later than one we saw. Handlers take milliseconds;
 * an import, which takes minutes, raises the `names` setting instead, and everything is read anew.
 */
const OVERLAP_MS = 5_000

/** Accounts read in one statement while the index is built; between two of them others get their turn. */
const PAGE = 1_000

/** Days back that make an account "visited lately" when a name fits several. */
const RECENT_DAYS = 60

/**
 * The index of account names, brought up to date in this transaction: whatever has a newer name than we know is read again, which is
 * one look into an index when nothing changed. Several replicas each keep their own.
 */
export async function namesOf(work: Work): Promise<NameIndex> {
  return (await indexAndRecent(work, 0)).index
}

/** What one person may look among. */
export type NamesFor = {
  names: NameSearch
  /** Accounts that this person visited in the last 60 days, newest first, at most 20: for names that fit several. */
  recent: readonly number[]
  /** Confidential accounts that do not exist for this person. */
  hidden: (id: number) => boolean
}

/** The names of all accounts that this person may see; the others are not found, not counted and in nobody's way. */
export async function namesFor(work: Work, person: Person): Promise<NamesFor> {
  const known = asked.get(work)
  if (known?.personId === person.id) return known.names
  const names = await readNamesFor(work, person)
  asked.set(work, { personId: person.id, names })
  return names
}

/** What was answered in a transaction: a message is read, and then its command looks for the same name. */
const asked = new WeakMap<Work, { personId: number; names: NamesFor }>()

async function readNamesFor(work: Work, person: Person): Promise<NamesFor> {
  const { index, recent } = await indexAndRecent(work, person.id)
  const confidential = confidentialIds(work)
  if (confidential.size === 0) return { names: index, recent, hidden: () => false }
  // Asked from the person's side, so that each of them costs one look into an index and no walk up its owner's managers.
  const near = await nearAmong(work, person, [...confidential])
  const hidden = (id: number) => confidential.has(id) && !near.has(id)
  return { names: index.without(hidden), recent: recent.filter((id) => !hidden(id)), hidden }
}

/** Ids of the confidential accounts that do not exist for this person. */
export async function hiddenAccounts(work: Work, person: Person): Promise<number[]> {
  const { hidden } = await namesFor(work, person)
  return [...confidentialIds(work)].filter(hidden)
}

async function indexAndRecent(
  work: Work,
  personId: number,
): Promise<{ index: NameIndex; recent: readonly number[] }> {
  const state = takeAhead<NamesState | null>(work, 'names') ?? (await readState(work, personId))
  const imports = state.imports ?? undefined
  const newest = new Date(state.newest ?? 0)
  return { index: await upToDate(work, newest, imports), recent: state.recent }
}

type NamesState = { newest: string | null; imports: string | null; recent: number[] }

async function readState(work: Work, personId: number): Promise<NamesState> {
  const [row] = await work.tx.$queryRaw<
    { names: NamesState }[]
  >`SELECT ${namesSql(work, Prisma.sql`${personId}`)} AS names`
  return row!.names
}

/** Whether names are as we know them, and whom somebody visited lately, as one JSON; `personId` is an expression. */
export function namesSql(work: Work, personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_build_object(
      'newest', (SELECT max("namesChangedAt") FROM "Account"),
      'imports', (SELECT value #>> '{}' FROM "Setting" WHERE key = 'names'),
      'recent', ARRAY(SELECT "accountId" FROM "Visit" WHERE "repId" = ${personId} AND "undoneAt" IS NULL AND day >= ${dateOf(addDays(work.today, -RECENT_DAYS))}
        GROUP BY "accountId" ORDER BY max(day) DESC LIMIT 20))`
}

async function upToDate(work: Work, newest: Date, imports: string | undefined): Promise<NameIndex> {
  const known = work.memory.get('names') as Known | undefined
  if (!known || known.imports !== imports) return buildOnce(work, newest, imports)
  const fresh = Math.abs(work.now.getTime() - known.seen.getTime()) < OVERLAP_MS
  if (fresh || newest > known.seen) await refresh(work, known, newest)
  return known.index
}

/** Ids of the confidential accounts, as far as the names are known. */
function confidentialIds(work: Work): ReadonlySet<number> {
  const known = work.memory.get('names') as Known | undefined
  return known?.confidential ?? new Set()
}

/** Milliseconds: whoever builds may need the connection that the one who waits has. */
const MOST_WAIT_MS = 2_000

/** Who asks meanwhile waits for the one who builds, but not for long and not when that fails: then they build as well. */
async function buildOnce(work: Work, seen: Date, imports: string | undefined): Promise<NameIndex> {
  const other = work.memory.get('names.building') as Promise<NameIndex> | undefined
  if (other) {
    const stop = new AbortController()
    const late = pause(MOST_WAIT_MS, undefined, { signal: stop.signal }).catch(() => undefined)
    const built = await Promise.race([other.catch(() => undefined), late])
    stop.abort()
    if (built) return built
  }
  const building = build(work, seen, imports)
  work.memory.set('names.building', building)
  try {
    return await building
  } finally {
    if (work.memory.get('names.building') === building) work.memory.delete('names.building')
  }
}

/** What is known already is kept, so that after an import only new and changed names cost anything. */
async function build(work: Work, seen: Date, imports: string | undefined): Promise<NameIndex> {
  const before = work.memory.get('names') as Known | undefined
  const index = before?.index ?? createNameIndex()
  const confidential = new Set<number>()
  for (let after = 0; ; ) {
    const page = await work.tx.$queryRaw<(Named & { id: number; confidential: boolean })[]>`
      SELECT id, code, name, aliases, "ownerId", confidential FROM "Account" WHERE id > ${after} ORDER BY id LIMIT ${PAGE}`
    for (const account of page) {
      if (!same(index.get(account.id), account)) index.upsert(account)
      if (account.confidential) confidential.add(account.id)
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) break
    after = last.id
  }
  work.memory.set('names', { index, confidential, seen, imports } satisfies Known)
  return index
}

async function refresh(work: Work, known: Known, newest: Date): Promise<void> {
  const since = new Date(known.seen.getTime() - OVERLAP_MS)
  const changed = await work.tx.account.findMany({ where: { namesChangedAt: { gt: since } }, select: NAMED })
  for (const account of changed) {
    if (!same(known.index.get(account.id), account)) known.index.upsert(account)
    if (account.confidential) known.confidential.add(account.id)
    else known.confidential.delete(account.id)
  }
  known.seen = newest
}

const NAMED = { id: true, code: true, name: true, aliases: true, ownerId: true, confidential: true }

type Named = { code: string; name: string; aliases: readonly string[]; ownerId: number }

function same(a: Named | undefined, b: Named): boolean {
  return (
    a !== undefined &&
    a.code === b.code &&
    a.name === b.name &&
    a.ownerId === b.ownerId &&
    a.aliases.join('\n') === b.aliases.join('\n')
  )
}
