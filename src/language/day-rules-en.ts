import { addDays, addMonths, quarterOf, weekdayOf } from '../domain/day.ts'
import {
  aroundHoliday,
  bareWeekday,
  type Calendrical,
  checked,
  type DayRule,
  dateOnly,
  dayText,
  firstOfMonth,
  fullDay,
  lastOfMonth,
  monthDay,
  quarterEnd,
  shifted,
  weekdayIn,
  wholeMonth,
  wholeWeek,
  workingDaysAfter,
} from './day-rules.ts'
import { ENGLISH_NUMERAL, readNumber } from './numbers.ts'

export type { Calendrical } from './day-rules.ts'

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const COUNT = `(\\d{1,3}|${ENGLISH_NUMERAL})`
const LEAD = `(?:\\b${WEEKDAY}[,.]?\\s+)?`
/** A word boundary to the left that a Chinese character also is. */
const B = '(?<![a-z0-9])'
const E = '(?![a-z0-9])'

function monthOf(text: string | undefined): number {
  return MONTHS.indexOf((text ?? '').slice(0, 3)) + 1
}

function weekdayOfWord(text: string | undefined): number {
  return WEEKDAYS.indexOf((text ?? '').slice(0, 3)) + 1
}

function yearOf(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function named(
  month: number,
  date: number,
  year: string | undefined,
  weekday: string | undefined,
  said: string,
  options: Parameters<DayRule['read']>[1],
): Calendrical | undefined {
  const read = year ? fullDay(yearOf(year), month, date, said) : monthDay(month, date, said, options)
  return checked(read, weekdayOfWord(weekday) || undefined, said)
}

export const englishRules: DayRule[] = [
  {
    pattern: new RegExp(
      `${B}(the day after tomorrow|day after tomorrow|the day before yesterday|day before yesterday|yesterday|yday|today|tonight|tomorrow|tmrw|tmr|tmw|this (?:morning|afternoon|evening)|last night|just now|earlier today|eod|end of day|cob)${E}(?:\\s+(?:morning|afternoon|evening|night))?`,
      'gu',
    ),
    read: (match, { today }) => {
      const word = match[1] ?? ''
      if (word.includes('after')) return { day: addDays(today, 2) }
      if (word.includes('before')) return { day: addDays(today, -2) }
      if (/^(?:yesterday|yday|last night)/.test(word)) return { day: addDays(today, -1) }
      return { day: /^(?:tomorrow|tmr|tmw)/.test(word) ? addDays(today, 1) : today }
    },
  },
  {
    // 10 Jun, 10th of June 2026, Wed 10 Jun 2026
    pattern: new RegExp(
      `${LEAD}(?<![\\d.:/a-z-])(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]*${MONTH}${E}\\.?(?:[,\\s'-]+(20\\d\\d|(?<=['])\\d\\d)(?!\\d))?`,
      'gu',
    ),
    read: (match, options) =>
      named(monthOf(match[3]), Number(match[2]), match[4], match[1], match[0], options),
  },
  {
    // Jun 10, June 10th, 2026
    pattern: new RegExp(
      `${LEAD}${B}${MONTH}\\.?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d%:]|\\.\\d|\\s*(?:k|m|pm|am|%)\\b)(?:[,\\s]+(20\\d\\d)(?!\\d))?`,
      'gu',
    ),
    read: (match, options) =>
      named(monthOf(match[2]), Number(match[3]), match[4], match[1], match[0], options),
  },
  {
    // early, mid, late, end of June
    pattern: new RegExp(
      `${B}(early|mid|middle of|late|(?:the )?end of|beginning of|start of)[\\s-]+${MONTH}${E}`,
      'gu',
    ),
    read: (match, { today, leaning }) => {
      const part = match[1] ?? ''
      const year = Number(today.slice(0, 4))
      const read = (each: number): string => {
        const first = dayText(each, monthOf(match[2]), 1)
        if (/end|late/.test(part)) return lastOfMonth(first)
        return /mid/.test(part) ? addDays(first, 14) : /early/.test(part) ? addDays(first, 9) : first
      }
      const day = read(year)
      if (leaning === 'future' && day < today) return { day: read(year + 1), sure: false }
      if (leaning === 'past' && day > today) return { day: read(year - 1), sure: false }
      return { day, sure: /end/.test(part) }
    },
  },
  {
    pattern: new RegExp(
      `${B}(?:(next|last|this|coming|past|previous|on|by|before|until|till|since|due|every)\\s+)?(?:the\\s+)?(?:coming\\s+)?${WEEKDAY}${E}`,
      'gu',
    ),
    read: (match, options) => {
      const [lead, word] = [match[1], match[2] ?? '']
      const weekday = weekdayOfWord(word)
      // "sat" and "sun" alone are words; "wed" and "mon" are hardly ever.
      if (lead === 'every' || ((word === 'sat' || word === 'sun') && !lead)) return undefined
      const { today } = options
      if (lead === 'next') return { day: weekdayIn(today, 1, weekday), sure: weekday <= weekdayOf(today) }
      if (lead === 'this') return { day: weekdayIn(today, 0, weekday) }
      if (lead === 'last' || lead === 'past' || lead === 'previous') {
        const back = (weekdayOf(today) - weekday + 7) % 7 || 7
        return { day: addDays(today, -back), sure: back >= weekdayOf(today) }
      }
      if (/coming/.test(match[0])) return { day: addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7) }
      return bareWeekday(weekday, options)
    },
  },
  {
    // Monday next week, Friday last week
    pattern: new RegExp(`${B}${WEEKDAY}\\s+(?:of\\s+)?(next|last|this)\\s+week${E}`, 'gu'),
    read: (match, { today }) => ({
      day: weekdayIn(today, match[2] === 'next' ? 1 : match[2] === 'last' ? -1 : 0, weekdayOfWord(match[1])),
    }),
  },
  {
    pattern: new RegExp(
      `${B}(?:by\\s+)?(?:the\\s+)?(?:(end of|eow|late|early)\\s*)?(next|this|last|the)?\\s*(?:week|(?<=eow))${E}`,
      'gu',
    ),
    read: (match, { today }) => {
      const side = match[2]
      if (match[1] === 'eow') return { day: weekdayIn(today, 0, 5) }
      if (side === 'the' ? !match[1] : !side && !match[1]) return undefined
      const read = wholeWeek(today, side === 'next' ? 1 : side === 'last' ? -1 : 0)
      return match[1] === 'end of' && read.day ? { day: read.day } : read
    },
  },
  {
    pattern: new RegExp(
      `${B}(?:by\\s+)?(?:the\\s+)?(?:(end of|eom|month[- ]end|middle of|mid|beginning of|start of|early|late)[\\s-]*)(?:the\\s+)?(next|this|last)?\\s*(?:month|(?<=eom|month[- ]end))${E}`,
      'gu',
    ),
    read: (match, { today }) => {
      const month = addMonths(firstOfMonth(today), match[2] === 'next' ? 1 : match[2] === 'last' ? -1 : 0)
      if (/mid/.test(match[1] ?? '')) return { day: addDays(month, 14), sure: false }
      return /beg|start|early/.test(match[1] ?? '')
        ? { day: month, sure: false }
        : { day: lastOfMonth(month) }
    },
  },
  {
    pattern: new RegExp(`${B}(next|this|last)\\s+month${E}`, 'gu'),
    read: (match, { today }) =>
      wholeMonth(addMonths(firstOfMonth(today), match[1] === 'next' ? 1 : match[1] === 'last' ? -1 : 0)),
  },
  {
    pattern: new RegExp(
      `${B}(?:the\\s+)?(?:end of|eoq|quarter[- ]end)\\s*(?:the\\s+)?(next|this|last)?\\s*(?:quarter|q([1-4])|(?<=eoq|quarter[- ]end))${E}`,
      'gu',
    ),
    read: (match, { today, leaning }) => {
      const year = Number(today.slice(0, 4))
      if (!match[2])
        return {
          day: quarterOf(
            addMonths(firstOfMonth(today), match[1] === 'next' ? 3 : match[1] === 'last' ? -3 : 0),
          ).last,
        }
      const day = quarterEnd(year, Number(match[2]))
      return { day: leaning === 'future' && day < today ? quarterEnd(year + 1, Number(match[2])) : day }
    },
  },
  {
    pattern: new RegExp(
      `${B}(?:(?:the\\s+)?(?:end of)\\s+(?:the\\s+)?(next|this|last)?\\s*year|eoy|year[- ]end)${E}`,
      'gu',
    ),
    read: (match, { today }) => ({
      day: dayText(
        Number(today.slice(0, 4)) + (match[1] === 'next' ? 1 : match[1] === 'last' ? -1 : 0),
        12,
        31,
      ),
    }),
  },
  {
    // in two weeks, within 10 days, in 3 working days
    pattern: new RegExp(
      `${B}(in|within)\\s+(?:the\\s+next\\s+)?${COUNT}\\s*(working days?|business days?|days?|weeks?|months?|years?)${E}`,
      'gu',
    ),
    read: (match, options) => ahead(match[2], match[3], match[1] === 'within', options),
  },
  {
    // two weeks from now, 3 days later, a week from today, 3 days ago
    pattern: new RegExp(
      `${B}${COUNT}\\s*(working days?|business days?|days?|weeks?|months?|years?)\\s+(from now|from today|later|ago|back|before today)${E}`,
      'gu',
    ),
    read: (match, options) =>
      /ago|back|before/.test(match[3] ?? '')
        ? ago(match[1], match[2], options)
        : ahead(match[1], match[2], false, options),
  },
  {
    pattern: new RegExp(
      `${B}(?:on\\s+|by\\s+)?the\\s+(\\d{1,2})(?:st|nd|rd|th)${E}(?!\\s+(?:floor|line|phase|visit|time|of))`,
      'gu',
    ),
    read: (match, options) => dateOnly(Number(match[1]), match[0], options),
  },
  {
    pattern: new RegExp(
      `${B}(?:(after|before|by|on|during)\\s+)?(?:the\\s+)?(national day|golden week|spring festival|chinese new year|lunar new year|cny(?!\\s*[\\d.])|new year'?s?(?: day)?|labou?r day|may day|qingming|dragon boat(?: festival)?|mid-autumn(?: festival)?|christmas|easter)${E}(?:\\s+(?:holiday|break)s?)?`,
      'gu',
    ),
    read: (match, options) => {
      if (match[2] === 'cny' && !match[1]) return undefined
      const side =
        match[1] === 'after' ? 'after' : match[1] === 'before' || match[1] === 'by' ? 'before' : 'on'
      return aroundHoliday(HOLIDAYS[(match[2] ?? '').replace(/ festival$/, '')] ?? match[2], side, options)
    },
  },
]

/** English names → the name calendars are asked with. */
const HOLIDAYS: Record<string, string> = {
  'national day': '国庆',
  'golden week': '国庆',
  spring: '春节',
  'chinese new year': '春节',
  'lunar new year': '春节',
  cny: '春节',
  "new year's": '元旦',
  'new year': '元旦',
  "new year's day": '元旦',
  'new years': '元旦',
  'new year day': '元旦',
  'new years day': '元旦',
  'labour day': '五一',
  'labor day': '五一',
  'may day': '五一',
  qingming: '清明',
  'dragon boat': '端午',
  'mid-autumn': '中秋',
}

function unitOf(text: string | undefined): 'day' | 'week' | 'month' | 'year' {
  const word = text ?? ''
  return word.startsWith('week')
    ? 'week'
    : word.startsWith('month')
      ? 'month'
      : word.startsWith('year')
        ? 'year'
        : 'day'
}

function ahead(
  count: string | undefined,
  unit: string | undefined,
  within: boolean,
  options: Parameters<DayRule['read']>[1],
): Calendrical | undefined {
  const amount = readNumber(count ?? '')
  if (amount === undefined) return undefined
  const day = /ing day|business/.test(unit ?? '')
    ? workingDaysAfter(options, amount)
    : shifted(options.today, amount, unitOf(unit))
  return day ? { day, ...(within && { first: options.today }) } : undefined
}

function ago(
  count: string | undefined,
  unit: string | undefined,
  options: Parameters<DayRule['read']>[1],
): Calendrical | undefined {
  const amount = readNumber(count ?? '')
  if (amount === undefined) return undefined
  const day = /ing day|business/.test(unit ?? '')
    ? workingDaysAfter(options, -amount)
    : shifted(options.today, -amount, unitOf(unit))
  return day ? { day } : undefined
}
