import { openObjections } from '../accounts/objection-store.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { waitingOf } from '../requests/waiting.ts'
import type { Agenda } from './today-cards.ts'
import { dutiesOf } from './today-store.ts'

/** What a person has to do until a day, its own included: what is due, what waits for their yes, what was sent back to them, and what they wait for. */
export async function agendaOf(
  work: Work,
  person: Parameters<typeof dutiesOf>[1],
  until: Day,
): Promise<Agenda> {
  return {
    ...(await dutiesOf(work, person, until)),
    objections: await openObjections(work, person.id),
    ...(await waitingOf(work, person.id)),
  }
}
