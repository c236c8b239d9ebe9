import type { Day } from '../domain/day.ts'
import { dayOptions, type ReadContext } from './context.ts'
import type { DayFound } from './day-found.ts'
import { findDays } from './days.ts'
import { findTopic } from './marks.ts'
import type { Problem } from './problem.ts'
import { isOfRival } from './rivals.ts'
import type { Range } from './sections.ts'
import { dayProblems } from './steps.ts'
import { type Confidence, type Folded, isCjk, sourceOf, trimmed } from './text.ts'

/** When the visit was. `planned` is a clause about the future that nobody marked: 下周三送样. */
export type DateRead = {
  day: Day
  place?: Range
  minute?: number
  confidence: Confidence
  problems: Problem[]
  planned?: Range
}

/** Words that can only be about what happened. */
const PAST =
  /昨|前天|今[天日早]|刚|上周|上个?星期|上个?礼拜|天前|周前|(?<![a-z])(?:yesterday|today|last|ago|this morning|this afternoon|earlier|just now|tonight|back)(?![a-z])/u
/** What one does by a day that is still to come. */
const PLANS =
  /送|发|寄|提交|提供|安排|再(?:去|来|约|见|谈|访|次|打|问|联系|聊|沟通|看|催|跟)|催|交付|交(?=方案|样|图)|签|回复|报价|约(?:了|好|在|见|他|她|谈|下)|开会|测试|试|跟进|拜访|出(?:方案|报价|图|样)|给(?:他|她|客户|对方|出)?|完成|到货|确认|来厂|参观|汇报|见面|(?<![a-z])(?:send|sending|deliver|share|submit|visit|call|follow|will|to|going|meet|review|demo|test|prepare|schedule|arrange|quote|provide|by|before|present|sign|back)(?![a-z])/u

/** Days of one clause that are looked at; nobody means the twentieth. */
const MOST_DAYS = 12

export function readDate(folded: Folded, head: readonly Range[], context: ReadContext): DateRead {
  const { text } = folded
  const options = dayOptions(context, 'past')
  const topic = head
    .map((clause) => findTopic(text.slice(0, clause.end), clause.start))
    .find((each) => each !== undefined)
  let told: DayFound | undefined
  let planned: Range | undefined
  head.forEach((clause, index) => {
    for (const found of findDays(text.slice(clause.start, clause.end), options).slice(0, MOST_DAYS)) {
      const day = { ...found, start: clause.start + found.start, end: clause.start + found.end }
      const plan = planAt(text, clause, day, index === 0, context)
      if (plan) planned ??= plan
      else if (!told && mayBeWhen(text, clause, day, index === 0, topic?.start)) told = day
    }
  })
  told ??= planned ? undefined : yearTold(text, head[0], context)
  if (!told) return { day: context.today, confidence: 'guessed', problems: [], ...(planned && { planned }) }
  const said = sourceOf(folded, told.start, told.end)
  return {
    day: told.day ?? told.problem?.day ?? context.today,
    place: { start: told.start, end: told.end },
    ...(told.minute !== undefined && { minute: told.minute }),
    confidence: told.day && told.sure && !told.first ? 'understood' : 'guessed',
    problems: dayProblems(told, said, 'date', 'visitInFuture'),
    ...(planned && { planned }),
  }
}

/** Ends of months and whole weeks are deadlines, hardly ever the day of a visit. */
const VAGUE =
  /[底末初旬]|季|(?<![a-z])(?:end|early|mid|middle|late|eo[mqwy]|month|quarter|year)(?![a-z])|(?<!最)后|(?<![a-z])(?:in|within|later|from now)(?![a-z])/u

/** Behind a stretch that is over: what was done in it. 三月份的订单 is what was talked about. */
const SEEN =
  /^(?!份?的).*?(?:见|碰(?:上|到)|撞上|遇(?:上|到)|偶遇|巧遇|拜访|去了|去过|跟.{1,12}(?:聊|谈)|吃.?饭|(?<![a-z])(?:met|saw|seen|visited|called|spoke|talked|had|ran into|bumped into|came across)(?![a-z]))/u
/** 去年, last year: a year in which somebody was seen, without a month. */
const YEARS =
  /(大前年|前年|去年)(?!\s?\d)|(?<![a-z])(last year(?!['’]?s(?![a-z]))|years ago)(?![a-z])|(?<![a-z])in ((?:19|20)\d\d)(?![\d-])|(?<!\d)((?:19|20)\d\d)年(?!\s?\d)/u

/** The end of a year that was named alone, as a guess: far too old for an entry, and never today. */
function yearTold(text: string, clause: Range | undefined, { today }: ReadContext): DayFound | undefined {
  const match = clause && YEARS.exec(text.slice(clause.start, clause.end))
  if (!clause || !match || !SEEN.test(text.slice(clause.start, clause.end))) return undefined
  const back = match[1] ? 3 - ['大前年', '前年', '去年'].indexOf(match[1]) : match[2] === 'last year' ? 1 : 2
  const now = Number(today.slice(0, 4))
  const year = Number(match[3] ?? match[4] ?? now - back)
  if (year >= now) return undefined
  const start = clause.start + match.index
  return { start, end: start + match[0].length, first: `${year}-01-01`, day: `${year}-12-31`, sure: false }
}

/** cut to 1.9 mio, was 2.4; 报价 1.9万 原来 2.4: what stands behind it is an amount of the same unit. */
const AGAINST_AMOUNT =
  /\d ?(?:(?:mio|mln|mil|million|mn|m|k|bn)(?![a-z])|[万亿])[^.;。；]{0,16}(?:(?<![a-z])(?:was|were|not|than|against|versus|vs|from|instead of|previously|before)|原来?|之前|原先|不是|比)\s?(?:是|的)?\s?$/u

/** The visit's own day stands before the topic, alone in its clause, or is a word like 昨天 that can be about nothing else. */
function mayBeWhen(
  text: string,
  clause: Range,
  day: Range & { first?: Day },
  first: boolean,
  topic: number | undefined,
): boolean {
  const said = text.slice(day.start, day.end)
  if (isInSpeech(text, clause, day)) return false
  if (isOfThing(text, day) || isOfRival(text, clause, day)) return false
  if (isTheirEvent(text, clause, day, first)) return false
  if (PAST.test(said)) return true
  if (/^\d{1,2}\.\d{1,2}$/u.test(said) && AGAINST_AMOUNT.test(text.slice(0, day.start))) return false
  // 九月份, next week: a stretch of days is no day of a visit, unless somebody was seen in it (去年11月见过).
  if (day.first !== undefined)
    return (
      first &&
      (topic === undefined || day.start < topic) &&
      (SEEN.test(text.slice(day.end, clause.end)) || endsWithIt(text, clause, day))
    )
  if (VAGUE.test(said) || (topic !== undefined && day.start > topic)) return false
  const rest = trimmed(text.slice(clause.start, day.start) + text.slice(day.end, clause.end))
  return first || rest.length <= 4
}

/** yesterday's delivery was short: of what it is said, and not when they were met. Folded text. */
export function isOfThing(text: string, { start, end }: Range): boolean {
  const [, thing] = /^(?:['’]s)? (.*)$/su.exec(text.slice(end)) ?? []
  const owns = /['’]s$/u.test(text.slice(start, end)) || /^['’]s(?![a-z])/u.test(text.slice(end))
  return owns && !MET_AT.test(thing ?? '')
}
const MET_AT =
  /^(?:[a-z-]+ ){0,2}(?:meeting|call|visit|lunch|dinner|breakfast|coffee|catch[- ]?up|demo|session|chat|review|walk|tour|conversation|discussion|talk|workshop|trip|kick-?off)(?![a-z])/u

/** 他说那台昨天又漏了, she said the pump failed yesterday: a day in what they say is none of the visit's. Folded text. */
export function isInSpeech(text: string, clause: Range, day: Range): boolean {
  return IN_SPEECH.test(text.slice(clause.start, day.start))
}
const IN_SPEECH =
  /(?<![据听好]|[跟给和][你您][^，,。]{0,2})(?:说|讲|提到|反映|表示|透露|告诉我们?)(?!好|定|起|一?下|了(?:半|一)|完)[^，,。；;]*$|(?<![a-z])(?:said|says|told (?:me|us)|mentioned|reported|explained|reckons|claims)(?: that)? (?!(?:about|on|in|at|by|over|via|to|so|this|it|that)(?![a-z]))[a-z']+ [^,.;，。]*$/u

/** Called Oliver in January: the contact stands before it, and nothing behind. */
function endsWithIt(text: string, clause: Range, day: Range): boolean {
  const before = text.slice(clause.start, day.start)
  return (
    /(?<![a-z])in(?![a-z])/u.test(text.slice(Math.max(clause.start, day.start - 4), day.end)) &&
    SEEN.test(before) &&
    trimmed(text.slice(day.end, clause.end)) === ''
  )
}

/** 合同昨天寄到了, their audit was yesterday: what befell them or a thing of theirs, without a word of contact, tells no day of a visit. */
function isTheirEvent(text: string, clause: Range, day: Range, first: boolean): boolean {
  const [space, ...commas] = [' ', ',', '，'].map((mark) => text.lastIndexOf(mark, day.start) + 1)
  const comma = Math.max(...commas, isCjk(text[space ?? 0]) ? (space ?? 0) : 0)
  if (first && comma <= clause.start) return false
  const words = text.slice(Math.max(clause.start, comma), clause.end)
  return OF_THEIRS.test(words) && !CONTACT.test(words)
}
const OF_THEIRS =
  /^[\s]*(?:他们?的?|她们?的?|对方|客户|合同|样品|货|设备|发票|图纸|标书|款项?|(?<![a-z])(?:they|their|his|her|(?:the )?(?:contracts?|goods|parts|samples?|invoices?|shipments?|orders?|drawings?|audit|tender|board))(?![a-z]))/u
const CONTACT =
  /见|聊|谈|拜访|来访|过来|碰|通话|电话|视频|微信|说|(?<![a-z])(?:call|met|meet|saw|see|visit|spoke|talk|came|phone|rang|told|said|e-?mail)/u

/** Others' plans are told, not ours to do: 他6月底出结果. */
const THEIRS =
  /^[\s]*(?:他们?|她们?|客户|对方|甲方|估计|预计|大概|可能|(?<![a-z])(?:he|she|they|customer|client)(?![a-z]))/u

/**
 * A clause about what is still to come, or the part of the first clause that is (6/3前回复): a day ahead, or one that may be
 * ahead and stands with something to do.
 */
function planAt(
  text: string,
  clause: Range,
  day: Range & { against?: string },
  first: boolean,
  context: ReadContext,
): Range | undefined {
  const said = text.slice(day.start, day.end)
  if (PAST.test(said)) return undefined
  const by =
    /^\s*(?:之?前|以前|之?内)/u.test(text.slice(day.end, clause.end)) ||
    /(?:(?<![a-z])by|before|until)\s*$/u.test(text.slice(clause.start, day.start)) ||
    /^(?:by|before|within)/u.test(said)
  const [ahead] = findDays(
    text.slice(day.start, Math.min(clause.end, day.end + 8)),
    dayOptions(context, 'future'),
  )
  if (!ahead?.day || ahead.against === 'past') return undefined
  if (first) return by ? { start: day.start, end: clause.end } : undefined
  const words = text.slice(clause.start, clause.end)
  const rest = trimmed(text.slice(clause.start, day.start) + text.slice(day.end, clause.end))
  if ((THEIRS.test(words) && !/我|(?<![a-z])(?:us|we|i)(?![a-z])/u.test(words)) || rest.length < 2)
    return undefined
  return by || PLANS.test(rest) ? clause : undefined
}
