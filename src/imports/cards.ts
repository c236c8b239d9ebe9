import type { Card, Part } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import type { Lang } from '../domain/lang.ts'
import { fileEn } from './words.en.ts'
import { fileZh } from './words.zh.ts'

export const fileWords = { zh: fileZh, en: fileEn }

/** Rows of one kind: what an import would do, or did, with them. */
export type FileCount = { kind: string; new: number; changed: number; unchanged: number }
export type FileProblem = { file: string; line: number; message: string }

/** Problems that are shown; the others are counted. */
const PROBLEMS = 10

/** What a file that was sent would change, to be confirmed; without a change there is nothing to press. */
export function filePreviewCard(
  file: { name: string; pendingId: number },
  counts: readonly FileCount[],
  warnings: readonly FileProblem[],
  lang: Lang,
): Card {
  const w = fileWords[lang]
  const fields = { pending: String(file.pendingId) }
  const changes = counts.some((count) => count.new + count.changed > 0)
  return {
    title: w.previewTitle(file.name),
    tone: 'info',
    parts: [
      table(counts, lang),
      ...problemParts(w.warnings, warnings, 0, lang),
      { kind: 'text', text: changes ? w.preview : w.nothing },
      ...(changes
        ? [
            {
              kind: 'buttons' as const,
              buttons: [
                {
                  label: w.buttons.confirm,
                  style: 'primary' as const,
                  click: { intent: 'file.confirm', fields },
                },
                { label: w.buttons.drop, click: { intent: 'file.drop', fields } },
              ],
            },
          ]
        : []),
    ],
  }
}

/** What was imported. */
export function fileDoneCard(name: string, counts: readonly FileCount[], lang: Lang): Card {
  const w = fileWords[lang]
  return {
    title: w.doneTitle(name),
    tone: 'good',
    parts: [table(counts, lang), { kind: 'text', text: w.done }],
  }
}

/** What is wrong with it, by file and line; nothing was written. `more`: problems beyond these. */
export function fileBadCard(name: string, problems: readonly FileProblem[], more: number, lang: Lang): Card {
  const w = fileWords[lang]
  return {
    title: w.badTitle(name),
    tone: 'warn',
    parts: problemParts(w.bad, problems, more, lang),
  }
}

function table(counts: readonly FileCount[], lang: Lang): Part {
  const w = fileWords[lang]
  const number = (value: number) => rounded(value, 0)
  return {
    kind: 'table',
    caption: w.caption,
    columns: [
      { label: w.columns.kind },
      { label: w.columns.rows, align: 'right' },
      { label: w.columns.fresh, align: 'right' },
      { label: w.columns.changed, align: 'right' },
      { label: w.columns.same, align: 'right' },
    ],
    rows: counts.map((count) => [
      w.kinds[count.kind] ?? count.kind,
      number(count.new + count.changed + count.unchanged),
      number(count.new),
      number(count.changed),
      number(count.unchanged),
    ]),
  }
}

function problemParts(title: string, problems: readonly FileProblem[], more: number, lang: Lang): Part[] {
  const w = fileWords[lang]
  if (problems.length === 0) return []
  const left = more + Math.max(0, problems.length - PROBLEMS)
  return [
    { kind: 'text', text: title, style: 'strong' },
    {
      kind: 'list',
      items: problems
        .slice(0, PROBLEMS)
        .map(({ file, line, message }) => ({ text: message, detail: w.line(file, line) })),
    },
    ...(left > 0 ? [{ kind: 'text' as const, text: w.more(left), style: 'quiet' as const }] : []),
  ]
}
