import { accountOfKind, isOfKind } from './account-of-kind.ts'
import { CONTACT_WORDS } from './contact-words.ts'
import type { PersonFound } from './contacts.ts'
import { contactsNear, type ReadContext } from './context.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import { findAttempt, findChannel, findTopic } from './marks.ts'
import type { NamedAccount } from './named.ts'
import { findPeople } from './people.ts'
import type { Problem } from './problem.ts'
import { type AccountRead, namedIn, standingIn } from './resolve-account.ts'
import type { Range } from './sections.ts'
import { COMPANY, companyIn } from './strangers.ts'
import { type Folded, isCjk, sourceOf, trimRange } from './text.ts'

/** `commanded`: the message begins with the account; `byCommand`: because a command word stands before it. */
export type Lead = { commanded: boolean; byCommand: boolean }

/**
 * Where the visit was, as {@link accountsOf}; where a person tells it, their account; and every other account that a later clause tells of a
 * contact with.
 */
export function placesOf(
  heard: Heard,
  head: readonly Range[],
  topicAt: number,
  lead: Lead,
  context: ReadContext,
  date: Range | undefined,
): Where {
  const { folded, entities, clauses } = heard
  const found = accountsOf(folded, head, topicAt, lead, context, date)
  const where = (isOfKind(heard, found.accounts) && accountOfKind(heard, context)) || found
  if (where.accounts.length === 0) {
    if (where.candidates.length > 0) return where
    const theirs = accountOfPeople(heard, where, context)
    // 东海证券 打了电话给陈总: a company that is none of ours was named, so whose person it was is a guess.
    if (theirs) return companyIn(heard) ? asGuess(theirs) : theirs
    return accountOfKind(heard, context) ?? where
  }
  const later = clauses
    .filter(
      ({ start, tense, words }) =>
        start > (where.accounts.at(-1)?.end ?? 0) &&
        tense !== 'future' &&
        (CONTACT_WORDS.verbs.test(words) || ROW.test(words) || findAttempt(words) !== undefined),
    )
    .flatMap((clause) =>
      entities.accounts.filter(({ start, end }) => start >= clause.start && end <= clause.end),
    )
  // northwind (Elena, scope ok) and alderbrook (Dana, waiting on legal): each with one of its own people.
  const peopled = entities.accounts.filter(({ start, end, found }) => {
    if (found.kind !== 'one' || start <= (where.accounts.at(-1)?.end ?? 0)) return false
    const own = context.contactsOf(found.account.id).map(({ id }) => id)
    return entities.people.some(
      ({ contact, start: at, end: to }) =>
        contact &&
        own.includes(contact.id) &&
        ((at >= end && at <= end + 20) ||
          /^\s?[(（]\s?$/u.test(folded.text.slice(to, start)) ||
          // calls today: Janet at Meridian re invoice, Lee at Southport re winch
          (/^\s(?:at|from|of|@)\s$/u.test(folded.text.slice(to, start)) &&
            /(?:[,;:、，；]|(?<![a-z])and)\s*$/u.test(folded.text.slice(0, at)))),
    )
  })
  const more = [...later, ...peopled].flatMap(({ start, end, found }): AccountRead[] =>
    found.kind === 'one'
      ? [{ account: found.account, start, end, confidence: found.sure ? 'understood' : 'guessed' }]
      : [],
  )
  const accounts = [...where.accounts]
  for (const each of more)
    if (!accounts.some(({ account }) => account.id === each.account.id)) accounts.push(each)
  return { ...where, accounts }
}

/** 前天华锐, Southport Thu: the day and the account, as a week is told in. */
const ROW = rule('^(?:<and>|<then>|又|再|然后|\\s)*(?:{T}[^，,。；;]{0,4}{A}|{A}\\s?{T})')

function asGuess(where: Where): Where {
  const accounts = where.accounts.map((each) => ({ ...each, confidence: 'guessed' as const }))
  return { ...where, accounts, candidates: accounts.map(({ account }) => account) }
}

/**
 * The one account that all people named belong to. Sure where it is the writer's own, a guess where it is somebody else's; not at all where a
 * company was named that nobody has.
 */
export function accountOfPeople(
  { folded, entities, clauses }: Heard,
  { unknown, problem }: Pick<Where, 'unknown' | 'problem'>,
  context: ReadContext,
): Where | undefined {
  const near = contactsNear(context)
  const named = problem?.key === 'unknownAccount' ? unknown : []
  const people = entities.people.filter(({ contact, others }) => contact || others.length > 0)
  const isSaid = (each: Range): boolean =>
    people.some((person) => each.start < person.end && person.start < each.end)
  if (
    named.some(
      (each) =>
        !isSaid(each) &&
        isCjk(folded.text[each.start]) &&
        COMPANY.test(folded.text.slice(each.start, each.end + 4)),
    )
  )
    return undefined
  const accountsOfOne = ({ contact, others }: PersonFound): number[] =>
    [...(contact ? [contact] : []), ...others].flatMap(({ id }) =>
      near.filter((each) => each.id === id).map(({ accountId }) => accountId),
    )
  const [first, ...rest] = people
  if (!first) return undefined
  const shared = [...new Set(accountsOfOne(first))].filter((id) =>
    rest.every((each) => accountsOfOne(each).includes(id)),
  )
  const apart = shared.length === 0 ? accountsApart(people, accountsOfOne, { clauses }, context) : []
  if (apart.length > 1) return { accounts: apart, candidates: [], unknown: [] }
  const ids = shared.length > 0 ? shared : [...new Set(accountsOfOne(first))]
  const own = ids.filter((id) => context.names.get(id)?.ownerId === context.writerId)
  const chosen = own.length === 1 ? own : ids
  const accounts = chosen.flatMap((id) => context.names.get(id) ?? [])
  const [account, ...others] = accounts
  if (!account) return undefined
  if (others.length > 0) {
    const data = {
      said: folded.source.slice(first.start, first.end),
      names: accounts.map(({ name }) => name).join('、'),
    }
    return {
      accounts: [],
      candidates: accounts.slice(0, 5),
      unknown: [],
      problem: { field: 'account', key: 'whichAccount', data },
    }
  }
  const sure = own.length === 1 && shared.length > 0
  return {
    accounts: [
      { account, start: first.start, end: first.start, confidence: sure ? 'understood' : 'guessed' },
    ],
    candidates: sure ? [] : [account],
    unknown: [],
  }
}

/** 早上跟胡部长通了电话 下午郑总过来谈了还款: each was met in a clause of its own, and each is of one account only. */
function accountsApart(
  people: readonly PersonFound[],
  accountsOfOne: (person: PersonFound) => number[],
  { clauses }: Pick<Heard, 'clauses'>,
  context: ReadContext,
): AccountRead[] {
  const met = people.filter(({ start }) =>
    clauses.some(
      (clause) =>
        clause.start <= start &&
        start < clause.end &&
        clause.tense !== 'future' &&
        CONTACT_WORDS.verbs.test(clause.words),
    ),
  )
  const accounts = met.flatMap(({ start, ...person }): AccountRead[] => {
    const ids = [...new Set(accountsOfOne({ start, ...person }))]
    const own = ids.filter((id) => context.names.get(id)?.ownerId === context.writerId)
    const [id, another] = own.length === 1 ? own : ids
    const account = id === undefined || another !== undefined ? undefined : context.names.get(id)
    return account
      ? [{ account, start, end: start, confidence: own.length === 1 ? 'understood' : 'guessed' }]
      : []
  })
  return accounts.filter(
    ({ account }, at) => accounts.findIndex((each) => each.account.id === account.id) === at,
  )
}

/** Where the visit was. `unknown` are places of names that nobody has. */
export type Where = {
  accounts: AccountRead[]
  candidates: NamedAccount[]
  unknown: Range[]
  problem?: Problem
}

const SLOT =
  /(?:拜访|走访|回访|到访|拜会|去了?|到了?|来到|见了?|约见|给|和|跟|与|在)(?:了|过|完|一下)?\s*(?:客户)?|(?<![a-z])(?:visited|visit to|visit|at|from|with|met|called|saw|phoned|to|of)\s+(?:the\s+)?/gu
/** Words that a company's name is not made of, behind 在 and "at". */
const NO_SLOT =
  /^(?:客户|现场|电话|微信|办公室|公司|会上|他们|对方|一起|下午|上午|我们|the\b|their\b|his\b|her\b|them\b|him\b|noon\b|lunch\b|\d)/u

/**
 * The accounts of a visit. A name anywhere before the topic counts; else what stands where an account must stand;
 * else a name anywhere in the head. `commanded`: the message begins with the account, as behind the command word.
 */
function accountsOf(
  folded: Folded,
  head: readonly Range[],
  topicAt: number,
  { commanded, byCommand }: Lead,
  context: ReadContext,
  date: Range | undefined,
): Where {
  const [first] = head
  if (!first) return nobody()
  const before = head
    .filter((clause) => clause.start < topicAt)
    .map(({ start, end }) => ({ start, end: Math.min(end, topicAt) }))
  for (const clause of before) {
    const named = namedIn(folded, clause, context)
    if (named.accounts.length > 0 || named.problem) return { ...named, unknown: [] }
  }
  if (!byCommand) {
    for (const clause of head) {
      const named = namedIn(folded, clause, context)
      if (named.accounts[0]?.confidence === 'understood') return { ...named, unknown: [] }
    }
  }
  const slots = commanded
    ? [firstSlot(folded, first, topicAt, date)]
    : [...innerSlots(folded, before, topicAt)]
  let failed: Where | undefined
  for (const slot of slots) {
    if (slot.end <= slot.start) continue
    const standing = standingIn(folded, slot, context)
    if (standing.accounts.length > 0 || standing.candidates.length > 0) return { ...standing, unknown: [] }
    if (standing.problem && standing.problem.key !== 'noAccount')
      failed ??= { ...standing, unknown: [unknownAt(slot, standing.end)] }
  }
  for (const clause of head) {
    const named = namedIn(folded, clause, context)
    if (named.accounts.length > 0) return { ...named, unknown: [] }
  }
  return failed ?? nobody()
}

function nobody(): Where {
  return {
    accounts: [],
    candidates: [],
    unknown: [],
    problem: { field: 'account', key: 'noAccount', data: {} },
  }
}

function unknownAt(slot: Range, end: number): Range {
  return { start: slot.start, end: Math.max(end, slot.start) }
}

/** Behind the command word: up to the topic, the channel, a person or a day. */
function firstSlot(folded: Folded, clause: Range, topicAt: number, date: Range | undefined): Range {
  const start = date && date.start <= clause.start + 1 ? date.end : clause.start
  return cut(folded, trimRange(folded.text, start, Math.min(clause.end, topicAt)), date)
}

/** Places that are tried, and how far each may reach: a name stands in the first of them or nowhere. */
const MOST_SLOTS = 6
const LONGEST_SLOT = 80

function* innerSlots(folded: Folded, clauses: readonly Range[], topicAt: number): Generator<Range> {
  let count = 0
  for (const clause of clauses) {
    const words = folded.text.slice(0, Math.min(clause.end, topicAt))
    for (const match of words.matchAll(SLOT)) {
      const start = match.index + match[0].length
      if (match.index < clause.start || NO_SLOT.test(words.slice(start))) continue
      if (++count > MOST_SLOTS) return
      const slot = cut(folded, trimRange(folded.text, start, words.length), undefined)
      if (slot.end > slot.start) yield slot
    }
  }
}

/** Ends a slot before whatever cannot be part of a company's name. */
function cut(folded: Folded, slot: Range, date: Range | undefined): Range {
  const { text } = folded
  const lead = /^(?:(?:the|that|our|my|this) )+/u.exec(text.slice(slot.start, slot.end))?.[0].length ?? 0
  if (lead > 0) return cut(folded, { start: slot.start + lead, end: slot.end }, date)
  const piece = text.slice(slot.start, Math.min(slot.end, slot.start + LONGEST_SLOT))
  const stops = [
    findChannel(piece)?.start,
    findTopic(piece)?.start,
    findPeople(piece, (start, end) => sourceOf(folded, slot.start + start, slot.start + end), [])[0]?.start,
    date && date.start > slot.start ? date.start - slot.start : undefined,
    isCjk(piece[0])
      ? indexOrNone(piece.search(/[\s，,、]|(?:的|了|那家|那边|这家|客户|和(?=[\u4e00-\u9fff]))/u))
      : indexOrNone(
          piece.search(
            /[,，;:]|\s(?:customer|client|account|company|guys|people|folks|lot|called|rang|phoned|emailed|wrote|and|with|about|on|yesterday|today|this|last|to|at|for|in|by|via)\s/u,
          ),
        ),
  ].filter((stop): stop is number => stop !== undefined && stop > 0)
  const end = slot.start + Math.min(piece.length, ...stops)
  // 公司见张总: the verb before a person is not part of the name.
  const verb = /(?:见|跟|和|与|找|约|拜访)$/u.exec(text.slice(slot.start, end))?.[0].length ?? 0
  return trimRange(text, slot.start, end - verb)
}

function indexOrNone(index: number): number | undefined {
  return index < 0 ? undefined : index
}
