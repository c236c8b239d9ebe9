import { readXml } from './xml.ts'

/** How the numbers of a cell are shown, as far as it matters: as a day, or not. */
export type CellStyle = { date: boolean }

/** Built-in formats that show a day or a time: everywhere, in Chinese, Japanese and Korean, in Thai. */
const DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
]

/** The styles that cells name by their number. Programs give formats of their own ids from 100 on, some even lower. */
export function stylesIn(xml: string): CellStyle[] {
  const formats = new Map<number, string>()
  const styles: CellStyle[] = []
  let inCells = false
  readXml(xml, {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0)
        const own = formats.get(id)
        styles.push({ date: own === undefined ? isBuiltIn(id) : showsDate(own) })
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

function isBuiltIn(id: number): boolean {
  return DATE_FORMATS.some(([from = 0, to = 0]) => id >= from && id <= to)
}

/** True for `yyyymmdd`, `d. mmm yyyy`, `[$-804]yyyy"年"m"月"`; false for `0.00`, `#,##0 "days"`, `[Red]0`. */
function showsDate(format: string): boolean {
  const [first = ''] = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')
  return !/[0#?@]/.test(first.replace(/[.,]0+/g, '')) && /[ymdhse]/i.test(first.replace(/general/i, ''))
}

const DAY_MS = 86_400_000

/** The day of a number of days since 1900 or 1904, with the time of the day where there is one: in no zone, as on the wall. A spreadsheet knows a 29 February 1900. */
export function dateText(days: number, from1904: boolean): string {
  const sinceEpoch = from1904 ? days - 24_107 : days < 61 ? days - 25_568 : days - 25_569
  const at = new Date(Math.round((sinceEpoch * DAY_MS) / 1000) * 1000)
  if (Number.isNaN(at.getTime())) return String(days)
  const text = at.toISOString().slice(0, 19)
  return text.endsWith('T00:00:00') ? text.slice(0, 10) : text
}
