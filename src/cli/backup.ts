import { randomBytes } from 'node:crypto'
import {
  accessSync,
  existsSync,
  constants as fileConstants,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import type { Config } from '../config.ts'
import { writeBackup } from '../db/backup.ts'
import { BackupError } from '../db/backup-file.ts'
import { askForCopy } from '../db/embedded/copy.ts'
import { DataDirBusyError } from '../db/embedded/lock.ts'
import { type OpenPool, openPool, withConnection } from '../db/open.ts'
import { checkBackup, type Restored, restoreBackup } from '../db/restore.ts'
import { version } from '../version.ts'
import { mustHaveDatabase, settings, terminalLog } from './session.ts'

/**
 * `kam backup <file>`: all of the database, also while the bot runs. The file is restored into a throw-away database and compared before the
 * command says that it is there; until then it has another name. Exit 1 with a sentence when anything is not as it should be; ended by a signal
 * it leaves nothing.
 */
export async function backup(file: string): Promise<number> {
  if (existsSync(file)) throw new BackupError(`${file} is there already: give another name, or remove it.`)
  mustTakeFiles(path.dirname(path.resolve(file)))
  const unchecked = `${file}.unchecked`
  const written = await leavingNothing([unchecked, `${unchecked}.part`], async (leftovers) => {
    const source = await openSource(settings(), leftovers)
    const counted = await withConnection(source, (client) =>
      writeBackup(client, unchecked, { version: version(), at: new Date() }),
    )
    await tryOut(unchecked, leftovers)
    renameSync(unchecked, file)
    return counted
  })
  console.log(
    `${file}: ${written.tables} tables, ${written.rows} rows; restored into an empty database and compared`,
  )
  return 0
}

/** `kam restore <file>`: fills the configured database, which must be empty; the bot is stopped. */
export async function restore(file: string): Promise<number> {
  const config = settings()
  await checkBackup(file)
  const target = await openPool(config, terminalLog)
  const { head, tables, migrated } = await withConnection(target, (client) => restoreBackup(client, file))
  for (const { end, rows } of tables) if (rows > 0) console.log(`${end}: ${rows} rows`)
  console.log(
    `restored as of ${head.at}, written by version ${head.version}; ${tables.length} tables counted and compared`,
  )
  if (migrated.length > 0) console.log(`brought up to date: ${migrated.join(', ')}`)
  return 0
}

/** Before the bot has to stand still for a copy that has no place. Throws BackupError. */
function mustTakeFiles(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new BackupError(`There is no folder ${folder} to write the backup in: make it, or name another.`)
  try {
    accessSync(folder, fileConstants.W_OK | fileConstants.X_OK)
  } catch {
    throw new BackupError(`${folder} cannot be written by this user: name another folder.`)
  }
}

/** Removes these files and folders, and those that are added meanwhile, when it is done, fails, or a signal ends the process. */
async function leavingNothing<Result>(
  leftovers: string[],
  run: (leftovers: string[]) => Promise<Result>,
): Promise<Result> {
  const remove = () => {
    for (const each of leftovers) rmSync(each, { recursive: true, force: true, maxRetries: 3 })
  }
  const stop = (signal: NodeJS.Signals) => {
    try {
      remove()
    } finally {
      process.exit(128 + constants.signals[signal])
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, stop)
  try {
    return await run(leftovers)
  } finally {
    for (const signal of signals) process.off(signal, stop)
    remove()
  }
}

/** The database to be saved; the embedded one of a running bot as a copy, for which the bot stands still for a moment. */
async function openSource(config: Config, leftovers: string[]): Promise<OpenPool> {
  if (config.databaseUrl) return openPool(config, terminalLog)
  mustHaveDatabase(config)
  try {
    return await openPool(config, terminalLog)
  } catch (error) {
    if (!(error instanceof DataDirBusyError)) throw error
  }
  const copy = await askForCopy(config.dataDir, randomBytes(4).toString('hex')).catch((error: Error) => {
    throw new BackupError(
      `The bot that runs on ${config.dataDir} gave no copy of its database (${error.message}): stop it, and try again.`,
    )
  })
  leftovers.push(copy)
  return openPool({ dataDir: copy }, terminalLog)
}

/** Restores the file into a database beside it that is thrown away. */
async function tryOut(file: string, leftovers: string[]): Promise<Restored> {
  const folder = mkdtempSync(path.join(path.dirname(path.resolve(file)), '.kam-restore-'))
  leftovers.push(folder)
  return withConnection(await openPool({ dataDir: folder }, terminalLog), (client) =>
    restoreBackup(client, file),
  )
}
