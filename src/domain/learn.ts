import type { Day } from './day.ts'

/** The self-test and what is shown week by week (S88, S96–S100). Pure: what was answered in, what to show out. */

/** The twelve sides of the self-test, in the order of the source (S88). */
export const SELF_TEST_SIDES = [
  'attitude',
  'liked',
  'health',
  'product',
  'prospects',
  'contact',
  'pitch',
  'objections',
  'closing',
  'service',
  'collection',
  'time',
] as const
export type SelfTestSide = (typeof SELF_TEST_SIDES)[number]

/** Points of one side; the whole is twelve times as much. */
export const MOST_POINTS = 10
export const MOST_TOTAL = SELF_TEST_SIDES.length * MOST_POINTS

/** Scores in the order of the sides, and the day on which somebody gave them to themselves. */
export type SelfTest = { day: Day; scores: readonly number[] }

/** Why scores are none: how many came, or which of them (from 0) is no whole number from 0 to 10. */
type ScoreProblem = { problem: 'count'; came: number } | { problem: 'range'; at: number; said: string }

/** Twelve whole numbers from 0 to 10, as they were typed. What is left empty counts as missing. */
export function readScores(typed: readonly string[]): number[] | ScoreProblem {
  const said = typed.map((each) => each.normalize('NFKC').trim()).filter(Boolean)
  const wrong = said.findIndex((each) => !/^(?:\d|10)$/.test(each))
  if (wrong >= 0) return { problem: 'range', at: wrong, said: said[wrong]! }
  if (said.length !== SELF_TEST_SIDES.length) return { problem: 'count', came: said.length }
  return said.map(Number)
}

export const totalOf = ({ scores }: Pick<SelfTest, 'scores'>): number =>
  scores.reduce((sum, score) => sum + score, 0)

export type SelfTestResult = {
  test: SelfTest
  total: number
  before?: SelfTest
  /** Points more or fewer than the time before. */
  change?: number
  /** The lowest sides, all of them where several are equal; none where all twelve are. */
  weakest: SelfTestSide[]
}

/** What the newest test says beside the one before it; undefined: there is none. `tests` in any order. */
export function resultOf(tests: readonly SelfTest[]): SelfTestResult | undefined {
  const [test, before] = [...tests].sort((a, b) => (a.day < b.day ? 1 : -1))
  if (!test) return undefined
  const least = Math.min(...test.scores)
  const weakest = SELF_TEST_SIDES.filter((_, side) => test.scores[side] === least)
  const total = totalOf(test)
  return {
    test,
    total,
    ...(before && { before, change: total - totalOf(before) }),
    weakest: weakest.length === SELF_TEST_SIDES.length ? [] : weakest,
  }
}

/**
 * What is shown next: never anything twice until all were shown. The one shown least, and of those the first. `shown` is everything that
 * was shown, as often as it was; undefined: there is nothing to show.
 */
export function nextOf<Item extends { id: string }>(
  all: readonly Item[],
  shown: readonly string[],
): Item | undefined {
  const times = new Map<string, number>()
  for (const id of shown) times.set(id, (times.get(id) ?? 0) + 1)
  return all.reduce<Item | undefined>(
    (least, item) => (!least || (times.get(item.id) ?? 0) < (times.get(least.id) ?? 0) ? item : least),
    undefined,
  )
}

/** The letters by which choices are answered. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Letter = (typeof LETTERS)[number]

/** The letter that was meant, of a question with so many choices; undefined: none of them. */
export function letterOf(said: string, choices: number): Letter | undefined {
  const letter = said.normalize('NFKC').trim().toUpperCase()
  return LETTERS.slice(0, choices).find((each) => each === letter)
}
