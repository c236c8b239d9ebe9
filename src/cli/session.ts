import { statSync } from 'node:fs'
import path from 'node:path'
import { createCalendar } from '../calendar.ts'
import { type Config, readConfig } from '../config.ts'
import { openDatabase } from '../db/open.ts'
import { createStore, type Store } from '../db/store.ts'
import { langOf } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import type { Log } from '../log.ts'
import { readHolidayFile, readPolicy } from '../policy-files.ts'

/** What every command works with: the configuration, the policy, and a store whose clock stands at `at` when one is given. */
export type Session = { config: Config; policy: Policy; store: Store; log: Log }

/** A mistake of whoever typed the command: shown as one line, exit code 1. */
export class CommandError extends Error {}

/** Warnings and errors to stderr; the rest is not the business of somebody at a terminal. */
export const terminalLog: Log = {
  debug: () => {},
  info: () => {},
  warn: (data, message) => once(`${message} ${brief(data)}`),
  error: (data, message) => console.error(message, brief(data)),
}

const said = { last: '' }

/** Waiting for a database says so twice a second; at a terminal once is enough. */
function once(line: string): void {
  if (line !== said.last) console.error(line)
  said.last = line
}

/** The configuration as the environment says it. Throws ConfigError. */
export function settings(): Config {
  return readConfig(process.env)
}

/** Throws CommandError where no embedded database is: a wrong DATA_DIR must not become an empty database that answers “nothing”. */
export function mustHaveDatabase(config: Config): void {
  if (!config.databaseUrl && !hasDatabase(config.dataDir))
    throw new CommandError(`There is no database in ${config.dataDir}: set DATA_DIR or DATABASE_URL.`)
}

/** Whether an embedded database was ever made in this folder. */
export function hasDatabase(dataDir: string): boolean {
  try {
    statSync(path.join(dataDir, 'db/PG_VERSION'))
    return true
  } catch (error) {
    // What may not be looked into may hold one: opening it says what is wrong.
    return !(error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
  }
}

/**
 * Opens the database for one command and closes it afterwards. With the embedded database the server must not be running: then
 * DataDirBusyError says so in one sentence. `mayCreate`: the command fills a database, so that one is made where none is; for others that is a CommandError.
 */
export async function withSession<Result>(
  at: Date | undefined,
  run: (session: Session) => Promise<Result>,
  { mayCreate = false } = {},
): Promise<Result> {
  const config = settings()
  if (!mayCreate) mustHaveDatabase(config)
  const policy = readPolicy(config)
  const database = await openDatabase(
    { databaseUrl: config.databaseUrl, dataDir: config.dataDir, patienceMs: 5_000 },
    terminalLog,
  )
  try {
    const store = createStore(database, {
      clock: () => (at ? new Date(at) : new Date()),
      zone: config.zone,
      lang: langOf(config.locale, 'zh'),
      policy,
      calendar: createCalendar(policy.working, readHolidayFile(config, policy)),
      dealsPlaces: {
        ...(config.slackDealsChannel && { slack: config.slackDealsChannel }),
        ...(config.feishuDealsChat && { feishu: config.feishuDealsChat }),
      },
    })
    return await run({ config, policy, store, log: terminalLog })
  } finally {
    await database.close()
  }
}

/** `--at`: an ISO instant with its offset, or a day (its morning in the business zone is not guessed: an instant is asked for). */
export function instant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const at = new Date(text)
  if (Number.isNaN(at.getTime()) || !/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text))
    throw new CommandError(`--at ${text}: not an instant; write it like 2026-06-01T08:30:00+08:00`)
  return at
}

/** A transaction that is taken back at the end: for looking at "as if" without changing anything. */
export async function asIf<Result>(
  store: Store,
  run: Parameters<typeof store.write<Result>>[0],
): Promise<Result> {
  let result: { value: Result } | undefined
  await store
    .write(
      async (work) => {
        result = { value: await run(work) }
        throw new TakenBack()
      },
      'as-if',
      LONG_MS,
    )
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
  return result!.value
}

/** A look at a hundred thousand accounts takes minutes, milliseconds. */
const LONG_MS = 30 * 60_000

class TakenBack extends Error {}

function brief(data: object): string {
  const { err, ...rest } = data as { err?: unknown }
  return [
    err instanceof Error ? err.message.split('\n').at(-1) : '',
    Object.keys(rest).length > 0 ? JSON.stringify(rest) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
