import type { ReadContext } from './context.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { Problem } from './problem.ts'
import type { AccountRead } from './resolve-account.ts'
import type { Range } from './sections.ts'

/** The one account of its kind as a guess, or those to choose from. */
type OfKind = { accounts: AccountRead[]; candidates: NamedAccount[]; unknown: Range[]; problem?: Problem }

/** 那家做食品的客户: whoever makes that, at least two to choose from or one as a guess. */
export function accountOfKind({ entities, folded }: Heard, context: ReadContext): OfKind | undefined {
  const [kind] = entities.accounts
  if (!kind) return undefined
  const accounts =
    kind.found.kind === 'one' ? [kind.found.account, ...kind.found.others] : kind.found.accounts
  const data = {
    said: folded.source.slice(folded.from[kind.start] ?? 0, folded.to[kind.end - 1] ?? 0),
    names: accounts.map(({ name }) => name).join('、'),
  }
  const candidates = accounts.flatMap(({ id }) => context.names.get(id) ?? []).slice(0, 5)
  const [only] = candidates
  if (only && candidates.length === 1) {
    const account: AccountRead = { account: only, start: kind.start, end: kind.end, confidence: 'guessed' }
    return { accounts: [account], candidates, unknown: [] }
  }
  return {
    accounts: [],
    candidates,
    unknown: [],
    problem: { field: 'account', key: 'whichAccount', data },
  }
}

/** called the food client: one of several is called so at its end, and any may be meant. */
export function isOfKind({ entities }: Heard, accounts: readonly AccountRead[]): boolean {
  const [named] = entities.accounts
  return (
    named?.found.kind === 'several' &&
    accounts.length === 1 &&
    accounts.every(({ start, end }) => start < named.end && named.start < end)
  )
}
