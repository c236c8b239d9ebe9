import type { Column } from '../cards/card.ts'
import { percentWords, rounded } from '../cards/format.ts'
import { dealWords } from '../deals/words.ts'
import { blamesPrice } from '../domain/record.ts'
import { groups, type LossRow, type Response, type StageStep } from '../domain/report.ts'
import type { LostDeal, OpenStage } from './deals-store.ts'
import { type Cell, countCell, moneyCell, percentCell, type S, type Section } from './section-cards.ts'

/** Sections about deals, complaints and requests. */

const STAGES = [1, 2, 3, 4, 5] as const
const right = (label: string): Column => ({ label, align: 'right' })

/** Why deals were lost and in which stage (S85), and whose losses are nearly all "the price". */
export function lossSection(grid: readonly LossRow[], losses: readonly LostDeal[], s: S): Section {
  const { w, lang, terms, list } = s
  const reasons = dealWords[lang].record.reasons
  const shown = STAGES.filter((stage) => grid.some((row) => (row.stages[stage] ?? 0) > 0))
  const [first] = grid
  const doubtful = groups(losses, ({ owner }) => owner).flatMap(([owner, own]) => {
    const price = own.filter(({ reason }) => reason === 'price').length
    return blamesPrice({ all: own.length, price }) ? [w.loss.price(owner, price, own.length)] : []
  })
  const name = (row: LossRow) => (row.reason ? reasons[row.reason] : w.loss.unknown)
  return {
    group: 'growth',
    title: w.loss.title,
    says: [
      losses.length === 0
        ? w.loss.none
        : first?.reason && w.loss.says(losses.length, reasons[first.reason], first.all),
      doubtful.length > 0 && list(doubtful),
    ],
    picture:
      grid.length > 0
        ? {
            kind: 'bars',
            title: w.loss.title,
            words: list(grid.map((row) => `${name(row)} ${row.all}`)),
            unit: w.deals,
            bars: grid.map((row) => ({ label: name(row), value: row.all })),
          }
        : undefined,
    columns: [{ label: w.loss.reason }, ...shown.map((stage) => right(terms.stage[stage])), right(w.all)],
    rows: grid.map((row) => [
      name(row),
      ...shown.map((stage) => countCell(row.stages[stage])),
      countCell(row.all),
    ]),
  }
}

/** Each lost deal with its reason, the newest first. */
export function lostSection(losses: readonly LostDeal[], s: S): Section {
  const { w, lang, terms } = s
  const reasons = dealWords[lang].record.reasons
  return {
    group: 'growth',
    title: w.loss.each,
    says: [],
    columns: [{ label: w.deal }, { label: w.loss.reason }, { label: w.stage }, right(w.amount)],
    rows: losses.map((loss) => [
      `${loss.code} ${s.account({ name: loss.account, aliases: loss.aliases })} · ${s.deal(loss.name)}`,
      [loss.reason ? reasons[loss.reason] : w.loss.unknown, loss.rival, !loss.confirmed && w.loss.open]
        .filter(Boolean)
        .join(' · '),
      terms.stage[loss.stage as 1],
      moneyCell(loss.amount, loss.currency, s),
    ]),
  }
}

/** From each stage what moved on, went back and was lost in a month (S04), and what stands there now. */
export function funnelSection(
  steps: readonly StageStep[],
  open: readonly OpenStage[],
  losses: readonly LostDeal[],
  s: S,
): Section {
  const { w, lang, terms, list } = s
  const reasons = dealWords[lang].record.reasons
  const moved = steps.reduce((sum, { on }) => sum + on, 0)
  const why = groups(losses, ({ reason }) => reason)
    .sort((a, b) => b[1].length - a[1].length)
    .map(([reason, own]) => `${reason ? reasons[reason] : w.loss.unknown} ${own.length}`)
  const standing = (stage: number) => open.filter((each) => each.stage === stage)
  const count = (stage: number) => standing(stage).reduce((sum, each) => sum + each.count, 0)
  const says = w.funnel.says(moved, losses.length)
  return {
    group: 'growth',
    title: w.funnel.title,
    says: [says, why.length > 0 && w.funnel.why(list(why))],
    picture: {
      kind: 'bars',
      title: w.funnel.now,
      words: list(STAGES.map((stage) => `${terms.stage[stage]} ${count(stage)}`)),
      unit: w.deals,
      bars: STAGES.map((stage) => ({ label: terms.stage[stage], value: count(stage) })),
    },
    columns: [{ label: w.stage }, ...w.funnel.columns.map(right)],
    rows: steps.map(({ stage, on, back, lost, rate }) => [
      terms.stage[stage as 1],
      countCell(count(stage)),
      amountCell(standing(stage), s),
      countCell(on),
      countCell(back),
      countCell(lost),
      percentCell(rate),
    ]),
  }
}

/** Money of one currency is a figure, of several it is said. */
function amountCell([first, ...others]: readonly OpenStage[], s: S): Cell {
  if (!first) return moneyCell(undefined, '', s)
  if (others.length === 0) return moneyCell(first.amount, first.currency, s)
  return [first, ...others].map((each) => s.money(each)).join(' + ')
}

type Open = { count: number; late: number }

/** How fast complaints were solved (working days) and requests decided (working hours) in a month (S78). */
export function responseSection(
  complaints: Response & { open: Open },
  requests: Response & { open: Open },
  { w }: S,
): Section {
  const line = (each: Response, unit: (n: string) => string) =>
    each.median === undefined ? '–' : unit(rounded(each.median, 1))
  const row = (name: string, each: Response & { open: Open }, unit: (n: string) => string) => [
    name,
    countCell(each.count),
    countCell(each.median, line(each, unit), unit('').trim()),
    percentCell(each.onTime),
    countCell(each.open.count),
    countCell(each.open.late),
  ]
  const said = (each: Response, name: string, unit: (n: string) => string) =>
    each.count > 0 && w.response.says(name, each.count, line(each, unit), percentWords(each.onTime ?? 0))
  return {
    group: 'retention',
    title: w.response.title,
    says: [
      said(complaints, w.response.complaints, w.workingDays),
      said(requests, w.response.requests, w.workingHours),
    ],
    columns: [{ label: w.item }, ...w.response.columns.map(right)],
    rows: [
      row(w.response.complaints, complaints, w.workingDays),
      row(w.response.requests, requests, w.workingHours),
    ],
  }
}
