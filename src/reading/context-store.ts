import { insideAccounts } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { addWorkingDays } from '../domain/calendar.ts'
import { minuteIn } from '../domain/day.ts'
import { leads, type Person } from '../domain/rights.ts'
import { asCalledIn, type Contact } from '../language/contacts.ts'
import type { NamedDeal, ReadContext } from '../language/context.ts'
import { fold } from '../language/text.ts'
import { namesFor } from './names-store.ts'

// SQL by hand: read for every message (bench:names).

/** Accounts of which contacts and deals are read for one message: more are never meant. */
const MOST_ACCOUNTS = 12

/**
 * Everything that reading this text depends on: names, and the contacts and open deals of the accounts that may be meant in it.
 * Reading is pure; this is what it is pure in. Accounts the person may not see are not in it.
 */
export async function readingContext(
  work: Work,
  person: Person,
  text: string,
  alsoIds: readonly number[] = [],
): Promise<ReadContext> {
  const { names, recent, hidden } = await namesFor(work, person)
  const codes = [...new Set(text.toUpperCase().match(/\bD\d{1,9}\b/g) ?? [])].slice(0, MOST_ACCOUNTS)
  const named = names.findIn(fold(text).text, { writerId: person.id, recent })
  const ids = new Set(alsoIds)
  for (const { found } of named) {
    if (found.kind === 'one') for (const each of [found.account, ...found.others]) ids.add(each.id)
    else for (const each of found.accounts) ids.add(each.id)
  }
  const coded =
    codes.length > 0
      ? (await work.tx.deal.findMany({ where: { code: { in: codes } }, select: DEAL })).filter(
          ({ accountId }) => !hidden(accountId),
        )
      : []
  for (const deal of coded) ids.add(deal.accountId)
  for (const id of nearIn(names, text, person.id, recent, ids.size)) ids.add(id)
  // Only where no account is named do people and deals say which one is meant.
  const near = named.length === 0 ? await accountsNearby(work, person, recent) : []
  const accountIds = [...new Set([...[...ids].slice(0, MOST_ACCOUNTS), ...near])]
  const visible = new Map(
    (await insideAccounts(work, person, accountIds)).map((account) => [
      account.id,
      { ...account, contacts: asCalledIn(text, account.contacts) },
    ]),
  )
  const deals = [...visible.values()].flatMap((account) => account.deals)
  const members = await membersOf(work)
  return {
    today: work.today,
    minute: minuteIn(work.zone, work.now),
    names,
    contactsOf: (id): readonly Contact[] => visible.get(id)?.contacts ?? [],
    dealsOf: (id): readonly NamedDeal[] => visible.get(id)?.deals ?? [],
    dealByCode: (code) =>
      [...deals, ...coded].find((deal) => deal.code === code.toUpperCase() && visible.has(deal.accountId)),
    members,
    writerId: person.id,
    recent,
    near: near.length > 0 ? near.filter((id) => visible.has(id)) : [...visible.keys()],
    ...(work.calendar.holidays && { holidays: (year) => work.calendar.holidays?.(year) ?? [] }),
    workingDaysAfter: (from, count) => addWorkingDays(work.calendar, from, count),
  }
}

/** Accounts whose people may be meant by their name alone: more than these nobody looks after. */
const MOST_NEAR = 200

/**
 * Accounts of which somebody may speak without naming them: their own, those they visited lately; of whoever leads, the
 * key accounts, the highest tier and those longest without contact first.
 */
export async function accountsNearby(
  work: Work,
  person: Person,
  recent: readonly number[],
): Promise<number[]> {
  const own = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM "Account" WHERE "ownerId" = ${person.id}
    ORDER BY "lastContactOn" DESC NULLS LAST, id LIMIT ${MOST_NEAR}`
  const led = leads(person.role)
    ? await work.tx.$queryRaw<{ id: number }[]>`
        SELECT id FROM "Account" WHERE tier IS NOT NULL ORDER BY tier, "lastContactOn" LIMIT ${MOST_NEAR}`
    : []
  return [...new Set([...own.map(({ id }) => id), ...recent, ...led.map(({ id }) => id)])].slice(0, MOST_NEAR)
}

/** Names of our own people who are active, for next steps that somebody else does; read again after a minute. */
export async function membersOf(work: Work): Promise<{ id: number; name: string; aliases: string[] }[]> {
  type Kept = { at: Date; members: { id: number; name: string; aliases: string[] }[] }
  const kept = work.memory.get('members') as Kept | undefined
  if (kept && Math.abs(work.now.getTime() - kept.at.getTime()) < 60_000) return kept.members
  const members = await work.tx.person.findMany({
    where: { active: true },
    select: { id: true, name: true, aliases: true },
    take: 5000,
  })
  work.memory.set('members', { at: work.now, members } satisfies Kept)
  return members
}

const DEAL = { id: true, code: true, name: true, accountId: true }

/** When nothing is named outright, the first words may be a name with a mistake in it. */
function nearIn(
  names: ReadContext['names'],
  text: string,
  writerId: number,
  recent: readonly number[],
  known: number,
): number[] {
  if (known > 0) return []
  const words = text
    .trim()
    .split(/[\s,,。;;]+/)
    .slice(0, 2)
  return words.flatMap((word) => {
    const found = names.lookup(word, { writerId, recent })
    if (found.kind === 'one') return [found.account.id]
    return found.kind === 'none' ? [] : found.accounts.map((each) => each.id)
  })
}
