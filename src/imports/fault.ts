import type { FaultKey, faultZh } from './fault-words.zh.ts'
import type { KindName } from './kinds.ts'

/** One thing that is wrong, without a language: the sentences are in `src/cards/words/fault.*`, one per key. */
export type Fault = { key: FaultKey; data: readonly string[] }

/** What is wrong in a file, and where. Line 1 is the first line; in a workbook, the first row of the sheet. */
export type Problem = Fault & {
  file: string
  line: number
  /** The column that the sentence is about, by its English name, and the kind of file it stands in. */
  column?: string
  kind?: KindName
}

/** What the sentence of a fault shows, in its order. */
export type FaultData<Key extends FaultKey> = Parameters<(typeof faultZh)[Key]>

/** A fault with what its sentence shows; values of people go through `shortened` first. */
export function fault<Key extends FaultKey>(key: Key, ...data: FaultData<Key>): Fault {
  return { key, data }
}

/** As much of a value as a sentence shows, on one line. */
export function shortened(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

/** A file that cannot be read any further. */
export class FileFault extends Error {
  readonly line: number
  readonly fault: Fault

  constructor(line: number, what: Fault) {
    super(what.key)
    this.line = line
    this.fault = what
  }
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
