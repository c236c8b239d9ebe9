import { EventDispatcher, LoggerLevel, WSClient } from '@larksuiteoapi/node-sdk'
import type { Log } from '../../log.ts'
import { mute } from './mute.ts'
import { type Envelope, readEnvelope } from './payloads.ts'

/** What the SDK demands; with any other id it would log a line and do nothing. */
const APP_ID = /^cli_[0-9a-fA-F]{16}$/
/** Milliseconds until a connection the SDK gave up is tried again. */
const AGAIN = 30_000
/** Milliseconds for connecting. */
const HANDSHAKE = 8000
/** Seconds without an answer to a ping after which the line counts as dead. */
const PING_TIMEOUT = 20

export type LongConnectionOptions = {
  appId: string
  appSecret: string
  domain?: string
  log: Log
  /** Gives what the delivery is answered with. When it throws, Feishu delivers again. */
  handle: (envelope: Envelope) => Promise<object | undefined>
  /** Milliseconds; for tests. */
  again?: number
}

export type LongConnection = { start(): void; stop(): void; problem(): string | undefined }

/** Events and callbacks over a connection we open, for who has no address of their own. It comes back by itself. */
export function createLongConnection(options: LongConnectionOptions): LongConnection {
  const { appId, appSecret, domain, log, handle, again = AGAIN } = options
  let state: 'closed' | 'connecting' | 'open' = 'closed'
  let timer: NodeJS.Timeout | undefined
  let client: WSClient | undefined

  /** The SDK hands every event to a dispatcher; ours has no table of its own and checks nothing: the line itself is proven. */
  class Line extends EventDispatcher {
    override async invoke(data: unknown): Promise<object | undefined> {
      const envelope = readEnvelope(data)
      if (!envelope) {
        log.warn({}, 'feishu long connection: no event')
        return undefined
      }
      return handle(envelope)
    }
  }

  function open(): void {
    state = 'connecting'
    client = new WSClient({
      appId,
      appSecret,
      ...(domain && { domain }),
      logger: redacting(log),
      loggerLevel: LoggerLevel.warn,
      handshakeTimeoutMs: HANDSHAKE,
      wsConfig: { pingTimeout: PING_TIMEOUT },
      onReady: () => connected(),
      onReconnected: () => connected(),
      onReconnecting: () => {
        state = 'connecting'
        log.warn({}, 'feishu long connection lost, connecting again')
      },
      onError: () => {
        log.error({ againMs: again }, 'feishu long connection given up, trying again later')
        client?.close({ force: true })
        timer = setTimeout(open, again)
      },
    })
    void client.start({ eventDispatcher: new Line({ logger: mute }) })
  }

  function connected(): void {
    state = 'open'
    log.info({}, 'feishu long connection open')
  }

  return {
    start() {
      if (state !== 'closed') return
      if (!APP_ID.test(appId)) {
        log.error({}, 'FEISHU_APP_ID is no cli_ and 16 hexadecimal digits: the long connection refuses it')
        return
      }
      open()
    },
    stop() {
      clearTimeout(timer)
      client?.close({ force: true })
      state = 'closed'
    },
    problem() {
      if (state === 'open') return undefined
      if (!APP_ID.test(appId))
        return 'Feishu: FEISHU_APP_ID must be cli_ and 16 hexadecimal digits for the long connection'
      return 'Feishu: the long connection is not open'
    },
  }
}

/** The SDK logs addresses with tickets and whole payloads: only its first words pass. */
function redacting(log: Log) {
  const words = (said: unknown[]) =>
    said
      .flat()
      .filter((one) => typeof one === 'string')
      .join(' ')
      .replace(/wss?:\/\/\S+/g, '[address]')
      .replace(/\b(data|error|msg|message): ?.*/s, '[removed]')
      .slice(0, 120)
  return {
    ...mute,
    error: (...said: unknown[]) => log.error({ sdk: words(said) }, 'feishu long connection'),
    warn: (...said: unknown[]) => log.warn({ sdk: words(said) }, 'feishu long connection'),
  }
}
