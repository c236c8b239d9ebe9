import { majorFrom } from '../domain/money.ts'
import type { ReadContext } from './context.ts'
import { type Does, outcomeOf, type State } from './outcome.ts'
import type { Period } from './period.ts'
import type { Problem } from './problem.ts'
import type { Query } from './query.ts'
import type { Reading } from './readings.ts'
import type { StepRead } from './steps.ts'
import type { VisitReading } from './visit.ts'

type StepJson = { text: string; due: string | null; by: 'us' | 'them'; owner: string | null }

/** What `kam read --json` prints of one message (docs/contract). Amounts are in major units; several accounts: `account` is the first. */
export type ReadingJson = {
  intent: string
  does: Does
  account: string | null
  accounts: string[]
  candidates: string[]
  contacts: string[]
  newContacts: string[]
  absent: string[]
  channel: string | null
  direction: string | null
  date: string | null
  deals: string[]
  stage: number | null
  level: string | null
  until: string | null
  nextStep: { text: string; due: string | null } | null
  nextSteps: StepJson[]
  promises: { by: 'us' | 'them'; text: string; due: string | null }[]
  amounts: number[]
  competitors: string[]
  summary: string
  query: QueryJson | null
  unread: string[]
  offers: string[]
  guessed: string[]
  missing: string[]
  problems: { field: string; message: string }[]
}

/** `say` puts a problem into words in the language of whoever asks. */
export function readingJson(
  reading: Reading,
  context: Pick<ReadContext, 'members' | 'names'>,
  say: (problem: Problem) => string,
  state: State = {},
): ReadingJson {
  const { does, offers } = outcomeOf(reading, state)
  const account = 'account' in reading ? reading.account : undefined
  const json: ReadingJson = {
    ...EMPTY,
    intent: reading.intent,
    does,
    offers: [...offers],
    account: account?.code ?? null,
    accounts: account ? [account.code] : [],
    candidates: 'candidates' in reading ? reading.candidates.map((each) => each.code) : [],
    guessed: 'guessed' in reading ? [...reading.guessed] : [],
    missing: 'missing' in reading ? [...reading.missing] : [],
    unread: 'unread' in reading ? [...reading.unread] : [],
    problems:
      'problems' in reading
        ? reading.problems.map((each) => ({ field: each.field, message: say(each) }))
        : [],
  }
  return { ...json, ...partsOf(reading, context) }
}

/** What only readings of its intent have. */
function partsOf(reading: Reading, context: Pick<ReadContext, 'members' | 'names'>): Partial<ReadingJson> {
  const dealsOf = ({ deal, dealCode }: { deal?: { code: string }; dealCode?: string }): string[] =>
    deal ? [deal.code] : dealCode ? [dealCode] : []
  switch (reading.intent) {
    case 'visit':
      return visitJson(reading, context)
    case 'next': {
      const { step } = reading
      return {
        deals: dealsOf(reading),
        nextStep: { text: step.text, due: step.due ?? null },
        nextSteps: [stepJson(step, context)],
        until: step.due ?? null,
      }
    }
    case 'snooze': {
      const { until, reason } = reading
      return { until: until ?? null, nextStep: until ? { text: reason, due: until } : null, summary: reason }
    }
    case 'move':
      return { deals: dealsOf(reading), stage: reading.stage ?? null, summary: reading.reason }
    case 'complaint':
      return { level: reading.level, summary: reading.subject }
    case 'spend':
      return {
        amounts: reading.amount ? [majorFrom(reading.amount.minor, reading.amount.currency ?? 'CNY')] : [],
        summary: reading.note,
      }
    case 'ask':
      return { query: reading.query ? queryJson(reading.query, context) : null }
    case 'unknown':
      return { amounts: (reading.amounts ?? []).map(({ minor, currency }) => majorFrom(minor, currency)) }
    case 'wall':
    case 'csat':
    case 'chat':
      return {}
    default:
      return {
        deals: [...reading.deals],
        summary: reading.rest,
        ...(reading.until && { until: reading.until }),
      }
  }
}

const EMPTY: ReadingJson = {
  intent: '',
  does: 'nothing',
  account: null,
  accounts: [],
  candidates: [],
  contacts: [],
  newContacts: [],
  absent: [],
  channel: null,
  direction: null,
  date: null,
  deals: [],
  stage: null,
  level: null,
  until: null,
  nextStep: null,
  nextSteps: [],
  promises: [],
  amounts: [],
  competitors: [],
  summary: '',
  query: null,
  unread: [],
  offers: [],
  guessed: [],
  missing: [],
  problems: [],
}

function stepJson(
  step: StepRead,
  { members = [] }: Pick<ReadContext, 'members'>,
  by: 'us' | 'them' = 'us',
): StepJson {
  const owner = by === 'us' ? members.find(({ id }) => id === step.ownerId)?.name : undefined
  return { text: step.text, due: step.due ?? null, by, owner: owner ?? null }
}

function visitJson(reading: VisitReading, context: Pick<ReadContext, 'members'>): Partial<ReadingJson> {
  const { accounts, people, nextStep } = reading
  const ours = [...(nextStep ? [nextStep] : []), ...(reading.moreSteps ?? [])]
  const theirs = reading.commitments.filter(({ byUs, due }) => !byUs && due)
  return {
    account: accounts[0]?.value.code ?? null,
    accounts: accounts.map((each) => each.value.code),
    contacts: [...new Set(people.filter((each) => each.contactId !== undefined).map((each) => each.name))],
    newContacts: people.filter((each) => each.contactId === undefined).map((each) => each.name),
    absent: [...(reading.absent ?? [])],
    channel: accounts[0]?.channel ?? reading.channel.value,
    direction: reading.direction.value,
    date: reading.date.value,
    deals: reading.deals.map((each) => each.value.code),
    level: reading.level ?? null,
    nextStep: nextStep ? { text: nextStep.text, due: nextStep.due ?? null } : null,
    nextSteps: [
      ...ours.map((step) => stepJson(step, context)),
      ...theirs.map(({ text, due }): StepJson => ({ text, due: due ?? null, by: 'them', owner: null })),
    ],
    promises: reading.commitments.map(({ byUs, text, due }) => ({
      by: byUs ? 'us' : 'them',
      text,
      due: due ?? null,
    })),
    amounts: reading.amounts.map(({ minor, currency }) => majorFrom(minor, currency)),
    competitors: reading.competitors.map(({ value }) => value),
    summary: reading.summary.value,
  }
}

type Days = [string, string]
type QueryJson = {
  subject: Query['subject']
  tiers: string[]
  bands: string[]
  owner: string | null
  accounts: string[]
  stages: number[]
  contact: { had: boolean; period: Days; after: boolean } | null
  closing: Days | null
  period: Days | null
  atLeast: number | null
  atMost: number | null
  stalled: boolean
  overdue: boolean
  receivables: boolean
  complaints: boolean
  withoutNextStep: boolean
  counted: boolean
}

function queryJson(query: Query, { members = [], names }: Pick<ReadContext, 'members' | 'names'>): QueryJson {
  const { owner, contact, amount } = query
  const days = (period: Period | undefined): Days | null => (period ? [period.first, period.last] : null)
  const major = (minor: number | undefined): number | null =>
    minor === undefined ? null : majorFrom(minor, amount?.currency ?? 'CNY')
  return {
    subject: query.subject,
    tiers: query.tiers ?? [],
    bands: query.bands ?? [],
    owner:
      typeof owner === 'object'
        ? (members.find(({ id }) => id === owner.memberId)?.name ?? null)
        : (owner ?? null),
    accounts: (query.accountIds ?? []).flatMap((id) => names.get(id)?.code ?? []),
    stages: query.stages ?? [],
    contact: contact
      ? {
          had: contact.had,
          period: [contact.period.first, contact.period.last],
          after: contact.after ?? false,
        }
      : null,
    closing: days(query.closing),
    period: days(query.period),
    atLeast: major(amount?.atLeast),
    atMost: major(amount?.atMost),
    stalled: query.stalled ?? false,
    overdue: query.overdue ?? false,
    receivables: query.receivables ?? query.ledger === 'receivables',
    complaints: query.complaints ?? query.ledger === 'complaints',
    withoutNextStep: query.withoutNextStep ?? false,
    counted: query.counted ?? false,
  }
}
