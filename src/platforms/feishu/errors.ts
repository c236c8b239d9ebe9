/** What an answer of the OpenAPI means for a message that is owed. */
export type Verdict =
  | { kind: 'ok' }
  /** Once more, `after` milliseconds from now when Feishu says so. `doubtful`: it may have arrived. */
  | { kind: 'later'; after?: number; doubtful?: boolean }
  /** The tenant token is not accepted any more. */
  | { kind: 'token' }
  /** Will not work. `target`: neither will anything else for this place. */
  | { kind: 'never'; target?: boolean }

/** Too much at once, or the message before is still on its way. */
const LATER = new Set([99991400, 230020, 230049])
/** The bot is not in the chat · no availability or resigned · resigned · blocked us · chat dissolved. */
const DEAD_TARGETS = new Set([230002, 230013, 230029, 230053, 232009])
const TOKEN_EXPIRED = 99991663

/** What a person can do about it: the name of the trouble by code, for logs, `problems()` and `kam doctor`. */
const NAMES: Record<number, string> = {
  230001: 'invalid parameter',
  230002: 'the bot is not in the chat',
  230006: 'the bot ability is switched off',
  230011: 'the message was recalled',
  230013: 'the person is outside the availability of the app',
  230017: 'the message belongs to another app',
  230018: 'the chat is muted for the bot',
  230019: 'the topic is gone',
  230020: 'too many messages in this chat',
  230022: 'refused for sensitive content',
  230025: 'too long',
  230027: 'permission missing',
  230028: 'refused by data loss prevention: clear-text phone or e-mail',
  230029: 'the person has left',
  230031: 'older than 14 days',
  230035: 'the bot may not send in this chat',
  230049: 'still being sent',
  230053: 'the person blocked the bot',
  230054: 'this chat does not support it',
  230071: 'no threads in this chat',
  230072: 'no threads in this chat',
  230099: 'the card was refused',
  230110: 'the message was deleted',
  230111: 'the message was deleted',
  232009: 'the chat was dissolved',
  99991400: 'too many requests',
  99991401: 'this server is not on the IP allow-list',
  99991403: 'the monthly quota is used up',
  99991661: 'token missing',
  99991663: 'token expired',
  99991664: 'app token refused',
  99991668: 'user token refused',
  99991672: 'permission missing',
}

/** A right is missing: of the whole app where messages are sent, of one thing it does elsewhere. */
const MISSING_RIGHT = new Set([230027, 99991672])
/** These are about the app itself: nothing works until an administrator acts. */
const OF_THE_APP = new Set([230006, 99991401, 99991403, ...MISSING_RIGHT])

/** The message that was to be edited cannot be any more, but its content can still be posted anew. */
export const TOO_OLD = new Set([230031])
/** The message a reply hangs on is gone, or its chat knows no threads: the chat itself is still there. */
export const NO_THREAD = new Set([230011, 230019, 230054, 230071, 230072, 230110, 230111])
/** The content was refused, not the place: sensitive words, too long, clear-text phone or e-mail, the card itself. */
const CARD_REFUSED = new Set([230001, 230022, 230025, 230028, 230099])

/** Whether less of the same may be taken: the content was refused, or Feishu has a word for it that we do not know. */
export function isCardRefused(verdict: Verdict, code: number | undefined): boolean {
  if (verdict.kind !== 'never' || verdict.target || code === undefined) return false
  return CARD_REFUSED.has(code) || NAMES[code] === undefined
}

/**
 * The one table of codes. `status` is HTTP's, `code` Feishu's (undefined: the body was none of theirs), `resetSeconds` from
 * `x-ogw-ratelimit-reset`. What is not known is not tried again: Feishu's permanent codes are many, its passing ones few.
 */
export function verdictOf(status: number, code: number | undefined, resetSeconds?: number): Verdict {
  const after = resetSeconds === undefined ? {} : { after: resetSeconds * 1000 }
  if (code === TOKEN_EXPIRED) return { kind: 'token' }
  if (code !== undefined && LATER.has(code)) return { kind: 'later', ...after }
  if (status === 429 || status === 408) return { kind: 'later', ...after }
  if (status >= 500) return { kind: 'later', ...after, doubtful: true }
  if (code === undefined) return status < 300 ? { kind: 'later', doubtful: true } : { kind: 'never' }
  if (code === 0) return { kind: 'ok' }
  return DEAD_TARGETS.has(code) ? { kind: 'never', target: true } : { kind: 'never' }
}

/** The code with its name; never what Feishu's `msg` says, which may repeat what we sent. */
export function nameOf(code: number | undefined, status: number): string {
  if (code === undefined) return `HTTP ${status} without an answer of Feishu`
  return `${code}${NAMES[code] ? ` ${NAMES[code]}` : ''}`
}

/** Whether the whole app is stopped by this code. `sending`: a message; a right that is missing for something else stops only that. */
export function stopsTheApp(code: number | undefined, sending: boolean): boolean {
  return code !== undefined && OF_THE_APP.has(code) && (sending || !MISSING_RIGHT.has(code))
}
