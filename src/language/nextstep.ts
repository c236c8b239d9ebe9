import type { NamedDeal, ReadContext } from './context.ts'
import { dayOptions } from './context.ts'
import { findDays } from './days.ts'
import type { NamedAccount } from './names.ts'
import type { Field, Problem } from './problem.ts'
import { readStep, type StepRead } from './steps.ts'
import { behind, onlyDeal, subjectOf } from './subject.ts'
import { sourceOf, trimmed } from './text.ts'

/**
 * What shall happen to a next step. `set`: a new one for a deal or an account; the others are about the step `code`,
 * or, without a code, about the current one of the deal or account.
 */
export type NextReading = {
  intent: 'next'
  what: 'set' | 'done' | 'redate' | 'cancel'
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
  if (!account && !subject.dealCode && !subject.step) reading.missing.push('account')
  const known = reading.problems.some((each) => each.field === 'due')
  if ((what === 'set' || what === 'redate') && !step.due && !known) reading.missing.push('due')
  if (what === 'set' && !step.text) reading.missing.push('nextStep')
  return reading
}
