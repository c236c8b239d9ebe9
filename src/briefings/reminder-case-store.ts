import { dateOf, dayOf } from '../db/days.ts'
import type { Channel, Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import { outcomeOf } from '../domain/approval/outcome.ts'
import { addWorkingDays } from '../domain/calendar.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { Snoozing } from '../domain/reminder-line.ts'
import type { AccountCase, DealCase, StepCase } from '../domain/reminders.ts'
import { perhapsDoneOn } from '../domain/settling.ts'
import type { SubjectKind } from '../domain/subject.ts'
import { overlap } from '../language/likeness.ts'
import { namesOfPeople } from '../people/store.ts'
import { pendingMove, requestOf } from '../requests/store.ts'
import { expiredRequests } from '../requests/waiting-store.ts'
import { accountFacts, dealFacts } from '../risk/facts-store.ts'
import { plannedContactOn, TO_BE_DONE } from '../steps/store.ts'

// SQL by hand: read for every owner in the morning (bench:morning).

/** Everything that may be said in the morning about what these people own. */
export type Cases = { accounts: AccountCase[]; deals: DealCase[]; steps: StepCase[] }

/**
 * What a morning looks at, as of `day` in the reader's own zone: a dozen statements for any number of owners, each through an index by owner,
 * account or deal. Steps are read up to `until`. `risky`: only what a manager may have to hear of, without the facts of all that is well.
 */
export async function casesOf(
  work: Work,
  ownerIds: readonly number[],
  day: Day,
  which: 'all' | 'risky' = 'all',
  until: Day = day,
): Promise<Cases> {
  const asOf: Work = { ...work, today: day }
  const owned = { ownerId: { in: [...ownerIds] } }
  const { accounts, deals } = which === 'risky' ? RISKY : { accounts: {}, deals: {} }
  const accountRows = await work.tx.account.findMany({
    where: { ...owned, tier: { not: null }, ...accounts },
    select: { ...NAMED, ownerId: true, createdAt: true, contacts: REACHED },
  })
  const dealRows = await work.tx.deal.findMany({
    where: { ...owned, status: 'open', ...deals },
    select: { id: true, ownerId: true, account: { select: NAMED } },
  })
  const steps = await stepsOf(asOf, ownerIds, until)
  const accountIds = accountRows.map(({ id }) => id)
  const dealIds = dealRows.map(({ id }) => id)
  const snoozing = await snoozingOf(
    asOf,
    [...accountIds, ...steps.map(({ account }) => account.id)],
    [...dealIds, ...steps.flatMap(({ deal }) => deal?.id ?? [])],
  )
  const planned = await plannedFor(asOf, accountIds)
  const complaints = await work.tx.complaint.findMany({
    where: { accountId: { in: accountIds }, closedOn: null },
    select: { accountId: true, code: true, subject: true, openedAt: true },
  })
  const accountFactsOf = new Map((await accountFacts(asOf, accountIds)).map((row) => [row.id, row.facts]))
  const dealFactsOf = new Map((await dealFacts(asOf, dealIds)).map((row) => [row.id, row]))
  const expired = await expiredRequests(work, dealIds)
  const waiting = await waitingFor(
    work,
    dealIds.filter((id) => dealFactsOf.get(id)?.facts.pendingMove),
  )
  return {
    accounts: accountRows.flatMap(({ ownerId, createdAt, contacts, ...named }) => {
      const facts = accountFactsOf.get(named.id)
      if (!facts) return []
      const { plannedContactOn: _, ...rest } = facts
      const promise = planned.get(named.id)
      return {
        ...named,
        ownerId,
        snoozing: snoozing.account(named.id),
        addedOn: dayOf(createdAt),
        reached: reachedOf(contacts),
        facts: { ...rest, ...(promise && { plannedContactOn: promise }) },
        complaints: complaints
          .filter(({ accountId }) => accountId === named.id)
          .map(({ openedAt, ...each }) => ({ ...each, ...(openedAt && { openedAt }) })),
      }
    }),
    deals: dealRows.flatMap(({ id, ownerId, account }) => {
      const row = dealFactsOf.get(id)
      if (!row) return []
      const { code, name, facts } = row
      return {
        id,
        code,
        name,
        ownerId,
        account,
        facts,
        snoozing: snoozing.deal(id, account.id),
        waitingFor: waiting.get(id) ?? [],
        expired: expired.get(id),
      }
    }),
    steps: steps.map((step) => ({
      ...step,
      snoozing: step.deal ? snoozing.deal(step.deal.id, step.account.id) : snoozing.account(step.account.id),
    })),
  }
}

/**
 * Where a manager's rung can be reached at all: something counts against it (AR01 and DR01 do so long before their manager's rung), or it is
 * counted by something else: an open complaint, and contact that never was.
 */
const RISKY = {
  accounts: {
    OR: [
      { NOT: { signals: { equals: [] } } },
      { complaints: { some: { closedOn: null } } },
      { visits: { none: { qualifying: true, undoneAt: null } } },
    ],
  },
  deals: { NOT: { signals: { equals: [] } } },
}

/** Who is still there and said how they like to be reached, the one met last first. */
const REACHED = {
  where: { leftOn: null, preferredChannel: { not: null } },
  orderBy: [{ lastMetOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  select: { accountId: true, name: true, preferredChannel: true },
} satisfies Prisma.Account$contactsArgs

function reachedOf([first]: readonly { name: string; preferredChannel: Channel | null }[]) {
  return first?.preferredChannel ? { name: first.name, channel: first.preferredChannel } : undefined
}

const NAMED = { id: true, code: true, name: true, aliases: true } as const

async function stepsOf(
  work: Work,
  ownerIds: readonly number[],
  until: Day,
): Promise<Omit<StepCase, 'snoozing'>[]> {
  const ahead = Math.max(0, ...work.policy.reminders.nextStep.days.map((days) => -days))
  const rows = await work.tx.nextStep.findMany({
    where: {
      ownerId: { in: [...ownerIds] },
      due: { lte: dateOf([addWorkingDays(work.calendar, work.today, ahead), until].sort().at(-1) ?? until) },
      ...TO_BE_DONE,
    },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    select: {
      code: true,
      text: true,
      due: true,
      createdAt: true,
      reschedules: true,
      ownerId: true,
      account: { select: { ...NAMED, band: true } },
      deal: { select: { id: true, code: true, name: true, band: true } },
    },
  })
  const visits = await visitsAbout(
    work,
    rows.map(({ account }) => account.id),
  )
  return rows.map(({ due, createdAt, reschedules, account: { band, ...account }, deal, ...row }) => ({
    ...row,
    ...perhapsOf(
      { text: row.text, due: dayOf(due), createdAt, reschedules },
      visits.filter(({ accountId }) => accountId === account.id),
      work.now,
    ),
    due: dayOf(due),
    account,
    band: deal?.band ?? band,
    ...(deal && { deal: { id: deal.id, code: deal.code, name: deal.name } }),
  }))
}

/** Days in which a visit may have done what is still open. */
const LOOK_BACK_DAYS = 30

type VisitAbout = { accountId: number; day: Day; summary: string; enteredAt: Date }

/** What the latest visits to these accounts were about. */
async function visitsAbout(work: Work, accountIds: readonly number[]): Promise<VisitAbout[]> {
  return work.tx.$queryRaw<VisitAbout[]>`
    SELECT v."accountId", v.day::text AS day, v.summary, v."enteredAt" FROM "Visit" v WHERE v."accountId" = ANY(${[...accountIds]}::int[])
      AND v."undoneAt" IS NULL AND v.day BETWEEN ${dateOf(addDays(work.today, -LOOK_BACK_DAYS))} AND ${dateOf(work.today)}`
}

/** Whether one of the visits told since the step was set may have done it; a step that was moved was not done before its new day. */
function perhapsOf(
  step: { text: string; due: Day; createdAt: Date; reschedules: number },
  visits: readonly VisitAbout[],
  now: Date,
): { perhapsOn?: Day } {
  if (!step.text.trim()) return {}
  // Seen from the past (`--at`), an imported row is newer than the moment: when it was set is not known.
  const setAt = step.createdAt > now ? undefined : step.createdAt
  const since = visits.filter(
    ({ enteredAt, day }) => (!setAt || enteredAt > setAt) && (step.reschedules === 0 || day >= step.due),
  )
  const perhapsOn = perhapsDoneOn(
    step.due,
    // A visit on the very day, told without a word about what, may have been for it.
    since.map(({ day, summary }) => ({
      day,
      likeness: summary ? overlap(step.text, summary) : day === step.due ? 1 : 0,
    })),
  )
  return perhapsOn ? { perhapsOn } : {}
}

/** The promise that counts for each account's contact clock: the nearest open step or planned visit, or one whose grace is not over. */
async function plannedFor(work: Work, accountIds: readonly number[]): Promise<Map<number, Day>> {
  const from = addWorkingDays(work.calendar, work.today, -work.policy.reminders.contact.graceDays)
  const rows = await work.tx.$queryRaw<{ id: number; day: Day | null }[]>`
    SELECT a.id, ${plannedContactOn(from)}::text AS day FROM "Account" a WHERE a.id = ANY(${[...accountIds]}::int[])`
  return new Map(rows.flatMap(({ id, day }) => (day ? [[id, day]] : [])))
}

/** What is quiet now, and the last snooze that is over and was not older than the reminders' memory of it (a quarter). */
async function snoozingOf(work: Work, accountIds: readonly number[], dealIds: readonly number[]) {
  const rows = await work.tx.snooze.findMany({
    where: {
      until: { gt: dateOf(addDays(work.today, -92)) },
      OR: [
        { subject: 'account', subjectId: { in: [...accountIds] } },
        { subject: 'deal', subjectId: { in: [...dealIds] } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true, subject: true, subjectId: true, until: true, endedOn: true },
  })
  const of = (subject: SubjectKind, id: number): Snoozing => {
    const own = rows.filter((row) => row.subject === subject && row.subjectId === id)
    const open = own.find((row) => row.endedOn === null && dayOf(row.until) > work.today)
    const over = own.findLast((row) => row.endedOn !== null || dayOf(row.until) <= work.today)
    return { ...(open && { until: dayOf(open.until) }), ...(over && { lastEnded: over.id }) }
  }
  return {
    account: (id: number) => of('account', id),
    /** A deal is as quiet as its account, or quieter. */
    deal(id: number, accountId: number): Snoozing {
      const [deal, account] = [of('deal', id), of('account', accountId)]
      const until = [deal.until, account.until]
        .filter((each) => each !== undefined)
        .sort()
        .at(-1)
      const lastEnded = Math.max(deal.lastEnded ?? 0, account.lastEnded ?? 0)
      return { ...(until && { until }), ...(lastEnded > 0 && { lastEnded }) }
    },
  }
}

/** Names of those who may decide each deal's pending move; of a move without a rule, the manager of the deal's owner. */
async function waitingFor(work: Work, dealIds: readonly number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  if (dealIds.length === 0) return found
  const managers = await work.tx.deal.findMany({
    where: { id: { in: [...dealIds] } },
    select: { id: true, owner: { select: { manager: { select: { name: true } } } } },
  })
  for (const { id, owner } of managers) {
    const request = await pendingMove(work, id)
    const outcome = request && outcomeOf(requestOf(request), request.decisions, work.now)
    const ids = outcome?.status === 'pending' ? outcome.mayDecide : []
    const names = await namesOfPeople(work, ids)
    const manager = owner.manager ? [owner.manager.name] : []
    found.set(id, ids.length > 0 ? ids.flatMap((each) => names.get(each) ?? []) : manager)
  }
  return found
}
