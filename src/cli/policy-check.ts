import { readFileSync } from 'node:fs'
import { PolicyFault, parsePolicy, policyChanges } from '../domain/policy.ts'

/** `kam policy check <file>`: every mistake by its path, or what the file changes against the defaults. Needs no database. */
export function policyCheck(file: string): number {
  try {
    const changes = policyChanges(parsePolicy(readFileSync(file, 'utf8')))
    for (const { path, value, usual } of changes)
      console.log(`${path}: ${JSON.stringify(value)} (default ${JSON.stringify(usual)})`)
    if (changes.length === 0) console.log('The policy is valid and says nothing else than the defaults.')
    return 0
  } catch (error) {
    if (!(error instanceof PolicyFault)) throw error
    for (const fault of error.faults) console.error(fault)
    return 1
  }
}
