import type { Cell } from '../../src/imports/cells.ts'
import { noFindings, type Problem } from '../../src/imports/problem.ts'
import { problemText } from '../../src/imports/problem-text.ts'
import { sourcesIn } from '../../src/imports/read.ts'
import { rowsOf } from '../../src/imports/rows.ts'
import { TODAY } from './setting.ts'

/** What a file says: its rows as understood, or `line: what is wrong`. */
export async function read(
  name: string,
  content: string | Buffer,
): Promise<{ rows: Record<string, Cell>[]; wrong: string[]; notes: string[] }> {
  const findings = noFindings()
  const rows: Record<string, Cell>[] = []
  for (const source of sourcesIn(name, Buffer.from(content as string), findings))
    for await (const batch of rowsOf(source, { today: TODAY, zone: 'Asia/Shanghai' }, findings))
      rows.push(...batch.rows.map(({ row }) => row))
  const said = (problem: Problem) => `${problem.line}: ${problemText(problem, 'en')}`
  return { rows, wrong: findings.problems.map(said), notes: findings.notes.map(said) }
}
