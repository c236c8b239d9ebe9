import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecisionFact, outcomeOf } from '../../../src/domain/approval/outcome.ts'
import { holdsSeat } from '../../../src/domain/approval/rule.ts'
import { at, DANIEL, GAO, HAO, LIN, PRIYA, TOM, ZHOU } from './office.ts'

import { contract, one, request, tomForDaniel, twoOfThree } from './requests.ts'

describe('whatever is clicked, in whatever order it arrives', () => {
  const decision: fc.Arbitrary<DecisionFact> = fc.record({
    id: fc.integer({ min: 1, max: 40 }),
    personId: fc.constantFrom(PRIYA, TOM, DANIEL, GAO, LIN, ZHOU, HAO),
    verdict: fc.constantFrom(
      'approve' as const,
      'approve' as const,
      'approve' as const,
      'reject' as const,
      'send_back' as const,
    ),
    reason: fc.constantFrom('', 'because'),
    version: fc.constantFrom(0, 1, 1, 1),
    at: fc.integer({ min: 0, max: 600 }).map((minute) => new Date(at('09:00').getTime() + minute * 60_000)),
  })
  const decisions = fc.uniqueArray(decision, { selector: ({ id }) => id, maxLength: 12 })
  const rule = fc.constantFrom(one, contract, twoOfThree, tomForDaniel)

  it('order and repetition of the list change nothing', () => {
    fc.assert(
      fc.property(rule, decisions, fc.infiniteStream(fc.nat()), (asked, list, dice) => {
        const mixed = [...list, ...list.slice(0, 3)]
          .map((item) => ({ item, rank: dice.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ item }) => item)
        const plain = outcomeOf(request(asked), list, at('17:00'))
        expect(outcomeOf(request(asked), mixed, at('17:00'))).toEqual(plain)
      }),
    )
  })

  it('an ended request stays as it ended, whatever is said later', () => {
    fc.assert(
      fc.property(rule, decisions, decision, (asked, list, extra) => {
        const before = outcomeOf(request(asked), list, at('17:00'))
        fc.pre(before.status !== 'pending' && before.status !== 'expired')
        const last = Math.max(...list.map((one) => one.at.getTime()))
        const later = { ...extra, id: 99, at: new Date(last + 60_000) }
        const after = outcomeOf(request(asked), [...list, later], at('17:00'))
        expect({ ...after, ignored: [] }).toEqual({ ...before, ignored: [] })
      }),
    )
  })

  it('one more yes never takes anything back', () => {
    fc.assert(
      fc.property(rule, decisions, decision, (asked, list, extra) => {
        const yes = list.map((item) => ({ ...item, verdict: 'approve' as const }))
        const before = outcomeOf(request(asked), yes, at('17:00'))
        const after = outcomeOf(
          request(asked),
          [...yes, { ...extra, id: 99, verdict: 'approve' }],
          at('17:00'),
        )
        if (before.status === 'approved') expect(after.status).toBe('approved')
        if (before.status === 'pending' && after.status === 'pending')
          before.groups.forEach((group, index) => {
            expect(after.groups[index]?.stillNeeded).toBeLessThanOrEqual(group.stillNeeded)
          })
      }),
    )
  })

  it('nobody gets through alone with their own request, and every yes that counted was a real one', () => {
    fc.assert(
      fc.property(rule, decisions, (asked, list) => {
        const outcome = outcomeOf(request(asked), list, at('17:00'))
        if (outcome.status !== 'approved') return
        for (const { personId, onBehalfOfId } of outcome.approvedBy) {
          expect(personId).not.toBe(PRIYA)
          const seat = holdsSeat(asked, onBehalfOfId ?? personId)
          const lent = asked.standIns.some((each) => each.by === personId && each.onBehalfOf === onBehalfOfId)
          expect(onBehalfOfId == null ? seat : lent).toBe(true)
        }
        for (const group of asked.groups) {
          const filled = group.seats.filter(({ who }) =>
            outcome.approvedBy.some(({ personId, onBehalfOfId }) => who.includes(onBehalfOfId ?? personId)),
          )
          expect(filled.length).toBeGreaterThanOrEqual(group.need)
        }
      }),
    )
  })
})
