import { addDays, type Day, daysBetween, mondayOf } from '../domain/day.ts'
import { dayOptions, type ReadContext } from './context.ts'
import { isInSpeech, isOfThing } from './date.ts'
import { findDays } from './days.ts'
import type { Heard } from './heard.ts'
import { blank } from './ranges.ts'
import type { PersonRead, VisitReading } from './reading.ts'
import type { Range } from './sections.ts'

type Accounts = VisitReading['accounts']
type Told = Range & { day: Day }

/** Visits on several days, each by its own. `whole`: each of them has one that was told. */
export type ByDay = { accounts: Accounts; people: PersonRead[]; whole: boolean }

/**
 * 周一见了东海的郑总，周三见了华锐孙副总; met Oliver Monday, then Janet Wednesday: who was seen on which day, where `head` tells several days. What has no
 * day of its own was on that of what stands before it. Undefined: one day is told at most, or several of which nothing follows.
 *
 * @param places of the accounts in the folded text, in their order
 */
export function byDay(
  heard: Heard,
  head: readonly Range[],
  { accounts, people }: Pick<VisitReading, 'accounts' | 'people'>,
  places: readonly Range[],
  context: ReadContext,
): ByDay | undefined {
  // Most messages name one day at most: nothing more is looked for in them.
  if (heard.entities.days.length < 2 || accounts.length === 0) return undefined
  const days = toldIn(heard, head, context)
  if (new Set(days.map(({ day }) => day)).size < 2) return undefined
  return accounts.length > 1
    ? eachAccount(heard, accounts, people, places, days)
    : againAtOne(heard, accounts, people, days)
}

/** Days that are over and of no thing, clause or speech of theirs. */
function toldIn({ folded: { text }, clauses }: Heard, head: readonly Range[], context: ReadContext): Told[] {
  const told = findDays(blank(text, head), dayOptions(context, 'past')).flatMap(
    ({ day, start, end, ...found }): Told[] => {
      if (!day || found.first || found.problem || found.against || day > context.today) return []
      const clause = clauses.find((each) => each.start <= start && end <= each.end)
      if (!clause || isOfThing(text, { start, end }) || isInSpeech(text, clause, { start, end })) return []
      return /^的(?!时候)/u.test(text.slice(end)) ? [] : [{ day, start, end }]
    },
  )
  return told.map((each, at) => {
    const before = told[at - 1]
    const week = before && LAST_WEEK.test(text.slice(before.start, before.end)) && weekday(text, each)
    // 上周二去了东海，周四去了华锐: the Thursday of the same week.
    return week && mondayOf(each.day) > mondayOf(before.day)
      ? { ...each, day: addDays(mondayOf(before.day), daysBetween(mondayOf(each.day), each.day)) }
      : each
  })
}
const LAST_WEEK = /^(?:上上?个?(?:周|星期|礼拜)|last )/u
const weekday = (text: string, { start, end }: Range): boolean =>
  /^(?:周|星期|礼拜|mon|tue|wed|thu|fri|sat|sun)/u.test(text.slice(start, end))

function eachAccount(
  heard: Heard,
  accounts: Accounts,
  people: readonly PersonRead[],
  places: readonly Range[],
  days: readonly Told[],
): ByDay | undefined {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place.start - b.place.start)
  const own = new Map<number, Day | undefined>()
  let whole = true
  let last: Day | undefined
  for (const { place, index } of order) {
    const day = dayOf(heard, place, places, days)
    whole &&= day !== undefined
    last = day ?? last
    own.set(index, last)
  }
  if (new Set([...own.values()].filter(Boolean)).size < 2) return undefined
  return {
    accounts: accounts.map((each, index) => withDay(each, own.get(index))),
    people: [...people],
    whole,
  }
}

const withDay = <T>(each: T, day: Day | undefined): T & { day?: Day } => ({ ...each, ...(day && { day }) })

/** In Chinese the day stands before whom it is of, in English mostly behind: whichever the clause begins with. */
function dayOf(
  { clauses, words }: Heard,
  place: Range,
  places: readonly Range[],
  days: readonly Told[],
): Day | undefined {
  const at = clauses.findIndex(({ start, end }) => start <= place.start && place.start < end)
  const clause = clauses[at]
  if (!clause) return undefined
  const within = (range: Range | undefined): Told[] =>
    range ? days.filter(({ start, end }) => range.start <= start && end <= range.end) : []
  const here = within(clause)
  const first = [...places.filter(({ start }) => clause.start <= start && start < clause.end), ...here].sort(
    (a, b) => a.start - b.start,
  )[0]
  const dayFirst = here.some((each) => each === first)
  const next = places.filter(({ start }) => start > place.start).sort((a, b) => a.start - b.start)[0]
  const near = dayFirst
    ? here.filter(({ end }) => end <= place.start).at(-1)
    : here.find(({ start }) => start >= place.end && start < (next?.start ?? Number.POSITIVE_INFINITY))
  if (near) return near.day
  const alone = (index: number): Day | undefined =>
    clauses[index] && ONLY_DAY.test(words.slice(clauses[index].start, clauses[index].end))
      ? within(clauses[index])[0]?.day
      : undefined
  return (
    alone(at - 1) ?? (at + 1 < clauses.length && !dayFirst && here.length === 0 ? alone(at + 1) : undefined)
  )
}
const ONLY_DAY = /^(?:[\ue009\ue00f\s:：,，]|and|then|on|然后|又|再|接着)+$/u

/** Somebody of the same account on each of several days. */
function againAtOne(
  heard: Heard,
  [account]: Accounts,
  people: readonly PersonRead[],
  days: readonly Told[],
): ByDay | undefined {
  if (!account) return undefined
  if (people.length < 2) return sameAgain(heard, account, people, days)
  const from = [...heard.folded.from]
  const placed = people
    .map((person) => ({ person, start: from.findIndex((at) => at >= (person.span?.start ?? 0)) }))
    .sort((a, b) => a.start - b.start)
  const places = placed.map(({ person, start }) => ({
    start,
    end: start + ((person.span?.end ?? 0) - (person.span?.start ?? 0)),
  }))
  let last: Day | undefined
  const dated = placed.map(({ person }, at) => {
    last = dayOf(heard, places[at]!, places, days) ?? last
    return { person, day: last }
  })
  const told = [...new Set(dated.flatMap(({ day }) => day ?? []))]
  if (told.length < 2 || dated.some(({ day }) => !day)) return undefined
  return {
    accounts: told.map((day) => ({ ...account, day })),
    people: dated.map(({ person, day }) => ({ ...person, ...(day && { day }) })),
    whole: true,
  }
}

/** 周二见了孙副总谈报价 周三又见了孙副总谈交期: one and the same, named on each of several days. */
function sameAgain(
  heard: Heard,
  account: Accounts[number],
  [person]: readonly PersonRead[],
  days: readonly Told[],
): ByDay | undefined {
  const named = heard.entities.people.filter(
    ({ contact }) => person?.contactId !== undefined && contact?.id === person.contactId,
  )
  if (!person || named.length < 2) return undefined
  const told = [...new Set(named.flatMap((each) => dayOf(heard, each, named, days) ?? []))]
  if (told.length < 2) return undefined
  return {
    accounts: told.map((day) => ({ ...account, day })),
    people: told.map((day) => ({ ...person, day })),
    whole: told.length === named.length,
  }
}
