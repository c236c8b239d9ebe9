import { z } from 'zod'
import type { Sender } from '../platform.ts'

const id = z.string().min(1)
const maybe = z.string().nullish()

/** Who clicks, types into a list, picks a message or sends a form: the same in each of these payloads. */
export const Actor = z.object({
  user: z.object({ id, team_id: maybe }),
  team: z.object({ id: maybe, domain: maybe }).nullish(),
  enterprise: z.object({ id: maybe }).nullish(),
})

/** Their own workspace, which on Enterprise Grid is not always that of the token. */
export function actorOf({ user, team, enterprise }: z.infer<typeof Actor>): Sender {
  return { platform: 'slack', tenant: user.team_id || team?.id || enterprise?.id || '', userId: user.id }
}
