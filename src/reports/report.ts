import { hiddenFrom } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { addDays, addMonths, quarterOf } from '../domain/day.ts'
import {
  contributionOf,
  isUnprofitable,
  paretoOf,
  profitMatrixOf,
  revenueAtRisk,
  visitMixOf,
} from '../domain/portfolio.ts'
import { leads, type Person } from '../domain/rights.ts'
import { reportsOf } from '../people/store.ts'
import type { Report } from './cards.ts'
import { allAccounts, type Of, type ReportAccount, reportAccounts, visitsByTier } from './store.ts'

/**
 * The report of the accounts that a person answers for: their own, of everybody below them, or the whole company for whom `seesCompany` is
 * true. Accounts in another currency than most of the money are counted, not added. Undefined: no key account is theirs.
 */
export async function reportFor(work: Work, person: Person): Promise<Report | undefined> {
  const hidden = await hiddenFrom(work, [person])
  const company = seesCompany(person)
  const owners = company
    ? undefined
    : [person.id, ...(leads(person.role) ? await reportsOf(work, person.id) : [])]
  const of: Of = { owners, hidden }
  const { quarters } = work.policy.portfolio.PR06
  const thisQuarter = quarterOf(work.today).first
  const starts = Array.from({ length: quarters }, (_, n) => addMonths(thisQuarter, -3 * (n + 1)))
  const all = await reportAccounts(work, of, starts)
  const currency = mainCurrency(all)
  if (!currency) return undefined
  const accounts = all.filter((account) => account.currency === currency)
  const everything = await allAccounts(work, of, currency)
  const from = addDays(work.today, 1 - work.policy.portfolio.PR03.weeks * 7)
  const report: Report = {
    scope: company ? 'company' : leads(person.role) ? 'team' : 'mine',
    day: work.today,
    currency,
    accounts,
    count: everything.count,
    revenue: everything.revenue,
    otherCurrencies: all.length - accounts.length,
    atRisk: revenueAtRisk(accounts),
    pareto: paretoOf(accounts, everything.revenue, work.policy),
    mix: visitMixOf(await visitsByTier(work, of, from), work.policy, work.today),
    policy: work.policy.portfolio,
  }
  return mayReadMargin(person) ? { ...report, margin: marginOf(work, accounts) } : report
}

/** Contribution by band (S02), and key accounts that brought nothing for quarters (PR06). */
function marginOf({ policy }: Work, accounts: readonly ReportAccount[]): Report['margin'] {
  const rows = accounts.map(({ code, revenue12, cost12, spend12 }) => ({
    code,
    contribution: contributionOf(revenue12 === 0 ? [] : [{ amount: revenue12, cost: cost12 }], spend12),
  }))
  return {
    matrix: profitMatrixOf(rows, policy),
    unprofitable: accounts.filter(({ tier, quarters }) => isUnprofitable(tier, quarters, policy)),
  }
}

/** Directors, finance and admins answer for, or look after, all of it. */
function seesCompany({ role }: Person): boolean {
  return role === 'director' || role === 'finance' || role === 'admin'
}

/** What an account earns is for leaders and finance alone. */
function mayReadMargin({ role }: Person): boolean {
  return leads(role) || role === 'finance'
}

/** The currency in which most was earned. */
function mainCurrency(accounts: readonly ReportAccount[]): string | undefined {
  const sums = new Map<string, number>()
  for (const { currency, revenue12 } of accounts) sums.set(currency, (sums.get(currency) ?? 0) + revenue12)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0]
}
