import { hiddenFrom } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { leads, type Role } from '../domain/rights.ts'
import { ownersReadBy } from '../people/store.ts'
import type { Figures } from './numbers-store.ts'
import { figuresOf } from './numbers-store.ts'

/**
 * The seven figures of a leader: of everybody below and themselves; the target is that of their team, a director's that of the company.
 * An admin sees the whole company, but for what is hidden from them.
 */
export async function figuresFor(
  work: Work,
  person: { id: number; role: Role; teamId: number | null },
): Promise<Figures> {
  const hidden = await hiddenFrom(work, [person])
  const ofCompany = person.role === 'director' || person.role === 'admin'
  const teams = ofCompany ? undefined : person.teamId === null ? [] : [person.teamId]
  return figuresOf(work, { owners: await ownersReadBy(work, person), hidden }, teams)
}

/** Leaders have the figures for their morning meeting, admins to look after them. */
export function mayReadNumbers(role: Role): boolean {
  return leads(role) || role === 'admin'
}
