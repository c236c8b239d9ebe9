import { type ReadContext, whoOf } from './context.ts'
import { isOther } from './mentions.ts'
import type { NamedAccount } from './named.ts'
import type { Found } from './names.ts'
import { goesOn } from './normal.ts'
import type { Problem } from './problem.ts'
import type { Range } from './sections.ts'
import { type Confidence, type Folded, isCjk, sourceOf, trimRange } from './text.ts'

/** An account of a reading, with its place in the folded text. */
export type AccountRead = { account: NamedAccount; start: number; end: number; confidence: Confidence }

/** Accounts that were named; or who it may have been, with what must be asked. */
export type Which = { accounts: AccountRead[]; candidates: NamedAccount[]; problem?: Problem; end: number }

/** Accounts named in `range` by code, name, alias or short name. */
export function namedIn(folded: Folded, range: Range, context: ReadContext): Which {
  const mentions = context.names
    .findIn(folded.text.slice(range.start, range.end), whoOf(context))
    .map((each) => ({ ...each, start: range.start + each.start, end: range.start + each.end }))
  const accounts: AccountRead[] = []
  for (const { start, end, found } of mentions) {
    if (found.kind === 'several') {
      if (accounts.length === 0) return ask(folded, { start, end }, found)
      continue
    }
    if (accounts.some((each) => each.account.id === found.account.id)) continue
    accounts.push({ account: found.account, start, end, confidence: found.sure ? 'understood' : 'guessed' })
    if (!found.sure && accounts.length === 1)
      return { accounts, candidates: [found.account, ...found.others], end }
  }
  return { accounts, candidates: [], end: accounts.at(-1)?.end ?? range.start }
}

function ask(folded: Folded, range: Range, { accounts, fit }: Extract<Found, { kind: 'several' }>): Which {
  const data = {
    said: sourceOf(folded, range.start, range.end),
    names: accounts.map((each) => each.name).join('、'),
    fit: String(fit),
  }
  return {
    accounts: [],
    candidates: accounts,
    problem: { field: 'account', key: 'whichAccount', data },
    end: range.end,
  }
}

/**
 * The account in the place where one must stand: behind a command word, or behind "visited" and "at". The longest run of words
 * (or beginning of a Chinese word) that is somebody's name wins; only when none is, close misses are considered.
 */
export function standingIn(folded: Folded, range: Range, context: ReadContext): Which {
  const who = whoOf(context)
  const tries = pieces(folded.text, range)
  const first = tries[0]
  if (!first)
    return {
      accounts: [],
      candidates: [],
      problem: { field: 'account', key: 'noAccount', data: {} },
      end: range.start,
    }
  let near: { piece: Range; found: Extract<Found, { kind: 'near' }> } | undefined
  let loose: { piece: Range; found: Extract<Found, { kind: 'one' }> } | undefined
  for (const piece of tries) {
    const found = context.names.lookup(folded.text.slice(piece.start, piece.end), who)
    switch (found.kind) {
      case 'one':
        // One character is nobody.
        if (piece.end - piece.start === 1) break
        if (found.how === 'part' && isShorter(folded.text, piece, first)) break
        if (isOther(folded.text, { ...piece, found })) break
        if (found.how !== 'sound' && found.how !== 'typo')
          return taken(piece, sureOf(folded.text, piece, first, found))
        loose ??= { piece, found }
        break
      case 'several':
        if (found.how === 'part' && isShorter(folded.text, piece, first)) break
        return ask(folded, piece, found)
      case 'near':
        near ??= { piece, found }
        break
      case 'none':
        break
    }
  }
  // Meridien Logistics is another company than Meridian Foods.
  if (loose && !isNamedOn(folded, loose.piece, first)) return taken(loose.piece, loose.found)
  const said = nameLike(sourceOf(folded, first.start, first.end))
  if (near) {
    const names = near.found.accounts.map((each) => each.name).join('、')
    return {
      accounts: [],
      candidates: near.found.accounts,
      problem: { field: 'account', key: 'nearAccount', data: { said, names, fit: String(near.found.fit) } },
      end: first.end,
    }
  }
  // 没 of 没见到李处 is nobody's name.
  const key = /^\p{Script=Han}$/u.test(said) ? 'noAccount' : 'unknownAccount'
  return {
    accounts: [],
    candidates: [],
    problem: { field: 'account', key, data: { said } },
    end: first.end,
  }
}

/** Of words that are nobody's name those that may be one: a code alone, a Chinese word, a run of words in capitals, else all. */
function nameLike(said: string): string {
  return (
    /^[a-z]{1,4}-?\d{1,7}(?=\s)/iu.exec(said)?.[0] ??
    /^\p{Lu}[\p{L}\d&'.-]*(?:\s(?:\p{Lu}|&|of |and )[\p{L}\d&'.-]*)*(?=\s|$)/u.exec(said)?.[0] ??
    said
  )
}

/** A piece of a name that is itself only a piece of what was typed is nobody: South of South Bay is not Southport. */
function isShorter(text: string, piece: Range, typed: Range): boolean {
  return piece.end < typed.end && !(isCjk(text[piece.start]) && piece.end - piece.start >= 3)
}

/** Whether a capitalised word goes on behind a piece that is only nearly a name. */
function isNamedOn(folded: Folded, piece: Range, typed: Range): boolean {
  return piece.end < typed.end && /^\s+\p{Lu}\p{L}{2}/u.test(sourceOf(folded, piece.end, typed.end))
}

/** A short name is not sure where a company's name goes on behind it. */
function sureOf(
  text: string,
  piece: Range,
  typed: Range,
  found: Extract<Found, { kind: 'one' }>,
): Extract<Found, { kind: 'one' }> {
  if (found.how === 'code' || found.how === 'full' || found.how === 'alias') return found
  const names = [found.account.name, ...found.account.aliases]
  const less = found.how === 'part' && piece.end < typed.end
  // Alder Group is not Alderbrook: the word of another company stands within.
  const within = [...text.slice(piece.start, piece.end).matchAll(/ [a-z]+/gu)]
  if (within.some(([word]) => goesOn(word, names))) return { ...found, sure: false }
  return less || goesOn(text.slice(piece.end), names) ? { ...found, sure: false } : found
}

function taken(piece: Range, found: Extract<Found, { kind: 'one' }>): Which {
  const confidence = found.sure ? 'understood' : 'guessed'
  const candidates = found.sure ? [] : [found.account, ...found.others]
  return { accounts: [{ account: found.account, ...piece, confidence }], candidates, end: piece.end }
}

/** Up to six words together, then fewer; of a Chinese word its beginnings. The first is what the person will be shown as not understood. */
function pieces(text: string, range: Range): Range[] {
  const { start, end } = trimRange(text, range.start, range.end)
  if (end <= start) return []
  if (isCjk(text[start])) {
    const word = /^[^\s,，。;；、:：]+/u.exec(text.slice(start, end))?.[0] ?? ''
    const sizes = Array.from(
      { length: Math.min(word.length, 16) },
      (_, index) => Math.min(word.length, 16) - index,
    )
    // 华 of 华为 is nobody's name.
    return sizes
      .filter((size) => size >= 2 || word.length === 1)
      .map((size) => ({ start, end: start + size }))
  }
  const words = [...text.slice(start, end).matchAll(/[^\s,，。;；:：]+/gu)].slice(0, 6)
  return words
    .map((word) => ({ start, end: start + word.index + word[0].length }))
    .reverse()
    .filter((piece) => piece.end > piece.start)
}
