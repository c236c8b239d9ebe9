import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { requestsWaitingFor, sentBackTo } from '../requests/waiting.ts'
import type { Agenda } from './today-cards.ts'
import { dutiesOf } from './today-store.ts'

/** What a person has to do until a day, its own included: what is due, what waits for their yes, and what was sent back to them. */
export async function agendaOf(
  work: Work,
  person: Parameters<typeof dutiesOf>[1],
  until: Day,
): Promise<Agenda> {
  return {
    ...(await dutiesOf(work, person, until)),
    moves: await requestsWaitingFor(work, person.id),
    sentBack: await sentBackTo(work, person.id),
  }
}
