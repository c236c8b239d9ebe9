import { type ApprovalRequest, type Outcome, outcomeOf } from '../../../src/domain/approval/outcome.ts'
import type { ApprovalRule } from '../../../src/domain/approval/rule.ts'
import { at, DANIEL, GAO, PRIYA, ruleFor, said, TOM, ZHOU } from './office.ts'

export const one = ruleFor()
export const contract = ruleFor({ gates: [5], amount: 1_200_000_000 })
export const twoOfThree: ApprovalRule = {
  groups: [
    {
      why: { kind: 'gate', gate: 2 },
      need: 2,
      seats: [DANIEL, ZHOU, GAO].map((id) => ({ as: 'board', who: [id] })),
    },
  ],
  standIns: [],
}
export const tomForDaniel: ApprovalRule = {
  ...one,
  standIns: [{ by: TOM, onBehalfOf: DANIEL, since: 'delegated' }],
}

export const request = (rule: ApprovalRule, change: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  requesterId: PRIYA,
  rule,
  version: 1,
  expiresAt: at('18:00'),
  ...change,
})
export const play = (asked: ApprovalRequest, words: string[], now = at('17:00')): Outcome =>
  outcomeOf(
    asked,
    words.map((line, index) => said(line, index + 1)),
    now,
  )
