import { byMeta } from './meta.js'

/**
 * Talking to the process that served the page.
 * @import { ErrorName, Events } from '../page-data.ts'
 */

const token = byMeta('playground-token')
const run = byMeta('playground-run')

/** What went wrong, as the name of a sentence. */
export class NetError extends Error {
  /** @param {ErrorName} word */
  constructor(word) {
    super(word)
    /** @type {ErrorName} */
    this.word = word
  }
}

/**
 * @template T
 * @param {string} path
 * @param {unknown} [body] posted as JSON; without one it is a GET
 * @returns {Promise<T>}
 */
export async function ask(path, body) {
  /** @type {RequestInit} */
  const init = { headers: { 'x-playground-token': token } }
  if (body !== undefined) {
    init.method = 'POST'
    init.headers = { 'x-playground-token': token, 'content-type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  const response = await fetch(`/playground/${path}`, init).catch(() => {
    throw new NetError('network')
  })
  const answer = await response.json().catch(() => ({}))
  if (response.ok) return answer
  // The process was started anew: its page has the new token.
  if (answer.error === 'token') location.reload()
  throw new NetError(answer.error ?? 'broken')
}

/** One per thing that happened, so that a double submit is one. */
export function newId() {
  return crypto.randomUUID()
}

/**
 * Live updates. Joins again by itself, also when the process was away.
 * @param {{ changed(event: Events['changed']): void, clock(event: Events['clock']): void, joined(): void, lost(): void }} on
 */
export function listen(on) {
  const source = new EventSource(`/playground/events?token=${encodeURIComponent(token)}`)
  source.addEventListener('hello', (event) => {
    if (JSON.parse(event.data).run !== run) return location.reload()
    on.joined()
  })
  source.addEventListener('changed', (event) => on.changed(JSON.parse(event.data)))
  source.addEventListener('clock', (event) => on.clock(JSON.parse(event.data)))
  source.addEventListener('error', () => {
    on.lost()
    if (source.readyState !== EventSource.CLOSED) return
    // Refused, not merely interrupted: the browser has given up. A question tells why (and reloads when the token is old).
    setTimeout(
      () =>
        ask('start')
          .catch(() => undefined)
          .finally(() => listen(on)),
      2000,
    )
  })
}
