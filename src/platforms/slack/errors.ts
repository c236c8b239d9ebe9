import { webApi } from '@slack/bolt'
import type { Sent } from '../platform.ts'

/**
 * Slack's error codes, by what they mean for a message that is to be sent. What stands in none of these sets will never work for
 * this message (`invalid_blocks`, `msg_too_long` …).
 */
const TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'org_login_required',
  'accesslimited',
])
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  // The company has suspended its keys: nothing is wrong with the token.
  'ekm_access_denied',
])
const PLACE = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'user_not_found',
  'user_disabled',
  'user_not_visible',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
  'not_in_group',
  'channel_is_limited_access',
  'team_access_not_granted',
])
const FROZEN = new Set(['edit_window_closed', 'cant_update_message', 'cant_edit_message'])
/** These never left our machine. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
])

/** About the app, and not about one channel. */
const OF_THE_APP = ['missing_scope', 'not_allowed_token_type']
/** About one message: the channel takes others. */
const OF_A_MESSAGE = ['message_not_found', 'thread_not_found', 'invalid_ts', 'too old']
/** What is refused whatever a message says: a right that we lack, or a message that is gone. */
const NOT_THE_CARD = new Set([...OF_THE_APP, ...OF_A_MESSAGE, 'no_permission'])
const NOT_THE_CHANNEL = new Set([...OF_THE_APP, ...OF_A_MESSAGE])

/** The content was refused, not the place: invalid_blocks, msg_too_long, and whatever Slack calls it next year. */
export function isCardRefused(sent: Sent): boolean {
  return sent.kind === 'never' && !sent.target && !NOT_THE_CARD.has(sent.why)
}

/** What a channel takes in no form at all, it takes in none: it is dead to us, as if we had been removed. */
export function inChannel(sent: Sent): Sent {
  if (sent.kind !== 'never' || sent.target || NOT_THE_CHANNEL.has(sent.why)) return sent
  return { ...sent, target: true }
}

/** A wrong token is mended by a person: a minute is soon enough. */
const TOKEN_PAUSE = 60_000
/** Slack says 429 without saying how long. */
const UNTOLD_PAUSE = 30_000

/** How a failed call is to be taken, and whether the bot as a whole cannot work (`token`, `away`). */
export type Failure = {
  sent: Exclude<Sent, { kind: 'sent' }>
  trouble?: { kind: 'token' | 'away'; code: string }
}

/** Reads what a call to the Web API threw. */
export function readFailure(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return { sent: { kind: 'later', after: error.retryAfter * 1000, why: 'rate limited' } }
  }
  if (error instanceof webApi.WebAPIPlatformError) return readCode(error.data.error)
  if (error instanceof webApi.WebAPIHTTPError) {
    const code = `http ${error.statusCode}`
    return {
      sent: { kind: 'later', why: code, doubtful: error.statusCode >= 500 },
      trouble: { kind: 'away', code },
    }
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = networkCode(error.original)
    return {
      sent: { kind: 'later', why: code, doubtful: !UNSENT.has(code) },
      trouble: { kind: 'away', code },
    }
  }
  // The client throws a plain error for a 429 without Retry-After, and whatever breaks while a body is read.
  if (error instanceof Error && /^Retry header/.test(error.message)) {
    return { sent: { kind: 'later', after: UNTOLD_PAUSE, why: 'rate limited' } }
  }
  const code = networkCode(error)
  return { sent: { kind: 'later', why: code, doubtful: true }, trouble: { kind: 'away', code } }
}

function readCode(code: unknown): Failure {
  // The client gives a body that is no JSON as the "code".
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_]{1,80}$/.test(code)) {
    return {
      sent: { kind: 'later', why: 'unreadable answer', doubtful: true },
      trouble: { kind: 'away', code: 'unreadable answer' },
    }
  }
  if (TOKEN.has(code))
    return { sent: { kind: 'later', after: TOKEN_PAUSE, why: code }, trouble: { kind: 'token', code } }
  if (PASSING.has(code)) return { sent: { kind: 'later', why: code, doubtful: !code.includes('limit') } }
  if (FROZEN.has(code)) return { sent: { kind: 'never', why: 'too old' } }
  return { sent: { kind: 'never', why: code, ...(PLACE.has(code) ? { target: true } : {}) } }
}

function networkCode(error: unknown): string {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code
    if (inner.name === 'TimeoutError' || inner.name === 'AbortError') return 'timeout'
  }
  return 'no answer'
}
