import { distance } from '../domain/distance.ts'
import { allowance } from './allowance.ts'
import { gramsOf, initialGrams, WAYS, type Way } from './keys.ts'
import type { NamedAccount, NameStore, Who } from './named.ts'
import type { Forms } from './normal.ts'
import { initialReadings, isAllChinese, spells, syllablesOf } from './pinyin.ts'
import { isCjk } from './text.ts'

/** How an account was recognised. `part`: a piece of its name; `sound`: other characters that sound alike; `typo`: a few mistakes away. */
export type How = Way | 'part' | 'sound' | 'typo'

/**
 * `one`: this account; `sure` is false when others fit as well (`others`) or it is a close miss, and the person should be shown the guess.
 * `several`: up to five, best first, nothing may be assumed. `near`: nothing fits, did you mean one of these. `fit`: how many there are in all.
 */
export type Found =
  | { kind: 'one'; account: NamedAccount; how: How; sure: boolean; others: NamedAccount[] }
  | { kind: 'several'; accounts: NamedAccount[]; how: How; fit: number }
  | { kind: 'near'; accounts: NamedAccount[]; fit: number }
  | { kind: 'none' }

/** Of accounts that share a common piece, strangers beyond this many are not even ranked: five are shown. */
const ENOUGH = 200
/** As many as fit as buttons on one row of a card. */
const MOST = 5

/** The first way of looking that finds anybody decides; within it the writer's own and recent accounts come first. */
export function lookUp(store: NameStore, query: Forms, who: Who): Found {
  const { text } = query
  if (!text) return { kind: 'none' }
  return (
    byKey(store, [text, ...(query.words.length === 0 ? query.stems : [])], who) ??
    byPart(store, query, who) ??
    byLetters(store, text, who) ??
    bySound(store, query, who) ??
    byTypo(store, query, who) ?? { kind: 'none' }
  )
}

function byKey(store: NameStore, keys: string[], who: Who): Found | undefined {
  for (const key of keys) {
    for (const way of WAYS) {
      const accounts = unique(store.hits(key, way).map((hit) => hit.account))
      if (accounts.length === 0) continue
      const found = decide(withSharing(store, accounts, key, way), way, who)
      // 华锐科技 is not sure to be 华锐重工: what was matched is less than what was typed.
      return key !== keys[0] && found.kind === 'one' ? { ...found, sure: false } : found
    }
  }
  return undefined
}

/** How many names with the same rare piece are looked through for others that share a short name. */
const MOST_SHARING = 1000

/**
 * A short name is also that of every account whose name begins with it: 华锐 of 华锐重工 may be 华锐海外 as well. Whole names, aliases and
 * codes are one account's own.
 */
export function withSharing(
  store: NameStore,
  accounts: NamedAccount[],
  key: string,
  way: Way,
): NamedAccount[] {
  // Several are asked about in any case.
  if ((way !== 'stem' && way !== 'word') || accounts.length > 1) return accounts
  const sharing: NamedAccount[] = []
  let looked = 0
  for (const name of withPiece(store, key)) {
    if (++looked > MOST_SHARING) break
    const account = store.accountOf(name)
    if (account && (isCjk(key[0]) ? store.textOf(name).startsWith(key) : wordBegins(account, key, true)))
      sharing.push(account)
  }
  return unique([...accounts, ...sharing])
}

/** One of several of the same rank: the only one that is the writer's own, else the only recent one, is a guess. */
export function decide(
  accounts: NamedAccount[],
  how: How,
  who: Who,
  { mayGuess = true, fit = accounts.length } = {},
): Found {
  const [first, ...others] = ranked(accounts, who)
  if (!first) return { kind: 'none' }
  const loose = how === 'initials' || how === 'sound' || how === 'typo'
  if (others.length === 0) return { kind: 'one', account: first, how, sure: !loose, others }
  const own = accounts.filter((each) => each.ownerId === who.writerId)
  const recent = accounts.filter((each) => who.recent?.includes(each.id))
  const favourite =
    own.length === 1 ? own[0] : own.length === 0 && recent.length === 1 ? recent[0] : undefined
  if (favourite && mayGuess) {
    const rest = ranked(accounts, who).filter((each) => each !== favourite)
    return { kind: 'one', account: favourite, how, sure: false, others: rest.slice(0, MOST - 1) }
  }
  return { kind: 'several', accounts: [first, ...others].slice(0, MOST), how, fit }
}

/** Own first, then recent by how recent, then shorter names, then by code, so that the same question has the same answer. */
function ranked(accounts: NamedAccount[], who: Who): NamedAccount[] {
  const rank = (account: NamedAccount): number => {
    const seen = who.recent?.indexOf(account.id) ?? -1
    return (account.ownerId === who.writerId ? 0 : 1000) + (seen < 0 ? 500 : Math.min(seen, 499))
  }
  return accounts
    .map((account) => ({ account, rank: rank(account) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.account.name.length - b.account.name.length ||
        (a.account.code < b.account.code ? -1 : 1),
    )
    .map((each) => each.account)
}

function unique(accounts: NamedAccount[]): NamedAccount[] {
  return [...new Map(accounts.map((account) => [account.id, account])).values()]
}

/** Names that contain the query; those that begin with it go before the others. */
function byPart(store: NameStore, { text }: Forms, who: Who): Found | undefined {
  const one = text.length === 1
  if (one && !isCjk(text)) return undefined
  const begins: NamedAccount[] = []
  const within: NamedAccount[] = []
  const fit = { begins: new Set<number>(), within: new Set<number>() }
  for (const name of one ? withCharacter(store, text) : withPiece(store, text)) {
    const whole = store.textOf(name)
    const account = store.accountOf(name)
    if (!account) continue
    const favoured = account.ownerId === who.writerId || who.recent?.includes(account.id) === true
    if (whole.startsWith(text)) {
      fit.begins.add(account.id)
      if (favoured || begins.length < ENOUGH) begins.push(account)
    } else if (isCjk(text[0]) ? whole.includes(text) : wordBegins(account, text)) {
      fit.within.add(account.id)
      if (favoured || within.length < ENOUGH) within.push(account)
    }
  }
  // A single character names nobody: these are shown, and none of them is taken.
  if (one) {
    const all = unique([...begins, ...within])
    return all.length > 0
      ? {
          kind: 'near',
          accounts: ranked(all, who).slice(0, MOST),
          fit: new Set([...fit.begins, ...fit.within]).size,
        }
      : undefined
  }
  if (begins.length > 0) return decide(unique(begins), 'part', who, { fit: fit.begins.size })
  return within.length > 0 ? decide(unique(within), 'part', who, { fit: fit.within.size }) : undefined
}

/** `foods` begins a word of `Meridian Foods`; `eridian` does not. `first`: it is the whole first word. */
function wordBegins(account: NamedAccount, text: string, first = false): boolean {
  return [account.name, ...account.aliases].some((name) => {
    const words = name.toLowerCase().split(/[^a-z0-9]+/)
    return first ? words[0] === text : words.some((word) => word.startsWith(text))
  })
}

function* withPiece(store: NameStore, text: string): Generator<number> {
  const lists = gramsOf(text).map((gram) => store.postings(gram))
  if (lists.length === 0 || lists.some((list) => list === undefined)) return
  const rarest = lists.reduce((a, b) => ((b?.size ?? 0) < (a?.size ?? 0) ? b : a))
  for (let at = 0; at < (rarest?.size ?? 0); at++) yield rarest?.items[at] ?? 0
}

function* withCharacter(store: NameStore, character: string): Generator<number> {
  const grams = store.gramsWith(character)
  for (let at = 0; at < (grams?.size ?? 0); at++) {
    const list = store.postings(grams?.items[at] ?? 0)
    for (let index = 0; index < (list?.size ?? 0); index++) {
      const name = list?.items[index] ?? 0
      if (store.textOf(name).includes(character)) yield name
    }
  }
}

/** `hwjs`, `huawei js`, `huarui`: letters that spell a Chinese name. Whole syllables are surer than first letters. */
function byLetters(store: NameStore, text: string, who: Who): Found | undefined {
  if (!/^[a-z]{2,40}$/.test(text)) return undefined
  const spelled: { account: NamedAccount; full: boolean; size: number }[] = []
  const seen = new Set<number>()
  const consider = (name: number): void => {
    const account = store.accountOf(name)
    const whole = store.textOf(name)
    if (!account || seen.has(name) || !isAllChinese(whole)) return
    seen.add(name)
    const syllables = syllablesOf(whole)
    for (let at = 0; at < syllables.length; at++) {
      const end = spells(text, syllables, 0, at)
      if (end) spelled.push({ account, full: at === 0 && end === syllables.length, size: end - at })
      if (end) return
    }
  }
  for (const initials of initialReadings(text)) {
    for (const hit of store.hits(initials, 'initials')) consider(hit.name)
    if (initials.length < 3 || spelled.length > 200) continue
    const lists = initialGrams(initials).map((gram) => store.postings(gram))
    if (lists.some((list) => list === undefined)) continue
    const rarest = lists.reduce((a, b) => ((b?.size ?? 0) < (a?.size ?? 0) ? b : a))
    for (let at = 0; at < Math.min(rarest?.size ?? 0, 2000); at++) consider(rarest?.items[at] ?? 0)
  }
  const best = spelled.some((each) => each.full) ? spelled.filter((each) => each.full) : spelled
  if (best.length > 0) return decide(unique(best.map((each) => each.account)), 'initials', who)
  // ldjt, lvdijituan: 集团, 股份 and 控股 are no part of the name that is kept.
  const bare = text.replace(/(?:jituan|gufen|konggu|jt|gf|kg)$/, '')
  if (bare === text || bare.length < 2) return undefined
  const whole = store.hits(bare, 'pinyin')
  return whole.length > 0
    ? decide(unique(whole.map((hit) => hit.account)), 'initials', who)
    : byLetters(store, bare, who)
}

/** 华瑞 for 华锐: the commonest slip of a pinyin keyboard. */
function bySound(store: NameStore, { text, stems }: Forms, who: Who): Found | undefined {
  if (text.length < 2 || !isAllChinese(text)) return undefined
  for (const piece of [text, ...stems]) {
    const hits = store.hits(syllablesOf(piece).join(''), 'pinyin')
    if (hits.length > 0) return decide(unique(hits.map((hit) => hit.account)), 'sound', who)
  }
  return undefined
}

/** The few hundred names with the highest counts, without sorting all that share a common piece. */
function mostCounted(touched: readonly number[], counts: Uint8Array): number[] {
  const sizes = new Uint32Array(256)
  for (const name of touched) sizes[counts[name] ?? 0] = (sizes[counts[name] ?? 0] ?? 0) + 1
  let least = 255
  let sum = 0
  // Down to the lowest count that still keeps the list short; the highest count there is, in any case.
  while (least > 1 && (sum === 0 || sum + (sizes[least - 1] ?? 0) <= 400)) sum += sizes[--least] ?? 0
  return touched.filter((name) => (counts[name] ?? 0) >= least).slice(0, 400)
}

/** Names that share the most pieces with the query, and among them those few mistakes away. */
function byTypo(store: NameStore, { text, words }: Forms, who: Who): Found | undefined {
  const chinese = isCjk(text[0])
  const most = allowance(text, chinese)
  if (most === 0 || text.length > 40) return undefined
  const counts = new Uint8Array(store.names())
  const touched: number[] = []
  // A mistake spoils at most three pieces: of one more than all mistakes can spoil, a true match has at least one left.
  const lists = [...new Set(gramsOf(text))]
    .map((gram) => store.postings(gram))
    .sort((a, b) => (a?.size ?? 0) - (b?.size ?? 0))
  for (const list of lists.slice(0, 3 * most + 2)) {
    for (let at = 0; at < (list?.size ?? 0); at++) {
      const name = list?.items[at] ?? 0
      if (counts[name] === 0) touched.push(name)
      counts[name] = (counts[name] ?? 0) + 1
    }
  }
  const top = mostCounted(touched, counts)
  const close: { account: NamedAccount; mistakes: number }[] = []
  for (const name of top) {
    const account = store.accountOf(name)
    if (!account) continue
    const whole = store.textOf(name)
    // A mistyped short name: 东海时化 has its own length's worth of the name to be compared with; Meridain its first word's.
    const piece = chinese ? whole.slice(0, text.length) : (firstWord(account, words.length) ?? whole)
    // 蓝海 is no slip of 蓝湾: what sounds otherwise is another name. Only a character more or less, or two swapped, is one.
    const meant = [whole, piece].filter((each) => !chinese || !isAnother(text, each))
    const mistakes = Math.min(most + 1, ...meant.map((each) => distance(text, each, most)))
    if (mistakes <= most) close.push({ account, mistakes })
  }
  const least = Math.min(...close.map((each) => each.mistakes))
  const nearest = unique(close.filter((each) => each.mistakes === least).map((each) => each.account))
  if (nearest.length === 0) return undefined
  const found = decide(nearest, 'typo', who, { mayGuess: false })
  return found.kind === 'one' && least === 1
    ? found
    : { kind: 'near', accounts: ranked(nearest, who).slice(0, MOST), fit: nearest.length }
}

/** Of the same length, with another character that sounds otherwise among the first two, which tell names apart. */
function isAnother(text: string, name: string): boolean {
  if (text.length !== name.length || [...text].sort().join('') === [...name].sort().join('')) return false
  return (text.length <= 3 ? [0, 1, 2] : [0, 1]).some(
    (at) => text[at] !== name[at] && syllablesOf(text[at] ?? '')[0] !== syllablesOf(name[at] ?? '')[0],
  )
}

function firstWord(account: NamedAccount, words: number): string | undefined {
  const name = [account.name, ...account.aliases].find((each) => /^[a-z]/i.test(each))
  return name
    ?.toLowerCase()
    .split(/[^a-z0-9]+/)
    .slice(0, words)
    .join('')
}
