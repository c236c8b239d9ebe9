import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'

/**
 * A backup file: gzip, in it one JSON value a line. First the head, then each table: its columns, its rows (every value as PostgreSQL's own text,
 * which any version reads back exactly), its end with count and hash; then the sequences; last the end of the file.
 */

/** A file that is no backup, is damaged, or cannot be used here. The message says what to do. */
export class BackupError extends Error {}

const FORMAT = 1

const Head = z.object({
  kam: z.literal('backup'),
  format: z.number(),
  version: z.string(),
  at: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
})
const Begin = z.object({ table: z.string(), columns: z.array(z.tuple([z.string(), z.string()])) })
const End = z.object({ end: z.string(), rows: z.number(), sha256: z.string() })
const Sequences = z.object({ sequences: z.record(z.string(), z.string().nullable()) })
const Last = z.object({ end: z.literal(true), tables: z.number(), rows: z.number() })

/** What the file says of itself first: the program's version, the moment, the schema as names of migrations. */
export type BackupHead = z.infer<typeof Head>
/** A table in the file. `columns`: names with their types. */
export type BackupTable = z.infer<typeof Begin>
/** The end of a table: how many rows, and the hash of their lines. */
export type BackupEnd = z.infer<typeof End>

export type BackupPart =
  | { head: BackupHead }
  | { begin: BackupTable }
  | { row: string }
  | { end: BackupEnd }
  | { sequences: Record<string, string | null> }

/** The hash of a table's rows, line by line. */
export function rowsHash(): { add(line: string): void; digest(): string } {
  const hash = createHash('sha256')
  return { add: (line) => void hash.update(line).update('\n'), digest: () => hash.digest('hex') }
}

/** Writes a file that is its owner's alone, and is there only when it is whole. Gives its end. */
export async function writeBackupFile(
  file: string,
  parts: AsyncIterable<BackupPart>,
): Promise<{ tables: number; rows: number }> {
  const part = `${file}.part`
  const count = { tables: 0, rows: 0 }
  try {
    await pipeline(
      Readable.from(linesOf(parts, count)),
      createGzip({ level: 6 }),
      createWriteStream(part, { mode: 0o600, flush: true }),
    )
    await chmod(part, 0o600)
    await rename(part, file)
    return count
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function* linesOf(
  parts: AsyncIterable<BackupPart>,
  count: { tables: number; rows: number },
): AsyncGenerator<string> {
  for await (const part of parts) {
    if ('row' in part) {
      count.rows += 1
      yield `${part.row}\n`
    } else if ('head' in part) yield `${JSON.stringify({ ...part.head, format: FORMAT })}\n`
    else if ('begin' in part) yield `${JSON.stringify(part.begin)}\n`
    else if ('sequences' in part) yield `${JSON.stringify(part)}\n`
    else {
      count.tables += 1
      yield `${JSON.stringify(part.end)}\n`
    }
  }
  yield `${JSON.stringify({ end: true, ...count })}\n`
}

/**
 * Reads a file part by part, the head first. Throws BackupError when it is not one of ours, of a newer format, or not whole: what was given
 * out until then must be taken back.
 */
export async function* readBackupFile(file: string): AsyncGenerator<BackupPart> {
  let tables = 0
  let rows = 0
  let whole = false
  for await (const line of linesIn(file)) {
    if (whole) throw damaged(file)
    if (line.startsWith('[')) {
      rows += 1
      yield { row: line }
      continue
    }
    const value = parsed(line, file)
    if (rows + tables === 0 && !('table' in value) && !('end' in value) && !('sequences' in value)) {
      yield { head: headOf(value, file) }
    } else if ('table' in value) yield { begin: Begin.parse(value) }
    else if ('sequences' in value) yield Sequences.parse(value)
    else if (value.end === true) {
      const last = Last.parse(value)
      if (last.tables !== tables || last.rows !== rows) throw damaged(file)
      whole = true
    } else {
      tables += 1
      yield { end: End.parse(value) }
    }
  }
  if (!whole) throw damaged(file)
}

function headOf(value: object, file: string): BackupHead {
  const head = Head.safeParse(value)
  if (!head.success) throw new BackupError(`${file} is no backup of this program.`)
  if (head.data.format > FORMAT)
    throw new BackupError(
      `${file} was written by version ${head.data.version}: restore it with that version or a newer one.`,
    )
  return head.data
}

function parsed(line: string, file: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(line))
  } catch {
    throw new BackupError(`${file} is no backup of this program.`)
  }
}

/** The error for a file that is one of ours and not as it was written. */
export function damaged(file: string, cause?: unknown): BackupError {
  return new BackupError(`${file} is damaged or was cut short: take another backup file.`, { cause })
}

/** Lines end at `\n` alone: texts may hold other characters that some call line ends. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = source.pipe(createGunzip()).setEncoding('utf8')
  source.on('error', (error) => text.destroy(error))
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EISDIR') throw new BackupError(`${file} is a folder: name a backup file.`)
    if (code === 'EACCES' || code === 'EPERM') throw new BackupError(`${file} cannot be read by this user.`)
    if (code === 'ENOENT') throw new BackupError(`There is no file ${file}.`)
    if (code === 'Z_DATA_ERROR' && rest === '') throw new BackupError(`${file} is no backup of this program.`)
    if (code.startsWith('Z_')) throw damaged(file)
    throw error
  }
  if (rest !== '') throw damaged(file)
}
