import type { Work } from '../db/work.ts'
import { isAlone, markWelcomed, type Person, personById } from '../people/store.ts'
import { tellPerson } from '../queue/tell.ts'
import { welcomeCard } from './cards.ts'
import { ownOf } from './own-store.ts'

/** Welcomes somebody who was just added or bound, once, where they wrote to us. */
export async function welcomeNew(work: Work, personId: number): Promise<void> {
  const person = await personById(work, personId)
  if (!person) return
  const view = await welcomeView(work, person)
  await tellPerson(work, `welcome:${personId}`, personId, (lang) => welcomeCard(view, lang))
}

/** What a welcome says: who it is, what is theirs, whether anybody else is there yet. */
export async function welcomeView(work: Work, { id, name, role }: Pick<Person, 'id' | 'name' | 'role'>) {
  await markWelcomed(work, id)
  return { name, role, own: await ownOf(work, id), alone: await isAlone(work) }
}
