import { button, buttons, type Parts } from '../cards/build.ts'
import type { Column } from '../cards/card.ts'
import { indexWords, percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import type { Attention, Pareto, ProfitRow, VisitMix } from '../domain/portfolio.ts'
import type { NewAndKept } from '../domain/report.ts'
import { type Cell, countCell, moneyCell, percentCell, type Section } from './section-cards.ts'
import type { ReportAccount } from './store.ts'
import { reportEn } from './words.en.ts'
import { reportZh } from './words.zh.ts'

export const reportWords = { zh: reportZh, en: reportEn }

/** What the overview shows; money in minor units of `currency`, twelve months up to today. */
export type Report = {
  currency: string
  /** Key accounts, by revenue. */
  accounts: ReportAccount[]
  /** All accounts of the scope, ordinary ones too, and what they brought together. */
  count: number
  revenue: number
  /** Key accounts that are left out because their money is of another currency. */
  otherCurrencies: number
  atRisk: number
  pareto: Pareto
  mix: VisitMix
  attention: Attention[]
  fresh: NewAndKept | undefined
  /** Only for whom margins are. */
  margin?: { matrix: { rows: ProfitRow[]; unbanded: string[] }; unprofitable: ReportAccount[] } | undefined
  policy: Policy['portfolio']
}

type S = Speech<(typeof reportWords)['zh']>

/** Bars of the Pareto picture at most: on a phone more cannot be told apart. */
const BARS = 12

const right = (label: string): Column => ({ label, align: 'right' })

/** How the money is spread (S01) and whom our visits go to (PR03, PR04), what is earned with whom (S02, PR06), new against kept, and what is at risk. */
export function portfolioSections(report: Report, lang: Lang): Section[] {
  const s = speak(reportWords, lang)
  const sections = [
    paretoSection(report, s),
    mixSection(report, s),
    profitSection(report, s),
    newSection(report, s),
    riskSection(report, s),
  ]
  return sections.filter((section) => section !== undefined)
}

/** The largest accounts, to be opened. */
export function largestButtons({ accounts }: Report, lang: Lang): Parts {
  const s = speak(reportWords, lang)
  return buttons(
    ...accounts.slice(0, 3).map((each) => button(s.account(each), 'report', { account: each.code })),
  )
}

function paretoSection(
  { accounts, count, pareto, policy, currency, otherCurrencies }: Report,
  s: S,
): Section {
  const { w } = s
  const names = new Map(accounts.map((each) => [each.code, s.account(each)]))
  const { reaching } = pareto
  const shown = pareto.rows.slice(0, BARS)
  const sum = percentWords(pareto.rows.at(-1)?.cumulative ?? 0)
  const words =
    reaching === undefined
      ? w.paretoShort(pareto.rows.length, sum)
      : w.pareto(
          reaching,
          count,
          percentWords((reaching / count) * 100),
          percentWords(pareto.rows[reaching - 1]!.cumulative),
        )
  return {
    group: 'efficiency',
    title: w.paretoTitle(percentWords(policy.pareto)),
    says: [words, otherCurrencies > 0 && w.otherCurrencies(otherCurrencies, currency)],
    picture: {
      kind: 'bars',
      title: w.paretoTitle(percentWords(policy.pareto)),
      words,
      unit: '%',
      limit: policy.pareto,
      scale: { low: 0, high: 100 },
      bars: shown.map(({ code, cumulative }) => ({
        label: names.get(code) ?? code,
        value: Math.round(cumulative * 10) / 10,
      })),
    },
    drawn: true,
    columns: [
      { label: w.columns.account },
      { label: w.columns.tier },
      right(w.revenue),
      right(w.columns.share),
      right(w.columns.running),
    ],
    rows: pareto.rows.map((row): Cell[] => [
      names.get(row.code) ?? row.code,
      accounts.find(({ code }) => code === row.code)?.tier ?? '',
      moneyCell(row.revenue12, currency, s),
      percentCell(row.share),
      percentCell(row.cumulative),
    ]),
  }
}

/** Whom the visits go to; accounts that get less than half of what they bring are named (PR04). */
function mixSection({ accounts, mix, attention, policy }: Report, s: S): Section | undefined {
  const { w } = s
  if (mix.share === undefined) return undefined
  const names = new Map(accounts.map((each) => [each.code, s.account(each)]))
  const low = attention.filter((each) => each.low)
  return {
    group: 'efficiency',
    title: w.visits,
    says: [
      w.mix(percentWords(mix.share), mix.toKey, mix.qualifying, percentWords(policy.PR03.share), mix.low),
      low.length > 0 &&
        w.attention(
          s.list(
            low.slice(0, 4).map(({ code, index }) => `${names.get(code) ?? code} ${indexWords(index ?? 0)}`),
          ),
        ),
    ],
    drawn: true,
    columns: [
      { label: w.columns.account },
      right(w.columns.visits),
      right(w.columns.visitShare),
      right(w.columns.share),
      right(w.columns.index),
    ],
    rows: attention.map((each): Cell[] => [
      names.get(each.code) ?? each.code,
      countCell(each.visits),
      percentCell(each.visitShare),
      percentCell(each.revenueShare),
      countCell(each.index, each.index === undefined ? undefined : indexWords(each.index)),
    ]),
  }
}

function profitSection({ margin, currency }: Report, s: S): Section | undefined {
  if (!margin) return undefined
  const { w } = s
  const { rows, unbanded } = margin.matrix
  const named = margin.unprofitable.map((each) => `${s.account(each)} · ${each.code}`)
  return {
    group: 'efficiency',
    title: w.profitTitle,
    says: [
      unbanded.length > 0 && w.unbanded(s.list(unbanded)),
      named.length > 0 && `${w.unprofitable}${s.colon}${s.list(named)}`,
    ],
    columns: [
      { label: w.columns.band },
      right(w.columns.accounts),
      right(w.columns.contribution),
      right(w.columns.share),
    ],
    rows: rows.map((row): Cell[] => [
      w.bands[row.band],
      countCell(row.codes.length, `${row.codes.length} · ${percentWords(row.countShare ?? 0)}`),
      moneyCell(row.contribution, currency, s),
      percentCell(row.contributionShare),
    ]),
    note: rows
      .map(
        (row) =>
          `${w.bands[row.band]} · ${percentWords(row.countShare ?? 0)}${s.colon}${s.list(row.codes) || '–'}`,
      )
      .join('\n'),
  }
}

function newSection({ fresh, currency }: Report, s: S): Section | undefined {
  const { w } = s
  if (!fresh)
    return {
      group: 'growth',
      title: w.freshTitle,
      says: [w.freshUnknown],
      drawn: true,
      columns: [],
      rows: [],
    }
  const money = (amount: number) => s.money({ amount, currency })
  return {
    group: 'growth',
    title: w.freshTitle,
    says: [w.fresh(money(fresh.fresh), percentWords(fresh.freshShare ?? 0), money(fresh.kept))],
    drawn: true,
    columns: [{ label: '' }, right(w.revenue)],
    rows: [
      [w.freshAccounts, moneyCell(fresh.fresh, currency, s)],
      [w.keptAccounts, moneyCell(fresh.kept, currency, s)],
    ],
  }
}

function riskSection({ accounts, revenue, atRisk, count, currency }: Report, s: S): Section {
  const { w, terms } = s
  const share = percentWords(revenue > 0 ? (atRisk / revenue) * 100 : 0)
  const risky = accounts.filter(({ band }) => band === 'at_risk' || band === 'critical')
  return {
    group: 'retention',
    title: w.atRisk,
    says: [
      w.riskOf(s.money({ amount: atRisk, currency }), share, s.money({ amount: revenue, currency }), count),
      risky.length > 0 && w.riskNames(s.list(risky.slice(0, 6).map(s.account))),
    ],
    drawn: true,
    columns: [
      { label: w.columns.account },
      { label: w.columns.tier },
      { label: w.columns.risk },
      right(w.revenue),
    ],
    rows: risky.map((each): Cell[] => [
      s.account(each),
      each.tier,
      terms.band[each.band],
      moneyCell(each.revenue12, currency, s),
    ]),
  }
}
