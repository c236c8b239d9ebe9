import { readXml } from './xml.ts'

/** How the numbers of a cell are shown, as far as it changes what they say. */
export type CellStyle = {
  /** As a day, or a time. */
  date: boolean
  /** As a time of the day alone. */
  time: boolean
  /** In hundredths, with a percent sign. */
  percent: boolean
  /** With zeros before it, to so many digits; 0: as it is. */
  digits: number
  /** With a word behind it that multiplies: 680 shown as 680万. */
  unit: string
}

/** Built-in formats that show a day or a time: everywhere, in Chinese, Japanese and Korean, in Thai. */
const DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
]
const TIME_FORMATS = [
  [18, 21],
  [45, 47],
]
const PERCENT_FORMATS = [[9, 10]]

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
        styles.push(own === undefined ? builtIn(id) : styleOf(own))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

function builtIn(id: number): CellStyle {
  const isIn = (ranges: number[][]) => ranges.some(([from = 0, to = 0]) => id >= from && id <= to)
  return {
    date: isIn(DATE_FORMATS),
    time: isIn(TIME_FORMATS),
    percent: isIn(PERCENT_FORMATS),
    digits: 0,
    unit: '',
  }
}

/** `yyyymmdd`, `d. mmm yyyy`, `[$-804]yyyy"年"m"月"`, `aaaa` show a day; `0.00`, `#,##0 "days"`, `[Red]0` do not. */
function styleOf(format: string): CellStyle {
  const [first = ''] = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')
  const letters = first.replace(/general|am\/pm|a\/p/gi, '')
  const date = !/[0#?@]/.test(first.replace(/[.,]0+/g, '')) && /[ymdhse]|a{3}/i.test(letters)
  const [, unit = ''] =
    /^(?:\[[^\]]*\])?(?:General|#,##0|[#0])(?:\.0+)?\s?"?([万亿])元?"?(?:;|$)/i.exec(format) ?? []
  return {
    date,
    time: date && /[hs]/i.test(letters) && !/[yde]|a{3}/i.test(letters),
    percent: !date && first.includes('%'),
    digits: /^0{2,}$/.test(format) ? format.length : 0,
    unit,
  }
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

/** A time of the day that is kept as a share of it, `09:30`; its end is `24:00`. Undefined: a whole day belongs to it. */
export function timeText(days: number): string | undefined {
  const seconds = Math.round(days * 86_400)
  if (days < 0 || seconds > 86_400) return undefined
  const two = (count: number) => String(count).padStart(2, '0')
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`
}
