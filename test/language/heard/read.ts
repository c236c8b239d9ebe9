import { readFileSync } from 'node:fs'

/** What a field of an expectation may be: the right value, or one of several. */
export type Wanted<T> = T | { any: T[] }

/** One message and what a person would have understood; README.md says what the words of `expect` mean. */
export type HeardMessage = {
  id: string
  by: string
  at?: string
  lang: string
  kind: string
  text: string
  expect: Record<string, unknown>
}

type HeardVisit = {
  account: string
  date: string
  channel: string
  contacts: string[]
  direction: string
}
/** A row that is looked at field by field. */
export type HeardRow = Record<string, unknown>
/** What there is more than at the start. */
export type Stored = {
  visits?: HeardVisit[]
  steps?: HeardRow[]
  promises?: HeardRow[]
  contacts?: HeardRow[]
  deals?: HeardRow[]
  moves?: HeardRow[]
  spend?: HeardRow[]
  satisfaction?: HeardRow[]
  away?: HeardRow[]
}
export type Turn = {
  say: string | string[]
  mustCome: string[][]
  mustNotCome: string[]
  yes?: boolean
  stored?: Wanted<Stored>
}
export type Dialogue = {
  id: string
  kind: string
  by: string
  lang: string
  turns: Turn[]
  stored: Wanted<Stored>
}

/** A file of this folder. */
export function readHeard<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}

/** All right values of a field. */
export function choices<T>(wanted: Wanted<T>): T[] {
  return wanted !== null && typeof wanted === 'object' && 'any' in wanted ? wanted.any : [wanted]
}

/** The ways to say a dialogue: as many as its turn with the most wordings has, each turn in its own wording again and again. */
export function waysOf(
  dialogue: Dialogue,
): { name: string; first: boolean; dialogue: Dialogue; says: string[] }[] {
  const wordings = dialogue.turns.map(({ say }) => (Array.isArray(say) ? say : [say]))
  const most = Math.max(...wordings.map((each) => each.length))
  return Array.from({ length: most }, (_, way) => ({
    name: `${dialogue.id} [${dialogue.kind}]${most > 1 ? ` way ${way + 1}` : ''}`,
    first: way === 0,
    dialogue,
    says: wordings.map((each) => each[way % each.length]!),
  }))
}
