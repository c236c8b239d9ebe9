import { hiddenFrom } from '../accounts/store.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { PlatformName, Sender } from '../platforms/platform.ts'

/** An active person by their id on a platform. */
export async function ownedBy(work: Work, { platform, userId }: Sender) {
  const identity = await work.tx.identity.findUnique({
    where: { platform_userId: { platform, userId } },
    select: { person: { select: { id: true, name: true, role: true, active: true } } },
  })
  if (!identity?.person.active) return undefined
  return identity.person
}

/** How many accounts, open deals and open steps are somebody's, of those that `reader` may see. */
export async function theirsOf(work: Work, ownerId: number, reader: { id: number }) {
  const hidden = await hiddenFrom(work, [reader])
  const accountId = { notIn: hidden }
  const [accounts, deals, steps] = await Promise.all([
    work.tx.account.count({ where: { ownerId, id: accountId } }),
    work.tx.deal.count({ where: { ownerId, accountId, status: 'open' } }),
    work.tx.nextStep.count({ where: { ownerId, accountId, status: 'open' } }),
  ])
  return { accounts, deals, steps }
}

/** The key under which an admin is asked whether somebody comes off the list. */
export function proposalKey(platform: PlatformName, personId: number, adminId: number): string {
  return `leaver:${platform}:${personId}:admin:${adminId}`
}

/** Takes somebody off the list, or puts them back; what they did stays under their name. Returns their name; undefined: nobody has this id. */
export async function setActive(
  work: Work,
  by: number,
  personId: number,
  active: boolean,
): Promise<string | undefined> {
  const person = await work.tx.person.findUnique({
    where: { id: personId },
    select: { name: true, active: true },
  })
  if (person && person.active !== active) {
    await work.tx.person.update({ where: { id: personId }, data: { active } })
    await audit(work, {
      personId: by,
      what: 'person.active',
      subject: `person:${personId}`,
      before: person.active,
      after: active,
    })
    work.memory.delete('members')
  }
  return person?.name
}
