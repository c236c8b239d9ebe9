import type { Day } from '../domain/day.ts'
import type { Money } from '../domain/money.ts'
import { findAmounts, isEndOfRange, readAmount } from './amounts.ts'
import type { DayOptions } from './day-found.ts'
import { findDays } from './days.ts'
import { fold, sourceOf } from './text.ts'

/** Values of deals as people type them, in commands and in forms. */

/** `480万`, `CNY 4.8m`, `4,800,000`: a bare number is major units of `currency`. Undefined: no amount, negative, or a range. */
export function readMoney(text: string, currency: string): Money | undefined {
  const plain = fold(text).text.trim()
  const read = readAmount(plain, currency)
  if (read === 'tooLarge' || read?.negative) return undefined
  if (read && (read.told || !/\d/.test(plain.slice(read.end))))
    return { amount: read.minor, currency: read.currency }
  const [found] = read ? [] : findAmounts(plain, currency)
  if (found && isEndOfRange(plain, found)) return undefined
  return found && { amount: found.minor, currency: found.currency }
}

/** The one day in a text: `past` when it is over, undefined when there is none or it does not exist. */
export function readFutureDay(
  text: string,
  options: Omit<DayOptions, 'leaning'>,
): { day: Day; past: boolean } | undefined {
  const [found] = findDays(fold(text).text, { ...options, leaning: 'future' })
  if (!found?.day || found.problem) return undefined
  return { day: found.day, past: found.day < options.today }
}

/** `P2`, `2`, `p3` → 0–3. */
export function readNeedLevel(text: string): number | undefined {
  const found = /^p?\s*([0-3])(?!\d)/.exec(fold(text).text.trim())
  return found ? Number(found[1]) : undefined
}

export type NewDeal = { name: string; money?: Money; close?: Day }

/** `洁净室二期 480万 9/30` → name, amount, expected close: what is neither amount nor day is the name. */
export function readNewDeal(text: string, currency: string, options: Omit<DayOptions, 'leaning'>): NewDeal {
  const folded = fold(text)
  const days = findDays(folded.text, { ...options, leaning: 'future' }).filter(
    ({ day }) => day && day >= options.today,
  )
  const day = days.at(-1)
  const amounts = findAmounts(folded.text, currency).filter(
    (each) => (!day || each.end <= day.start || each.start >= day.end) && !isEndOfRange(folded.text, each),
  )
  const amount = amounts.at(-1)
  const taken = [day, amount].filter((span) => span !== undefined).sort((a, b) => a.start - b.start)
  let name = ''
  let at = 0
  for (const { start, end } of taken) {
    name += ` ${sourceOf(folded, at, start)}`
    at = end
  }
  if (at < folded.text.length) name += ` ${sourceOf(folded, at, folded.text.length)}`
  return {
    name: name.replace(/\s+/g, ' ').replace(/^[\s,,、:;::]+|[\s,,、:;::]+$/g, ''),
    ...(amount && { money: { amount: amount.minor, currency: amount.currency } }),
    ...(day?.day && { close: day.day }),
  }
}
