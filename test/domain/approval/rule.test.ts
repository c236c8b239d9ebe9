import { describe, expect, it } from 'vitest'
import {
  type ApprovalRule,
  type MoveFacts,
  mayStandIn,
  newAbsences,
  type Person,
  requiredApprovers,
} from '../../../src/domain/approval/rule.ts'
import { parsePolicy } from '../../../src/domain/policy.ts'
import {
  DANIEL,
  GAO,
  HAO,
  LIN,
  NORTH_SEA,
  OFFICE,
  officeWith,
  PRIYA,
  ruleFor,
  TODAY,
  TOM,
  ZHOU,
} from './office.ts'

/** `manager:3 + director:4` in the words of the table below. */
const spoken = ({ groups, standIns }: ApprovalRule): string => {
  const said = groups.map(({ need, seats }) => {
    const places = seats.map(({ as, who }) => `${as}:${who.join('/')}`)
    return need === seats.length ? places.join(' and ') : `${need} of ${places.join(', ')}`
  })
  const others = standIns.map(({ by, onBehalfOf }) => `${by} for ${onBehalfOf}`)
  return [...said, ...others].join(' + ')
}

describe('who must agree', () => {
  it.each<[string, Partial<MoveFacts>, string]>([
    ['the manager of whoever owns the deal', {}, `manager:${DANIEL}`],
    ['another team, another manager', { ownerId: HAO, requesterId: HAO }, `manager:${ZHOU}`],
    ['the manager who asks himself: the next one up', { requesterId: DANIEL }, `manager:${GAO}`],
    ['the stand-in of the owner asks: still the owner’s manager', { requesterId: TOM }, `manager:${DANIEL}`],
    [
      'initiation above five million: the director as well',
      { gates: [2] },
      `manager:${DANIEL} + director:${GAO}`,
    ],
    [
      'initiation of five million exactly: the manager alone',
      { gates: [2], amount: 500_000_000 },
      `manager:${DANIEL}`,
    ],
    [
      'a limit in another currency is not converted: nobody is left out',
      { gates: [2], amount: 1, currency: 'EUR' },
      `manager:${DANIEL} + director:${GAO}`,
    ],
    ['a contract: the manager and finance', { gates: [5] }, `manager:${DANIEL} and finance:${LIN}`],
    [
      'a contract above ten million',
      { gates: [5], amount: 1_000_000_001 },
      `manager:${DANIEL} and finance:${LIN} + director:${GAO}`,
    ],
    [
      'a bid below the floor: the price authority',
      { gates: [4], belowFloor: true },
      `manager:${DANIEL} + director:${GAO}`,
    ],
    [
      'a price below its floor is nobody’s matter in initiation',
      { gates: [1], belowFloor: true },
      `manager:${DANIEL}`,
    ],
    [
      'overdue receivables at the contract: finance once more',
      { gates: [5], overdue: true },
      `manager:${DANIEL} and finance:${LIN} + finance:${LIN}`,
    ],
    ['stages are skipped: the director', { gates: [3, 4] }, `manager:${DANIEL} + director:${GAO}`],
    [
      'skipping over initiation keeps its limit',
      { gates: [2, 3] },
      `manager:${DANIEL} + director:${GAO} + director:${GAO}`,
    ],
  ])('%s', (_, change, expected) => {
    expect(spoken(ruleFor(change))).toBe(expected)
  })

  it.each<[string, Person[], string]>([
    [
      'on leave with a delegate',
      officeWith(DANIEL, { awayFrom: TODAY, awayUntil: '2026-06-05', delegateId: ZHOU }),
      `manager:${DANIEL} + ${ZHOU} for ${DANIEL}`,
    ],
    [
      'on leave without one: the manager’s manager',
      officeWith(DANIEL, { awayFrom: '2026-05-20', awayUntil: TODAY }),
      `manager:${DANIEL} + ${GAO} for ${DANIEL}`,
    ],
    [
      'on leave with the requester as delegate: never',
      officeWith(DANIEL, { awayFrom: TODAY, delegateId: PRIYA }),
      `manager:${DANIEL} + ${GAO} for ${DANIEL}`,
    ],
    [
      'leave is over',
      officeWith(DANIEL, { awayFrom: '2026-05-20', awayUntil: '2026-05-31', delegateId: ZHOU }),
      `manager:${DANIEL}`,
    ],
    [
      'leave has not begun',
      officeWith(DANIEL, { awayFrom: '2026-06-02', delegateId: ZHOU }),
      `manager:${DANIEL}`,
    ],
    [
      'the manager left the company: the next one up',
      officeWith(DANIEL, { active: false }),
      `manager:${GAO}`,
    ],
  ])('%s', (_, people, expected) => {
    expect(spoken(ruleFor({}, people))).toBe(expected)
  })

  it('who goes on leave while a request runs is stood in for, once', () => {
    const running = ruleFor()
    const people = officeWith(DANIEL, { awayFrom: TODAY, delegateId: ZHOU })
    const [standIn] = newAbsences(running, { requesterId: PRIYA, ownerId: PRIYA }, people, TODAY)
    expect(standIn).toEqual({ by: ZHOU, onBehalfOf: DANIEL, since: 'away' })
    const after = { ...running, standIns: [standIn!] }
    expect(newAbsences(after, { requesterId: PRIYA, ownerId: PRIYA }, people, TODAY)).toEqual([])
    expect(newAbsences(running, { requesterId: PRIYA, ownerId: PRIYA }, OFFICE, TODAY)).toEqual([])
  })

  it('gives nobody two voices: who already decides does not stand in', () => {
    const rule = ruleFor({ gates: [5] }, officeWith(LIN, { awayFrom: TODAY, delegateId: DANIEL }))
    expect(rule.standIns).toEqual([{ by: GAO, onBehalfOf: LIN, since: 'away' }])
    expect(mayStandIn(rule, { requesterId: PRIYA, ownerId: PRIYA }, DANIEL)).toBe(false)
    expect(mayStandIn(rule, { requesterId: PRIYA, ownerId: PRIYA }, GAO)).toBe(false)
    expect(mayStandIn(rule, { requesterId: PRIYA, ownerId: PRIYA }, PRIYA)).toBe(false)
    expect(mayStandIn(rule, { requesterId: PRIYA, ownerId: PRIYA }, ZHOU)).toBe(true)
  })

  it.each<[string, string, string]>([
    ['any manager', 'who: [manager, director]\n      rule: any', `1 of manager:${DANIEL}, director:${GAO}`],
    [
      'two of the named',
      'who: [{ name: 周敏 }, { name: 高建国 }, { name: 林悦 }]\n      rule: 2',
      `2 of 周敏:${ZHOU}, 高建国:${GAO}, 林悦:${LIN}`,
    ],
    [
      'the requester does not count among them',
      'who: [{ name: Priya Nair }, { name: 周敏 }, { name: 高建国 }]\n      rule: 2',
      `周敏:${ZHOU} and 高建国:${GAO}`,
    ],
  ])('as the policy says: %s', (_, gate, expected) => {
    const policy = parsePolicy(`approvals:\n  gates:\n    G3:\n      ${gate}\n`)
    expect(spoken(ruleFor({}, OFFICE, policy))).toBe(expected)
  })

  it.each<[string, Partial<MoveFacts>, Person[], unknown]>([
    [
      'a director without anybody above',
      { requesterId: GAO, ownerId: GAO },
      OFFICE,
      { as: 'manager', found: 0 },
    ],
    ['nobody in finance', { gates: [5] }, officeWith(LIN, { active: false }), { as: 'finance', found: 0 }],
    ['finance asks itself', { gates: [5], requesterId: LIN }, OFFICE, { as: 'finance', found: 0 }],
  ])('says whom it wants when nobody is left: %s', (_, change, people, nobody) => {
    const answer = requiredApprovers({ ...NORTH_SEA, ...change }, parsePolicy(''), people, TODAY)
    expect(answer).toMatchObject({ ok: false, nobody })
  })

  it('does not hang on managers in a circle', () => {
    const circle = officeWith(GAO, { managerId: PRIYA, role: 'rep' }).map((one) =>
      one.id === DANIEL ? { ...one, role: 'rep' as const } : one,
    )
    expect(requiredApprovers(NORTH_SEA, parsePolicy(''), circle, TODAY)).toMatchObject({ ok: false })
  })
})
