import type { AccountRow } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Person } from '../domain/rights.ts'
import { fillVisit } from '../language/fill-visit.ts'
import type { VisitReading } from '../language/reading.ts'
import { readVisit } from '../language/visit.ts'
import { readingContext } from '../reading/context-store.ts'

/**
 * A message read as a visit on the day it was written: its "yesterday" is the day before that. With an account and people where they are
 * known already.
 */
export async function readPicked(
  work: Work,
  person: Person,
  { text, day, account, people = '' }: { text: string; day: Day; account?: AccountRow; people?: string },
): Promise<VisitReading> {
  const words = [text, account?.code, people].filter(Boolean).join(' ')
  const context = { ...(await readingContext(work, person, words, account ? [account.id] : [])), today: day }
  const named = account && context.names.get(account.id)
  // That it is a visit was said by picking it, so no word of it needs to say so again.
  const reading = readVisit(`拜访 ${text}`, {
    ...context,
    ...(named && { given: { account: named, confidence: 'understood' as const } }),
  })
  return fillVisit(reading, { people }, context)
}
