import chineseDays from 'chinese-days'
import type { Calendar, NamedHoliday } from './domain/calendar.ts'
import { addDays, type Day, weekdayOf } from './domain/day.ts'
import { type HolidayList, readHolidays } from './domain/holidays.ts'
import type { Policy } from './domain/policy.ts'

export type CompanyCalendar = Required<Calendar>

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
    if (working.country !== 'CN') return !weekend.has(weekdayOf(day))
    // chinese-days knows the days off together and the make-up days of announced years; of others we know what the law says.
    return chineseDays.isWorkday(day) && !(isUnannounced(Number(day.slice(0, 4))) && isStatutory(day))
  }
  const isStatutory = (day: Day): boolean =>
    namedIn(Number(day.slice(0, 4))).some(({ first, last }) => first <= day && day <= last)
  const namedIn = (year: number): readonly NamedHoliday[] => {
    let found = named.get(year)
    if (!found) {
      found = isUnannounced(year) ? statutoryHolidays(year) : chinaHolidays(year)
      named.set(year, found)
    }
    return found
  }

  /** A list of days that ends before the year; a company that lists none wants none, and rules for every year never end. */
  const endsLater = (year: number): boolean => {
    const days = [...working.holidays, ...listed.days]
    return days.length === 0 || listed.yearly.size > 0 || days.some((day) => day >= `${year}-01-01`)
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
      return working.country === 'CN' ? namedIn(year) : []
    },
    knowsYear(year) {
      if (working.country !== 'CN') return endsLater(year)
      // A day off of the company's own does not make the year known: the national day on the list does.
      return nationalDays(year).some((day) => off.has(day)) || !isUnannounced(year)
    },
  }
}

const nationalDays = (year: number): Day[] => [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`]

/** 1–3 October are holidays in every year; only a year that the package does not know works on one of them. */
function isUnannounced(year: number): boolean {
  return nationalDays(year).some((day) => chineseDays.isWorkday(day))
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

/** The lunar tables of the package end there. */
const LAST_LUNAR_YEAR = 2099

/**
 * China's statutory holidays by law (全国年节及纪念日放假办法, as of 2025), for a year whose days off together and make-up days are not announced
 * yet. Lunar days and Qingming are the package's tables: the calendar of Intl misses Spring Festival 2027 by a day.
 */
export function statutoryHolidays(year: number): readonly NamedHoliday[] {
  return [
    { names: ['元旦'], first: `${year}-01-01`, last: `${year}-01-01` },
    ...(year > LAST_LUNAR_YEAR ? [] : movable(year)),
    { names: ['五一'], first: `${year}-05-01`, last: `${year}-05-02` },
    { names: ['国庆'], first: `${year}-10-01`, last: `${year}-10-03` },
  ]
}

function movable(year: number): NamedHoliday[] {
  const newYear = lunarDay(year, '01-01')
  const boat = lunarDay(year, '05-05')
  const moon = lunarDay(year, '08-15')
  const [qingming] = chineseDays
    .getSolarTermsInRange(`${year}-04-04`, `${year}-04-06`)
    .filter(({ term, index }) => term === 'pure_brightness' && index === 1)
  return [
    { names: ['春节'], first: addDays(newYear, -1), last: addDays(newYear, 2) },
    ...(qingming ? [{ names: ['清明'], first: qingming.date, last: qingming.date }] : []),
    { names: ['端午'], first: boat, last: boat },
    { names: ['中秋'], first: moon, last: moon },
  ]
}

/** The day of the year that is `05-05` of the lunar calendar, not of a leap month. */
function lunarDay(year: number, lunar: string): Day {
  return chineseDays.getSolarDateFromLunar(`${year}-${lunar}`).date
}
