/** A decimal number without binary fractions: `digits` / 10^`scale`. */
export type Exact = { digits: bigint; scale: number }

/** A number in a folded text: what stands between `start` and `end`. `rough` for 300多万, `unit` when 万, k or another unit was told. */
export type NumberFound = {
  start: number
  end: number
  value: Exact
  rough: boolean
  unit: boolean
  spelled: boolean
}

/** More significant digits than a spreadsheet keeps are its tails (3300000.3000000003): they are rounded away. */
const SIGNIFICANT = 15
/** Powers of ten beyond this are no business number; they are read, so that nothing of them is taken for a small one. */
const LARGEST_POWER = 400

const DIGITS: Record<string, bigint> = {}
for (const [index, forms] of [
  '〇零',
  '一壹',
  '二两贰俩',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries())
  for (const form of forms) DIGITS[form] = BigInt(index)
const SMALL: Record<string, number> = { 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3 }
const BIG: Record<string, number> = { 万: 4, 萬: 4, 亿: 8, 億: 8 }
const LATIN: Record<string, number> = {
  w: 4,
  k: 3,
  thousand: 3,
  grand: 3,
  m: 6,
  mn: 6,
  mm: 6,
  mio: 6,
  mln: 6,
  mil: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
}

const LITERAL =
  /\d{1,3}(?: \d{3})+(?=\s?(?:€|eur|chf|cad|sek)(?![a-z]))|\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?(?![\d,'’]*\d)|\d{1,3}(?:\.\d{3}){2,}(?![.\d])|\d{1,3},\d{1,2}(?=\s?(?:mio|mln|million|m|k|bn|€|eur)(?![a-z]))|\d+(?:\.\d+)?/y
const POWER = /e([+-]?\d{1,6})(?![a-z\d])/y
const SPELLED = /[〇零一二两俩三四五六七八九壹贰叁肆伍陆柒捌玖]/
const ROUGH = /[多来余几]/
/** What a last digit may not stand before: 50万3台, 100万6月底. */
const COUNTED =
  /^\s?(?:[\d%‰年月日号天周个台套件吨只支箱米升次人家平瓦点期楼线折倍条页分毛次]|[.,:：/]\d|小时|分钟)/

function exact(digits: bigint, scale = 0): Exact {
  return { digits, scale }
}

function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale)
  return exact(a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale), scale)
}

/** `value` × 10^`power`. */
function shifted(value: Exact, power: number): Exact {
  return power <= value.scale
    ? exact(value.digits, value.scale - power)
    : exact(value.digits * 10n ** BigInt(power - value.scale))
}

function literal(text: string): Exact {
  const points = text.split('.').length - 1
  const plain = /^\d{1,3},\d{1,2}$/.test(text)
    ? text.replace(',', '.')
    : points > 1
      ? text.replaceAll('.', '')
      : text.replace(/[,'’ ]/g, '')
  const [whole = '0', fraction = ''] = plain.split('.')
  const kept = fraction.slice(0, Math.max(0, SIGNIFICANT - whole.replace(/^0+/, '').length))
  const up = Number(fraction[kept.length] ?? '0') >= 5 ? 1n : 0n
  return exact(BigInt(whole + kept) + up, kept.length)
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

type Part = { end: number; value: Exact; spelled: boolean; digit: boolean }

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const SAID = [...TENS, ...ONES].sort((a, b) => b.length - a.length).join('|')
/** Spoken hundreds; only before a unit, because "two visits" is no money. */
const ENGLISH = new RegExp(
  `(?<![a-z])(?<!point )(half a|a(?= (?:hundred|thousand|million))|(?:${SAID})(?:[ -](?:${SAID}))?)(?: (hundred)(?: (?:and )?((?:${SAID})(?:[ -](?:${SAID}))?))?)?(?: point ((?:zero|one|two|three|four|five|six|seven|eight|nine)(?: (?:zero|one|two|three|four|five|six|seven|eight|nine)){0,2}))?(?= ?(?:thousand|k|grand|million|mio|mn|billion|bn)(?![a-z]))`,
  'y',
)

/** Whether a number in English words may begin here; looked at before anything that costs more. */
export function saysNumber(text: string, at: number): boolean {
  return !/[a-z]/.test(text[at - 1] ?? '') && sticky(ENGLISH, text, at) !== null
}

/** Three hundred and eighty, before thousand or million. */
function englishAt(text: string, at: number): Part | undefined {
  const match = sticky(ENGLISH, text, at)
  if (!match) return undefined
  const [all, head = '', hundred, tail = '', behind] = match
  const small = (words: string): number =>
    words
      .split(/[ -]/)
      .reduce(
        (sum, word) =>
          sum + (TENS.indexOf(word) + 1 ? (TENS.indexOf(word) + 2) * 10 : ONES.indexOf(word) + 1),
        0,
      )
  const value = head === 'half a' ? exact(5n, 1) : exact(BigInt(head === 'a' ? 1 : small(head)))
  const whole = hundred ? plus(shifted(value, 2), exact(BigInt(small(tail)))) : value
  const digits = behind
    ?.split(' ')
    .map((word) => `${ONES.indexOf(word) + 1}`)
    .join('')
  const told = digits ? plus(whole, exact(BigInt(digits), digits.length)) : whole
  return { end: at + all.length, value: told, spelled: false, digit: false }
}

/** One number without units: 1,200.5, 1e6, 三, 三点五, 二〇二六. */
function partAt(text: string, at: number): Part | undefined {
  const match = /\d/.test(text[at] ?? '') ? sticky(LITERAL, text, at) : null
  if (match) {
    const power = sticky(POWER, text, at + match[0].length)
    const count = power ? Math.min(LARGEST_POWER, Math.max(-LARGEST_POWER, Number(power[1]))) : 0
    const value = literal(match[0])
    return {
      end: at + match[0].length + (power?.[0].length ?? 0),
      value: count < 0 ? exact(value.digits, value.scale - count) : shifted(value, count),
      spelled: false,
      digit: /^\d$/.test(match[0]),
    }
  }
  let end = at
  let digits = 0n
  while (SPELLED.test(text[end] ?? '') && end - at < 24)
    digits = digits * 10n + (DIGITS[text[end++] ?? ''] ?? 0n)
  if (end === at) return englishAt(text, at)
  const first = end
  let scale = 0
  if (text[end] === '点' && SPELLED.test(text[end + 1] ?? ''))
    for (end++; SPELLED.test(text[end] ?? '') && scale < 12; scale++)
      digits = digits * 10n + (DIGITS[text[end++] ?? ''] ?? 0n)
  return { end, value: exact(digits, scale), spelled: true, digit: first - at === 1 && scale === 0 }
}

/**
 * The number that begins at `at`, with everything that belongs to it: 12万5千, 1亿2千5百万, 一百二十万, 三点五亿, 1万2, 3.5w,
 * 1.2 million, 300多万, 1e15. Undefined where none begins. The sign is the caller's.
 */
export function numberAt(text: string, at: number): NumberFound | undefined {
  const first = partAt(text, at)
  const ten = !first && /[十拾]/.test(text[at] ?? '')
  const hundred = !first && !ten && /[百千]/.test(text[at] ?? '') && /[万亿]/.test(text[at + 1] ?? '')
  if (!first && !ten && !hundred) return undefined
  let total = exact(0n)
  let group = exact(0n)
  let held: Part | undefined = first
  let end = first?.end ?? at
  let [place, rough, unit, zero] = [0, false, false, false]
  for (let step = 0; step < 24; step++) {
    let next = end
    if (ROUGH.test(text[next] ?? '') && /[十百千万亿]/.test(text[next + 1] ?? '')) {
      rough = true
      next++
    }
    if (text[next] === '个' && /[万亿]/.test(text[next + 1] ?? '')) next++
    const space = text[next] === ' ' && held && !held.spelled ? 1 : 0
    const sign = text[next + space] ?? ''
    const small = SMALL[sign]
    const big = BIG[sign]
    if (small !== undefined && !space) {
      group = plus(group, shifted(held?.value ?? exact(1n), small))
      place = small
    } else if (big !== undefined) {
      const inner = plus(group, held?.value ?? exact(0n))
      total = big === 8 ? shifted(plus(total, inner), 8) : plus(total, shifted(inner, 4))
      group = exact(0n)
      place = big
    } else break
    unit = true
    held = undefined
    end = next + space + 1
    zero = /[零〇]/.test(text[end] ?? '')
    const tail = partAt(text, zero ? end + 1 : end)
    const unitBehind = tail && /[十百千万亿拾佰仟]/.test(text[tail.end] ?? '')
    if (tail && (unitBehind || !COUNTED.test(text.slice(tail.end, tail.end + 3)))) {
      held = tail
      end = tail.end
    } else if (/[十拾]/.test(text[end] ?? '') && place > 1) continue
  }
  if (ROUGH.test(text[end] ?? '') && /^(?:[元块万亿]|美元|欧元)/.test(text.slice(end + 1))) rough = true
  // 一百二 is 120, 1万2 is 12,000: a last digit without a place stands one place below the one before it.
  const short = held?.digit && unit && place > 1 && !zero
  const rest = held ? (short ? shifted(held.value, place - 1) : held.value) : exact(0n)
  const value = plus(plus(total, group), rest)
  const latin = first && !unit && !first.spelled ? latinAt(text, end) : undefined
  return {
    start: at,
    end: latin?.end ?? (rough && ROUGH.test(text[end] ?? '') ? end + 1 : end),
    value: latin ? shifted(value, latin.power) : value,
    rough,
    unit: latin !== undefined || (unit && place >= 4) || total.digits > 0n,
    spelled: first?.spelled ?? true,
  }
}

/** k, m, bn, million behind a number, also glued to a currency (50k€, 3.2mEUR). */
function latinAt(text: string, at: number): { end: number; power: number } | undefined {
  const match = /^ ?([a-z]{1,8})/.exec(text.slice(at, at + 10))
  const letters = match?.[1] ?? ''
  for (let length = letters.length; match && length > 0; length--) {
    const power = LATIN[letters.slice(0, length)]
    const rest = letters.slice(length)
    const glued = /^(?:cny|rmb|usd|eur|gbp|hkd|jpy|krw|sgd|chf)$/.test(rest)
    if (power === undefined || (rest !== '' && !glued)) continue
    if (rest === '' && /\d/.test(text[at + match[0].length] ?? '')) continue
    return { end: at + match[0].length - rest.length, power }
  }
  return undefined
}

/** A decimal as text, `3300000.3`: for what is kept without binary fractions. */
export function decimalText({ digits, scale }: Exact): string {
  const text = digits.toString().padStart(Math.max(scale, 0) + 1, '0')
  if (scale <= 0) return text
  return `${text.slice(0, -scale)}.${text.slice(-scale)}`.replace(/\.?0+$/, '')
}

/** A plain number of a spreadsheet without the tail of its binary fraction: 0.30000000000000004 → 0.3. Other text as it is. */
export function withoutTail(text: string): string {
  return /^-?\d+\.\d{6,}$/.test(text)
    ? `${text.startsWith('-') ? '-' : ''}${decimalText(literal(text.replace('-', '')))}`
    : text
}

/** Whole minor units, half a unit up; undefined beyond 2^53. */
export function minorUnits(value: Exact, digits: number): number | undefined {
  const moved = shifted(value, digits)
  const divisor = 10n ** BigInt(moved.scale)
  const units = (moved.digits * 2n + divisor) / (divisor * 2n)
  return units <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(units) : undefined
}
