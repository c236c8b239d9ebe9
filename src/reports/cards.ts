import {
  button,
  buttons,
  card,
  facts,
  list,
  type Parts,
  picture,
  quiet,
  strong,
  table,
  text,
} from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Speech, speak } from '../cards/speech.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import type { Pareto, profitMatrixOf, VisitMix } from '../domain/portfolio.ts'
import type { ReportAccount } from './store.ts'
import { reportEn } from './words.en.ts'
import { reportZh } from './words.zh.ts'

export const reportWords = { zh: reportZh, en: reportEn }

/** What a report shows; money in minor units of `currency`, twelve months up to `day`. */
export type Report = {
  scope: 'mine' | 'team' | 'company'
  day: Day
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
  /** Only for whom margins are. */
  margin?: { matrix: ReturnType<typeof profitMatrixOf>; unprofitable: ReportAccount[] } | undefined
  policy: Policy['portfolio']
}

/** Bars of the Pareto picture at most: on a phone more cannot be told apart. */
const BARS = 12

/** How the money is spread (S01), whom we spend our visits on (PR03), and what is earned with whom (S02, PR06). */
export function reportCard(report: Report, lang: Lang): Card {
  const s = speak(reportWords, lang)
  const { w } = s
  const { accounts, currency, revenue, mix } = report
  const share = percentWords(revenue > 0 ? (report.atRisk / revenue) * 100 : 0)
  const earned = s.money({ amount: revenue, currency })
  return card(
    lang,
    { title: w.title[report.scope](s.day(report.day)), summary: w.revenueOf(earned, report.count) },
    facts(
      [w.revenue, w.revenueOf(earned, report.count)],
      [w.atRisk, w.atRiskOf(s.money({ amount: report.atRisk, currency }), share)],
      [
        w.visits,
        mix.share !== undefined &&
          w.mix(
            percentWords(mix.share),
            mix.toKey,
            mix.qualifying,
            percentWords(report.policy.PR03.share),
            mix.low,
          ),
      ],
    ),
    paretoParts(report, s),
    marginParts(report, s),
    report.otherCurrencies > 0 && quiet(w.otherCurrencies(report.otherCurrencies, currency)),
    buttons(
      ...accounts.slice(0, 3).map((each) => button(s.account(each), 'account.open', { text: each.code })),
    ),
  )
}

type S = Speech<(typeof reportWords)['zh']>

function paretoParts({ accounts, count, pareto, policy }: Report, { w, account }: S): Parts {
  const rows = pareto.rows.slice(0, BARS)
  if (rows.length === 0) return undefined
  const names = new Map(accounts.map((each) => [each.code, account(each)]))
  const { reaching } = pareto
  const sum = percentWords(rows.at(-1)!.cumulative)
  const words =
    reaching === undefined
      ? w.paretoShort(rows.length, sum)
      : w.pareto(
          reaching,
          count,
          percentWords((reaching / count) * 100),
          percentWords(pareto.rows[reaching - 1]!.cumulative),
        )
  return [
    text(words),
    picture({
      kind: 'bars',
      title: w.paretoTitle(percentWords(policy.pareto)),
      words,
      unit: '%',
      bars: rows.map(({ code, share }) => ({
        label: names.get(code) ?? code,
        value: Math.round(share * 10) / 10,
      })),
    }),
  ]
}

function marginParts({ margin, currency }: Report, { w, account, money, list: listed }: S): Parts {
  if (!margin) return undefined
  const { rows, unbanded } = margin.matrix
  const percent = (share: number | undefined): string => (share === undefined ? '–' : percentWords(share))
  return [
    table(
      w.profitTitle,
      [
        { label: w.columns.band },
        { label: w.columns.accounts, align: 'right' },
        { label: w.columns.contribution, align: 'right' },
        { label: w.columns.share, align: 'right' },
      ],
      rows.map((row) => [
        w.bands[row.band],
        `${row.codes.length} · ${percent(row.countShare)}`,
        money({ amount: row.contribution, currency }),
        percent(row.contributionShare),
      ]),
    ),
    unbanded.length > 0 && quiet(w.unbanded(listed(unbanded))),
    margin.unprofitable.length > 0 && strong(w.unprofitable),
    list(margin.unprofitable.map((each) => `${account(each)} · ${each.code}`)),
  ]
}
