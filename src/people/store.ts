import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { Role } from '../domain/rights.ts'
import { rowId } from '../domain/row-id.ts'
import type { PlatformName } from '../platforms/platform.ts'

// SQL by hand: the chain of managers is recursive; names are compared literally.

/** The person who asks, as handlers need them. */
export type Person = {
  id: number
  name: string
  role: Role
  teamId: number | null
  managerId: number | null
  locale: string | null
  timeZone: string | null
}

export const ASKER = {
  id: true,
  name: true,
  role: true,
  teamId: true,
  managerId: true,
  locale: true,
  timeZone: true,
  active: true,
  email: true,
  adminBySetting: true,
}

/** An active person by id; undefined when there is none. */
export async function personById(work: Work, id: number): Promise<Person | undefined> {
  const person = await work.tx.person.findUnique({ where: { id: rowId(id) }, select: ASKER })
  // Who is on the list for nothing else is an admin; who also leads people keeps that role where nobody is speaking.
  return person?.active ? (person.role === 'viewer' ? withSetting(person) : person) : undefined
}

/** KAM_ADMINS lifts whom it names to admin, whatever the members file says, for as long as it names them. */
export function withSetting<P extends Person & { adminBySetting: boolean }>(person: P): P {
  return person.adminBySetting ? { ...person, role: 'admin' } : person
}

/** Everybody under a person, at any depth (at most 20 levels), themselves not included. */
export async function reportsOf(work: Work, personId: number): Promise<number[]> {
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE below(id, depth) AS (
      SELECT id, 1 FROM "Person" WHERE "managerId" = ${personId}
      UNION
      SELECT p.id, b.depth + 1 FROM "Person" p JOIN below b ON p."managerId" = b.id WHERE b.depth < 20
    ) SELECT DISTINCT id FROM below`
  return rows.map((row) => row.id)
}

/**
 * By name, alias or e-mail, letter by letter (case does not count); for typed commands such as "reassign to 王浩". What was typed is never a
 * pattern. At most five.
 */
export async function peopleNamed(work: Work, name: string): Promise<Person[]> {
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Person" WHERE active AND (lower(name) = lower(${name}) OR lower(email) = lower(${name})
      OR EXISTS (SELECT 1 FROM unnest(aliases) AS alias WHERE lower(alias) = lower(${name})))
    ORDER BY lower(name) = lower(${name}) DESC, id LIMIT 5`
  const people = await Promise.all(rows.map(({ id }) => personById(work, id)))
  return people.filter((person) => person !== undefined)
}

/** Everybody who is called so, those who left too where nobody active is: their history and their ids are looked for when they are gone. */
export async function everybodyNamed(work: Work, name: string): Promise<{ id: number }[]> {
  const active = await peopleNamed(work, name)
  if (active.length > 0) return active
  return work.tx.$queryRaw`
    SELECT id FROM "Person" WHERE lower(name) = lower(${name}) OR lower(email) = lower(${name}) ORDER BY id LIMIT 5`
}

/** Where a person wants to be told things; `null` goes back to "where I was seen last". */
export async function setPreference(
  work: Work,
  personId: number,
  platform: PlatformName | null,
): Promise<void> {
  await work.tx.person.update({ where: { id: personId }, data: { prefers: platform } })
  await audit(work, {
    personId,
    what: 'person.prefers',
    subject: `person:${personId}`,
    ...(platform && { after: platform }),
  })
}

/** Whose accounts a leader's digest and figures are about: their own and everybody's below, who has left included; an admin's the whole company's. */
export async function ownersReadBy(
  work: Work,
  { id, role }: { id: number; role: string },
): Promise<number[]> {
  if (role !== 'admin') return [id, ...(await reportsOf(work, id))]
  const rows = await work.tx.person.findMany({ select: { id: true } })
  return rows.map((row) => row.id)
}

/** Platforms that are on and on which this person has an identity; the playground, where it is on, has everybody. */
export async function platformsOf(work: Work, personId: number): Promise<PlatformName[]> {
  const rows = await work.tx.identity.findMany({ where: { personId }, select: { platform: true } })
  const seen = new Set<PlatformName>([...rows.map(({ platform }) => platform), 'web'])
  return work.reachable.filter((platform) => seen.has(platform))
}

/** When the person was greeted; the greeting itself is not repeated by the platforms' "opened" events more than they send them. */
export async function markWelcomed(work: Work, personId: number): Promise<void> {
  await work.tx.person.updateMany({
    where: { id: personId, welcomedAt: null },
    data: { welcomedAt: work.now },
  })
}

/** True while nobody but admins is there: the company has not been imported yet. */
export async function isAlone(work: Work): Promise<boolean> {
  return (
    (await work.tx.person.findFirst({
      where: { role: { not: 'admin' }, adminBySetting: false },
      select: { id: true },
    })) === null
  )
}

/** Somebody to be in the playground of an empty company: its first admin, who adds the others. */
export async function beginEmpty(work: Work, name: string, locale: string): Promise<void> {
  if (await work.tx.person.findFirst({ select: { id: true } })) return
  await work.tx.person.create({ data: { name, role: 'admin', locale } })
}

/** Admins: of the members list, and those the setting KAM_ADMINS names now. */
const IS_ADMIN = { active: true, OR: [{ role: 'admin' as const }, { adminBySetting: true }] }

/** Whom a stranger may ask, at most three: names only, never an address or a platform's id. */
export async function adminNames(work: Work): Promise<string[]> {
  const admins = await work.tx.person.findMany({
    where: IS_ADMIN,
    select: { name: true, email: true, identities: { select: { userId: true } } },
    orderBy: { id: 'asc' },
  })
  return admins
    .filter(
      ({ name, identities }) => !name.includes('@') && !identities.some(({ userId }) => userId === name),
    )
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Everybody who gets the at-risk digest. */
export async function leaders(work: Work): Promise<Person[]> {
  return work.tx.person.findMany({
    where: { active: true, role: { in: ['manager', 'director'] } },
    select: ASKER,
    orderBy: { id: 'asc' },
  })
}

/** Name of a person's team; undefined: none, as for a director of the whole company. */
export async function teamOf(work: Work, person: { teamId: number | null }): Promise<string | undefined> {
  if (person.teamId === null) return undefined
  return (await work.tx.team.findUnique({ where: { id: person.teamId }, select: { name: true } }))?.name
}

/** Active admins, of the members list and by setting. */
export async function adminIds(work: Work): Promise<number[]> {
  const rows = await work.tx.person.findMany({
    where: IS_ADMIN,
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** Active people of one's team and one's own reports, by name: to whom work may be handed. */
export async function teammatesOf(work: Work, person: Pick<Person, 'id' | 'teamId'>): Promise<Person[]> {
  const sameTeam = person.teamId === null ? [] : [{ teamId: person.teamId }]
  return work.tx.person.findMany({
    where: { active: true, role: { in: ['rep', 'manager'] }, OR: [...sameTeam, { managerId: person.id }] },
    select: ASKER,
    orderBy: { name: 'asc' },
    take: 100,
  })
}

/** Names by id. */
export async function namesOfPeople(work: Work, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await work.tx.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Active people with what is needed to tell them something, the identity that was seen last first. */
export async function withIdentities(work: Work, ids: readonly number[]) {
  return work.tx.person.findMany({
    where: { id: { in: [...ids] }, active: true },
    select: {
      id: true,
      locale: true,
      prefers: true,
      identities: {
        select: { platform: true, userId: true, tenant: true },
        orderBy: [{ lastSeenAt: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
      },
    },
    orderBy: { id: 'asc' },
  })
}

/** A team with its chats; null: nobody's. */
export async function teamById(work: Work, id: number | null) {
  return id === null ? null : work.tx.team.findUnique({ where: { id } })
}
