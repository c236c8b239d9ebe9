import type { IncomingMessage } from 'node:http'
import { parse } from 'node:querystring'
import { verifySlackRequest } from '@slack/bolt'
import { readBody } from '../../http-body.ts'

/** Slack's largest requests are clicks on messages of fifty blocks, far below this. Bytes. */
const MOST_BYTES = 1024 * 1024
/** Bolt refuses what is older than five minutes but takes any future time, which could be replayed for as long. Seconds. */
const AHEAD = 300

/** A request that is answered at once: `status`, and nothing is done. */
export class Refused extends Error {
  readonly status: 400 | 401 | 408 | 413

  constructor(status: 400 | 401 | 408 | 413, why: string) {
    super(why)
    this.status = status
  }
}

export type Signed = { body: Record<string, unknown>; retryNum?: number; retryReason?: string }

/**
 * Reads a request of Slack and makes sure that Slack sent it just now. Bolt's own receiver is not used for this: it takes future
 * timestamps, takes `application/x-www-form-urlencoded; charset=utf-8` for JSON, wants a server of its own, and hangs on to
 * half-open requests. Throws `Refused`.
 */
export async function readSigned(req: IncomingMessage, signingSecret: string, now: number): Promise<Signed> {
  const text = (await rawBody(req)).toString('utf8')
  const isForm = mediaType(req) === 'application/x-www-form-urlencoded'
  // Slack's check of the certificate comes unsigned; nothing else of such a request is looked at.
  if (isForm && parse(text)['ssl_check'] === '1' && !req.headers['x-slack-signature'])
    return { body: { ssl_check: '1' } }
  verify(req, text, signingSecret, now)
  const body = isForm ? formBody(text) : jsonBody(text)
  const retryNum = Number(req.headers['x-slack-retry-num'])
  const retryReason = req.headers['x-slack-retry-reason']
  return {
    body,
    ...(Number.isInteger(retryNum) ? { retryNum } : {}),
    ...(typeof retryReason === 'string' ? { retryReason } : {}),
  }
}

async function rawBody(req: IncomingMessage): Promise<Buffer> {
  const body = await readBody(req, MOST_BYTES)
  if (body === 'too large') throw new Refused(413, body)
  if (body === 'too slow') throw new Refused(408, body)
  if (body === 'gone') throw new Refused(400, 'broken off')
  return body
}

function verify(req: IncomingMessage, body: string, signingSecret: string, now: number): void {
  const signature = req.headers['x-slack-signature']
  const stamp = req.headers['x-slack-request-timestamp']
  if (typeof signature !== 'string' || typeof stamp !== 'string' || !/^\d{1,12}$/.test(stamp))
    throw new Refused(401, 'unsigned')
  if (Number(stamp) > now / 1000 + AHEAD) throw new Refused(401, 'timestamp in the future')
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(stamp) }
  try {
    verifySlackRequest({ signingSecret, body, headers, nowMilliseconds: now })
  } catch {
    throw new Refused(401, 'signature or time is wrong')
  }
}

function mediaType(req: IncomingMessage): string {
  return (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function formBody(text: string): Record<string, unknown> {
  const form = { ...parse(text) }
  return typeof form.payload === 'string' ? jsonBody(form.payload) : form
}

function jsonBody(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused(400, 'no JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused(400, 'no object')
  return value as Record<string, unknown>
}
