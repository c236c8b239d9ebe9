import type { Parts } from '../cards/build.ts'
import { bilingual, speak } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { firstOpenMonth } from '../domain/account-money.ts'
import { workingDaysBetween, workingMinutesBetween } from '../domain/calendar.ts'
import { addDays, addMonths, type Day, isoWeekOf, mondayOf } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import type { Lang } from '../domain/lang.ts'
import { minuteOf } from '../domain/policy.ts'
import { coverByOwner, funnelOf, lossGrid, type Page, responseOf, ZEROS } from '../domain/report.ts'
import { maySeeMargin, type Person } from '../domain/rights.ts'
import { placeAccount } from '../domain/tier-matrix.ts'
import { funnelSection, lossSection, lostSection, responseSection } from './deals-cards.ts'
import { complaintsOf, lostDeals, openStages, requestsOf, stageMoves } from './deals-store.ts'
import { matrixAccounts } from './matrix-store.ts'
import { budgetSection, pnlSection, ratioSection } from './money-cards.ts'
import { booksOf } from './money-store.ts'
import {
  coverSection,
  matrixSection,
  resultSection,
  usageSection,
  wallSection,
  zeroSection,
} from './people-cards.ts'
import { ownedAccounts, usageOf, zeroBoard } from './people-store.ts'
import { largestButtons, portfolioSections, reportWords } from './portfolio-cards.ts'
import { reportOf } from './report.ts'
import { mainCurrency, pagesFor, type Scope, scopeFor } from './scope.ts'
import { type ReportPage, type S, type Section, sectionWords } from './section-cards.ts'
import { revenueFrom } from './store.ts'

/** A page in the language of whoever reads it, and what stands on its card beside the sections. */
export type Written = (lang: Lang) => { report: ReportPage; after?: Parts }

/** First and last day of the month that is looked at; `year`: of a whole year, as far as it is over. */
export type Month = { first: Day; last: Day; year?: true }

/** Weeks of use that are shown, and months of losses. */
const WEEKS = 4
const LOSS_MONTHS = 12

/** `2026-05`: that month up to today; `2026`: that year; without one this month, in its first week the month before. */
export function monthOf(today: Day, name?: string): Month {
  if (name && /^\d{4}$/.test(name) && `${name}-01-01` <= today) {
    const end = `${name}-12-31`
    return { first: `${name}-01-01`, last: end < today ? end : today, year: true }
  }
  const named = name && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(name) ? `${name}-01` : undefined
  const usual = `${firstOpenMonth(today)}-01`
  const first = named && named <= today ? named : usual
  const last = addDays(addMonths(first, 1), -1)
  return { first, last: last < today ? last : today }
}

/** The month, or the year, and those beside it. */
function monthsAround({ first, year }: Month, today: Day): ReportPage['months'] {
  if (year) {
    const at = Number(first.slice(0, 4))
    const after = `${at + 1}-01-01` <= today ? String(at + 1) : undefined
    return { at: String(at), before: String(at - 1), after, year: true }
  }
  const after = addMonths(first, 1)
  return {
    at: first.slice(0, 7),
    before: addMonths(first, -1).slice(0, 7),
    after: after <= today ? after.slice(0, 7) : undefined,
  }
}

/** Throws UserError when the page is for others. */
export function mustSeePage(person: Person, page: Page): void {
  if (!pagesFor(person).includes(page))
    throw new UserError(
      bilingual(sectionWords, (w) => w.onlyLeaders),
      { unseen: true },
    )
}

/** Reads what a page says, once; it is written in one language or in several. Numbers of money are those for which margins are. */
export async function readPage(work: Work, person: Person, page: Page, month: Month): Promise<Written> {
  const scope = await scopeFor(work, person)
  const pages = pagesFor(person)
  switch (page) {
    case 'mine':
      return minePage(work, person, scope, pages)
    case 'team':
      return teamPage(work, scope, pages)
    case 'people':
      return peoplePage(work, scope, pages)
    case 'losses':
      return lossesPage(work, scope, pages)
    case 'month':
      return monthPage(work, scope, month.year ? monthOf(work.today) : month, pages)
    case 'money':
      return moneyPage(work, person, scope, month, pages)
  }
}

async function minePage(work: Work, person: Person, scope: Scope, pages: readonly Page[]): Promise<Written> {
  const report = await reportOf(work, person, scope)
  return (lang) => {
    const { w, day } = speak(reportWords, lang)
    const sections = report ? portfolioSections(report, lang) : []
    return {
      report: { page: 'mine', pages, title: w.title[scope.kind](day(work.today)), sections, empty: w.none },
      after: report && largestButtons(report, lang),
    }
  }
}

async function teamPage(work: Work, { of }: Scope, pages: readonly Page[]): Promise<Written> {
  const accounts = await ownedAccounts(work, of)
  const currency = mainCurrency(accounts)
  const same = accounts.filter((account) => account.currency === currency)
  const knownFrom = await revenueFrom(work, of)
  const matrix = (await matrixAccounts(work, of)).filter((account) => account.currency === currency)
  const most = Math.max(0, ...matrix.map(({ wallet, revenue12 }) => Math.max(wallet ?? 0, revenue12)))
  const placed = new Map(matrix.map((each) => [each.code, placeAccount(each, most, work.policy)]))
  return written('team', pages, (s) => ({
    title: s.w.titles.team(s.day(work.today)),
    sections: currency
      ? [
          matrixSection(matrix, placed, s),
          resultSection(same, { since: addMonths(work.today, -12), knownFrom }, currency, s),
          wallSection(accounts, s),
        ]
      : [],
  }))
}

async function peoplePage(work: Work, { of }: Scope, pages: readonly Page[]): Promise<Written> {
  const accounts = await ownedAccounts(work, of)
  const names = new Map(accounts.map(({ ownerId, owner }) => [ownerId, owner]))
  const cover = coverByOwner(accounts, work.policy, work.today)
  const monday = mondayOf(work.today)
  const mondays = Array.from({ length: WEEKS }, (_, n) => addDays(monday, -7 * n))
  const usage = await usageOf(work, of, mondays)
  const zeros = await zeroBoard(work, of, isoWeekOf(addDays(monday, -7)))
  return written('people', pages, (s) => ({
    title: s.w.titles.people(s.day(work.today)),
    sections: [
      cover.length > 0 && coverSection(cover, names, s),
      usage.length > 0 && usageSection(usage, mondays, s),
      zeros.length > 0 && zeroSection(zeros, ZEROS, s),
    ],
  }))
}

async function lossesPage(work: Work, { of }: Scope, pages: readonly Page[]): Promise<Written> {
  const from = addDays(addMonths(work.today, -LOSS_MONTHS), 1)
  const losses = await lostDeals(work, of, from, work.today)
  return written('losses', pages, (s) => ({
    title: s.w.titles.losses(LOSS_MONTHS, s.day(work.today)),
    sections: [lossSection(lossGrid(losses), losses, s), losses.length > 0 && lostSection(losses, s)],
  }))
}

async function monthPage(
  work: Work,
  { of }: Scope,
  { first, last }: Month,
  pages: readonly Page[],
): Promise<Written> {
  const losses = await lostDeals(work, of, first, last)
  const steps = funnelOf(await stageMoves(work, of, first, last), losses)
  const open = await openStages(work, of)
  const answers = await responses(work, of, first, last)
  return written('month', pages, (s) => ({
    title: s.w.titles.month(first.slice(0, 7)),
    months: monthsAround({ first, last }, work.today),
    sections: [
      funnelSection(steps, open, losses, s),
      responseSection(answers.complaints, answers.requests, s),
    ],
  }))
}

/** Of the month or the year, and profit and loss of the year up to its end. */
async function moneyPage(
  work: Work,
  person: Person,
  { of }: Scope,
  period: Month,
  pages: readonly Page[],
): Promise<Written> {
  const { first, last } = period
  const month = await booksOf(work, of, first, last)
  const year = await booksOf(work, of, `${first.slice(0, 4)}-01-01`, last)
  const currency = mainCurrency(
    year.map((each) => ({ currency: each.currency, revenue12: each.actual.revenue })),
  )
  const same = (books: typeof month) => books.filter((each) => each.currency === currency)
  const margin = maySeeMargin(person)
  return written('money', pages, (s) => ({
    title: s.w.titles.money(first.slice(0, period.year ? 4 : 7)),
    months: monthsAround(period, work.today),
    sections: currency
      ? [
          budgetSection(same(month), { currency, year: period.year }, s),
          ratioSection(same(year), currency, s),
          pnlSection(same(year), { currency, margin, policy: work.policy }, s),
        ]
      : [],
  }))
}

/** Complaints in working days, requests in working hours. */
async function responses(work: Work, of: Scope['of'], first: Day, last: Day) {
  const { calendar, zone, policy } = work
  const hours = { from: minuteOf(policy.working.from), to: minuteOf(policy.working.to) }
  const complaints = await complaintsOf(work, of, first, last)
  const requests = await requestsOf(work, of, first, last)
  return {
    complaints: {
      ...responseOf(
        complaints.closed.map(({ from, to, due }) => ({
          took: workingDaysBetween(calendar, from, to),
          late: to > due,
        })),
      ),
      open: complaints.open,
    },
    requests: {
      ...responseOf(
        requests.decided.map(({ from, to, due }) => ({
          took: workingMinutesBetween(calendar, hours, zone, from, to) / 60,
          late: due !== null && to > due,
        })),
      ),
      open: requests.open,
    },
  }
}

function written(
  page: Page,
  pages: readonly Page[],
  build: (s: S) => {
    title: string
    sections: (Section | undefined | false)[]
    months?: ReportPage['months']
  },
): Written {
  return (lang) => {
    const s = speak(sectionWords, lang)
    const { title, sections, months } = build(s)
    return {
      report: { page, pages, title, months, sections: sections.filter((each) => !!each), empty: s.w.nothing },
    }
  }
}
