import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/calendar.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { inOrder, type Look, type Snoozing } from '../../src/domain/reminder-line.ts'
import {
  type AccountCase,
  accountLines,
  type DealCase,
  dealLines,
  type StepCase,
  stepLines,
} from '../../src/domain/reminders.ts'
import type { AccountFacts, DealFacts } from '../../src/domain/risk/facts.ts'
import { account, deal, TODAY } from './facts.ts'

const look: Look = {
  day: TODAY,
  policy: defaultPolicy,
  calendar: createCalendar(defaultPolicy.working),
  now: new Date(`${TODAY}T09:00:00+08:00`),
  zone: 'Asia/Shanghai',
  hours: { from: 540, to: 1080 },
  full: false,
  weekEnd: TODAY,
}
const K01 = { id: 1, code: 'K01', name: '华锐重工', aliases: [] }

function accountCase(facts: Partial<AccountFacts>, snoozing: Snoozing = {}): AccountCase {
  return { ...K01, ownerId: 7, snoozing, facts: account(facts), addedOn: '2026-01-01', complaints: [] }
}

function dealCase(facts: Partial<DealFacts>, snoozing: Snoozing = {}): DealCase {
  return {
    id: 5,
    code: 'D5',
    name: 'CIP',
    account: K01,
    ownerId: 7,
    snoozing,
    facts: deal(facts),
    waitingFor: [],
  }
}

function step(over: Partial<StepCase>): StepCase {
  return {
    code: 'F1',
    text: '发报价',
    due: TODAY,
    account: K01,
    ownerId: 7,
    snoozing: {},
    band: 'healthy',
    ...over,
  }
}

const rulesOf = (one: AccountCase) => accountLines(one, look).map(({ rule }) => rule)

describe('lines of an account', () => {
  it('a healthy account says nothing', () => {
    expect(accountLines(accountCase({}), look)).toEqual([])
  })

  it('a lighter signal is heard only where nothing else is said', () => {
    const wall = { walls: [{ day: '2026-05-22', push: 0, share: 1, contact: 1, personal: 0 }] as const }

    expect(rulesOf(accountCase(wall))).toEqual(['AR04'])
    expect(rulesOf(accountCase({ ...wall, lastContactOn: '2026-05-20' }))).toEqual(['AR01'])
  })

  it('signals below ten points alone are not worth a message', () => {
    expect(rulesOf(accountCase({ competitorSignals: [{ day: '2026-05-28', kind: 'presence' }] }))).toEqual([])
  })

  it('what is no risk is not said', () => {
    const late = { lastContactOn: '2026-05-01' }
    const exceptions = [{ rule: 'AR01', until: '2026-06-02' }]

    expect(rulesOf(accountCase(late))).toEqual(['AR01'])
    expect(rulesOf(accountCase({ ...late, exceptions }))).toEqual([])
  })

  it('a new contact makes a new situation, the mere passing of days does not', () => {
    const keyOn = (day: string, lastContactOn: string) =>
      accountLines(accountCase({ lastContactOn }), { ...look, day }).map(({ key }) => key)

    expect(keyOn('2026-06-02', '2026-05-25')).toEqual(keyOn('2026-06-03', '2026-05-25'))
    expect(keyOn('2026-06-03', '2026-05-26')).not.toEqual(keyOn('2026-06-03', '2026-05-25'))
  })

  it('an account nobody was ever in touch with is not forgotten', () => {
    const { lastContactOn: _, ...facts } = account()
    const [line] = accountLines({ ...accountCase({}), facts }, look)

    expect(line?.say).toMatchObject({ kind: 'contact', never: true })
  })
})

describe('snoozing', () => {
  const late = { lastContactOn: '2026-05-20' }
  const crisis = {
    complaints: [{ code: 'C1', level: 'crisis' as const, openedOn: '2026-05-28', dueOn: '2026-05-29' }],
  }

  it.each<[string, Partial<AccountFacts>, string | undefined, string[]]>([
    ['hides until its day', late, '2026-06-02', []],
    ['shows on its day', late, TODAY, ['AR01']],
    ['never hides a crisis', { ...late, ...crisis }, '2026-06-05', ['AR06']],
  ])('%s', (_what, facts, until, rules) => {
    expect(rulesOf(accountCase(facts, until ? { until } : {}))).toEqual(rules)
  })

  it('after it the same line counts as a new one', () => {
    const [before] = accountLines(accountCase(late), look)
    const [after] = accountLines(accountCase(late, { lastEnded: 3 }), look)

    expect(after?.key).not.toBe(before?.key)
  })
})

describe('lines of a deal', () => {
  it('is asked for a next step before its age; the manager hears of the age', () => {
    const { nextStep: _, ...facts } = deal({ enteredOn: '2026-04-06' })
    const lines = dealLines({ ...dealCase({}), facts }, look)

    expect(lines.filter(({ forOwner }) => forOwner).map(({ rule }) => rule)).toEqual(['DR02'])
    expect(lines.filter(({ forManager }) => forManager).map(({ rule }) => rule)).toEqual(['DR01'])
  })

  it('days on hold are no age, and a sleeping deal says nothing', () => {
    expect(dealLines(dealCase({ enteredOn: '2026-04-17', heldDays: 40 }), look)).toEqual([])
    const hold = { from: '2026-05-20', until: '2026-06-20' }
    expect(dealLines(dealCase({ enteredOn: '2026-01-01', hold }), look)).toEqual([])
  })
})

describe('lines of next steps', () => {
  const d5 = { id: 5, code: 'D5', name: 'CIP' }

  it('those of an account and its deals on one day are one line, those of two days are two', () => {
    const steps = [step({}), step({ code: 'F2', deal: d5 }), step({ code: 'F3', due: '2026-05-25' })]
    const lines = stepLines(steps, look)

    expect(lines.map(({ say }) => (say.kind === 'steps' ? say.steps.map(({ code }) => code) : []))).toEqual([
      ['F1', 'F2'],
      ['F3'],
    ])
  })

  it('when one of them is done the other is no news', () => {
    const [both] = stepLines([step({}), step({ code: 'F2', deal: d5 })], look)
    const [one] = stepLines([step({ code: 'F2', deal: d5 })], look)

    expect(one?.key).toBe(both?.key)
  })

  it('the manager hears of it from the seventh day on', () => {
    const heard = (due: string) => stepLines([step({ due })], look)[0]?.forManager

    expect([heard('2026-05-26'), heard('2026-05-25')]).toEqual([false, true])
  })
})

it('puts the most urgent first and keeps what belongs to one account together', () => {
  const other = { ...K01, id: 2, code: 'K02' }
  const lines = inOrder([
    ...accountLines(accountCase({ lastContactOn: '2026-05-20', planReviewedOn: '2026-01-01' }), look),
    ...stepLines([step({ account: other, due: '2026-05-25' })], look),
    ...dealLines({ ...dealCase({ enteredOn: '2026-03-01' }), account: other }, look),
  ])

  expect(lines.map(({ account: of, rule }) => `${of?.code} ${rule}`)).toEqual([
    'K02 AR12',
    'K02 DR01',
    'K01 AR01',
    'K01 AR13',
  ])
})
