import type { DecisionFact, Verdict } from '../../../src/domain/approval/outcome.ts'
import {
  type ApprovalRule,
  type MoveFacts,
  type Person,
  requiredApprovers,
} from '../../../src/domain/approval/rule.ts'
import { defaultPolicy, type Policy } from '../../../src/domain/policy.ts'

/** The people of the worked example. One rich office; each test changes one thing. */
export const PRIYA = 1
export const TOM = 2
export const DANIEL = 3
export const GAO = 4
export const LIN = 5
export const ZHOU = 6
export const HAO = 7

const NAMES: Record<string, number> = {
  Priya: PRIYA,
  Tom: TOM,
  Daniel: DANIEL,
  Gao: GAO,
  Lin: LIN,
  Zhou: ZHOU,
  Hao: HAO,
}

const person = (id: number, name: string, role: Person['role'], managerId: number | null): Person => ({
  id,
  name,
  aliases: [],
  role,
  managerId,
  active: true,
  awayFrom: null,
  awayUntil: null,
  delegateId: null,
})

export const OFFICE: Person[] = [
  person(PRIYA, 'Priya Nair', 'rep', DANIEL),
  person(TOM, 'Tom Becker', 'rep', DANIEL),
  person(DANIEL, 'Daniel Reyes', 'manager', GAO),
  person(GAO, '高建国', 'director', null),
  person(LIN, '林悦', 'finance', GAO),
  person(ZHOU, '周敏', 'manager', GAO),
  person(HAO, '王浩', 'rep', ZHOU),
]

/** The office with something else about one of them. */
export function officeWith(id: number, change: Partial<Person>): Person[] {
  return OFFICE.map((one) => (one.id === id ? { ...one, ...change } : one))
}

/** Priya's North Sea retrofit, 5.2 million, from proposal to bid. */
export const NORTH_SEA: MoveFacts = {
  requesterId: PRIYA,
  ownerId: PRIYA,
  gates: [3],
  amount: 520_000_000,
  currency: 'CNY',
  belowFloor: false,
  overdue: false,
}

export const TODAY = '2026-06-01'

/** The rule of a move in that office; throws when nobody is left. */
export function ruleFor(
  change: Partial<MoveFacts> = {},
  people = OFFICE,
  policy: Policy = defaultPolicy,
): ApprovalRule {
  const answer = requiredApprovers({ ...NORTH_SEA, ...change }, policy, people, TODAY)
  if (!answer.ok) throw new Error(`nobody for ${answer.nobody.as}`)
  return answer.rule
}

/** `10:30` on the first of June in Shanghai. */
export function at(time: string): Date {
  return new Date(`2026-06-01T${time}:00+08:00`)
}

/** `Daniel approves at 10:30` as a fact. Numbers count up with the place in the list. */
export function said(words: string, id: number): DecisionFact {
  const found =
    /^(\w+)(?: for (\w+))? (approves|rejects|asks back)(?: v(\d+))?(?: at ([\d:]+))?(?:: (.*))?$/.exec(words)
  if (!found) throw new Error(`not a decision: ${words}`)
  const verdicts: Record<string, Verdict> = {
    approves: 'approve',
    rejects: 'reject',
    'asks back': 'send_back',
  }
  const onBehalfOfId = found[2] && NAMES[found[2]]
  return {
    id,
    personId: NAMES[found[1] ?? ''] ?? 99,
    ...(onBehalfOfId && { onBehalfOfId }),
    verdict: verdicts[found[3] ?? ''] ?? 'approve',
    version: Number(found[4] ?? 1),
    at: at(found[5] ?? '10:00'),
    reason: found[6] ?? '',
  }
}
