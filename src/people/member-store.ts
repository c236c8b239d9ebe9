import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { Role } from '../domain/rights.ts'
import type { PlatformName } from '../platforms/platform.ts'

export type NewMember = {
  name: string
  role: Role
  managerId: number | undefined
  email: string
  mobile: string | undefined
}

/** Who has this name, e-mail or number already. */
export async function takenBy(
  work: Work,
  name: string,
  email: string,
  mobile: string | undefined,
): Promise<{ name?: string; email?: string; mobile?: string }> {
  const named = await work.tx.person.findFirst({
    where: { name: { equals: name, mode: 'insensitive' } },
    select: { name: true },
  })
  const mailed = email
    ? await work.tx.person.findFirst({
        where: { email: { equals: email, mode: 'insensitive' } },
        select: { name: true },
      })
    : null
  const called = mobile ? await work.tx.person.findFirst({ where: { mobile }, select: { name: true } }) : null
  return {
    ...(called && { mobile: called.name }),
    ...(named && { name: named.name }),
    ...(mailed && { email: mailed.name }),
  }
}

/** Adds somebody to the members list, in their manager's team. */
export async function addMember(work: Work, by: number, member: NewMember): Promise<number> {
  const { name, role, managerId, email, mobile } = member
  const manager =
    managerId === undefined
      ? null
      : await work.tx.person.findUnique({ where: { id: managerId }, select: { teamId: true } })
  const { id } = await work.tx.person.create({
    data: {
      name,
      role,
      managerId: managerId ?? null,
      teamId: manager?.teamId ?? null,
      email: email || null,
      mobile: mobile ?? null,
    },
    select: { id: true },
  })
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

/** Somebody whom this admin was told about: their account wrote to us and is nobody's yet. */
export async function isStranger(
  work: Work,
  adminId: number,
  platform: string,
  userId: string,
): Promise<boolean> {
  const told = await work.tx.outbox.findUnique({
    where: { key: `stranger:${platform}:${userId}:admin:${adminId}` },
    select: { id: true },
  })
  if (!told) return false
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
