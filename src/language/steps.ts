import { addDays, type Day } from '../domain/day.ts'
import { dayOptions, type ReadContext } from './context.ts'
import { type DayFound, isThisWeek, narrowest } from './day-found.ts'
import { findDays } from './days.ts'
import { daysOf } from './days-of.ts'
import { callsOf } from './members.ts'
import type { Field, Problem } from './problem.ts'
import type { Range } from './sections.ts'
import { type Confidence, type Folded, fold, type Span, sourceOf, spanOf, trimmed } from './text.ts'

/** What will be done and by when. `first` is the beginning when a range was told; `due` is its end. */
export type StepRead = {
  text: string
  due?: Day
  first?: Day
  minute?: number
  ownerId: number
  ownerTold: boolean
  span: Span
  confidence: Confidence
  dueConfidence: Confidence
}

/** Several things by several days, parted by commas; else all of it is one step. */
export function listedSteps(text: string, range: Range, context: ReadContext): Range[] {
  const parts = [...text.slice(range.start, range.end).matchAll(/[^,，、;；]+/gu)].map((match) => ({
    start: range.start + match.index,
    end: range.start + match.index + match[0].length,
  }))
  const dated = parts.every(
    ({ start, end }) => findDays(text.slice(start, end), dayOptions(context, 'future')).length > 0,
  )
  return parts.length > 1 && parts.length <= 6 && dated ? parts : [range]
}

/** A next step or promise at `range`: its day is taken out, the rest is what will be done. */
export function readStep(
  folded: Folded,
  range: Range,
  context: ReadContext,
): { step: StepRead; problems: Problem[] } {
  const text = folded.text.slice(range.start, range.end)
  const days = daysIn(folded, range, context).map((each) => ahead(each, text, context.today))
  const day = narrowest(days)
  const owner = ownerIn(
    text,
    day ? day.end + (BEHIND.exec(text.slice(day.end))?.[0].length ?? 0) : 0,
    context,
  )
  const step: StepRead = {
    text: withoutDay(folded, range, day, owner),
    ...(day?.day && { due: day.day }),
    ...(day?.first && { first: day.first }),
    ...(day?.minute !== undefined && { minute: day.minute }),
    ownerId: owner?.id ?? context.writerId,
    ownerTold: owner !== undefined,
    span: spanOf(folded, range.start, range.end),
    confidence: 'understood',
    dueConfidence: !day?.day
      ? 'missing'
      : day.sure || isThisWeek(day, context.today)
        ? 'understood'
        : 'guessed',
  }
  return {
    step,
    problems: dayProblems(
      day,
      sourceOf(folded, range.start + (day?.start ?? 0), range.start + (day?.end ?? 0)),
      'nextStep',
      'dueInPast',
    ),
  }
}

/** The days of a part of a message, in view of the rest: 下周把资料备齐，周三给过去. Places are those of the part. */
function daysIn(folded: Folded, { start, end }: Range, context: ReadContext): DayFound[] {
  const days = daysOf(folded, context)
  const crosses = days.some(
    (each) => each.start < end && each.end > start && (each.start < start || each.end > end),
  )
  const inside = days.filter((each) => each.start >= start && each.end <= end)
  // What goes on over the edge is read for itself.
  return crosses || inside.length === 0
    ? findDays(folded.text.slice(start, end), dayOptions(context, 'future'))
    : inside.map((each) => ({ ...each, start: each.start - start, end: each.end - start }))
}

const BY_WEEKDAY =
  /^(?:(?:on|by|before|due|till|until) )?(?:mon|tue|wed|thu|fri|sat|sun)|^(?:周|星期|礼拜)[一二三四五六日天]/u

/** A Monday told on a Monday, of something still to be done, is the next one: of today one says today. */
export function ahead(found: DayFound, text: string, today: Day): DayFound {
  const said = text.slice(found.start)
  const weekday = found.day === today && !found.sure && BY_WEEKDAY.test(said)
  return weekday ? { ...found, day: addDays(today, 7) } : found
}

/** What is wrong with a day, for the field it was meant for. */
export function dayProblems(
  day: DayFound | undefined,
  said: string,
  field: Field,
  against: 'dueInPast' | 'visitInFuture',
): Problem[] {
  if (day?.problem) {
    const key = day.problem.key === 'weekday' ? 'wrongWeekday' : 'impossibleDay'
    return [{ field, key, data: { said, ...(day.problem.day && { day: day.problem.day }) } }]
  }
  if (day?.against && day.day) return [{ field, key: against, data: { said, day: day.day } }]
  return []
}

/** Words that tied the day to the step: 前, 之前, by, on, before. */
const BEHIND =
  /^\s*(?:(?:之|以)?前|之内|以内|内|左右|号)?(?:会|要|去(?=[把给跟找拿取])|将|我们?|我方)?\s*[:：,，]?\s*/u
/** 他周四要报价: what they want is not to be heard as if they did it. */
const OF_THEIRS = /(?:他们?|她们?|对方|客户)\s*$/u
const TIED = /^\s*(?:(?:之|以)?前|之内|以内|内|左右|号)?(?:会|将)?\s*[:：,，]?\s*/u
const BEFORE =
  /(?<![a-z])(?:\s*(?:(?:改期?|推迟?|延期?|挪|换)(?:到|至)|(?:moved|pushed|postponed|rescheduled|put off) (?:to|till|until)|在|于|到|by|on|at|before|until|till|no later than|due|for|from|around))+\s*$/u

/** 需要月底前给报价: what will be done is to give the quote. */
const ASKED =
  /^(?:(?:新建|新增|加一?个|建一?个|记一?个)?(?:任务|待办)[\s:：,，]*|remind(?= (?!me))(?: to)?(?![a-z])|should(?![a-z])|(?:到时候?)?提醒(?:一下)?我(?:一下|一声)?(?:要|去)?|(?:叫|喊|催|敲|通知|戳)我(?:一声|一下)?(?=去|跟|给|找|联系|回|催)|(?:please |pls |can you |could you )*(?:remind|ping|nudge|poke|prod|alert|buzz|chase|tell|shout at) me(?: again)?(?: to)?(?![a-z])|记得(?:要)?|别忘了?|(?:please )?(?:remind me to|remember to|don'?t (?:let me )?forget to)(?![a-z])|(?:他们?|客户|对方)?(?:需要|要求|希望|让|请)(?:我们?|我方|我司)?|(?:我们?|我方)(?:要|需|将|会)?(?=[\u4e00-\u9fff]{2})|(?:要|需|将|会)(?=把|给|在|去|发|送|交|出)(?=[\u4e00-\u9fff]{2})|(?:(?:i|we) )?(?:will|need to|have to|am to|are to)(?![a-z])|(?:i|we)'ll(?![a-z]))\s*/iu

function withoutDay(
  folded: Folded,
  range: Range,
  day: DayFound | undefined,
  owner: OwnerFound | undefined,
): string {
  const text = folded.text.slice(range.start, range.end)
  const own = owner ? [{ start: owner.start, end: owner.end }] : []
  if (!day) return trimmed(without(folded, range, own)).trim()
  const before = BEFORE.exec(text.slice(0, day.start))?.[0].length ?? 0
  const behind = /[\u4e00-\u9fff]/.test(text.slice(day.end, day.end + 2))
    ? ((OF_THEIRS.test(text.slice(0, day.start)) ? TIED : BEHIND).exec(text.slice(day.end))?.[0].length ?? 0)
    : 0
  const cut = { start: day.start - before, end: day.end + behind }
  return trimmed(without(folded, range, [cut, ...own]))
    .replace(/\s+/g, ' ')
    .replace(ASKED, '')
    .trim()
}

/** The source text of `range` without `cuts` (relative to the range), a space where something between words was cut. */
function without(folded: Folded, range: Range, cuts: Range[]): string {
  let kept = ''
  let at = range.start
  for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, range.start + cut.start)
    kept += `${sourceOf(folded, at, start)} `
    at = Math.max(at, range.start + cut.end)
  }
  const rest = at < range.end ? sourceOf(folded, at, range.end) : ''
  const joined = trimmed(kept) && rest.trim() ? `${kept.trimEnd()} ${rest.trimStart()}` : kept + rest
  return joined.replace(/([\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, '$1')
}

type OwnerFound = { id: number; start: number; end: number }

/** `王浩发方案`, `由王浩`, `Tom to send`: a member of ours at the beginning, or behind 由, 请, 让. */
function ownerIn(text: string, behindDay: number, context: ReadContext): OwnerFound | undefined {
  for (const member of context.members ?? []) {
    // Of two thousand colleagues hardly one stands in the text: a pattern for each would cost more than all the rest of a reading.
    if (!callsOf(member).some((call) => text.includes(call))) continue
    for (const name of [member.name, ...(member.aliases ?? []), ...firstNames(member.name)]) {
      const plain = fold(name).text
      if (plain.length < 2 || !text.includes(plain)) continue
      const pattern = new RegExp(
        `(?:^|(?<=^[\\s\\S]{${behindDay}})|(?<=[\\s,，:：]))(?:${TELLS})?(?:由|请|让|安排|叫)?\\s*${escaped(plain)}(?:\\s+(?:to|will)(?![a-z]))?(?![a-z])\\s*|(?:由|请|让|安排|叫|提醒|通知)(?:一下)?\\s*${escaped(plain)}`,
        'u',
      )
      const match = pattern.exec(text)
      // ask Tom for the drawings: it is I who ask.
      if (match && ASKS.test(text.slice(0, match.index)) && !/\sto\s*$/u.test(match[0])) continue
      if (match) return { id: member.id, start: match.index, end: match.index + match[0].length }
    }
  }
  return undefined
}

/** Before the name of whoever shall do it. */
const TELLS =
  '(?:please |pls |can you |could you )*(?:remind|tell|get|have|ask(?=[^,.;]{1,40} to ))(?: again)? |(?:麻烦|帮我|请)?(?:提醒|通知)(?:一下)?'
/** Before the name of somebody who gives us what we ask for. */
const ASKS =
  /(?<![a-z])(?:ask|chase|ping|call|email|e-mail|text|message|check with|get it from|phone|ring)\s*$/u

function firstNames(name: string): string[] {
  return /^[A-Za-z]/.test(name) ? name.split(/\s+/).slice(0, 1) : []
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
