import { addDays, type Day } from '../day.ts'

/** Days between two points of a trend. */
const STEP = 7

/**
 * The score that stood on every seventh day back from today, the oldest first, as far back as `from` and as far as it is known: between two
 * changes it is what it was. `changes`: oldest first.
 */
export function trendOf(
  changes: readonly { day: Day; score: number }[],
  { from, today }: { from: Day; today: Day },
): { day: Day; score: number }[] {
  const points: { day: Day; score: number }[] = []
  for (let day = today; day >= from; day = addDays(day, -STEP)) {
    const stood = changes.filter((change) => change.day <= day).at(-1)
    if (!stood) break
    points.unshift({ day, score: stood.score })
  }
  return points
}
