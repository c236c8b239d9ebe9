import { type Keyed, keysOf, WAYS, type Way } from './keys.ts'
import { type Found, lookUp } from './lookup.ts'
import { find, findSounding, type Mention } from './mentions.ts'
import type { NamedAccount, NameStore, Who } from './named.ts'
import { formsOf } from './normal.ts'
import { createHashTable, emptyList, hashOf, type IntList, push } from './postings.ts'

export type { Found } from './lookup.ts'
export { normalName } from './normal.ts'

/** Names that can be looked for. */
export type NameSearch = {
  get(id: number): NamedAccount | undefined
  /** The account called `query`: code, full name, alias, part, pinyin, close miss. */
  lookup(query: string, who?: Who): Found
  /** Accounts named anywhere in a folded text, in order, not overlapping. Spans are places in the folded text. */
  findIn(text: string, who?: Who): Mention[]
  /** The first account in a folded Chinese text that is written with other characters of the same sound; `said`: as it should be written. */
  soundIn(text: string, who?: Who): { start: number; end: number; said: string; found: Mention['found'] }[]
}

/** All names of all accounts, searched in memory. */
export type NameIndex = NameSearch & {
  readonly size: number
  /** Adds an account, or replaces all names it had. */
  upsert(account: NamedAccount): void
  remove(id: number): void
  /** The same names for somebody for whom these accounts do not exist. */
  without(hidden: (id: number) => boolean): NameSearch
}

/** More accounts than these never share a name that anybody would type. */
const MOST_HITS = 1000
const KINDS = ['code', 'full'] as const

/**
 * Builds the index; 100 000 accounts in about two seconds and some 60 MB. Names are kept as given, every derived key as a hash only
 * and computed again when it is hit; `upsert` appends, and forgotten names are passed over.
 */
export function createNameIndex(accounts: Iterable<NamedAccount> = []): NameIndex {
  const known = new Map<number, NamedAccount>()
  const owners: (NamedAccount | undefined)[] = []
  const ordinals: number[] = []
  const texts: string[] = []
  const namesOf = new Map<number, number>()
  const byGram = new Map<number, IntList>()
  const byCharacter = new Map<number, IntList>()
  const table = createHashTable(1 << 12)
  /** Grows with every change of a name. */
  let changes = 0

  function addName(account: NamedAccount, ordinal: number): void {
    const { text, keys, grams } = keyed(account, ordinal)
    const name = texts.length
    owners.push(account)
    ordinals.push(ordinal)
    texts.push(text)
    const seen = new Set<string>()
    for (const { way, key } of keys) {
      if (seen.has(way + key)) continue
      seen.add(way + key)
      table.add(hashOf(key), name * WAYS.length + WAYS.indexOf(way))
    }
    for (const gram of grams) {
      if (!byGram.has(gram))
        for (const half of new Set([gram >>> 16, gram & 0x7fff])) pushTo(byCharacter, half, gram)
      pushTo(byGram, gram, name)
    }
  }

  function remove(id: number): void {
    changes += 1
    const first = namesOf.get(id)
    if (first === undefined) return
    for (let name = first; owners[name]?.id === id; name++) owners[name] = undefined
    namesOf.delete(id)
    known.delete(id)
  }

  /** The insides as somebody sees them for whom `hidden` accounts do not exist: no name of theirs is found, counted or in the way. */
  function insidesWithout(hidden: (id: number) => boolean): NameStore {
    const accountOf = (name: number) => {
      const account = owners[name]
      return account && !hidden(account.id) ? account : undefined
    }
    return {
      hits(key, way, most = MOST_HITS) {
        const found: { account: NamedAccount; name: number }[] = []
        const wanted = WAYS.indexOf(way)
        table.each(hashOf(key), (value) => {
          if (value % WAYS.length !== wanted || found.length >= most) return
          const name = Math.floor(value / WAYS.length)
          const account = accountOf(name)
          if (!account) return
          const real = isCalled(texts[name] ?? '', way, key, () => keyed(account, ordinals[name] ?? 0))
          if (real) found.push({ account, name })
        })
        return found
      },
      has: (hash) => table.has(hash),
      postings: (gram) => byGram.get(gram),
      gramsWith: (character) => byCharacter.get(character.charCodeAt(0) & 0x7fff),
      textOf: (name) => texts[name] ?? '',
      accountOf,
      names: () => texts.length,
    }
  }

  function searchWithout(hidden: (id: number) => boolean): NameSearch {
    const store = insidesWithout(hidden)
    // One message is looked through by several readers: the last text's names are kept.
    let last: { text: string; who: Who; changes: number; found: Mention[] } | undefined
    const findIn = (text: string, who: Who = {}) => {
      const same =
        last?.text === text &&
        last.changes === changes &&
        last.who.writerId === who.writerId &&
        last.who.recent === who.recent
      if (!same) last = { text, who, changes, found: find(store, text, who) }
      return [...last!.found]
    }
    return {
      get: (id) => (hidden(id) ? undefined : known.get(id)),
      lookup: (query, who = {}) => lookUp(store, formsOf(query), who),
      findIn,
      soundIn: (text, who = {}) => findSounding(store, text, who),
    }
  }

  const index: NameIndex = {
    get size() {
      return known.size
    },
    upsert(account) {
      remove(account.id)
      known.set(account.id, account)
      namesOf.set(account.id, texts.length)
      for (let ordinal = 0; ordinal < 2 + account.aliases.length; ordinal++) addName(account, ordinal)
    },
    remove,
    without: searchWithout,
    ...searchWithout(() => false),
  }
  for (const account of accounts) index.upsert(account)
  return index
}

/** Whether a hash that fits is truly that key. A short name is part of its name; only what is spelled must be worked out again. */
function isCalled(text: string, way: Way, key: string, keyedAgain: () => Keyed): boolean {
  switch (way) {
    case 'code':
    case 'full':
    case 'alias':
      return text === key
    case 'stem':
    case 'word':
      return text.includes(key)
    case 'pinyin':
    case 'initials':
      return keyedAgain().keys.some((each) => each.way === way && each.key === key)
  }
}

function pushTo(lists: Map<number, IntList>, key: number, value: number): void {
  const list = lists.get(key) ?? emptyList()
  if (list.size === 0) lists.set(key, list)
  push(list, value)
}

function keyed(account: NamedAccount, ordinal: number): Keyed {
  const name =
    ordinal === 0 ? account.code : ordinal === 1 ? account.name : (account.aliases[ordinal - 2] ?? '')
  return keysOf(name, KINDS[ordinal] ?? 'alias')
}
