import { type Clause, PAST } from './clauses.ts'
import { CONTACT_WORDS } from './contact-words.ts'
import type { Heard } from './heard.ts'
import { findAttempt, type Mark, UNANSWERED } from './marks.ts'
import type { PersonRead } from './reading.ts'
import { type Turn, turnsIn } from './turns.ts'
import { unreadIn } from './visit-parts.ts'
import { ELSEWHERE, MET, MISSING, NAMES_ONE, SHALL } from './visit-words.ts'

/** What was made of a message that tells of a visit. `told` is its folded text without what is still to come, places as they were. */
type Made = {
  told: string
  parts: readonly Clause[]
  /** Begins with the word of a visit: what it is needs no evidence. */
  commanded: boolean
  attempt: Mark<true> | undefined
  met: readonly PersonRead[]
  missed: readonly PersonRead[]
  channelTold: boolean
  /** Whose a promise is was told by nothing near it. */
  unsureWhose: boolean
  /** Of what shall be done nothing was made. */
  vague: boolean
  named: Parameters<typeof unreadIn>[1]
}

/** Why a visit waits for a yes although its parts are sure. */
type Doubt = 'unread' | 'whose' | 'either' | 'vague' | 'hollow' | 'missed' | 'elsewhere' | 'untold' | Turn

/**
 * Why a visit waits for a yes because of its words, however sure its parts are: something named was not read, a word may turn it
 * (`turns.ts`), or somebody may not have been there. What is written at once has every such word accounted for.
 */
export function doubtsOf(heard: Heard, made: Made): Doubt[] {
  const { parts, commanded, vague, named } = made
  const told = parts.filter(({ tense }) => tense !== 'future')
  const isTold =
    made.channelTold ||
    made.attempt !== undefined ||
    parts.some(
      ({ conditional, words }) => !conditional && (PAST.test(words) || CONTACT_WORDS.speech.test(words)),
    )
  const doubts: [Doubt, boolean][] = [
    ['unread', unreadIn(heard, named)],
    ['whose', made.unsureWhose],
    ['either', parts.some(({ either }) => either)],
    ['vague', vague && parts.some(({ words }) => SHALL.test(words))],
  ]
  if (!commanded)
    doubts.push(
      ['hollow', isHollow(parts)],
      ['missed', mayBeMissed(made)],
      ['elsewhere', told.some(({ words }) => ELSEWHERE.test(words))],
      // 下午去华锐见吴经理: gone, or still to go.
      ['untold', !isTold],
    )
  const found = doubts.flatMap(([doubt, is]): Doubt[] => (is ? [doubt] : []))
  return commanded ? found : [...found, ...turnsIn(heard, 'visit')]
}

/** Whoever is named stands in what is still to come: nothing of it is told to have been. */
function isHollow(parts: readonly Clause[]): boolean {
  return (
    parts.some(({ tense, words }) => tense === 'future' && NAMES_ONE.test(words)) &&
    parts.every(
      ({ tense, words }) =>
        tense === 'future' ||
        !(NAMES_ONE.test(words) || CONTACT_WORDS.verbs.test(words) || findAttempt(words)),
    )
  )
}

/** How far behind a name, and before it, its no may stand, in letters. */
const BEHIND = 40
const BEFORE = 14

/** A word that somebody was not there, or that it came to nothing, and no attempt and nobody missed that accounts for it. */
function mayBeMissed({ told, attempt, met, missed }: Made): boolean {
  // Nobody was reached, and yet somebody was spoken to, or there are several of whom it may be true.
  const names = new Set([...met, ...missed].map(({ name }) => name))
  if (attempt)
    return (met.length > 0 && names.size > 1) || (met.length > 0 && MET.test(without(told, attempt)))
  const spans = missed.flatMap(({ span }) => (span ? [span] : []))
  return [...told.matchAll(MISSING)].some(({ index, 0: said }) => {
    const end = index + said.length
    const ofOne = spans.some((span) => index >= span.start - BEFORE && index <= span.end + BEHIND)
    return !ofOne && !UNANSWERED.test(told.slice(index, end + 6))
  })
}

function without(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(0, start) + text.slice(end)
}
