import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { section } from './policy/checks.ts'
import {
  complaintsPolicy,
  digestPolicy,
  remindersPolicy,
  snoozePolicy,
  workingPolicy,
} from './policy/clock.ts'
import { approvalsPolicy, gatesPolicy, stagesPolicy } from './policy/deals.ts'
import {
  inboxPolicy,
  keyAccountsPolicy,
  languagePolicy,
  limitsPolicy,
  portfolioPolicy,
  profilePolicy,
  relayPolicy,
  retentionPolicy,
  spendPolicy,
} from './policy/house.ts'
import { keysIn, pathsIn } from './policy/keys.ts'
import { learnPolicy } from './policy/learn.ts'
import { nearestTo } from './policy/nearest.ts'
import { plansPolicy } from './policy/plans.ts'
import { reviewsPolicy } from './policy/reviews.ts'
import { riskPolicy } from './policy/risk.ts'
import { termsPolicy } from './policy/terms.ts'

export { minuteOf } from './policy/checks.ts'

/**
 * Every number a company may want to change, with its default. The business zone and language are not here: they come from
 * the environment, because they also decide how the database reads its days. `policy.yml` is the same, with comments.
 */
const policySchema = section({
  risk: riskPolicy,
  portfolio: portfolioPolicy,
  keyAccounts: keyAccountsPolicy,
  stages: stagesPolicy,
  gates: gatesPolicy,
  approvals: approvalsPolicy,
  complaints: complaintsPolicy,
  working: workingPolicy,
  digest: digestPolicy,
  reminders: remindersPolicy,
  snooze: snoozePolicy,
  reviews: reviewsPolicy,
  plans: plansPolicy,
  learn: learnPolicy,
  terms: termsPolicy,
  language: languagePolicy,
  spend: spendPolicy,
  profile: profilePolicy,
  retention: retentionPolicy,
  relay: relayPolicy,
  inbox: inboxPolicy,
  limits: limitsPolicy,
})

export type Policy = z.infer<typeof policySchema>

/** The method as shipped: what an empty policy file means. */
export const defaultPolicy: Policy = policySchema.parse({})

/** Every value that a policy file may name, by path: `gates.smallBelow`, which has no default, as well. */
export const policyPaths: readonly string[] = pathsIn(policySchema)

/** A policy file that cannot be used. `faults` are all of them at once, each with its path: `risk.bands.watch: must be …`. */
export class PolicyFault extends Error {
  override readonly name = 'PolicyFault'
  readonly faults: string[]

  constructor(faults: string[]) {
    super(`policy: ${faults.join('; ')}`)
    this.faults = faults
  }
}

/** Reads a policy file (YAML 1.2); what it leaves out has its default. Throws `PolicyFault`. */
export function parsePolicy(text: string): Policy {
  const document = parseDocument(text, { prettyErrors: true })
  if (document.errors.length > 0)
    throw new PolicyFault(document.errors.map((error) => firstLine(error.message)))
  const found = policySchema.safeParse(document.toJS() ?? {})
  if (!found.success) throw new PolicyFault(found.error.issues.flatMap(faultsOf))
  return found.data
}

export type PolicyChange = { path: string; value: unknown; usual: unknown }

/** What a policy says otherwise than the defaults, in the order of the file. A list is one value. */
export function policyChanges(policy: Policy): PolicyChange[] {
  return policyDifferences(policy, defaultPolicy)
}

/** What a policy says otherwise than another, which stands in `usual`. */
export function policyDifferences(policy: Policy, other: Policy): PolicyChange[] {
  return differences('', policy, other)
}

function differences(path: string, value: unknown, usual: unknown): PolicyChange[] {
  if (isSection(value) && isSection(usual)) {
    const keys = new Set([...Object.keys(usual), ...Object.keys(value)])
    return [...keys].flatMap((key) => differences(path ? `${path}.${key}` : key, value[key], usual[key]))
  }
  return JSON.stringify(value) === JSON.stringify(usual) ? [] : [{ path, value, usual }]
}

function isSection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  const at = (key?: PropertyKey) => [...issue.path, ...(key === undefined ? [] : [key])].join('.') || 'policy'
  if (issue.code !== 'unrecognized_keys') return [`${at()}: ${issue.message}`]
  return issue.keys.map((key) => {
    const near = nearestTo(key, keysAt(issue.path))
    return `${at(key)}: unknown key${near ? `; did you mean ${near}?` : ''}`
  })
}

function keysAt(path: PropertyKey[]): string[] {
  const at = path.reduce<unknown>(
    (schema, key) => keysIn(schema).find(({ name }) => name === String(key))?.schema,
    policySchema,
  )
  return keysIn(at).map(({ name }) => name)
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}
