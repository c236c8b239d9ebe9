import type { ReadContext } from './context.ts'
import { findChannel, findTopic } from './marks.ts'
import type { NamedAccount } from './names.ts'
import { findPeople } from './people.ts'
import type { Problem } from './problem.ts'
import type { Range } from './sections.ts'
import { type Folded, isCjk, sourceOf, trimRange } from './text.ts'
import { type AccountRead, namedIn, standingIn } from './which.ts'

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
export function accountsOf(
  folded: Folded,
  head: readonly Range[],
  topicAt: number,
  commanded: boolean,
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
  const piece = text.slice(slot.start, Math.min(slot.end, slot.start + LONGEST_SLOT))
  const stops = [
    findChannel(piece)?.start,
    findTopic(piece)?.start,
    findPeople(piece, (start, end) => sourceOf(folded, slot.start + start, slot.start + end), [])[0]?.start,
    date && date.start > slot.start ? date.start - slot.start : undefined,
    isCjk(piece[0])
      ? indexOrNone(piece.search(/[\s，,、]|(?:的|了|和(?=[\u4e00-\u9fff]))/u))
      : indexOrNone(
          piece.search(/[,，;:]|\s(?:and|with|about|on|yesterday|today|this|last|to|at|for|in|by|via)\s/u),
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
