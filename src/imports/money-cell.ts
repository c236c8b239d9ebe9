/** Signs and words of currencies, and what they may stand for. ISO codes need no entry. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'HKD', 'SGD', 'AUD', 'CAD', 'NZD', 'TWD', 'MXN'],
  US$: ['USD'],
  HK$: ['HKD'],
  NT$: ['TWD'],
  S$: ['SGD'],
  A$: ['AUD'],
  C$: ['CAD'],
  R$: ['BRL'],
  'CN¥': ['CNY'],
  'JP¥': ['JPY'],
  '€': ['EUR'],
  '£': ['GBP'],
  '₩': ['KRW'],
  '₹': ['INR'],
  '₽': ['RUB'],
  '฿': ['THB'],
  '₫': ['VND'],
  RMB: ['CNY'],
  元: ['CNY'],
  圆: ['CNY'],
  块: ['CNY'],
  块钱: ['CNY'],
  元人民币: ['CNY'],
  人民币: ['CNY'],
  美元: ['USD'],
  美金: ['USD'],
  欧元: ['EUR'],
  英镑: ['GBP'],
  港元: ['HKD'],
  港币: ['HKD'],
  日元: ['JPY'],
  円: ['JPY'],
}

const CODES = new Set(Intl.supportedValuesOf('currency'))
const SIGN = Object.keys(SIGNS)
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace('$', '\\$'))
  .join('|')
const BEFORE = new RegExp(`^(${SIGN}|[A-Z]{3})[ :]?(?=[-−–(\\d])`, 'i')
const BEHIND = new RegExp(`(?<=[\\d).万亿km]) ?(${SIGN}|[A-Z]{3})$`, 'i')

/** The ISO codes that a sign, a word or a code may stand for; undefined: it is no currency. */
function currenciesOf(word: string): readonly string[] | undefined {
  const sign = word.toUpperCase()
  return SIGNS[sign] ?? (CODES.has(sign) ? [sign] : undefined)
}

/** The one currency that a cell of its own names by its code or by a word: `RMB`, `人民币`. */
export function currencyNamed(word: string): string | undefined {
  const [only, ...others] = currenciesOf(word.normalize('NFKC')) ?? []
  return others.length === 0 ? only : undefined
}

/**
 * An amount as a spreadsheet shows it, taken apart: `¥6,800,000.00`, `(200.00 EUR)`, `CNY 680万`, `200000-`. `bare` is what stands there
 * without its currency, a minus before it where it is below zero; `told` the currencies its sign may stand for. What is below zero twice
 * or names two currencies stays as it is.
 */
export function withoutCurrency(cell: string): { bare: string; told?: readonly string[] } {
  let text = cell
    .normalize('NFKC')
    .replace(/[\u200e\u200f]/g, '')
    .trim()
  let told: readonly string[] | undefined
  let minus = 0
  for (let before = ''; before !== text; ) {
    before = text
    const inner =
      /^\((.*)\)$/.exec(text)?.[1] ?? /^[-−–] ?(.*)$/.exec(text)?.[1] ?? /^(\d.*\d)-$/.exec(text)?.[1]
    if (inner !== undefined) minus++
    text = (inner ?? text).trim()
    const sign = BEFORE.exec(text) ?? BEHIND.exec(text)
    const named = sign && currenciesOf(sign[1] ?? '')
    if (!sign || !named) continue
    if (told && told.join() !== named.join()) return { bare: cell }
    told = named
    text = text.replace(sign[0], '').trim()
  }
  if (minus > 1 || !/\d|[一二三四五六七八九十百千万亿]/.test(text)) return { bare: cell }
  const bare = minus === 1 ? `-${text}` : text
  return told ? { bare, told } : { bare }
}

/**
 * The digits of a number in the way of other countries, where it can be read in one way only: `6.800.000,50`, `6 800 000,50`,
 * `6'800'000`, `68,00,000`, `1234,50`. Everything else as it is, `6,8` and `6.800` too.
 */
export function plainDigits(cell: string): string {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u200e\u200f]/g, '')
    .trim()
  const [, minus = '', rest = ''] = /^(-?)(.*)$/s.exec(text) ?? []
  const digits = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(rest) ? rest.replace(/[ '’]/g, '') : rest
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return minus + digits.replaceAll('.', '').replace(',', '.')
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(digits)) return minus + digits.replaceAll(',', '')
  if (/^(?:\d+,\d{2}|\d{4,},\d)$/.test(digits)) return minus + digits.replace(',', '.')
  return minus + digits
}
