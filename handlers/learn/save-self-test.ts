import { readScores, SELF_TEST_SIDES } from '../../src/domain/learn.ts'
import { learnWords, selfTestFormCard } from '../../src/learn/cards.ts'
import { ownDay } from '../../src/learn/lesson.ts'
import { whereOn } from '../../src/learn/off.ts'
import { ownResult } from '../../src/learn/show-result.ts'
import { keepSelfTest } from '../../src/learn/store.ts'

/** The form of the self-test: kept for the day; what is missing or on another scale is marked beside its field, and nothing is kept. */
export const saveSelfTest = whereOn(async ({ person, lang, fields }, work) => {
  const { selfTest } = learnWords[lang]
  const values = Object.fromEntries(SELF_TEST_SIDES.map((side) => [side, fields[side] ?? '']))
  const problems = Object.fromEntries(
    SELF_TEST_SIDES.flatMap((side) => {
      const said = fields[side] ?? ''
      if (!said.trim()) return [[side, selfTest.missing]]
      const read = readScores([said])
      return 'problem' in read && read.problem === 'range' ? [[side, selfTest.sideRange]] : []
    }),
  )
  const scores = readScores(SELF_TEST_SIDES.map((side) => fields[side] ?? ''))
  if ('problem' in scores) return selfTestFormCard({ values, problems }, lang)
  await keepSelfTest(work, person.id, { day: ownDay(work, person), scores })
  return ownResult(work, person.id, lang)
})
