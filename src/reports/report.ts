import { companyFigures } from '../briefings/digest-store.ts'
import type { Work } from '../db/work.ts'
import { addDays, addMonths, quarterOf } from '../domain/day.ts'
import {
  attentionAmong,
  contributionOf,
  isUnprofitable,
  paretoOf,
  profitMatrixOf,
  revenueAtRisk,
  visitMixOf,
} from '../domain/portfolio.ts'
import { newAndKept } from '../domain/report.ts'
import { maySeeMargin, type Person } from '../domain/rights.ts'
import type { Report } from './portfolio-cards.ts'
import { mainCurrency, type Scope } from './scope.ts'
import { allAccounts, type ReportAccount, reportAccounts, revenueFrom, visitsByTier } from './store.ts'

/**
 * The figures of the accounts of a scope. Accounts in another currency than most of the money are counted, not added. Undefined: there is no
 * key account in it.
 */
export async function reportOf(work: Work, person: Person, scope: Scope): Promise<Report | undefined> {
  const { of } = scope
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
    currency,
    accounts,
    count: everything.count,
    revenue: everything.revenue,
    otherCurrencies: all.length - accounts.length,
    atRisk: revenueAtRisk(accounts),
    pareto: paretoOf(accounts, everything.revenue, work.policy),
    mix: visitMixOf(await visitsByTier(work, of, from), work.policy, work.today),
    attention: attentionAmong(all, await companyFigures(work, of.hidden), work.policy),
    fresh: newAndKept(
      accounts.map((each) => ({ revenue: each.revenue12, firstOn: each.firstOn })),
      addMonths(work.today, -12),
      await revenueFrom(work, of),
    ),
    policy: work.policy.portfolio,
  }
  return maySeeMargin(person) ? { ...report, margin: marginOf(work, accounts) } : report
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
