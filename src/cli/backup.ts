import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Config } from '../config.ts'
import { writeBackup } from '../db/backup.ts'
import { BackupError } from '../db/backup-file.ts'
import { askForCopy } from '../db/embedded/copy.ts'
import { DataDirBusyError } from '../db/embedded/lock.ts'
import { type OpenPool, openPool, withConnection } from '../db/open.ts'
import { type Restored, restoreBackup } from '../db/restore.ts'
import { version } from '../version.ts'
import { settings, terminalLog } from './session.ts'

/**
 * `kam backup <file>`: all of the database, also while the bot runs. The file is restored into a throw-away database and compared before the
 * command says that it is there. Exit 1 with a sentence when anything is not as it should be.
 */
export async function backup(file: string): Promise<number> {
  if (existsSync(file)) throw new BackupError(`${file} is there already: give another name, or remove it.`)
  const source = await openSource(settings())
  const written = await withConnection(source, (client) =>
    writeBackup(client, file, { version: version(), at: new Date() }),
  )
  try {
    await tryOut(file)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
  console.log(
    `${file}: ${written.tables} tables, ${written.rows} rows; restored into an empty database and compared`,
  )
  return 0
}

/** `kam restore <file>`: fills the configured database, which must be empty; the bot is stopped. */
export async function restore(file: string): Promise<number> {
  const config = settings()
  const target = await openPool(config, terminalLog)
  const { head, tables, migrated } = await withConnection(target, (client) => restoreBackup(client, file))
  for (const { end, rows } of tables) if (rows > 0) console.log(`${end}: ${rows} rows`)
  console.log(
    `restored as of ${head.at}, written by version ${head.version}; ${tables.length} tables counted and compared`,
  )
  if (migrated.length > 0) console.log(`brought up to date: ${migrated.join(', ')}`)
  return 0
}

/** The database to be saved; the embedded one of a running bot as a copy, for which the bot stands still for a moment. */
async function openSource(config: Config): Promise<OpenPool> {
  if (config.databaseUrl) return openPool(config, terminalLog)
  if (!existsSync(path.join(config.dataDir, 'db/PG_VERSION')))
    throw new BackupError(`There is no database in ${config.dataDir}: set DATA_DIR or DATABASE_URL.`)
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
  const remove = () => rmSync(copy, { recursive: true, force: true })
  try {
    const { pool, close } = await openPool({ dataDir: copy }, terminalLog)
    return { pool, close: () => close().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** Restores the file into a database beside it that is thrown away. */
async function tryOut(file: string): Promise<Restored> {
  const folder = mkdtempSync(path.join(path.dirname(path.resolve(file)), '.kam-restore-'))
  try {
    return await withConnection(await openPool({ dataDir: folder }, terminalLog), (client) =>
      restoreBackup(client, file),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
