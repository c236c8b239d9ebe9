import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/calendar.ts'
import { defaultPolicy, type Policy, policyPaths } from '../../src/domain/policy.ts'
import { changes, DECIDERS, decided } from './policy-deciders.ts'
import { withLeaf } from './policy-leaves.ts'

describe('every key that a pure rule decides by changes what it says', () => {
  it.each(policyPaths.filter(decided))('%s', (path) => {
    const [, decide] = Object.entries(DECIDERS).find(
      ([under]) => path === under || path.startsWith(`${under}.`),
    )!
    const outcome = (policy: Policy) => JSON.stringify(decide(policy, createCalendar(policy.working)))
    const before = outcome(defaultPolicy)
    const value = path.split('.').reduce((at: never, key) => at[key], defaultPolicy as never)
    expect(
      changes(path, value).some((other) => outcome(withLeaf(defaultPolicy, path, other)) !== before),
    ).toBe(true)
  })
})
