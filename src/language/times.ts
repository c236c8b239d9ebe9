import { CHINESE_NUMERAL, readNumber } from './numbers.ts'

/** A time of day in a folded text, in minutes after midnight. `sure` is false where only the hour's habit says afternoon. */
export type TimeFound = { start: number; end: number; minute: number; sure: boolean }

const CLOCK = /(?<![\d.:])([01]?\d|2[0-4])[:]([0-5]\d)(?![\d:])(?:\s*(am|pm))?/gu
const ENGLISH = /(?<![\d.:a-z])(1[0-2]|[1-9])\s*(am|pm|a\.m\.|p\.m\.|o'clock)(?![a-z])/gu
const CHINESE = new RegExp(
  `(早上|上午|中午|下午|傍晚|晚上|凌晨|早|晚)?(\\d{1,2}|${CHINESE_NUMERAL}{1,3})[点时](半|一刻|三刻|(?:\\d{1,2}|${CHINESE_NUMERAL}{1,3})分?|整|钟)?(?![\\p{L}]*[间期候段])`,
  'gu',
)

/** Times told with a colon, with am or pm, or with 点 and a part of the day (or 半, 分, 整): `3点建议` are three suggestions. */
export function findTimes(text: string): TimeFound[] {
  const found: TimeFound[] = []
  for (const match of text.matchAll(CLOCK)) {
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    const hour = halved(Number(match[1]), match[3] ?? (/下午|晚上/.test(before) ? 'pm' : undefined))
    const lead = /上午|下午|晚上|早上|中午/.test(before) ? 2 : 0
    if (hour < 24)
      found.push(at(match.index - lead, match.index + match[0].length, hour, Number(match[2]), true))
  }
  for (const match of text.matchAll(ENGLISH)) {
    found.push(
      at(
        match.index,
        match.index + match[0].length,
        halved(Number(match[1]), match[2]?.replace(/\./g, '')),
        0,
        true,
      ),
    )
  }
  for (const match of text.matchAll(CHINESE)) {
    const [part, hours, rest] = [match[1], readNumber(match[2] ?? ''), match[3]]
    if (hours === undefined || hours > 24 || (!part && !rest)) continue
    const afternoon = part ? /下午|傍晚|晚/.test(part) || (part === '中午' && hours < 3) : hours < 7
    const minutes =
      rest === '半'
        ? 30
        : rest === '一刻'
          ? 15
          : rest === '三刻'
            ? 45
            : (readNumber((rest ?? '').replace(/[分整钟]/g, '')) ?? 0)
    const hour = afternoon && hours < 12 ? hours + 12 : hours
    if (hour < 24 && minutes < 60)
      found.push(at(match.index, match.index + match[0].length, hour, minutes, part !== undefined))
  }
  return found.sort((a, b) => a.start - b.start)
}

function at(start: number, end: number, hour: number, minutes: number, sure: boolean): TimeFound {
  return { start, end, minute: hour * 60 + minutes, sure }
}

function halved(hour: number, half: string | undefined): number {
  if (half === 'pm') return hour < 12 ? hour + 12 : hour
  return half === 'am' && hour === 12 ? 0 : hour
}
