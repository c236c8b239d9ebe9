import type { Line } from './csv.ts'
import { NO_VALUE } from './escape.ts'
import { FileFault, fault } from './fault.ts'
import { markMerged, placeOf } from './merged.ts'
import { type CellStyle, dateText, stylesIn, timeText } from './workbook-styles.ts'
import { readXml } from './xml.ts'
import { unzip } from './zip.ts'

/** One sheet of a workbook; `hidden`: whoever opens it does not see it, or does not see so many of its lines and these of its columns. */
export type Sheet = {
  title: string
  hidden: boolean
  hiddenLines: number
  hiddenColumns: string[]
  lines: Line[]
}

/** Cells of a row that are looked at: a file kind has at most a few dozen columns. */
const MOST_CELLS = 500

/** Digits that a spreadsheet keeps of a number. */
const DIGITS = 15

/** What all sheets share. */
type Book = { texts: string[]; styles: CellStyle[]; from1904: boolean }

/**
 * The tables of an XLSX workbook as text cells: numbers as they are typed, days as YYYY-MM-DD, errors as they are shown, empty rows left
 * out. Sheets that are charts have no cells. Throws FileFault when it is no workbook or unpacks to more than it should.
 */
export function workbookSheets(bytes: Buffer): Sheet[] {
  const parts = unzip(bytes)
  if (!(parts instanceof Map)) throw new FileFault(1, parts)
  try {
    return sheetsIn((name) =>
      parts
        .get(name)
        ?.toString('utf8')
        .replace(/^\ufeff/, ''),
    )
  } catch (error) {
    if (error instanceof FileFault) throw error
    throw new FileFault(1, fault('unreadableWorkbook'))
  }
}

type Part = (name: string) => string | undefined

function sheetsIn(part: Part): Sheet[] {
  const workbook = part('xl/workbook.xml')
  if (workbook === undefined) throw new FileFault(1, fault('unreadableWorkbook'))
  const targets = new Map<string, string>()
  readXml(part('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: ({ name, attributes: { Id, Type, Target } }) => {
      if (name !== 'Relationship' || !Id || !Target || !Type?.endsWith('/worksheet')) return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const book: Book = {
    texts: textsIn(part('xl/sharedStrings.xml') ?? '<none/>'),
    styles: stylesIn(part('xl/styles.xml') ?? '<none/>'),
    from1904: false,
  }
  const found: { title: string; hidden: boolean; target: string }[] = []
  readXml(workbook, {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') book.from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1]
      const target = targets.get(id ?? '')
      const hidden = /hidden/i.test(attributes['state'] ?? '')
      if (target) found.push({ title: unescaped(attributes['name'] ?? ''), hidden, target })
    },
  })
  return found.flatMap(({ target, ...sheet }) => {
    const xml = part(target)
    return xml === undefined ? [] : [{ ...sheet, ...linesIn(xml, book) }]
  })
}

/** The shared texts; how a text is to be read aloud (`rPh`) is not part of it. */
function textsIn(xml: string): string[] {
  const texts: string[] = []
  let text = ''
  let aloud = false
  readXml(xml, {
    open: ({ name }) => {
      if (name === 'si') text = ''
      if (name === 'rPh') aloud = true
    },
    close: (name, content) => {
      if (name === 't' && !aloud) text += content
      if (name === 'rPh') aloud = false
      if (name === 'si') texts.push(unescaped(text))
    },
  })
  return texts
}

type RawCell = { type: string; style: number; value?: string; inline: string; formula: boolean }

function linesIn(xml: string, book: Book): Pick<Sheet, 'lines' | 'hiddenLines' | 'hiddenColumns'> {
  const lines: Line[] = []
  const merged: string[] = []
  const hiddenColumns = new Set<number>()
  let hiddenLines = 0
  let isHidden = false
  let line = 0
  let cells: string[] = []
  let days: number[] = []
  let column = 0
  let cell: RawCell = { type: 'n', style: 0, inline: '', formula: false }
  let aloud = false
  readXml(xml, {
    open: ({ name, attributes }) => {
      switch (name) {
        case 'row':
          line = Number(attributes['r'] ?? line + 1)
          cells = []
          days = []
          column = 0
          isHidden = isTrue(attributes['hidden'])
          break
        case 'c':
          column = attributes['r'] ? placeOf(attributes['r']).column : column + 1
          cell = {
            type: attributes['t'] ?? 'n',
            style: Number(attributes['s'] ?? 0),
            inline: '',
            formula: false,
          }
          break
        case 'f':
          cell.formula = true
          break
        case 'rPh':
          aloud = true
          break
        case 'mergeCell':
          merged.push(attributes['ref'] ?? '')
          break
        case 'col':
          if (isTrue(attributes['hidden']))
            for (
              let at = Number(attributes['min']);
              at <= Math.min(Number(attributes['max']), MOST_CELLS);
              at++
            )
              hiddenColumns.add(at)
      }
    },
    close: (name, text) => {
      if (name === 'v') cell.value = text
      if (name === 't' && !aloud) cell.inline += text
      if (name === 'rPh') aloud = false
      if (name === 'c' && column <= MOST_CELLS) {
        while (cells.length < column - 1) cells.push('')
        cells[column - 1] = cellText(cell, book)
        if (isDay(cell, book)) days.push(column - 1)
      }
      if (name === 'row' && cells.some((each) => each.trim() !== '')) {
        const filled = cells.slice(0, cells.findLastIndex((each) => each !== '') + 1)
        lines.push(days.length > 0 ? { line, cells: filled, days } : { line, cells: filled })
        if (isHidden) hiddenLines++
      }
    },
  })
  markMerged(lines, merged, MOST_CELLS)
  const [header] = lines
  return {
    lines,
    hiddenLines,
    hiddenColumns: (header?.cells ?? []).filter(
      (text, at) => text.trim() !== '' && hiddenColumns.has(at + 1),
    ),
  }
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}

/** A number that is shown as a day, as the spreadsheet makes one of 3-1. */
function isDay({ type, style, value }: RawCell, book: Book): boolean {
  const shown = book.styles[style]
  return (
    type === 'd' ||
    (type === 'n' && value !== undefined && value !== '' && shown?.date === true && !shown.time)
  )
}

function cellText({ type, style, value, inline, formula }: RawCell, book: Book): string {
  if (type === 'inlineStr') return unescaped(inline)
  // A formula may give an empty text, but not nothing at all: then the program that wrote it has computed nothing.
  if (value === undefined || (value === '' && type !== 'str')) return formula ? NO_VALUE : ''
  switch (type) {
    case 's':
      return sharedText(book, value)
    case 'str':
      return unescaped(value)
    case 'b':
      return value === '1' || value === 'true' ? 'yes' : 'no'
    case 'e':
      return value
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    default:
      return numberText(value, book.styles[style], book.from1904)
  }
}

function sharedText({ texts }: Book, value: string): string {
  const text = texts[Number(value)]
  if (text === undefined) throw new Error(`no shared text ${value}`)
  return text
}

/**
 * A number as it would be typed: a day, a time, a share of a hundred, with the zeros before it or the 万 behind it that the spreadsheet shows;
 * else 15 digits, which is what a spreadsheet keeps, without an exponent. One that had more has lost them and keeps its exponent.
 */
function numberText(value: string, style: CellStyle | undefined, from1904: boolean): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (style?.date) return (style.time ? timeText(number) : undefined) ?? dateText(number, from1904)
  if (style?.percent) return `${plainNumber(number * 100)}%`
  if (Math.abs(number) >= 10 ** DIGITS) return number.toExponential(DIGITS - 1).toUpperCase()
  return `${plainNumber(number).padStart(style?.digits ?? 0, '0')}${style?.unit ?? ''}`
}

function plainNumber(number: number): string {
  const plain = Number(number.toPrecision(DIGITS))
  if (Number.isInteger(plain)) return BigInt(plain).toString()
  return /e/.test(String(plain)) ? plain.toFixed(DIGITS).replace(/0+$/, '') : String(plain)
}

/** `_x000D_` is how a workbook writes a character that XML cannot hold. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
