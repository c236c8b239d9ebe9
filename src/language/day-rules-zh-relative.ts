import { addDays, addMonths, weekdayOf } from '../domain/day.ts'
import {
  aroundHoliday,
  bareWeekday,
  type Calendrical,
  chineseWeekday,
  type DayRule,
  firstOfMonth,
  fixedHoliday,
  shifted,
  weekdayIn,
  wholeMonth,
  wholeWeek,
  workingDaysAfter,
} from './day-rules.ts'
import { NUMERALS, steps, WEEK, yearShift } from './day-words-zh.ts'
import { CHINESE_NUMERAL, readNumber } from './numbers.ts'

const COUNT = `(?:\\d{1,3}|${CHINESE_NUMERAL}{1,4}|半)`
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

/** 节后周二: the first Tuesday from the day behind the holiday on. */
function onWeekday(found: Calendrical | undefined, said: string | undefined): Calendrical | undefined {
  const weekday = chineseWeekday(said)
  return found?.day && weekday
    ? { ...found, day: addDays(found.day, (weekday - weekdayOf(found.day) + 7) % 7) }
    : found
}

/** Days counted from today, weekdays and holidays: 明天, 下周三, 两周后, 国庆前. */
export const chineseRelative: DayRule[] = [
  {
    pattern:
      /(大前|大后|前|昨|今|明|后)(?:天|日|晚|早|儿个?)(?:(?:早上|上午|中午|下午|晚上)(?!\s{0,3}[\d一二两三四五六七八九十]))?/gu,
    read: (match, { today }) => {
      const shift = RELATIVE[match[1] ?? '']
      if (shift === undefined || /^[前后](?:日|晚|早|儿(?!个))/.test(match[0])) return undefined
      return { day: addDays(today, shift), told: { kind: 'day' } }
    },
  },
  // 下班前: today, beside another day that day's end.
  {
    pattern: /(?:下班|收工)(?:之|以)?前/gu,
    read: (_, { today }) => ({ day: today, told: { kind: 'edge' } }),
  },
  { pattern: /刚才|刚刚|方才|(?:今|当)日内|今天内/gu, read: (_, { today }) => ({ day: today }) },
  {
    pattern:
      /(上上|下下|上|这|本|下)个?月(?:内|之内|以内|期间)?(?![\d一二三四五六七八九十]{1,3}[日号]|初|中|底|末|上|下)/gu,
    read: (match, { today }) => wholeMonth(addMonths(firstOfMonth(today), steps(match[1]))),
  },
  {
    // 周三, 下周三, 下下周一, 上周五, 这个星期天, 周末; 下周一到三, 下周二三
    pattern: new RegExp(
      `(上上|上|这|本|今|下下下|下下|下)?个?${WEEK}([一二三四五六日天末]|[1-7](?!\\d|[点:]))(?:(?:到|至|[-~—])?([一二三四五六日天])(?![个期年月周点号个百千万十些家台套人次位名份早起定直并般同块趟样楼]|大早|天[内后前]))?(?![个期年月周]|天[内后前])`,
      'gu',
    ),
    read: (match, options) => {
      if (/^个/.test(match[0])) return undefined
      const weekend = match[2] === '末'
      const weekday = weekend ? 7 : chineseWeekday(match[2])
      if (!weekday) return undefined
      const last = chineseWeekday(match[3])
      if (match[3]) {
        const first = match[1]
          ? weekdayIn(options.today, steps(match[1]), weekday)
          : bareWeekday(weekday, options).day
        const side = /[一二三四五六日天]{2}$/u.test(match[0])
        // 周三一: no stretch of days. 周三四: both, or one of them.
        if (!last || !first || last <= weekday || (side && last !== weekday + 1)) return undefined
        return { first, day: addDays(first, last - weekday), sure: !side, told: { kind: 'span' } }
      }
      if (!match[1]) {
        const read = bareWeekday(weekday, options)
        return weekend && read.day ? { ...read, first: addDays(read.day, -1), told: { kind: 'day' } } : read
      }
      const day = weekdayIn(options.today, steps(match[1]), weekday)
      return weekend
        ? { day, first: addDays(day, -1) }
        : { day, told: { kind: 'weekday', weekday, shifted: true } }
    },
  },
  {
    pattern: new RegExp(
      `(上上|上|这|本|下下下|下下|下)(?:个|一)?${WEEK}(?:内|之内|以内|期间)?(?![一二三四五六日天末]|[1-7](?!\\d|[点:]))`,
      'gu',
    ),
    read: (match, { today }) => wholeWeek(today, steps(match[1])),
  },
  {
    // 3天后, 两周之后, 半个月后, 三个月内, 2天前, 5个工作日内
    pattern: new RegExp(
      `(?<![\\d.第])(${COUNT})\\s{0,3}(个半|个)?(工作日|天半|天|日|周|星期|礼拜|季度|月|年)(之?后|以后|之内|以内|内|之?前|以前)`,
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
      // 15日前 by which something is due is before the 15th.
      if (unit === '日' && back && options.leaning === 'future') return undefined
      const sign = back ? -1 : 1
      const within = side.includes('内')
      if (unit === '工作日')
        return { day: workingDaysAfter(options, sign * amount), ...(within && { first: options.today }) }
      const known = UNITS[unit.replace('半', '') as keyof typeof UNITS]
      const whole = amount + (half || unit === '天半' ? 0.5 : 0)
      const day = shifted(options.today, sign * whole * (unit === '季度' ? 3 : 1), known)
      const told = { kind: 'span' } as const
      return day
        ? { day, told, sure: !(unit === '日' && back), ...(within && { first: options.today }) }
        : undefined
    },
  },
  {
    // 未来两天, 上2个月, 后三天, 下三个周; 前两天 as well
    pattern: new RegExp(
      `(上|前|过去|最近|近|下|后|未来|接下来|今后)的?(\\d{1,3}|[${NUMERALS}几]{1,3})\\s{0,3}个?(天|周|星期|礼拜|月|年)(?![前后内一二三四五六日天])`,
      'gu',
    ),
    read: (match, { today, leaning }) => {
      const back = /^(?:上|前|过去|最近|近)/u.test(match[0])
      const amount = match[2] === '几' ? 3 : readNumber(match[2] ?? '')
      if (
        amount === undefined ||
        back !== (leaning === 'past') ||
        (match[3] === '月' && !match[0].includes('个'))
      )
        return undefined
      const day = shifted(today, back ? -amount : amount, UNITS[(match[3] ?? '天') as keyof typeof UNITS])
      return day ? { day, sure: false, ...(!back && { first: addDays(today, 1) }) } : undefined
    },
  },
  {
    // 几个月之内, 过几天, 这两天
    pattern:
      /(?:过|再过)几(天|个?星期|周|个?月)|几(天|周|个?星期|个?月)(?:之内|以内|内|后|之后|以后)|这(?:两|几)天/gu,
    read: (match, { today, leaning }) => {
      if (leaning === 'past')
        return /^这/u.test(match[0]) ? { day: addDays(today, -1), sure: false } : undefined
      const unit = match[1] ?? match[2] ?? '天'
      const day = shifted(
        today,
        /^这/u.test(match[0]) ? 2 : 3,
        /月/u.test(unit) ? 'month' : /周|星期/u.test(unit) ? 'week' : 'day',
      )
      return day ? { day, sure: false } : undefined
    },
  },
  {
    pattern: new RegExp(`再?过(${COUNT})\\s{0,3}个?(天|日|周|星期|礼拜|月|年)(?!前)`, 'gu'),
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
    // 国庆后, 春节前, 五一假期之后; 节后 is the next holiday, whichever
    pattern:
      /(过完|过了)?(今年|明年|去年)?(国庆|中秋|春节|过年|元旦|清明|劳动|五一|十一|端午|圣诞|农历新年|新年)(?:节|假期|长假|小长假)?(之?后|以后|过后|一过|之?前|以前|期间|当天)?(?!路|街|大|专|月)(?:(?<=[后过])的?(?:第一个)?(?:周|星期|礼拜)([一二三四五六日天]))?/gu,
    read: (match, options) => {
      const said = match[3] ?? ''
      const name = { 过年: '春节', 农历新年: '春节', 新年: '元旦', 劳动: '五一', 十一: '国庆' }[said] ?? said
      if (/^(?:劳动|十一|过年)$/u.test(said) && !/节|假|后|前/.test(match[0])) return undefined
      const past = match[1] !== undefined || /[后过]/u.test(match[4] ?? '')
      const side = match[4]?.includes('前') ? 'before' : past ? 'after' : 'on'
      const year = yearShift(match[2])
      const at = year === undefined ? undefined : Number(options.today.slice(0, 4)) + year
      return onWeekday(
        (at === undefined ? aroundHoliday(name, side, options) : undefined) ??
          fixedHoliday(name, side, at, options),
        match[5],
      )
    },
  },
  {
    // 上半年, 下半年, 年内, 周内: a stretch, due at its end
    pattern: /(今年|明年|去年)?(上|下)半年|(?<![\p{N}去今明一两三半几])年内|(?<![上下本这每])周内/gu,
    read: (match, { today, leaning }) => {
      if (match[0] === '周内') return wholeWeek(today, 0)
      const year = Number(today.slice(0, 4)) + (yearShift(match[1]) ?? 0)
      const [from, to] =
        match[2] === '上'
          ? ['01-01', '06-30']
          : match[2] === '下'
            ? ['07-01', '12-31']
            : [today.slice(5), '12-31']
      const day = `${year}-${to}`
      return { first: `${year}-${from}`, day: leaning === 'past' && day > today ? today : day, sure: false }
    },
  },
  {
    // 年前, 年后: before and after Spring Festival
    pattern: new RegExp(`(?<![\\d${NUMERALS}几多半去今明上本每当新同前])年(前|后)(?!\\p{N})`, 'gu'),
    read: (match, options) => {
      // What was is hardly ever told so: 年前把合同走完 is a plan.
      if (options.leaning === 'past') return undefined
      const read = aroundHoliday('春节', match[1] === '后' ? 'after' : 'before', options)
      return read && { ...read, sure: false }
    },
  },
  {
    pattern:
      /(?<![国春清端圣元中庆秋节明午诞旦环调关细情季时章])(?:(?:过完|过了)(?:节|假期|长假)(?:之?后)?|(?:节|假期|长假)(?:过完|过后|一过|结束后?|之?后|以后)|(?:节|假期|长假)(?:之?前|以前))(?!\p{N})(?:(?<=[后过])的?(?:第一个)?(?:周|星期|礼拜)([一二三四五六日天]))?/gu,
    read: (match, options) => {
      if (options.leaning === 'past') return undefined
      const read = aroundHoliday(undefined, match[0].endsWith('前') ? 'before' : 'after', options)
      return read && { ...onWeekday(read, match[1]), sure: false }
    },
  },
  {
    // 前几天, 最近: the person will be asked
    pattern: /前几天|前两天|近日|最近几天/gu,
    read: (_, { today, leaning }) =>
      leaning === 'past' ? { day: addDays(today, weekdayOf(today) === 1 ? -3 : -2), sure: false } : undefined,
  },
]
