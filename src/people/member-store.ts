import { audit } from '../db/audit.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Role } from '../domain/rights.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { strangerKey } from './stranger-store.ts'

// SQL by hand: names and addresses are compared literally; a model makes patterns of them.

export type NewMember = {
  name: string
  role: Role
  /** By name; empty: their manager's. */
  team: string
  managerId: number | undefined
  email: string
  mobile: string | undefined
  /** Undefined: as their platform says. */
  locale: string | undefined
}

/** Who has this name, e-mail or number already; `except`: the person it is about. */
export async function takenBy(
  work: Work,
  name: string,
  email: string,
  mobile: string | undefined,
  except?: number,
): Promise<{ name?: string; email?: string; mobile?: string }> {
  const others = Prisma.sql`id IS DISTINCT FROM ${except ?? null}::int`
  const [row] = await work.tx.$queryRaw<{ [K in 'name' | 'email' | 'mobile']: string | null }[]>`SELECT
    (SELECT name FROM "Person" WHERE lower(name) = lower(${name}) AND ${others} LIMIT 1) AS name,
    (SELECT name FROM "Person" WHERE ${email} <> '' AND lower(email) = lower(${email}) AND ${others} LIMIT 1) AS email,
    (SELECT name FROM "Person" WHERE mobile = ${mobile ?? null}::text AND ${others} LIMIT 1) AS mobile`
  return {
    ...(row?.mobile && { mobile: row.mobile }),
    ...(row?.name && { name: row.name }),
    ...(row?.email && { email: row.email }),
  }
}

/** Adds somebody to the members list. */
export async function addMember(work: Work, by: number, member: NewMember): Promise<number> {
  const { id } = await work.tx.person.create({ data: await dataOf(work, member), select: { id: true } })
  const { name, role, managerId } = member
  await audit(work, {
    personId: by,
    what: 'person.add',
    subject: `person:${id}`,
    after: { name, role, managerId: managerId ?? null },
  })
  // The list of colleagues is remembered for a minute.
  work.memory.delete('members')
  return id
}

/** The columns of a line of the members list. A team that there is not is made. */
async function dataOf(work: Work, { name, role, team, managerId, ...more }: NewMember) {
  const manager =
    managerId === undefined
      ? null
      : await work.tx.person.findUnique({ where: { id: managerId }, select: { teamId: true } })
  const teamId = team ? await teamNamed(work, team) : (manager?.teamId ?? null)
  return {
    name,
    role,
    managerId: managerId ?? null,
    teamId,
    email: more.email || null,
    mobile: more.mobile ?? null,
    locale: more.locale ?? null,
  }
}

async function teamNamed(work: Work, name: string): Promise<number> {
  const [known] = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Team" WHERE lower(name) = lower(${name}) ORDER BY id LIMIT 1`
  return (known ?? (await work.tx.team.create({ data: { name }, select: { id: true } }))).id
}

/** Somebody of the members list, on it or off it, as an admin changes them. */
export async function memberById(work: Work, id: number) {
  return work.tx.person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      role: true,
      active: true,
      email: true,
      mobile: true,
      locale: true,
      team: { select: { name: true } },
      manager: { select: { id: true, name: true } },
    },
  })
}

/** Somebody of the members list by name, who is off it included. */
export async function memberNamed(work: Work, name: string): Promise<number | undefined> {
  const [found] = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Person" WHERE lower(name) = lower(${name}) ORDER BY active DESC, id LIMIT 1`
  return found?.id
}

/** Writes the line of somebody anew. */
export async function changeMember(work: Work, by: number, id: number, member: NewMember): Promise<void> {
  const before = await work.tx.person.findUnique({
    where: { id },
    select: { name: true, role: true, teamId: true, managerId: true },
  })
  const after = await dataOf(work, member)
  await work.tx.person.update({ where: { id }, data: after })
  // Addresses are in the history for nobody: kam forget takes them from the list alone.
  type Told = Pick<typeof after, 'name' | 'role' | 'teamId' | 'managerId'>
  const told = ({ name, role, teamId, managerId }: Told) => ({ name, role, teamId, managerId })
  await audit(work, {
    personId: by,
    what: 'person.change',
    subject: `person:${id}`,
    ...(before && { before: told(before) }),
    after: told(after),
  })
  work.memory.delete('members')
}

/** Somebody whom admins were told about: their account wrote to us and is nobody's yet. */
export async function isStranger(
  work: Work,
  adminId: number,
  platform: string,
  userId: string,
): Promise<boolean> {
  const [noted, told] = await Promise.all([
    work.tx.done.findUnique({ where: { key: strangerKey(platform, userId) }, select: { key: true } }),
    work.tx.outbox.findUnique({
      where: { key: `stranger:${platform}:${userId}:admin:${adminId}` },
      select: { id: true },
    }),
  ])
  if (!noted && !told) return false
  const bound = await work.tx.identity.findUnique({
    where: { platform_userId: { platform: platform as PlatformName, userId } },
    select: { id: true },
  })
  return bound === null
}

/** Binds the account of a stranger to a person; its tenant is learned with the next message. */
export async function bindStranger(
  work: Work,
  by: number,
  personId: number,
  platform: PlatformName,
  userId: string,
): Promise<void> {
  await work.tx.identity.create({ data: { personId, platform, userId } })
  await audit(work, {
    personId: by,
    what: 'identity.bind',
    subject: `person:${personId}`,
    after: { platform, userId, by: 'admin' },
  })
}
