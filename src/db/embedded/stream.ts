import { Duplex } from 'node:stream'
import pg from 'pg'

/** An embedded PostgreSQL, as the driver's stream reaches it. */
export type Wire = { connect(): Promise<Session> }

/**
 * Whole protocol messages in, the answer's bytes out. The database has one session only, so `reset` takes away what one driver
 * connection leaves to the next. After the database died a session stays dead: nothing of a transaction may go on in another.
 */
export type Session = {
  /** `bytes` belong to the callee afterwards (they may be moved to another thread). */
  send(bytes: Uint8Array): Promise<Uint8Array>
  reset(): Promise<void>
}

/**
 * A pool of the ordinary `pg` driver over an embedded database: one connection, because PGlite has one session.
 * Everything above it (Prisma, the migrator, raw SQL) is the same as with a server.
 */
export function embeddedPool(wire: Wire): pg.Pool {
  const turns = new Turns()
  const settings = {
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    password: '',
    host: 'embedded',
    database: 'postgres',
    ssl: false,
    stream: () => new WireStream(wire, turns),
  }
  return new pg.Pool(settings)
}

/** What a server says after a successful login: enough for `pg`, which asks for nothing else. */
const greeting = Buffer.concat([
  message('R', Buffer.alloc(4)),
  ...Object.entries({
    server_version: '18.0',
    client_encoding: 'UTF8',
    standard_conforming_strings: 'on',
    integer_datetimes: 'on',
    DateStyle: 'ISO, MDY',
    TimeZone: 'UTC',
  }).map(([name, value]) => message('S', Buffer.from(`${name}\0${value}\0`))),
  message('K', Buffer.alloc(8)),
  message('Z', Buffer.from('I')),
])

/** Message types after which the server answers: Sync, Query, CopyDone, CopyFail, Flush. */
const answered = new Set([...'SQcfH'].map((letter) => letter.charCodeAt(0)))
const terminate = 'X'.charCodeAt(0)

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(4 + body.length, 1)
  return Buffer.concat([head, body])
}

/**
 * Stands where `pg` expects a socket. Cuts what the driver writes into whole batches (up to a Sync or its like), hands them over
 * one after the other, and pushes the answers back. The login is answered here: an embedded database has no users.
 */
class WireStream extends Duplex {
  readonly #wire: Wire
  readonly #turns: Turns
  #rest: Buffer = Buffer.alloc(0)
  #loggedIn = false
  #session: Session | undefined
  #leave: (() => void) | undefined

  constructor(wire: Wire, turns: Turns) {
    super()
    this.#wire = wire
    this.#turns = turns
  }

  // The parts of net.Socket that `pg` calls.
  connect(): this {
    this.#enter().catch((error) => this.destroy(error))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  setTimeout(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#take(this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk).then(() => done(), done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#take(Buffer.concat([this.#rest, ...chunks.map((each) => each.chunk)])).then(() => done(), done)
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const leave = this.#leave
    this.#leave = undefined
    if (!leave) {
      done(error)
      return
    }
    // The next connection must not find an open transaction, named statements or settings.
    const reset = this.#session?.reset() ?? Promise.resolve()
    reset
      .catch(() => {})
      .finally(() => {
        leave()
        done(error)
      })
  }

  async #enter(): Promise<void> {
    this.#leave = await this.#turns.take()
    if (!this.destroyed) this.#session = await this.#wire.connect()
    if (!this.destroyed) this.emit('connect')
    // Given up while it waited: the turn goes on to the next.
    else this.#leave?.()
  }

  async #take(data: Buffer): Promise<void> {
    const { batches, rest, ended } = this.#cut(data)
    this.#rest = rest
    for (const batch of batches) {
      const answer = await this.#session!.send(new Uint8Array(batch))
      if (answer.length > 0) this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength))
    }
    if (ended) this.push(null)
  }

  #cut(data: Buffer): { batches: Buffer[]; rest: Buffer; ended: boolean } {
    const batches: Buffer[] = []
    let at = 0
    let begin = 0
    if (!this.#loggedIn && data.length >= 4 && data.length >= data.readInt32BE(0)) {
      at = begin = data.readInt32BE(0)
      this.#loggedIn = true
      this.push(greeting)
    }
    while (this.#loggedIn && data.length - at >= 5) {
      const length = 1 + data.readInt32BE(at + 1)
      if (data.length - at < length) break
      const type = data[at]!
      at += length
      if (type === terminate) return { batches, rest: Buffer.alloc(0), ended: true }
      if (!answered.has(type)) continue
      batches.push(data.subarray(begin, at))
      begin = at
    }
    // Copied: the driver's buffer may be large, and is its own.
    return { batches, rest: Buffer.from(data.subarray(begin)), ended: false }
  }
}

/** One driver connection at a time: the next begins when the one before is cleaned up. */
class Turns {
  #last: Promise<void> = Promise.resolve()

  async take(): Promise<() => void> {
    const before = this.#last
    const { promise, resolve } = withResolvers()
    this.#last = promise
    await before
    return resolve
  }
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
