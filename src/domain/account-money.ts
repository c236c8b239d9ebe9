import { addMonths, type Day } from './day.ts'
import type { Policy } from './policy.ts'
import { groups } from './report.ts'

/** Budgets, and the profit and loss account of plan and fact (S67, S68). Minor units of one currency. */

export type CodeLine = { code: string; budget: number; spent: number; left: number }

/** Spend against budget code by code, what is most over first. */
export function budgetLines(
  budgets: readonly { code: string; amount: number }[],
  spends: readonly { code: string; amount: number }[],
): CodeLine[] {
  const codes = new Set([...budgets, ...spends].map(({ code }) => code))
  const of = (rows: typeof budgets, code: string) =>
    rows.reduce((sum, row) => (row.code === code ? sum + row.amount : sum), 0)
  return [...codes]
    .map((code) => {
      const [budget, spent] = [of(budgets, code), of(spends, code)]
      return { code, budget, spent, left: budget - spent }
    })
    .sort((a, b) => a.left - b.left || a.code.localeCompare(b.code))
}

/** Days of the next month in which a month can still be put right. */
const OPEN_DAYS = 7

/** The first month, `2026-05`, whose budgets and plans may still be set: this one, in its first week the one before as well (S67). */
export function firstOpenMonth(today: Day): string {
  const first = `${today.slice(0, 8)}01`
  return (Number(today.slice(8)) <= OPEN_DAYS ? addMonths(first, -1) : first).slice(0, 7)
}

/** What a budget holds and what is spent of it, before the expense that is looked at. */
export type Budget = { month: string; budget: number; spent: number }

/** How far an expense takes the spend over its budget, and what share of the budget is used with it (percent; undefined: nothing was budgeted). Undefined: it fits. */
export function overBudget(
  { budget, spent }: Budget,
  amount: number,
): { over: number; share: number | undefined } | undefined {
  const over = spent + amount - budget
  if (over <= 0) return undefined
  return { over, share: budget > 0 ? ((spent + amount) / budget) * 100 : undefined }
}

/** What was planned or came: revenue, cost (undefined: not known), and what was spent by code. */
export type Books = {
  revenue: number
  cost: number | undefined
  spends: readonly { code: string; amount: number }[]
}

export type Account = {
  revenue: number
  cost: number | undefined
  gross: number | undefined
  promotion: number
  service: number
  terms: number
  contribution: number | undefined
  /** Promotion, service and terms ÷ revenue, percent. */
  toServe: number | undefined
}

/** Revenue − cost = gross profit − promotion − service − special terms = contribution (S68). */
export function accountOf(
  { revenue, cost, spends }: Books,
  { spend: codes }: Pick<Policy, 'spend'>,
): Account {
  const kindOf = (code: string) =>
    codes.service.includes(code) ? 'service' : codes.terms.includes(code) ? 'terms' : 'promotion'
  const by = new Map(groups(spends, ({ code }) => kindOf(code)))
  const sum = (kind: 'service' | 'terms' | 'promotion') =>
    (by.get(kind) ?? []).reduce((total, { amount }) => total + amount, 0)
  const [promotion, service, terms] = [sum('promotion'), sum('service'), sum('terms')]
  const gross = cost === undefined ? undefined : revenue - cost
  const contribution = gross === undefined ? undefined : gross - promotion - service - terms
  const toServe = revenue > 0 ? ((promotion + service + terms) / revenue) * 100 : undefined
  return { revenue, cost, gross, promotion, service, terms, contribution, toServe }
}

/** True when less came than `spend.correct` percent of what was planned. */
export function isBelowPlan(
  actual: number | undefined,
  planned: number | undefined,
  { spend }: Pick<Policy, 'spend'>,
): boolean {
  return (
    actual !== undefined && planned !== undefined && planned > 0 && actual * 100 < planned * spend.correct
  )
}
