import { anyOf } from '../db/any-of.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Band, Layer, Tier } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import { oneForm } from '../domain/clean.ts'
import { type Guarded, maySee, type Person } from '../domain/rights.ts'

// SQL by hand: the chain of managers is recursive; read for every message (bench:visit).

/** An account with what rights need: the owner's team and managers. */
export type AccountRow = Guarded & {
  id: number
  code: string
  name: string
  aliases: string[]
  tier: Tier | null
  currency: string
  ownerName: string
  score: number
  band: Band
  /** Who works on it beside owner and back-up. */
  insiders: number[]
}

/**
 * Accounts by id with their owners' chains, in the order of `ids`; unknown ids are left out.
 * One statement whatever the number.
 */
export async function accountsById(work: Work, ids: readonly number[]): Promise<AccountRow[]> {
  if (ids.length === 0) return []
  const rows = await work.tx.$queryRaw<
    AccountRow[]
  >`SELECT ${accountColumns} ${fromAccount} WHERE a.id = ${anyOf(ids)}`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The rows that were read with the message, for the reading and its handler. */
const read = new WeakMap<Work, Map<number, AccountRow>>()

/** The same for a handler that begins: what was read with its message is not read again. Once something was written it is. */
export async function accountsRead(work: Work, ids: readonly number[]): Promise<AccountRow[]> {
  const known = work.changes.length === 0 ? read.get(work) : undefined
  const rows = ids.flatMap((id) => known?.get(id) ?? [])
  return rows.length === ids.length ? rows : accountsById(work, ids)
}

/** The account with this code (`K02`, case does not count), if the person may see it. */
export async function accountByCode(
  work: Work,
  person: Person,
  code: string,
): Promise<AccountRow | undefined> {
  const [row] = await work.tx.$queryRaw<
    AccountRow[]
  >`SELECT ${accountColumns} ${fromAccount} WHERE a.code = ${code.toUpperCase()}`
  return row && maySee(person, row) ? row : undefined
}

/** Those of the accounts that the person may see, in the order given. What one may not see does not exist for them. */
export async function visibleAccounts(
  work: Work,
  person: Person,
  ids: readonly number[],
): Promise<AccountRow[]> {
  return (await accountsById(work, ids)).filter((account) => maySee(person, account))
}

/** Those of the accounts that are the person's own, theirs as back-up or as a member of the team, or somebody's under them: the ones `maySee` shows them even when confidential. */
export async function nearAmong(
  work: Work,
  person: Pick<Person, 'id'>,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE under(id, depth) AS (
      SELECT ${person.id}::int, 0
      UNION
      SELECT p.id, u.depth + 1 FROM "Person" p JOIN under u ON p."managerId" = u.id WHERE u.depth < 20
    ) SELECT a.id FROM "Account" a WHERE a.id = ANY(${[...ids]}::int[]) AND (a."backupId" = ${person.id} OR a."ownerId" IN (SELECT id FROM under)
      OR EXISTS (SELECT 1 FROM "AccountMember" m WHERE m."accountId" = a.id AND m."memberId" = ${person.id} AND m."leftOn" IS NULL))`
  return new Set(rows.map(({ id }) => id))
}

/** Ids of the confidential accounts that do not exist for at least one of these people; most companies have few of them. */
export async function hiddenFrom(work: Work, people: readonly Pick<Person, 'id'>[]): Promise<number[]> {
  const rows = await work.tx.account.findMany({ where: { confidential: true }, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const near = await Promise.all(people.map((person) => nearAmong(work, person, ids)))
  return ids.filter((id) => !near.every((seen) => seen.has(id)))
}

/**
 * Whether the person of "WeekPlan" w may change "Account" a: only their plans pause its contact reminder. The rule is `mayChange` of
 * src/domain/rights.ts, in SQL because the reminder's facts are one statement.
 */
export const byWhoMayChange = Prisma.sql`(w."personId" IN (a."ownerId", a."backupId") OR EXISTS (
  SELECT 1 FROM "Person" wp JOIN "Person" wo ON wo.id = a."ownerId" WHERE wp.id = w."personId" AND wp.active AND wp.role NOT IN ('viewer', 'finance', 'service')
    AND ((NOT a.confidential AND (wp.role IN ('director', 'admin') OR wp."teamId" = wo."teamId")) OR wp.id IN (
      WITH RECURSIVE up(id, depth) AS (
        SELECT wo."managerId", 1 UNION ALL SELECT p."managerId", u.depth + 1 FROM "Person" p JOIN up u ON p.id = u.id WHERE u.depth < 20
      ) SELECT id FROM up))))`

/** Columns of "Account" a and its owner "Person" o that decide who may see and change it. */
const guard = Prisma.sql`a.confidential,
    ARRAY(SELECT m."memberId" FROM "AccountMember" m WHERE m."accountId" = a.id AND m."leftOn" IS NULL) AS members, a."ownerId", a."backupId", o."teamId" AS "ownerTeamId",
    ARRAY(WITH RECURSIVE chain(id, depth) AS (
      SELECT o."managerId", 1 WHERE o."managerId" IS NOT NULL
      UNION ALL
      SELECT p."managerId", c.depth + 1 FROM "Person" p JOIN chain c ON p.id = c.id WHERE p."managerId" IS NOT NULL AND c.depth < 20
    ) SELECT id FROM chain ORDER BY depth) AS "ownerChain"`

const accountColumns = Prisma.sql`a.id, a.code, a.name, a.aliases, a.tier::text AS tier, a.currency, a.score, a.band::text AS band, o.name AS "ownerName", ${guard},
    ARRAY(SELECT DISTINCT d."ownerId" FROM "Deal" d WHERE d."accountId" = a.id AND d.status IN ('open', 'on_hold')
      UNION SELECT m."memberId" FROM "AccountMember" m WHERE m."accountId" = a.id AND m."leftOn" IS NULL) AS insiders`

const fromAccount = Prisma.sql`FROM "Account" a JOIN "Person" o ON o.id = a."ownerId"`

type Part = { id: number; accountId: number; name: string }

/** What a text may be about besides the account: the people there who have not left, and the open deals. */
export type InAccount = AccountRow & {
  contacts: (Part & { aliases: string[]; title: string | null; layer: Layer | null })[]
  deals: (Part & { code: string })[]
}

/** Contacts and open deals of the accounts that the person may see, each in the order they were added. One statement. */
export async function insideAccounts(
  work: Work,
  person: Person,
  ids: readonly number[],
): Promise<InAccount[]> {
  if (ids.length === 0) return []
  const rows = await work.tx.$queryRaw<InAccount[]>`
    SELECT ${accountColumns},
      COALESCE((SELECT json_agg(json_build_object('id', c.id, 'accountId', a.id, 'name', c.name, 'aliases', c.aliases, 'title', c.title, 'layer', c.layer) ORDER BY c.id)
        FROM "Contact" c WHERE c."accountId" = a.id AND c."leftOn" IS NULL), '[]') AS contacts,
      COALESCE((SELECT json_agg(json_build_object('id', d.id, 'accountId', a.id, 'name', d.name, 'code', d.code) ORDER BY d.id)
        FROM "Deal" d WHERE d."accountId" = a.id AND d.status = 'open'), '[]') AS deals
    ${fromAccount} WHERE a.id = ${anyOf(ids)} ORDER BY a.id`
  read.set(work, new Map(rows.map(({ contacts, deals, ...row }) => [row.id, row])))
  return rows.filter((account) => maySee(person, account))
}

export type ContactRow = { id: number; name: string; title: string | null; layer: Layer | null }

/** People at an account who have not left, in the order they were added. */
export async function contactsOf(work: Work, accountId: number): Promise<ContactRow[]> {
  return work.tx.contact.findMany({
    where: { accountId, leftOn: null },
    select: { id: true, name: true, title: true, layer: true },
    orderBy: { id: 'asc' },
  })
}

/** Everybody who is or was at an account, by name, with what they were called before. */
export async function peopleAt(
  work: Work,
  accountId: number,
): Promise<{ id: number; name: string; aliases: string[] }[]> {
  return work.tx.contact.findMany({
    where: { accountId },
    select: { id: true, name: true, aliases: true },
    orderBy: { id: 'asc' },
  })
}

/** Adds people by name, in the form that a file has it; who is there already is left as they are. Gives the ids in the order of `told`. */
export async function addContacts(
  work: Work,
  accountId: number,
  told: readonly { name: string; title?: string; layer?: Layer }[],
): Promise<number[]> {
  if (told.length === 0) return []
  const named = told.map((person) => ({ ...person, name: oneForm(person.name) }))
  const now = await namesNow(
    work,
    accountId,
    named.map(({ name }) => name),
  )
  const people = named.map((person) => ({ ...person, name: now.get(person.name) ?? person.name }))
  await work.tx.contact.createMany({
    data: people.map(({ name, title, layer }) => ({
      accountId,
      name,
      title: title ?? null,
      layer: layer ?? null,
    })),
    skipDuplicates: true,
  })
  const rows = await work.tx.contact.findMany({
    where: { accountId, name: { in: people.map((person) => person.name) } },
    select: { id: true, name: true },
  })
  const byName = new Map(rows.map((row) => [row.name, row.id]))
  return people.flatMap((person) => byName.get(person.name) ?? [])
}

/** Who of these people has that name, or had it before where nobody has it now. */
export function calledSo<P extends { name: string; aliases: string[] }>(
  people: readonly P[],
  name: string,
): P | undefined {
  return people.find((each) => each.name === name) ?? people.find(({ aliases }) => aliases.includes(name))
}

/** What whoever was called so before is called now: by a name that nobody there has now. */
export async function namesNow(
  work: Work,
  accountId: number,
  told: readonly string[],
): Promise<Map<string, string>> {
  const rows = await work.tx.contact.findMany({
    where: { accountId, OR: [{ aliases: { hasSome: [...told] } }, { name: { in: [...told] } }] },
    select: { name: true, aliases: true },
    orderBy: { id: 'asc' },
  })
  const taken = new Set(rows.map(({ name }) => name))
  return new Map(
    rows.flatMap(({ name, aliases }) =>
      aliases
        .filter((alias) => told.includes(alias) && !taken.has(alias))
        .map((alias): [string, string] => [alias, name]),
    ),
  )
}

/** Forgets people whom a visit made known that was taken back, unless they are needed elsewhere or more was written about them since. */
export async function forgetContacts(work: Work, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM "Contact" c WHERE c.id = ANY(${[...ids]}::int[]) AND c.phone IS NULL AND c.email IS NULL AND NOT c."isCoach"
      AND NOT EXISTS (SELECT 1 FROM "Stakeholder" s WHERE s."contactId" = c.id)
      AND NOT EXISTS (SELECT 1 FROM "VisitContact" vc JOIN "Visit" v ON v.id = vc."visitId"
        WHERE vc."contactId" = c.id AND v."undoneAt" IS NULL)`
  const unused = rows.map(({ id }) => id)
  await work.tx.visitContact.deleteMany({ where: { contactId: { in: unused } } })
  await work.tx.contact.deleteMany({ where: { id: { in: unused } } })
}
