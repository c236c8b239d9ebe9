import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { plainAddress } from '../domain/address.ts'
import type { FoundIds, PlatformName, Sender } from '../platforms/platform.ts'
import { follow } from './follow-store.ts'
import { identityOf, type Known, type Row } from './sender-store.ts'
import { ASKER, type Person, personById, withSetting } from './store.ts'

// SQL by hand: asked for every message (bench:visit); addresses are compared literally.

/** How old "last seen here" may grow before it is written again, milliseconds: one write an hour, not one a message. */
const SEEN_AGAIN_MS = 60 * 60 * 1000

/** A platform id that was bound just now, or an admin whom the setting made or no longer makes: what others are told. */
export type Change =
  | {
      kind: 'bound'
      personId: number
      name: string
      platform: PlatformName
      userId: string
      by: 'email' | 'setting'
    }
  /** Found by the e-mail or mobile of the members list before they wrote. */
  | { kind: 'found'; platform: PlatformName; people: { id: number; name: string }[] }
  | { kind: 'admin'; personId: number; name: string; admin: boolean }

export type Found = { person: Person | undefined; changes: Change[] }

/**
 * The person behind a platform identity: by the platform's id in our own workspace or tenant, else by an e-mail that the platform has
 * confirmed, compared letter by letter, else by KAM_ADMINS. Binds a new identity and learns tenant, time zone and language on the way, and says what it
 * changed (mode `read`: changes nothing). No person: nobody we know, deactivated, of another company, or the platform has not said yet who we are.
 */
export async function personOf(
  work: Work,
  sender: Sender,
  admins: readonly string[],
  mode: 'read' | 'learn' = 'learn',
): Promise<Found> {
  if (sender.platform === 'web') return { person: await personById(work, Number(sender.userId)), changes: [] }
  if (sender.standing === 'foreign') return { person: undefined, changes: [] }
  const identity = await identityOf(work, sender)
  if (identity) {
    if (!identity.person.active) return { person: undefined, changes: [] }
    if (sender.standing === 'unsure' && identity.tenant !== sender.tenant)
      return { person: undefined, changes: [] }
    if (mode === 'learn') await learn(work, identity, sender)
    return lifted(work, identity.person, sender, admins, mode)
  }
  if (mode === 'read' || sender.standing === 'unsure') return { person: undefined, changes: [] }
  return introduce(work, sender, admins)
}

async function learn(work: Work, identity: Known, sender: Sender): Promise<void> {
  const seen = identity.lastSeenAt
  const stale = !seen || Math.abs(work.now.getTime() - new Date(seen).getTime()) > SEEN_AGAIN_MS
  // The adapter vouches for the tenant; what stood there before was learned from the first word and may be anybody's.
  const tenant = sender.standing ? identity.tenant : sender.tenant || identity.tenant
  if (stale || tenant !== identity.tenant)
    await work.tx.identity.update({ where: { id: identity.id }, data: { lastSeenAt: work.now, tenant } })
  await follow(work, identity.person, sender)
}

/** A platform id we have not seen: known by e-mail, or named as an admin in the configuration. */
async function introduce(work: Work, sender: Sender, admins: readonly string[]): Promise<Found> {
  const known = sender.email ? await personByEmail(work, sender.email) : undefined
  if (known && !known.active) return { person: undefined, changes: [] }
  const person =
    known ?? (named(admins, sender.userId, sender.email) ? await newAdmin(work, sender) : undefined)
  if (!person) return { person: undefined, changes: [] }
  const { platform, userId } = sender
  await work.tx.identity.create({
    data: { personId: person.id, platform, userId, tenant: sender.tenant || null, lastSeenAt: work.now },
  })
  // Their first word may be all for days: what is told them meanwhile is in their language.
  if (known) await follow(work, person, sender)
  const by = known ? 'email' : 'setting'
  await audit(work, {
    personId: person.id,
    what: 'identity.bind',
    subject: `person:${person.id}`,
    after: { platform, userId, tenant: sender.tenant, by },
  })
  const found = await lifted(work, person, sender, admins, 'learn')
  const bound: Change = { kind: 'bound', personId: person.id, name: person.name, platform, userId, by }
  return { person: found.person, changes: [bound, ...found.changes] }
}

/** Letter by letter; case does not count in addresses. An address is never a pattern. */
async function personByEmail(work: Work, email: string): Promise<Row | undefined> {
  const address = plainAddress(email)
  if (address === undefined) return undefined
  const [found] = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Person" WHERE lower(email COLLATE "C") = ${address} ORDER BY active DESC, id LIMIT 1`
  return found
    ? ((await work.tx.person.findUnique({ where: { id: found.id }, select: ASKER })) ?? undefined)
    : undefined
}

/** Somebody for whom the members list has no line: a viewer, whom the setting lifts for as long as it names them. */
async function newAdmin(work: Work, sender: Sender): Promise<Row> {
  return work.tx.person.create({
    data: {
      name: await freeName(work, sender.name?.trim() || sender.email || sender.userId),
      role: 'viewer',
      locale: sender.locale ?? null,
      timeZone: sender.timeZone ?? null,
      email: plainAddress(sender.email) ?? null,
    },
    select: ASKER,
  })
}

/** Names are unique: a second 王浩 is told apart by a number. */
async function freeName(work: Work, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name} ${n}`
    if (!(await work.tx.person.findUnique({ where: { name: candidate }, select: { id: true } })))
      return candidate
  }
}

/** The person as KAM_ADMINS has them now; what changed since they were last seen is written down. */
async function lifted(
  work: Work,
  person: Row,
  sender: Sender,
  admins: readonly string[],
  mode: 'read' | 'learn',
): Promise<Found> {
  const { email: _email, active: _active, adminBySetting: before, ...plain } = person
  const others =
    before && !named(admins, sender.userId, sender.email, person.email)
      ? await work.tx.identity.findMany({ where: { personId: person.id }, select: { userId: true } })
      : []
  const admin = named(
    admins,
    sender.userId,
    sender.email,
    person.email,
    ...others.map(({ userId }) => userId),
  )
  const now = withSetting({ ...plain, adminBySetting: admin })
  const { adminBySetting: _, ...asked } = now
  if (admin === before || mode === 'read') return { person: asked, changes: [] }
  return { person: asked, changes: [await noteAdmin(work, person, admin)] }
}

async function noteAdmin(
  work: Work,
  { id, name }: { id: number; name: string },
  admin: boolean,
): Promise<Change> {
  await work.tx.person.update({ where: { id }, data: { adminBySetting: admin } })
  await audit(work, {
    personId: id,
    what: 'person.admin-by-setting',
    subject: `person:${id}`,
    before: !admin,
    after: admin,
  })
  return { kind: 'admin', personId: id, name, admin }
}

/** Active people with an e-mail or mobile and without an id on this platform, by id. */
export async function unboundOn(
  work: Work,
  platform: PlatformName,
): Promise<{ id: number; email: string | null; mobile: string | null }[]> {
  return work.tx.person.findMany({
    where: {
      active: true,
      OR: [{ email: { not: null } }, { mobile: { not: null } }],
      identities: { none: { platform } },
    },
    select: { id: true, email: true, mobile: true },
    orderBy: { id: 'asc' },
  })
}

/**
 * Binds what a platform found by e-mail, else by mobile, where nobody has come first; gives what changed. Two addresses of one person that belong
 * to two there bind nobody, nor does one that two people have.
 */
export async function bindFound(
  work: Work,
  platform: PlatformName,
  { tenant, ids }: FoundIds,
): Promise<Change[]> {
  const people: { id: number; name: string }[] = []
  const shared = await sharedAddresses(work)
  const found = (address: string | null | undefined) =>
    address && !shared.has(address) ? ids.get(address) : undefined
  for (const { id, email, mobile } of await unboundOn(work, platform)) {
    const byEmail = found(plainAddress(email))
    const byMobile = found(mobile)
    const userId = byEmail ?? byMobile
    if (!userId || (byEmail && byMobile && byEmail !== byMobile)) continue
    const taken = await work.tx.identity.findUnique({ where: { platform_userId: { platform, userId } } })
    if (taken) continue
    const { person } = await work.tx.identity.create({
      data: { personId: id, platform, userId, tenant: tenant || null },
      select: { person: { select: { id: true, name: true } } },
    })
    const after = { platform, userId, tenant, by: byEmail ? 'email' : 'mobile' }
    await audit(work, { personId: id, what: 'identity.bind', subject: `person:${id}`, after })
    people.push(person)
  }
  return people.length > 0 ? [{ kind: 'found', platform, people }] : []
}

/** Addresses that several people who are here have: a switchboard, a mailbox of a team. */
async function sharedAddresses(work: Work): Promise<Set<string>> {
  const rows = await work.tx.person.findMany({
    where: { active: true, OR: [{ email: { not: null } }, { mobile: { not: null } }] },
    select: { email: true, mobile: true },
  })
  const all = rows.flatMap(({ email, mobile }) => [plainAddress(email) ?? [], mobile ?? []].flat())
  return new Set(all.filter((address, at) => all.indexOf(address) < at))
}

/** At the start: KAM_ADMINS as it is now, for everybody it names or named. Gives what changed. */
export async function applyAdminSetting(work: Work, admins: readonly string[]): Promise<Change[]> {
  const rows = await work.tx.person.findMany({
    where: {
      OR: [
        { adminBySetting: true },
        { email: { not: null } },
        { identities: { some: { userId: { in: [...admins] } } } },
      ],
    },
    select: {
      id: true,
      name: true,
      email: true,
      adminBySetting: true,
      identities: { select: { userId: true } },
    },
    orderBy: { id: 'asc' },
  })
  const changes: Change[] = []
  for (const row of rows) {
    const admin = named(admins, row.email, ...row.identities.map(({ userId }) => userId))
    if (admin !== row.adminBySetting) changes.push(await noteAdmin(work, row, admin))
  }
  return changes
}

function named(admins: readonly string[], ...ids: (string | null | undefined)[]): boolean {
  const known = new Set(ids.flatMap((id) => plainAddress(id) ?? []))
  return admins.some((admin) => known.has(plainAddress(admin) ?? ''))
}

/** People with what is bound to them, by name; all, or only those with these ids. */
export async function bindings(work: Work, ids?: number[]) {
  return work.tx.person.findMany({
    where: ids ? { id: { in: ids } } : {},
    select: {
      id: true,
      name: true,
      role: true,
      locale: true,
      active: true,
      email: true,
      adminBySetting: true,
      identities: {
        select: { platform: true, userId: true, tenant: true, lastSeenAt: true },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { name: 'asc' },
  })
}

/** Takes a platform id away from a person; the person's name, or undefined when it is bound to nobody. */
export async function unbind(work: Work, platform: PlatformName, userId: string) {
  const identity = await work.tx.identity.findUnique({
    where: { platform_userId: { platform, userId } },
    select: { id: true, tenant: true, person: { select: { id: true, name: true } } },
  })
  if (!identity) return undefined
  await work.tx.identity.delete({ where: { id: identity.id } })
  await audit(work, {
    what: 'identity.unbind',
    subject: `person:${identity.person.id}`,
    before: { platform, userId, tenant: identity.tenant },
  })
  return identity.person
}
