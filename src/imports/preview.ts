import type { KindName } from './kinds.ts'
import type { Problem } from './problem.ts'
import { noFindings } from './problem.ts'
import { type Source, sourcesIn } from './read.ts'
import type { When } from './rows.ts'
import { rowsOf } from './rows.ts'

/** The file that waits for a yes; `content` is base64. */
export type FilePending = { name: string; content: string }

/** What is in a file that somebody sent, as far as the file alone tells. `problems` are the first ones, `more` how many follow. */
export type Preview = {
  sources: Source[]
  counts: { kind: KindName; file: string; rows: number }[]
  problems: Problem[]
  more: number
  /** Worth knowing, and no reason to refuse. */
  notes: Problem[]
}

/** Problems shown before the import is asked for. */
const SHOWN = 10

/**
 * Reads a CSV or XLSX file that was sent, without the database: how many rows of which kind, and the first things that are wrong.
 * `sources` can be given to `importSources` afterwards. The name decides what it is: `visits.csv`, `拜访.xlsx`.
 */
export async function readFilesFromBuffer(name: string, bytes: Buffer, when: When): Promise<Preview> {
  const findings = noFindings()
  const sources = sourcesIn(name, bytes, findings)
  const counts: Preview['counts'] = []
  for (const source of sources) {
    let rows = 0
    for await (const batch of rowsOf(source, when, findings)) rows += batch.rows.length + batch.refused.length
    counts.push({ kind: source.kind, file: source.file, rows })
  }
  const problems = findings.problems.slice(0, SHOWN)
  return {
    sources,
    counts,
    problems,
    more: findings.more + findings.problems.length - problems.length,
    notes: findings.notes,
  }
}
