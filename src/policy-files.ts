import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Config, ConfigError } from './config.ts'
import { defaultPolicy, type Policy, PolicyFault, parsePolicy } from './domain/policy.ts'

/** The policy file that the configuration names; without a file at the default place, the defaults. Throws ConfigError with every fault. */
export function readPolicy(config: Pick<Config, 'policyPath'>): Policy {
  if (!existsSync(config.policyPath)) {
    if (config.policyPath !== './policy.yml')
      throw new ConfigError([`KAM_POLICY: there is no file ${config.policyPath}`])
    return defaultPolicy
  }
  const text = textOf('KAM_POLICY', config.policyPath)
  try {
    return parsePolicy(text)
  } catch (error) {
    if (error instanceof PolicyFault)
      throw new ConfigError(error.faults.map((fault) => `${config.policyPath}: ${fault}`))
    throw error
  }
}

/** The text of the holiday file that the policy names, found beside the policy file; undefined when it names none. */
export function readHolidayFile(config: Pick<Config, 'policyPath'>, policy: Policy): string | undefined {
  const named = policy.working.holidaysFile
  if (!named) return undefined
  const file = path.resolve(path.dirname(config.policyPath), named)
  if (!existsSync(file)) throw new ConfigError([`working.holidaysFile: there is no file ${file}`])
  return textOf('working.holidaysFile', file)
}

/** A file that a setting names. Throws ConfigError with the reason when it cannot be read. */
function textOf(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why =
      code === 'EISDIR'
        ? 'it is a folder'
        : code === 'EACCES' || code === 'EPERM'
          ? 'the user that runs this may not read it'
          : String(error instanceof Error ? error.message : error)
    throw new ConfigError([`${setting}: ${file} cannot be read: ${why}`])
  }
}
