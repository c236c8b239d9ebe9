import type { Problem } from './problem.ts'
import type { Reading } from './read.ts'
import type { VisitReading } from './reading.ts'

/** What `kam read --json` prints of one message. Several accounts told: `account` is the first, `accounts` are all. */
export type ReadingJson = {
  intent: string
  account: string | null
  candidates: string[]
  contacts: string[]
  newContacts: string[]
  channel: string | null
  direction: string | null
  date: string | null
  deals: string[]
  nextStep: { text: string; due: string | null } | null
  summary: string
  guessed: string[]
  missing: string[]
  problems: { field: string; message: string }[]
  accounts?: string[]
}

/** `say` puts a problem into words in the language of whoever asks. */
export function readingJson(reading: Reading, say: (problem: Problem) => string): ReadingJson {
  const json = {
    ...EMPTY,
    intent: reading.intent,
    problems:
      'problems' in reading
        ? reading.problems.map((each) => ({ field: each.field, message: say(each) }))
        : [],
  }
  if (reading.intent === 'unknown' || !('candidates' in reading)) return json
  const subject = {
    ...json,
    account: 'account' in reading && reading.account ? reading.account.code : null,
    candidates: reading.candidates.map((each) => each.code),
    guessed: [...reading.guessed],
    missing: 'missing' in reading ? [...reading.missing] : [],
  }
  if ('people' in reading) return { ...subject, ...visitJson(reading) }
  if ('step' in reading) {
    const { step, deal, dealCode } = reading
    return {
      ...subject,
      deals: deal ? [deal.code] : dealCode ? [dealCode] : [],
      nextStep: { text: step.text, due: step.due ?? null },
    }
  }
  if ('until' in reading || reading.intent === 'snooze') {
    const { until, reason } = reading as { until?: string; reason?: string }
    return { ...subject, nextStep: until ? { text: reason ?? '', due: until } : null, summary: reason ?? '' }
  }
  if ('stage' in reading || reading.intent === 'move') {
    const { deal, dealCode, reason } = reading as {
      deal?: { code: string }
      dealCode?: string
      reason?: string
    }
    return { ...subject, deals: deal ? [deal.code] : dealCode ? [dealCode] : [], summary: reason ?? '' }
  }
  if ('deals' in reading) return { ...subject, deals: [...reading.deals], summary: reading.rest }
  return subject
}

const EMPTY: ReadingJson = {
  intent: '',
  account: null,
  candidates: [],
  contacts: [],
  newContacts: [],
  channel: null,
  direction: null,
  date: null,
  deals: [],
  nextStep: null,
  summary: '',
  guessed: [],
  missing: [],
  problems: [],
}

function visitJson(reading: VisitReading): Partial<ReadingJson> {
  const { accounts, people, nextStep } = reading
  return {
    account: accounts[0]?.value.code ?? null,
    ...(accounts.length > 1 && { accounts: accounts.map((each) => each.value.code) }),
    contacts: people.filter((each) => each.contactId !== undefined).map((each) => each.name),
    newContacts: people.filter((each) => each.contactId === undefined).map((each) => each.name),
    channel: reading.channel.value,
    direction: reading.direction.value,
    date: reading.date.value,
    deals: reading.deals.map((each) => each.value.code),
    nextStep: nextStep ? { text: nextStep.text, due: nextStep.due ?? null } : null,
    summary: reading.summary.value,
  }
}
