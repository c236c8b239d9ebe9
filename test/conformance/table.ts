import { FRONTS, type FrontName } from './front.ts'

/** What became of one row on one platform. */
export type Result = 'yes' | 'no' | { not: string }

/** The table of results as Markdown: a line for each thing people do, a column for each way to reach the bot. */
export function tableOf(results: Map<string, Map<FrontName, Result>>): string {
  const notes: string[] = []
  const cell = (result: Result | undefined): string => {
    if (result === 'yes') return '✓'
    if (result === undefined || result === 'no') return '✗'
    if (!notes.includes(result.not)) notes.push(result.not)
    return `– (${notes.indexOf(result.not) + 1})`
  }
  const lines = [...results].map(
    ([what, row]) => `| ${what} | ${FRONTS.map((front) => cell(row.get(front))).join(' | ')} |`,
  )
  return [
    `| | ${FRONTS.join(' | ')} |`,
    `| --- |${FRONTS.map(() => ' --- |').join('')}`,
    ...lines,
    '',
    ...notes.map((note, index) => `${index + 1}. ${note}`),
    '',
  ].join('\n')
}
