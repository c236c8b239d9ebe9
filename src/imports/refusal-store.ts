import type { FaultKey } from './fault-words.zh.ts'
import type { KindName } from './kinds.ts'

/** A staged row that cannot be written, and why: a fault as `src/imports/fault.ts` has them, whose sentence may follow the name of a column. */
export type Refusal = {
  kind: KindName
  file: string
  line: number
  column?: string
  key: FaultKey
  data: string[]
}

/** Refusals of one check, and how many more there are. */
export type Refusals = { list: Refusal[]; more: number }

/** What a check selects of a row that is wrong: where it stands, and the fault with what its sentence shows (SQL values). */
export function refusal(key: FaultKey, data: readonly string[], column?: string): string {
  const shown = data.map((value) => `coalesce((${value})::text, '')`).join(', ')
  return `s.n, s.file, s.line, ${column ? `'${column}'` : 'NULL::text'} AS "column", '${key}' AS key, ARRAY[${shown}] AS data`
}
