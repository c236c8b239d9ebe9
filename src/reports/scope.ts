import { hiddenFrom } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { PAGES, type Page } from '../domain/report.ts'
import { leads, type Person } from '../domain/rights.ts'
import { reportsOf } from '../people/store.ts'
import type { Of } from './store.ts'

export type Scope = { kind: 'mine' | 'team' | 'company'; of: Of }

/**
 * The accounts that a person answers for: their own, of everybody below them, or the whole company for whoever answers for or looks after all
 * of it. What is hidden from them is not in it.
 */
export async function scopeFor(work: Work, person: Person): Promise<Scope> {
  const hidden = await hiddenFrom(work, [person])
  if (seesCompany(person)) return { kind: 'company', of: { owners: undefined, hidden } }
  const below = leads(person.role) ? await reportsOf(work, person.id) : []
  return { kind: leads(person.role) ? 'team' : 'mine', of: { owners: [person.id, ...below], hidden } }
}

/** Reports about other people are for whoever leads them or looks after all. */
function mayReadPeople({ role }: Pick<Person, 'role'>): boolean {
  return leads(role) || seesCompany({ role })
}

function seesCompany({ role }: Pick<Person, 'role'>): boolean {
  return role === 'director' || role === 'finance' || role === 'admin'
}

/** Pages that a person may open. */
export function pagesFor(person: Pick<Person, 'role'>): Page[] {
  return PAGES.filter((page) => (page !== 'team' && page !== 'people') || mayReadPeople(person))
}

/** The currency in which most was earned; accounts in others are counted, not added. Undefined: there are none. */
export function mainCurrency(
  accounts: readonly { currency: string; revenue12: number }[],
): string | undefined {
  const sums = new Map<string, number>()
  for (const { currency, revenue12 } of accounts) sums.set(currency, (sums.get(currency) ?? 0) + revenue12)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0]
}
