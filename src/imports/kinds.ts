import type { z } from 'zod'
import type { Cell } from './cells.ts'
import type { Fault } from './fault.ts'
import { activityKinds } from './kinds-activity.ts'
import { dealKinds } from './kinds-deals.ts'
import { factKinds } from './kinds-facts.ts'
import { whoKinds } from './kinds-who.ts'

/** One column of a file: the Chinese headers that mean the same, and how its cells are read. */
export type Column = {
  zh: readonly string[]
  cell: z.ZodType<Cell, string>
  /** May be left out of the file; written by an export only when a row has something in it. */
  optional?: true
}

/** One row as it was understood: columns left out or empty are null. */
export type Row = Record<string, Cell>

/** One kind of import file. The order of its columns is the order they are written in. */
export type Kind = {
  /** Chinese names of the file or sheet. */
  zh: readonly string[]
  columns: Readonly<Record<string, Column>>
  /** Columns that together name one row: they may not come twice. */
  key: readonly string[]
  /** Columns that must not lie after today: they tell what happened. */
  past?: readonly string[]
  /** What is wrong with the row as a whole; nothing when it is right. */
  check?: (row: Row) => Fault | undefined
}

/**
 * Every kind of import file, in the order they are read: what others refer to comes first.
 * English names are the outside contract; Chinese ones are synonyms.
 */
const kinds = { ...whoKinds, ...dealKinds, ...activityKinds, ...factKinds } satisfies Record<string, Kind>

export type KindName = keyof typeof kinds

export const kindNames = Object.keys(kinds) as KindName[]

/** The table row of a kind, typed as any kind. */
export function kindOf(name: KindName): Kind {
  return kinds[name]
}

/** The kind a file or sheet is called after, in English or Chinese, whatever its case; undefined when it is none. */
export function kindCalled(title: string): KindName | undefined {
  const plain = plainHeader(title)
  return kindNames.find((kind) => kind === plain || kindOf(kind).zh.some((zh) => plainHeader(zh) === plain))
}

/** The column a header means, in English or Chinese; undefined when it is none of this kind. */
export function columnCalled(kind: KindName, header: string): string | undefined {
  const plain = plainHeader(header)
  return Object.entries(kindOf(kind).columns).find(
    ([column, { zh }]) => column === plain || zh.some((one) => plainHeader(one) === plain),
  )?.[0]
}

/** `Stage Entered` and `stage-entered` are `stage_entered`; full-width letters are letters. */
function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
}

/** The choice that differs from `word` by the fewest letters, when it is near enough to be a slip. */
export function nearest(word: string, choices: readonly string[]): string | undefined {
  const plain = plainHeader(word).slice(0, 60)
  const ranked = choices
    .map((choice) => ({ choice, distance: lettersBetween(plain, choice) }))
    .sort((a, b) => a.distance - b.distance)[0]
  return ranked && ranked.distance <= Math.max(1, Math.floor(ranked.choice.length / 3))
    ? ranked.choice
    : undefined
}

/** Letters to add, drop, change or swap with their neighbour to make `b` of `a`. */
function lettersBetween(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(
          change,
          row[j]! + 1,
          next[j - 1]! + 1,
          swapped ? before[j - 2]! + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = row
    row = next
  }
  return row[b.length]!
}
