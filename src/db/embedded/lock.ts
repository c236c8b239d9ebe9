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

/** The socket's name in the data folder. */
export const LOCK_FILE = 'lock'

/** Longest path of a Unix socket that every system takes (108 bytes on Linux, 104 on macOS), less the suffixes used below. */
const LONGEST = 80

/** What file systems without sockets or hard links answer. */
const unsupported = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'ENOSYS'])

/**
 * Takes the folder for this process alone and gives the function that leaves it. PGlite itself refuses nobody, and two processes lose each
 * other's writes. The lock is two sockets (a named pipe on Windows): one in the folder, which containers that share a volume on one host see,
 * and one outside it, which stays when somebody deletes the folder's. The kernel closes them when the process dies, however it dies, so there
 * is nothing stale to clean up.
 * Throws DataDirBusyError when somebody holds it. A live holder is never robbed. `onCaller` gets whoever connects to the folder's socket.
 */
export async function lockDataDir(
  folder: string,
  onCaller: OnCaller = (caller) => caller.end(),
): Promise<Leave> {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const real = fs.realpathSync(folder)
  const name = createHash('sha256').update(real.toLowerCase()).digest('hex').slice(0, 32)
  if (process.platform === 'win32') return lockName(`\\\\.\\pipe\\kam-${name}`, folder)
  const leaveOutside = await lockOutside(name, folder)
  try {
    const leaveInside = await lockInside(path.join(real, LOCK_FILE), folder, onCaller)
    return async () => {
      await leaveInside()
      await leaveOutside()
    }
  } catch (error) {
    await leaveOutside()
    throw error
  }
}

/** The lock that nobody can delete with the folder's files: on Linux a name in the kernel alone, elsewhere a socket among the temporary files. */
function lockOutside(name: string, folder: string): Promise<Leave> {
  if (process.platform === 'linux') return lockName(`\0kam-${name}`, folder)
  return lockSocket(path.join(os.tmpdir(), `kam-${name}.lock`), folder)
}

/** The lock that containers with a volume in common see. None where the path is too long or the file system knows no sockets. */
async function lockInside(socket: string, folder: string, onCaller: OnCaller): Promise<Leave> {
  if (Buffer.byteLength(socket) > LONGEST) return async () => {}
  try {
    return await lockSocket(socket, folder, onCaller)
  } catch (error) {
    if (!unsupported.has(codeOf(error))) throw error
    return async () => {}
  }
}

type Leave = () => Promise<void>
type OnCaller = (caller: net.Socket) => void

/** Listens under a name that is no file: the kernel gives it to one process and takes it back when that ends. */
async function lockName(pipe: string, folder: string): Promise<Leave> {
  try {
    const server = await listen(pipe)
    return () => new Promise((resolve) => server.close(() => resolve()))
  } catch (error) {
    throw ['EADDRINUSE', 'EACCES'].includes(codeOf(error)) ? new DataDirBusyError(folder) : error
  }
}

/** Listens under a name of its own and then links it to the common name: the link exists or does not, there is nothing in between. */
async function lockSocket(common: string, folder: string, onCaller?: OnCaller): Promise<Leave> {
  const own = `${common}.${randomBytes(4).toString('hex')}`
  const server = await listen(own, onCaller)
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

function listen(where: string, onCaller: OnCaller = (caller) => caller.end()): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((caller) => {
      caller.on('error', () => {})
      onCaller(caller)
    })
    server.unref()
    server.once('error', reject)
    server.listen(where, () => resolve(server))
  })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
