import type { Work } from '../db/work.ts'
import type { Role } from '../domain/rights.ts'
import { rowId } from '../domain/row-id.ts'
import type { PlatformName, Sender } from '../platforms/platform.ts'

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

const ASKER = {
  id: true,
  name: true,
  role: true,
  teamId: true,
  managerId: true,
  locale: true,
  timeZone: true,
  active: true,
  email: true,
}

/** How old "last seen here" may grow before it is written again, milliseconds: one write an hour, not one a message. */
const SEEN_AGAIN_MS = 60 * 60 * 1000

/**
 * The person behind a platform identity: by the platform's id, else by the e-mail the platform told, else from KAM_ADMINS.
 * Binds a new identity and learns tenant and time zone on the way (not in mode `read`).
 * Undefined: nobody we know, somebody deactivated, or a known id from another tenant.
 */
export async function personOf(
  work: Work,
  sender: Sender,
  admins: string[],
  mode: 'read' | 'learn' = 'learn',
): Promise<Person | undefined> {
  if (sender.platform === 'web') return personById(work, Number(sender.userId))
  const identity = await identityOf(work, sender)
  if (identity) {
    if (!identity.person.active) return undefined
    if (identity.tenant && sender.tenant && identity.tenant !== sender.tenant) return undefined
    if (mode === 'learn') await learn(work, identity, sender)
    return asAdmin(identity.person, sender, admins)
  }
  return mode === 'learn' ? introduce(work, sender, admins) : undefined
}

/** An active person by id; undefined when there is none. */
export async function personById(work: Work, id: number): Promise<Person | undefined> {
  const person = await work.tx.person.findUnique({ where: { id: rowId(id) }, select: ASKER })
  return person?.active ? person : undefined
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

/** By name or alias, exactly (case does not count); for typed commands such as "reassign to 王浩". */
export async function peopleNamed(work: Work, name: string): Promise<Person[]> {
  return work.tx.person.findMany({
    where: {
      active: true,
      OR: [{ name: { equals: name, mode: 'insensitive' } }, { aliases: { has: name } }],
    },
    select: ASKER,
    take: 5,
  })
}

/** Where a person wants to be told things; `null` goes back to "where I was seen last". */
export async function setPreference(
  work: Work,
  personId: number,
  platform: PlatformName | null,
): Promise<void> {
  await work.tx.person.update({ where: { id: personId }, data: { prefers: platform } })
}

/** Asked for every message, so in one plain statement. */
async function identityOf(work: Work, { platform, userId }: Sender) {
  const [row] = await work.tx.$queryRaw<
    (Omit<Known, 'person'> & { person: Known['person'] & { active: boolean } })[]
  >`
    SELECT i.id, i.tenant, i."lastSeenAt", json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'teamId', p."teamId",
      'managerId', p."managerId", 'locale', p.locale, 'timeZone', p."timeZone", 'active', p.active, 'email', p.email) AS person
    FROM "Identity" i JOIN "Person" p ON p.id = i."personId"
    WHERE i.platform = ${platform}::"PlatformName" AND i."userId" = ${userId}`
  return row
}

/** Ids of everybody who is active: for figures of the whole company. */
export async function everybody(work: Work): Promise<number[]> {
  const rows = await work.tx.person.findMany({ where: { active: true }, select: { id: true } })
  return rows.map(({ id }) => id)
}

/** Platforms that are on and on which this person has an identity; the playground, where it is on, has everybody. */
export async function platformsOf(work: Work, personId: number): Promise<PlatformName[]> {
  const rows = await work.tx.identity.findMany({ where: { personId }, select: { platform: true } })
  const seen = new Set<PlatformName>([...rows.map(({ platform }) => platform), 'web'])
  return work.reachable.filter((platform) => seen.has(platform))
}

type Known = {
  id: number
  tenant: string | null
  lastSeenAt: Date | null
  person: Person & { email: string | null }
}

async function learn(work: Work, identity: Known, sender: Sender): Promise<void> {
  const seen = identity.lastSeenAt
  const stale = !seen || Math.abs(work.now.getTime() - seen.getTime()) > SEEN_AGAIN_MS
  if (stale || (!identity.tenant && sender.tenant))
    await work.tx.identity.update({
      where: { id: identity.id },
      data: { lastSeenAt: work.now, ...(!identity.tenant && sender.tenant && { tenant: sender.tenant }) },
    })
  if (!identity.person.timeZone && sender.timeZone)
    await work.tx.person.update({ where: { id: identity.person.id }, data: { timeZone: sender.timeZone } })
}

/** A platform id we have not seen: known by e-mail, or named as an admin in the configuration. */
async function introduce(work: Work, sender: Sender, admins: string[]): Promise<Person | undefined> {
  const email = sender.email?.toLowerCase()
  const known = email
    ? await work.tx.person.findFirst({
        where: { email: { equals: email, mode: 'insensitive' } },
        select: ASKER,
      })
    : null
  if (known && !known.active) return undefined
  const person = known ?? (await newAdmin(work, sender, admins))
  if (!person) return undefined
  await work.tx.identity.create({
    data: {
      personId: person.id,
      platform: sender.platform,
      userId: sender.userId,
      tenant: sender.tenant || null,
      lastSeenAt: work.now,
    },
  })
  return asAdmin(person, sender, admins)
}

async function newAdmin(
  work: Work,
  sender: Sender,
  admins: string[],
): Promise<(Person & { email: string | null }) | undefined> {
  if (!isAdmin(sender, undefined, admins)) return undefined
  const name = sender.email ?? sender.userId
  return work.tx.person.create({
    data: {
      name,
      role: 'admin',
      locale: sender.locale ?? null,
      timeZone: sender.timeZone ?? null,
      email: sender.email?.toLowerCase() ?? null,
    },
    select: ASKER,
  })
}

/** KAM_ADMINS lifts whoever it names to admin, whatever the members file says. */
function asAdmin(person: Person & { email: string | null }, sender: Sender, admins: string[]): Person {
  return isAdmin(sender, person.email, admins) ? { ...person, role: 'admin' } : person
}

function isAdmin(sender: Sender, email: string | null | undefined, admins: string[]): boolean {
  const names = [sender.userId, sender.email, email].filter(Boolean).map((name) => String(name).toLowerCase())
  return admins.some((admin) => names.includes(admin.toLowerCase()))
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
    (await work.tx.person.findFirst({ where: { role: { not: 'admin' } }, select: { id: true } })) === null
  )
}

/** Whom a stranger may ask; at most three. */
export async function adminNames(work: Work): Promise<string[]> {
  const admins = await work.tx.person.findMany({
    where: { role: 'admin', active: true },
    select: { name: true },
    take: 3,
  })
  return admins.map((admin) => admin.name)
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

/** Active admins of the members list. */
export async function adminIds(work: Work): Promise<number[]> {
  const rows = await work.tx.person.findMany({ where: { role: 'admin', active: true }, select: { id: true } })
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
        orderBy: { lastSeenAt: { sort: 'desc', nulls: 'last' } },
      },
    },
    orderBy: { id: 'asc' },
  })
}

/** A team with its chats; null: nobody's. */
export async function teamById(work: Work, id: number | null) {
  return id === null ? null : work.tx.team.findUnique({ where: { id } })
}
