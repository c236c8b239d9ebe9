import { type Bad, bad } from './cells.ts'

/** What a spreadsheet writes where a formula failed; `Err:502` is LibreOffice's. */
const ERROR =
  /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|ERROR!)|Err:\d{3})$/i

/** Stands for a formula whose value the file does not have: written by a program that computed nothing. */
export const NO_VALUE = '\u0001formula'

/** Why a cell as the file has it tells nothing: it is an error, or a formula without its value. Such a cell is not an empty one. */
export function errorIn(text: string): Bad | undefined {
  if (text === NO_VALUE) return bad('noValue')
  const trimmed = text.trim()
  return ERROR.test(trimmed) ? bad('errorCell', trimmed) : undefined
}

/** A spreadsheet would run a cell that starts like this, full-width forms included, as a formula. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const LIKE_ERROR = /^['\s]*(#[A-Za-z/0_]+[!?]?|Err:\d{3})\s*$/

function needsQuote(text: string): boolean {
  return FORMULA.test(text) || LIKE_ERROR.test(text)
}

/** Puts a quote before text that a spreadsheet would take for a formula or an error; `unescapeFormula` takes it off again. */
export function escapeFormula(text: string): string {
  return needsQuote(text) ? `'${text}` : text
}

/** The text that a cell stands for: without the quote of an export, and what `="138…"` shows, as spreadsheets keep long numbers. */
export function unescapeFormula(text: string): string {
  const shown = /^="((?:[^"]|"")*)"$/.exec(text)?.[1]
  if (shown !== undefined) return shown.replaceAll('""', '"')
  return text.startsWith("'") && needsQuote(text.slice(1)) ? text.slice(1) : text
}
