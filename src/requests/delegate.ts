import type { Message } from '../bot/handler.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { holdsSeat } from '../domain/approval/rule.ts'
import { UserError } from '../domain/errors.ts'
import { peopleNamed } from '../people/store.ts'
import { type FoundRequest, mustBePending, resolveRequest } from './resolve-request.ts'
import { colleagues } from './store.ts'
import { moveWords } from './words.ts'

/** Only who decides in their own right hands it over: a stand-in cannot pass on what was lent. */
export async function toHandOver(message: Message, work: Work, code: string): Promise<FoundRequest> {
  const asked = await resolveRequest(message, work, code)
  await mustBePending(work, asked)
  if (!asked.move.rule || !holdsSeat(asked.move.rule, message.person.id))
    throw new UserError(bilingual(moveWords, (w) => w.refused.cannotDelegate))
  return asked
}

/** Whom they mean, by the button or by name. Throws UserError when there is nobody. */
export async function personMeant(
  work: Work,
  whom: { id: number } | { name: string },
): Promise<{ id: number; name: string }> {
  if ('id' in whom) {
    const person = (await colleagues(work)).find(({ id, active }) => id === whom.id && active)
    if (person) return person
    throw new UserError(bilingual(moveWords, (w) => w.refused.noPerson(`#${whom.id}`)))
  }
  if (!whom.name) throw new UserError(bilingual(moveWords, (w) => w.refused.whom))
  const [person] = await peopleNamed(work, whom.name)
  if (!person) throw new UserError(bilingual(moveWords, (w) => w.refused.noPerson(whom.name)))
  return person
}
