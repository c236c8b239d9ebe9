import { STEP_VERBS } from './act-signs.ts'
import type { Choice } from './choose-act.ts'
import type { ReadContext } from './context.ts'
import type { Heard } from './heard.ts'
import { type NextReading, nextIn } from './nextstep.ts'
import type { VisitReading } from './reading.ts'

/** Whoever was spoken of last: 给他发, send them, 他们那边. */
const THEM = /他们?|她们?|对方|客户|那边|(?<![a-z])(?:him|her|them|they|he|she)(?![a-z])/u

/**
 * 下周二给他发修订报价, `send them the quote on Tuesday` behind a visit: what will be done for the account of that visit, which waits for a yes. Undefined:
 * it names somebody, several accounts were visited, or nothing is still to come.
 */
export function stepAfter(
  heard: Heard,
  best: Choice | undefined,
  { accounts, people }: VisitReading,
  context: ReadContext,
): NextReading | undefined {
  const { entities, words, clauses, folded } = heard
  const [account, another] = accounts
  if (!account || (another && another.value.id !== account.value.id)) return undefined
  if (entities.accounts.length + entities.deals.length + entities.codes.length > 0) return undefined
  const known = people.flatMap(({ contactId }) => contactId ?? [])
  if (entities.people.some(({ contact }) => !contact || !known.includes(contact.id))) return undefined
  if (best && best.act !== 'next' && best.act !== 'week.plan' && best.points >= 3) return undefined
  const ahead = clauses.some(({ tense, conditional }) => tense === 'future' && !conditional)
  if (
    !ahead ||
    entities.days.length === 0 ||
    !STEP_VERBS.test(words) ||
    /[?？]|吗[\s。]*$/u.test(folded.text)
  )
    return undefined
  // Without a word for whom, only where nothing else speaks for something.
  if (!THEM.test(folded.text) && entities.people.length === 0 && (best?.points ?? 0) >= 2) return undefined
  const reading = nextIn(heard, context)
  if (reading.what !== 'set' || !reading.step.due) return undefined
  return {
    ...reading,
    account: account.value,
    candidates: [],
    guessed: [...new Set([...reading.guessed, 'text' as const])],
    missing: reading.missing.filter((field) => field !== 'account'),
    problems: reading.problems.filter(({ field }) => field !== 'account'),
  }
}
