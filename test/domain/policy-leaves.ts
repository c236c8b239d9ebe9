import type { Policy } from '../../src/domain/policy.ts'

/** Paths of every number, word and list of a policy, `risk.caps.contact`; `under`: only those of this section. */
export function leavesOf(policy: Policy, under = ''): string[] {
  const paths: string[] = []
  const walk = (value: unknown, path: string[]): void => {
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
    else if (value !== undefined) paths.push(path.join('.'))
  }
  walk(policy, [])
  return paths.filter((path) => path.startsWith(under))
}

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

/** The policy, noting in `read` the path of every value that is looked at. */
export function recording(policy: Policy, read: Set<string>): Policy {
  const wrap = (value: object, path: string[]): object =>
    new Proxy(value, {
      get(target, key, receiver) {
        const inner: unknown = Reflect.get(target, key, receiver)
        if (typeof key !== 'string' || !Object.hasOwn(target, key)) return inner
        const here = [...path, key]
        if (inner !== null && typeof inner === 'object' && !Array.isArray(inner)) return wrap(inner, here)
        read.add(here.join('.'))
        return inner
      },
    })
  return wrap(policy, []) as Policy
}
