import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

/** Another live process holds the data folder. The message says so to whoever started the second one. */
export class DataDirBusyError extends Error {
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another process of this program: stop it first, or give this one its own DATA_DIR.`,
    )
  }
}

/** Longest path of a Unix socket that every system takes (108 bytes on Linux, 104 on macOS), less the suffixes used below. */
const LONGEST = 80

/** What file systems without sockets or hard links answer. */
const unsupported = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'ENOSYS'])

/**
 * Takes the folder for this process alone and gives the function that leaves it. PGlite itself refuses nobody, and two processes lose each
 * other's writes. The lock is a Unix socket (a named pipe on Windows): the kernel closes it when the process dies, however it dies, so there
 * is nothing stale to clean up, and containers that share a volume on one host see each other.
 * Throws DataDirBusyError when somebody holds it. A live holder is never robbed.
 */
export async function lockDataDir(folder: string): Promise<() => Promise<void>> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const real = fs.realpathSync(folder)
  const name = createHash('sha256').update(real.toLowerCase()).digest('hex').slice(0, 32)
  if (process.platform === 'win32') return lockPipe(`\\\\.\\pipe\\kam-${name}`, folder)
  const inside = path.join(real, 'lock')
  const outside = path.join(os.tmpdir(), `kam-${name}.lock`)
  if (Buffer.byteLength(inside) > LONGEST) return lockSocket(outside, folder)
  try {
    return await lockSocket(inside, folder)
  } catch (error) {
    if (!unsupported.has(codeOf(error))) throw error
    return lockSocket(outside, folder)
  }
}

async function lockPipe(pipe: string, folder: string): Promise<() => Promise<void>> {
  try {
    const server = await listen(pipe)
    return () => new Promise((resolve) => server.close(() => resolve()))
  } catch (error) {
    throw ['EADDRINUSE', 'EACCES'].includes(codeOf(error)) ? new DataDirBusyError(folder) : error
  }
}

/** Listens under a name of its own and then links it to the common name: the link exists or does not, there is nothing in between. */
async function lockSocket(common: string, folder: string): Promise<() => Promise<void>> {
  const own = `${common}.${randomBytes(4).toString('hex')}`
  const server = await listen(own)
  try {
    for (let tries = 0; tries < 10; tries += 1) {
      if (link(own, common)) {
        fs.unlinkSync(own)
        return async () => {
          fs.rmSync(common, { force: true })
          await new Promise<void>((resolve) => server.close(() => resolve()))
        }
      }
      await buryDead(common, own, folder)
    }
    throw new DataDirBusyError(folder)
  } catch (error) {
    server.close()
    fs.rmSync(own, { force: true })
    throw error
  }
}

/** Removes the common name when nobody listens behind it; throws DataDirBusyError when somebody does. */
async function buryDead(common: string, own: string, folder: string): Promise<void> {
  if (await isAlive(common)) throw new DataDirBusyError(folder)
  const grave = `${own}.dead`
  try {
    fs.renameSync(common, grave)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  // Between looking and renaming another process may have buried it and put its own there: that one is given back.
  if (await isAlive(grave)) {
    link(grave, common)
    fs.unlinkSync(grave)
    throw new DataDirBusyError(folder)
  }
  fs.unlinkSync(grave)
}

function link(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function isAlive(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(socketPath)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error) => {
      socket.destroy()
      // A full backlog is somebody; what we may not touch belongs to another user, dead or alive, and is left to them.
      resolve(['EAGAIN', 'EACCES'].includes(codeOf(error)))
    })
  })
}

function listen(where: string): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((caller) => caller.end())
    server.unref()
    server.once('error', reject)
    server.listen(where, () => resolve(server))
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
