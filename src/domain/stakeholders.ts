import type { Day } from './day.ts'

/** Who decides at the customer's, how much they weigh and where they stand: the relationship assessment chart (S33). */

/** How high somebody stands in their company (S43). */
export type Layer = 'decision' | 'management' | 'operation'
export type Stance = 'sponsor' | 'supporter' | 'neutral' | 'opponent' | 'unknown'

export const LAYERS: readonly Layer[] = ['decision', 'management', 'operation']
export const STANCES: readonly Stance[] = ['sponsor', 'supporter', 'neutral', 'opponent', 'unknown']

/** What somebody does in the purchase (S35). Who is our coach stands with the contact, for those who may know. */
export const BUYING_ROLES = ['decider', 'technical', 'user', 'influencer', 'gatekeeper', 'purchaser'] as const
export type BuyingRole = (typeof BUYING_ROLES)[number]

/** One person of the decision group. Without a name yet: only the title (`副总经理`). */
export type StakeholderFacts = {
  name?: string
  title: string
  layer: Layer
  /** Percent of the decision, 0–100. */
  weight: number
  stance: Stance
  /** A buying role, or the company's own word for it (by import). */
  role?: string
  /** What we will do about this one person (S106). */
  action?: string
  /** Last qualifying contact linked to this very deal; before the deal existed does not count (DR05). */
  metOn?: Day
  /** They are no longer there; their place is kept until somebody takes it up. */
  leftOn?: Day
}

/** How far we got with those who decide: `identified` has a name, `met` was spoken with about this deal (DR05). */
export type DeciderState = 'unknown' | 'identified' | 'met'

const VALUE: Record<Stance, number> = { sponsor: 2, supporter: 1, neutral: 0, unknown: 0, opponent: -2 }

/** Relationship R = Σ(weight × stance) ÷ 2 in percent, −100…+100 (S33). Undefined while no weight is set. */
export function relationshipOf(people: readonly StakeholderFacts[]): number | undefined {
  if (totalWeight(people) === 0) return undefined
  return people.reduce((sum, { weight, stance }) => sum + weight * VALUE[stance], 0) / 2
}

/** Decision-layer people whose stance we know, of all of them: high R without it is the trap of S33. */
export function decisionCoverage(people: readonly StakeholderFacts[]): { known: number; total: number } {
  const deciders = people.filter(({ layer }) => layer === 'decision')
  return { known: deciders.filter(({ stance }) => stance !== 'unknown').length, total: deciders.length }
}

/** Percent of the weight that is held by people whose stance we know. */
export function knownWeight(people: readonly StakeholderFacts[]): number {
  return people.filter(({ stance }) => stance !== 'unknown').reduce((sum, { weight }) => sum + weight, 0)
}

/** The best state among the decision layer: one decider met is enough. */
export function deciderStateOf(people: readonly StakeholderFacts[]): DeciderState {
  const named = people.filter(({ layer, name }) => layer === 'decision' && Boolean(name))
  if (named.some(({ metOn }) => Boolean(metOn))) return 'met'
  return named.length > 0 ? 'identified' : 'unknown'
}

/** Σ of the weights in percent. */
function totalWeight(people: readonly StakeholderFacts[]): number {
  return people.reduce((sum, { weight }) => sum + weight, 0)
}

/** Weights are either not set at all or make 100 ± 1, the one percent being rounding (4.1). */
export function weightsFit(people: readonly StakeholderFacts[]): boolean {
  const total = totalWeight(people)
  return total === 0 || Math.abs(total - 100) <= 1
}

/** Decision-layer people without weight: all the weight on purchasers while the deciders carry none (S33). Only once weights are set. */
export function weightlessDeciders(people: readonly StakeholderFacts[]): StakeholderFacts[] {
  if (totalWeight(people) === 0) return []
  return people.filter(({ layer, weight }) => layer === 'decision' && weight === 0)
}

/** The name, or the title of somebody not named yet. */
export function calledOf(person: Pick<StakeholderFacts, 'name' | 'title'>): string {
  return person.name || person.title
}
