import type { Card, Item } from '../cards/card.ts'
import { fullDay, listWords, moneyWords, percentWords, weekDay } from '../cards/format.ts'
import type { Day } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Figures } from './numbers-store.ts'
import { numbersEn } from './numbers-words.en.ts'
import { numbersZh } from './numbers-words.zh.ts'

export const numbersWords = { zh: numbersZh, en: numbersEn }

/** Exactly seven lines (S91), each with its source day; what is not known says so instead of showing 0. */
export function numbersCard(figures: Figures, on: boolean, lang: Lang): Card {
  const w = numbersWords[lang]
  const { counts, today } = figures
  const visits = figures.visits.reduce((sum, one) => sum + one.visits, 0)
  const items: Item[] = [
    line('sales', sales(figures, lang), newest(figures.revenue), lang),
    line('collection', collection(figures, lang), figures.overdue.asOf, lang),
    line('promotion', promotion(figures, lang), newest(figures.spend), lang),
    line(
      'market',
      `${w.rivals(counts.presences, counts.displacements)} · ${counts.readings > 0 ? w.readings(counts.dissatisfied, counts.readings) : w.noData}`,
      [counts.rivalsAsOf, counts.readingsAsOf]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
      lang,
    ),
    line(
      'problems',
      w.problems(counts.critical, counts.atRisk, counts.complaints, counts.complaintsLate),
      today,
      lang,
    ),
    line('measures', w.measures(visits, counts.stepsDone, counts.stepsLate), today, lang),
    line('team', team(figures, lang), today, lang),
  ]
  const toggle = on ? 'off' : 'on'
  return {
    lang,
    title: w.title(fullDay(today, lang)),
    tone: 'plain',
    parts: [
      { kind: 'list', items },
      {
        kind: 'buttons',
        buttons: [
          { label: w.buttons.today, click: { intent: 'today', fields: {} } },
          { label: w.buttons.digest, click: { intent: 'digest', fields: {} } },
          { label: w.buttons[toggle], click: { intent: 'numbers', fields: { text: toggle } } },
        ],
      },
    ],
  }
}

function line(label: keyof (typeof numbersZh)['labels'], text: string, asOf: Day | null, lang: Lang): Item {
  const w = numbersWords[lang]
  return {
    text: [{ strong: `${w.labels[label]}${lang === 'zh' ? '：' : ': '}` }, text],
    ...(asOf && { detail: w.asOf(weekDay(asOf, lang)) }),
  }
}

function sales({ revenue, target }: Figures, lang: Lang): string {
  const w = numbersWords[lang]
  const sums = revenue.map(({ currency, month, quarter }) =>
    w.sales(
      month === null ? undefined : moneyWords({ amount: month, currency }, lang),
      moneyWords({ amount: quarter, currency }, lang),
    ),
  )
  const aim = target && {
    signed: moneyWords({ amount: target.signed, currency: target.currency }, lang),
    target: moneyWords({ amount: target.target, currency: target.currency }, lang),
    share: target.target > 0 ? percentWords((target.signed / target.target) * 100) : undefined,
  }
  const said = aim ? [...sums, w.target(aim.signed, aim.target, aim.share)] : sums
  return said.length > 0 ? said.join(' · ') : w.noData
}

function collection({ overdue }: Figures, lang: Lang): string {
  const w = numbersWords[lang]
  if (!overdue.asOf) return w.noData
  const amounts = overdue.amounts.map((money) => moneyWords(money, lang))
  return amounts.length > 0 ? w.overdue(listWords(amounts, lang)) : w.noOverdue
}

function promotion({ spend }: Figures, lang: Lang): string {
  const w = numbersWords[lang]
  if (spend.length === 0) return w.noData
  const months = spend.filter(({ activities }) => activities > 0)
  if (months.length === 0) return w.noPromotion
  return months.map((row) => w.promotion(moneyWords(row, lang), row.activities)).join(' · ')
}

function team({ visits, plan }: Figures, lang: Lang): string {
  const w = numbersWords[lang]
  const each = listWords(
    visits.map(({ name, visits: count }) => w.one(name, count)),
    lang,
  )
  return [
    each && w.team(each),
    w.plan(plan.week, plan.done, plan.planned),
    plan.missing.length > 0 && w.missing(listWords(plan.missing, lang)),
  ]
    .filter(Boolean)
    .join(' · ')
}

function newest(rows: readonly { asOf: Day }[]): Day | null {
  return (
    rows
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? null
  )
}
