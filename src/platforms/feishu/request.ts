import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { decrypt, type Signed, sameText, signatureFits, timely, WINDOW } from './crypto.ts'
import { type Envelope, readChallenge, readEnvelope } from './payloads.ts'

export type Keys = { appId: string; encryptKey?: string; verificationToken?: string }

/** What a request turned out to be. `why` is for the log: it says nothing of what was in the request. */
export type Opened =
  | { kind: 'challenge'; challenge: string }
  | { kind: 'event'; envelope: Envelope }
  | { kind: 'refused'; status: 400 | 401 | 403; why: string }

/** Milliseconds: Feishu repeats what was not acknowledged after 15 seconds, 5 minutes, 1 hour and 6 hours, with the time of the event. */
const WINDOW_UNSIGNED = 8 * 60 * 60 * 1000

const Sealed = z.object({ encrypt: z.string() })

/**
 * Opens a request of Feishu's webhook and proves where it comes from: with an Encrypt Key by the signature over the raw bytes
 * and the age of its timestamp, without one by the verification token and the age of the event; the token counts in both cases when it is configured.
 * Only the url_verification comes unsigned. `now` in milliseconds. Never throws.
 */
export function openRequest(headers: IncomingHttpHeaders, body: Buffer, keys: Keys, now: number): Opened {
  const outer = parsed(body)
  if (typeof outer !== 'object' || outer === null || Array.isArray(outer))
    return refused(400, 'no JSON object')
  const { encrypt } = Sealed.safeParse(outer).data ?? {}
  if (keys.encryptKey) {
    if (encrypt === undefined) return refused(401, 'not encrypted, though an Encrypt Key is configured')
    return openSealed(encrypt, headers, body, { ...keys, encryptKey: keys.encryptKey }, now)
  }
  if (encrypt !== undefined) return refused(401, 'encrypted, but FEISHU_ENCRYPT_KEY is not configured')
  if (!keys.verificationToken) return refused(401, 'neither Encrypt Key nor Verification Token is configured')
  const plain = openPlain(outer, keys, true)
  if (plain.kind === 'event' && !isRecent(plain.envelope, now))
    return refused(401, 'too old, or without a time')
  return plain
}

function openSealed(
  encrypt: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  keys: Keys & { encryptKey: string },
  now: number,
): Opened {
  const signed = signatureOf(headers)
  if (signed && !timely(signed.timestamp, now)) return refused(401, 'timestamp too far from now')
  if (signed && !signatureFits(signed, keys.encryptKey, body)) return refused(401, 'wrong signature')
  const opened = decrypt(encrypt, keys.encryptKey)
  const inner = opened === undefined ? undefined : parsed(Buffer.from(opened))
  if (inner === undefined) return refused(signed ? 400 : 401, 'cannot be decrypted')
  return openPlain(inner, keys, signed !== undefined)
}

function openPlain(inner: unknown, keys: Keys, proven: boolean): Opened {
  const challenge = readChallenge(inner)
  if (challenge) {
    if (!tokenFits(challenge.token, keys)) return refused(401, 'wrong verification token')
    return { kind: 'challenge', challenge: challenge.challenge }
  }
  if (!proven) return refused(401, 'no signature')
  const envelope = readEnvelope(inner)
  if (!envelope) return refused(400, 'no event')
  if (!tokenFits(envelope.token, keys)) return refused(401, 'wrong verification token')
  if (!isOurs(envelope, keys.appId)) return refused(403, 'another app')
  return { kind: 'event', envelope }
}

/**
 * Without a signature only the event's own time can say that it is no old one: a click is sent once, other events up to four times, the last
 * seven hours after the first.
 */
function isRecent({ type, at }: Envelope, now: number): boolean {
  if (at === undefined) return false
  return Math.abs(now - at) <= (type === 'card.action.trigger' ? WINDOW : WINDOW_UNSIGNED)
}

/** Events of the first generation need not name their app. */
export function isOurs(envelope: Envelope, appId: string): boolean {
  return envelope.appId === undefined || envelope.appId === appId
}

function tokenFits(token: string, keys: Keys): boolean {
  return keys.verificationToken === undefined || sameText(token, keys.verificationToken)
}

function signatureOf(headers: IncomingHttpHeaders): Signed | undefined {
  const [timestamp, nonce, signature] = ['timestamp', 'nonce', 'signature'].map(
    (name) => headers[name === 'signature' ? 'x-lark-signature' : `x-lark-request-${name}`],
  )
  if (typeof timestamp !== 'string' || typeof nonce !== 'string' || typeof signature !== 'string')
    return undefined
  return { timestamp, nonce, signature }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function refused(status: 400 | 401 | 403, why: string): Opened {
  return { kind: 'refused', status, why }
}
