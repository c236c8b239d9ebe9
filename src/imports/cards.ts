import {
  button,
  buttons,
  card,
  type Parts,
  primary,
  quiet,
  section,
  table,
  text,
  when,
} from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { rounded } from '../cards/format.ts'
import type { Lang } from '../domain/lang.ts'
import { fileEn } from './words.en.ts'
import { fileZh } from './words.zh.ts'

export const fileWords = { zh: fileZh, en: fileEn }

type Words = typeof fileZh

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
  return card(
    lang,
    { title: w.previewTitle(file.name), tone: 'info' },
    countTable(counts, w),
    problemList(w.warnings, warnings, 0, w),
    text(changes ? w.preview : w.nothing),
    when(
      changes,
      buttons(
        primary(w.buttons.confirm, 'file.confirm', fields),
        button(w.buttons.drop, 'file.drop', fields),
      ),
    ),
  )
}

/** What was imported. */
export function fileDoneCard(name: string, counts: readonly FileCount[], lang: Lang): Card {
  const w = fileWords[lang]
  return card(lang, { title: w.doneTitle(name), tone: 'good' }, countTable(counts, w), text(w.done))
}

/** What is wrong with it, by file and line; nothing was written. `more`: problems beyond these. */
export function fileBadCard(name: string, problems: readonly FileProblem[], more: number, lang: Lang): Card {
  const w = fileWords[lang]
  return card(lang, { title: w.badTitle(name), tone: 'warn' }, problemList(w.bad, problems, more, w))
}

function countTable(counts: readonly FileCount[], w: Words): Parts {
  const number = (value: number) => rounded(value, 0)
  const { kind, rows, fresh, changed, same } = w.columns
  const numbers = [rows, fresh, changed, same].map((label) => ({ label, align: 'right' as const }))
  return table(
    w.caption,
    [{ label: kind }, ...numbers],
    counts.map((count) => [
      w.kinds[count.kind] ?? count.kind,
      number(count.new + count.changed + count.unchanged),
      number(count.new),
      number(count.changed),
      number(count.unchanged),
    ]),
  )
}

function problemList(title: string, problems: readonly FileProblem[], more: number, w: Words): Parts {
  const shown = problems.slice(0, PROBLEMS)
  const left = more + problems.length - shown.length
  return [
    section(
      title,
      shown.map(({ file, line, message }) => ({ text: message, detail: w.line(file, line) })),
    ),
    when(shown.length > 0 && left > 0, quiet(w.more(left))),
  ]
}
