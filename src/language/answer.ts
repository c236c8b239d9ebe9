import { attendeesIn } from './attendees.ts'
import type { Choice } from './choose-act.ts'
import type { ReadContext } from './context.ts'
import { ADDS, readCorrection, withAttendees, withoutPeople } from './corrections.ts'
import { followUp } from './follow-up.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { NextReading } from './nextstep.ts'
import { redatedStep } from './redated.ts'
import { namedIn } from './resolve-account.ts'
import { OUTRIGHT, PUTS_RIGHT, saysMore } from './says-more.ts'
import { stepAfter } from './step-after.ts'
import { fold, trimmed } from './text.ts'
import type { VisitReading } from './visit.ts'
import { putRight as putRightWritten, type Written } from './written.ts'

/** What was said before: an open question of ours, or what was written or asked within the last half hour. */
export type Talk = {
  /** A visit that waits for a yes, or for what is missing in it. */
  visit?: VisitReading
  /** Accounts to choose from, in the order on the card. */
  choice?: readonly NamedAccount[] | undefined
  /** Something else waits for a yes. */
  told?: true
  /** A next step that waits for its day. */
  next?: NextReading
  /** The visit that was written last. */
  entry?: VisitReading
  /** The code of the next step that was written last, where nothing was written since. */
  step?: string
  /** Anything else that was written last. */
  written?: Written
  /** The words of the last question. */
  question?: string
}

export type Answer =
  | { is: 'yes' | 'no' }
  /** The waiting or the written visit put right. */
  | { is: 'corrected'; of: 'visit' | 'entry'; reading: VisitReading }
  /** What else was written last, with something else in it. */
  | { is: 'rewritten'; written: Written }
  | { is: 'chosen'; account: NamedAccount }
  | { is: 'dated'; reading: NextReading }
  /** The last question with something else in it, in words. */
  | { is: 'question'; text: string }

const YES =
  /^(?:嗯|对|好|是|行|可以|没错|没问题|记|存|上|就|这么|这样|保存|确认|就这样|的|了|吧|啊|呀|下来|ok(?:ay)?|k|yes|yep|yeah|yup|sure|correct|right|exactly|confirm|save(?: it)?|log it|go ahead|do it|please|that'?s right|looks good|looks right|fine|good|all good|👍|👌|[\s,，.。!！~])+$/u
const NO =
  /^(?:不用了?|不了|放弃|别存了?|不要了?|算了|取消|先?别急?着?(?:记|存|登|写)了?|先不(?:用)?(?:记|存|登)了?|不记了?|不存了?|吧|no|nope|cancel|drop(?: it| that)?|discard|forget it|never ?mind|leave it|leave that|skip it|skip that|scrap (?:it|that)|don'?t bother|don'?t (?:save|log|write|keep)(?: (?:it|that|this))?(?: yet| down)?|hold on(?=[\s,]+don)|[\s,，.。!！])+$/u
/** A yes or no before what is different. */
const LEAD =
  /^(?:(?:嗯|对|好的?|是的?(?!他|她|上|昨|前|周|[\u4e00-\u9fff]{1,3}(?:总|工|经理|主任|处|科|部))|可以|不对|不是(?=[,，\s])|错了|yes|yep|yeah|ok(?:ay)?|sure|right|correct|no|nope|wait|hang on|hold on|sorry|actually|oops|hmm?)(?![a-z])[\s,，.。!！:：-]*|(?:就是|但是?|不过|只是|but|just|only|except)(?![a-z])[\s,，]*|(?:日子|日期|时间|人|方式|客户|渠道)?(?:不对|错了|记错了?|搞错了?|写错了?|说错了?|弄错了?)[\s,，]*|it was (?=(?:on )?(?:mon|tue|wed|thu|fri|sat|sun|yesterday|last))|(?:and|also|plus|oh)(?![a-z])[\s,]*(?=(?:that|it|this) was)|(?:that|it) was (?:actually )?)+/u
const ORDINALS: readonly RegExp[] = [
  /^(?:第?[一1](?:个|家)?|上面|first|the first(?: one)?|1st|one)[\s.。吧]*$/u,
  /^(?:第?[二两2](?:个|家)?|second|the second(?: one)?|2nd|two)[\s.。吧]*$/u,
  /^(?:第?[三3](?:个|家)?|third|the third(?: one)?|3rd|three)[\s.。吧]*$/u,
  /^(?:第?[四4](?:个|家)?|fourth|the fourth(?: one)?|4th|four)[\s.。吧]*$/u,
  /^(?:第?[五5](?:个|家)?|最后(?:一)?[个家]?|fifth|the (?:fifth|last)(?: one)?|5th|five)[\s.。吧]*$/u,
]
/** Acts that begin something new, whatever is open. */
const NEW: readonly Choice['act'][] = [
  'undo',
  'help',
  'today',
  'digest',
  'numbers',
  'report',
  'ask',
  'why',
  'move',
  'approve',
  'reject',
  'deal',
  'deal.new',
  'away',
  'spend',
  'csat',
  'complaint',
  'snooze',
  'week.plan',
  'week.done',
  'send-me-on',
  'wall',
]

/** A message as the answer to what is open, or as the correction of what was written last; undefined: it is something new. */
export function answerIn(
  heard: Heard,
  choices: readonly Choice[],
  talk: Talk,
  context: ReadContext,
): Answer | undefined {
  const { folded, entities } = heard
  const text = trimmed(folded.text)
  const [best] = choices
  if (talk.choice && !(best && best.points >= 3 && NEW.includes(best.act))) {
    const account = chosenOf(text, heard, talk.choice, context)
    if (account) return { is: 'chosen', account }
  }
  if ((talk.visit || talk.told) && YES.test(folded.text.trim())) return { is: 'yes' }
  if ((talk.visit || talk.next || talk.told) && NO.test(folded.text.trim())) return { is: 'no' }
  if (talk.question && entities.people.length === 0) {
    const question = followUp(text, heard, talk.question, context)
    if (question) return { is: 'question', text: question }
  }
  const told = talk.visit ?? talk.entry
  const without = told && text.length <= 24 && entities.accounts.length === 0 && withoutPeople(folded, told)
  if (told && without)
    return { is: 'corrected', of: talk.visit ? 'visit' : 'entry', reading: without.reading }
  if (talk.written && !talk.visit && !talk.next) {
    const written = putRightWritten(heard, talk.written, context)
    if (written) return { is: 'rewritten', written }
  }
  if (best && best.points >= 3 && NEW.includes(best.act)) return undefined
  if (talk.next && text.length <= 24) {
    const day = entities.days.find(({ day: each }) => each !== undefined && each >= context.today)
    if (day?.day && entities.accounts.length === 0 && isDayAlone(heard, best, talk.next))
      return { is: 'dated', reading: datedBy(talk.next, day.day) }
  }
  if (talk.step && !talk.visit && !talk.next) {
    const reading = redatedStep(heard, talk.step, context)
    if (reading) return { is: 'dated', reading }
  }
  const after = talk.entry && !talk.visit && stepAfter(heard, best, talk.entry, context)
  if (after) return { is: 'dated', reading: after }
  if (talk.visit && isNew(heard, best, talk.visit)) return undefined
  const open = talk.visit ?? (mayCorrect(text, heard, best) ? talk.entry : undefined)
  if (!open || isAnother(heard, best, open) || saysMore(heard, open)) return undefined
  const reading = putRight(heard, open, context)
  // Oliver Grant, behind a visit to him; set up a meeting with Mark next Wed: nothing is put right, so it is something new.
  if (reading && (!talk.visit || text.length > 16) && isSame(reading, open)) return undefined
  return reading && { is: 'corrected', of: talk.visit ? 'visit' : 'entry', reading }
}

/** Whether two readings of a visit say the same. */
function isSame(one: VisitReading, other: VisitReading): boolean {
  const said = ({ accounts, people, absent, date, channel, direction, summary, nextStep }: VisitReading) =>
    JSON.stringify([
      accounts.map(({ value }) => value.id),
      people.map(({ name }) => name),
      absent,
      [date.value, channel.value, direction.value, summary.value],
      [nextStep?.text, nextStep?.due],
    ])
  return said(one) === said(other)
}

/** Of an answer that tells a day: what may stand around it. */
const AROUND_DAY =
  /就|那|吧|好|嗯|行|的|之?前|以前|左右|定在?|改(?:到|成|为)?|最晚|最迟|上午|下午|早上|晚上|中午|可以|是|要|(?<![a-z])(?:by|on|before|at|until|till|the|let'?s|say|make|it|please|pls|ok|okay|yes|latest|morning|afternoon|evening|eod|cob|do|is|be|fine|then|maybe|around|should|would|for|that|this)(?![a-z])/gu

/** Whether a day is told and hardly anything else: whoever names a person or has another matter begins something new. */
function isDayAlone({ words, entities }: Heard, best: Choice | undefined, open: NextReading): boolean {
  if (entities.people.length > 0 || (best?.act === 'visit' && best.points >= 2)) return false
  const rest = words.replace(/[\ue000-\uf8ff]/gu, ' ').replace(AROUND_DAY, ' ')
  const said = fold(open.step.text).text
  const chinese = [...rest].filter((each) => /[\u3400-\u9fff]/u.test(each) && !said.includes(each))
  const latin = (rest.match(/[a-z]{2,}/gu) ?? []).filter((each) => !said.includes(each))
  return chinese.length <= 2 && latin.length <= 1
}

/** Said of something else while a visit waits: another account, a plan of its own, an act of its own. Never the answer to it. */
function isNew({ entities, folded, clauses }: Heard, best: Choice | undefined, open: VisitReading): boolean {
  if (OUTRIGHT.test(folded.text) || PUTS_RIGHT.test(folded.text)) return false
  if (best?.act === 'fact' && best.points >= 3) return true
  const named = entities.accounts.flatMap(({ found }) => (found.kind === 'one' ? [found.account.id] : []))
  const other = named.some((id) => !open.accounts.some(({ value }) => value.id === id))
  if (other && open.accounts.length > 0) return true
  // 明天去华锐见孙副总: what is still to come is no part of what was.
  const planned = best?.act === 'next' && best.points >= 3 && clauses[0]?.tense === 'future'
  return planned && named.length > 0
}

/** Short, about nothing else, and no small talk: what was written last is put right. */
function mayCorrect(text: string, { entities }: Heard, best: Choice | undefined): boolean {
  const { accounts, people } = entities
  if (best?.act === 'correct') return true
  // Ruth was on the line too: one more at what was written, whatever else it sounds like.
  if (accounts.length === 0 && people.length > 0 && text.length <= 40 && ADDS.test(text)) return true
  const quiet = !best || best.points < 3 || best.act === 'account'
  return (
    quiet && best?.act !== 'ask' && text.length <= 24 && accounts.length === 0 && entities.codes.length === 0
  )
}

/** Tells of another account, with a verb of its own: a visit more, not an answer. */
function isAnother({ entities, folded }: Heard, best: Choice | undefined, open: VisitReading): boolean {
  const other = entities.accounts.some(
    ({ found }) => found.kind === 'one' && !open.accounts.some(({ value }) => value.id === found.account.id),
  )
  return (
    best?.act === 'visit' && best.points >= 3 && other && open.accounts.length > 0 && folded.text.length > 12
  )
}

function putRight(heard: Heard, open: VisitReading, context: ReadContext): VisitReading | undefined {
  const { text } = heard.folded
  const lead = LEAD.exec(text)?.[0].length ?? 0
  // 唔系潘主任 系余总: what was mended is put right as it was meant.
  const source = heard.respelled ? text : heard.folded.source
  const rest = source.slice(heard.respelled ? lead : (heard.folded.from[lead] ?? source.length)).trim()
  const direct = readCorrection(source, open, context)
  if (direct) return direct.reading
  const stripped = rest && rest !== source ? readCorrection(rest, open, context) : undefined
  if (stripped) return stripped.reading
  if (open.people.length > 0 && open.accounts.length > 0) return undefined
  // 罗总, it was Elena: whoever was asked for.
  const folded = fold(rest || source)
  const range = { start: 0, end: folded.text.length }
  const ids = open.accounts.map(({ value }) => value.id)
  const { people } = attendeesIn(folded, [range], range.end, ids, context, [])
  return people.length > 0 ? withAttendees(open, people) : undefined
}

function datedBy(next: NextReading, due: string): NextReading {
  return {
    ...next,
    step: { ...next.step, due, dueConfidence: 'understood' },
    missing: next.missing.filter((field) => field !== 'due'),
    guessed: next.guessed.filter((field) => field === 'account' || field === 'deals'),
    problems: next.problems.filter(({ field }) => field !== 'due'),
  }
}

/** By its place on the card, or by a name or a piece of one: 美瑞那家. */
function chosenOf(
  text: string,
  heard: Heard,
  accounts: readonly NamedAccount[],
  context: ReadContext,
): NamedAccount | undefined {
  const place = ORDINALS.findIndex((pattern) => pattern.test(text))
  if (place >= 0) return accounts[place]
  const { folded } = heard
  const [named] = namedIn(folded, { start: 0, end: folded.text.length }, context).accounts
  const byName = accounts.find(({ id }) => id === named?.account.id)
  if (byName && named) return isNameAlone(folded.text, named) ? byName : undefined
  const piece = text.replace(
    /(?:那|这)?(?:一?家|个|边)?(?:公司|客户)?(?:吧|的|啊)?$|^(?:是|the |it'?s )/gu,
    '',
  )
  if (piece.length < 2) return undefined
  const fits = accounts.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => fold(each).text.includes(piece)),
  )
  return fits.length === 1 ? fits[0] : undefined
}

/** Whether a message hardly says more than a name: `Meridian please`, 是东海那家. What says more is something new, whatever is open. */
function isNameAlone(text: string, { start, end }: { start: number; end: number }): boolean {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(AROUND_NAME, ' ')
  const words = rest.match(/[a-z]+/gu)?.length ?? 0
  const characters = rest.match(/[\u3400-\u9fff]/gu)?.length ?? 0
  return words <= 2 && characters <= 2 && !/\d/u.test(rest)
}
const AROUND_NAME =
  /(?<![a-z])(?:the|that|is|it'?s|i mean|meant|one|please|pls|of course|yes|yeah|no|account|customer|company|in|at|from|for)(?![a-z])|是|就|那|这|一?家|公司|客户|的|吧|啊|呀|我说|指|选|应该/gu
