import { rule } from './entities.ts'
import type { Intent } from './words.ts'

/** What a message may be doing, besides being a visit, a plan or a next step, which tense and people decide (`choose-act.ts`). */
export type Row = readonly [act: Intent | 'chat', points: 1 | 2 | 3, pattern: RegExp]

export const row = (act: Row[0], points: Row[1], ...patterns: string[]): Row => [
  act,
  points,
  rule(patterns.join('|')),
]
