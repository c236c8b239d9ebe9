import type { Column } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import { type Account, accountOf, budgetLines, isBelowPlan } from '../domain/account-money.ts'
import type { Policy } from '../domain/policy.ts'
import { expenseRatio } from '../domain/report.ts'
import type { AccountBooks } from './money-store.ts'
import { type Cell, moneyCell, percentCell, type S, type Section } from './section-cards.ts'

/** Sections about money: budget, expense ratio, profit and loss. All in one currency. */

const right = (label: string): Column => ({ label, align: 'right' })
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Bars of a picture at most: on a phone more cannot be told apart. */
const BARS = 10

/** Spend against budget by code, of a month or a `year`; what is over stands first and is marked. */
export function budgetSection(
  books: readonly AccountBooks[],
  { currency, year }: { currency: string; year?: true | undefined },
  s: S,
): Section {
  const { w, money, list } = s
  const lines = budgetLines(
    books.flatMap(({ budgets }) => budgets),
    books.flatMap(({ actual }) => actual.spends),
  )
  const [budget, spent] = [sum(lines.map((line) => line.budget)), sum(lines.map((line) => line.spent))]
  const over = lines.filter((line) => line.budget > 0 && line.left < 0)
  const words =
    budget > 0
      ? w.budget.says(
          money({ amount: spent, currency }),
          money({ amount: budget, currency }),
          percentWords((spent / budget) * 100),
        )
      : w.budget.none(money({ amount: spent, currency }))
  const planned = lines.filter((line) => line.budget > 0)
  return {
    group: 'efficiency',
    title: year ? w.budget.titleYear : w.budget.title,
    says: [
      words,
      over.length > 0 &&
        w.budget.over(list(over.map((line) => `${line.code} ${money({ amount: -line.left, currency })}`))),
    ],
    picture:
      planned.length === 0
        ? undefined
        : {
            kind: 'bars',
            title: w.budget.picture,
            words: list(
              planned.map((line) => `${line.code} ${percentWords((line.spent / line.budget) * 100)}`),
            ),
            unit: '%',
            limit: 100,
            bars: planned.slice(0, BARS).map((line) => ({
              label: line.code,
              value: Math.round((line.spent / line.budget) * 100),
              ...(line.left < 0 && { tone: 'warn' as const }),
            })),
          },
    columns: [{ label: w.budget.code }, right(w.budget.budget), right(w.budget.spent), right(w.budget.left)],
    rows: lines.map((line): Cell[] => [
      line.code,
      line.budget > 0 ? moneyCell(line.budget, currency, s) : moneyCell(undefined, currency, s),
      moneyCell(line.spent, currency, s),
      line.budget > 0 ? moneyCell(line.left, currency, s) : moneyCell(undefined, currency, s),
    ]),
  }
}

/** Spend ÷ revenue account by account, the dearest first (S67). */
export function ratioSection(books: readonly AccountBooks[], currency: string, s: S): Section {
  const { w, account } = s
  const rows = books
    .map((each) => {
      const spend = sum(each.actual.spends.map(({ amount }) => amount))
      return { ...each, spend, ratio: expenseRatio(spend, each.actual.revenue) }
    })
    .filter(({ spend }) => spend > 0)
    .sort((a, b) => (b.ratio ?? Number.POSITIVE_INFINITY) - (a.ratio ?? Number.POSITIVE_INFINITY))
  const all = expenseRatio(
    sum(rows.map(({ spend }) => spend)),
    sum(books.map(({ actual }) => actual.revenue)),
  )
  const drawn = rows.filter(({ ratio }) => ratio !== undefined).slice(0, BARS)
  const without = rows.filter(({ ratio }) => ratio === undefined).map((each) => account(each))
  const words = all === undefined ? w.ratio.none : w.ratio.says(percentWords(all))
  return {
    group: 'efficiency',
    title: w.ratio.title,
    says: [words, without.length > 0 && w.ratio.without(s.list(without))],
    picture:
      drawn.length === 0
        ? undefined
        : {
            kind: 'bars',
            title: w.ratio.title,
            words: s.list(drawn.map((each) => `${account(each)} ${percentWords(each.ratio ?? 0)}`)),
            unit: '%',
            bars: drawn.map((each) => ({
              label: account(each),
              value: Math.round((each.ratio ?? 0) * 10) / 10,
            })),
          },
    drawn: true,
    columns: [
      { label: w.account },
      { label: w.owner },
      right(w.budget.spent),
      right(w.pnl.lines.revenue),
      right(w.ratio.ratio),
    ],
    rows: rows.map((each): Cell[] => [
      account(each),
      each.owner,
      moneyCell(each.spend, currency, s),
      moneyCell(each.actual.revenue, currency, s),
      percentCell(each.ratio),
    ]),
  }
}

const LINES = ['revenue', 'cost', 'gross', 'promotion', 'service', 'terms', 'contribution'] as const
const OPEN = ['revenue', 'promotion', 'service', 'terms'] as const

/** Planned against come, line by line (S68); costs and what is left of them for `margin` alone. Accounts far below their plan are named. */
export function pnlSection(
  books: readonly AccountBooks[],
  { currency, margin, policy }: { currency: string; margin: boolean; policy: Policy },
  s: S,
): Section {
  const { w, list, account } = s
  const planned = books.filter((each) => each.planned !== undefined)
  const actual = totalOf(books.map((each) => accountOf(each.actual, policy)))
  // What is planned is compared with what came on the same accounts in the same months.
  const plan = totalOf(planned.map((each) => accountOf(each.planned!.plan, policy)))
  const met = totalOf(planned.map((each) => accountOf(each.planned!.met, policy)))
  const key = margin ? 'contribution' : 'revenue'
  const low = planned.filter((each) =>
    isBelowPlan(
      accountOf(each.planned!.met, policy)[key],
      accountOf(each.planned!.plan, policy)[key],
      policy,
    ),
  )
  const share = (part: number | undefined, whole: number | undefined) =>
    part === undefined || !whole || whole <= 0 ? undefined : (part / whole) * 100
  const lines = margin ? LINES : OPEN
  const reached = share(met[key], plan[key])
  return {
    group: 'growth',
    title: w.pnl.title,
    says: [
      planned.length === 0
        ? w.pnl.none
        : w.pnl.says(w.pnl.lines[key], reached === undefined ? '–' : percentWords(reached), planned.length),
      low.length > 0 && w.pnl.low(list(low.slice(0, 6).map(account)), percentWords(policy.spend.correct)),
      actual.toServe !== undefined && w.pnl.toServe(percentWords(actual.toServe)),
    ],
    columns: [{ label: w.item }, right(w.pnl.plan), right(w.pnl.met), right(w.pnl.share), right(w.pnl.all)],
    rows: lines.map((line): Cell[] => [
      w.pnl.lines[line],
      planned.length > 0 ? moneyCell(plan[line], currency, s) : moneyCell(undefined, currency, s),
      planned.length > 0 ? moneyCell(met[line], currency, s) : moneyCell(undefined, currency, s),
      percentCell(share(met[line], plan[line])),
      moneyCell(actual[line], currency, s),
    ]),
  }
}

/** Added up; what is not known of one is not known of all. */
function totalOf(accounts: readonly Account[]): Account {
  const known = (line: 'cost' | 'gross' | 'contribution') =>
    accounts.some((each) => each[line] === undefined)
      ? undefined
      : sum(accounts.map((each) => each[line] ?? 0))
  const of = (line: 'revenue' | 'promotion' | 'service' | 'terms') => sum(accounts.map((each) => each[line]))
  const [revenue, promotion, service, terms] = [of('revenue'), of('promotion'), of('service'), of('terms')]
  return {
    revenue,
    promotion,
    service,
    terms,
    cost: known('cost'),
    gross: known('gross'),
    contribution: known('contribution'),
    toServe: expenseRatio(promotion + service + terms, revenue),
  }
}
