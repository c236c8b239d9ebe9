import { readAway } from './away.ts'
import { calledBy } from './contacts.ts'
import { contactsNear, type ReadContext } from './context.ts'
import { subjectIn } from './free.ts'
import type { Heard } from './heard.ts'
import { type PlainReading, plain } from './readings.ts'
import { onlyDeal, subjectOf } from './subject.ts'
import { fold, sourceOf, trimmed } from './text.ts'

/** From when to when somebody is away, as far as it was said. */
export function awayFrom(rest: string, context: ReadContext): PlainReading {
  const { back, until, sure, whose } = readAway(rest, context)
  return {
    ...plain('away', rest),
    ...(!sure && { unsure: true }),
    ...(whose && { whose }),
    ...(until ? { until } : back && { until: context.today }),
  }
}

/** The account or deal that stands behind a command word. */
export function about(intent: PlainReading['intent'], rest: string, context: ReadContext): PlainReading {
  const folded = fold(rest)
  if (!trimmed(folded.text)) return plain(intent, '')
  const subject = subjectOf(folded, context)
  const deal = subject.deal ?? (intent === 'deal' ? onlyDeal(subject.account, context) : undefined)
  return {
    ...plain(intent, trimmed(sourceOf(folded, subject.end, folded.text.length))),
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    deals: deal ? [deal.code] : subject.dealCode ? [subject.dealCode] : [],
    guessed: subject.guessed ? ['account'] : [],
    problems: subject.problem ? [subject.problem] : [],
  }
}

/** The same of a command about somebody of theirs: without an account it is the one where there is such a person, `person Oliver Grant left`. */
export function aboutSomebody(rest: string, context: ReadContext): PlainReading {
  const reading = about('fact', rest, context)
  if (reading.account || reading.candidates.length > 0) return reading
  const { text } = fold(rest)
  const named = contactsNear(context).filter((each) => startsWithName(trimmed(text), calledBy(each)))
  const at = [...new Set(named.map(({ accountId }) => accountId))].flatMap(
    (id) => context.names.get(id) ?? [],
  )
  const [account] = at
  if (!account) return reading
  const whole = { ...reading, rest: trimmed(rest), problems: [] }
  return at.length === 1 ? { ...whole, account } : { ...whole, candidates: at }
}

/** Whether the text begins with the whole name: "Oliver Grant left", not "Oliver Grantham". */
function startsWithName(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[a-z]/.test(text.slice(name.length))
}

/** The account or deal that a sentence names, wherever in it. */
export function aboutIn(
  intent: PlainReading['intent'],
  text: string,
  heard: Heard,
  context: ReadContext,
): PlainReading {
  const subject = subjectIn(heard, context)
  const deal =
    subject.deal ??
    (intent === 'deal' || intent === 'people' ? onlyDeal(subject.account, context) : undefined)
  return {
    ...plain(intent, text.trim()),
    free: true,
    ...(subject.account && { account: subject.account }),
    candidates: subject.account ? [] : subject.candidates,
    deals: deal ? [deal.code] : subject.dealCode ? [subject.dealCode] : [],
    guessed: subject.guessed ? ['account'] : [],
    problems: subject.problem ? [subject.problem] : [],
  }
}
