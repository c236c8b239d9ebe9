import { decides, mayStandIn, type Person } from '../domain/approval/rule.ts'
import { leads } from '../domain/rights.ts'
import type { FoundRequest } from './kind.ts'
import { partiesOf } from './parties.ts'

/** Whether a decision may be handed to a colleague with this id, who is here and no viewer. */
export function fitsAs({ request, subject }: FoundRequest): (id: number) => boolean {
  const { rule } = request
  const parties = partiesOf(request, subject)
  return (id) => rule !== undefined && mayStandIn(rule, parties, id) && parties.maySee(id)
}

/** To whom a decision may be handed, who leads others first. */
export function mayBeHandedTo({ request, subject }: FoundRequest, people: readonly Person[]): Person[] {
  const fits = fitsAs({ request, subject })
  return people
    .filter((person) => decides(person) && fits(person.id))
    .sort((a, b) => Number(leads(b.role)) - Number(leads(a.role)) || a.id - b.id)
}
