import { creditFor } from './credit.ts'
import { type Day, daysBetween } from './day.ts'
import type { Gate } from './deal.ts'
import {
  type Allows,
  ELEMENTS,
  type Finding,
  type GateFacts,
  type GateItemKey,
  MAN,
  type Mend,
  type Sourced,
  saysSomething,
} from './gate-items.ts'
import type { Policy } from './policy.ts'
import { calledOf, deciderStateOf, decisionCoverage, relationshipOf } from './stakeholders.ts'

/** What the facts say about one item. `whom`: not met, but these people may allow it and are asked with the move. */
export type Found = { met: boolean; why: Finding; mend: Mend; whom?: Allows }

type Look = { gate: Gate; facts: GateFacts; policy: Policy; today: Day }

/** Whether an item of a gate is met, why, and how to mend it; without ticks and waivers. */
export function findingOf(key: GateItemKey, look: Look): Found {
  return FINDINGS[key](look)
}

const byHand = (): Found => ({ met: false, why: { kind: 'byHand' }, mend: 'tick' })

const FINDINGS: Record<GateItemKey, (look: Look) => Found> = {
  evaluation,
  fit: ({ facts: { fit } }) => {
    const reason = saysSomething(fit?.reason)
    const met = fit !== undefined && (fit.fits || reason)
    return found(met, { kind: 'fit', said: fit !== undefined, reason }, 'sayFit')
  },
  tier: ({ facts: { tier } }) =>
    found(tier !== undefined, { kind: 'tier', ...(tier && { tier }) }, 'setTier'),
  visit: ({ facts: { visits } }) => found(visits > 0, { kind: 'visit', visits }, 'logVisit'),
  man: ({ facts: { man } }) => {
    const missing = MAN.filter((key) => !saysSomething(man[key]?.fact))
    return found(missing.length === 0, { kind: 'man', missing }, 'fillMan')
  },
  nextStep: ({ facts: { owner, nextStep }, today }) => {
    const past = nextStep !== undefined && nextStep.due < today
    const why: Finding = { kind: 'nextStep', owner, past, ...(nextStep && { due: nextStep.due }) }
    return found(nextStep !== undefined && !past, why, 'setNextStep')
  },
  goal,
  team: byHand,
  budget: byHand,
  need,
  deciderNamed: ({ facts: { stakeholders } }) => {
    const why: Finding = { kind: 'deciderNamed', ...decisionCoverage(stakeholders) }
    return found(deciderStateOf(stakeholders) !== 'unknown', why, 'nameDecider')
  },
  deciderMet: ({ facts: { stakeholders } }) => {
    const named = stakeholders.filter(({ layer, name }) => layer === 'decision' && name).map(calledOf)
    const why: Finding = { kind: 'deciderMet', named, ...decisionCoverage(stakeholders) }
    return found(
      deciderStateOf(stakeholders) === 'met',
      why,
      named.length > 0 ? 'meetDecider' : 'nameDecider',
    )
  },
  relationship: ({ facts: { stakeholders }, policy }) => {
    const least = policy.gates.minRelationship
    const percent = relationshipOf(stakeholders)
    const why: Finding = { kind: 'relationship', least, ...(percent !== undefined && { percent }) }
    return found(percent !== undefined && percent >= least, why, 'winPeople')
  },
  coach,
  needConfirmed: ({ facts: { needTags }, policy }) => {
    const least = policy.gates.minNeedTags
    return found(
      needTags.length >= least,
      { kind: 'needConfirmed', tags: [...needTags], least },
      'confirmNeed',
    )
  },
  actions: ({ facts: { stakeholders } }) => {
    const without = stakeholders.filter(({ action }) => !saysSomething(action)).map(calledOf)
    const why: Finding = { kind: 'actions', without, of: stakeholders.length }
    return found(stakeholders.length > 0 && without.length === 0, why, 'planActions')
  },
  proposal: byHand,
  bid: byHand,
  result: byHand,
  price,
  contract: byHand,
  signed: ({ facts: { contractRef } }) => {
    const met = saysSomething(contractRef)
    return found(met, { kind: 'signed', ...(met && { ref: contractRef }) }, 'fileContract')
  },
  receivable: ({ facts: { overdueDays }, policy }) => {
    const limit = policy.gates.maxOverdueDays
    const why: Finding = {
      kind: 'receivable',
      limit,
      ...(overdueDays !== undefined && { days: overdueDays }),
    }
    if ((overdueDays ?? 0) <= limit) return found(true, why, 'collectMoney')
    return { ...found(false, why, 'collectMoney'), whom: 'overdueReceivable' }
  },
  credit: ({ facts: { credit, amount, currency } }) => {
    if (!credit) return found(true, { kind: 'credit' }, 'raiseLimit')
    const { within, exposure } = creditFor(credit, { amount, currency })
    const why: Finding = {
      kind: 'credit',
      limit: credit.limit,
      currency: credit.currency,
      ...(exposure !== undefined && { exposure }),
    }
    return { ...found(within, why, 'raiseLimit'), ...(!within && { whom: 'creditLimit' as const }) }
  },
  acceptance: byHand,
  payment: byHand,
  record: ({ facts: { record } }) => found(record.complete, { kind: 'record' }, 'fillRecord'),
  satisfaction: ({ facts: { surveyedOn } }) => {
    const why: Finding = { kind: 'satisfaction', ...(surveyedOn && { on: surveyedOn }) }
    return found(surveyedOn !== undefined, why, 'askSatisfaction')
  },
  lessons: ({ facts: { record } }) => found(record.lesson, { kind: 'lessons' }, 'fillRecord'),
}

/** Every element with a fact that says something, and where it comes from (S53). */
function evaluation({ facts }: Look): Found {
  const given = (element: Sourced | undefined): boolean => saysSomething(element?.fact)
  const missing = ELEMENTS.filter((key) => !given(facts.evaluation[key]))
  const unsourced = ELEMENTS.filter(
    (key) => given(facts.evaluation[key]) && !saysSomething(facts.evaluation[key]?.source),
  )
  const met = missing.length === 0 && unsourced.length === 0
  return found(met, { kind: 'evaluation', missing, unsourced }, 'fillEvaluation')
}

/** A goal is a product, a figure and a day (S54): words with a number in them, an amount, a closing day. */
function goal({ facts: { goal: words, amount, expectedClose } }: Look): Found {
  const missing: Extract<Finding, { kind: 'goal' }>['missing'] = []
  if (!saysSomething(words)) missing.push('words')
  else if (!/[\d一二两三四五六七八九十百千万亿]/.test(words)) missing.push('number')
  if (amount <= 0) missing.push('amount')
  if (!expectedClose) missing.push('close')
  return found(missing.length === 0, { kind: 'goal', missing }, 'setGoal')
}

/** Gates 2, 3 and 4 ask for a need level each (S41). */
function need({ gate, facts: { needLevel }, policy }: Look): Found {
  const { G2, G3, G4 } = policy.gates.needLevel
  const leastAt: Partial<Record<Gate, number>> = { 2: G2, 3: G3, 4: G4 }
  const least = leastAt[gate] ?? 0
  const why: Finding = { kind: 'need', least, ...(needLevel !== undefined && { level: needLevel }) }
  return found((needLevel ?? 0) >= least, why, 'raiseNeed')
}

/** The coach who told us something last counts; one silent for longer than DR06 allows is none (S37). */
function coach({ facts: { coaches }, policy, today }: Look): Found {
  const limit = policy.risk.deal.DR06.days
  const latest = [...coaches].sort((a, b) => (b.lastInfoOn ?? '').localeCompare(a.lastInfoOn ?? ''))[0]
  const silentDays = latest?.lastInfoOn ? daysBetween(latest.lastInfoOn, today) : undefined
  const why: Finding = {
    kind: 'coach',
    limit,
    ...(latest && { name: latest.name }),
    ...(silentDays !== undefined && { silentDays }),
  }
  return found(silentDays !== undefined && silentDays <= limit, why, 'findCoach')
}

/** Inside the range, or not below what was granted, is met; below the floor the price authority is asked with the move; without a floor somebody must say so (S69). */
function price({ facts: { priceQuoted: quoted, priceFloor: floor, granted, currency } }: Look): Found {
  if (
    quoted !== undefined &&
    granted &&
    quoted >= granted.price &&
    quoted < (floor ?? Number.POSITIVE_INFINITY)
  )
    return found(true, { kind: 'price', currency, quoted, granted: granted.code }, 'quotePrice')
  const why: Finding = {
    kind: 'price',
    currency,
    ...(quoted !== undefined && { quoted }),
    ...(floor !== undefined && { floor }),
  }
  if (quoted === undefined || floor === undefined) return found(false, why, 'quotePrice')
  if (quoted >= floor) return found(true, why, 'quotePrice')
  return { ...found(false, why, 'quotePrice'), whom: 'priceAuthority' }
}

function found(met: boolean, why: Finding, mend: Mend): Found {
  return { met, why, mend }
}
