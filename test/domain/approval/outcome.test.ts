import { describe, expect, it } from 'vitest'
import { deciderFor, type Outcome } from '../../../src/domain/approval/outcome.ts'
import type { ApprovalRule } from '../../../src/domain/approval/rule.ts'
import { at, DANIEL, GAO, HAO, LIN, OFFICE, officeWith, PRIYA, TODAY, TOM } from './office.ts'

import { contract, one, play, request, tomForDaniel, twoOfThree } from './requests.ts'

describe('one manager decides', () => {
  it.each<[string, string[], Partial<Outcome>]>([
    ['nobody said anything: Daniel is waited for', [], { status: 'pending', mayDecide: [DANIEL] }],
    [
      'Daniel agrees',
      ['Daniel approves at 15:10'],
      { status: 'approved', approvedBy: [{ personId: DANIEL }], at: at('15:10') },
    ],
    [
      'Daniel says no and why',
      ['Daniel rejects: price first'],
      { status: 'rejected', by: { personId: DANIEL }, reason: 'price first' },
    ],
    ['Daniel asks back', ['Daniel asks back: who pays?'], { status: 'sent_back', question: 'who pays?' }],
    [
      'Priya cannot agree with herself',
      ['Priya approves'],
      { status: 'pending', ignored: [{ decision: 1, personId: PRIYA, why: 'requester' }] },
    ],
    [
      'Tom is no approver',
      ['Tom approves'],
      { status: 'pending', ignored: [{ decision: 1, personId: TOM, why: 'not_an_approver' }] },
    ],
    ['Tom cannot say he speaks for Daniel', ['Tom for Daniel approves'], { status: 'pending' }],
    [
      'a no without a reason is none',
      ['Daniel rejects'],
      { status: 'pending', ignored: [{ decision: 1, personId: DANIEL, why: 'no_reason' }] },
    ],
    [
      'a word about an older version of the deal',
      ['Daniel approves v0'],
      { status: 'pending', ignored: [{ decision: 1, personId: DANIEL, why: 'old_version' }] },
    ],
    [
      'a second click changes nothing',
      ['Daniel approves', 'Daniel approves at 10:01'],
      {
        status: 'approved',
        at: at('10:00'),
        ignored: [{ decision: 2, personId: DANIEL, why: 'after_the_end' }],
      },
    ],
    [
      'a no after the yes comes too late',
      ['Daniel approves', 'Daniel rejects at 11:00: sorry'],
      { status: 'approved' },
    ],
    ['a yes on the stroke of expiry comes too late', ['Daniel approves at 18:00'], { status: 'pending' }],
  ])('%s', (_, words, outcome) => {
    expect(play(request(one), words)).toMatchObject(outcome)
  })

  it('expires when nobody answered in time, and says who was missing', () => {
    const late = play(request(one), ['Daniel approves at 18:30'], at('19:00'))
    expect(late).toMatchObject({
      status: 'expired',
      at: at('18:00'),
      groups: [{ stillNeeded: 1, open: [DANIEL] }],
    })
    expect(late.ignored).toEqual([{ decision: 1, personId: DANIEL, why: 'after_the_end' }])
  })

  it('is void from the moment the deal changed, not before', () => {
    const changed = request(one, { ended: { status: 'superseded', at: at('12:00'), why: 'amount' } })
    expect(play(changed, [])).toMatchObject({ status: 'superseded', why: 'amount' })
    expect(play(changed, ['Daniel approves at 12:30'])).toMatchObject({ status: 'superseded' })
    expect(play(changed, ['Daniel approves at 11:30'])).toMatchObject({ status: 'approved' })
  })

  it('is over when the requester took it back', () => {
    const back = request(one, { ended: { status: 'withdrawn', at: at('12:00'), why: '' } })
    expect(play(back, ['Daniel approves at 12:30'])).toMatchObject({ status: 'withdrawn' })
  })
})

describe('a contract above the limit needs manager, finance and director', () => {
  it.each<[string, string[], string, number[]]>([
    [
      'all three, in any order',
      ['Lin approves', 'Gao approves at 10:05', 'Daniel approves at 10:09'],
      'approved',
      [],
    ],
    ['finance is missing', ['Daniel approves', 'Gao approves at 10:05'], 'pending', [LIN]],
    [
      'one no ends it, whoever agreed before',
      ['Daniel approves', 'Lin rejects at 11:00: 45 days overdue'],
      'rejected',
      [],
    ],
    [
      'Daniel changes his mind before the end',
      ['Daniel approves', 'Daniel rejects at 11:00: new figures'],
      'rejected',
      [],
    ],
    [
      'another manager does not replace finance',
      ['Daniel approves', 'Zhou approves', 'Gao approves'],
      'pending',
      [LIN],
    ],
  ])('%s', (_, words, status, waiting) => {
    const outcome = play(request(contract), words)
    expect(outcome.status).toBe(status)
    if (outcome.status === 'pending') expect(outcome.mayDecide).toEqual(waiting)
  })

  it('says for each group who is still needed', () => {
    expect(play(request(contract), ['Daniel approves'])).toMatchObject({
      groups: [
        { why: { kind: 'gate', gate: 5 }, need: 2, stillNeeded: 1, open: [LIN] },
        { why: { kind: 'amount', over: 10_000_000 }, need: 1, stillNeeded: 1, open: [GAO] },
      ],
    })
  })
})

describe('two of three', () => {
  it.each<[string, string[], string]>([
    ['one is not enough', ['Zhou approves'], 'pending'],
    ['the same one twice is still one', ['Zhou approves', 'Zhou approves at 10:30'], 'pending'],
    ['two different ones', ['Zhou approves', 'Gao approves'], 'approved'],
  ])('%s', (_, words, status) => {
    expect(play(request(twoOfThree), words).status).toBe(status)
  })
})

describe('P for A', () => {
  it('counts for whom it was handed over, and says so', () => {
    expect(play(request(tomForDaniel), ['Tom for Daniel approves'])).toMatchObject({
      status: 'approved',
      approvedBy: [{ personId: TOM, onBehalfOfId: DANIEL }],
    })
  })

  it('does not count in his own name', () => {
    expect(play(request(tomForDaniel), ['Tom approves'])).toMatchObject({
      status: 'pending',
      mayDecide: [DANIEL, TOM],
    })
  })

  it('never lets anybody speak for the requester', () => {
    const odd: ApprovalRule = { ...one, standIns: [{ by: TOM, onBehalfOf: PRIYA, since: 'delegated' }] }
    expect(play(request(odd), ['Tom for Priya approves']).ignored).toMatchObject([{ why: 'requester' }])
  })

  it.each<[string, number, unknown]>([
    ['Daniel in his own right', DANIEL, { personId: DANIEL }],
    ['Tom for Daniel', TOM, { personId: TOM, onBehalfOfId: DANIEL }],
    ['Priya not at all', PRIYA, undefined],
    ['王浩 not at all', HAO, undefined],
  ])('knows whose voice a click is: %s', (_, id, voice) => {
    const parties = { requesterId: PRIYA, ownerId: PRIYA }
    const away = officeWith(DANIEL, { awayFrom: TODAY })
    expect(deciderFor(tomForDaniel, parties, id, away, TODAY)).toEqual(voice)
  })
})

describe('5: rights are those of the moment of the click', () => {
  const parties = { requesterId: PRIYA, ownerId: HAO }
  const away = officeWith(DANIEL, { awayFrom: TODAY })
  const tom = (since: 'away' | 'delegated', ended?: true): ApprovalRule => ({
    ...one,
    standIns: [{ by: TOM, onBehalfOf: DANIEL, since, ended }],
  })
  it.each<[string, ApprovalRule, typeof parties, number, typeof away, boolean]>([
    ['stands in while Daniel is away', tom('away'), parties, TOM, away, true],
    ['not after Daniel is back', tom('away'), parties, TOM, OFFICE, false],
    ['handed over, whether Daniel is here or not', tom('delegated'), parties, TOM, OFFICE, true],
    ['not after it was taken back', tom('delegated', true), parties, TOM, OFFICE, false],
    ['not for a deal of their own', tom('away'), { ...parties, ownerId: TOM }, TOM, away, false],
    ['not the owner in their own right', one, { ...parties, ownerId: DANIEL }, DANIEL, OFFICE, false],
    [
      'not a manager who is now a viewer',
      one,
      parties,
      DANIEL,
      officeWith(DANIEL, { role: 'viewer' }),
      false,
    ],
    ['not a manager who is now a rep', one, parties, DANIEL, officeWith(DANIEL, { role: 'rep' }), false],
    ['not somebody who left', one, parties, DANIEL, officeWith(DANIEL, { active: false }), false],
    ['a manager who is still one', one, parties, DANIEL, OFFICE, true],
  ])('%s', (_, rule, who, id, people, may) => {
    expect(deciderFor(rule, who, id, people, TODAY) !== undefined).toBe(may)
  })
})
