import { describe, expect, it } from 'vitest'
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts'
import { KINDS, planned, playIn } from '../conformance/request-kinds.ts'
import { withLeaf } from './policy-leaves.ts'

/** `approvals.kinds`: another value for one kind alone changes who is asked for it, and how many of them must agree. */
describe('who must agree to each kind of request', () => {
  const rule = async (kind: (typeof KINDS)[number], policy: Policy): Promise<string> => {
    const world = await planned(policy)
    world.now = '2026-06-01T10:30:00+08:00'
    await kind.ask(playIn(world), 0)
    const row = await world.db.request.findFirst({ where: { kind: kind.kind }, orderBy: { id: 'desc' } })
    return JSON.stringify(row?.rule ?? null)
  }

  const kinds = KINDS.filter(({ kind }) => kind in defaultPolicy.approvals.kinds)
  it.each(kinds.map((kind) => [kind.kind, kind] as const))('%s', async (name, kind) => {
    const two = withLeaf(defaultPolicy, `approvals.kinds.${name}.who`, ['manager', 'finance'])
    const one = await rule(kind, defaultPolicy)
    const both = await rule(kind, two)
    const any = await rule(kind, withLeaf(two, `approvals.kinds.${name}.rule`, 'any'))
    expect(one).not.toBe('null')
    expect(both).not.toBe(one)
    expect(any).not.toBe(both)
  })

  it('is every kind of the policy', () => {
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(Object.keys(defaultPolicy.approvals.kinds).sort())
  })
})
