import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Platform } from '../platform.ts'
import { makeTurns } from './clock.ts'
import { readAssets } from './files.ts'
import { refusalOf } from './guard.ts'
import { makeActs } from './inbound.ts'
import { makeKeep, type Told } from './message-store.ts'
import type { WebOptions } from './options.ts'
import { Refusal, sendJson, sendText } from './request.ts'
import { makeRoutes } from './routes.ts'
import { makeStream } from './stream.ts'
import { makeTicks } from './ticks.ts'

export type { Told } from './message-store.ts'
export type { WebPerson } from './page-data.ts'

/**
 * The playground: a third platform, in a page. One is any person of the company, and the clock can be turned.
 * A person's place is `{ platform: 'web', tenant: '', chat: String(personId), direct: true }`; every other chat name is a channel.
 */
export function createWeb(options: WebOptions) {
  const { clock, log } = options
  const run = randomBytes(9).toString('base64url')
  const token = randomBytes(24).toString('base64url')
  const stream = makeStream(run)
  const ticks = makeTicks(options.tick, (err) => log.error({ err }, 'playground tick failed'))
  const turns = makeTurns({
    clock,
    zone: options.zone,
    tick: ticks.run,
    say: (event) => stream.say('clock', event),
  })
  const keep = makeKeep({
    now: () => clock.now(),
    changed(entry, how) {
      stream.say('changed', { chat: entry.chat, rev: entry.rev })
      if (how === 'new' && entry.kind === 'card' && entry.told) turns.note(entry.chat, entry.card.title)
    },
  })
  const acts = makeActs({ receive: options.receive, keep, now: () => clock.now() })
  let stopping = false
  const route = makeRoutes({
    ...options,
    run,
    token,
    keep,
    acts,
    turns,
    stream,
    ticks,
    assets: readAssets({ token, run }),
    stopping: () => stopping,
  })

  const platform: Platform = {
    name: 'web',
    async post(place, card, key) {
      // The page shows the answer itself where it was asked.
      if (place.only) return { kind: 'sent', as: key }
      return { kind: 'sent', as: keep.post(place, card, key) }
    },
    async edit(_place, as, card) {
      return keep.edit(as, card) ? { kind: 'sent', as } : { kind: 'never', why: 'too old' }
    },
    async find(_place, key) {
      return keep.has(key) ? key : undefined
    },
    problems: () => [],
  }

  /** True when the request was for the playground and is answered; false leaves it to others. Never throws. */
  async function listener(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
    const path = (req.url ?? '').split('?', 1)[0] ?? ''
    if (path !== '/' && !path.startsWith('/playground/')) return false
    const refusal = refusalOf(req)
    if (refusal) {
      log.warn({ refusal }, 'playground request refused')
      sendText(
        res,
        403,
        'The playground answers only pages on this machine: http://127.0.0.1 or http://localhost.',
      )
      return true
    }
    try {
      await route(req, res, path)
    } catch (err) {
      const refused = err instanceof Refusal ? err : undefined
      if (!refused) log.error({ err, path }, 'playground request failed')
      if (res.headersSent) res.destroy()
      else sendJson(res, refused?.status ?? 500, { error: refused?.word ?? 'broken' })
    }
    return true
  }

  return {
    platform,
    listener,
    /** Shows again what was told before this process started. Entries already there stay as they are. */
    load: (history: Told[]) => keep.load(history),
    /** Closes the open pages' streams, takes nothing new and waits for the tick that runs. */
    stop(): Promise<void> {
      stopping = true
      stream.stop()
      return ticks.stop()
    },
  }
}
