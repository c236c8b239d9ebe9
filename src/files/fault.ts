/** What is wrong in a file, and where. Line 1 is the first line; in a workbook, the first row of the sheet. */
export type Problem = { file: string; line: number; message: string }

/** A file that cannot be read any further. */
export class FileFault extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

/** Most problems that are listed; the rest is counted. */
const MOST_LISTED = 1000

/** Problems as they are found: the first thousand kept, the rest counted. */
export type Findings = { problems: Problem[]; more: number }

export function noFindings(): Findings {
  return { problems: [], more: 0 }
}

export function find(findings: Findings, problem: Problem): void {
  if (findings.problems.length < MOST_LISTED) findings.problems.push(problem)
  else findings.more++
}

/** `accounts.csv:3: owner "X" is unknown`, for a terminal. */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`
}
