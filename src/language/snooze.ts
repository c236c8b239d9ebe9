import type { Day } from '../domain/day.ts'
import { dayOptions, type ReadContext } from './context.ts'
import type { DayFound } from './day-found.ts'
import { findDays } from './days.ts'
import { subjectIn, withoutSubject } from './free.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import { CHINESE_NUMERAL, ENGLISH_NUMERAL } from './numbers.ts'
import type { Field, Problem } from './problem.ts'
import { dayProblems } from './steps.ts'
import { behind, subjectOf } from './subject.ts'
import { sourceOf, trimmed } from './text.ts'

/** Which account shall be quiet until when, and why. */
export type SnoozeReading = {
  intent: 'snooze'
  account?: NamedAccount
  candidates: NamedAccount[]
  until?: Day
  reason: string
  guessed: Field[]
  missing: Field[]
  problems: Problem[]
}

const WORD = /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:稍后(?:提醒)?|推迟提醒|暂缓|snooze(?![a-z]))[\s:,，：]*/u
const UNTIL = /(?:到|至|直到|until|till|til|to|for)\s*$/u
const BECAUSE =
  /^[\s:,，：-]*(?:(?:再说|再提醒|再看|之后|以后|前)(?![\u4e00-\u9fff])\s*)?(?:因为|由于|原因(?:是)?|because(?: of)?|reason|as|since)?[\s:,，：-]*/u

const SPAN = new RegExp(
  `(?:for )?(?<![a-z\\d−-])((?:\\d{1,3}|${ENGLISH_NUMERAL}) (?:day|week|month)s?)(?![a-z])|(?<![\\d负−-])((?:\\d{1,3}|${CHINESE_NUMERAL}{1,3})(?:天|周|个?星期|个?礼拜|个月))`,
  'u',
)

/** For two weeks, 两周: the day on which so long a time is over. */
function lastOf(text: string, context: ReadContext): DayFound | undefined {
  const match = SPAN.exec(text)
  if (!match) return undefined
  const said = match[1] ? `in ${match[1]}` : `${match[2]}后`
  const [found] = findDays(said, dayOptions(context, 'future'))
  return found && { ...found, start: match.index, end: match.index + match[0].length }
}

/** Reads `Meridian until 10 Jun waiting for budget`, `东海 到 6/10 等预算`. */
export function readSnooze(source: string, context: ReadContext, heard?: Heard): SnoozeReading {
  const folded = heard ? withoutSubject(heard) : behind(source, WORD)
  const { text } = folded
  const day = findDays(text, dayOptions(context, 'future'))[0] ?? lastOf(text, context)
  const until = UNTIL.exec(text.slice(0, day?.start ?? text.length))
  const stop = until ? until.index : (day?.start ?? text.length)
  const subject = heard
    ? { ...subjectIn(heard, context), end: 0 }
    : subjectOf(folded, context, stop > 0 ? stop : text.length)
  const after = day?.end ?? subject.end
  const start = after + (BECAUSE.exec(text.slice(after))?.[0].length ?? 0)
  const between = day ? trimmed(sourceOf(folded, Math.min(subject.end, stop), stop)) : ''
  const reason = (trimmed(sourceOf(folded, start, text.length)) || between).replace(/\s+/gu, ' ')
  const problems = [
    ...(subject.problem ? [subject.problem] : []),
    ...dayProblems(day, day ? sourceOf(folded, day.start, day.end) : '', 'due', 'dueInPast'),
  ]
  return {
    intent: 'snooze',
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    ...(day?.day && { until: day.day }),
    reason,
    guessed: [
      ...(subject.guessed ? (['account'] as const) : []),
      ...(day?.day && !day.sure ? (['due'] as const) : []),
    ],
    missing: [
      ...(subject.account ? [] : (['account'] as const)),
      ...(day?.day || day?.problem ? [] : (['due'] as const)),
      ...(reason ? [] : (['text'] as const)),
    ],
    problems,
  }
}
