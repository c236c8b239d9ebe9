import { CHINESE_NUMERAL, readNumber } from './numbers.ts'

/** Money in a folded text: integer minor units (cents, fen) and an ISO currency. `sure` is false where the currency or the unit is assumed. */
export type AmountFound = { start: number; end: number; minor: number; currency: string; sure: boolean }

const SIGNS: Record<string, string> = {
  '¥': 'CNY',
  '￥': 'CNY',
  元: 'CNY',
  块: 'CNY',
  块钱: 'CNY',
  圆: 'CNY',
  人民币: 'CNY',
  rmb: 'CNY',
  cny: 'CNY',
  元人民币: 'CNY',
  yuan: 'CNY',
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  美元: 'USD',
  美金: 'USD',
  刀: 'USD',
  dollars: 'USD',
  dollar: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  欧元: 'EUR',
  欧: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  英镑: 'GBP',
  pounds: 'GBP',
  hk$: 'HKD',
  hkd: 'HKD',
  港币: 'HKD',
  港元: 'HKD',
  jpy: 'JPY',
  日元: 'JPY',
  日币: 'JPY',
  yen: 'JPY',
  krw: 'KRW',
  韩元: 'KRW',
  sgd: 'SGD',
  s$: 'SGD',
  新币: 'SGD',
  chf: 'CHF',
  瑞郎: 'CHF',
}
/** Zeros that a unit adds, as powers of ten. */
const UNITS: Record<string, number> = {
  亿: 8,
  个亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  个万: 4,
  w: 4,
  千: 3,
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mio: 6,
  mln: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
}
/** Currencies without cents. */
const WHOLE = new Set(['JPY', 'KRW'])

const byLength = (words: string[]): string =>
  words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\$/g, '\\$'))
    .join('|')
const PREFIX = byLength([
  '¥',
  '￥',
  '$',
  'us$',
  'hk$',
  's$',
  '€',
  '£',
  'cny',
  'rmb',
  'usd',
  'eur',
  'gbp',
  'hkd',
  'jpy',
  'krw',
  'sgd',
  'chf',
  '人民币',
])
const SUFFIX = byLength(Object.keys(SIGNS).filter((sign) => !/[¥￥€£]|^(?:us|hk|s)?\$$/.test(sign)))
const UNIT = byLength(Object.keys(UNITS))
const NOT_MONEY =
  '(?!\\s*(?:[台套件吨个只支箱米升次人家平瓦]|小时|公里|千瓦|mm|cm|km|kg|kw|mw|hz|pcs|units?\\b))'
const NUMBER = `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${CHINESE_NUMERAL}{1,7})`

const AMOUNT = new RegExp(
  `(?:(?<![a-z0-9])(${PREFIX})\\s*)?(?<![\\d.a-z])${NUMBER}\\s*(多|来|余|几)?\\s*(?:(${UNIT})(?![a-z]|(?<=[a-z])\\d)${NOT_MONEY})?(?:(?<=亿)\\s*(\\d{1,4}|${CHINESE_NUMERAL}{1,4})\\s*(千万|百万|万))?\\s*(?:(${SUFFIX})(?![a-z]))?`,
  'gu',
)

/**
 * Finds `120万`, `1.2亿`, `1亿2千万`, `680w`, `CNY 6.8m`, `¥1,200,000`, `€3.5k`, `一百二十万`.
 * A number with neither a unit nor a currency is no amount. `currency` is what is meant where none is told.
 */
export function findAmounts(text: string, currency = 'CNY'): AmountFound[] {
  const found: AmountFound[] = []
  for (const match of text.matchAll(AMOUNT)) {
    const [said, prefix, number = '', roughly, unit, more, moreUnit, suffix] = match
    if (!prefix && !unit && !suffix) continue
    const word = prefix ?? suffix
    // 6.8m may be metres and 680w watts unless a currency stands with them; a Chinese 一万 is money only where 万 is told.
    if (unit === 'b' && !word) continue
    if ((suffix === '欧' || suffix === '刀' || suffix === '块') && !unit && !/^\d/.test(number)) continue
    const told = SIGNS[word ?? '']
    const scale = WHOLE.has(told ?? currency) ? 0 : 2
    const main = scaled(number, (UNITS[unit ?? ''] ?? 0) + scale)
    const rest = more ? scaled(more, (UNITS[moreUnit ?? ''] ?? 0) + scale) : 0
    const minor = (main ?? Number.NaN) + (rest ?? Number.NaN)
    if (!Number.isSafeInteger(minor)) continue
    const lead = /^\s*/.exec(said)?.[0].length ?? 0
    const tail = /\s*$/.exec(said)?.[0].length ?? 0
    const sure = told !== undefined && !roughly
    found.push({
      start: match.index + lead,
      end: match.index + said.length - tail,
      minor,
      currency: told ?? currency,
      sure,
    })
  }
  return found
}

/** A decimal number with `zeros` zeros more, exactly: no binary fractions are involved. Finer than a minor unit is rounded. */
function scaled(number: string, zeros: number): number | undefined {
  const plain = number.replace(/,/g, '')
  if (!/^\d/.test(plain)) {
    const value = readNumber(plain)
    return value === undefined ? undefined : value * 10 ** zeros
  }
  const [whole = '0', fraction = ''] = plain.split('.')
  if (whole.length > 15) return undefined
  const digits = fraction.padEnd(zeros, '0')
  const value = Number(whole + digits.slice(0, zeros))
  return Number(digits[zeros] ?? '0') >= 5 ? value + 1 : value
}
