import { z } from 'zod'
import type { Incoming, Sender } from '../platform.ts'
import type { Self } from './inbound.ts'
import type { Member } from './members.ts'

const maybe = z.string().nullish()
const Facts = z.object({
  enterprise_id: maybe,
  enterprise: z.object({ id: maybe }).nullish(),
  team: z.object({ enterprise_id: maybe }).nullish().catch(undefined),
  is_ext_shared_channel: z.boolean().nullish(),
})
const Installation = z.object({ team_id: maybe, enterprise_id: maybe })
type Facts = z.infer<typeof Facts>

/**
 * The incoming with what Slack tells about its sender, and whether they are of our own company: of the workspace our token is for, or of its
 * Enterprise Grid organisation. The envelope names the organisation that receives, so in a channel shared with other companies only what
 * Slack says of the person counts.
 */
export function withStanding(
  incoming: Incoming,
  body: object,
  self: Self,
  member: Member | undefined,
): Incoming {
  const sender = senderWithStanding(incoming, body, self, member)
  const place = { ...incoming.place, tenant: self.teamId ?? incoming.sender.tenant }
  if (factsOf(body).is_ext_shared_channel && !place.direct) place.outside = true
  return { ...incoming, sender, place }
}

/** The same for the sender alone. */
export function senderWithStanding(
  from: Pick<Incoming, 'sender' | 'place'>,
  body: object,
  self: Self,
  member: Member | undefined,
): Sender {
  const { team: _team, enterprise: _enterprise, stranger: _stranger, email, ...hints } = member ?? {}
  const standing = standingOf(from, factsOf(body), self, member)
  const home = self.teamId ?? from.sender.tenant
  // One name for our own, whichever workspace of the organisation they came through.
  const sender: Sender = { ...from.sender, ...hints, ...(standing !== 'foreign' && { tenant: home }) }
  if (standing) sender.standing = standing
  else if (email) sender.email = email
  return sender
}

function factsOf(body: object): Facts {
  return Facts.safeParse(body).data ?? {}
}

function standingOf(
  { sender, place }: Pick<Incoming, 'sender' | 'place'>,
  facts: Facts,
  self: Self,
  member: Member | undefined,
): 'foreign' | 'unsure' | undefined {
  if (self.teamId === undefined) return 'unsure'
  if (member?.stranger) return 'foreign'
  const ours = (id: string | null | undefined) =>
    id === self.teamId || (id != null && id === self.enterpriseId)
  if (ours(sender.tenant)) return undefined
  if (self.enterpriseId === undefined) return 'foreign'
  if (member?.enterprise) return ours(member.enterprise) ? undefined : 'foreign'
  const told = [facts.enterprise?.id, facts.enterprise_id, facts.team?.enterprise_id]
  if (facts.is_ext_shared_channel || !told.some(ours)) return 'foreign'
  // Nobody from outside writes to us directly. In a channel they might click: until Slack says who it is, only who was known before counts.
  return place.direct ? undefined : 'unsure'
}

/** Whether an event about the app itself is about our workspace's installation of it; while that is not known, it is. */
export function isOurs(body: object, { teamId, enterpriseId }: Self): boolean {
  const told = Installation.safeParse(body).data
  const ids = [told?.team_id, told?.enterprise_id].filter(Boolean)
  return (
    teamId === undefined ||
    ids.length === 0 ||
    ids.includes(teamId) ||
    (!told?.team_id && ids.includes(enterpriseId))
  )
}
