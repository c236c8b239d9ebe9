import { rule } from './entities.ts'
import { INTENTS, type Intent } from './words.ts'

/** What a message may be doing, besides being a visit, a plan or a next step, which tense and people decide (`choose-act.ts`). */
export type Row = readonly [act: Intent | 'chat', points: 1 | 2 | 3, pattern: RegExp]

export const row = (act: Row[0], points: Row[1], ...patterns: string[]): Row => [
  act,
  points,
  rule(patterns.join('|')),
]

/** What decides whatever else the words may be: counted twice. */
export const twice = (act: Row[0], pattern: string): Row[] => [row(act, 3, pattern), row(act, 3, pattern)]

/** Of acts with the same points: what takes back and puts right before what writes, what looks before what asks. */
const ORDER: readonly Row[0][] = [
  'undo',
  'account',
  'send-me-on',
  'deal.new',
  'approve',
  'reject',
  'correct',
  'away',
  'people',
  'move',
  'week.done',
  'not-a-risk',
  'snooze',
  'wall',
  'spend',
  'csat',
  'complaint',
  'why',
  'deal',
  'today',
  'digest',
  'numbers',
  'report',
  'help',
  'ask',
  'next',
  'week.plan',
  'visit',
  'chat',
]
/** Where an act stands among those with the same points: the lower goes first. */
export function rank(act: Row[0]): number {
  const at = ORDER.indexOf(act)
  return at < 0 ? ORDER.length + INTENTS.indexOf(act as Intent) : at
}
