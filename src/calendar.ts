import chineseDays from 'chinese-days'
import type { Calendar, NamedHoliday } from './domain/calendar.ts'
import { addDays, type Day, weekdayOf } from './domain/day.ts'
import { type HolidayList, readHolidays } from './domain/holidays.ts'
import type { Policy } from './domain/policy.ts'

/** Besides the calendar itself: whether a year's public holidays are known, so that `kam doctor` can ask for them in time. */
export type CompanyCalendar = Calendar & { knowsYear(year: number): boolean }

const NONE: HolidayList = { days: new Set(), yearly: new Set() }

/**
 * The company's working calendar. In this order: extra working days of the policy (worked), its days off and the public holidays (free),
 * China's make-up days 调休 (worked), the weekend (free). Every day is decided once and remembered.
 * `ics` is the text of the file named by `working.holidaysFile`. Throws `HolidayFault` when it cannot be read.
 */
export function createCalendar(working: Policy['working'], ics?: string): CompanyCalendar {
  const extra = new Set(working.extraDays)
  const off = new Set([...working.daysOff, ...working.holidays])
  const listed = ics === undefined ? NONE : readHolidays(ics)
  const weekend = new Set(working.weekend.map((name) => WEEKDAYS.indexOf(name) + 1))
  const decided = new Map<Day, boolean>()
  const named = new Map<number, readonly NamedHoliday[]>()

  const decide = (day: Day): boolean => {
    if (extra.has(day)) return true
    if (off.has(day) || listed.days.has(day) || listed.yearly.has(day.slice(5))) return false
    // chinese-days knows statutory holidays and make-up days; a year it does not know yet is plain Monday to Friday.
    return working.country === 'CN' ? chineseDays.isWorkday(day) : !weekend.has(weekdayOf(day))
  }

  return {
    isWorkingDay(day) {
      let worked = decided.get(day)
      if (worked === undefined) {
        worked = decide(day)
        decided.set(day, worked)
      }
      return worked
    },
    holidays(year) {
      if (working.country !== 'CN') return []
      let found = named.get(year)
      if (!found) {
        found = chinaHolidays(year)
        named.set(year, found)
      }
      return found
    },
    knowsYear(year) {
      if (working.country !== 'CN') return true
      const announced = [...off].some((day) => day.startsWith(`${year}-`))
      // 1–3 October are holidays in every year; only an unknown year works on one of them.
      return announced || !['01', '02', '03'].some((day) => chineseDays.isWorkday(`${year}-10-${day}`))
    },
  }
}

/** What people call the holidays that the package names otherwise. */
const SPOKEN: Record<string, string> = {
  国庆节: '国庆',
  劳动节: '五一',
  清明节: '清明',
  端午节: '端午',
  中秋节: '中秋',
}

/** Statutory holidays with their days off together, as announced: `国庆节` from 1 to 7 October. A year that is not known has none. */
function chinaHolidays(year: number): NamedHoliday[] {
  const found = new Map<string, { first: Day; last: Day }>()
  for (let day: Day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) {
    const { work, name } = chineseDays.getDayDetail(day)
    const chinese = name.split(',')[1]
    if (work || !chinese) continue
    const known = found.get(chinese)
    found.set(chinese, { first: known?.first ?? day, last: day })
  }
  return [...found].map(([name, days]) => ({ names: [SPOKEN[name] ?? name], ...days }))
}

const WEEKDAYS: readonly Policy['working']['weekend'][number][] = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
]
