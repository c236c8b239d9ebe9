import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Lang } from '../domain/lang.ts'
import { resultOf } from '../domain/learn.ts'
import { selfTestCard, selfTestFormCard } from './cards.ts'
import { selfTestsOf } from './store.ts'

/** Somebody's newest self-test beside the ones before; the form where they have none. */
export async function ownResult(work: Work, personId: number, lang: Lang): Promise<Card> {
  const tests = await selfTestsOf(work, personId)
  const result = resultOf(tests)
  return result ? selfTestCard(result, tests, lang) : selfTestFormCard({ values: {}, problems: {} }, lang)
}
