import { describe, expect, it } from 'vitest'
import { companyTest, overCap } from '../../src/domain/nomination.ts'
import { defaultPolicy, type Policy, policyPaths } from '../../src/domain/policy.ts'
import { type MatrixFacts, placeAccount } from '../../src/domain/tier-matrix.ts'
import { countedPurely, weighed } from './policy-deciders.ts'
import { withLeaf } from './policy-leaves.ts'
import { seeded } from './sample-facts.ts'

/** Numbers of pure rules beside the risk: each changed, one at a time, must change what comes out for somebody. */

const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value === 0 ? 1 : value / 2
  return value === 'off' ? 1 : 'off'
}

const valueAt = (policy: Policy, path: string): unknown =>
  path.split('.').reduce((at: never, key) => at[key], policy as never)

describe('what makes a key account', () => {
  const { keyAccounts } = defaultPolicy
  const outcome = (policy: Policy['keyAccounts']) =>
    JSON.stringify([
      [50_000_000, 66_000_000].map((revenue12) =>
        companyTest({ revenue12, largest: 22_000_000, rows: 12 }, 10, policy.monthly * 100, policy),
      ),
      overCap({ rep: 7, company: 40 }, policy),
    ])
  it.each(policyPaths.filter(countedPurely))('%s', (path) => {
    const changed = withLeaf(defaultPolicy, path, other(valueAt(defaultPolicy, path)))
    expect(outcome(changed.keyAccounts)).not.toBe(outcome(keyAccounts))
  })
})

describe('what the axes of the tier matrix weigh', () => {
  const random = seeded(3)
  const some = <Value>(value: Value): Value | undefined => (random() < 0.3 ? undefined : value)
  const accounts: MatrixFacts[] = Array.from({ length: 200 }, (_, at) => ({
    code: `K${at}`,
    revenue12: Math.round(random() * 1000),
    cost12: some(Math.round(random() * 900)),
    wallet: some(Math.round(random() * 2000)),
    revenue90: Math.round(random() * 300),
    revenueBefore: Math.round(random() * 300),
    kind: some('strategic' as const),
    overdueDays: some(Math.round(random() * 60)),
    wall: some(random() * 100),
    decision: some(random() * 2),
    complaint: some('complaint' as const),
  }))
  const outcome = (policy: Policy) => JSON.stringify(accounts.map((each) => placeAccount(each, 2000, policy)))
  const before = outcome(defaultPolicy)
  it.each(policyPaths.filter(weighed))('%s', (path) => {
    const changed = withLeaf(defaultPolicy, path, Number(valueAt(defaultPolicy, path)) / 2)
    expect(outcome(changed)).not.toBe(before)
  })
})
