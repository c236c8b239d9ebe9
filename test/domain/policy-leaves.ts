import type { Policy } from '../../src/domain/policy.ts'

/** The policy with one value changed. */
export function withLeaf(policy: Policy, path: string, value: unknown): Policy {
  const copy = structuredClone(policy)
  const keys = path.split('.')
  const last = keys.pop()!
  const at = keys.reduce(
    (inner: Record<string, unknown>, key) => inner[key] as Record<string, unknown>,
    copy as never,
  )
  at[last] = value
  return copy
}
