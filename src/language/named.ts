import type { Way } from './keys.ts'
import type { IntList } from './postings.ts'

/** What the index needs of an account. */
export type NamedAccount = {
  id: number
  code: string
  name: string
  aliases: readonly string[]
  ownerId: number
}

/** All names of an account. */
export function namesOf({ name, aliases }: NamedAccount): string[] {
  return [name, ...aliases]
}

/** Who is asking: their own accounts and those they visited lately go before others of the same name. */
export type Who = { writerId?: number; recent?: readonly number[] }

/** The insides that lookups read. `name` is an index into the parallel lists. */
export type NameStore = {
  /** At most `most` names that are called `key` in this way. Each is checked against the name itself, which is what costs. */
  hits(key: string, way: Way, most?: number): { account: NamedAccount; name: number }[]
  has(hash: number): boolean
  postings(gram: number): IntList | undefined
  /** Pieces with this character in them, and a few others. */
  gramsWith(character: string): IntList | undefined
  textOf(name: number): string
  accountOf(name: number): NamedAccount | undefined
  names(): number
}
