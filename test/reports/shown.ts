import { readXml } from '../../src/imports/xml.ts'
import { unzip } from '../../src/imports/zip.ts'

/** A cell as whoever opens the file sees it: its text, or its number with the format that it is shown by. */
export type ShownCell = { text: string; value?: number; format?: string }

/** The sheets of a workbook with the formats of their numbers, which an import does not look at. */
export function shownSheets(bytes: Buffer): { title: string; rows: ShownCell[][] }[] {
  const parts = unzip(bytes)
  if (!(parts instanceof Map)) throw new Error('no workbook')
  const part = (name: string) => parts.get(name)?.toString('utf8') ?? '<none/>'
  const formats = new Map<string, string>()
  const styles: string[] = []
  let inCells = false
  readXml(part('xl/styles.xml'), {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', plain(attributes['formatCode'] ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) styles.push(attributes['numFmtId'] ?? '0')
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  const texts: string[] = []
  let text = ''
  readXml(part('xl/sharedStrings.xml'), {
    open: ({ name }) => {
      if (name === 'si') text = ''
    },
    close: (name, content) => {
      if (name === 't') text += content
      if (name === 'si') texts.push(plain(text))
    },
  })
  const titles: string[] = []
  readXml(part('xl/workbook.xml'), {
    open: ({ name, attributes }) => {
      if (name === 'sheet') titles.push(plain(attributes['name'] ?? ''))
    },
  })
  return titles.map((title, at) => {
    const rows: ShownCell[][] = []
    let row: ShownCell[] = []
    let cell: Record<string, string> = {}
    let value = ''
    readXml(part(`xl/worksheets/sheet${at + 1}.xml`), {
      open: ({ name, attributes }) => {
        if (name === 'row') row = []
        if (name === 'c') {
          cell = attributes as Record<string, string>
          value = ''
        }
      },
      close: (name, content) => {
        if (name === 'v' || name === 't') value += content
        if (name === 'c') {
          const column = [...(cell['r'] ?? '').replace(/\d/g, '')].reduce(
            (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
            0,
          )
          while (row.length < column - 1) row.push({ text: '' })
          if (cell['t'] === 's') row.push({ text: texts[Number(value)] ?? '' })
          else if (cell['t'] && cell['t'] !== 'n') row.push({ text: plain(value) })
          else if (value === '') row.push({ text: '' })
          else
            row.push({
              text: value,
              value: Number(value),
              format: formats.get(styles[Number(cell['s'] ?? 0)] ?? '') ?? 'General',
            })
        }
        if (name === 'row') rows.push(row)
      },
    })
    return { title, rows }
  })
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
