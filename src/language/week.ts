import { addDays, type Day, mondayOf } from '../domain/day.ts'
import type { Contact } from './contacts.ts'
import type { ReadContext } from './context.ts'
import { dayOptions } from './context.ts'
import { readDay } from './days.ts'
import type { NamedAccount } from './named.ts'
import { peoplePlaces } from './people.ts'
import { subjectOf } from './subject.ts'
import { fold, sourceOf, trimmed } from './text.ts'

/** One planned visit; `line` is what was written; `guessed`: the account was named with a slip, or is one of several. */
export type PlanLine = {
  line: string
  day: Day
  account: NamedAccount
  guessed: boolean
  purpose: string
  /** Whom to see, where one of theirs is named. */
  contact?: { id: number; name: string }
  /** What they are to agree to. */
  commitment?: string
}

/** What is wrong with a line: no day in it, no account, one of several accounts. */
export type PlanProblem = {
  line: string
  key: 'noDay' | 'noAccount' | 'whichAccount'
  accounts: NamedAccount[]
}

export type WeekReading = {
  /** Monday of a week that was told in words; undefined: none was. */
  monday: Day | undefined
  lines: PlanLine[]
  problems: PlanProblem[]
}

const WEEK =
  /^[\s:,，]*(?:((?:下周|下个?星期)(?![一二三四五六日天])|next week)|((?:本周|这周|这个?星期)(?![一二三四五六日天])|this week))[\s:,，]*/u
const WEEKDAY =
  /^[\s:,，-]*(?:(?:(下)个?|本|这个?)?(?:周|星期|礼拜)([一二三四五六日天])|(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?(?![a-z]))[\s:,，]*/u
const CHINESE = '一二三四五六日'
const ENGLISH = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Reads `周一 华锐 送报价;周三 锦川 选型`, `Mon Meridian survey; 6/3 Southport parts`. Weekdays are those of the week from `monday`. */
export function readWeekPlan(source: string, monday: Day, context: ReadContext): WeekReading {
  const told = WEEK.exec(fold(source).text)
  const start = told?.[1] ? addDays(mondayOf(context.today), 7) : told ? mondayOf(context.today) : monday
  const rest = told ? source.slice(told[0].length) : source
  const reading: WeekReading = { monday: told ? start : undefined, lines: [], problems: [] }
  let last: Day | undefined
  for (const line of linesOf(rest, start, context)) {
    const read = readPlanLine(line, start, last, context)
    if ('key' in read) reading.problems.push(read)
    else {
      reading.lines.push(read)
      last = read.day
    }
  }
  return reading
}

/** Lines of a plan; a comma before another day begins one as well, where an account stands behind that day: `Mon Meridian, Wed Southport`. */
function linesOf(source: string, monday: Day, context: ReadContext): string[] {
  const lines: string[] = []
  for (const part of source.split(/[;；\n]+/u)) {
    const [first = '', ...others] = part.split(/(?=[,，、])/u)
    const own = [first]
    for (const other of others) {
      const behind = other.slice(1)
      const begins =
        WEEKDAY.test(fold(behind).text) && !('key' in readPlanLine(behind, monday, undefined, context))
      if (begins) own.push(behind)
      else own.push(`${own.pop()}${other}`)
    }
    lines.push(...own.flatMap((line) => atDays(line, monday, context)))
  }
  return lines.map(trimmed).filter(Boolean)
}

/** `Tue Meridian Thu Southport`, 周二东海周四鼎峰: another day with an account behind it begins a line without any comma. */
function atDays(line: string, monday: Day, context: ReadContext): string[] {
  const isLine = (text: string, mayGuess: boolean) => {
    const read = readPlanLine(text, monday, undefined, context)
    return !('key' in read) && (mayGuess || !read.guessed)
  }
  const starts = [0, ...[...line.matchAll(ANOTHER_DAY)].map(({ index }) => index)]
  const [first = '', ...others] = starts.map((start, at) => line.slice(start, starts[at + 1]))
  const lines = [[first]]
  // Each piece is read once, however long the text: only of its first two is it asked whether they make a line together.
  let begun: boolean | undefined
  for (const piece of others) {
    const open = lines.at(-1) ?? []
    if (begun === undefined || open.length === 2) begun = begun || isLine(open.join(''), true)
    if (begun && isLine(piece, false)) lines.push([piece])
    else open.push(piece)
  }
  return lines.map((pieces) => pieces.join(''))
}
const ANOTHER_DAY =
  /(?<=\S)(?:(?<![下个本这])\s*(?=(?:下个?|本|这个?)?(?:周|星期|礼拜)[一二三四五六日天])|\s+(?=(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?(?![a-z])))/giu

/** A day that closes a line instead of beginning it: `Meridian Tuesday`, 华锐 周二. */
const DAY_LAST =
  /^(\S.*?)(?:\s+(?:on )?|[,，]\s*)((?:(?:下)个?|本|这个?)?(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?)[\s.。]*$/iu

/** One line; without a day of its own it belongs to `day`, if there is one. */
export function readPlanLine(
  line: string,
  monday: Day,
  day: Day | undefined,
  context: ReadContext,
): PlanLine | PlanProblem {
  const folded = fold(line)
  const weekday = WEEKDAY.exec(folded.text)
  const dated = weekday ? undefined : readDay(folded.text, dayOptions(context, 'future'))
  const own = weekday ? weekdayIn(weekday, monday, context.today) : dated?.start === 0 ? dated.day : undefined
  const on = own ?? day
  const last = on ? null : DAY_LAST.exec(line)
  if (last) return readPlanLine(`${last[2]} ${last[1]}`, monday, undefined, context)
  if (!on) return { line, key: 'noDay', accounts: [] }
  const behind = weekday ? weekday[0].length : own && dated ? dated.end : 0
  const rest = fold(sourceOf(folded, behind, folded.text.length))
  const subject = subjectOf(rest, context)
  if (!subject.account)
    return subject.candidates.length > 0
      ? { line, key: 'whichAccount', accounts: subject.candidates.slice(0, 5) }
      : { line, key: 'noAccount', accounts: [] }
  const said = trimmed(sourceOf(rest, subject.end, rest.text.length))
  const told = whoAndWhat(said, context.contactsOf(subject.account.id))
  return { line, day: on, account: subject.account, guessed: subject.guessed, ...told }
}

/** 周一 is that of the week that is planned, 下周一 that of the next one. */
function weekdayIn([, next, chinese, english]: RegExpExecArray, monday: Day, today: Day): Day {
  const at = chinese ? CHINESE.indexOf(chinese === '天' ? '日' : chinese) : ENGLISH.indexOf(english ?? '')
  return addDays(next ? addDays(mondayOf(today), 7) : monday, at)
}

/** What they are to agree to stands behind these words (S60): 拿到 试用同意, to get a trial order. */
const COMMITMENT =
  /(?:^|[\s,，;；:：]|(?<=[\u3400-\u9fff]))(?:要拿到|拿到|争取到?|要到|(?<![a-z])(?:to get|aim(?:ing for|:)))\s*[:：]?\s*(\S.*)$/su
/** Before somebody's name at the head of a purpose. */
const MEETING = /^(?:约见|见面|拜见|见|找|和|跟|with|see|meet|meeting)\s*$/u

/** `见孙副总 送报价 拿到 试用同意`: the person, what for, what to come back with. */
function whoAndWhat(
  said: string,
  contacts: readonly Contact[],
): Pick<PlanLine, 'purpose' | 'contact' | 'commitment'> {
  const folded = fold(said)
  const wanted = COMMITMENT.exec(folded.text)
  const commitment = wanted?.[1]
    ? trimmed(sourceOf(folded, folded.text.length - wanted[1].length, folded.text.length))
    : ''
  const what = fold(
    wanted ? trimmed(sourceOf(folded, 0, wanted.index + (wanted[0].match(/^[\s,，;；:：]/u) ? 1 : 0))) : said,
  )
  const [person] = peoplePlaces(what.text, (start, end) => sourceOf(what, start, end), contacts)
  const contact = person?.contact
  const atHead = person && MEETING.test(what.text.slice(0, person.start))
  const purpose =
    contact && (atHead || person.start === 0)
      ? trimmed(sourceOf(what, person.end, what.text.length))
      : what.source
  return {
    purpose: purpose.replace(/^[\s,，:：]+/u, ''),
    ...(contact && { contact: { id: contact.id, name: contact.name } }),
    ...(commitment && { commitment }),
  }
}

/** What only asks for the summary: 我的周总结, 帮我写周总结, show my weekly summary. */
const SUMMARY =
  /^(?:(?:请|帮|给|我的?|看看?|写|发|交|出|做|一下|一份|个|要|想|show|write|open|make|see|give|send|do|me|my|the|a|please|this|last|for)\s*)*(?:(?:(?:这|本|上)个?)?(?:周|星期|礼拜)的?(?:工作)?(?:总结|小结|汇报)|周报|week(?:ly)?(?:'s)? (?:summary|recap|report|wrap[- ]?up|done))(?:给我|看看|来看看)?[\s:：,，.。!！]*/iu
/** Words that ask how it is done. */
const ASKS_HOW = /[?？]\s*$|^(?:怎么|如何|咋|什么)|吗\s*$|^(?:how|where|what|when|can|do)(?![a-z])/iu

/**
 * The words of a weekly summary in a message that speaks of it; empty where it only asks to see or write one: nothing is handed in by being looked at.
 */
export function summaryIn(text: string): string {
  const rest = text.trim().replace(SUMMARY, '').trim()
  return ASKS_HOW.test(rest) || [...rest].length < 4 ? '' : rest
}
