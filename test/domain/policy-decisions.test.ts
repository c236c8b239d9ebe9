import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/calendar.ts'
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts'
import { changes, DECIDERS, decided } from './policy-deciders.ts'
import { leavesOf, withLeaf } from './policy-leaves.ts'

describe('every key that a pure rule decides by changes what it says', () => {
  const paths = leavesOf(defaultPolicy).filter(
    (path) => decided(path) && !path.startsWith('portfolio.matrix'),
  )
  it.each(paths)('%s', (path) => {
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
