import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { addWorkingDays, type Calendar } from '../../src/domain/calendar.ts'
import type { ComplaintLevel } from '../../src/domain/complaint.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Stage } from '../../src/domain/deal.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { assessAccount, assessDeal } from '../../src/domain/risk/assess.ts'
import type { Assessment } from '../../src/domain/risk/assessment.ts'
import type { AccountFacts, Channel, CompetitorKind, DealFacts, Tier } from '../../src/domain/risk/facts.ts'
import type { Layer, Stance } from '../../src/domain/stakeholders.ts'

/** The worked example of the method, built into facts straight from its import files: no database, no importer in between. */

const folder = fileURLToPath(new URL('../../../shared/example/', import.meta.url))
export const present = existsSync(`${folder}expected.json`)
export const absent = `the worked example is not at ${folder}: skipped`

type Row = Record<string, string>

/** Rows of one import file. */
export function rows(file: string): Row[] {
  const read: Row[] = parse(readFileSync(`${folder}import/${file}.csv`, 'utf8'), { columns: true, bom: true })
  return read
}

export const expected = (): Expected => JSON.parse(readFileSync(`${folder}expected.json`, 'utf8'))

export const weekdays: Calendar = {
  isWorkingDay: (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
}

type ExampleVisit = {
  day: Day
  account: string
  rep: string
  contacts: string[]
  twoWay: boolean
  channel: Channel
  deal: string
}

export type Example = {
  accounts: Map<string, AccountFacts & { name: string; owner: string }>
  deals: Map<string, DealFacts & { account: string; amount: number; name: string }>
  visits: ExampleVisit[]
  assessed: { accounts: Map<string, Assessment>; deals: Map<string, Assessment> }
}

/** Facts and assessments as of a morning; `events` are those of 1 June. */
export function example(today: Day, events: boolean): Example {
  const visits = readVisits()
  if (events) {
    const qualified = {
      day: '2026-06-01',
      account: 'K02',
      rep: '王浩',
      contacts: ['陈副总'],
      twoWay: true,
      deal: 'D2',
    }
    visits.push({ ...qualified, channel: 'in_person' })
  }
  const deals = new Map(rows('deals').map((row) => [row.code!, dealFacts(row, visits, events)]))
  const assessedDeals = new Map(
    [...deals].map(([code, facts]) => [code, assessDeal(facts, defaultPolicy, today, weekdays)]),
  )
  const accounts = new Map(
    rows('accounts')
      .filter((row) => row.tier)
      .map((row) => {
        const own = [...deals].filter(([, deal]) => deal.account === row.code)
        const bands = own.map(([code, { name }]) => ({ code, name, band: assessedDeals.get(code)!.band }))
        return [
          row.code!,
          { ...accountFacts(row, visits), deals: bands, name: row.name!, owner: row.owner! },
        ] as const
      }),
  )
  const assessedAccounts = new Map(
    [...accounts].map(([code, facts]) => [code, assessAccount(facts, defaultPolicy, today, weekdays)]),
  )
  return { accounts, deals, visits, assessed: { accounts: assessedAccounts, deals: assessedDeals } }
}

function readVisits(): ExampleVisit[] {
  return rows('visits').map((row) => ({
    day: row.date!,
    account: row.account!,
    rep: row.rep!,
    contacts: row.contacts!.split(';').filter(Boolean),
    twoWay: row.direction === 'two_way',
    channel: row.channel as Channel,
    deal: row.deal!,
  }))
}

function newest(visits: ExampleVisit[]): Day | undefined {
  return visits
    .map(({ day }) => day)
    .sort()
    .at(-1)
}

function of(file: string, account: string): Row[] {
  return rows(file).filter((row) => row.account === account)
}

const fen = (major: string | undefined) => Math.round(Number(major) * 100)

function accountFacts(row: Row, all: ExampleVisit[]): AccountFacts {
  const code = row.code!
  const visits = all.filter(({ account, twoWay }) => account === code && twoWay)
  const layers = new Map(of('contacts', code).map((contact) => [contact.name!, contact.layer]))
  const decision = visits.filter(({ contacts }) => contacts.some((name) => layers.get(name) === 'decision'))
  const met = new Map<string, Day>()
  for (const { contacts, day } of [...visits].sort((a, b) => (a.day < b.day ? -1 : 1)))
    for (const name of contacts) met.set(name, day)
  const last = newest(visits)
  const touch = all.filter(({ account, twoWay }) => account === code && !twoWay).at(-1)
  const decidedOn = newest(decision)
  const planned = of('account_plans', code)[0]?.last_review
  const sla = defaultPolicy.complaints.sla
  return {
    tier: row.tier as Tier,
    currency: row.currency!,
    ...(last ? { lastContactOn: last } : {}),
    ...(touch ? { lastTouch: { day: touch.day, channel: touch.channel } } : {}),
    ...(decidedOn
      ? {
          lastDecisionContact: {
            day: decidedOn,
            name: decision.find(({ day }) => day === decidedOn)!.contacts[0]!,
          },
        }
      : {}),
    people: [...met].map(([contactId, lastOn]) => ({ contactId, lastOn })),
    walls: of('wall', code).map((wall) => ({
      day: wall.date!,
      push: Number(wall.push),
      share: Number(wall.share),
      contact: Number(wall.contact),
      personal: Number(wall.personal),
    })),
    complaints: of('complaints', code)
      .filter(({ closed }) => !closed)
      .map(({ id, level, opened }) => ({
        code: id!,
        level: level as ComplaintLevel,
        openedOn: opened!,
        dueOn: addWorkingDays(weekdays, opened!, sla[level as ComplaintLevel]),
      })),
    satisfactions: of('satisfaction', code).map((one) => ({
      day: one.date!,
      actual: Number(one.actual),
      expected: Number(one.expected),
      scale: Number(one.scale),
    })),
    revenues: of('revenue', code).map((one) => ({ day: one.date!, amount: fen(one.amount) })),
    receivables: of('receivables', code).map((one) => ({
      asOf: one.as_of!,
      daysOverdue: Number(one.days_overdue),
      amount: fen(one.amount),
    })),
    competitorSignals: of('competitor_signals', code).map((one) => ({
      day: one.date!,
      kind: one.kind as CompetitorKind,
    })),
    churnFlags: of('churn_flags', code).map((one) => ({ day: one.date!, reason: Number(one.reason) })),
    nextSteps: of('follow_ups', code)
      .filter(({ done }) => !done)
      .map((one) => ({ id: one.id!, text: one.text!, due: one.due! })),
    ...(planned ? { planReviewedOn: planned } : {}),
    deals: [],
    exceptions: [],
  }
}

function dealFacts(row: Row, all: ExampleVisit[], events: boolean) {
  const code = row.code!
  const visits = all.filter(({ deal, twoWay }) => deal === code && twoWay)
  const moved = events && code === 'D3'
  const due = events && code === 'D2' ? '2026-06-05' : row.next_step_due
  const last = newest(visits)
  const asked = rows('stage_moves').find((move) => move.deal === code)
  const contacts = of('contacts', row.account!)
  const facts: DealFacts = {
    stage: (moved ? 4 : Number(row.stage)) as Stage,
    enteredOn: moved ? '2026-06-01' : row.stage_entered!,
    heldDays: 0,
    ...(due ? { nextStep: { text: row.next_step!, due } } : {}),
    expectedClose: row.expected_close!,
    closePushes: Number(row.close_pushes),
    ...(last ? { lastActivityOn: last } : {}),
    stakeholders: rows('stakeholders')
      .filter(({ deal }) => deal === code)
      .map((one) => {
        const metOn = newest(visits.filter(({ contacts: met }) => met.includes(one.contact!)))
        return {
          title: one.title_if_unknown!,
          layer: one.layer as Layer,
          weight: Number(one.weight),
          stance: one.stance as Stance,
          ...(one.contact ? { name: one.contact } : {}),
          ...(metOn ? { metOn } : {}),
        }
      }),
    coaches: contacts
      .filter(({ coach }) => coach === 'yes')
      .map((one) => ({ name: one.name!, lastInfoOn: one.coach_last_info! })),
    ...(asked && !moved
      ? { pendingMove: { code: asked.id!, to: Number(asked.to), askedOn: asked.requested_at!.slice(0, 10) } }
      : {}),
    exceptions: [],
  }
  return { ...facts, account: row.account!, amount: fen(row.amount), name: row.name! }
}

type ExpectedAccount = {
  gap: number
  cadence: number
  dec_gap: number | null
  contacts90: number
  wall: number
  wall_prev: number | null
  signals: Record<string, Record<string, number>>
  parts: Record<string, number>
  score: number
  hard: string[]
  band: string
  band_by_score: string
  next_due: Day
  contribution: number
  rev: number
  tier: Tier
  share: number
  change: number | null
  sat: number | null
}
type ExpectedDeal = {
  age: number
  R: number
  known_weight: number
  decision_known: string
  signals: Record<string, number>
  score: number
  band: string
  weighted: number
  silent: number
}
export type ExpectedDay = {
  asof: Day
  accounts: Record<string, ExpectedAccount>
  deals: Record<string, ExpectedDeal>
  pareto: [string, number, number, number, number][]
  // biome-ignore lint/suspicious/noExplicitAny: figures of the worked example, each asserted by name
  portfolio: Record<string, any>
  attention: Record<string, { visits: number; visit_share: number; rev_share: number; index: number }>
  rep_wall: Record<string, string[]>
  plan_adherence: Record<string, [number, number]>
  rank: string[]
  sla: Record<string, Day>
}
export type Expected = { day1: ExpectedDay; day2: ExpectedDay }
