import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Lang } from '../domain/lang.ts'
import type { Person } from '../people/store.ts'
import { moneyCard, moneyWords } from './money-cards.ts'
import { overdueFor } from './money-store.ts'

/** Of finance: the overdue money that is to be confirmed, with its buttons; undefined for others, and where nothing is overdue. */
export async function moneyDue(work: Work, person: Person, lang: Lang): Promise<Card | undefined> {
  if (person.role !== 'finance') return undefined
  const rows = await overdueFor(work, person)
  if (rows.length === 0) return undefined
  // Whose page it is and of which day stands at its top.
  return { ...moneyCard(rows, person, work.today, lang), title: moneyWords[lang].toConfirm(rows.length) }
}
