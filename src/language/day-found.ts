import { type Day, daysBetween, mondayOf } from '../domain/day.ts'

/** A holiday as the caller's calendar knows it: every folded name it goes by, first and last day off. */
export type Holiday = { names: readonly string[]; first: Day; last: Day }

/** Visits look back, next steps look forward. */
export type Leaning = 'past' | 'future'

export type DayOptions = {
  today: Day
  leaning: Leaning
  /** Holidays of a year; without it, holidays by name are not understood. */
  holidays?: (year: number) => readonly Holiday[]
  /** `count` working days after `from`; without it Monday to Friday count. */
  workingDaysAfter?: (from: Day, count: number) => Day
}

/** Why a day that was written cannot be one: no such day, or not the weekday it was called. `said` is the folded text, `day` the nearest real one. */
type DayProblem = { key: 'impossible' | 'weekday'; said: string; day?: Day }

/**
 * A day found in a folded text at `start` … `end`. Of a range, `day` is the last one and `first` the first.
 * `sure` is false where people mean different things by the same words. `minute` of the day when a time was told.
 * `against`: it lies where it may not, a visit in the future or a next step in the past.
 */
export type DayFound = {
  start: number
  end: number
  day?: Day
  first?: Day
  minute?: number
  sure: boolean
  against?: Leaning
  problem?: DayProblem
}

/** The first of some days; where that is a stretch (下周) and one inside of it is told as well (周三), that one. */
export function narrowest<Found extends Pick<DayFound, 'first' | 'day' | 'sure'>>(
  days: readonly Found[],
): Found | undefined {
  const [whole] = days
  // 要等三季度，让我七月再打: a quarter gives way to a month in it.
  const month =
    whole && isLong(whole) && days.find((each) => !isLong(each) && (each.day ?? '') >= (whole.first ?? ''))
  const first = month || whole
  const from = first?.first
  const until = first?.day
  if (!first || from === undefined || until === undefined) return first
  const inside = days.find(
    ({ first: stretch, day }) => !stretch && day !== undefined && from <= day && day <= until,
  )
  // A whole month gives way to any day: push the pilot to August, revert by Wednesday.
  return inside ?? (first.sure ? first : (days.find((each) => each.sure && !each.first) ?? first))
}

/** Longer than a month. */
function isLong({ first, day }: Pick<DayFound, 'first' | 'day'>): boolean {
  return first !== undefined && day !== undefined && daysBetween(first, day) > 45
}

/** 这周内, by the end of this week: a week that has begun is due at its end, whoever says so. A stretch from today on may be two days. */
export function isThisWeek({ first, day }: Pick<DayFound, 'first' | 'day'>, today: Day): boolean {
  if (first === undefined || day === undefined) return false
  const days = daysBetween(first, day)
  return first === mondayOf(today) && today <= day && days >= 4 && days <= 6
}

/** What is to be done by Friday (`ahead`, and not needed) is done by the Friday that comes; what was is read back. */
export function daysFor({ ahead, optional }: { ahead?: boolean; optional?: boolean }, days: DayOptions) {
  return ahead && optional ? { ...days, leaning: 'future' as const } : days
}
