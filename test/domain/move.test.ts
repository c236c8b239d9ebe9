import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOSED, type DealState, STAGES, statusIn } from '../../src/domain/deal.ts'
import type { GateFacts, Tick } from '../../src/domain/gate-items.ts'
import { GATE_ITEMS } from '../../src/domain/gate-items.ts'
import { checkGate } from '../../src/domain/gates.ts'
import { answerMove } from '../../src/domain/move.ts'
import { defaultPolicy, parsePolicy } from '../../src/domain/policy.ts'

const TODAY = '2026-06-01'
const BARE: GateFacts = {
  evaluation: {},
  man: {},
  owner: 'Priya Nair',
  visits: 0,
  amount: 0,
  currency: 'CNY',
  needTags: [],
  stakeholders: [],
  coaches: [],
  record: { complete: false, lesson: false },
  ticks: [],
}
const everyWaiver: Tick[] = STAGES.flatMap((gate) =>
  GATE_ITEMS[gate].map((item) => ({ gate, item, waived: true, words: 'yes', by: 'Daniel Reyes' })),
)

describe('asking for a stage', () => {
  it('asks nobody while something is missing', () => {
    const answer = answerMove({ stage: 3, status: 'open' }, 4, BARE, defaultPolicy, TODAY)
    expect(answer).toMatchObject({ kind: 'incomplete', check: { gate: 3 } })
  })

  it('asks when an approver waived what is missing', () => {
    const answer = answerMove(
      { stage: 3, status: 'open' },
      4,
      { ...BARE, ticks: everyWaiver },
      defaultPolicy,
      TODAY,
    )
    expect(answer).toMatchObject({ kind: 'ask', bypassed: false })
  })

  it('asks in advisory mode and marks the deal', () => {
    const advisory = parsePolicy('gates: { mode: advisory }')
    expect(answerMove({ stage: 3, status: 'open' }, 4, BARE, advisory, TODAY)).toMatchObject({
      kind: 'ask',
      bypassed: true,
    })
  })

  it('lists the skipped gates, and still wants the last one complete', () => {
    const onlyLast = everyWaiver.filter(({ gate }) => gate === 4)
    const skip = answerMove(
      { stage: 2, status: 'open' },
      5,
      { ...BARE, ticks: onlyLast },
      defaultPolicy,
      TODAY,
    )
    expect(skip).toMatchObject({ kind: 'ask', bypassed: true, skipped: [{ gate: 2 }, { gate: 3 }] })
    expect(answerMove({ stage: 2, status: 'open' }, 5, BARE, defaultPolicy, TODAY).kind).toBe('incomplete')
  })

  it('goes back without asking', () => {
    expect(answerMove({ stage: 4, status: 'open' }, 2, BARE, defaultPolicy, TODAY)).toEqual({ kind: 'back' })
  })
})

describe('in strict mode', () => {
  const ticks = fc.subarray(everyWaiver)
  const ask = fc.record({ to: fc.integer({ min: 0, max: 8 }), ticks, agreed: fc.boolean() })

  it('no walk through the stages enters one without its gate complete or waived', () => {
    fc.assert(
      fc.property(fc.array(ask, { maxLength: 25 }), (asks) => {
        let deal: DealState = { stage: 1, status: 'open' }
        for (const { to, ticks: given, agreed } of asks) {
          const facts = { ...BARE, ticks: given }
          const answer = answerMove(deal, to, facts, defaultPolicy, TODAY)
          const enters = answer.kind === 'back' || (answer.kind === 'ask' && agreed)
          if (!enters) continue
          if (to > deal.stage) {
            const gate = STAGES.find((stage) => stage === to - 1)!
            expect(checkGate(gate, facts, defaultPolicy, TODAY).open).toEqual([])
          }
          if (to === CLOSED) return
          deal = { stage: STAGES.find((stage) => stage === to)!, status: statusIn(to) }
        }
      }),
    )
  })
})
