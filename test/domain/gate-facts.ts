import type { Gate } from '../../src/domain/deal.ts'
import type { GateFacts, GateItem, Tick } from '../../src/domain/gate-items.ts'
import { checkGate } from '../../src/domain/gates.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'

const TODAY = '2026-06-01'
export const tick = (gate: Gate, item: Tick['item'], words = 'file 17'): Tick => ({
  gate,
  item,
  waived: false,
  words,
  by: 'Priya Nair',
})
export const waiver = (gate: Gate, item: Tick['item']): Tick => ({
  ...tick(gate, item, 'my word'),
  waived: true,
  by: 'Daniel Reyes',
})

export const sourced = (fact: string) => ({ fact, source: 'Elena Ruiz, 12 May' })

/** A deal that may go anywhere: every gate is complete. Each test takes one thing away. */
export const READY: GateFacts = {
  evaluation: {
    needs: sourced('two failing valves'),
    timetable: sourced('shutdown in August'),
    budget: sourced('5.5 million approved'),
    competition: sourced('one rival'),
    decision: sourced('board of three'),
    priority: sourced('first of the year'),
  },
  fit: { fits: true },
  tier: 'A',
  man: {
    money: { fact: 'budget line 12' },
    authority: { fact: 'Mark Olsen signs' },
    need: { fact: 'shutdown in August' },
  },
  owner: 'Priya Nair',
  nextStep: { text: 'revised quote', due: '2026-06-03' },
  visits: 3,
  goal: '24 valves by 15 August',
  amount: 520_000_000,
  currency: 'CNY',
  expectedClose: '2026-08-15',
  needLevel: 3,
  needTags: ['lower cost'],
  stakeholders: [
    {
      name: 'Mark Olsen',
      title: '',
      layer: 'decision',
      weight: 45,
      stance: 'supporter',
      action: 'board talk',
      metOn: '2026-05-20',
    },
    {
      name: 'Elena Ruiz',
      title: '',
      layer: 'management',
      weight: 55,
      stance: 'sponsor',
      action: 'weekly call',
    },
  ],
  coaches: [{ name: 'Elena Ruiz', lastInfoOn: '2026-05-20' }],
  priceQuoted: 500_000_000,
  priceFloor: 480_000_000,
  contractRef: 'HY-2026-031',
  overdueDays: 0,
  record: { complete: true, lesson: true },
  surveyedOn: '2026-05-30',
  ticks: [
    tick(2, 'team'),
    tick(2, 'budget'),
    tick(3, 'proposal'),
    tick(4, 'bid'),
    tick(4, 'result'),
    tick(5, 'contract'),
    tick(6, 'acceptance'),
    tick(6, 'payment'),
  ],
}
export type Change = Partial<GateFacts> & { lost?: keyof GateFacts }
/** READY with something else in it, or something lost. */
const facts = ({ lost, ...change }: Change): GateFacts => {
  const changed = { ...READY, ...change }
  if (lost) delete (changed as Partial<GateFacts>)[lost]
  return changed
}
export const check = (gate: Gate, change: Change = {}, policy = defaultPolicy) =>
  checkGate(gate, facts(change), policy, TODAY)
export const item = (gate: Gate, key: string, change: Change): GateItem | undefined =>
  check(gate, change).items.find((one) => one.key === key)
