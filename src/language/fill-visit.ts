import { attendeesIn } from './attendees.ts'
import type { ReadContext } from './context.ts'
import { readCorrection, withAttendees } from './corrections.ts'
import type { PersonRead, VisitReading } from './reading.ts'
import { standingIn } from './resolve-account.ts'
import { readStep } from './steps.ts'
import { fold, trimmed } from './text.ts'
import { readVisit } from './visit.ts'
import { findMissing, guessedIn } from './visit-parts.ts'

/** What was typed into the form that asks what is missing in a visit; empty: not answered. */
export type VisitAnswers = {
  account?: string
  people?: string
  summary?: string
  nextStep?: string
  day?: string
}

/** An answer that says there is none yet. */
const NOT_NOW =
  /^(?:无|没有|没|暂无|暂时没有|待定|未定|不知道|不清楚|不记得|以后再说|改天再说|回头再说|再说|到时候再说|先不(?:说|填|定|约|安排|急)|下次再(?:说|定|约)|过(?:几天|阵子)再说|还没(?:定|想好)|看情况|n\/?a|none|no|nothing|not (?:now|yet|sure)|later|unknown|tbd|tbc|don'?t know|some other time|another time|(?:maybe |some time )?later|to be (?:decided|agreed|confirmed)|-+|\.+|—+)[\s。.!！]*$/u

/**
 * A waiting visit with the answers of its form put in: each field is read as what it asks for, and nothing else of the visit changes. An account
 * that was asked for lets the told words be read once more, because whom and which deal they name depends on it. What cannot be read is a
 * problem of the reading, as everywhere.
 */
export function fillVisit(pending: VisitReading, answers: VisitAnswers, context: ReadContext): VisitReading {
  const given = typed(answers.account)
  const placed = given ? withAccount(pending, given, context) : pending
  return [withDay, withPeople, withSummary, withStep].reduce(
    (reading, fill) => fill(reading, answers, context),
    placed,
  )
}

/** What stands in a field; nothing when it says "not now". */
function typed(answer: string | undefined): string {
  const plain = trimmed(answer ?? '')
  return NOT_NOW.test(fold(plain).text) ? '' : plain
}

function withAccount(pending: VisitReading, answer: string, context: ReadContext): VisitReading {
  const folded = fold(answer)
  const { accounts, candidates, problem } = standingIn(folded, { start: 0, end: folded.text.length }, context)
  const [first] = accounts
  const others = pending.problems.filter(({ field }) => field !== 'account')
  if (!first) return { ...pending, candidates, problems: [...(problem ? [problem] : []), ...others] }
  const given = { account: first.account, confidence: first.confidence }
  const read = readVisit(pending.text, { ...context, given })
  // People who were read without knowing where stay, unless the account knows them by another name.
  const people = read.people.length > 0 ? read.people : pending.people
  return again({ ...read, people })
}

function withPeople(reading: VisitReading, { people }: VisitAnswers, context: ReadContext): VisitReading {
  const answer = typed(people)
  if (!answer) return reading
  const folded = fold(answer)
  const range = { start: 0, end: folded.text.length }
  const ids = reading.accounts.map(({ value }) => value.id)
  const found = attendeesIn(folded, [range], range.end, ids, context, []).people
  // Asked who it was, what stands between commas is a name although we do not know it.
  const names = answer.split(/[,，、;；/\n]|(?<!\p{L})(?:and|&|和|跟)(?!\p{L})|和/u).map(trimmed)
  const known = (name: string): boolean => found.some((each) => overlaps(each.name, name))
  const more = names
    .filter((name) => name !== '' && name.length <= 60 && !known(name))
    .map((name): PersonRead => ({ name, confidence: 'guessed' }))
  return again(withAttendees(reading, found.length >= names.length ? found : [...found, ...more]))
}

function overlaps(name: string, said: string): boolean {
  const [a, b] = [fold(name).text, fold(said).text]
  return a.includes(b) || b.includes(a)
}

/** The day that could not be is put right. */
function withDay(reading: VisitReading, { day }: VisitAnswers, context: ReadContext): VisitReading {
  const answer = typed(day)
  return (answer && readCorrection(answer, reading, context)?.reading) || reading
}

function withSummary(reading: VisitReading, { summary }: VisitAnswers): VisitReading {
  const value = typed(summary)
  return value ? again({ ...reading, summary: { value, confidence: 'understood' } }) : reading
}

function withStep(reading: VisitReading, { nextStep }: VisitAnswers, context: ReadContext): VisitReading {
  const answer = typed(nextStep)
  if (!answer) return reading
  const folded = fold(answer)
  const { step, problems } = readStep(folded, { start: 0, end: folded.text.length }, context)
  const kept = reading.nextStep
  const merged = {
    ...step,
    text: step.text || kept?.text || '',
    ...(!step.due && kept?.due && { due: kept.due, dueConfidence: kept.dueConfidence }),
  }
  const others = reading.problems.filter(({ field }) => field !== 'nextStep' && field !== 'due')
  return again({ ...reading, nextStep: merged, problems: [...others, ...problems] })
}

/** What is guessed and what is missing follows from the parts. */
function again(reading: VisitReading): VisitReading {
  return { ...reading, guessed: guessedIn(reading), missing: findMissing(reading) }
}
