import { CONTACT_WORDS } from './contact-words.ts'
import type { NamedDeal, ReadContext } from './context.ts'
import { dayOptions } from './context.ts'
import { type DayFound, isThisWeek, narrowest } from './day-found.ts'
import { findDays } from './days.ts'
import { subjectIn } from './free.ts'
import { type Heard, preambleOf } from './heard.ts'
import type { NamedAccount } from './named.ts'
import { whoseIs } from './plans.ts'
import type { Field, Problem } from './problem.ts'
import { ahead, readStep, type StepRead } from './steps.ts'
import { behind, onlyDeal, subjectOf } from './subject.ts'
import { sourceOf, trimmed } from './text.ts'
import { findTimes } from './times.ts'
import { NAMES_ONE } from './visit-words.ts'

/**
 * What shall happen to a next step. `set`: a new one for a deal or an account; the others are about the step `code`,
 * or, without a code, about the current one of the deal or account.
 */
export type NextReading = {
  intent: 'next'
  what: 'set' | 'done' | 'redate' | 'cancel'
  /** Says that something comes on another day: a step there is, if one is meant, else a new one. */
  moved?: true
  code?: string
  deal?: NamedDeal
  dealCode?: string
  account?: NamedAccount
  candidates: NamedAccount[]
  step: StepRead
  guessed: Field[]
  missing: Field[]
  problems: Problem[]
}

const WORD =
  /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:下一?步|待办|next(?: step)?(?![a-z])|todo(?![a-z]))[\s:,，：]*/u
const DONE =
  /^(?:已?完成(?:了)?|做完了?|搞定了?|办完了?|好了|(?:is )?(?:done|finished|completed?|closed))[\s.!。！]*$/u
const REDATE =
  /^(?:改到|改为|改成|延到|推到|推迟到|延期到|顺延到|提前到|挪到|改期(?:到)?|移到|(?:re-?date|re-?schedule|move|push|postpone|shift|change)(?:d)?(?: it)?(?: out| back)?(?: to| until| till)?|to|until|till)\s*/u
const CANCEL =
  /^(?:取消(?:了)?|作废|不做了|不用做了|cancel(?:led|ed)?|drop(?:ped)?|not needed|no longer needed)[\s.!。！]*$/u

/** Reads `D2 6/10 send offer`, `F3 done`, `F1 改到 周五`, `华锐 下周三 送样`; with or without the command word. */
export function readNextStep(source: string, context: ReadContext): NextReading {
  const folded = behind(source, WORD)
  const { text } = folded
  const [day] = findDays(text, dayOptions(context, 'future'))
  const subject = subjectOf(folded, context, day && day.start > 0 ? day.start : text.length)
  const start = subject.end + (/^[\s:,，：]*/u.exec(text.slice(subject.end))?.[0].length ?? 0)
  const rest = text.slice(start)
  const redate = REDATE.exec(rest)
  const what = DONE.test(rest)
    ? 'done'
    : CANCEL.test(rest)
      ? 'cancel'
      : redate && subject.step
        ? 'redate'
        : 'set'
  const skip = what === 'redate' ? (redate?.[0].length ?? 0) : 0
  const { step, problems } = readStep(folded, { start: start + skip, end: text.length }, context)
  const account = subject.account
  const deal = subject.deal ?? (what === 'set' && !subject.dealCode ? onlyDeal(account, context) : undefined)
  const reading: NextReading = {
    intent: 'next',
    what,
    ...(subject.step && { code: subject.step }),
    ...(deal && { deal }),
    ...(subject.dealCode && { dealCode: subject.dealCode }),
    ...(account && { account }),
    candidates: subject.candidates,
    step:
      what === 'set' || what === 'redate'
        ? step
        : { ...step, text: trimmed(sourceOf(folded, start, text.length)) },
    guessed: [],
    missing: [],
    problems: [
      ...(subject.problem ? [subject.problem] : []),
      ...(what === 'set' || what === 'redate'
        ? problems.map((each) => ({ ...each, field: 'due' as const }))
        : []),
    ],
  }
  if (subject.guessed) reading.guessed.push('account')
  if (deal && !subject.deal) reading.guessed.push('deals')
  if (step.dueConfidence === 'guessed') reading.guessed.push('due')
  return { ...reading, missing: missingIn(reading) }
}

function missingIn({ what, account, deal, dealCode, code, step, problems }: NextReading): Field[] {
  const dated = what === 'set' || what === 'redate'
  const known = problems.some((each) => each.field === 'due')
  return [
    ...(account || deal || dealCode || code ? [] : (['account'] as const)),
    ...(dated && !step.due && !known ? (['due'] as const) : []),
    ...(what === 'set' && !step.text ? (['nextStep'] as const) : []),
  ]
}

const SAYS_DONE =
  /完成|搞定|办完|做完|办好|弄好|弄完|处理完|处理好|落实了|(?:可以|能)(?:关|结|勾|划)|关掉|关了|(?:已经?|都)(?:发|送|寄|交|提交|回)给?[^，,。；;]{0,6}了|(?:发|送|寄|交|给|提交|签|付|回|开|办|打)(?:过|完|出去|过去|给他|给她)?了|(?<![a-z])(?:done|completed?|finished|sorted|closed?|taken care of|wrapped up|all set|has been sent|is sent|was sent|submitted|delivered)(?![a-z])/u
const SAYS_MOVED =
  /改到|改为|改成|推到|推迟到|延到|延期到|顺延到|提前到|挪到|改期|换到|改约|(?<![a-z])(?:re-?date|reschedule|redo|rebook|re-?arrange|move|push|postpone|shift|delay)(?:d|ed)?(?![a-z])/u
/** With 了 at the end, or done at the end, it is over, whatever day is named: 周三的送样做完了. */
const SAYS_OVER =
  /(?:完成|搞定|办完|做完|办好|弄好|弄完|处理完|处理好|落实|完)了[\s。.!！]*$|(?<![a-z])(?:is|was|are|were|been) (?:done|finished|completed?|sorted)[\s.!]*$/u
/** What came to nothing, or was only agreed on, is no second thing that was told. */
const SAYS_MEANT =
  /答应|承诺|说好|本来|原定|原本|原计划|没去成|没见成|没空|约(?:好|了|定)|改(?:到|期|约|成)|取消|推(?:到|迟)|挪|有会|有事|(?<![a-z])(?:supposed|meant|moved|cancelled|canceled|postponed|rescheduled|booked|asked to|pushed)(?![a-z])/u
const SAYS_OFF =
  /不(?:用|需要|必)(?:做|发|送|去|管)?了|取消|作废|(?<![a-z])(?:cancel(?:led)?|drop(?:ped)?|no longer needed|not needed|scrap)(?![a-z])/u

/** What somebody thinks will be: told, and nothing of ours. */
const RECKONS =
  /(?<![a-z])(?:he|she|they) (?:reckons?|says?|said|thinks?|figures|expects?|hopes?|hints?|claims?)(?![a-z])|(?:他|她|对方)们?(?:说|估计|觉得|认为|透露)/u

/** 他们说周四 我们周五回: of days in clauses of their own those of what we do, where there are any. */
function ofOurs(days: readonly DayFound[], { clauses }: Heard): readonly DayFound[] {
  const whose = (day: DayFound) => {
    const clause = clauses.find(({ start, end }) => day.start >= start && day.end <= end)
    // 东海下周五开会定标: they are who does it.
    return clause && (whoseIs(clause.words)?.by ?? (/^\s*\ue001/u.test(clause.words) ? 'them' : undefined))
  }
  const ours = days.filter((day) => whose(day) === 'us')
  // Flying out Sunday, seeing Southport Monday: of days the one on which somebody of theirs is named.
  const named = days.filter((day) =>
    clauses.some(({ start, end, words }) => day.start >= start && day.end <= end && NAMES_ONE.test(words)),
  )
  if (ours.length === 0 && named.length > 0 && named.length < days.length) return named
  return ours.length > 0 && days.some((day) => whose(day) === 'them') ? ours : days
}

/** Behind 泰和下一步, 泰和的下一步是, which say what kind of thing follows and not what will be done. */
function behindWord({ folded: { text }, entities }: Heard, start: number): number {
  const account = entities.accounts.find((each) => text.slice(start, each.start).trim() === '')
  const word =
    account && /^\s*的?(?:下一?步|next steps?(?![a-z]))(?:是|[\s:：,，])*/u.exec(text.slice(account.end))
  return account && word ? account.end + word[0].length : start
}

/**
 * Of a sentence, as `记一下 后天给罗总寄样册 云麓`, `done w/ the site survey for meridian`, `Call w/ Northwind moved to thu 2pm`: what will be done, by the first
 * day that is still to come.
 */
export function nextIn(heard: Heard, context: ReadContext): NextReading {
  const { folded, entities } = heard
  const { text } = folded
  const subject = subjectIn(heard, context)
  const start = preambleOf(text)
  const behindCode = subject.step ? subject.end : start
  // 完成 F2, done with F4: what is to be done with a step may stand before its code.
  const rest = text.slice(subject.step ? start : behindCode)
  // Of what is moved the last day counts, of what is planned the first.
  const days = entities.days.map((each) => ahead(each, text, context.today))
  const later = days.filter(({ day }) => day !== undefined && day > context.today)
  const coming = SAYS_MOVED.test(text) ? later.at(-1) : narrowest(ofOurs(later, heard))
  const day = coming ?? days.find(({ day: each }) => each !== undefined && each >= context.today)
  const what =
    subject.step && SAYS_OFF.test(rest)
      ? 'cancel'
      : SAYS_DONE.test(rest) && (!coming || SAYS_OVER.test(rest))
        ? 'done'
        : subject.step && (SAYS_MOVED.test(rest) || day)
          ? 'redate'
          : 'set'
  const begin = subject.step ? behindCode : behindWord(heard, behindCode)
  const { step, problems } = readStep(folded, { start: begin, end: text.length }, context)
  const hour =
    day || context.minute === undefined
      ? undefined
      : findTimes(text).find(({ bare, sure, minute }) => !bare && sure && minute > (context.minute ?? 0))
  const due = day?.day ?? (hour && context.today)
  // Several days or customers, or something that is over: more was said than one step.
  const several =
    new Set(later.map(({ day: each }) => each)).size > 1 ||
    entities.accounts.length > 1 ||
    // A day that is over stands beside it: more than a plan was told.
    days.some(({ day: each }) => each !== undefined && each < context.today) ||
    heard.clauses.some(({ tense, words }) => tense === 'past' && !SAYS_MEANT.test(words))
  const reading: NextReading = {
    intent: 'next',
    what,
    ...(what === 'set' && coming && SAYS_MOVED.test(text) && { moved: true as const }),
    ...(subject.step && { code: subject.step }),
    ...(subject.deal && { deal: subject.deal }),
    ...(subject.dealCode && { dealCode: subject.dealCode }),
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    step: {
      ...step,
      ...(due && { due, dueConfidence: !day || day.sure ? 'understood' : 'guessed' }),
      ...(hour && { minute: hour.minute }),
      ...(what === 'done' && { text: trimmed(sourceOf(folded, behindCode, text.length)) }),
    },
    guessed: [],
    missing: [],
    problems: [
      ...(subject.problem ? [subject.problem] : []),
      ...(coming || what === 'done' ? [] : problems.map((each) => ({ ...each, field: 'due' as const }))),
    ],
  }
  return {
    ...reading,
    guessed: [
      ...(subject.guessed ? (['account'] as const) : []),
      // What they will do is theirs: as a step of ours it is a guess.
      ...(what === 'set' &&
      (several ||
        (whoseIs(heard.words.slice(start))?.by === 'them' &&
          (!CONTACT_WORDS.verbs.test(heard.words) || RECKONS.test(heard.words))))
        ? (['nextStep'] as const)
        : []),
      // F2 应该做完了吧: nothing of the step is told.
      ...(what === 'set' && subject.step && !due ? (['nextStep'] as const) : []),
      // 今天给吴经理送样品: done or still to be done.
      ...(what === 'set' && due === context.today && !heard.clauses.some(({ tense }) => tense === 'future')
        ? (['nextStep'] as const)
        : []),
      ...(due &&
      day &&
      !isThisWeek(day, context.today) &&
      (!day.sure || (day.first !== undefined && day.first <= context.today))
        ? (['due'] as const)
        : []),
    ],
    missing: missingIn(reading),
  }
}
