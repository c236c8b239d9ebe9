import { type Bad, bad } from './cells.ts'

/**
 * What a spreadsheet writes where a formula failed, in whatever language it speaks: `#N/A`, `#REF!`, `#BEZUG!`, `#¡VALOR!`, `#NV`, `#Н/Д`.
 * `Err:502` is LibreOffice's, `Loading...` Google's before it is done.
 */
const ERROR =
  /^(?:[#＃](?:[\p{Lu}¿¡]+(?:\/0)?[!?]|[Nn]\/[AaBbDd]|NV|Н\/Д|GETTING_DATA)|[#＃](?:ref|value|div\/0|name|null|num)[!?]|Err:\d{3}|Loading\.\.\.)$/u
/** What a spreadsheet shows, and some programs save, where a column is too narrow. */
const NARROW = /^[#＃]{3,}$/
/** A formula as it is typed: a function, a place in a sheet, a calculation. An export of ours puts a quote before such a text. */
const TYPED =
  /^=\s*(?:[\p{L}_][\p{L}\p{N}._]*\(|(?:'[^']+'|[\p{L}\p{N}_.]+)!\$?[A-Z]|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}])|[-+(]?\d[\d.]*(?:[-+*/^&]\S*)?$)/iu

/** Stands for a formula whose value the file does not have: written by a program that computed nothing. */
export const NO_VALUE = '\u0001formula'
/** Before the place of the merged cells that this one is part of: what they hold stands in the first of them alone. */
export const MERGED = '\u0001merged '

/** Why a cell as the file has it tells nothing: it is an error, or a formula without its value. Such a cell is not an empty one. */
export function errorIn(text: string): Bad | undefined {
  if (text === NO_VALUE || TYPED.test(text)) return bad('noValue')
  if (text.startsWith(MERGED)) return bad('mergedCell', text.slice(MERGED.length))
  const trimmed = text.trim()
  if (NARROW.test(trimmed)) return bad('narrowColumn')
  return ERROR.test(trimmed) ? bad('errorCell', trimmed) : undefined
}

/** A spreadsheet would run a cell that starts like this, full-width forms included, as a formula. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/
const LIKE_ERROR = /^['\s]*([#＃]\S*|Err:\d{3}|Loading\.\.\.)\s*$/i

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
