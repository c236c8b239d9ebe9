import type { Channel } from '../domain/risk/facts.ts'
import { placesOf, type Where } from './account-mentions.ts'
import { AGREED_BY } from './act-signs.ts'
import { alongIn } from './along.ts'
import { findAmounts } from './amounts.ts'
import { attendeesIn } from './attendees.ts'
import { levelIn } from './complaint.ts'
import { CONTACT_WORDS } from './contact-words.ts'
import { dayOptions, type ReadContext } from './context.ts'
import { readDate } from './date.ts'
import { dealsIn } from './deal-mentions.ts'
import { doubtsOf } from './doubts.ts'
import { type Heard, hear, preambleOf } from './heard.ts'
import { findAttempt, findChannel, findTopic } from './marks.ts'
import { ourSteps, readPromise } from './our-steps.ts'
import { byDay } from './own-days.ts'
import { plansIn, whoseIs } from './plans.ts'
import type { Problem } from './problem.ts'
import { whoseIn } from './promisers.ts'
import { blank, blankRanges, without } from './ranges.ts'
import type { CommitmentRead, VisitReading } from './reading.ts'
import { type Range, sectionsOf } from './sections.ts'
import { signalsIn } from './signals.ts'
import { listedSteps, readStep } from './steps.ts'
import { strangerIn } from './strangers.ts'
import { readSummary } from './summary.ts'
import { spanOf } from './text.ts'

import { findMissing, guessedIn, isOneWay, severalDays, tooLong } from './visit-parts.ts'
import { MET, WENT } from './visit-words.ts'

export type { VisitReading } from './reading.ts'

/** The command word that a message may begin with; a sentence that begins with the verb (拜访了) keeps it. */
const COMMAND =
  /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:(?:记录|登记|写)?(?:拜访|败访|拜仿|拜坊|拜房)(?!了|过|完)|(?:log (?:a )?)?vi?si?i?t(?![a-z]))[\s:,，：]*/u

/**
 * Reads what somebody tells of a visit, in the structured form or in their own words:
 * `拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价`, `visit Acme call Oliver Grant discussed CIP next: site survey 10 Jun`,
 * `昨天拜访宁德时代王总和李工，谈二期，下周三送样`. Never throws; the same text in the same context gives the same reading.
 */
export function readVisit(
  source: string,
  context: ReadContext,
  heard: Heard = hear(source, context),
  guessedAct = false,
): VisitReading {
  const { folded } = heard
  const isMended = (start: number, end: number): boolean =>
    heard.mended.some((each) => start < each.end && each.start < end)
  const { text } = folded
  const from = COMMAND.exec(text)?.[0].length ?? preambleOf(text)
  const commanded = COMMAND.test(text)
  const sections = sectionsOf(text, from, dayOptions(context, 'future'), whoseIn(heard))
  const parts = heard.clauses.filter((clause) =>
    sections.head.some((each) => clause.start >= each.start && clause.start < each.end),
  )
  // What is still to come is taken out first: its day is not the day of what is told.
  const plans = plansIn(heard, parts, context)
  const events = parts.filter(
    ({ tense, bare, words }) =>
      tense === 'future' &&
      !(bare && commanded) &&
      (!CONTACT_WORDS.verbs.test(words) ||
        // A contact that is over is told beside it: this one is still to come.
        parts.some((each) => each.tense === 'past' && CONTACT_WORDS.verbs.test(each.words))),
  )
  const date = readDate(
    folded,
    without(sections.head, [...plans.map(({ range }) => range), ...events]),
    context,
  )
  const ahead = [...plans.map(({ range }) => range), ...parts.filter(({ tense }) => tense === 'future')]
  const head = without(
    sections.head,
    plans.length > 0 ? plans.map(({ range }) => range) : date.planned ? [date.planned] : [],
  )
  const topicAt = topicOf(text, head)
  const topic = topicAt?.start ?? text.length
  const lead = { commanded: commanded || !STORY.test(text.slice(from)), byCommand: commanded }
  const where: Where = context.given
    ? { accounts: [{ ...context.given, start: 0, end: 0 }], candidates: [], unknown: [] }
    : placesOf(heard, head, topic, lead, context, date.place)
  const accountIds = where.accounts.map((each) => each.account.id)
  const told = blank(text, head)
  const agreed = parts.find(({ words }) => AGREED_BY.test(words))
  const channel =
    findChannel(blankRanges(told, where.accounts)) ??
    (agreed && findChannel(text.slice(0, agreed.end), agreed.start))
  const taken: Range[] = [
    ...where.accounts,
    ...where.unknown,
    ...heard.entities.accounts,
    ...(date.place ? [date.place] : []),
  ]
  const all = [{ start: from, end: sections.next?.start ?? text.length }]
  const there = attendeesIn(folded, all, topic, accountIds, context, taken, ahead)
  const missed =
    findAttempt(told) ??
    (there.people.length === 0 && there.absent.length > 0 && !MET.test(told)
      ? { value: true as const, start: topic, end: topic }
      : undefined)
  // Whoever was there instead of somebody else was met.
  const attempt = missed && there.absent.length > 0 && there.people.length > 0 ? undefined : missed
  const mended = heard.entities.people.flatMap(({ contact, start, end }) =>
    contact && isMended(start, end) ? [contact.id] : [],
  )
  // Who was away was not even met for nothing where one of us went there; a call or a message still was to them.
  const inPerson = attempt !== undefined && WENT.test(told) && (!channel || channel.value === 'in_person')
  const { absent } = there
  const reached = there.people.length === 0 && attempt && !inPerson ? absent : there.people
  const people = reached.map((each) =>
    each.contactId !== undefined && mended.includes(each.contactId)
      ? { ...each, confidence: 'guessed' as const }
      : each,
  )
  const next = sections.next ?? (plans.length === 0 ? date.planned : undefined)
  // To do: quote by Thu, they come back by end of June: of a list some may be theirs.
  const points = next ? listedSteps(text, next, context) : []
  const isOfThem = (each: Range): boolean =>
    points.length > 1 && whoseIs(heard.words.slice(each.start, each.end))?.by === 'them'
  const [firstNext, ...moreNext] = points.filter((each) => !isOfThem(each))
  const step = firstNext && readStep(folded, firstNext, context)
  const listed = moreNext.map((range) => readStep(folded, range, context).step)
  const commitments = [
    ...sections.promises,
    ...points.filter(isOfThem).map((each) => ({ ...each, byUs: false })),
  ].map((range) => readPromise(folded, range, context))
  const ours = [...ourSteps(step?.step, sections.next !== undefined, plans, commitments), ...listed]
  const deals = dealsIn(blankRanges(told, where.accounts), accountIds, context)
  const summary = readSummary(folded, head, topicAt?.end, [
    ...taken,
    ...there.places,
    ...(channel ? [channel] : []),
    ...deals.filter((each) => /^d/.test(text.slice(each.start, each.end))),
  ])
  const oneWay = isOneWay(
    text,
    blank(text, sections.head),
    heard.words,
    channel?.value,
    attempt !== undefined,
  )

  const level = levelIn(told)
  const used: Range[] = [...plans.map(({ range }) => range), ...sections.promises, ...(next ? [next] : [])]
  const doubts = doubtsOf(heard, {
    told,
    parts,
    commanded,
    attempt,
    met: people,
    missed: absent,
    channelTold: channel !== undefined,
    unsureWhose: sections.promises.some(({ unsure }) => unsure),
    // Somebody shall do something, and no day or step was made of it.
    vague: ours.length === 0 && sections.promises.length === 0 && plans.length === 0,
    named: { from, date: date.day, place: date.place, used, accountIds, people: [...people, ...absent] },
  })
  const along = alongIn(text, heard.entities.members, head, context.writerId)
  const one = where.accounts.map(
    ({ account, start, end, confidence }, at): VisitReading['accounts'][number] => ({
      value: account,
      ...(where.accounts.length > 1 && channelAt(heard, where.accounts, at)),
      span: spanOf(folded, start, end),
      confidence: isMended(start, end) ? 'guessed' : confidence,
    }),
  )
  const each = byDay(heard, head, { accounts: one, people }, where.accounts, context)
  const reading: VisitReading = {
    intent: 'visit',
    ...((guessedAct || doubts.length > 0) && { unsure: true }),
    text: source,
    accounts: each?.accounts ?? one,
    candidates: where.candidates.slice(0, 5),
    people: each?.people ?? people,
    absent: absent.map(({ name }) => name),
    ...(along.length > 0 && { along: along.map(({ id, name }) => ({ id, name })) }),
    channel: channel
      ? { value: channel.value, span: spanOf(folded, channel.start, channel.end), confidence: 'understood' }
      : {
          value: attempt && !WENT.test(told) ? 'phone' : 'in_person',
          confidence: from === 0 && !attempt && /拜访/u.test(told) ? 'understood' : 'guessed',
        },
    direction: {
      value: oneWay.value,
      ...(attempt && { span: spanOf(folded, attempt.start, attempt.end) }),
      confidence:
        attempt ||
        oneWay.told ||
        (channel?.value !== 'email' && channel?.value !== 'message' && channel?.value !== 'chat')
          ? 'understood'
          : 'guessed',
    },
    attempt: attempt !== undefined && oneWay.value === 'one_way',
    date: {
      value: each?.accounts[0]?.day ?? date.day,
      ...(date.place && { span: spanOf(folded, date.place.start, date.place.end) }),
      confidence:
        each?.whole === false || (!each && severalDays(parts, date.place, plans))
          ? 'guessed'
          : date.confidence,
    },
    ...(date.minute !== undefined && { minute: date.minute }),
    deals: deals.map(({ deal, start, end, confidence }) => ({
      value: deal,
      ...(end > start && { span: spanOf(folded, start, end) }),
      confidence,
    })),
    summary,
    ...signalsIn(folded, sections.head, [...taken, ...there.places]),
    commitments: [
      ...commitments.map((each) => each.commitment),
      ...plans
        .filter(({ by }) => by === 'them')
        .map(
          ({ step: { text: said, due, span } }): CommitmentRead => ({
            byUs: false,
            text: said,
            ...(due && { due }),
            span,
            confidence: 'understood',
          }),
        ),
    ],
    ...(ours[0] && { nextStep: ours[0] }),
    ...(ours.length > 1 && { moreSteps: ours.slice(1) }),
    ...(level && { level }),
    amounts: findAmounts(text, context.currency).map(({ start, end, ...amount }) => ({
      ...amount,
      span: spanOf(folded, start, end),
    })),
    guessed: [],
    missing: [],
    problems: [
      ...(where.problem ? [called(where.problem, heard)] : []),
      ...there.problems,
      ...date.problems,
      ...(step?.problems ?? []),
      ...commitments.flatMap((each) => each.problems),
      ...tooLong(source),
    ],
  }
  return { ...reading, guessed: guessedIn(reading), missing: findMissing(reading) }
}

/** Of a company that nobody has: its name alone, without what stands around it. */
function called(problem: Problem, heard: Heard): Problem {
  const name = problem.key === 'unknownAccount' ? strangerIn(heard) : undefined
  return name ? { ...problem, data: { ...problem.data, said: name } } : problem
}

/** How the one of several accounts was met: what is told from its clause to that of the next. */
function channelAt(
  { folded, clauses }: Heard,
  accounts: readonly Range[],
  at: number,
): { channel?: Channel } {
  const { text } = folded
  const placed = [...accounts].sort((a, b) => a.start - b.start)
  const index = placed.findIndex(({ start }) => start === accounts[at]?.start)
  const from = (each: Range | undefined, before: Range | undefined): number => {
    if (!each) return text.length
    const clause =
      clauses.find(({ start, end }) => start <= each.start && each.start < end)?.start ?? each.start
    if (!before || clause > before.start) return clause
    const and = /(?:\sand\s|然后|接着|又|，|,|、|\s)(?=[^，,、]*$)/u.exec(text.slice(before.end, each.start))
    return and ? before.end + and.index : each.start
  }
  const [start, end] = [from(placed[index], placed[index - 1]), from(placed[index + 1], placed[index])]
  const said = text.slice(start, Math.max(start, end))
  const found = findChannel(said)
  // 周二拜访东海，周三电话华锐: the call was with the other.
  if (!found && /拜访|走访|上门|(?<![a-z])visit/u.test(said)) return { channel: 'in_person' }
  return found ? { channel: found.value } : {}
}

/** A message that begins by telling, not with the account's name. */
const STORY =
  /^[\s\p{P}]*(?:我们?|今|昨|前天|刚|上周|上个|周[一二三四五六日天]|早上|上午|中午|下午|晚上|拜访|走访|回访|去|到|见|跟|和|与|给|打|在|约|陪|向|\d|(?:met|visited|saw|called|phoned|rang|spoke|talked|chatted|emailed|had|went|just|today|yesterday|this|last|i|we|lunch|dinner|coffee|meeting|call|tried|on|quick|good|great|back|at|with)(?![a-z]))/u

const HOW_LONG =
  /^(?:了|得)?\s*(?:大?概|差不多|快|整整|将近|about |for |almost |nearly )?\s*(?:半个?(?:小时|钟头|天)|一?会儿?|很久|好久|半天|[一二两三四五六七八九十\d.]+(?:来|多)?个?(?:半)?(?:小时|分钟|钟头|刻钟)|(?:an?|half an|\d+|two|three) (?:hours?|minutes?|mins?)|挺好|不错|挺久|很好|还行)[\s。.!！]*$/u

/** The first topic word inside the head. */
function topicOf(text: string, head: readonly Range[]): { start: number; end: number } | undefined {
  for (const clause of head) {
    const topic = findTopic(text.slice(0, clause.end), clause.start)
    // 报价的事谈了半小时: what it was about stands before it.
    if (topic && !HOW_LONG.test(text.slice(topic.end, clause.end))) return topic
  }
  return undefined
}
