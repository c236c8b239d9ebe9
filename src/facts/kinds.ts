import type { FactKind, Field } from './kind.ts'
import { accountPlans } from './kinds/account-plans.ts'
import { accountTeam } from './kinds/account-team.ts'
import { backup } from './kinds/backup.ts'
import { budgets } from './kinds/budgets.ts'
import { churnFlags } from './kinds/churn-flags.ts'
import { competitorSignals } from './kinds/competitor-signals.ts'
import { contacts } from './kinds/contacts.ts'
import { forecasts } from './kinds/forecasts.ts'
import { intentions } from './kinds/intentions.ts'
import { notes } from './kinds/notes.ts'
import { personNotes } from './kinds/person-notes.ts'
import { planLines } from './kinds/plan-lines.ts'
import { planTicks } from './kinds/plan-ticks.ts'
import { plans } from './kinds/plans.ts'
import { PROFILE_FIELDS, profile } from './kinds/profile.ts'
import { receivables } from './kinds/receivables.ts'
import { referrals } from './kinds/referrals.ts'
import { revenue } from './kinds/revenue.ts'
import { reviews } from './kinds/reviews.ts'
import { satisfaction } from './kinds/satisfaction.ts'
import { spend } from './kinds/spend.ts'
import { standing } from './kinds/standing.ts'
import { swot } from './kinds/swot.ts'
import { targets } from './kinds/targets.ts'
import { tier } from './kinds/tier.ts'
import { wall } from './kinds/wall.ts'

/** Kinds with a file, by its name, in the order they are read and written. */
export const FILE_FACTS = {
  contacts,
  wall,
  satisfaction,
  revenue,
  receivables,
  competitor_signals: competitorSignals,
  churn_flags: churnFlags,
  account_plans: accountPlans,
  spend,
  targets,
  profile,
  notes,
  reviews,
  referrals,
  budgets,
  forecasts,
  account_team: accountTeam,
  person_notes: personNotes,
  plans,
  plan_lines: planLines,
  plan_ticks: planTicks,
  swot,
  intentions,
} satisfies Record<string, FactKind>

/** Every kind of fact. Those without a file of their own are columns of accounts.csv. */
export const FACTS = { ...FILE_FACTS, tier, backup, standing } satisfies Record<string, FactKind>

export type FileFactName = keyof typeof FILE_FACTS
export type FactName = keyof typeof FACTS

export const factNames = Object.keys(FACTS) as FactName[]

/** The kind as this company reads it: with the lines that it added to the file of an account (policy.profile.own). */
export function kindWith(name: FactName, own: readonly string[]): FactKind {
  const kind = factKind(name)
  if (name !== 'profile' || own.length === 0) return kind
  const choices = {
    ...PROFILE_FIELDS,
    ...Object.fromEntries(own.map((one) => [one, { zh: [one], en: [one] }])),
  }
  const field: Field = { ...profile.fields['field']!, type: { is: 'choice', choices } }
  return { ...kind, fields: { ...kind.fields, field } }
}

export function factKind(name: FactName): FactKind {
  return FACTS[name]
}
