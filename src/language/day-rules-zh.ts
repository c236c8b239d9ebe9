import { addDays, addMonths, daysBetween, isDay, mondayOf, quarterOf, weekdayOf } from '../domain/day.ts'
import { wholeYear } from './day-numeric.ts'
import {
  type Calendrical,
  checked,
  chineseWeekday,
  type DayRule,
  dateOnly,
  dayText,
  firstOfMonth,
  fullDay,
  isoWeek,
  lastOfMonth,
  monthDay,
  monthSpan,
  quarterEnd,
} from './day-rules.ts'
import { N, NUMERALS, steps, WEEK, YEARS, yearShift } from './day-words-zh.ts'
import { readNumber } from './numbers.ts'

const NOT_A_PLACE =
  '(?![线产楼厂机炉泵车仓门馆会库站井窑罐区段柜轴桥院台位高码楼馆]|\\s{0,3}(?:线|产线|楼|厂|机|炉|泵))'
const DIGIT = '[〇零一二三四五六七八九]'
const WEEKDAY_BEHIND = `(?:\\s{0,3}[,，]?\\s{0,3}[(]?\\s{0,3}${WEEK}([一二三四五六日天])[)]?)?`
/** 三月初一 is a day of the moon's calendar, which nobody plans visits by: it is left unread. */
const LUNAR = new RegExp(`^初[${NUMERALS}]`, 'u')

/** 2026, 27, 二零二六, 二七, 两千. */
function yearIn(text: string): number | undefined {
  if (text === '两千') return 2000
  const value = readNumber(text)
  return value === undefined ? undefined : wholeYear(value, [...text].length)
}

function monthPart(month: string, part: string): Calendrical | undefined {
  const head = month.slice(0, 8)
  switch (part[0]) {
    case '初':
      return { day: `${head}01`, sure: false }
    case '中':
      return part === '中旬' ? { first: `${head}11`, day: `${head}20` } : { day: `${head}15`, sure: false }
    case '上':
      return { first: `${head}01`, day: `${head}10` }
    case '下':
      return { first: `${head}21`, day: lastOfMonth(month) }
    default:
      return { day: lastOfMonth(month) }
  }
}

const PART = `(的?最后一天|初(?![${NUMERALS}])|中旬|中(?!标)|上旬|下旬|底|末|尾)`

/** Days and months of the calendar: 6月3日, 去年5月, 月底, 15号. */
export const chineseDates: DayRule[] = [
  {
    // 2026年6月10日（周三）, 27年9月10日, 二零一六年，九月三号, 2018年12月
    pattern: new RegExp(
      `(?<!\\d)(\\d{4}|\\d{2}|${DIGIT}{4}|${DIGIT}{2}|两千)年的?[,，\\s]*(${N})月份?\\s{0,3}(?:(${N})(?!\\d)\\s{0,3}[日号]?)?(?!个)${WEEKDAY_BEHIND}`,
      'gu',
    ),
    read: (match, options) => {
      const [year, month] = [yearIn(match[1] ?? ''), readNumber(match[2] ?? '')]
      if (year === undefined || !month || month > 12) return undefined
      const date = match[3] === undefined ? undefined : readNumber(match[3])
      if (date === undefined)
        return LUNAR.test(match.input.slice(match.index + match[0].length))
          ? undefined
          : monthSpan(month, year, options)
      return checked(fullDay(year, month, date, match[0]), chineseWeekday(match[4]), match[0])
    },
  },
  {
    // May 32号
    pattern:
      /(?<![a-z])(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s?(3[2-9]|[4-9]\d)[日号]/gu,
    read: ([said], { today }) => ({ problem: { key: 'impossible', said, day: today } }),
  },
  {
    // 13月1日, 0月5日: no such month
    pattern: /(?<![\d.年])(?:1[3-9]|[2-9]\d|00?)月份?\d{1,2}[日号]/gu,
    read: ([said], { today }) => ({ problem: { key: 'impossible', said, day: today } }),
  },
  {
    // 5月32号: no such day in any month
    pattern: /(?<!\d)(\d{1,2})月份?(3[2-9]|[4-9]\d)[日号]/gu,
    read: ([said], { today }) => ({ problem: { key: 'impossible', said, day: today } }),
  },
  {
    // (今年|明年)6月3日, 六月三号
    pattern: new RegExp(
      `(?<![\\d年])(${YEARS})?的?(${N})月份?(${N})(?!\\d|个|[台套件吨次家]|[点时](?!间))(?:[日号])?${WEEKDAY_BEHIND}`,
      'gu',
    ),
    read: (match, options) => {
      const [month, date] = [readNumber(match[2] ?? ''), readNumber(match[3] ?? '')]
      if (!month || !date || month > 12) return undefined
      const year = yearShift(match[1])
      const read =
        year === undefined
          ? monthDay(month, date, match[0], options)
          : fullDay(Number(options.today.slice(0, 4)) + year, month, date, match[0])
      return checked(read, chineseWeekday(match[4]), match[0])
    },
  },
  {
    // 去年5月, 明年3月份, 3月, 九月
    pattern: new RegExp(
      `(${YEARS})?的?(?<![\\d个第每.])(${N})月(?:份|间)?(?![\\d${NUMERALS}]|[初中底末尾]|[上下]旬|前|之前|以前|内|后|之后|饼|度|供|结)`,
      'gu',
    ),
    read: (match, options) => {
      const month = readNumber(match[2] ?? '')
      if (!month || month > 12) return undefined
      const shift = yearShift(match[1])
      return monthSpan(
        month,
        shift === undefined ? undefined : Number(options.today.slice(0, 4)) + shift,
        options,
      )
    },
  },
  {
    // 十月第一个星期一, 2021年的第一周, 十月的第一周
    pattern: new RegExp(
      `(?:(\\d{4})年|(${YEARS})|(${N})月份?)的?第(${N})个?(?:${WEEK})([一二三四五六日天])?`,
      'gu',
    ),
    read: (match, { today, leaning }) => {
      const nth = readNumber(match[4] ?? '') ?? 0
      if (nth < 1 || nth > 53) return undefined
      const year = match[1] ? Number(match[1]) : Number(today.slice(0, 4)) + (yearShift(match[2]) ?? 0)
      const monday = match[3]
        ? addDays(
            mondayOf(
              addDays(monthSpan(readNumber(match[3]) ?? 1, undefined, { today, leaning }).first ?? today, 3),
            ),
            (nth - 1) * 7,
          )
        : isoWeek(year, nth)
      const weekday = chineseWeekday(match[5])
      if (!weekday)
        return { first: monday, day: addDays(monday, 4), sure: false, told: { kind: 'week', monday } }
      if (!match[3]) return undefined
      const first = firstOfMonth(addDays(monday, 6 - (nth - 1) * 7))
      return {
        day: addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7),
        sure: false,
        told: { kind: 'day' },
      }
    },
  },
  {
    // 6月3日到5日
    pattern: new RegExp(`(?<!\\d)(${N})月(${N})[日号]?\\s{0,3}(?:-|~|～|到|至)\\s{0,3}(${N})[日号]`, 'gu'),
    read: (match, options) => {
      const [month, from, to] = [1, 2, 3].map((group) => readNumber(match[group] ?? '') ?? 0)
      const first = monthDay(month ?? 0, from ?? 0, match[0], options)
      const last = monthDay(month ?? 0, to ?? 0, match[0], options)
      if (!first?.day || !last?.day || first.day > last.day) return first ?? last
      return { first: first.day, day: last.day }
    },
  },
  {
    // 6月底, 六月中旬, 明年3月初
    pattern: new RegExp(`(${YEARS}|\\d{4}年)?的?(?<![\\d个])(${N})月份?${PART}`, 'gu'),
    read: (match, options) => {
      const month = readNumber(match[2] ?? '')
      if (!month || month > 12) return undefined
      const year = /^\d/.test(match[1] ?? '')
        ? Number(match[1]?.slice(0, 4))
        : Number(options.today.slice(0, 4)) + (yearShift(match[1]) ?? 0)
      const read = monthPart(dayText(year, month, 1), match[3] ?? '')
      if (!read?.day || match[1]) return read
      const other = monthPart(
        dayText(year + (options.leaning === 'future' ? 1 : -1), month, 1),
        match[3] ?? '',
      )
      const near =
        other?.day !== undefined &&
        Math.abs(daysBetween(options.today, other.day)) <= (options.leaning === 'future' ? 366 : 92)
      const wrong = options.leaning === 'future' ? read.day < options.today : read.day > options.today
      return wrong && near ? other : read
    },
  },
  {
    // 月底, 本月底, 下月初, 下个月中旬, 上月末
    pattern: new RegExp(`(上上|下下|上|这|本|下|当)?个?月${PART}`, 'gu'),
    read: (match, options) => {
      if (/^个/.test(match[0])) return undefined
      const month = addMonths(firstOfMonth(options.today), steps(match[1]))
      const read = monthPart(month, match[2] ?? '')
      const passed = !match[1] && read?.day
      if (passed && options.leaning === 'future' && passed < options.today)
        return monthPart(addMonths(month, 1), match[2] ?? '')
      if (passed && options.leaning === 'past' && passed > options.today)
        return monthPart(addMonths(month, -1), match[2] ?? '')
      return read
    },
  },
  {
    // 8到10号, 8-10号
    pattern: new RegExp(
      `(?<![\\d月年/第.a-z${NUMERALS}])(${N})\\s{0,3}(?:-|~|～|到|至)\\s{0,3}(${N})[号日]${NOT_A_PLACE}`,
      'gu',
    ),
    read: (match, options) => {
      const [from, to] = [readNumber(match[1] ?? ''), readNumber(match[2] ?? '')]
      if (!from || !to || from >= to) return undefined
      const last = dateOnly(to, match[0], options)
      if (!last?.day) return last
      return {
        ...last,
        first: `${last.day.slice(0, 8)}${String(from).padStart(2, '0')}`,
        told: { kind: 'span' },
      }
    },
  },
  {
    // 下个月15号
    pattern: new RegExp(`(上上|下下|上|这|本|下)个?月(${N})[日号]`, 'gu'),
    read: (match, { today }) => {
      const date = readNumber(match[2] ?? '') ?? 0
      const month = addMonths(firstOfMonth(today), steps(match[1]))
      const day = `${month.slice(0, 8)}${String(date).padStart(2, '0')}`
      return isDay(day)
        ? { day }
        : { problem: { key: 'impossible', said: match[0], day: lastOfMonth(month) } }
    },
  },
  {
    // 3号, 十五号, 25日; not 三号产线, 3号楼, 5日内
    pattern: new RegExp(
      `(?<![\\d月年/第.a-z${NUMERALS}])(?:(${N})号${NOT_A_PLACE}|(\\d{1,2}|[${NUMERALS}]{2,3})日(?![常本子期元报化用程夜均产内后]|之内|以内|之后|以后|一早))`,
      'gu',
    ),
    read: (match, options) => {
      const number = match[1] ?? match[2] ?? ''
      const read = dateOnly(readNumber(number) ?? 0, match[0], options)
      const ago =
        match[2] !== undefined &&
        options.leaning === 'past' &&
        /^之?前/u.test(match.input.slice(match.index + match[0].length))
      return (
        read && {
          ...read,
          sure: read.day !== undefined && !ago && (/\d/.test(number) || [...number].length > 1),
        }
      )
    },
  },
  {
    // 季度末, 本季末, 下季度末, 三季度末, q3末
    pattern:
      /(?:(上|这|本|下)个?|第?([一二三四1-4])|q([1-4])\s{0,3})?季?度?(?:季度|季|(?<=q[1-4]\s{0,3}))(末|底|内|结束前)/gu,
    read: (match, { today, leaning }) => {
      const number = match[2] ? chineseWeekday(match[2]) : match[3] ? Number(match[3]) : undefined
      if (!number) return { day: quarterOf(addMonths(firstOfMonth(today), 3 * steps(match[1]))).last }
      const year = Number(today.slice(0, 4))
      const day = quarterEnd(year, number)
      return { day: leaning === 'future' && day < today ? quarterEnd(year + 1, number) : day }
    },
  },
  {
    // 三季度, 今年第四季度, 下季度: a whole quarter, due at its end
    pattern: new RegExp(`(${YEARS})?(?:第?([一二三四1-4])|(上|这|本|下)个?)季度(?![末底内结报])`, 'gu'),
    read: (match, { today, leaning }) => {
      const shift = yearShift(match[1])
      const number = chineseWeekday(match[2])
      const own = quarterOf(addMonths(firstOfMonth(today), 3 * steps(match[3])))
      if (!number) return { first: own.first, day: own.last, sure: false }
      const year = Number(today.slice(0, 4)) + (shift ?? 0)
      const passed = shift === undefined && leaning === 'future' && quarterEnd(year, number) < today
      const day = quarterEnd(passed ? year + 1 : year, number)
      return { first: quarterOf(day).first, day, sure: false }
    },
  },
  {
    pattern: new RegExp(`(今|明|去|本|后)?(?<!大)年(底|末|初(?![${NUMERALS}])|中)(?!级)`, 'gu'),
    read: (match, { today, leaning }) => {
      const shift = { 明: 1, 去: -1, 后: 2 }[match[1] ?? ''] ?? 0
      const date = { 底: [12, 31], 末: [12, 31], 初: [1, 1], 中: [6, 30] }[match[2] ?? '底'] ?? [12, 31]
      const at = (year: number): string => dayText(year, date[0] ?? 12, date[1] ?? 31)
      const year = Number(today.slice(0, 4)) + shift
      if (!match[1] && leaning === 'future' && at(year) < today) return { day: at(year + 1), sure: false }
      if (!match[1] && leaning === 'past' && at(year) > today) return { day: at(year - 1), sure: false }
      return { day: at(year), sure: /[底末]/.test(match[2] ?? '') }
    },
  },
]
