import { digitsOf, majorFrom } from '../domain/money.ts'
import { decimalText, minorUnits, numberAt, saysNumber } from './exact.ts'
import { fold } from './text.ts'

/**
 * Money in a folded text: integer minor units (cents, fen) and an ISO currency. `sure` is false where the currency or the unit is
 * assumed, and of half a range (3-5万).
 */
export type AmountFound = { start: number; end: number; minor: number; currency: string; sure: boolean }

/** Folded signs and words → ISO code. A currency that is not here is not money that we keep, and its amount is left unread. */
const CURRENCIES: Record<string, string> = {}
for (const [code, words] of Object.entries({
  CNY: '¥ ￥ 元 块 块钱 圆 人民币 rmb cny 元人民币 yuan cn¥',
  USD: '$ us$ usd 美元 美金 刀 dollars dollar bucks',
  EUR: '€ eur 欧元 欧 euro euros',
  GBP: '£ gbp 英镑 pounds',
  HKD: 'hk$ hkd 港币 港元',
  JPY: 'jpy jp¥ 日元 日币 yen',
  KRW: 'krw ₩ 韩元 韩币',
  SGD: 'sgd s$ 新币 新加坡元',
  CHF: 'chf 瑞郎 瑞士法郎 francs',
  AUD: 'aud a$ 澳元',
  CAD: 'cad c$ 加元',
}))
  for (const word of words.split(' ')) CURRENCIES[word] = code
const OTHERS = [
  '新台币',
  '台币',
  'nt$',
  'twd',
  'ntd',
  '泰铢',
  'thb',
  '卢比',
  'inr',
  '₹',
  '卢布',
  'rub',
  '越南盾',
  'vnd',
  '林吉特',
  'myr',
  'rm',
  '澳门元',
  'mop',
  '₽',
  '฿',
  '₫',
  'kwd',
  'brl',
  'mxn',
  'sek',
  'nok',
  'dkk',
  'pln',
]

const byLength = (words: string[]): string =>
  words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/\$/g, '\\$'))
    .join('|')
const ALL = byLength([...Object.keys(CURRENCIES), ...OTHERS])
/** What makes an amount negative, and is never dropped: `-3万`, `负三万`, `减三万`, `minus 3m`, `(3m)`. */
const MINUS = '负|减|-|−|–|\\(|(?<![a-z])(?:minus|negative)'
const BEFORE = new RegExp(
  `(?:(${MINUS})[ ]?)?(?<![a-z])(?:(${ALL})[ :：]?)?(${MINUS})?[ ]?(?:(${byLength(['¥', '￥', '$', '€', '£', 'us$', 'hk$'])})[ ]?)?$`,
  'u',
)
const BEHIND = new RegExp(`^ ?(?:[多来余])?(${ALL})(?![a-z]|(?<=元)[旦素件宵老])`, 'u')
/** What is counted so is no money: 5万台, 3 m wide. */
const COUNTED =
  /^\s?(?:[台套件吨个只支箱米升次人家平瓦度日号天周页条%‰:：/]|年(?![底初中末前后内])|月(?![底初中末前后内份])|小时|公里|千瓦|分钟|(?:mm|cm|km|kg|kw|mw|hz|pcs|units?|people|sites?|percent|wide|long|deep|high)(?![a-z]))/u
const CNY_WORDS = /^(?:欧|刀|块)$/u

/**
 * Finds `120万`, `1.2亿`, `12万5千`, `680w`, `CNY 6.8m`, `¥1,200,000`, `50k€`, `一百二十万`, `RMB480万`, `4’800’000 CHF`.
 * A number with neither a unit nor a currency is no amount. `currency` is what is meant where none is told. What is beyond 2^53
 * minor units (1e15) is no amount, and no part of it is; nor is what has a minus, 负 or brackets.
 */
export function findAmounts(text: string, currency = 'CNY'): AmountFound[] {
  const found: AmountFound[] = []
  let behind = 0
  for (let at = 0; at < text.length; ) {
    const each = amountAt(text, at, currency, behind)
    const priced = each && !each.told && !each.unit && isPriced(text, each.start, each.end)
    if (each?.minor !== undefined && !each.negative && (each.told || each.unit || priced)) {
      const { start, end, minor, sure } = each
      found.push({ start, end, minor, currency: each.currency, sure })
    }
    at = each ? Math.max(each.end, at + 1) : at + 1
    if (each) behind = each.end
  }
  return found
}

/** at 340 each, 每套八千六: money though neither a unit nor a currency is told. */
function isPriced(text: string, start: number, end: number): boolean {
  return (
    // 还差三千五, 押金两千八: a round number said as money is said, behind a word for money.
    (/^[一二两俩三四五六七八九][千百][一二三四五六七八九]?$/u.test(text.slice(start, end)) &&
      !/^\s?[张本份根片斤盒桶卷辆部把名位道处项颗粒包袋对双组批字笔户亩]/u.test(text.slice(end)) &&
      OWED.test(text.slice(Math.max(0, start - 12), start))) ||
    /(?:每[台套件吨个只支箱米]|一[台套件吨个只支箱米]|单价|总价|报价|开价|出价|(?<![a-z])(?:priced? (?:at|is)|unit price)) ?(?:是|为|要)?$/u.test(
      text.slice(Math.max(0, start - 12), start),
    ) ||
    // 190,000 of the 380k, pay 60,000 now: as many, written with its thousands apart.
    (/^\d{1,3}(?:,\d{3})+$/u.test(text.slice(start, end)) &&
      (/^ (?:of|out of|from) (?:the |their |our )?[$¥€£]?\d/u.test(text.slice(end, end + 20)) ||
        /(?:付|打|汇|还|欠|(?<![a-z])(?:pay|paid|pays|paying|owes?|transfer|wire|budget of)) (?:us )?$/u.test(
          text.slice(Math.max(0, start - 14), start),
        ))) ||
    /^ (?:total|all[- ]in|altogether|in total|each|apiece|a piece|per (?:piece|unit|set|item))(?![a-z])/u.test(
      text.slice(end, end + 12),
    )
  )
}

/** Words that money stands behind. */
const OWED =
  /(?:[差欠短付汇退扣垫涨降值花收]|少付|少给|承担|便宜|优惠|让利|押金|定金|订金|首付|尾款|余款|货款|租金|运费|补贴|预付|[单总差底]价|报价)(?:了|到|着|是|为|约|大概|我们|他们|一共|总共|共|还|有|\s){0,2}$/u

type At = Omit<AmountFound, 'minor'> & {
  minor: number | undefined
  told: boolean
  unit: boolean
  negative: boolean
}

const DIGIT = /[\d〇零一二两俩三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾]/

/** The amount whose number begins at `at`; its sign and currency are looked for behind `from`. */
function amountAt(text: string, at: number, currency: string, from = 0, digits?: number): At | undefined {
  const sign = text[at] ?? ''
  if (!DIGIT.test(sign) && !(/[a-z]/.test(sign) && saysNumber(text, at))) return undefined
  const before = text.slice(Math.max(0, at - 12), at)
  const match = BEFORE.exec(before)
  const lead = match && at - match[0].length >= from ? match : null
  const prefix = lead?.[2] ?? lead?.[4]
  const glued =
    /[a-z.\d⁄]$|\d $/.test(before) && !prefix && (!/\d $/.test(before) || /^\d{3}(?!\d)/.test(text.slice(at)))
  const number = numberAt(text, at)
  if (!number) return undefined
  const behind = BEHIND.exec(text.slice(number.end, number.end + 12))
  const rest = text.slice(number.end, number.end + 10)
  const short = behind !== null && CNY_WORDS.test(behind[1] ?? '') && number.spelled && number.end - at < 2
  const suffix = short ? undefined : behind?.[1]
  const word = prefix ?? suffix
  const told = word === undefined ? undefined : CURRENCIES[word]
  const end = suffix && behind ? number.end + behind[0].length : number.end
  const stop = {
    start: at,
    end,
    currency: told ?? currency,
    sure: false,
    minor: undefined,
    told: false,
    unit: false,
    negative: false,
  }
  if (
    glued ||
    (word !== undefined && !told) ||
    (/^[a-z]/.test(rest) && suffix === undefined) ||
    // ½ is folded to 1⁄2; 1,2,3 is a list, and its first number is not the amount.
    /^(?:[.:]\d|[/⁄]\d)/.test(rest) ||
    (/\d$/.test(text.slice(at, number.end)) && /^,\d/.test(rest))
  )
    return stop
  if (!told && (COUNTED.test(rest) || bare(text, number.end))) return stop
  const minor = minorUnits(number.value, told ? digitsOf(told) : (digits ?? digitsOf(currency)))
  const minus = lead?.[1] ?? lead?.[3]
  const front = before.slice(0, lead?.index ?? 0)
  const negative =
    minus === '('
      ? /^\)/.test(text.slice(end))
      : minus !== undefined &&
        (!DASH.test(minus) || isSign(front, text.slice(at - (lead?.[0] ?? '').length + minus.length, at)))
  return {
    start: prefix !== undefined || negative ? at - (lead?.[0].length ?? 0) : at,
    end: negative && minus === '(' ? end + 1 : end,
    minor,
    currency: told ?? currency,
    sure:
      told !== undefined && !number.rough && !/[\d万亿千百十]\s?(?:-|~|–|到|至|to)\s?[$¥€£]?$/u.test(before),
    told: told !== undefined,
    unit: number.unit,
    negative,
  }
}

const DASH = /^[-−–]$/

/** A dash before a number is its sign where a blank stands before it and none behind: `合同 -30万`, but not `3-5万`, `3万 -5万`, `合同 - 30万`. */
function isSign(front: string, behind: string): boolean {
  if (/(?:^|[^\w\u4e00-\u9fff\s])\s*$/u.test(front)) return true
  return /\s$/u.test(front) && !/^\s/u.test(behind) && !/\d\s?(?:[万亿千百wkm元]|[a-z]{3})\s+$/u.test(front)
}

/** Deals over 1 mil: of what is counted in money it is a million. */
const OF_MONEY =
  /(?<![a-z])(?:deals?|budgets?|worth|revenue|orders?|contracts?|pipeline|forecast|turnover|pric(?:e|es|ed|ing)|quot(?:e|es|ed)|costs?|offers?|bids?|(?:come|came|coming|get|got) (?:in|down)? ?(?:at|under|to)|we(?:'re| are| were) at)(?![a-z])/u

/** 6.8b, 1.5mm and 1 mil without a currency are other things. */
function bare(text: string, end: number): boolean {
  if (/\d ?mil$/.test(text.slice(Math.max(0, end - 6), end)) && OF_MONEY.test(text)) return false
  return /\d ?(?:b|mm|mil)$/.test(text.slice(Math.max(0, end - 6), end))
}

const HEAD = new RegExp(
  `^(?:(?:${MINUS})[ ]?)?(?:(?:${ALL})[ :：]?)?(?:${MINUS})?[ ]?(?:(?:${byLength(['¥', '￥', '$', '€', '£', 'us$', 'hk$'])})[ ]?)?(?=${DIGIT.source})`,
  'u',
)

const RANGE = /^(?:[-–—~～]|\s?(?:到|至|(?<=\s)to(?=\s))\s?)[$¥€£]?\s?\d/u
const RANGE_BEFORE = /[\d万亿千百十kmw]\s?(?:-|~|～|–|—|到|至|(?<=\s)to(?=\s))\s?[$¥€£]?$/u

/** Whether what stands from `start` to `end` is one end of a range: neither end is the amount. */
export function isEndOfRange(text: string, { start, end }: { start: number; end: number }): boolean {
  return RANGE.test(text.slice(end)) || RANGE_BEFORE.test(text.slice(Math.max(0, start - 8), start))
}

/**
 * The one amount of a field or behind a command: `480万`, `CNY 4.8m`, `4,800,000`, `3300000.3000000003`, `负三万`. A bare number is
 * major units of `currency`, with `digits` behind its point. `told` is false where the currency was not told. `tooLarge`: beyond 2^53 minor units (1e15), or of a currency
 * that is not kept. Undefined: the text does not begin with an amount, or a percentage, a date or a word begins with its number.
 */
export function readAmount(
  text: string,
  currency: string,
  digits = digitsOf(currency),
):
  | { minor: number; currency: string; told: boolean; negative: boolean; end: number }
  | 'tooLarge'
  | undefined {
  const start = /^\s*/.exec(text)?.[0].length ?? 0
  const head = HEAD.exec(text.slice(start, start + 24))
  if (!head) return undefined
  const at = start + head[0].length
  const each = amountAt(text, at, currency, 0, digits)
  if (!each) return undefined
  const { minor, negative } = each
  if (minor === undefined) {
    const number = numberAt(text, at)
    const large = number && minorUnits(number.value, digitsOf(each.currency)) === undefined
    return large ? 'tooLarge' : undefined
  }
  // Of a range, 3-5m or 800到900万, neither end is the amount.
  if (RANGE.test(text.slice(each.end))) return undefined
  // A bare number ends where a word does: 一起 is no 1, 3-5 no 3.
  if (!each.told && !each.unit && !/^(?:$|[\s,.;:!?)，。；、])/u.test(text.slice(each.end))) return undefined
  return { minor, currency: each.currency, told: each.told, negative, end: each.end }
}

/**
 * A number alone in a cell, in major units as decimal text: `1,234.50`, `68万`, `3300000.3000000003` (15 digits count), `1.2E+6`;
 * `-` before it where a minus, 负 or brackets stand there. Undefined for everything else, also with a currency: a cell's is its row's.
 */
export function plainAmount(text: string): string | undefined {
  const plain = fold(text).text.trim()
  const bracketed = /^\((.*)\)$/.exec(plain)
  const minus = /^(?:[-−–负减]|(?:minus|negative) )\s*/u
  const sign = bracketed || minus.test(plain) ? '-' : ''
  const bare = (bracketed?.[1] ?? plain).replace(minus, '')
  const number = numberAt(bare, 0)
  return number && number.end === bare.length && !number.rough
    ? `${sign}${decimalText(number.value)}`
    : undefined
}

/**
 * An amount of an account's own money in major units as decimal text, with or without its currency: `1000`, `1000元`, `5万元`, `CNY 1,000`.
 * Undefined for another currency's, and for everything else.
 */
export function ownAmount(text: string, currency: string): string | undefined {
  const plain = plainAmount(text)
  if (plain !== undefined) return plain
  const found = readAmount(fold(text).text, currency)
  if (!found || found === 'tooLarge' || found.currency !== currency) return undefined
  if (fold(text).text.slice(found.end).trim() !== '') return undefined
  return `${found.negative ? '-' : ''}${majorFrom(Math.abs(found.minor), currency)}`
}

/** The longest beginning of `text`, up to three words, that is an amount, as a cell has it: major units. */
export function amountIn(text: string, currency: string): { value: string; length: number } | undefined {
  const words = /^\S+(?:\s+\S+){0,2}/.exec(text)?.[0].split(/(?<=\S)(?=\s)/) ?? []
  for (let count = words.length; count > 0; count--) {
    const said = words.slice(0, count).join('')
    const value = ownAmount(said.trim(), currency)
    if (value !== undefined) return { value, length: said.length }
  }
  return undefined
}
