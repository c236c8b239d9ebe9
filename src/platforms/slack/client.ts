import { type Logger, LogLevel, webApi } from '@slack/bolt'
import type { Log } from '../../log.ts'

export type SlackAccess = { botToken: string; apiUrl?: string }

/** Milliseconds that a message may take; a person waits for an `asking` call. */
const TIMEOUT = { posting: 10_000, asking: 2_000 }

/**
 * Options for one client; a new object each time because Bolt's parts write into it (Socket Mode sets 100 retries unless there is a
 * `retryConfig`, and `headers` would carry one token into another client, so there are none).
 * No retries: a repeated post is a second message, and the relay knows when to try again. No waiting on 429, which would hold up
 * every other call of the client. No absolute URLs: they would carry the token elsewhere.
 */
export function clientOptions(
  access: SlackAccess,
  log: Log,
  use: keyof typeof TIMEOUT,
): webApi.WebClientOptions {
  return {
    ...(access.apiUrl ? { slackApiUrl: access.apiUrl } : {}),
    timeout: TIMEOUT[use],
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: boltLogger(log),
  }
}

export function webClient(access: SlackAccess, log: Log, use: keyof typeof TIMEOUT): webApi.WebClient {
  return new webApi.WebClient(access.botToken, clientOptions(access, log, use))
}

/**
 * Bolt's logger. Its messages can quote texts, tokens and addresses, so only their beginning up to the first quotation is kept,
 * and debug output, which holds whole requests, never.
 */
export function boltLogger(log: Log): Logger {
  const first = (messages: unknown[]) =>
    String(messages[0] ?? '')
      .split(/["'`{(:]/)[0]
      ?.slice(0, 120) ?? ''
  return {
    debug: () => {},
    info: (...messages) => log.debug({ of: 'bolt' }, first(messages)),
    warn: (...messages) => log.warn({ of: 'bolt' }, first(messages)),
    error: (...messages) => log.error({ of: 'bolt' }, first(messages)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}
