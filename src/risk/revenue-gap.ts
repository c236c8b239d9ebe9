import type { AccountRow } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { mayKeepBooks, type Person } from '../domain/rights.ts'
import type { Assessment } from '../domain/risk/assessment.ts'
import type { AccountFacts } from '../domain/risk/facts.ts'
import { revenueEnded } from '../domain/risk/revenue.ts'
import type { WhySubject } from './why-cards.ts'

/** What is said of revenue that is not there: up to which day it goes, and whether this reader may enter more. Undefined: AR08 has figures to compare. */
export function revenueGap(
  person: Person,
  account: AccountRow,
  { facts, assessment }: { facts: AccountFacts; assessment: Assessment },
  work: Work,
): WhySubject['revenue'] {
  if (!assessment.gaps.includes('revenue')) return undefined
  const days = 2 * work.policy.risk.account.AR08.days
  return { may: mayKeepBooks(person, account), to: revenueEnded(facts, work), days }
}
