import { FileFault, fault } from './fault.ts'

/** Most characters that are looked at for the first line. */
const HEAD = 65_536

/** How a CSV file is written: what separates its cells and its lines, and how many lines stand before its first row. */
export type Dialect = { delimiter: string; lineBreaks: string[]; skipped: number }

/**
 * The text of a CSV file in whole lines, and how it is written: told by Excel's first line `sep=;`, else commas; lines may end with CR
 * alone, as old Excel for Mac writes them. Long numbers that a spreadsheet keeps as `="138…"` are put in quotes.
 * Throws FileFault where the first line is separated by something else than the file says.
 */
export async function* wholeLines(
  texts: AsyncIterable<string>,
  told: (dialect: Dialect) => void,
): AsyncGenerator<string> {
  let rest = ''
  let dialect: Dialect | undefined
  for await (const text of texts) {
    rest += text
    if (!dialect) {
      if (rest.length < HEAD && !/[\r\n]./s.test(rest)) continue
      ;[dialect, rest] = beginOf(rest)
      told(dialect)
    }
    const end = rest.lastIndexOf(dialect.lineBreaks.at(-1) ?? '\n') + 1
    // A line of a megabyte is refused by the parser, not kept here.
    const cut = end > 0 ? end : rest.length > HEAD * 32 ? rest.length : 0
    if (cut > 0) yield numbersInQuotes(rest.slice(0, cut), dialect)
    rest = rest.slice(cut)
  }
  if (!dialect) {
    ;[dialect, rest] = beginOf(rest)
    told(dialect)
  }
  yield numbersInQuotes(rest, dialect)
}

function beginOf(text: string): [Dialect, string] {
  const [line, separator] = /^"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|$)/i.exec(text) ?? []
  const rest = line === undefined ? text : text.slice(line.length)
  const bare = rest.slice(0, HEAD).replace(/"(?:[^"]|"")*"/g, '')
  const delimiter = separator ?? ','
  const [first = ''] = bare.split(/[\r\n]/, 1)
  const other = [';', '\t', '|', '，', '；'].find((each) => first.includes(each))
  if (separator === undefined && other && !first.includes(delimiter))
    throw new FileFault(1, fault('separator', other))
  const lineBreaks = /^[^\r\n]*\r(?!\n)./s.test(bare) ? ['\r'] : ['\r\n', '\n']
  return [{ delimiter, lineBreaks, skipped: line === undefined ? 0 : 1 }, rest]
}

/** `="138…"` in a cell of its own becomes `"138…"`. In a cell in quotes its quotes are doubled, so nothing else looks like this. */
function numbersInQuotes(text: string, { delimiter }: Dialect): string {
  if (!text.includes('="')) return text
  const edge = delimiter === '\t' ? '\\t' : `\\${delimiter}`
  return text.replace(
    new RegExp(`(^|[${edge}\\r\\n])="((?:[^"\\r\\n]|"")*)"(?=[${edge}\\r\\n]|$)`, 'g'),
    '$1"$2"',
  )
}
