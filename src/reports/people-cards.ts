import type { Column } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import type { Day } from '../domain/day.ts'
import type { CoverRow, Zero } from '../domain/report.ts'
import { expenseRatio, groups, newAndKept } from '../domain/report.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { type Placed, ZONES } from '../domain/tier-matrix.ts'
import {
  WALL_SIDES,
  type WallColumn,
  type WallSide,
  wallColumns,
  wallPercent,
  weakestSides,
} from '../domain/wall.ts'
import type { OwnedAccount, Usage, ZeroRow } from './people-store.ts'
import {
  type Cell,
  countCell,
  moneyCell,
  partCell,
  percentCell,
  type S,
  type Section,
} from './section-cards.ts'

/** Sections about the people of a scope. */

const TIERS = ['A', 'B', 'C', 'D'] as const
const right = (label: string): Column => ({ label, align: 'right' })

/** Tier by tier and owner by owner, how many accounts were met within their cadence (S80). */
export function coverSection(
  rows: readonly CoverRow[],
  names: ReadonlyMap<number, string>,
  { w }: S,
): Section {
  const shown = TIERS.filter((tier) => rows.some((row) => row.tiers[tier].of > 0))
  const [on, of] = [total(rows.map(({ all }) => all.on)), total(rows.map(({ all }) => all.of))]
  const cell = ({ on, of }: { on: number; of: number }): Cell => partCell(on, of)
  const sorted = [...rows].sort((a, b) => a.all.on / a.all.of - b.all.on / b.all.of)
  return {
    group: 'efficiency',
    title: w.cover.title,
    says: [w.cover.says(on, of, percentWords(of > 0 ? (on / of) * 100 : 0))],
    columns: [{ label: w.owner }, ...shown.map((tier) => right(w.tier(tier))), right(w.all)],
    rows: sorted.map((row) => [
      names.get(row.ownerId) ?? '–',
      ...shown.map((tier) => cell(row.tiers[tier])),
      cell(row.all),
    ]),
  }
}

/** The walls of each owner's accounts side by side, the weakest named (S32); the picture has all together. */
export function wallSection(accounts: readonly OwnedAccount[], { w, list }: S): Section | undefined {
  const scored = accounts.flatMap((each) => (each.wall ? [{ ...each, wall: each.wall }] : []))
  if (scored.length === 0) return undefined
  const columns = wallColumns(scored.map(({ wall }) => wall))
  const all = sides(columns)
  const percent = percentWords((all.built / all.of) * 100)
  const weak = (own: readonly WallColumn[]) => list(weakestSides(own).map((side) => w.sides[side]))
  const row = (name: string, own: typeof scored): Cell[] => {
    const ownColumns = wallColumns(own.map(({ wall }) => wall))
    const { built, of } = sides(ownColumns)
    const each = new Map<WallSide, WallColumn>(ownColumns.map((column) => [column.side, column]))
    return [
      name,
      ...WALL_SIDES.map((side) => partCell(each.get(side)?.built, each.get(side)?.of)),
      percentCell((built / of) * 100),
      weak(ownColumns),
    ]
  }
  const by = groups(scored, ({ owner }) => owner)
  return {
    group: 'retention',
    title: w.wall.title,
    says: [
      w.wall.says(all.built, all.of, percent, weak(columns)),
      unscored(accounts.length - scored.length, w),
    ],
    picture: {
      kind: 'bricks',
      title: w.wall.whole,
      words: w.wall.says(all.built, all.of, percent, weak(columns)),
      built: all.built,
      of: all.of,
      rows: columns.map(({ side, built, of }) => ({ label: w.sides[side], built, of })),
    },
    columns: [
      { label: w.owner },
      ...WALL_SIDES.map((side) => right(w.sides[side])),
      right(w.wall.wall),
      { label: w.wall.weakest },
    ],
    rows: [...by.map(([owner, own]) => row(owner, own)), ...(by.length > 1 ? [row(w.all, scored)] : [])],
    note: scored.map(({ code, wall }) => `${code} ${percentWords(wallPercent(wall))}`).join(' · '),
  }
}

const unscored = (count: number, w: S['w']) => count > 0 && w.wall.unscored(count)

function sides(columns: readonly WallColumn[]) {
  return { built: total(columns.map(({ built }) => built)), of: total(columns.map(({ of }) => of)) }
}

/** What the key accounts of each owner brought, new against kept (S89), and what was spent on them (S67). One currency. */
export function resultSection(
  accounts: readonly OwnedAccount[],
  { since, knownFrom }: { since: Day; knownFrom: Day | undefined },
  currency: string,
  s: S,
): Section {
  const { w } = s
  const of = (own: readonly OwnedAccount[]) => {
    const revenue = total(own.map(({ revenue12 }) => revenue12))
    const spend = total(own.map(({ spend12 }) => spend12))
    const risky = total(
      own.filter(({ band }) => band === 'at_risk' || band === 'critical').map((each) => each.revenue12),
    )
    const split = newAndKept(
      own.map((each) => ({ revenue: each.revenue12, firstOn: each.firstOn })),
      since,
      knownFrom,
    )
    return { revenue, spend, risky, split, ratio: expenseRatio(spend, revenue) }
  }
  const all = of(accounts)
  const row = (name: string, own: readonly OwnedAccount[]): Cell[] => {
    const { revenue, split, risky, spend, ratio } = of(own)
    return [
      name,
      countCell(own.length),
      moneyCell(revenue, currency, s),
      moneyCell(split?.fresh, currency, s),
      moneyCell(risky, currency, s),
      moneyCell(spend, currency, s),
      percentCell(ratio),
    ]
  }
  const by = groups(accounts, ({ owner }) => owner)
  return {
    group: 'growth',
    title: w.result.title,
    says: [
      all.split &&
        w.result.says(
          s.money({ amount: all.split.fresh, currency }),
          s.money({ amount: all.split.kept, currency }),
          percentWords(all.split.freshShare ?? 0),
        ),
      all.ratio !== undefined && w.result.ratio(percentWords(all.ratio)),
    ],
    columns: [{ label: w.owner }, ...w.result.columns.map(right)],
    rows: [...by.map(([owner, own]) => row(owner, own)), ...(by.length > 1 ? [row(w.all, accounts)] : [])],
  }
}

/** Visits that each rep logged in the last weeks (S115): who uses it. */
export function usageSection(
  people: readonly Usage[],
  mondays: readonly Day[],
  { w, shortDay, list }: S,
): Section {
  const sumOf = (person: Usage) => total(person.weeks)
  const idle = people.filter((person) => sumOf(person) === 0).map(({ name }) => name)
  const active = people.length - idle.length
  const says = w.usage.says(active, people.length, mondays.length)
  return {
    group: 'efficiency',
    title: w.usage.title,
    says: [says, idle.length > 0 && w.usage.idle(list(idle))],
    columns: [{ label: w.person }, ...mondays.map((monday) => right(shortDay(monday))), right(w.all)],
    rows: [...people]
      .sort((a, b) => sumOf(a) - sumOf(b))
      .map((person) => [person.name, ...person.weeks.map((n) => countCell(n)), countCell(sumOf(person))]),
  }
}

/** What should be none for each rep, and is cleared by doing it; who has nothing stands above. */
export function zeroSection(rows: readonly ZeroRow[], zeros: readonly Zero[], { w, list }: S): Section {
  const sumOf = (row: ZeroRow) => total(zeros.map((zero) => row[zero]))
  const clean = rows.filter((row) => sumOf(row) === 0).map(({ name }) => name)
  const shown = zeros.filter((zero) => rows.some((row) => row[zero] > 0))
  return {
    group: 'efficiency',
    title: w.zero.title,
    says: [
      shown.length === 0 ? w.zero.none : w.zero.says(total(rows.map(sumOf))),
      clean.length > 0 && shown.length > 0 && w.zero.clean(list(clean)),
    ],
    columns: [{ label: w.person }, ...shown.map((zero) => right(w.zero.kinds[zero])), right(w.all)],
    rows: rows
      .filter((row) => sumOf(row) > 0)
      .sort((a, b) => sumOf(b) - sumOf(a))
      .map((row) => [row.name, ...shown.map((zero) => countCell(row[zero])), countCell(sumOf(row))]),
  }
}

/** Where each key account stands by attractiveness × our strength (S07, S10), and whose tier says otherwise. */
export function matrixSection(
  accounts: readonly { code: string; name: string; aliases: string[]; tier: Tier; revenue12: number }[],
  placed: ReadonlyMap<string, Placed>,
  s: S,
): Section {
  const { w, list, account } = s
  const rows = accounts.map((each) => ({ ...each, at: placed.get(each.code) }))
  const inside = rows.flatMap(({ at, ...each }) =>
    at?.attractiveness === undefined || at.strength === undefined || !at.zone
      ? []
      : [{ ...each, x: at.strength, y: at.attractiveness, zone: at.zone }],
  )
  const other = inside
    .filter(({ tier, zone }) => tier !== zone)
    .map((each) => w.matrix.other(account(each), each.tier, each.zone))
  const outside = rows.length - inside.length
  const counts = TIERS.map((zone) => `${zone} ${inside.filter((each) => each.zone === zone).length}`).join(
    ' · ',
  )
  return {
    group: 'efficiency',
    title: w.matrix.title,
    says: [
      w.matrix.says(counts),
      other.length > 0 && w.matrix.others(list(other.slice(0, 5))),
      outside > 0 && w.matrix.outside(outside),
    ],
    picture:
      inside.length === 0
        ? undefined
        : {
            kind: 'dots',
            title: w.matrix.title,
            words: w.matrix.zones,
            x: w.matrix.strength,
            y: w.matrix.attractiveness,
            scales: { x: { low: 0, high: 100 }, y: { low: 0, high: 100 } },
            zones: ZONES,
            dots: inside.slice(0, MOST_DOTS).map((each) => ({
              label: account(each),
              x: Math.round(each.x),
              y: Math.round(each.y),
              size: each.revenue12,
            })),
          },
    drawn: true,
    columns: [
      { label: w.account },
      { label: w.matrix.tier },
      right(w.matrix.attractiveness),
      right(w.matrix.strength),
      { label: w.matrix.zone },
    ],
    rows: rows.map(({ at, ...each }) => [
      account(each),
      each.tier,
      countCell(at?.attractiveness),
      countCell(at?.strength),
      at?.zone ?? w.matrix.tray,
    ]),
  }
}

/** More dots cannot be told apart on a phone; the table has all. */
const MOST_DOTS = 15

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
