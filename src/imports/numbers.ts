import { plainAmount } from '../language/amounts.ts'
import { withoutTail } from '../language/exact.ts'
import { bad, plainOf, type Reader } from './cells.ts'
import { shortened } from './fault.ts'
import { plainDigits } from './money-cell.ts'

/**
 * Money in major units as exact decimal text: never a float. How many decimals the currency allows is checked where the
 * currency is known; 68万, 1.2m, the thousands of other countries and the tails of spreadsheets (3300000.3000000003) are read. 12 digits
 * before the point keep every currency's minor units below 2^53.
 */
function readMoney(raw: string, signed: boolean) {
  const text = raw.trim()
  if (/^-?\d([.,]\d+)?[eE]\+?\d{1,3}$/.test(text)) return bad('scientific', shortened(text))
  const digits = plainDigits(text)
  // Whoever writes 6.800 may mean thousands: its three decimals are kept for the check against the currency.
  const plain = /^-?\d{1,3}\.\d{3}$/.test(digits) ? digits : plainAmount(digits)
  if (plain === undefined) return bad('noAmount', shortened(text))
  if (plain.startsWith('-') && !signed) return bad('belowZero', shortened(text))
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : bad('amountTooLong', shortened(text))
}

export const money: Reader = { type: 'numeric', read: (raw) => readMoney(raw, false) }

/** Money of a ledger: a credit note is below zero. */
export const signedMoney: Reader = { type: 'numeric', read: (raw) => readMoney(raw, true) }

/** The digits of a number as people and spreadsheets write them; a percent sign counts where the number is a share of a hundred. */
function digitsOf(raw: string, high: number): string {
  const text = plainOf(raw)
  return withoutTail(high === 100 ? text.replace(/\s*%$/, '') : text)
}

/** A plain decimal number between two bounds with at most two decimals, as text. */
export function decimal(low: number, high: number): Reader {
  return {
    type: 'numeric',
    read: (raw) => {
      const text = digitsOf(raw, high)
      if (!/^-?\d{1,9}(\.\d{1,2})?$/.test(text)) return bad('noDecimal', shortened(raw.trim()))
      return Number(text) < low || Number(text) > high
        ? bad('notBetween', text, String(low), String(high))
        : text
    },
  }
}

/** A whole number between two bounds. */
export function whole(low: number, high: number): Reader {
  return {
    type: 'integer',
    read: (raw) => {
      const text = digitsOf(raw, high)
      if (!/^-?\d{1,9}(\.0+)?$/.test(text)) return bad('noWhole', shortened(raw.trim()))
      const value = Number(text)
      return value < low || value > high ? bad('notBetween', String(value), String(low), String(high)) : value
    },
  }
}
