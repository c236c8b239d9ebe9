import type { Work } from '../db/work.ts'
import { type Lang, langOf } from '../domain/lang.ts'
import { peopleNamed } from '../people/store.ts'
import { CommandError, type Session } from './session.ts'

/** The person a command speaks for. Throws CommandError when nobody is called so. */
export async function personNamed(work: Work, name: string) {
  const [person] = await peopleNamed(work, name)
  if (!person) throw new CommandError(`there is nobody called ${name}; names are those of members.csv`)
  return person
}

/** In which language they read. */
export function langFor(session: Session, locale: string | null): Lang {
  return langOf(locale, langOf(session.config.locale, 'zh'))
}
