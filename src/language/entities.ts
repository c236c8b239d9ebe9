import { accountsByKind } from './account-kinds.ts'
import { findAmounts } from './amounts.ts'
import type { PersonFound } from './contacts.ts'
import {
  contactsNear,
  type Member,
  type NamedDeal,
  type NearContact,
  type ReadContext,
  whoOf,
} from './context.ts'
import type { DayFound } from './day-found.ts'
import { daysOf } from './days-of.ts'
import { dealNamed } from './deal-mentions.ts'
import { memberPlaces } from './members.ts'
import type { Mention } from './mentions.ts'
import { peoplePlaces } from './people.ts'
import { stagesIn } from './stages.ts'
import { type Folded, isCjk, sourceOf } from './text.ts'

/** What a part of a message may be, before anybody asks what the message wants. */
type EntityKind =
  | 'account'
  | 'person'
  | 'member'
  | 'deal'
  | 'step'
  | 'request'
  | 'complaint'
  | 'visit'
  | 'day'
  | 'amount'
  | 'stage'

export type Entity = { kind: EntityKind; start: number; end: number }

/** Whom and what a message speaks of. Places are those of the folded text; no two of `all` overlap. */
export type Entities = {
  all: Entity[]
  accounts: Mention[]
  people: PersonFound[]
  members: { member: Member; start: number; end: number }[]
  deals: { code: string; deal?: NamedDeal; start: number; end: number }[]
  days: DayFound[]
  stages: { stage: number; start: number; end: number }[]
  /** Codes of steps, requests, complaints and visits, upper case, in order. */
  codes: { kind: 'step' | 'request' | 'complaint' | 'visit'; code: string; start: number; end: number }[]
}

const CODE = /(?<![a-z0-9])(ap|[dfcv])-?(\d{1,7})(?![a-z0-9])/gu
const KIND_OF: Record<string, 'deal' | 'step' | 'request' | 'complaint' | 'visit'> = {
  d: 'deal',
  f: 'step',
  ap: 'request',
  c: 'complaint',
  v: 'visit',
}

/** Finds everything that is somebody or something, codes and names first: what lies inside a name is not read again as a day or an amount. */
export function entitiesOf(
  folded: Folded,
  context: ReadContext,
  guessed: readonly { start: number; end: number }[] = [],
): Entities {
  const isGuess = (each: { start: number; end: number }): boolean =>
    guessed.some((one) => overlaps(one, each))
  const { text } = folded
  const all: Entity[] = []
  const take = <T extends { start: number; end: number }>(kind: EntityKind, found: readonly T[]): T[] => {
    const free = found.filter((each) => each.end > each.start && !all.some((one) => overlaps(one, each)))
    all.push(...free.map(({ start, end }) => ({ kind, start, end })))
    return free
  }
  const deals: Entities['deals'] = []
  const codes: Entities['codes'] = []
  for (const match of text.matchAll(CODE)) {
    const kind = KIND_OF[match[1] ?? '']
    if (!kind) continue
    const code = `${match[1]}${match[2]}`.toUpperCase()
    const range = { start: match.index, end: match.index + match[0].length }
    all.push({ kind, ...range })
    const deal = kind === 'deal' ? context.dealByCode?.(code) : undefined
    if (kind === 'deal') deals.push({ code, ...(deal && { deal }), ...range })
    else codes.push({ kind, code, ...range })
  }
  const accounts = take('account', context.names.findIn(text, whoOf(context))).map(
    (each): Mention =>
      each.found.kind === 'one' && isGuess(each) ? { ...each, found: { ...each.found, sure: false } } : each,
  )
  if (accounts.length === 0 && deals.length === 0)
    accounts.push(...take('account', accountsByKind(text, context)))
  if (accounts.length === 0 && deals.length === 0) {
    const named = dealNamed(text, context.near ?? [], context)
    if (named) deals.push({ code: named.deal.code, deal: named.deal, start: named.start, end: named.end })
    if (named) all.push({ kind: 'deal', start: named.start, end: named.end })
  }
  const source = (start: number, end: number): string => sourceOf(folded, start, end)
  const contacts = contactsFor(accounts, deals, context)
  const people = peoplePlaces(text, source, contacts)
  const known = take(
    'person',
    people.filter((each) => each.contact !== undefined || each.others.length > 0),
  )
  const members = take('member', memberPlaces(text, context))
  // 高总 is our own director where no contact is called so.
  const ours = ({ name, start }: PersonFound): boolean =>
    !COMPANY.test(text.slice(Math.max(0, start - 4), start)) &&
    (context.members ?? []).some(
      (member) => isCjk(name[0]) && member.name.startsWith(name[0] ?? '?') && /总$/u.test(name),
    )
  const fresh = take(
    'person',
    people.filter(
      (each) =>
        each.contact === undefined && each.others.length === 0 && !(accounts.length === 0 && ours(each)),
    ),
  )
  const days = take('day', daysOf(folded, context))
  take('amount', findAmounts(text, context.currency))
  const stages = take('stage', stagesIn(text))
  all.sort((a, b) => a.start - b.start)
  return {
    all,
    accounts,
    people: [...known, ...fresh].sort((a, b) => a.start - b.start),
    members,
    deals,
    days,
    stages,
    codes,
  }
}

const COMPANY = /(?:公司|集团|厂|股份|科技|机械|实业|重工|电气|电子|化工|能源)的?$/u

/** Contacts of the accounts that are named; where none is, of all that may be meant. */
function contactsFor(
  accounts: readonly Mention[],
  deals: Entities['deals'],
  context: ReadContext,
): NearContact[] {
  const ids = new Set([
    ...accounts.flatMap(({ found }) =>
      found.kind === 'one' ? [found.account.id] : found.accounts.map(({ id }) => id),
    ),
    ...deals.flatMap(({ deal }) => (deal ? [deal.accountId] : [])),
  ])
  const own = [...ids].flatMap((accountId) =>
    context.contactsOf(accountId).map((contact) => ({ ...contact, accountId })),
  )
  return own.length > 0 ? own : contactsNear(context)
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

/** One sign for each kind of entity; rules about what is done are written with `{A}`, `{P}` … for them. */
const SIGNS: Record<EntityKind, string> = {
  account: '\ue001',
  person: '\ue002',
  member: '\ue003',
  deal: '\ue004',
  step: '\ue005',
  request: '\ue006',
  complaint: '\ue007',
  visit: '\ue008',
  day: '\ue009',
  amount: '\ue00a',
  stage: '\ue00b',
}
const LETTERS: Record<string, EntityKind> = {
  A: 'account',
  P: 'person',
  M: 'member',
  D: 'deal',
  S: 'step',
  R: 'request',
  C: 'complaint',
  V: 'visit',
  T: 'day',
  N: 'amount',
  G: 'stage',
}

/** Behind the sign, for the rest of the entity: two accounts beside each other stay two. */
const FILL = '\ue00f'

/** The text with every entity written as the sign of its kind, character by character, so that every place stays what it is. */
export function masked(text: string, all: readonly Entity[]): string {
  const letters = [...Array(text.length).keys()].map((at) => text[at] ?? '')
  for (const { kind, start, end } of all)
    for (let at = start; at < end; at++) letters[at] = at === start ? SIGNS[kind] : FILL
  return letters.join('')
}

/** A pattern over {@link masked} text: `{A}` stands for an account, `{P}` for a person of theirs, and so on; `<` and `>` for the edges of a Latin word. */
export function rule(pattern: string): RegExp {
  const written = pattern
    .replace(/\{([A-Z])\}/g, (whole, letter: string) => {
      const kind = LETTERS[letter]
      return kind ? `(?:${SIGNS[kind]}${FILL}*)` : whole
    })
    .replace(/(?<![(?\\])<(?![=!])/g, '(?<![a-z0-9])')
    .replace(/(?<!\(\?)(?<![\\=-])>/g, '(?![a-z0-9])')
  return new RegExp(written, 'u')
}
