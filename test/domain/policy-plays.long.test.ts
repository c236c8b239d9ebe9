import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { withLeaf } from './policy-leaves.ts'
import { PLAYS } from './policy-plays/plays.ts'

describe('the same company, the same words, another value', () => {
  it.each(Object.entries(PLAYS))('%s', async (path, { to, is, play, within = {} }) => {
    const base = Object.entries(within).reduce(
      (policy, [at, value]) => withLeaf(policy, at, value),
      defaultPolicy,
    )
    expect(is[0]).not.toEqual(is[1])
    expect([await play(base), await play(withLeaf(base, path, to))]).toEqual(is)
  })
})
