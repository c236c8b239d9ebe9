import type { Work } from '../db/work.ts'
import type { Sender } from '../platforms/platform.ts'
import { tellPerson } from '../queue/tell.ts'
import { leaverCard } from './leaver-cards.ts'
import { ownedBy, proposalKey, theirsOf } from './leaver-store.ts'
import { adminIds } from './store.ts'

/**
 * A platform says that somebody has left the company: admins are asked once whether they come off the list. Nothing changes before one of them
 * says so: an account is also deleted by mistake, or because somebody gets another one. Null: nobody is answered.
 */
export async function proposeLeaver(work: Work, sender: Sender): Promise<null> {
  const person = sender.standing === undefined ? await ownedBy(work, sender) : undefined
  if (!person) return null
  const { platform } = sender
  for (const admin of await adminIds(work))
    if (admin !== person.id) {
      const theirs = await theirsOf(work, person.id, { id: admin })
      await tellPerson(work, proposalKey(platform, person.id, admin), admin, (lang) =>
        leaverCard({ ...person, theirs, platform }, lang),
      )
    }
  return null
}
