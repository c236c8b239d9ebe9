import { addDays, type Day } from '../domain/day.ts'
import type { Clause } from './clauses.ts'
import { isInSpeech, isOfThing } from './date.ts'
import type { DayFound } from './day-found.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import { REPLIED, UNANSWERED } from './marks.ts'
import type { Field, Problem } from './problem.ts'
import type { VisitReading } from './reading.ts'
import type { Range } from './sections.ts'
import { type Confidence, LONGEST } from './text.ts'
import { NAMES_ONE } from './visit-words.ts'

/** What they sent to us tells as much as what they say. Masked words. */
const FROM_THEM = rule(
  '(?<!(?:给|向|跟|对|和|替)(?:{A}(?:的|那边的?)?\\s?)?){P}[^，,。；;]{0,4}(?:发|回|写|寄)(?:了)?(?:个|封|条|一封|一条)?(?:邮件|短信|微信|消息|信息|语音)?(?:过来|来|给我|给我们|说|确认|回复)|(?<!(?:给|向|跟|对|和|替)(?:{A}(?:的|那边的?)?\\s?)?){P}[^，,。；;]{0,3}(?:发|回|写)(?:了)(?:个|封|条)?(?:邮件|短信|微信|消息)|(?<!(?:给|向|跟|对|和|替)(?:{A}(?:的|那边的?)?\\s?)?){P}[^，,。；;]{0,2}(?:回|回复)(?:了)?(?:个|封|条|我|我们)?(?:邮件|短信|微信|消息|信)(?:了|来)|(?:收到|接到)(?:了)?{P}(?:的|发的)?|<(?:e-?mail|mail|text|sms|message|note|letter|whats-?app|wechat|dm) from {P}|(?<!(?:mail|text|call|message|e-mailed|emailed|texted|messaged|to|wechat) ){P} (?:just |has |also )?(?:texted|e-?mailed|mailed|wrote|messaged|replied|responded|answered|pinged)>|{P} ?(?:e-?mail|mail|邮件|短信|微信)里?(?:说|讲|告诉|通知)|(?<!(?:给|向|跟|对|和|替)(?:{A}(?:的|那边的?)?\\s?)?){P}[^，,。；;]{0,3}(?:短信|邮件|微信|来信|来函|<(?:e-?mail|mail|text)>)(?:里|上|中)?\\s?(?:也|又|还)?(?:让|要|叫|催|问|请|提|回)(?:(?!他|她|{P})[^，,。；;]|$)|(?<!(?:给|向|跟|对|和|替)(?:{A}(?:的|那边的?)?\\s?)?){P}[^，,。；;]{0,3}(?:发|来)(?:了)?(?:个|封|条|一封|一条)?(?:邮件|短信|微信|消息|信息|语音)(?:来|过来)?(?:说|问|催|让|要|叫|请|讲|找|求)|{P},? (?:by|via|over) (?:e-?mail|mail|text|whats-?app|wechat|message)>[^.]{0,3}[:,]',
)

/** On WeChat both wrote: they stand as who speaks, or it says that there was talk. */
const TALKED = rule(
  '(?<!(?:给|向|跟|对|和|替)(?:{A}(?:的|那边的?)?\\s?)?){P}[\\s,，]?(?:在)?(?:微信|qq|企微|飞书|钉钉|群里|<(?:whats-?app|wechat|slack)>)|(?:微信|qq|企微|飞书|钉钉|群里|语音|whats-?app|wechat).{0,24}(?:聊|谈|沟通|交流|确认了|商量|讨论|吵|说(?:他|她|是|要|没|可以|行|好)|回说|答|同意|让(?:我|你)|要(?:我|求)|问我|催我)|(?<!等)(?:他|她|对方|{P})(?:说|回|让|要|问|同意|答应|表示|发)|<(?:chatted|he|she|they)>',
)
/** We wrote, and it says so. */
const SENT = rule(
  '给(?:{A}(?:的|那边的?)?\\s?)?{P}[^，,。；;]{0,6}(?:发|去|寄|回|写)|(?:邮件|短信)(?:通知|告知|发|抄送|提醒)|<(?:e-?mailed|mailed|texted|messaged|sent) {P}|<(?:e-?mail|mail|text|message)>[^.]{0,10} to {P}|<sent> .{0,40}<(?:e-?mail|mail|text)>',
)

/** What was sent waits for its answer. */
const AWAITED = rule(
  '等(?:他|她|对方|客户|{P})?(?:的)?(?:那边)?回(?:音|复|信|话|应|我)?[\\s。.]*$|<(?:waiting for|awaiting) (?:a |his |her |their )?(?:reply|answer|response)>',
)

/** Two-way unless nobody was reached, or something was only sent. */
export function isOneWay(
  text: string,
  told: string,
  words: string,
  channel: string | undefined,
  attempt: boolean,
): { value: 'two_way' | 'one_way'; told: boolean } {
  if (REPLIED.test(told) && !UNANSWERED.test(told)) return { value: 'two_way', told: true }
  if (!attempt && FROM_THEM.test(words) && !UNANSWERED.test(told)) return { value: 'two_way', told: true }
  if (attempt || UNANSWERED.test(told)) return { value: 'one_way', told: true }
  if (/(?<![a-z])one[- ]way|单向/u.test(text)) return { value: 'one_way', told: true }
  if (/(?<![a-z])two[- ]way|双向/u.test(text)) return { value: 'two_way', told: true }
  if (channel === 'chat' && SENT.test(words) && AWAITED.test(words)) return { value: 'one_way', told: true }
  if (channel === 'chat' && TALKED.test(words)) return { value: 'two_way', told: true }
  const sent = channel === 'email' || channel === 'message'
  if (sent && SENT.test(words)) return { value: 'one_way', told: true }
  return { value: sent ? 'one_way' : 'two_way', told: false }
}

/** Everything that was inferred, in the order of the form. */
export function guessedIn(reading: VisitReading): Field[] {
  const is = (parts: readonly { confidence: Confidence }[]): boolean =>
    parts.some((part) => part.confidence === 'guessed')
  const fields: [Field, boolean][] = [
    ['account', is(reading.accounts)],
    ['contacts', is(reading.people)],
    ['channel', is([reading.channel])],
    ['direction', is([reading.direction])],
    ['date', is([reading.date])],
    ['deals', is(reading.deals)],
    ['summary', is([reading.summary])],
    ['nextStep', reading.nextStep?.confidence === 'guessed'],
    ['due', reading.nextStep?.dueConfidence === 'guessed'],
  ]
  return fields.filter(([, guessed]) => guessed).map(([field]) => field)
}

/** What is worth asking for, easiest first (S57): who, what about, what next. An attempt needs only its account. */
export function findMissing(reading: VisitReading): Field[] {
  const missing: Field[] = []
  if (reading.accounts.length === 0) missing.push('account')
  if (reading.attempt) return missing
  if (reading.people.length === 0) missing.push('contacts')
  if (reading.summary.confidence === 'missing') missing.push('summary')
  if (!reading.nextStep?.text) missing.push('nextStep')
  else if (!reading.nextStep.due) missing.push('due')
  return missing
}

type Used = {
  from: number
  date: Day
  /** Where the visit's own day stands. */
  place: Range | undefined
  used: readonly Range[]
  accountIds: readonly number[]
  people: readonly { name: string; contactId?: number }[]
}

/** Whether a day, a known person or an account is named that no part of the reading took. */
export function unreadIn(
  { entities, folded, clauses }: Heard,
  { from, date, place, used, accountIds, people }: Used,
): boolean {
  const inside = (each: Range): boolean =>
    [...used, ...(place ? [place] : [])].some((one) => each.start < one.end && one.start < each.end)
  const day = entities.days.some(
    (each) =>
      each.start >= from &&
      each.day !== undefined &&
      each.day !== date &&
      !inside(each) &&
      !isTalkedOf(folded.text, each) &&
      !isOfThing(folded.text, each) &&
      !(
        each.day <= date &&
        clauses.some((clause) => within(clause, each) && isInSpeech(folded.text, clause, each))
      ),
  )
  // 31.4. at their office: written as a day, and none.
  const stray = [...folded.text.matchAll(DOTTED)].some(
    ({ index }) => !entities.days.some(({ start, end }) => start <= index && index < end),
  )
  const person = entities.people.some(
    ({ contact, start, end }) =>
      contact &&
      !inside({ start, end }) &&
      !people.some(({ contactId, name }) => contactId === contact.id || name === contact.name),
  )
  const account = entities.accounts.some(
    ({ found }) => found.kind === 'one' && !accountIds.includes(found.account.id),
  )
  return day || stray || person || account
}

function within(clause: Range, { start, end }: Range): boolean {
  return clause.start <= start && end <= clause.end
}

const DOTTED = /(?<![\d.,])\d{1,2}\.\d{1,2}\.(?=\s|$)(?<=\s\S{4,6})/gu

/** 上个月的发票, next year's budget: so long a stretch is what is spoken of, unless it is one by which something is done. */
function isTalkedOf(text: string, { first, day, start, end }: DayFound): boolean {
  return (
    first !== undefined &&
    day !== undefined &&
    addDays(first, 26) <= day &&
    !/^\s*(?:之?前|以前|之?内|底|末)/u.test(text.slice(end)) &&
    !/(?<![a-z])(?:by|before|until|till|within|in)\s+(?:the\s+)?$/u.test(text.slice(0, start))
  )
}

/** Met Oliver Monday, then Janet Wednesday: somebody was met on another day as well, and a visit has one. */
export function severalDays(
  parts: readonly Clause[],
  place: Range | undefined,
  plans: readonly { range: Range }[],
): boolean {
  return parts.some(
    (clause) =>
      place !== undefined &&
      clause.days.length > 0 &&
      (clause.tense !== 'future' || clause.bare) &&
      !(clause.start <= place.start && place.start < clause.end) &&
      NAMES_ONE.test(clause.words) &&
      !plans.some(({ range }) => range.start === clause.start),
  )
}

/** A text beyond what is read. */
export function tooLong(source: string): Problem[] {
  return source.length > LONGEST ? [{ field: 'text', key: 'tooLong', data: { most: String(LONGEST) } }] : []
}
