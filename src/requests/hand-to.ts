import { mayStandIn, type Person } from '../domain/approval/rule.ts'
import { leads } from '../domain/rights.ts'
import type { FoundRequest } from './kind.ts'
import { partiesOf } from './parties.ts'

/** To whom a decision may be handed, who leads others first. */
export function mayBeHandedTo({ request, subject }: FoundRequest, people: readonly Person[]): Person[] {
  const { rule } = request
  if (!rule) return []
  const parties = partiesOf(request, subject)
  return people
    .filter(
      ({ id, active, role }) =>
        active && role !== 'viewer' && mayStandIn(rule, parties, id) && parties.maySee(id),
    )
    .sort((a, b) => Number(leads(b.role)) - Number(leads(a.role)) || a.id - b.id)
}
