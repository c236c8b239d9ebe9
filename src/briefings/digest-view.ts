import { hiddenFrom } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { type Before, type Briefing, briefingOf } from '../domain/briefing.ts'
import { addWorkingDays, nextWorkingDay } from '../domain/calendar.ts'
import { type Day, daysBetween, quarterOf } from '../domain/day.ts'
import { type Shown, shownOf, shownWithPoints, stalledDeals, topGaps } from '../domain/digest.ts'
import type { DigestDealRow, DigestLine, LeaderView, TeamView } from '../domain/leader-view.ts'
import { type Money, sumsOf } from '../domain/money.ts'
import { adherenceOf, attentionAmong, concentrationOf, coverageOf, pipelineOf } from '../domain/portfolio.ts'
import type { Line } from '../domain/reminder-line.ts'
import { isAtRisk } from '../domain/risk/assessment.ts'
import type { Band } from '../domain/risk/band.ts'
import { ownersReadBy } from '../people/store.ts'
import { gateCount } from '../requests/gate-count.ts'
import { requestsWaitingFor } from '../requests/waiting.ts'
import { missingPlans } from '../weeks/week.ts'
import * as facts from './digest-store.ts'
import { choicesBelow, linesSeenBy, lookOf, managerLines } from './reminder-store.ts'
import { blocksOf, joinsOf } from './stuck-store.ts'

/** `standInId`: their stand-in reads it while they are away: then only what that person may see as well is in it. */
export type Reader = { id: number; role: string; team: string | undefined; standInId?: number | undefined }

/**
 * Gathers one leader's morning: the accounts and deals of everybody below, compared with what the last message showed. `full`: the week's
 * full edition. `before` is what the next message compares with, if this one is sent.
 */
export async function leaderViewFor(
  work: Work,
  reader: Reader,
  full = lookOf(work, work.today).full,
): Promise<{ view: LeaderView; shown: Before }> {
  const { standInId } = reader
  const hidden = await hiddenFrom(work, [reader, ...(standInId === undefined ? [] : [{ id: standInId }])])
  const of = { owners: await ownersReadBy(work, reader), hidden }
  const before = await facts.lastShown(work, reader.id)
  const teams = await facts.teamsBelow(work, reader.id)
  const climbed = await climbsFor(work, reader.id, of.owners, teams.length > 0)
  const climbs = await linesSeenBy(work, standInId ?? reader.id, climbed)
  // Well accounts of which something is said are read too: the row names their owner.
  const named = [
    ...Object.keys(before?.accounts ?? {}),
    ...climbs.flatMap(({ account }) => account?.code ?? []),
  ]
  const found = await facts.digestAccounts(work, of, named)
  const deals = await facts.digestDeals(work, of)
  const bare = bareDeals(deals)
  const accounts = found.accounts.map(
    (account): DigestLine => ({ ...account, dealWithoutStep: bare.get(account.code) }),
  )
  const briefing = briefingOf({ accounts, deals, climbs }, before, work.policy, work.today)
  const revenueAtRisk = accounts
    .filter(({ band }) => isAtRisk(band))
    .map(({ revenue12, currency }) => ({ amount: revenue12, currency }))
  const view: LeaderView = {
    day: work.today,
    zone: work.zone,
    now: work.now,
    full,
    team: reader.team,
    byBand: found.byBand,
    accounts,
    briefing,
    joins: await joinsOf(work, reader.id),
    blocks: await blocksOf(
      work,
      briefing.stuck.flatMap(({ account }) => account?.id ?? []),
      work.today.slice(0, 8).concat('01'),
    ),
    revenueTo: full ? await oldRevenue(work, of) : undefined,
    finance: (await facts.financeNames(work))[0],
    revenueAtRisk,
    revenueBefore: before?.revenueAtRisk,
    bandsBefore: before && bandsOf(before.accounts),
    ...pipelines(deals, work),
    ...(await dealGaps(work, deals)),
    waiting: await waitingFor(work, reader.id, standInId === undefined ? [] : hidden),
    due: await facts.dueBetween(work, of, comingUntil(work)),
    ...(await weekly(work, of)),
    company: teams.length > 0 ? await company(work, of, deals) : undefined,
    teams: teams.map((team) => teamView(team, accounts, found.counts, briefing)),
  }
  const shown = {
    accounts: shownWithPoints(accounts),
    deals: shownOf(deals),
    revenueAtRisk: sumsOf(revenueAtRisk),
  }
  return { view, shown }
}

/** Revenue is as old as a snapshot of receivables that is a gap: nobody handed in newer figures. */
async function oldRevenue(work: Work, of: facts.Of): Promise<Day | undefined> {
  const day = await facts.revenueTo(work, of)
  return day && daysBetween(day, work.today) > work.policy.risk.account.AR09.freshDays ? day : undefined
}

/** So many requests are shown with how far their gate is; the gate's facts are looked up for each. */
const WITH_GATES = 5

async function waitingFor(
  work: Work,
  personId: number,
  hidden: readonly number[],
): Promise<LeaderView['waiting']> {
  const waiting = []
  for (const [at, request] of (await requestsWaitingFor(work, personId, hidden)).entries())
    waiting.push({
      ...request,
      gate: at < WITH_GATES && request.move ? await gateCount(work, request.code) : undefined,
    })
  return waiting
}

function bandsOf(accounts: Shown): NonNullable<LeaderView['bandsBefore']> {
  const bands = Object.values(accounts).map(({ band }) => band)
  const count = (which: Band) => bands.filter((band) => band === which).length
  return { watch: count('watch'), at_risk: count('at_risk'), critical: count('critical') }
}

function comingUntil(work: Work): Day {
  return addWorkingDays(
    work.calendar,
    nextWorkingDay(work.calendar, work.today),
    work.policy.digest.comingDays,
  )
}

/** What climbed to a manager; whoever leads managers hears only where one of them must choose. */
async function climbsFor(
  work: Work,
  id: number,
  ownerIds: readonly number[],
  leads: boolean,
): Promise<Line[]> {
  const own = await managerLines(work, id)
  if (!leads) return own
  const keys = new Set(own.map(({ key }) => key))
  return [...own, ...(await choicesBelow(work, id, ownerIds)).filter(({ key }) => !keys.has(key))]
}

function teamView(
  team: Awaited<ReturnType<typeof facts.teamsBelow>>[number],
  accounts: readonly DigestLine[],
  counts: readonly { band: Band; ownerId: number; count: number }[],
  briefing: Briefing<DigestLine, DigestDealRow>,
): TeamView {
  const members = new Set(team.members)
  const byBand: Record<Band, number> = { healthy: 0, watch: 0, at_risk: 0, critical: 0 }
  for (const { band, ownerId, count } of counts) if (members.has(ownerId)) byBand[band] += count
  const codes = new Set(accounts.filter(({ ownerId }) => members.has(ownerId)).map(({ code }) => code))
  const of = (rows: Briefing<DigestLine, DigestDealRow>['worse']) =>
    rows.filter(
      ({ code, climbs, deals }) =>
        codes.has(code) ||
        climbs.some(({ ownerId }) => members.has(ownerId)) ||
        deals.some(({ deal }) => members.has(deal.ownerId)),
    )
  return {
    managerId: team.id,
    manager: team.name,
    name: team.team ?? team.name,
    members,
    byBand,
    worse: of(briefing.worse),
    better: of(briefing.better),
  }
}

/** What only a full edition says: last week, attention, concentration, what we do not know. */
async function weekly(work: Work, of: facts.Of) {
  const figures = await facts.companyFigures(work, of.hidden)
  const spent = await facts.attentionRows(work, of)
  const spentOn = new Map(spent.map((row) => [row.code, row]))
  const attention = attentionFor(work, spent, spentOn, figures)
  return {
    week: (await facts.lastWeek(work, of)).map(({ name, planned, visits, owesSummary }) => ({
      name,
      owesSummary,
      adherence: adherenceOf(planned, visits, work.policy),
    })),
    noPlan: await missingPlans(work, of.owners),
    attention: attention
      .filter(({ low }) => low)
      .map(({ account, index }) => ({ account, index: index ?? 0 })),
    concentration: concentrationOf(spent, figures.revenue, work.policy).map(({ code, share }) => ({
      account: spentOn.get(code)!,
      share,
    })),
    gaps: (await facts.gapsOf(work, of)).map(({ gap, ...account }) => ({ gap, account })),
  }
}

/** The first open deal without a next step, by the code of its account. A map, because a director has a hundred thousand of both. */
function bareDeals(deals: readonly DigestDealRow[]): Map<string, string> {
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
  return attentionAmong(rows, figures, work.policy).flatMap((found) => {
    const account = byCode.get(found.code)
    return account ? [{ ...found, account }] : []
  })
}

function pipelines(deals: readonly DigestDealRow[], work: Work) {
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

async function dealGaps(work: Work, deals: readonly DigestDealRow[]) {
  const doubtful = deals.filter(({ signals }) => signals.some(({ code }) => code === 'DR05'))
  const charts = await facts.relationshipsOf(
    work,
    doubtful.map(({ id }) => id),
  )
  const withChart = doubtful.flatMap((deal) => {
    const chart = charts.get(deal.id)
    return chart ? [{ ...deal, ...chart }] : []
  })
  const account = (deal: DigestDealRow) => ({ name: deal.account, aliases: deal.aliases })
  return {
    stalled: stalledDeals(deals).map((deal) => {
      const found = deal.signals.find(({ evidence }) => evidence.rule === 'DR01')?.evidence
      const limit = found?.rule === 'DR01' ? found.limit : 1
      const held = found?.rule === 'DR01' ? found.heldDays : 0
      return {
        code: deal.code,
        name: deal.name,
        account: account(deal),
        limit,
        score: deal.score,
        signals: deal.signals,
        age: daysBetween(deal.stageEnteredOn, work.today) - held,
      }
    }),
    topGaps: topGaps(withChart, work.policy.gates.minRelationship).map((deal) => ({
      code: deal.code,
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
  deals: readonly DigestDealRow[],
): Promise<NonNullable<LeaderView['company']>> {
  const target = await facts.targetOf(work, quarterOf(work.today).name)
  const same = target ? deals.filter(({ currency }) => currency === target.currency) : []
  const coverage = target && coverageOf(same, target, work.policy, work.today)
  const troubled = deals.filter(({ band, stage }) => isAtRisk(band) && stage < 6)
  const currencies = new Set(deals.map(({ currency }) => currency))
  const money = (amount: number): Money => ({ amount, currency: target?.currency ?? '' })
  const low = coverage?.low && coverage.ratio !== undefined
  return {
    coverage: low
      ? {
          ratio: coverage.ratio ?? 0,
          amount: money(coverage.amount),
          remaining: money(coverage.remaining),
          past: money(coverage.past),
        }
      : undefined,
    atRiskDeals: troubled.map(({ amount, currency }) => ({ amount, currency })),
    atRiskShare: currencies.size === 1 ? pipelineOf(deals, work.policy).atRiskShare : undefined,
    overdue: await facts.overdueOf(work, of),
    overdueAsOf: await facts.receivablesAsOf(work, of),
  }
}
