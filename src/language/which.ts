import { type ReadContext, whoOf } from './context.ts'
import type { Found, NamedAccount } from './names.ts'
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
      if (accounts.length === 0) return ask(folded, { start, end }, found.accounts)
      continue
    }
    if (accounts.some((each) => each.account.id === found.account.id)) continue
    accounts.push({ account: found.account, start, end, confidence: found.sure ? 'understood' : 'guessed' })
    if (!found.sure && accounts.length === 1)
      return { accounts, candidates: [found.account, ...found.others], end }
  }
  return { accounts, candidates: [], end: accounts.at(-1)?.end ?? range.start }
}

function ask(folded: Folded, range: Range, accounts: NamedAccount[]): Which {
  const data = {
    said: sourceOf(folded, range.start, range.end),
    names: accounts.map((each) => each.name).join('、'),
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
        if (found.how !== 'sound' && found.how !== 'typo') return taken(piece, found)
        loose ??= { piece, found }
        break
      case 'several':
        // 宁 of 宁德 says nothing once 宁德 itself was no name.
        if (piece.end - piece.start >= 2 || tries.length === 1) return ask(folded, piece, found.accounts)
        break
      case 'near':
        near ??= { piece, found }
        break
      case 'none':
        break
    }
  }
  if (loose) return taken(loose.piece, loose.found)
  const said = sourceOf(folded, first.start, first.end)
  if (near) {
    const names = near.found.accounts.map((each) => each.name).join('、')
    return {
      accounts: [],
      candidates: near.found.accounts,
      problem: { field: 'account', key: 'nearAccount', data: { said, names } },
      end: first.end,
    }
  }
  return {
    accounts: [],
    candidates: [],
    problem: { field: 'account', key: 'unknownAccount', data: { said } },
    end: first.end,
  }
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
    return sizes.map((size) => ({ start, end: start + size }))
  }
  const words = [...text.slice(start, end).matchAll(/[^\s,，。;；:：]+/gu)].slice(0, 6)
  return words
    .map((word) => ({ start, end: start + word.index + word[0].length }))
    .reverse()
    .filter((piece) => piece.end > piece.start)
}
