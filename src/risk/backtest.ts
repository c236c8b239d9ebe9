import { lookOf } from '../briefings/reminder-store.ts'
import type { Store } from '../db/store.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, daysBetween, mondayOf } from '../domain/day.ts'
import { type Policy, type PolicyChange, policyDifferences } from '../domain/policy.ts'
import { accountLines, dealLines } from '../domain/reminders.ts'
import { assessAccount, assessDeal } from '../domain/risk/assess.ts'
import { isAtRisk } from '../domain/risk/assessment.ts'
import { standstillOf } from '../domain/standstill.ts'
import { dayOfWeek } from '../domain/week.ts'
import { learners } from '../learn/store.ts'
import { casesOn, type Past, pastOf } from './snapshot-at-store.ts'

/** What one subject would have had of one rule: the first day it counted, under the policy in force and under the proposed one. */
type RehearsedRow = {
  rule: string
  subject: string
  name: string
  owner: string
  inForce?: Day
  proposed?: Day
  /** What came of it after the earlier of the two days: `lost 2026-05-20`, `critical 2026-05-02`, `at risk …`, or nothing. */
  became: string
}

export type Rehearsal = {
  from: Day
  to: Day
  days: number
  changes: PolicyChange[]
  rows: RehearsedRow[]
  /** Lines of morning messages per person: under the policy in force, under the proposed one. */
  lines: { owner: string; inForce: number; proposed: number }[]
  /** Weekly lessons (S100): to how many people, and in how many weeks of these days. */
  lessons: { people: number; inForce: number; proposed: number }
}

/** Longer ones are asked for in parts: every day is read twice. */
const MOST_DAYS = 400

/**
 * Replays the days from `from` to `to`, both included, under the policy in force and under `proposed`: which signals would have counted on
 * whom, from when, what became of them, and how many lines each person would have got. Reads only; nothing is sent.
 *
 * Exact: visits, contacts, wall scores, satisfaction, revenue, receivables, complaints, competitor signals, churn flags, stages, ends of deals.
 * As they are today, because their past is not kept: owners, tiers, close dates, stakeholders, days of steps that were moved, plan reviews
 * before the last one. Snoozes and choices about standstills are left out; of what an owner did only contacts are known, and a standstill begins
 * at `from` at the earliest. Throws RangeError for more than 400 days or when `to` is before `from`.
 */
export async function rehearse(store: Store, proposed: Policy, from: Day, to: Day): Promise<Rehearsal> {
  const days = daysBetween(from, to) + 1
  if (days < 1 || days > MOST_DAYS)
    throw new RangeError(`a rehearsal takes 1 to ${MOST_DAYS} days, not ${days}`)
  return store.read(async (work) => {
    const past = await pastOf(work)
    const now = await replay(work, past, work.policy, from, days)
    const then = await replay(work, past, proposed, from, days)
    return {
      from,
      to,
      days,
      changes: policyDifferences(proposed, work.policy),
      rows: rowsOf(past, now, then),
      lines: countsOf(now, then),
      lessons: {
        people: (await learners(work)).length,
        inForce: lessonDays(work, work.policy, from, days),
        proposed: lessonDays(work, proposed, from, days),
      },
    }
  })
}

/** Days of these on which the week's tip and question come. */
function lessonDays({ calendar }: Work, { learn }: Policy, from: Day, days: number): number {
  if (!learn.enabled) return 0
  const all = Array.from({ length: days }, (_, at) => addDays(from, at))
  return all.filter((day) => day === dayOfWeek(mondayOf(day), learn.on, calendar)).length
}

type First = { rule: string; subject: string; day: Day }

type Replay = {
  /** First day of each rule on each subject; rule `band`: at risk or critical; `stuck:ask`, `stuck:choose`: nothing done about a critical account. */
  first: Map<string, First>
  lines: Map<string, number>
}

async function replay(work: Work, past: Past, policy: Policy, from: Day, days: number): Promise<Replay> {
  const first: Replay['first'] = new Map()
  const lines: Replay['lines'] = new Map()
  const said = new Set<string>()
  const criticalSince = new Map<string, Day>()
  const owners = new Map([...past.accounts, ...past.deals].map(({ ownerId, owner }) => [ownerId, owner]))
  const note = (rule: string, subject: string, day: Day) => {
    const key = `${rule} ${subject}`
    if (!first.has(key)) first.set(key, { rule, subject, day })
  }
  for (let at = 0; at < days; at++) {
    const day = addDays(from, at)
    const { accounts, deals, work: asOf } = await casesOn(work, past, day, policy)
    for (const { code, facts } of accounts) {
      const { signals, band } = assessAccount(facts, policy, day, work.calendar)
      for (const signal of signals) note(signal.code, code, day)
      if (isAtRisk(band)) note('band', code, day)
      if (band !== 'critical') criticalSince.delete(code)
      else if (!criticalSince.has(code)) criticalSince.set(code, day)
      const since = criticalSince.get(code)
      if (!since) continue
      const lastActedOn = facts.lastContactOn
      const stuck = standstillOf(
        { criticalSince: since, lastActedOn, choice: undefined },
        { day, policy, calendar: work.calendar },
      )
      if (stuck) note(`stuck:${stuck.rung}`, code, day)
    }
    for (const { code, facts } of deals) {
      const { signals, band } = assessDeal(facts, policy, day, work.calendar)
      for (const signal of signals) note(signal.code, code, day)
      if (isAtRisk(band)) note('band', code, day)
    }
    if (!work.calendar.isWorkingDay(day)) continue
    const look = lookOf(asOf, day)
    const stands = [
      ...accounts.flatMap((each) => accountLines(each, look)),
      ...deals.flatMap((each) => dealLines(each, look)),
    ]
    for (const line of stands) {
      // A full edition says all that stands; another morning what is daily and was not said yet.
      if (!line.forOwner || (!look.full && (!line.daily || said.has(line.key)))) continue
      said.add(line.key)
      const owner = owners.get(line.ownerId) ?? ''
      lines.set(owner, (lines.get(owner) ?? 0) + 1)
    }
  }
  return { first, lines }
}

/** Only what is different: a day more or less, or a signal that is new or gone. */
function rowsOf(past: Past, now: Replay, then: Replay): RehearsedRow[] {
  const firsts = [...new Map([...now.first, ...then.first])].sort(([a], [b]) => (a < b ? -1 : 1))
  type Known = { name: string; owner: string; key: string; ended?: { on: Day; how: string } }
  const known = new Map<string, Known>()
  for (const { id, code, name, owner } of past.accounts) known.set(code, { name, owner, key: `account${id}` })
  for (const { id, code, name, owner, ended } of past.deals)
    known.set(code, { name, owner, key: `deal${id}`, ...(ended && { ended }) })
  return firsts.flatMap(([key, { rule, subject }]) => {
    const [before, after] = [now.first.get(key)?.day, then.first.get(key)?.day]
    const one = known.get(subject)
    if (before === after || !one) return []
    const since = [before, after].filter((day) => day !== undefined).sort()[0] ?? ''
    const later = (past.bands.get(one.key) ?? []).filter(({ day }) => day >= since)
    const critical = later.find(({ band }) => band === 'critical')
    const atRisk = later.find(({ band }) => band === 'at_risk')
    const { ended } = one
    const became =
      ended && ended.on >= since
        ? `${ended.how} ${ended.on}`
        : critical
          ? `critical ${critical.day}`
          : atRisk
            ? `at risk ${atRisk.day}`
            : ''
    return [
      {
        rule,
        subject,
        name: one.name,
        owner: one.owner,
        became,
        ...(before && { inForce: before }),
        ...(after && { proposed: after }),
      },
    ]
  })
}

function countsOf(now: Replay, then: Replay): Rehearsal['lines'] {
  const owners = [...new Set([...now.lines.keys(), ...then.lines.keys()])].sort()
  return owners.map((owner) => ({
    owner,
    inForce: now.lines.get(owner) ?? 0,
    proposed: then.lines.get(owner) ?? 0,
  }))
}

/** The rehearsal as text for a terminal. */
export function rehearsalText({ from, to, days, changes, rows, lines, lessons }: Rehearsal): string {
  const out = [`Rehearsal ${from} to ${to}, ${days} days. Nothing was sent.`, '']
  if (changes.length === 0) return [...out, 'The file says nothing that is not in force.'].join('\n')
  out.push(
    ...changes.map(
      ({ path, value, usual }) => `${path}: ${JSON.stringify(usual)} → ${JSON.stringify(value)}`,
    ),
    '',
  )
  if (rows.length === 0) out.push('No signal would have counted on another day.')
  else
    out.push(
      ...inColumns([
        ['rule', 'on', 'name', 'owner', 'in force', 'proposed', 'what became of it'],
        ...rows.map((row) => [
          row.rule,
          row.subject,
          row.name,
          row.owner,
          row.inForce ?? 'never',
          row.proposed ?? 'never',
          row.became || '–',
        ]),
      ]),
    )
  out.push(
    '',
    ...inColumns([
      ['lines to', 'in force', 'proposed'],
      ...lines.map(({ owner, inForce, proposed }) => [owner, String(inForce), String(proposed)]),
    ]),
  )
  if (lessons.inForce !== lessons.proposed)
    out.push(
      '',
      `Weekly tips and questions, to ${lessons.people} people: ${lessons.inForce} → ${lessons.proposed} times in these days.`,
    )
  out.push(
    '',
    'Owners, tiers, close dates, stakeholders and moved steps are taken as they are today; snoozes are left out.',
  )
  return out.join('\n')
}

/** Columns under each other; a Chinese character is two wide. */
export function inColumns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  )
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)
}
