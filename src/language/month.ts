import { addMonths, type Day } from '../domain/day.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NAMED =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])(?:\s+(\d{4})(?![\d,.万千]))?/
const SPOKEN: readonly (readonly [RegExp, number])[] = [
  [/^(?:本月|这个月|当月|this month(?![a-z]))/, 0],
  [/^(?:下个?月|next month(?![a-z]))/, 1],
  [/^(?:上个?月|last month(?![a-z]))/, -1],
]

/**
 * The month that folded words begin with, as `2026-06`: `2026-06`, `6月`, `June 2026`, `this month`. Without a year it is the nearest such
 * month: at most six back. Undefined: they begin with none.
 */
export function monthAt(text: string, today: Day): { month: string; end: number } | undefined {
  const dated = /^(\d{4})[-/.年](0?[1-9]|1[0-2])(?!\d|[-/.]\d)月?/.exec(text)
  if (dated) return { month: `${dated[1]}-${dated[2]!.padStart(2, '0')}`, end: dated[0].length }
  for (const [pattern, step] of SPOKEN) {
    const said = pattern.exec(text)?.[0]
    if (said) return { month: addMonths(`${today.slice(0, 8)}01`, step).slice(0, 7), end: said.length }
  }
  const counted = /^(1[0-2]|[1-9])月(?!\d)/.exec(text)
  if (counted) return { month: nearest(Number(counted[1]), today), end: counted[0].length }
  const named = NAMED.exec(text)
  if (!named) return undefined
  const number = MONTHS.indexOf(named[1]!.slice(0, 3)) + 1
  // Another number behind it is an amount: "June 1000".
  const year = named[2] && Math.abs(Number(named[2]) - Number(today.slice(0, 4))) <= 3 ? named[2] : undefined
  if (!year) return { month: nearest(number, today), end: named[1]!.length }
  return { month: `${year}-${String(number).padStart(2, '0')}`, end: named[0].length }
}

function nearest(number: number, today: Day): string {
  const from = addMonths(`${today.slice(0, 8)}01`, -6)
  const months = Array.from({ length: 12 }, (_, n) => addMonths(from, n).slice(0, 7))
  return months.find((month) => Number(month.slice(5)) === number) ?? today.slice(0, 7)
}
