import { button, buttons, card, type Parts, picture, quiet, strong, table, text } from '../cards/build.ts'
import type { Card, CardFile, Column, Picture } from '../cards/card.ts'
import { percentWords, rounded } from '../cards/format.ts'
import { type Formatter, type Speech, speak } from '../cards/speech.ts'
import type { Lang } from '../domain/lang.ts'
import { majorFrom } from '../domain/money.ts'
import type { Group, Page } from '../domain/report.ts'
import { sectionEn } from './section-words.en.ts'
import { sectionZh } from './section-words.zh.ts'

export const sectionWords = { zh: sectionZh, en: sectionEn }
export type S = Speech<typeof sectionZh>

/**
 * What people read of a figure, and the figure itself for a workbook; undefined: not known. `is`: how a spreadsheet shows it. `unit`: the
 * currency of money, or what a number counts where the column does not say it.
 */
export type Cell =
  | string
  | {
      words: string
      value: number | undefined
      is: 'money' | 'percent' | 'number'
      unit?: string | undefined
    }

/** A part of a report, described once: a card shows its sentences and its picture or table, a workbook the whole table. */
export type Section = {
  group: Group
  title: string
  says: (string | undefined | false)[]
  picture?: Picture | undefined
  columns: Column[]
  rows: Cell[][]
  /** The picture says all that the table does. */
  drawn?: boolean
  /** What a workbook adds under the table. */
  note?: string | undefined
}

/** `pages`: those that its reader may open. */
export type ReportPage = {
  /** Undefined: the report on one account. */
  page: Page | undefined
  pages: readonly Page[]
  title: string
  sections: Section[]
  empty: string
  /** Of a page about one month, `2026-05`, or a `year`: it, and those beside it that there are. */
  months?: { at: string; before: string; after: string | undefined; year?: true } | undefined
}

/** Rows of a table on a card; the workbook has all. */
const MOST_ROWS = 12

const GROUPS: readonly Group[] = ['efficiency', 'growth', 'retention']

/** A page of a report: its sections under what they are good for, the other pages and the workbook as buttons. */
export function pageCard(
  report: ReportPage,
  lang: Lang,
  more: { fields?: Record<string, string>; after?: Parts; own?: boolean } = {},
): Card {
  const { w } = speak(sectionWords, lang)
  const { page, pages, title, sections, empty, months } = report
  const at: Record<string, string> = { ...(page && { page }), ...(months && { month: months.at }) }
  const others = pages.filter((other) => other !== page)
  const beside = months?.year ? w.buttons.years : w.buttons.months
  return card(
    lang,
    { title, own: more.own },
    sections.length === 0 && text(empty),
    GROUPS.map((group) => groupParts(group, sections, lang)),
    more.after,
    buttons(
      sections.length > 0 && button(w.buttons.workbook, 'report.workbook', { ...at, ...more.fields }),
      months && page && button(beside.earlier, 'report', { page, month: months.before }),
      months?.after && page && button(beside.later, 'report', { page, month: months.after }),
      ...others.map((other) => button(w.pages[other], 'report', { page: other })),
    ),
  )
}

function groupParts(group: Group, sections: readonly Section[], lang: Lang): Parts {
  const own = sections.filter((section) => section.group === group)
  if (own.length === 0) return undefined
  return [strong(sectionWords[lang].groups[group]), own.map((section) => sectionParts(section, lang))]
}

function sectionParts(section: Section, lang: Lang): Parts {
  const { w } = speak(sectionWords, lang)
  const { title, says, drawn, columns, rows } = section
  const words = says.filter((each): each is string => Boolean(each))
  const shown = rows.slice(0, MOST_ROWS)
  return [
    text(words.filter((each) => each !== section.picture?.words).join(lang === 'zh' ? '' : ' ')),
    picture(section.picture),
    !drawn &&
      rows.length > 0 &&
      table(
        title,
        columns,
        shown.map((row) => row.map(cellWords)),
      ),
    !drawn && rows.length > shown.length && quiet(w.more(rows.length - shown.length)),
  ]
}

function cellWords(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.words
}

/** Money in minor units. */
export function moneyCell(amount: number | undefined, currency: string, s: Formatter): Cell {
  if (amount === undefined) return { words: '–', value: undefined, is: 'money' }
  return {
    words: s.money({ amount, currency }),
    value: majorFrom(amount, currency),
    is: 'money',
    unit: currency,
  }
}

export function percentCell(value: number | undefined): Cell {
  return { words: value === undefined ? '–' : percentWords(value), value, is: 'percent' }
}

export function countCell(value: number | undefined, words?: string, unit?: string): Cell {
  return { words: words ?? (value === undefined ? '–' : rounded(value, 1)), value, is: 'number', unit }
}

/** So many of so many: 4/6 on a card, in a workbook percent. Of none it is empty. */
export function partCell(part: number | undefined, whole: number | undefined): Cell {
  return part === undefined || !whole
    ? ''
    : { words: `${part}/${whole}`, value: (part / whole) * 100, is: 'percent' }
}

/** The workbook of a report as a message of its own; what stands on it is said where the platform takes no file. */
export function fileCard(title: string, file: CardFile, lang: Lang): Card {
  const { w } = speak(sectionWords, lang)
  return { ...card(lang, { title: file.name, tone: 'info' }, text(w.fileRefused(title))), file }
}
