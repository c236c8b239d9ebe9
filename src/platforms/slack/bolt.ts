import { App, type Receiver, type ReceiverEvent } from '@slack/bolt'
import type { Log } from '../../log.ts'
import { boltLogger, clientOptions, type SlackAccess } from './client.ts'
import type { Self } from './inbound.ts'

/** Sends the one answer that a request gets; for a click or an event Slack looks at nothing but that it came. */
export type Ack = (body?: object) => Promise<void>

/** What is done with each kind of request. `event` is acknowledged when it returns, and sent again by Slack when it throws. */
export type Listeners = {
  command(body: object, ack: Ack): Promise<void>
  action(body: object, ack: Ack): Promise<void>
  options(body: object, ack: Ack): Promise<void>
  view(body: object, ack: Ack): Promise<void>
  event(body: object): Promise<void>
}

export type Take = (
  event: Pick<ReceiverEvent, 'body' | 'retryNum' | 'retryReason'>,
  send: Ack,
) => Promise<void>

/**
 * Bolt behind a receiver of ours. A few listeners that catch everything, because each listener costs time on every request;
 * no store of conversations, which nobody reads; no question to Slack per request (`authorize` answers from memory).
 */
export function createTake(access: SlackAccess, self: () => Self, listeners: Listeners, log: Log): Take {
  const app = new App({
    receiver: idle,
    authorize: async () => {
      const { botId, userId } = self()
      return {
        botToken: access.botToken,
        ...(botId ? { botId } : {}),
        ...(userId ? { botUserId: userId } : {}),
      }
    },
    convoStore: false,
    // What we said ourselves is left out where messages are read; Bolt would need to know us first.
    ignoreSelf: false,
    clientOptions: clientOptions(access, log, 'asking'),
    logger: boltLogger(log),
  })
  // Without this Bolt would acknowledge events whose listener failed, and Slack would never send them again.
  app.error(async (error) => {
    throw error
  })
  app.command(/.*/, ({ body, ack }) => ours(listeners.command(body, (answer) => ack(answer))))
  app.action(/.*/, ({ body, ack }) => ours(listeners.action(body, () => ack())))
  app.shortcut(/.*/, ({ body, ack }) => ours(listeners.action(body, () => ack())))
  app.options(/.*/, ({ body, ack }) =>
    ours(listeners.options(body, (answer) => ack(answer as OptionsAnswer))),
  )
  app.view(/.*/, ({ body, ack }) => ours(listeners.view(body, (answer) => ack(answer as ViewAnswer))))
  app.event(/.*/, ({ body }) => ours(listeners.event(body)))

  /**
   * Bolt acknowledges events before their listeners run; here that is put off until they are done. What no listener answered (a
   * kind we do not use) is acknowledged at once, or the person would see an error after three seconds.
   */
  return async ({ body, retryNum, retryReason }, send) => {
    let answered = false
    const answer: Ack = async (content) => {
      if (answered) return
      answered = true
      await send(content)
    }
    const ack: Ack = body.type === 'event_callback' ? async () => {} : answer
    const retry = {
      ...(retryNum === undefined ? {} : { retryNum }),
      ...(retryReason === undefined ? {} : { retryReason }),
    }
    try {
      await app.processEvent({ body, ack, ...retry })
    } catch (error) {
      const failed = listenerFailed(error)
      if (failed) throw failed.cause
      // Bolt itself stumbled over a shape that is none of Slack's: sending it again would not change it.
      log.warn({ err: error }, 'nothing that Bolt can read')
    }
    await answer()
  }
}

/** What a listener of ours threw, to be told from what Bolt throws over a body that it cannot read. */
class ListenerFailed extends Error {
  constructor(cause: unknown) {
    super('a listener failed', { cause })
  }
}

async function ours(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    throw new ListenerFailed(error)
  }
}

/** Bolt types the answer by the kind of list; ours is made in `choices.ts`. */
type OptionsAnswer = { options: [] }
type ViewAnswer = { response_action: 'clear' }

/** Bolt wraps what was thrown, alone or several together. */
function listenerFailed(error: unknown): ListenerFailed | undefined {
  const { original, originals = [] } = error as { original?: unknown; originals?: unknown[] }
  return [error, original, ...originals].find((each) => each instanceof ListenerFailed)
}

/** Bolt wants a receiver; requests reach it through `Take`, from our HTTP server or from Socket Mode. */
const idle: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} }
