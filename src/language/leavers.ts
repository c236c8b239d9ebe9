import { HEARSAY } from './conditions.ts'
import type { ReadContext } from './context.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import { knownIn } from './persons.ts'
import { type PlainReading, plain } from './readings.ts'

/** Somebody of theirs is no longer there, and is not only out for the day: 孙副总离职了, Janet Wu has left Meridian. */
export const LEFT =
  "{P}[^，,。；;]{0,8}(?:离职|辞职|离任|跳槽|退休|调走|调离|不干|离开(?:公司|{A}|了)|走人)(?:了|啦)?|{P}(?:已经|刚)?(?:{T})?(?:已经)?走了(?=[^，,。]{0,4}[\\s，,]*(?:去|跳|换|接替|现在))|{P}(?:已经?)?不在(?:{A}|那边|那家|他们公司|公司)(?:做|干|上班|工作)?了|<{P}(?:,)? (?:has |have |had |'s |just |already |recently |is |was )*(?:quit|resigned|retired|moved on|no longer (?:works? |is )?(?:there|at|with|for)|left (?:{A}|the (?:company|firm|business)|for (?:good|a competitor)|their (?:job|company))|gone for good|no longer there)>|<{P}(?:,)? (?:has |'s |have )(?:just |already )?left[\\s.!]*$"
const HAS_LEFT = rule(LEFT)
/** Said of what is to come, or not sure of it. */
const NOT_YET =
  /要|快|准备|打算|可能|听说|据说|好像|传|会|想|下个?月|下周|明年|年[底末]|月底|[?？吗]|(?<![a-z])(?:will|going to|might|may|is leaving|heard|rumou?r|apparently|next|soon|planning|thinking)(?![a-z])/u

/**
 * `华锐孙副总离职了`, `Janet Wu has left Meridian` as the fact of this person; with a day that is over, from that day. Undefined where it is not sure who,
 * of which account, or whether: then it is no fact.
 */
export function leaverIn(heard: Heard, context: ReadContext): PlainReading | undefined {
  const { entities, words, folded } = heard
  const match = HAS_LEFT.exec(words)
  if (!match || NOT_YET.test(folded.text) || HEARSAY.test(words)) return undefined
  const known = knownIn(heard, { start: match.index, end: match.index + match[0].length }, context)
  if (!known?.sure) return undefined
  const { account, name } = known
  const day = entities.days.find(
    (each) => each.day !== undefined && each.day <= context.today && !each.first && each.sure,
  )
  const told = day?.day && day.day !== context.today ? `离职日期 ${day.day}` : '离职'
  return {
    ...plain('fact', `${account.code} ${name} ${told}`),
    fact: 'contacts',
    free: true,
    account,
  }
}
