import { type Day, weekdayOf } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { digitsOf, type Money, majorFrom } from '../domain/money.ts'
import { several } from './english.ts'

/** How days, amounts and shares are written, in both languages. */

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-06-03 周三`, `Wed 3 Jun 2026`: what is echoed always has the weekday and the full date. */
export function fullDay(day: Day, lang: Lang): string {
  const weekday = WEEKDAYS[lang][weekdayOf(day) - 1]
  return lang === 'zh' ? `${day} ${weekday}` : `${weekday} ${shortDay(day, lang)} ${day.slice(0, 4)}`
}

/** `06-03`, `3 Jun`: within a line about this year. */
export function shortDay(day: Day, lang: Lang): string {
  if (lang === 'zh') return day.slice(5)
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`
}

/** `06-03 周三`, `Wed 3 Jun`. */
export function weekDay(day: Day, lang: Lang): string {
  const weekday = WEEKDAYS[lang][weekdayOf(day) - 1]
  return lang === 'zh' ? `${shortDay(day, lang)} ${weekday}` : `${weekday} ${shortDay(day, lang)}`
}

/** `Janet Wu (Tom)`; behind what ends with a bracket already, in that one: `Janet Wu (no reply, Tom)`. */
export function inBrackets(text: string, more: string, lang: Lang): string {
  const [open, close, comma] = lang === 'zh' ? ['（', '）', '，'] : [' (', ')', ', ']
  return text.endsWith(close)
    ? `${text.slice(0, -1)}${comma}${more}${close}`
    : `${text}${open}${more}${close}`
}

/** A change in percent, with its sign: `+3.4%`, `−18%`. */
export function changeWords(percent: number): string {
  return `${percent > 0 ? '+' : ''}${percentWords(percent)}`
}

/** `today`, `3 days ago`; `今天`, `3 天前`. `days` is 0 or more. */
export function daysAgo(days: number, lang: Lang): string {
  if (lang === 'zh') return days === 0 ? '今天' : `${days} 天前`
  return days === 0 ? 'today' : `${several(days, 'day')} ago`
}

/** `52 万元`, `1.2 亿元`; `CNY 380 k`, `CNY 6.4 M`. Other currencies in Chinese keep their code: `EUR 3.5 万`. */
export function moneyWords(money: Money, lang: Lang): string {
  const major = majorFrom(money.amount, money.currency)
  const size = Math.abs(major)
  if (lang === 'zh') {
    const unit = money.currency === 'CNY' ? '元' : ''
    const code = money.currency === 'CNY' ? '' : `${money.currency} `
    if (size >= 1e8) return `${code}${rounded(major / 1e8, 2)} 亿${unit}`
    if (size >= 1e4) return `${code}${rounded(major / 1e4, size >= 1e6 ? 0 : 1)} 万${unit}`
    return `${code}${rounded(major, digitsOf(money.currency))}${unit ? ` ${unit}` : ''}`
  }
  if (size >= 1e9) return `${money.currency} ${rounded(major / 1e9, 2)} B`
  if (size >= 1e6) return `${money.currency} ${rounded(major / 1e6, 2)} M`
  if (size >= 1e4) return `${money.currency} ${rounded(major / 1e3, 0)} k`
  return `${money.currency} ${rounded(major, digitsOf(money.currency))}`
}

/** `62.5%`, `−50%`: at most one decimal, with a true minus sign. */
export function percentWords(percent: number): string {
  return `${rounded(percent, 1)}%`
}

/** An attention index (PR04): two decimals everywhere, because 0.46 is below 0.5 and must not read as it. */
export function indexWords(index: number): string {
  return index.toFixed(2)
}

/** `2.7`: a ratio with one decimal. */
export function ratioWords(ratio: number): string {
  return rounded(ratio, 1)
}

/** One for each count of digits: making one takes longer than a whole card. */
const formats = new Map<number, Intl.NumberFormat>()

/** Thousands are parted by commas, useless zeros are left out. */
export function rounded(value: number, digits: number): string {
  const format = formats.get(digits) ?? new Intl.NumberFormat('en', { maximumFractionDigits: digits })
  formats.set(digits, format)
  const text = format.format(value)
  return text === '-0' ? '0' : text.replace('-', '−')
}

/** `王总、李工`, `Oliver Grant, Janet Wu`. */
export function listWords(items: readonly string[], lang: Lang): string {
  return items.join(lang === 'zh' ? '、' : ', ')
}
