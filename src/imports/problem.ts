import type { Fault } from './fault.ts'
import type { KindName } from './kinds.ts'

/** What is wrong in a file, and where. Line 1 is the first line; in a workbook, the first row of the sheet. */
export type Problem = Fault & {
  file: string
  line: number
  /** The column that the sentence is about, by its English name, and the kind of file it stands in. */
  column?: string
  kind?: KindName
}

/** Most problems that are listed; the rest is counted. */
const MOST_LISTED = 1000

/** Problems as they are found: the first thousand kept, the rest counted. `notes` are worth knowing and no reason to refuse. */
export type Findings = { problems: Problem[]; more: number; notes: Problem[] }

export function noFindings(): Findings {
  return { problems: [], more: 0, notes: [] }
}

export function find(findings: Findings, problem: Problem): void {
  if (findings.problems.length < MOST_LISTED) findings.problems.push(problem)
  else findings.more++
}
