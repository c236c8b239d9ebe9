import { isDay } from '../../src/domain/day.ts'
import { selfTestDroppedCard } from '../../src/learn/cards.ts'
import { whereOn } from '../../src/learn/off.ts'
import { dropSelfTest } from '../../src/learn/store.ts'

/** [Delete this one]: one's own self-test of that day. Pressed again there is nothing left to delete, and it says the same. */
export const dropOwnSelfTest = whereOn(async ({ person, lang, fields }, work) => {
  const day = fields['day'] ?? ''
  if (!isDay(day)) return null
  await dropSelfTest(work, person.id, day)
  return selfTestDroppedCard(day, lang)
})
