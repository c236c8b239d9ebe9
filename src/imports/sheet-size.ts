/** Rows and columns of the largest sheet that there is. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** A row or a cell with its attributes, and what stands before the next tag: in a sheet never anything but white space. */
const PLACES = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^<]*)/g
const ADDRESS = /\br\s*=\s*(["'])(.*?)\1/gs

/**
 * How many cells a reader sets aside for a sheet: up to its last row that has something in it, each as wide as the widest. A few bytes can
 * promise billions (`<row r="4000000000">`), so this is asked before anybody reads. Infinity for what no sheet can be.
 */
export function cellsPromised(xml: string): number {
  let row = 0
  let lastRow = 0
  let lastColumn = 0
  for (const [, tag, rest = ''] of xml.matchAll(PLACES)) {
    const addresses = [...rest.matchAll(ADDRESS)].map((match) => placeOf(match[2] ?? ''))
    if (!rest.includes('>') || addresses.some((place) => !place)) return Number.POSITIVE_INFINITY
    for (const place of addresses) {
      row = Math.max(row, place?.row ?? 0)
      // Cells that only have a format are skipped by whoever reads.
      if (tag === 'c' && !/\/\s*>\s*$/.test(rest)) {
        lastRow = Math.max(lastRow, row)
        lastColumn = Math.max(lastColumn, place?.column ?? 0)
      }
    }
  }
  return lastRow * lastColumn
}

/** `12` or `BC12`; undefined when it is neither, or lies outside of every sheet. */
function placeOf(address: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? []
  const row = Number(digits)
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return digits !== '' && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined
}

/** Bytes between two tags: a cell holds 32767 characters, each of them six bytes at most when it is written as an entity. */
const LONGEST_TEXT = 262_144
const OPENING = '<'.charCodeAt(0)

/** True when a part of a workbook has a text or a tag longer than any cell: a reader takes minutes over ten megabytes of it. */
export function hasEndlessText(part: Buffer): boolean {
  const begin = part.indexOf(OPENING)
  // What does not begin with a tag is a picture, or no part that anybody reads.
  if (begin < 0 || begin > 8) return false
  for (let at = begin; at !== -1; ) {
    const next = part.indexOf(OPENING, at + 1)
    if ((next === -1 ? part.length : next) - at > LONGEST_TEXT) return true
    at = next
  }
  return false
}
