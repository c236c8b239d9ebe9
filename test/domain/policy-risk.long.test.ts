import { describe, expect, it } from 'vitest'
import { defaultPolicy, type Policy, policyPaths } from '../../src/domain/policy.ts'
import { assessAccount, assessDeal } from '../../src/domain/risk/assess.ts'
import type { AccountFacts, DealFacts } from '../../src/domain/risk/facts.ts'
import { weekdays } from './example.ts'
import { withLeaf } from './policy-leaves.ts'
import { sampleAccount, sampleDeal, seeded } from './sample-facts.ts'

const TODAY = '2026-06-01'

/** Each number of the risk rules changed, one at a time: some account or deal must be assessed in another way. */
describe('every key of policy.yml under risk changes an assessment', () => {
  const random = seeded(7)
  const accounts: AccountFacts[] = Array.from({ length: 1500 }, () => sampleAccount(random))
  const deals: DealFacts[] = Array.from({ length: 1500 }, () => sampleDeal(random))
  // What is off by default is on here, so that its numbers count.
  const base = withLeaf(defaultPolicy, 'risk.deal.DR09.enabled', true)
  const outcome = (policy: Policy, index: number) =>
    JSON.stringify([
      assessAccount(accounts[index]!, policy, TODAY, weekdays),
      assessDeal(deals[index]!, policy, TODAY, weekdays),
    ])
  const before = accounts.map((_, index) => outcome(base, index))

  const changes = (value: unknown): unknown[] => {
    if (typeof value === 'boolean') return [!value]
    if (typeof value === 'number') return [value * 2 + 1, value / 2, Math.max(0, value - 1)]
    if (value === 'off') return [3]
    return Array.isArray(value) ? [[], ['A', 'B', 'C', 'D']] : []
  }

  it.each(policyPaths.filter((path) => path.startsWith('risk.')))('%s', (path) => {
    const differs = changes(path.split('.').reduce((at: never, key) => at[key], base as never)).some(
      (value) => {
        const policy = withLeaf(base, path, value)
        return before.some((known, index) => outcome(policy, index) !== known)
      },
    )
    expect(differs).toBe(true)
  })
})
