import { addDays, addMonths, daysBetween, isDay, quarterOf, weekdayOf } from '../domain/day.ts'
import {
  aroundHoliday,
  bareWeekday,
  type Calendrical,
  checked,
  chineseWeekday,
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
import { CHINESE_NUMERAL, readNumber } from './numbers.ts'

const N = `(?:\\d{1,2}|${CHINESE_NUMERAL}{1,3})`
const COUNT = `(?:\\d{1,3}|${CHINESE_NUMERAL}{1,4}|半)`
const WEEK = '(?:周|星期|礼拜)'
const NOT_A_PLACE =
  '(?![线产楼厂机炉泵车仓门馆会库站井窑罐区段柜轴桥院台位高码楼馆]|\\s*(?:线|产线|楼|厂|机|炉|泵))'

const RELATIVE: Record<string, number> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
}
const UNITS = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  年: 'year',
  季度: 'month',
} as const

/** 下下 is two ahead, 上 one back, 这 and 本 none. */
function steps(word: string | undefined): number {
  if (!word) return 0
  if (/[上]/.test(word)) return -word.length
  return /[下]/.test(word) ? word.length : 0
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

const PART = '(初|中旬|中|上旬|下旬|底|末|尾)'

export const chineseRules: DayRule[] = [
  {
    pattern:
      /(大前|大后|前|昨|今|明|后)(?:天|日|晚|早|儿)(?:(?:早上|上午|中午|下午|晚上)(?!\s*[\d一二两三四五六七八九十]))?/gu,
    read: (match, { today }) => {
      const shift = RELATIVE[match[1] ?? '']
      if (shift === undefined || /^[前后](?:日|晚|早|儿)/.test(match[0])) return undefined
      return { day: addDays(today, shift) }
    },
  },
  { pattern: /刚才|刚刚|方才|(?:今|当)日内|今天内/gu, read: (_, { today }) => ({ day: today }) },
  {
    // (今年|明年)6月3日, 六月三号
    pattern: new RegExp(
      `(?<!\\d)(今年|明年|去年|后年)?(${N})月份?(${N})(?:[日号])?(?:\\s*[(]?${WEEK}([一二三四五六日天])[)]?)?`,
      'gu',
    ),
    read: (match, options) => {
      const [month, date] = [readNumber(match[2] ?? ''), readNumber(match[3] ?? '')]
      if (!month || !date || month > 12) return undefined
      const year = { 今年: 0, 明年: 1, 去年: -1, 后年: 2 }[match[1] ?? '']
      const read =
        year === undefined
          ? monthDay(month, date, match[0], options)
          : fullDay(Number(options.today.slice(0, 4)) + year, month, date, match[0])
      return checked(read, chineseWeekday(match[4]), match[0])
    },
  },
  {
    // 6月3日到5日
    pattern: new RegExp(`(?<!\\d)(${N})月(${N})[日号]?\\s*(?:-|~|～|到|至)\\s*(${N})[日号]`, 'gu'),
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
    pattern: new RegExp(`(今年|明年|去年)?(?<![\\d个])(${N})月份?${PART}`, 'gu'),
    read: (match, options) => {
      const month = readNumber(match[2] ?? '')
      if (!month || month > 12) return undefined
      const year = Number(options.today.slice(0, 4)) + ({ 明年: 1, 去年: -1 }[match[1] ?? ''] ?? 0)
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
    pattern:
      /(上上|下下|上|这|本|下)个?月(?:内|之内|以内|期间)?(?![\d一二三四五六七八九十]{1,3}[日号]|初|中|底|末|上|下)/gu,
    read: (match, { today }) => wholeMonth(addMonths(firstOfMonth(today), steps(match[1]))),
  },
  {
    // 周三, 下周三, 下下周一, 上周五, 这个星期天, 周末
    pattern: new RegExp(
      `(上上|上|这|本|下下下|下下|下)?个?${WEEK}([一二三四五六日天末1-7])(?!\\d|[个期年月周]|天[内后前])`,
      'gu',
    ),
    read: (match, options) => {
      if (/^个/.test(match[0])) return undefined
      const weekend = match[2] === '末'
      const weekday = weekend ? 7 : chineseWeekday(match[2])
      if (!weekday) return undefined
      if (!match[1]) {
        const read = bareWeekday(weekday, options)
        return weekend && read.day ? { ...read, first: addDays(read.day, -1) } : read
      }
      const day = weekdayIn(options.today, steps(match[1]), weekday)
      return weekend ? { day, first: addDays(day, -1) } : { day }
    },
  },
  {
    pattern: new RegExp(
      `(上上|上|这|本|下下下|下下|下)个?${WEEK}(?:内|之内|以内|期间)?(?![一二三四五六日天末1-7])`,
      'gu',
    ),
    read: (match, { today }) => wholeWeek(today, steps(match[1])),
  },
  {
    // 3号, 十五号; not 三号产线, 3号楼
    pattern: new RegExp(`(?<![\\d月年/第.a-z${CHINESE_NUMERAL.slice(1, -1)}])(${N})号${NOT_A_PLACE}`, 'gu'),
    read: (match, options) => {
      const read = dateOnly(readNumber(match[1] ?? '') ?? 0, match[0], options)
      return read && { ...read, sure: read.day !== undefined && /\d/.test(match[0]) }
    },
  },
  {
    // 3天后, 两周之后, 半个月后, 三个月内, 2天前, 5个工作日内
    pattern: new RegExp(
      `(?<![\\d.第])(${COUNT})\\s*(个半|个)?(工作日|天半|天|日|周|星期|礼拜|季度|月|年)(之?后|以后|之内|以内|内|之?前|以前)`,
      'gu',
    ),
    read: (match, options) => {
      const [amount, half, unit, side] = [
        readNumber(match[1] ?? ''),
        match[2] === '个半',
        match[3] ?? '',
        match[4] ?? '',
      ]
      if (amount === undefined || (unit === '月' && !match[2]) || (unit === '日' && match[2]))
        return undefined
      const back = side.includes('前')
      const sign = back ? -1 : 1
      const within = side.includes('内')
      if (unit === '工作日')
        return { day: workingDaysAfter(options, sign * amount), ...(within && { first: options.today }) }
      const known = UNITS[unit.replace('半', '') as keyof typeof UNITS]
      const whole = amount + (half || unit === '天半' ? 0.5 : 0)
      const day = shifted(options.today, sign * whole * (unit === '季度' ? 3 : 1), known)
      return day ? { day, ...(within && { first: options.today }) } : undefined
    },
  },
  {
    pattern: new RegExp(`再?过(${COUNT})\\s*个?(天|日|周|星期|礼拜|月|年)(?!前)`, 'gu'),
    read: (match, { today }) => {
      const day = shifted(
        today,
        readNumber(match[1] ?? '') ?? Number.NaN,
        UNITS[(match[2] ?? '天') as keyof typeof UNITS],
      )
      return day ? { day, sure: match[1] !== '两' } : undefined
    },
  },
  {
    // 季度末, 本季末, 下季度末, 三季度末, q3末
    pattern:
      /(?:(上|这|本|下)个?|第?([一二三四1-4])|q([1-4])\s*)?季?度?(?:季度|季|(?<=q[1-4]\s*))(末|底|内|结束前)/gu,
    read: (match, { today, leaning }) => {
      const number = match[2] ? chineseWeekday(match[2]) : match[3] ? Number(match[3]) : undefined
      if (!number) return { day: quarterOf(addMonths(firstOfMonth(today), 3 * steps(match[1]))).last }
      const year = Number(today.slice(0, 4))
      const day = quarterEnd(year, number)
      return { day: leaning === 'future' && day < today ? quarterEnd(year + 1, number) : day }
    },
  },
  {
    pattern: /(今|明|去|本|后)?年(底|末|初|中)(?!级)/gu,
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
  {
    // 国庆后, 春节前, 五一假期之后; 节后 is the next holiday, whichever
    pattern:
      /(国庆|中秋|春节|过年|元旦|清明|劳动|五一|十一|端午|圣诞)(?:节|假期|长假|小长假)?(之?后|以后|之?前|以前|期间|当天)?(?!路|街|大|专)/gu,
    read: (match, options) => {
      const name = { 过年: '春节', 劳动: '五一', 十一: '国庆' }[match[1] ?? ''] ?? match[1]
      if (
        (match[1] === '劳动' || match[1] === '十一' || match[1] === '过年') &&
        !/节|假|后|前/.test(match[0])
      )
        return undefined
      return aroundHoliday(
        name,
        match[2]?.includes('后') ? 'after' : match[2]?.includes('前') ? 'before' : 'on',
        options,
      )
    },
  },
  {
    pattern: /(?<![国春清端圣元中庆秋节明午诞旦环调关细情季时章])(?:节|假期|长假)(后|前)(?!\p{N})/gu,
    read: (match, options) => {
      const read = aroundHoliday(undefined, match[1] === '后' ? 'after' : 'before', options)
      return read && { ...read, sure: false }
    },
  },
  {
    // 前几天, 最近: the person will be asked
    pattern: /前几天|前两天|近日|最近几天/gu,
    read: (_, { today, leaning }) =>
      leaning === 'past' ? { day: addDays(today, weekdayOf(today) === 1 ? -3 : -2), sure: false } : undefined,
  },
]
