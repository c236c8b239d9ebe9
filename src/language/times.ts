import { CHINESE_NUMERAL, readNumber } from './numbers.ts'

/**
 * A time of day in a folded text, in minutes after midnight; of `3pm to 4pm` the first. `sure` is false where only the hour's
 * habit says afternoon. `bare`: `10点`, which is a time only right behind a day (`3点建议` are three suggestions).
 */
export type TimeFound = { start: number; end: number; minute: number; sure: boolean; bare?: boolean }

const HALF = "(am|pm|a\\.m\\.?|p\\.m\\.?|o'? ?clock)"
const HOUR = `(?<![\\d.:/-])(\\d{1,2})(?:[:.h]([0-5]\\d)(?::[0-5]\\d)?)?(?!\\d)\\s{0,3}(?:${HALF}(?![a-z]))?`
const SECOND = HOUR.replace('(?<![\\d.:/-])', '')
const PAIR = new RegExp(
  `(?:(?<![a-z])(from|between|in between)\\s{1,3})?${HOUR}\\s{0,3}(?:-|–|~|to|and|until|untill|till|through)\\s{0,3}${SECOND}(?!\\s{0,3}(?:of|th|st|nd|rd)?\\s{0,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[/:\\d-])`,
  'gu',
)
const ONE = new RegExp(
  `(?:(?<![a-z])(at|@|around|by|after|before)\\s{0,3})?${HOUR}(?![\\d/%-]|[.:,]\\d|[a-z])`,
  'gu',
)
/** `at 4` is a time, `at 4 sites` is none. */
const ALONE =
  /^\s*(?:$|[,.;!?)，。；]|on(?![a-z])|today|tomorrow|tmr|(?:this|in the|next)(?![a-z])|(?:mon|tue|wed|thu|fri|sat|sun)|[\u3400-\u9fff])/u
const WORDS =
  /(?<![a-z])(?:at\s+)?(noon|midday|midnight|half past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}))(?![a-z])/gu
const CHINESE = new RegExp(
  `(早上|上午|中午|下午|傍晚|晚上|凌晨|早|晚)?(\\d{1,2}|${CHINESE_NUMERAL}{1,3})[点时](半|一刻|三刻|(?:\\d{1,2}|${CHINESE_NUMERAL}{1,3})分?|整|正|钟)?(?![\\p{L}]*[间期候段]|\\d)`,
  'gu',
)
const PARTS = /(上午|下午|晚上|早上|中午|傍晚|凌晨|早|晚)\s*$/u

/** Times told with a colon, with am or pm, as `from 3 to 5 on Friday`, `at 4`, or with 点 and a part of the day (or 半, 分, 整). */
export function findTimes(text: string): TimeFound[] {
  const all = /\d|noon|mid|half/u.test(text) ? [...pairs(text), ...single(text), ...spoken(text)] : []
  if (/[点时]/u.test(text)) all.push(...chinese(text))
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const found: TimeFound[] = []
  for (const each of all) if (each.start >= (found.at(-1)?.end ?? 0)) found.push(each)
  return found
}

/** `3pm to 4pm`, `8-9am`, `10:30 to 3`, `between 3 and 5 on Friday`. A pair without am, pm or a colon is a pair of hours only before a day. */
function pairs(text: string): TimeFound[] {
  const found: TimeFound[] = []
  for (const match of text.matchAll(PAIR)) {
    const [whole, lead, hour, minutes, half, hour2, minutes2, half2] = match
    const clear =
      half !== undefined ||
      half2 !== undefined ||
      (minutes !== undefined && minutes2 !== undefined) ||
      (lead !== undefined && (minutes ?? minutes2) !== undefined)
    const rest = text.slice(match.index + whole.length, match.index + whole.length + 16)
    if (!clear && !(lead && /^\s*(?:on|today|tomorrow|in the|this)(?![a-z])/u.test(rest))) continue
    if (Number(hour) > 24 || Number(hour2) > 24) continue
    const inherited = half ?? (half2 && Number(hour) <= Number(hour2) ? half2 : undefined)
    found.push(
      at(
        match,
        halved(Number(hour), inherited ?? behindPart(text, match.index)),
        Number(minutes ?? 0),
        clear,
      ),
    )
  }
  return found.filter((each) => each.minute < 1440)
}

function single(text: string): TimeFound[] {
  const found: TimeFound[] = []
  for (const match of text.matchAll(ONE)) {
    const [whole, lead, hour, minutes, half] = match
    const separator = whole.includes(':') ? ':' : /\dh\d/.test(whole) ? 'h' : minutes ? '.' : ''
    const plain = !half && (separator === '' || separator === '.')
    const rest = text.slice(match.index + whole.length, match.index + whole.length + 16)
    if (plain && !((lead === 'at' || lead === '@' || (lead && minutes)) && ALONE.test(rest))) continue
    const hours = Number(hour)
    if (hours > 24 || (half && hours > 12 && /[ap]/.test(half))) continue
    const part = behindPart(text, match.index)
    const said = halved(hours, half ?? part)
    const minute = said * 60 + Number(minutes ?? 0)
    const spoken = half?.startsWith('o')
    const habit = (plain || spoken) && !part && hours < 7 && separator === '' ? minute + 720 : minute
    if (habit < 1440)
      found.push({ ...at(match, 0, habit, !plain), start: match.index - leadOf(text, match.index) })
  }
  return found
}

function spoken(text: string): TimeFound[] {
  return [...text.matchAll(WORDS)].map((match) => {
    const word = match[1] ?? ''
    if (!word.startsWith('half')) return at(match, word === 'midnight' ? 0 : 12, 0, true)
    const hour = readNumber(word.slice(10)) ?? 12
    return at(match, hour < 7 ? hour + 12 : hour, 30, false)
  })
}

function chinese(text: string): TimeFound[] {
  const found: TimeFound[] = []
  for (const match of text.matchAll(CHINESE)) {
    const [part, hours, rest] = [match[1], readNumber(match[2] ?? ''), match[3]]
    if (hours === undefined || hours > 24) continue
    const afternoon = part ? /下午|傍晚|晚/.test(part) || (part === '中午' && hours < 3) : hours < 7
    const minutes =
      rest === '半'
        ? 30
        : rest === '一刻'
          ? 15
          : rest === '三刻'
            ? 45
            : (readNumber((rest ?? '').replace(/[分整正钟]/g, '')) ?? 0)
    const hour = afternoon && hours < 12 ? hours + 12 : hours
    if (hour < 24 && minutes < 60)
      found.push({ ...at(match, hour, minutes, part !== undefined), ...(!part && !rest && { bare: true }) })
  }
  return found
}

/** 下午 5:00, 晚8:30: the part of the day before the hour. */
function behindPart(text: string, start: number): 'am' | 'pm' | undefined {
  const part = PARTS.exec(text.slice(Math.max(0, start - 4), start))?.[1]
  return part ? (/下午|晚|傍/.test(part) ? 'pm' : 'am') : undefined
}

function leadOf(text: string, start: number): number {
  return PARTS.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0
}

function at(match: RegExpExecArray, hour: number, minutes: number, sure: boolean): TimeFound {
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    minute: hour * 60 + minutes,
    sure,
  }
}

function halved(hour: number, half: string | undefined): number {
  if (half?.startsWith('p')) return hour < 12 ? hour + 12 : hour
  return half?.startsWith('a') && hour === 12 ? 0 : hour
}
