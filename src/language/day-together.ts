import { addDays, type Day, daysBetween, isDay, mondayOf, weekdayOf } from '../domain/day.ts'
import type { DayFound, DayOptions } from './day-found.ts'
import { type Calendrical, dayText, weekdayDate } from './day-rules.ts'
import { readNumber } from './numbers.ts'
import { findTimes } from './times.ts'

/** A day of one rule at its place in the text, before its neighbours are looked at. */
export type Piece = { start: number; end: number; read: Calendrical }

/** What may stand between two parts of one day: `Friday, 12 June`, `周五（6/12）`, `Tuesday of next week`. */
const BETWEEN =
  /^\s*[,，(（·的\-–]?\s*(?:morning|afternoon|evening|上午|下午|晚上|早上)?\s*(?:(?:on|of|the|in|from|at|by|'s)\s+)*$/u
/** How far beside a day its neighbours are looked for, in characters. */
const NEAR = 30
const TO = /^\s*(?:-|–|—|~|～|ー|－|到|至|to|until|till|through|thru|and)\s*(?:the\s+)?$/u

/**
 * Days as they are told: parts of one day put together (Friday and 12 June, Friday and next week), ranges joined, times of day
 * added, and marked as a guess where something beside it was not read.
 */
export function together(text: string, pieces: Piece[], options: DayOptions): DayFound[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const between = last && piece.start - last.end <= NEAR ? text.slice(last.end, piece.start) : undefined
    const one =
      last && between !== undefined && BETWEEN.test(between)
        ? mergedOf(text, last, piece, between, options)
        : undefined
    const moved = one || between === undefined ? undefined : last && rangeOf(last, piece, between, text)
    if (last && (one ?? moved))
      merged[merged.length - 1] = { start: last.start, end: piece.end, read: one ?? moved ?? {} }
    else merged.push(piece)
  }
  const shifted = inWeek(text, sharingWeek(text, merged), options.today).map((piece) => moved(text, piece))
  const found = shifted.map(({ start, end, read }, index) => {
    const { told: _, ...rest } = read
    const bracket = /[(（][^)）]*$/u.test(text.slice(start, end)) && /^[)）]/u.test(text.slice(end)) ? 1 : 0
    const left = text.slice(Math.max(shifted[index - 1]?.end ?? 0, start - NEAR), start)
    const right = text.slice(end, Math.min(shifted[index + 1]?.start ?? text.length, end + NEAR))
    const touching =
      (index > 0 && start - (shifted[index - 1]?.end ?? 0) < NEAR && /^\s*[、/]?\s*$/u.test(left)) ||
      (index + 1 < shifted.length && /^\s*[、/]?\s*(?:of\s*)?$/u.test(right))
    const whole = !touching && !LEFT.test(left) && !RIGHT.test(right) && !VAGUE.test(right)
    return { start, end: end + bracket, ...rest, sure: (read.sure ?? true) && whole }
  })
  return withTimes(text, found)
}

/** An offset, an ordinal or a year before a day that was read without it. */
const LEFT =
  /(?:[$€£¥]|(?:from|between)\s+(?:the\s+)?\d{1,2}\s*(?:to|until|till|and|-)|(?<![a-z])(?:(?:less|more|other|earlier|fewer) than|w\/c|(?:months?|weeks?|quarter|year)\s+of|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|march|april|june|july|august|parsi|persian|jewish|muslim|islamic|fiscal|financial)|(?:days?|weeks?|months?|years?|fortnights?)\s+(?:after|before|from|since|prior to|following)|(?<![a-z])(?:after|not|around|about|roughly|approximately|maybe|probably|circa|except)|\d(?:st|nd|rd|th)(?:\s+last)?|(?:first|second|third|fourth|fifth)(?:\s+last)?|(?<![\d.])(?:19|20)\d\d\s*年?[,，]?|或|或者|还是|(?<![a-z])or|大概|大约|差不多|约|估计|可能|也许|不是|除了)\s*(?:the\s+)?$/u
/** A year, an offset or the rest of a date behind a day that was read without it. */
const RIGHT =
  /^\s*[,，]?\s*(?:(?:of|in)\s+)?(?:(?:19|20)\d\d(?![\d:.])(?!\s*(?:units?|pcs|台|套|元|万))|'\d\d(?!\d)|\d{1,2}(?:st|nd|rd|th)(?![a-z])|\d{1,2}\s*(?:$|[,;!?)，。；]|\.(?!\d+\s*(?:[万亿千百元块k%]|[wm](?![a-z]))))|\d{1,2}(?=\s+[a-z])(?!\s+(?:am|pm|o'clock|people|units|of us|sites|visits))|(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twenty|thirt)|(?:or|and)\s+(?:(?:mon|tue|wed|thu|fri|sat|sun)|next|the day|today|tomorrow|early|late|maybe)|(?:weeks?|days?|months?|years?|fortnight)(?![a-z])|(?:plus|\+|-)\s*\d+\s*(?:d|day|week|month)|或|或者|还是|第[\d一二三四五六七八九十]|[、/]?[一二三四五六日](?:$|[\s,，。;；前])|[、/]\s*(?:周|星期|礼拜|下|\d))/u
const VAGUE = /^\s*(?:左右|前后|上下|附近|光景|(?:or so|ish|-ish|at the latest or)(?![a-z]))/u

/** `Friday` and `12 June` are one day; `Friday` and `next week` another. Undefined where they are two, or no day. */
function mergedOf(
  text: string,
  a: Piece,
  b: Piece,
  between: string,
  options: DayOptions,
): Calendrical | undefined {
  const [x, y] = [a.read.told, b.read.told]
  if (!x || !y) return undefined
  const said = text.slice(a.start, b.end)
  if (x.kind === 'edge') return b.read
  if (y.kind === 'edge') return a.read
  // Mon to Wed, next week.
  if (x.kind === 'span' && x.weekday !== undefined && y.kind === 'week' && a.read.first && a.read.day) {
    const first = addDays(y.monday, x.weekday - 1)
    const day = addDays(first, daysBetween(a.read.first, a.read.day))
    return { first, day, sure: !y.named, told: { kind: 'span' } }
  }
  for (const [weekday, other, read, own] of [
    [x, y, b.read, a.read],
    [y, x, a.read, b.read],
  ] as const) {
    if (weekday.kind !== 'weekday') continue
    if (other.kind === 'week') {
      if (weekday.shifted) return undefined
      const day = addDays(other.monday, weekday.weekday - 1)
      return { day, sure: !other.named, told: { kind: 'day', monday: other.monday } }
    }
    if (other.kind === 'date') {
      if (/[-–的]/u.test(between) && other.year === undefined) return undefined
      const day = weekday.shifted ? own.day : undefined
      if (day && read.day === day) return read
      if (other.year !== undefined || (read.day && weekdayOf(read.day) === weekday.weekday))
        return read.problem
          ? read
          : read.day && weekdayOf(read.day) === weekday.weekday
            ? { ...read, sure: true }
            : wrong(read, said)
      return (
        swapped(other, weekday.weekday, options) ??
        weekdayDate(weekday.weekday, other.date, other.month, said, options)
      )
    }
    // next week mon-wed: from the one to the other.
    if (other.kind === 'day' && other.monday && /[-–]/u.test(between)) return undefined
    if (other.kind === 'day' && read.day && own.day && !weekday.shifted)
      return weekdayOf(read.day) === weekday.weekday ? { ...read, sure: true } : { ...read, sure: false }
    if (other.kind === 'span' && x === other && read.day && !weekday.shifted)
      return { day: addDays(mondayOf(read.day), weekday.weekday - 1), sure: false, told: { kind: 'day' } }
  }
  return undefined
}

/** 5/12 called a Friday may be the 5th of December. */
function swapped(
  other: { month?: number; date: number },
  weekday: number,
  { today }: DayOptions,
): Calendrical | undefined {
  if (other.month === undefined || other.date > 12) return undefined
  const day = dayText(Number(today.slice(0, 4)), other.date, other.month)
  return isDay(day) && weekdayOf(day) === weekday && Math.abs(daysBetween(today, day)) <= 183
    ? { day, sure: false }
    : undefined
}

function wrong(read: Calendrical, said: string): Calendrical {
  return { problem: { key: 'weekday', said, ...(read.day && { day: read.day }) } }
}

/** `6/3-6/5`, `周三到周五`, `10 August - 12 September 2013`: two days with a dash or a word for "to" between them. */
function rangeOf(a: Piece, b: Piece, between: string, text: string): Calendrical | undefined {
  const and = /and/u.test(between) && !/between\s*$/u.test(text.slice(Math.max(0, a.start - 12), a.start))
  if (!a.read.day || !b.read.day || a.read.problem || b.read.problem || and) return undefined
  const clean = between.replace(TIME_TAIL, '')
  if (!TO.test(clean)) return undefined
  let [first, last]: [Day, Day] = [a.read.first ?? a.read.day, b.read.day]
  const [x, y] = [a.read.told, b.read.told]
  const yearOf = (day: Day, year: number): Day => `${year}${day.slice(4)}`
  if (x?.kind === 'date' && y?.kind === 'date' && (x.year === undefined) !== (y.year === undefined)) {
    if (x.year !== undefined) last = yearOf(last, x.year)
    else first = yearOf(first, y.year ?? 0)
  }
  const plain = x?.kind === 'date' && y?.kind === 'date' && x.year === undefined && y.year === undefined
  if (
    (x?.kind === 'month' && y?.kind === 'month' && (first > last || x.year !== y.year)) ||
    (plain && first > last && x.month)
  ) {
    const year = Number((x.kind === 'month' && x.year ? first : last).slice(0, 4))
    first = yearOf(first, year)
    last = yearOf(last, year)
    if (first > last) first = yearOf(first, year - 1)
  }
  // 1月10日到12日: the month of the first.
  if (y?.kind === 'date' && y.month === undefined && x?.kind === 'date' && x.month !== undefined)
    last = `${first.slice(0, 8)}${String(y.date).padStart(2, '0')}`
  // 下周三到周五, next Monday to Friday: the end is in the week of the beginning, or the one behind it.
  if (y?.kind === 'weekday' && (!y.shifted || last < first))
    last = addDays(first, (y.weekday - weekdayOf(first) + 7) % 7)
  if (y?.kind === 'date' && y.month === undefined && last < first) return undefined
  const long = x?.kind === 'month' ? 366 : 92
  if (!isDay(first) || !isDay(last) || first > last || daysBetween(first, last) > long) return undefined
  const bare = x?.kind === 'weekday' && !x.shifted && y?.kind === 'weekday' && !y.shifted
  const sure = (a.read.sure ?? true) && (b.read.sure ?? true)
  return { first, day: last, sure, told: { kind: 'span', ...(bare && { weekday: x.weekday }) } }
}

/** `tue and wed next week`, `tue, wed next week`: both are in the week that stands behind the last. */
function sharingWeek(text: string, pieces: readonly Piece[]): Piece[] {
  const shared = [...pieces]
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [piece, next] = [shared[at]!, shared[at + 1]!]
    const { told } = piece.read
    const monday = next.read.told?.kind === 'day' ? next.read.told.monday : undefined
    if (told?.kind !== 'weekday' || told.shifted || !monday) continue
    if (!AND.test(text.slice(piece.end, next.start))) continue
    const day = addDays(monday, told.weekday - 1)
    shared[at] = { ...piece, read: { day, told: { kind: 'day', monday } } }
  }
  return shared
}

/** By Tuesday, 周二之前. */
function isDeadline(text: string, { start, end }: Piece): boolean {
  return (
    /^(?:by|before|until|till)(?![a-z])/u.test(text.slice(start, end)) ||
    /(?<![a-z])(?:by|before|until|till|no later than)\s+$/u.test(
      text.slice(Math.max(0, start - 16), start),
    ) ||
    /^\s?(?:之?前|以前)/u.test(text.slice(end))
  )
}

/** `下周把资料备齐，周三给过去`, `下周：周二华锐 周四锦川`: weekdays alone, soon behind a whole week, are in that week. Guesses. */
function inWeek(text: string, pieces: readonly Piece[], today: Day): Piece[] {
  let monday: Day | undefined
  return pieces.map((piece, at) => {
    const between = text.slice(pieces[at - 1]?.end ?? 0, piece.start)
    if (between.length > NEAR || /[。！!？?；;\n]|\.\s/u.test(between)) monday = undefined
    const { told } = piece.read
    if (told?.kind === 'week') monday = told.named ? undefined : told.monday
    if (!monday || told?.kind !== 'weekday' || told.shifted) return piece
    // They had a leak last week, want somebody by Tuesday: by a day is never in a week that is over.
    if (monday < mondayOf(today) && isDeadline(text, piece)) return piece
    const day = addDays(monday, told.weekday - 1)
    return { ...piece, read: { day, sure: false, told: { kind: 'day', monday } } }
  })
}

const AND = /^\s*(?:and|&|,|，|、|和|or)\s*(?:on\s+)?$/u

/** Hours between the two days of a range: 今天早上9点 - 后天. */
const TIME_TAIL =
  /^\s*(?:的|早上|上午|中午|下午|晚上|凌晨|早|晚)?\s*\d{1,2}(?:[点时]|:\d\d)(?:半|\d{1,2}分)?|^\s*(?:at\s+)?\d{1,2}(?::\d\d)?\s*(?:am|pm)/u

const BEHIND =
  /^\s*(?:(之?后|以后|过后|后的|之?前|以前)?的?\s*(?<![\d.])(\d{1,3}|[一二两三四五六七八九十半几]{1,3})\s*个?(天|周|星期|礼拜|月|年)(?:之?(后|前))?(?!前|[一二三四五六日]))/u

/** 国庆后一周, 下周五之后三天, 发货后: a day and an offset counted from it. */
function moved(text: string, piece: Piece): Piece {
  const day = piece.read.day
  const match = day ? BEHIND.exec(text.slice(piece.end, piece.end + NEAR)) : null
  const inside = /[后前]$/u.exec(text.slice(piece.start, piece.end))?.[0]
  const side = match?.[1] ?? match?.[4] ?? inside
  if (!day || !match || !side || piece.read.told?.kind === 'span') return piece
  const count = match[2] === '半' ? 0.5 : match[2] === '几' ? 3 : readNumber(match[2] ?? '')
  const days = (count ?? 0) * ({ 天: 1, 周: 7, 星期: 7, 礼拜: 7, 月: 30, 年: 365 }[match[3] ?? '天'] ?? 1)
  const shifted = addDays(day, Math.round(side.includes('前') ? -days : days))
  return {
    start: piece.start,
    end: piece.end + match[0].length,
    read: { day: shifted, sure: false, told: { kind: 'span' } },
  }
}

function withTimes(text: string, found: DayFound[]): DayFound[] {
  const times = findTimes(text)
  return found.map((each) => {
    const time = times.find((one) => {
      const behind = one.start >= each.end - 1 && one.end > each.end
      const before = one.end <= each.start
      const gap = behind ? text.slice(each.end, one.start) : before ? text.slice(one.end, each.start) : ''
      if (one.bare && (!behind || gap.trim() !== '')) return false
      return (behind || before) && gap.length <= 16 && GAP.test(gap)
    })
    if (!time) return each
    const part = /(早|晚)$/u.exec(text.slice(each.start, each.end))?.[0]
    const minute =
      part === '晚' && time.minute < 720
        ? time.minute + 720
        : part === '早' && time.minute >= 720 && time.bare
          ? time.minute - 720
          : time.minute
    return { ...each, minute, start: Math.min(each.start, time.start), end: Math.max(each.end, time.end) }
  })
}

const GAP =
  /^\s*(?:的|,|，)?\s*(?:in the\s+)?(?:morning|afternoon|evening|tonight|night)?\s*(?:at|@|on|around|from|在|于)?\s*$/u
