import type { Column } from '../cards/card.ts'
import { changeWords, percentWords, rounded } from '../cards/format.ts'
import { type Account, accountOf } from '../domain/account-money.ts'
import { majorFrom } from '../domain/money.ts'
import type { Policy } from '../domain/policy.ts'
import { growthOf } from '../domain/report.ts'
import { WALL_SIDES, wallPercent } from '../domain/wall.ts'
import type { AccountAnalysis } from './account-store.ts'
import type { AccountBooks } from './money-store.ts'
import { type Cell, countCell, moneyCell, percentCell, type S, type Section } from './section-cards.ts'

/** The six analyses of one account (S83): development, value, behaviour, our people, satisfaction, one to one. */

const right = (label: string): Column => ({ label, align: 'right' })

/** Development: revenue month by month, and the trend (S09). */
export function developmentSection(a: AccountAnalysis, currency: string, s: S): Section {
  const { w } = s
  const growth = growthOf(a.revenue90, a.revenueBefore)
  const words = w.one.development(
    s.money({ amount: a.revenue12, currency }),
    growth === undefined ? undefined : changeWords(growth),
  )
  const unit = s.lang === 'zh' && currency === 'CNY' ? '万' : 'k'
  const size = s.lang === 'zh' && currency === 'CNY' ? 10_000 : 1000
  return {
    group: 'growth',
    title: w.one.developmentTitle,
    says: [words, w.one.deals(a.deals.open, a.deals.won, a.deals.lost)],
    picture: {
      kind: 'line',
      title: w.one.developmentTitle,
      words,
      unit,
      points: a.months.map(({ month, amount }) => ({
        label: month.slice(2),
        value: Math.round(majorFrom(amount, currency) / size),
      })),
    },
    drawn: true,
    columns: [{ label: w.one.month }, right(w.pnl.lines.revenue)],
    rows: a.months.map(({ month, amount }): Cell[] => [month, moneyCell(amount, currency, s)]),
  }
}

/** Value: what came of it in this year, line by line; costs for `margin` alone. */
export function valueSection(
  books: AccountBooks | undefined,
  { currency, margin, policy }: { currency: string; margin: boolean; policy: Policy },
  s: S,
): Section | undefined {
  if (!books) return undefined
  const { w } = s
  const actual = accountOf(books.actual, policy)
  const plan = books.planned && accountOf(books.planned.plan, policy)
  const lines: (keyof Account)[] = margin
    ? ['revenue', 'cost', 'gross', 'promotion', 'service', 'terms', 'contribution']
    : ['revenue', 'promotion', 'service', 'terms']
  const shown = lines.filter((line) => actual[line] !== 0 || (plan?.[line] ?? 0) !== 0)
  return {
    group: 'efficiency',
    title: w.one.value,
    says: [actual.toServe !== undefined && w.pnl.toServe(percentWords(actual.toServe))],
    columns: [{ label: w.item }, ...(plan ? [right(w.pnl.plan)] : []), right(w.pnl.met)],
    rows: shown.map((line): Cell[] => [
      w.pnl.lines[line as keyof typeof w.pnl.lines],
      ...(plan ? [moneyCell(plan[line], currency, s)] : []),
      moneyCell(actual[line], currency, s),
    ]),
  }
}

/** Behaviour: how often they buy and how they are met. */
export function behaviourSection(a: AccountAnalysis, s: S): Section {
  const { w, terms, list } = s
  const channels = a.channels.map(({ channel, visits }) => `${terms.channel[channel as 'phone']} ${visits}`)
  return {
    group: 'growth',
    title: w.one.behaviour,
    says: [w.one.orders(a.orders), channels.length > 0 && w.one.channels(list(channels))],
    drawn: true,
    columns: [{ label: w.one.channel }, right(w.one.visits)],
    rows: a.channels.map(({ channel, visits }): Cell[] => [
      terms.channel[channel as 'phone'],
      countCell(visits),
    ]),
  }
}

/** Our people there: who met them, how often and when last. */
export function peopleSection(a: AccountAnalysis, s: S): Section {
  const { w, shortDay } = s
  return {
    group: 'efficiency',
    title: w.one.people,
    says: [a.visits.length === 0 && w.one.nobody],
    columns: [{ label: w.person }, right(w.one.visits), right(w.one.last)],
    rows: a.visits.map(({ name, visits, last }): Cell[] => [name, countCell(visits), shortDay(last)]),
  }
}

/** Satisfaction: the readings, and complaints. */
export function satisfactionSection(a: AccountAnalysis, s: S): Section {
  const { w, shortDay } = s
  const [newest] = a.readings
  const gap = newest && ((newest.actual - newest.expected) / newest.scale) * 10
  return {
    group: 'retention',
    title: w.one.satisfaction,
    says: [
      newest && gap !== undefined
        ? w.one.reading(shortDay(newest.day), rounded(newest.actual, 1), rounded(newest.expected, 1), gap < 0)
        : w.one.noReading,
      w.one.complaints(a.complaints.opened, a.complaints.open, a.complaints.late),
    ],
    drawn: true,
    columns: [{ label: w.one.day }, right(w.one.actual), right(w.one.expected)],
    rows: a.readings.map(({ day, actual, expected }): Cell[] => [
      day,
      countCell(actual),
      countCell(expected),
    ]),
  }
}

/** One to one: the wall, whom of theirs we meet, what is promised, and the risk. */
export function closenessSection(a: AccountAnalysis, s: S): Section {
  const { w, terms } = s
  const now = a.walls.at(-1)
  const before = a.walls.length > 1 ? a.walls[0] : undefined
  const says = now
    ? w.one.wall(percentWords(wallPercent(now)), before && percentWords(wallPercent(before)))
    : w.one.noWall
  const built = now ? WALL_SIDES.reduce((sum, side) => sum + now[side], 0) : 0
  return {
    group: 'retention',
    title: w.one.closeness,
    says: [
      says,
      w.one.met(a.people.met, a.people.known, a.people.decisionMet, a.people.decision),
      a.promises.open + a.promises.broken > 0 && w.one.promises(a.promises.open, a.promises.broken),
      w.one.risk(terms.band[a.band], a.score),
    ],
    picture: now && {
      kind: 'bricks',
      title: w.wall.wall,
      words: says,
      built,
      of: WALL_SIDES.length * 2,
      rows: WALL_SIDES.map((side) => ({ label: w.sides[side], built: now[side], of: 2 })),
    },
    drawn: true,
    columns: [{ label: w.one.day }, ...WALL_SIDES.map((side) => right(w.sides[side])), right(w.wall.wall)],
    rows: a.walls.map((wall): Cell[] => [
      wall.day,
      ...WALL_SIDES.map((side) => countCell(wall[side])),
      percentCell(wallPercent(wall)),
    ]),
  }
}
