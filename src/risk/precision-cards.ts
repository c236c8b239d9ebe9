import { reminderWords } from '../briefings/reminder-cards.ts'
import type { Card } from '../cards/card.ts'
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
  if (rows.length === 0)
    return {
      title: w.precisionTitle(month),
      tone: 'plain',
      parts: [{ kind: 'text', text: w.precisionNone(month) }],
    }
  const table = precisionTable(rows, lang)
  return {
    title: w.precisionTitle(month),
    tone: 'info',
    parts: [
      {
        kind: 'table',
        caption: w.precisionTitle(month),
        columns: table.columns.map((label, at) => ({ label, ...(at > 0 && { align: 'right' as const }) })),
        rows: table.rows,
      },
      { kind: 'text', text: w.precisionHint, style: 'quiet' },
    ],
  }
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
  return rule === 'S32' || rule === 'S90' ? reminderWords[lang].others[rule] : riskWords[lang].rules[rule]
}
