import { findAmounts } from './amounts.ts'
import { dayOptions, type ReadContext } from './context.ts'
import { readDate } from './date.ts'
import { findAttempt, findChannel, findTopic, REPLIED, UNANSWERED } from './marks.ts'
import { presentIn } from './present.ts'
import type { Field, Problem } from './problem.ts'
import type { CommitmentRead, VisitReading } from './reading.ts'
import { type Range, sectionsOf } from './sections.ts'
import { signalsIn } from './signals.ts'
import { readStep } from './steps.ts'
import { readSummary } from './summary.ts'
import { type Confidence, type Folded, fold, LONGEST, spanOf } from './text.ts'
import { dealsIn } from './touched.ts'
import { accountsOf } from './where.ts'

export type { VisitReading } from './reading.ts'

/** The command word that a message may begin with; a sentence that begins with the verb (拜访了) keeps it. */
const COMMAND =
  /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:(?:记录|登记|写)?拜访(?!了|过|完)|(?:log (?:a )?)?visit(?![a-z]))[\s:,：，]*/u

/**
 * Reads what somebody tells of a visit, in the structured form or in their own words:
 * `拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价`, `visit Acme call Oliver Grant discussed CIP next: site survey 10 Jun`,
 * `昨天拜访宁德时代王总和李工，谈二期，下周三送样`. Never throws; the same text in the same context gives the same reading.
 */
export function readVisit(source: string, context: ReadContext): VisitReading {
  const folded = fold(source)
  const { text } = folded
  const from = COMMAND.exec(text)?.[0].length ?? 0
  const options = dayOptions(context, 'future')
  const sections = sectionsOf(text, from, options, () => false)
  const date = readDate(folded, sections.head, context)
  const head = withoutPlan(sections.head, date.planned)
  const topicAt = topicOf(text, head)
  const where = accountsOf(
    folded,
    head,
    topicAt?.start ?? text.length,
    from > 0 || !STORY.test(text),
    context,
    date.place,
  )
  const accountIds = where.accounts.map((each) => each.account.id)
  const told = blank(text, head)
  const channel = findChannel(blankRanges(told, where.accounts))
  const attempt = findAttempt(told)
  const taken: Range[] = [...where.accounts, ...where.unknown, ...(date.place ? [date.place] : [])]
  const present = presentIn(folded, head, topicAt?.start ?? text.length, accountIds, context, taken)
  const next = sections.next ?? date.planned
  const step = next && readStep(folded, next, context)
  const commitments = sections.promises.map((range) => readPromise(folded, range, context))
  const deals = dealsIn(blankRanges(told, where.accounts), accountIds, context)
  const summary = readSummary(folded, head, topicAt?.end, [
    ...taken,
    ...present.places,
    ...(channel ? [channel] : []),
    ...deals.filter((each) => /^d/.test(text.slice(each.start, each.end))),
  ])
  const oneWay = isOneWay(text, blank(text, sections.head), channel?.value, attempt !== undefined)

  const reading: VisitReading = {
    intent: 'visit',
    text: source,
    accounts: where.accounts.map(({ account, start, end, confidence }) => ({
      value: account,
      span: spanOf(folded, start, end),
      confidence,
    })),
    candidates: where.candidates.slice(0, 5),
    people: present.people,
    channel: channel
      ? { value: channel.value, span: spanOf(folded, channel.start, channel.end), confidence: 'understood' }
      : {
          value: attempt ? 'phone' : 'in_person',
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
      value: date.day,
      ...(date.place && { span: spanOf(folded, date.place.start, date.place.end) }),
      confidence: date.confidence,
    },
    ...(date.minute !== undefined && { minute: date.minute }),
    deals: deals.map(({ deal, start, end, confidence }) => ({
      value: deal,
      ...(end > start && { span: spanOf(folded, start, end) }),
      confidence,
    })),
    summary,
    ...signalsIn(folded, sections.head, [...taken, ...present.places]),
    commitments: commitments.map((each) => each.commitment),
    ...(step && {
      nextStep: { ...step.step, ...(sections.next === undefined && { confidence: 'guessed' as const }) },
    }),
    amounts: findAmounts(text, context.currency).map(({ start, end, ...amount }) => ({
      ...amount,
      span: spanOf(folded, start, end),
    })),
    guessed: [],
    missing: [],
    problems: [
      ...(where.problem ? [where.problem] : []),
      ...present.problems,
      ...date.problems,
      ...(step?.problems ?? []),
      ...commitments.flatMap((each) => each.problems),
      ...tooLong(source),
    ],
  }
  return { ...reading, guessed: guessedIn(reading), missing: findMissing(reading) }
}

function tooLong(source: string): Problem[] {
  return source.length > LONGEST ? [{ field: 'text', key: 'tooLong', data: { most: String(LONGEST) } }] : []
}

function readPromise(
  folded: Folded,
  range: Range & { byUs: boolean },
  context: ReadContext,
): { commitment: CommitmentRead; problems: Problem[] } {
  const { step, problems } = readStep(folded, range, context)
  const { text, due, span } = step
  // A promise's day in the past is not ours to refuse: it is told as it was made.
  return {
    commitment: { byUs: range.byUs, text, ...(due && { due }), span, confidence: 'understood' },
    problems: problems
      .filter((each) => each.key !== 'dueInPast')
      .map((each) => ({ ...each, field: 'due' as const })),
  }
}

/** A message that begins by telling, not with the account's name. */
const STORY =
  /^[\s\p{P}]*(?:我们?|今|昨|前天|刚|上周|上个|周[一二三四五六日天]|早上|上午|中午|下午|晚上|拜访|走访|回访|去|到|见|跟|和|与|给|打|在|约|陪|向|\d|(?:met|visited|saw|called|phoned|rang|spoke|talked|chatted|emailed|had|went|just|today|yesterday|this|last|i|we|lunch|dinner|coffee|meeting|call|tried|on|quick|good|great|back|at|with)(?![a-z]))/u

/** What happened, without the clause or the end of the clause that is about what is to come. */
function withoutPlan(head: readonly Range[], planned: Range | undefined): Range[] {
  if (!planned) return [...head]
  return head
    .map((clause) =>
      planned.start >= clause.start && planned.end <= clause.end
        ? { start: clause.start, end: planned.start }
        : clause,
    )
    .filter((clause) => clause.end > clause.start)
}

/** The first topic word inside the head. */
function topicOf(text: string, head: readonly Range[]): { start: number; end: number } | undefined {
  for (const clause of head) {
    const topic = findTopic(text.slice(0, clause.end), clause.start)
    if (topic) return topic
  }
  return undefined
}

/** The text with everything outside `ranges` blanked, so that places stay what they are. */
function blank(text: string, ranges: readonly Range[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of ranges) {
    kept += ' '.repeat(Math.max(0, start - at)) + text.slice(Math.max(start, at), end)
    at = Math.max(at, end)
  }
  return kept
}

function blankRanges(text: string, ranges: readonly Range[]): string {
  let result = text
  for (const { start, end } of ranges) {
    if (end <= result.length) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end)
  }
  return result
}

/** Two-way unless nobody was reached, or something was only sent. */
function isOneWay(
  text: string,
  told: string,
  channel: string | undefined,
  attempt: boolean,
): { value: 'two_way' | 'one_way'; told: boolean } {
  if (REPLIED.test(told) && !UNANSWERED.test(told)) return { value: 'two_way', told: true }
  if (attempt || UNANSWERED.test(told)) return { value: 'one_way', told: true }
  if (/(?<![a-z])one[- ]way|单向/u.test(text)) return { value: 'one_way', told: true }
  if (/(?<![a-z])two[- ]way|双向/u.test(text)) return { value: 'two_way', told: true }
  const sent = channel === 'email' || channel === 'message'
  return { value: sent ? 'one_way' : 'two_way', told: false }
}

/** Everything that was inferred, in the order of the form. */
function guessedIn(reading: VisitReading): Field[] {
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
