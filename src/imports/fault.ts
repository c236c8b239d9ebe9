import type { FaultKey, faultZh } from './fault-words.zh.ts'

/** One thing that is wrong, without a language: the sentences are in `src/cards/words/fault.*`, one per key. */
export type Fault = { key: FaultKey; data: readonly string[] }

/** What the sentence of a fault shows, in its order. */
export type FaultData<Key extends FaultKey> = Parameters<(typeof faultZh)[Key]>

/** A fault with what its sentence shows; values of people go through `shortened` first. */
export function fault<Key extends FaultKey>(key: Key, ...data: FaultData<Key>): Fault {
  return { key, data }
}

/** Whether a reader gave what is wrong instead of a row. */
export function isFault(found: object): found is Fault {
  return 'key' in found && 'data' in found && Array.isArray(found.data)
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
