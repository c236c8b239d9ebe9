import { type App, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../log.ts'
import type { Take } from './bolt.ts'
import { boltLogger, clientOptions, type SlackAccess } from './client.ts'
import type { Health } from './health.ts'
import { withinTime } from './members.ts'

/** Milliseconds: how long a connection may take to be greeted, and the pauses between attempts (doubling, back after a success). */
const GREETING = 20_000
const PAUSE = { first: 500, last: 30_000 }

/**
 * Slack over a socket that we open. The client's own reconnecting is off: it waits five seconds after every planned disconnect, and
 * a failure in it is a rejection that nobody handles, which ends the process. Here every attempt is awaited.
 */
export function createSocket(
  access: SlackAccess & { appToken: string },
  take: Take,
  health: Health,
  log: Log,
) {
  const receiver = new SocketModeReceiver({
    appToken: access.appToken,
    autoReconnectEnabled: false,
    logger: boltLogger(log),
    installerOptions: { clientOptions: clientOptions(access, log, 'posting') },
    // Unacknowledged, Slack sends an event again.
    processEventErrorHandler: async ({ error }) => {
      log.error({ err: error }, 'an envelope of Slack failed')
      return false
    },
  })
  // The receiver needs nothing of an app but where to hand events to; `take` puts the acknowledgement of events off.
  receiver.init({
    processEvent: (event: Parameters<App['processEvent']>[0]) => take(event, (content) => event.ack(content)),
  } as App)

  let stopped = false
  let loop: Promise<void> | undefined
  let wake = () => {}

  async function connectOnce(): Promise<boolean> {
    const gone = new Promise<void>((resolve) => receiver.client.once('disconnected', () => resolve()))
    try {
      const greeted = await withinTime(
        receiver.client.start().then(() => true),
        GREETING,
        false,
      )
      if (!greeted) throw new Error('no greeting')
    } catch (error) {
      health.trouble('socket', 'Socket Mode is not connected')
      log.warn({ err: error }, 'Socket Mode did not connect')
      await withinTime(receiver.client.disconnect(), 3_000, undefined)
      return false
    }
    health.solved('socket')
    log.info({}, 'Socket Mode connected')
    started()
    await gone
    health.trouble('socket', 'Socket Mode is not connected')
    log.info({}, 'Socket Mode disconnected')
    return true
  }

  async function run(): Promise<void> {
    let pause: number = PAUSE.first
    while (!stopped) {
      pause = (await connectOnce()) ? PAUSE.first : Math.min(pause * 2, PAUSE.last)
      started()
      if (stopped) return
      // A planned disconnect is followed by the next connection at once.
      if (pause === PAUSE.first) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  let started = () => {}
  return {
    /** Returns when the first attempt succeeded or failed; the loop goes on. */
    start(): Promise<void> {
      const first = new Promise<void>((resolve) => {
        started = resolve
      })
      loop = run()
      return first
    },
    async stop(): Promise<void> {
      stopped = true
      wake()
      await withinTime(receiver.client.disconnect(), 3_000, undefined)
      await withinTime(loop ?? Promise.resolve(), 3_000, undefined)
    },
  }
}
