import { reminderWords } from '../briefings/reminder-cards.ts'
import { card, quiet, table, text } from '../cards/build.ts'
import type { Card, Column } from '../cards/card.ts'
import { percentWords } from '../cards/format.ts'
import type { Lang } from '../domain/lang.ts'
import type { ReminderRule } from '../domain/reminder-line.ts'
import { riskWords } from './cards.ts'

/** Reminders of a rule and what became of them; `precision` in percent. */
export type Precision = Record<'said' | 'acted' | 'snoozed' | 'refused' | 'ignored' | 'open', number> & {
  rule: ReminderRule
  precision?: number
}

const COUNTS = ['said', 'acted', 'snoozed', 'refused', 'ignored', 'open'] as const

/** Which rules are worth their reminders: one row each. `month` is `2026-05` or any other name of the time. */
export function precisionCard(rows: readonly Precision[], month: string, lang: Lang): Card {
  const w = reminderWords[lang]
  const cells = precisionTable(rows, lang)
  const columns = cells.columns.map((label, at): Column => ({ label, align: at > 0 ? 'right' : 'left' }))
  const title = w.precisionTitle(month)
  if (rows.length === 0) return card(lang, { title }, text(w.precisionNone(month)))
  return card(lang, { title, tone: 'info' }, table(title, columns, cells.rows), quiet(w.precisionHint))
}

/** The same as cells, for the terminal. */
export function precisionTable(
  rows: readonly Precision[],
  lang: Lang,
): { columns: string[]; rows: string[][] } {
  const w = reminderWords[lang]
  const c = w.precisionColumns
  return {
    columns: [c.rule, ...COUNTS.map((count) => c[count]), c.precision],
    rows: rows.map((row) => [
      `${row.rule} ${nameOf(row.rule, lang)}`,
      ...COUNTS.map((count) => String(row[count])),
      row.precision === undefined ? '–' : percentWords(row.precision),
    ]),
  }
}

function nameOf(rule: ReminderRule, lang: Lang): string {
  return rule === 'S32' || rule === 'S90' || rule === 'stuck'
    ? reminderWords[lang].others[rule]
    : riskWords[lang].rules[rule]
}
