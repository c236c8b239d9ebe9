import { FRONTS, type FrontName } from './front.ts'
import type { Row } from './row.ts'
import { whyNot } from './rows.ts'

/** The table of rows as Markdown: a line for each thing people do, a column for each way to reach the bot. ✓: there is a test, which is run. */
export function tableOf(rows: readonly Row[]): string {
  const notes: string[] = []
  const cell = (row: Row, front: FrontName): string => {
    const why = whyNot(row, front)
    if (why === undefined) return '✓'
    if (!notes.includes(why)) notes.push(why)
    return `– (${notes.indexOf(why) + 1})`
  }
  const lines = rows.map((row) => `| ${row.what} | ${FRONTS.map((front) => cell(row, front)).join(' | ')} |`)
  return [
    `| | ${FRONTS.join(' | ')} |`,
    `| --- |${FRONTS.map(() => ' --- |').join('')}`,
    ...lines,
    '',
    ...notes.map((note, index) => `${index + 1}. ${note}`),
    '',
  ].join('\n')
}
