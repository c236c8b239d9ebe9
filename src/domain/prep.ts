import { type Day, daysBetween } from './day.ts'
import type { Layer } from './stakeholders.ts'

/** What a visit is prepared with (S60): what to ask, what is not known, what to come back with. */

export type PersonThere = { name: string; layer: Layer | null; lastMetOn: Day | null; isCoach: boolean }

/** `needLevel`: 0–3 (S41); null: nobody said. */
export type DealThere = {
  code: string
  name: string
  stage: number
  needLevel: number | null
  amount: number
}

export type PrepFacts = {
  today: Day
  /** Everybody at the account who has not left. */
  people: readonly PersonThere[]
  /** Open deals, the largest first. */
  deals: readonly DealThere[]
  /** What they object to and nobody answered yet. */
  objections: readonly string[]
  /** What they are to agree to, as it was planned. */
  planned: string | undefined
}

/** A need level, or what is asked where no deal is open. */
type Asks = 0 | 1 | 2 | 3 | 'keep'

/** One question; `step` 0 and 1 are open, the easy one first, 2 closes. */
export type Question = { kind: 'level'; of: Asks; step: 0 | 1 | 2 } | { kind: 'objection'; text: string }

/** The one thing to find out (S55, S36, S48). */
export type Hole =
  | { kind: 'noDecider' }
  | { kind: 'layer'; name: string }
  | { kind: 'deciderNotMet'; name: string }
  | { kind: 'noCoach'; deal: string }
  | { kind: 'single'; name: string | undefined }

export type Prep = {
  deal: DealThere | undefined
  asks: Asks
  questions: Question[]
  hole: Hole | undefined
  /** `proposed`: nobody planned one, and this is what such a visit can bring. */
  commitment: { text: string } | { proposed: Asks }
}

/** Stage from which a deal is asked for its coach (DR06). */
const COACH_FROM = 3
/** Days in which at least two people are to be met (S55). */
const BREADTH_DAYS = 90

/** At most three questions, open before closed, easy before hard (S57); an objection that waits takes the closing one's place. */
export function prepOf(facts: PrepFacts): Prep {
  const [deal] = facts.deals
  const asks = asksOf(deal)
  const [objection] = facts.objections
  const last: Question =
    objection === undefined ? { kind: 'level', of: asks, step: 2 } : { kind: 'objection', text: objection }
  return {
    deal,
    asks,
    questions: [{ kind: 'level', of: asks, step: 0 }, { kind: 'level', of: asks, step: 1 }, last],
    hole: holeOf(facts),
    commitment: facts.planned ? { text: facts.planned } : { proposed: asks },
  }
}

function asksOf(deal: DealThere | undefined): Asks {
  if (!deal) return 'keep'
  const level = deal.needLevel ?? USUAL[deal.stage] ?? 0
  return level >= 3 ? 3 : level === 2 ? 2 : level === 1 ? 1 : 0
}

/** The need level that a deal of a stage has got through its gates (S41), where nobody said it. */
const USUAL: Readonly<Record<number, number>> = { 2: 1, 3: 1, 4: 2, 5: 3, 6: 3 }

function holeOf({ people, deals, today }: PrepFacts): Hole | undefined {
  const deciders = people.filter(({ layer }) => layer === 'decision')
  const unknown = people.find(({ layer }) => layer === null)
  if (deciders.length === 0) return unknown ? { kind: 'layer', name: unknown.name } : { kind: 'noDecider' }
  if (deciders.every(({ lastMetOn }) => lastMetOn === null))
    return { kind: 'deciderNotMet', name: deciders[0]!.name }
  const advanced = deals.find(({ stage }) => stage >= COACH_FROM)
  if (advanced && people.every(({ isCoach }) => !isCoach)) return { kind: 'noCoach', deal: advanced.code }
  const met = people.filter(({ lastMetOn }) => lastMetOn && daysBetween(lastMetOn, today) <= BREADTH_DAYS)
  if (met.length <= 1 && people.length > 1) {
    const next = people.find((person) => !met.includes(person))
    return { kind: 'single', name: next?.name }
  }
  return unknown && { kind: 'layer', name: unknown.name }
}

const RANK: Record<Layer, number> = { decision: 0, management: 1, operation: 2 }

/** Whom the visit is about: those named; without them those met last, who decides first; at most `most`. */
export function metThere<P extends PersonThere>(
  people: readonly P[],
  named: readonly string[],
  most = 4,
): P[] {
  const asked = people.filter(({ name }) => named.includes(name))
  const all = asked.length > 0 ? asked : [...people].sort(byLastMet).slice(0, most)
  return [...all].sort((a, b) => rank(a) - rank(b)).slice(0, most)
}

const rank = ({ layer }: PersonThere) => (layer ? RANK[layer] : 3)

function byLastMet(a: PersonThere, b: PersonThere): number {
  return (b.lastMetOn ?? '').localeCompare(a.lastMetOn ?? '') || rank(a) - rank(b)
}
