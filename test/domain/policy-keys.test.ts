import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { policyPaths } from '../../src/domain/policy.ts'
import { countedPurely, decided, weighed } from './policy-deciders.ts'
import { PLAYS } from './policy-plays/plays.ts'

/** Where a key is shown to change what comes out. Each of these tests goes through all keys of its own, so that none is shown by its section's name alone. */
const PROOFS: readonly ((path: string) => boolean)[] = [
  // policy-risk.long.test.ts: another assessment of some account or deal.
  (path) => path.startsWith('risk.'),
  // policy-decisions.test.ts and policy-outcomes.test.ts: another decision of a pure rule.
  decided,
  countedPurely,
  weighed,
  // policy-played.long.test.ts: others are asked.
  (path) => path.startsWith('approvals.kinds.'),
  // policy-plays.long.test.ts: another message, answer or row.
  (path) => path in PLAYS,
]

it('every key of policy.yml is proved to change an outcome, and in one place', () => {
  const proofs = policyPaths.map((path) => [path, PROOFS.filter((proof) => proof(path)).length] as const)
  expect(proofs.filter(([, count]) => count !== 1)).toEqual([])
  expect(Object.keys(PLAYS).filter((path) => !policyPaths.includes(path))).toEqual([])
})

it('policy.yml names those without a default too', () => {
  const text = readFileSync('policy.yml', 'utf8')
  const unnamed = policyPaths.filter(
    (path) => !new RegExp(`(?:^|[\\s{#])${path.split('.').at(-1)}: `, 'm').test(text),
  )
  expect(unnamed).toEqual([])
})
