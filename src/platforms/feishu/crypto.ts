import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** A delivery may be this old (or early), milliseconds. Feishu signs every delivery afresh, retries too; the store of keys is the real guard. */
export const WINDOW = 60 * 60 * 1000
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const BLOCK = 16

/**
 * Opens what Feishu encrypted: AES-256-CBC, key = SHA-256 of the Encrypt Key, base64 of 16 bytes of IV and the blocks.
 * Undefined for everything that is not such a text; it is looked at before deciphering, and nothing throws.
 */
export function decrypt(encrypted: string, encryptKey: string): string | undefined {
  if (!BASE64.test(encrypted)) return undefined
  const bytes = Buffer.from(encrypted, 'base64')
  if (bytes.length < 2 * BLOCK || bytes.length % BLOCK !== 0) return undefined
  try {
    const key = createHash('sha256').update(encryptKey).digest()
    const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, BLOCK))
    const opened = Buffer.concat([decipher.update(bytes.subarray(BLOCK)), decipher.final()])
    return new TextDecoder('utf-8', { fatal: true }).decode(opened)
  } catch {
    return undefined
  }
}

export type Signed = { timestamp: string; nonce: string; signature: string }

/** Whether the signature is that of these very bytes. */
export function signatureFits(signed: Signed, encryptKey: string, body: Buffer): boolean {
  const hash = createHash('sha256').update(signed.timestamp + signed.nonce + encryptKey)
  return sameText(hash.update(body).digest('hex'), signed.signature.toLowerCase())
}

/** Whether a timestamp (seconds or milliseconds since 1970, as text) is within an hour of `now` (milliseconds). */
export function timely(timestamp: string, now: number): boolean {
  if (!/^\d{9,14}$/.test(timestamp)) return false
  return Math.abs(instantOf(timestamp)! - now) <= WINDOW
}

/**
 * Milliseconds since 1970 from Feishu's times: seconds in menu events, milliseconds in messages, microseconds in card
 * callbacks. Undefined when it is none.
 */
export function instantOf(time: string | number | undefined): number | undefined {
  const value = Number(time)
  if (time === undefined || time === '' || !Number.isFinite(value) || value <= 0) return undefined
  if (value < 1e11) return Math.round(value * 1000)
  return Math.round(value < 1e14 ? value : value / 1000)
}

/** Compares without telling by its time how much was right. */
export function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
