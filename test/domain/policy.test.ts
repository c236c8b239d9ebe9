import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defaultPolicy, minuteOf, PolicyFault, parsePolicy, policyChanges } from '../../src/domain/policy.ts'

const shipped = readFileSync(new URL('../../policy.yml', import.meta.url), 'utf8')

/** All faults of a file, as `kam policy check` prints them. */
function faults(text: string): string[] {
  try {
    parsePolicy(text)
    return []
  } catch (error) {
    if (error instanceof PolicyFault) return error.faults
    throw error
  }
}

describe('the shipped policy.yml', () => {
  it('says every number there is, and each is the default', () => {
    expect(parse(shipped)).toEqual(defaultPolicy)
    expect(policyChanges(parsePolicy(shipped))).toEqual([])
  })

  it('is what an empty file means', () => {
    expect(parsePolicy('')).toEqual(defaultPolicy)
    expect(parsePolicy('# nothing\n')).toEqual(defaultPolicy)
  })
})

describe('a policy file with mistakes', () => {
  it('lists all of them at once, by path', () => {
    const text = `
risk:
  bands: { watch: 50 }
  caps: { contact: 31 }
  acount: {}
  account:
    AR01: { cadence: { A: -1, B: often } }
    AR02: { limit: { A: 70 } }
    AR12: { steps: [{ count: 2, points: 5 }, { count: 1, points: 3 }] }
  deal: { DR01: { limit: { 7: 3 } } }
gates: { mode: lax }
digest: { at: 25:00, maxLines: 0 }
working: { from: 18:00, to: 09:00, daysOff: [2026-02-30] }
approvals: { gates: { G5: { who: [], rule: most } }, expiryDays: 1 }
`
    expect(faults(text)).toEqual([
      'risk.bands: bands are out of order: watch < at_risk < critical',
      'risk.caps: the five caps must make 100 together',
      'risk.account.AR01.cadence.A: must be a positive number',
      'risk.account.AR01.cadence.B: must be a positive number',
      "risk.account.AR02.limit.B: 60 is below tier A's 70",
      'risk.account.AR12.steps.1.count: 1 must be above 2 before it',
      'risk.account.AR12.steps.1.points: 3 must not be below 5 before it',
      'risk.deal.DR01.limit.7: unknown key',
      'risk.acount: unknown key; did you mean account?',
      'gates.mode: must be strict or advisory',
      'approvals.gates.G5.who: needs at least one approver',
      'approvals.gates.G5.rule: must be all, any, or how many of them',
      'working.daysOff.0: must be a day like 2026-10-01',
      'working.to: must be later than from',
      'digest.at: must be a time like 08:30',
      'digest.maxLines: must be 1 or more',
    ])
  })

  it.each([
    ['working: { from: 18:00, to: 09:00 }', 'working.to: must be later than from'],
    ['approvals: { expiryDays: 1 }', 'approvals.expiryDays: must be longer than limitDays'],
    [
      'risk: { account: { AR04: { floor: { A: 40 } } } }',
      "risk.account.AR04.floor.B: 50 is above tier A's 40",
    ],
    ['risk: { account: { AR06: { grumble: 9 } } }', 'risk.account.AR06: grumble ≤ complaint ≤ crisis'],
    ['risk: { deal: { DR01: { over: 40 } } }', 'risk.deal.DR01: steps must not score below over'],
    ['portfolio: { PR01: { amber: 30 } }', 'portfolio.PR01: amber must be below red'],
    ['reminders: { nextStep: { days: [1, 0] } }', 'reminders.nextStep.days: must rise from rung to rung'],
    ['risk: 3', 'risk: must be a section with keys of its own'],
    [
      'working: { weekend: [mon, tue, wed, thu, fri, sat, sun] }',
      'working.weekend: must leave a working day',
    ],
    ['- risk', 'policy: must be a section with keys of its own'],
  ])('%s', (text, fault) => {
    expect(faults(text)).toEqual([fault])
  })

  it('names the line of broken YAML and of a key said twice', () => {
    expect(faults('risk: [\n')[0]).toMatch(/line \d/)
    expect(faults('gates: {}\ngates: {}\n')[0]).toMatch(/unique.*line 2/)
  })
})

describe('what a policy changes', () => {
  it('is listed with the default beside it', () => {
    const policy = parsePolicy(
      'risk: { bands: { watch: 25 } }\nworking: { daysOff: [2026-01-02], holidaysFile: ./h.ics }',
    )
    expect(policyChanges(policy)).toEqual([
      { path: 'risk.bands.watch', value: 25, usual: 20 },
      { path: 'working.daysOff', value: ['2026-01-02'], usual: [] },
      { path: 'working.holidaysFile', value: './h.ics', usual: undefined },
    ])
  })

  it('reads times as minutes after midnight', () => {
    expect([minuteOf('00:00'), minuteOf('08:30'), minuteOf('24:00')]).toEqual([0, 510, 1440])
  })
})
