import { CsvError, parse } from 'csv-parse'
import { type Dialect, wholeLines } from './csv-head.ts'
import { type Fault, FileFault, fault } from './fault.ts'
import { utf8 } from './text.ts'

/** One line of a table: its place in the file and the text of its cells. */
export type Line = {
  line: number
  cells: string[]
  /** Cells that a spreadsheet keeps as a day, whatever their text was: their places from 0. */
  days?: readonly number[]
}

/** Longest line in characters: a row has at most a few dozen cells of 32 KB. */
const LONGEST_LINE = 1_048_576

/**
 * The lines of a CSV file (RFC 4180: commas, quotes doubled, line breaks inside quotes, LF, CRLF or CR; another separator after Excel's `sep=`), empty lines left out.
 * A line that spans several is known by its first. Memory is one line, whatever the size of the file.
 * Throws FileFault where the file cannot be read on.
 */
export async function* csvLines(
  chunks: AsyncIterable<Uint8Array>,
  progress?: (bytes: number) => void,
): AsyncGenerator<Line> {
  let ready: Line[] = []
  let before = 0
  let failure: Error | undefined
  const parserOf = ({ delimiter, lineBreaks, skipped }: Dialect) => {
    before = skipped
    const made = parse({
      delimiter,
      relax_column_count: true,
      max_record_size: LONGEST_LINE,
      record_delimiter: lineBreaks,
      // Taken from the parser by hand: its own queue drops what came before an error, and with it the place of the error.
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell.trim() !== '')) ready.push({ line: before + 1, cells })
        before = lines + skipped
        return null
      },
    })
    made.on('error', (error: Error) => {
      failure ??= error
    })
    made.resume()
    return made
  }
  let parser: ReturnType<typeof parserOf> | undefined
  const take = () => {
    const taken = ready
    ready = []
    return taken
  }
  const texts = wholeLines(utf8(chunks, progress), (dialect) => {
    parser = parserOf(dialect)
  })
  for await (const text of texts) {
    await new Promise<void>((done) => (parser ? parser.write(text, () => done()) : done()))
    yield* take()
    if (failure) throw faultOf(failure, before)
  }
  await new Promise<void>((done) => {
    parser?.once('close', done)
    parser?.end()
  })
  yield* take()
  if (failure) throw faultOf(failure, before)
}

function faultOf(error: Error, before: number): Error {
  return error instanceof CsvError ? new FileFault(before + 1, faultIn(error)) : error
}

function faultIn(error: CsvError): Fault {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return fault('longRow', String(LONGEST_LINE))
    case 'CSV_QUOTE_NOT_CLOSED':
      return fault('openQuote')
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return fault('innerQuote')
  }
  return fault('unreadableRow', String(error.code))
}
