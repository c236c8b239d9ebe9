import { leaderViewFor } from '../briefings/digest-view.ts'
import { leaderCard } from '../briefings/leader.ts'
import { plainCard } from '../cards/plain.ts'
import { teamOf } from '../people/store.ts'
import { reassessAll } from '../risk/store.ts'
import { langFor, personNamed } from './person.ts'
import { asIf, withSession } from './session.ts'

/** `kam digest --at <instant> --for <person> [--json]`: as of that instant, without sending or changing anything. */
export async function digest(at: Date | undefined, name: string, json: boolean): Promise<number> {
  return withSession(at, async (session) => {
    const card = await asIf(session.store, async (work) => {
      await reassessAll(work)
      const person = await personNamed(work, name)
      const { view } = await leaderViewFor(work, {
        id: person.id,
        role: person.role,
        team: await teamOf(work, person),
      })
      return leaderCard(view, work, langFor(session, person.locale)).card
    })
    console.log(json ? JSON.stringify(card, null, 2) : plainCard(card))
    return 0
  })
}
