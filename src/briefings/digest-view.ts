import { hiddenFrom } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { addWorkingDays, nextWorkingDay } from '../domain/calendar.ts'
import { daysBetween, quarterOf } from '../domain/day.ts'
import { changesSince, digestLines, type Shown, shownOf, stalledDeals, topGaps } from '../domain/digest.ts'
import { adherenceOf, attentionOf, concentrationOf, coverageOf, pipelineOf } from '../domain/portfolio.ts'
import { isAtRisk } from '../domain/risk/assessment.ts'
import { reportsOf } from '../people/store.ts'
import type { DigestLine, DigestView } from './digest-cards.ts'
import * as facts from './digest-store.ts'

/** `standInId`: their stand-in reads it while they are away: then only what that person may see as well is in it. */
export type Reader = { id: number; role: string; team: string | undefined; standInId?: number | undefined }

/** Gathers one reader's digest: their reports' accounts and deals, decided by src/domain. `shown` is what the next one compares with. */
export async function digestViewFor(work: Work, reader: Reader): Promise<{ view: DigestView; shown: Shown }> {
  const { standInId } = reader
  const hidden = await hiddenFrom(work, [reader, ...(standInId === undefined ? [] : [{ id: standInId }])])
  const of = { owners: [reader.id, ...(await reportsOf(work, reader.id))], hidden }
  const previous = await facts.lastShown(work, reader.id)
  const { accounts, byBand } = await facts.digestAccounts(work, of, Object.keys(previous ?? {}))
  const deals = await facts.digestDeals(work, of)
  const figures = await facts.companyFigures(work, hidden)
  const named = new Map(accounts.map((account) => [account.code, account]))
  const bare = bareDeals(deals)
  const lines = accounts.map((account): DigestLine => {
    const deal = bare.get(account.code)
    return { ...account, ...(deal && { dealWithoutStep: deal }) }
  })
  const spent = await facts.attentionRows(work, of)
  const spentOn = new Map(spent.map((row) => [row.code, row]))
  const attention = attentionFor(work, spent, spentOn, figures)
  const atRisk = accounts.filter(({ band }) => isAtRisk(band))
  const view: DigestView = {
    team: reader.team,
    byBand,
    lists: digestLines(lines, work.policy, work.today),
    changes:
      previous &&
      changesSince(previous, accounts, work.policy).map((change) => ({
        change,
        account: named.get(change.code)!,
      })),
    revenueAtRisk: atRisk.map(({ revenue12, currency }) => ({ amount: revenue12, currency })),
    ...pipelines(deals, work),
    ...(await dealGaps(work, deals)),
    waiting: await facts.movesWaitingFor(work, reader.id, standInId === undefined ? [] : hidden),
    due: await facts.dueBetween(
      work,
      of,
      addWorkingDays(work.calendar, nextWorkingDay(work.calendar, work.today), work.policy.digest.comingDays),
    ),
    week: (await facts.lastWeek(work, of)).map(({ name, planned, visits, hasSummary }) => ({
      name,
      hasSummary,
      adherence: adherenceOf(planned, visits, work.policy),
    })),
    attention: attention
      .filter(({ low }) => low)
      .map(({ account, index }) => ({ account, index: index ?? 0 })),
    concentration: concentrationOf(spent, figures.revenue, work.policy).map(({ code, share }) => ({
      account: spentOn.get(code)!,
      share,
    })),
    gaps: (await facts.gapsOf(work, of)).map(({ gap, ...account }) => ({ gap, account })),
    ...(reader.role === 'director' && { company: await company(work, of, deals) }),
  }
  return { view, shown: shownOf(accounts) }
}

/** The first open deal without a next step, by the code of its account. A map, because a director has a hundred thousand of both. */
function bareDeals(deals: readonly facts.DigestDealRow[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { code, accountCode, signals } of deals)
    if (!found.has(accountCode) && signals.some(({ evidence }) => evidence.rule === 'DR02' && !evidence.due))
      found.set(accountCode, code)
  return found
}

type Spent = Awaited<ReturnType<typeof facts.attentionRows>>[number]

function attentionFor(
  work: Work,
  rows: readonly Spent[],
  byCode: ReadonlyMap<string, Spent>,
  figures: facts.CompanyFigures,
) {
  const own = rows.reduce(
    (sum, row) => ({ revenue: sum.revenue + row.revenue12, visits: sum.visits + row.visits }),
    { revenue: 0, visits: 0 },
  )
  // Everybody else in one row: the index compares with all key accounts, and the rest of them need not be read one by one.
  const rest = {
    code: '',
    tier: 'D' as const,
    revenue12: Math.max(0, figures.keyRevenue - own.revenue),
    visits: Math.max(0, figures.keyVisits - own.visits),
  }
  return attentionOf([...rows, rest], work.policy).flatMap((found) => {
    const account = byCode.get(found.code)
    return account ? [{ ...found, account }] : []
  })
}

function pipelines(deals: readonly facts.DigestDealRow[], work: Work) {
  const currencies = [...new Set(deals.map(({ currency }) => currency))]
  const each = currencies.map((currency) => ({
    currency,
    ...pipelineOf(
      deals.filter((deal) => deal.currency === currency),
      work.policy,
    ),
  }))
  return {
    pipeline: each.map(({ currency, amount }) => ({ currency, amount })),
    weighted: each.map(({ currency, weighted }) => ({ currency, amount: weighted })),
  }
}

async function dealGaps(work: Work, deals: readonly facts.DigestDealRow[]) {
  const doubtful = deals.filter(({ signals }) => signals.some(({ code }) => code === 'DR05'))
  const charts = await facts.relationshipsOf(
    work,
    doubtful.map(({ id }) => id),
  )
  const withChart = doubtful.flatMap((deal) => {
    const chart = charts.get(deal.id)
    return chart ? [{ ...deal, ...chart }] : []
  })
  const account = (deal: facts.DigestDealRow) => ({ name: deal.account, aliases: deal.aliases })
  return {
    stalled: stalledDeals(deals).map((deal) => {
      const found = deal.signals.find(({ evidence }) => evidence.rule === 'DR01')?.evidence
      const limit = found?.rule === 'DR01' ? found.limit : 1
      const held = found?.rule === 'DR01' ? found.heldDays : 0
      return {
        code: deal.code,
        name: deal.name,
        account: account(deal),
        stageEnteredOn: deal.stageEnteredOn,
        limit,
        score: deal.score,
        age: daysBetween(deal.stageEnteredOn, work.today) - held,
      }
    }),
    topGaps: topGaps(withChart, work.policy.gates.minRelationship).map((deal) => ({
      code: deal.code,
      name: deal.name,
      account: account(deal),
      relationship: deal.relationship,
      known: deal.known,
      total: deal.total,
    })),
  }
}

async function company(
  work: Work,
  of: facts.Of,
  deals: readonly facts.DigestDealRow[],
): Promise<NonNullable<DigestView['company']>> {
  const target = await facts.targetOf(work, quarterOf(work.today).name)
  const same = target ? deals.filter(({ currency }) => currency === target.currency) : []
  const coverage = target && coverageOf(same, target, work.policy, work.today)
  const troubled = deals.filter(({ band, stage }) => isAtRisk(band) && stage < 6)
  const currencies = new Set(deals.map(({ currency }) => currency))
  return {
    ...(coverage?.low &&
      target &&
      coverage.ratio !== undefined && {
        coverage: {
          ratio: coverage.ratio,
          amount: { amount: coverage.amount, currency: target.currency },
          remaining: { amount: coverage.remaining, currency: target.currency },
        },
      }),
    atRiskDeals: troubled.map(({ amount, currency }) => ({ amount, currency })),
    atRiskShare: currencies.size === 1 ? pipelineOf(deals, work.policy).atRiskShare : undefined,
    overdue: await facts.overdueOf(work, of),
  }
}
