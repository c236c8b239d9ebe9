import type { IncomingMessage } from 'node:http'

/** What the stand-in keeps, and how it reads and shows it. */

export type Args = Record<string, unknown>
export type StoredMessage = {
  channel: string
  ts: string
  text: string
  blocks: unknown[]
  thread_ts?: string
  metadata?: { event_type: string; event_payload: Args }
  user: string
  /** How often it was edited, by `chat.update` or through a response address. */
  edits: number
}
/** A dialog as it was opened or put in the place of another. */
export type Dialog = {
  title: { text: string }
  blocks: unknown[]
  submit?: { text: string }
  close?: { text: string }
  private_metadata?: string
}
export type Whisper = { channel: string; user: string; text: string; blocks: unknown[]; thread_ts?: string }
export type Person = {
  id: string
  name: string
  tz?: string
  locale?: string
  email?: string
  teamId?: string
  /** Fields of `users.info` that say otherwise: a guest, a bot, an unconfirmed address. */
  about?: Args
}

/** A direct chat has an id of its own; here it can be read back. */
export function directChannel(user: string): string {
  return `D${user}`
}

export function channelOf(place: string): string {
  return /^[UW]/.test(place) ? directChannel(place) : place
}

export function shown(message: StoredMessage): object {
  const { channel: _, edits: __, ...rest } = message
  return { type: 'message', ...rest }
}

export const refuse = (error: string): Args => ({ ok: false, error })

/** The client sends a form with JSON in some fields; a response address gets JSON. */
export function readArgs(req: IncomingMessage, raw: string): Args {
  if (req.headers['content-type']?.includes('json')) return JSON.parse(raw) as Args
  const fields = [...new URLSearchParams(raw)].filter(([name]) => name !== 'token')
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      /^([[{]|true$|false$)/.test(value) && name !== 'text' ? JSON.parse(value) : value,
    ]),
  )
}
