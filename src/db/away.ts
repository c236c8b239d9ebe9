/** The database could not be asked, or did not answer: nothing was saved, and it is worth trying again later. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause })
  }
}

/** Connection failures as Prisma names them (unreachable, timed out, closed, pool or transaction not to be had). */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'])

/** Of the socket, and of PostgreSQL: connection exceptions (08…), shutting down or starting (57P…), too many connections, a full disk. */
const driverCode =
  /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|08\w{3}$|57P0[123]$|53300$|53100$)/

/** What `pg` says without a code. */
const driverWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Connection ended|embedded database (stopped|is closed)|not currently accepting connections|Unable to start a transaction|Can't reach database/i

/** A server that is there and does not let us in: wrong password, no such database. Waiting does not help; a person must. */
const refusedCode = /^(28\w{3}|3D000|P1000|P1003|P1010)$/
const refusedKinds = ['AuthenticationFailed', 'DatabaseAccessDenied', 'DatabaseDoesNotExist']

/** True when the server is there and does not let us in. Then it is also away. */
export function isRefused(error: unknown): boolean {
  return chainOf(error).some(({ code, kind }) => refusedCode.test(code) || refusedKinds.includes(kind))
}

/** True when an error of Prisma or the driver means that the database is not there, not that the statement was wrong. */
export function isAway(error: unknown): boolean {
  if (isRefused(error)) return true
  return chainOf(error).some(({ code, kind, message }) => {
    if (prismaCodes.has(code) || driverCode.test(code)) return true
    return (
      ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'].includes(kind) ||
      driverWords.test(message)
    )
  })
}

/** True when two transactions got into each other's way and doing it once more is the cure (40001, 40P01). */
export function isConflict(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, kind }) =>
      code === 'P2034' || code === '40001' || code === '40P01' || kind === 'TransactionWriteConflict',
  )
}

/** True when the database is there, but its disk has no room for what is to be written. */
export function isFull(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, message }) =>
      ['53100', 'ENOSPC', 'EDQUOT'].includes(code) || /No space left on device/i.test(message),
  )
}

/** Why the program or a command ends, for whoever started it; a full disk in words, since a driver's are about pages and files. */
export function sentenceFor(error: unknown): string {
  if (isFull(error)) return 'the disk of the database is full: make room and start again.'
  // Node says ENOENT for a folder that a read-only disk does not take; of a file that is missing its own words are better.
  const failed = chainOf(error).find(
    ({ code, message }) => SYSTEM[code] && (code !== 'ENOENT' || message.includes(', mkdir ')),
  )
  if (failed) return SYSTEM[failed.code]!(failed)
  const own = error instanceof Error ? error.message : JSON.stringify(error)
  // A driver's own words are kept, in brackets: whoever runs the server knows them.
  if (isRefused(error))
    return `the database server does not let us in (${own}): check the user, the password and the name of the database in DATABASE_URL.`
  if (chainOf(error).some(({ code }) => NO_SERVER.test(code)))
    return `the database cannot be reached (${own}): start it, or check the host and the port in DATABASE_URL.`
  return own
}

/** Nobody answers where the server should be. */
const NO_SERVER = /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/

const readOnly = ({ path }: Link) =>
  `${path || 'the data folder'} cannot be written: it is read-only or belongs to somebody else. Give it to the user that runs this, or set another DATA_DIR.`
const noFolder = ({ path }: Link) => `${path} is not a folder: set DATA_DIR to one.`

/** What the system says when a folder, a file or a port is not to be had. */
const SYSTEM: Record<string, (failed: Link) => string> = {
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  ENOENT: readOnly,
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  EADDRINUSE: ({ port }) => `port ${port} is in use by another program: stop it, or set another PORT.`,
}

type Link = { code: string; kind: string; message: string; path: string; port: string }

/** An error and what caused it: Prisma wraps the adapter's error, which wraps the driver's. */
function chainOf(error: unknown): Link[] {
  const chain: Link[] = []
  let at: unknown = error
  while (isRecord(at) && chain.length < 6) {
    const { code, originalCode, kind, message, path, port, cause, meta } = at
    chain.push({
      code: String(originalCode ?? code ?? ''),
      kind: String(kind ?? ''),
      message: String(message ?? ''),
      path: String(path ?? ''),
      port: String(port ?? ''),
    })
    at = cause ?? (isRecord(meta) ? meta.driverAdapterError : undefined)
  }
  return chain
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
