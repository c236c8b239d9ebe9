import { z } from 'zod'
import { instantOf } from './crypto.ts'

/** What every delivery of Feishu says about itself, of either generation. */
export type Envelope = {
  /** `im.message.receive_v1`; of the first generation the inner type, `approval_instance`. */
  type: string
  id: string
  /** The verification token: a second factor beside the signature. */
  token: string
  appId?: string
  tenant: string
  /** Milliseconds since 1970. */
  at?: number
  event: unknown
}

export type Challenge = { challenge: string; token: string }

const UrlVerification = z.object({
  type: z.literal('url_verification'),
  challenge: z.string().min(1).max(1000),
  token: z.string().default(''),
})

const Second = z.object({
  schema: z.literal('2.0'),
  header: z.object({
    event_id: z.string().min(1).max(200),
    event_type: z.string().min(1).max(200),
    token: z.string().default(''),
    app_id: z.string().default(''),
    tenant_key: z.string().default(''),
    create_time: z.union([z.string(), z.number()]).optional(),
  }),
  event: z.record(z.string(), z.unknown()).default({}),
  /** Some callbacks carry the card's place beside the event instead of in it. */
  context: z.unknown().optional(),
})

/** Approvals still come like this. */
const First = z.object({
  type: z.literal('event_callback'),
  uuid: z.string().min(1).max(200),
  token: z.string().default(''),
  ts: z.union([z.string(), z.number()]).optional(),
  event: z.looseObject({
    type: z.string().min(1).max(200),
    app_id: z.string().optional(),
    tenant_key: z.string().default(''),
  }),
})

/** The challenge of a url_verification; undefined: it is none. */
export function readChallenge(body: unknown): Challenge | undefined {
  return UrlVerification.safeParse(body).data
}

/** Reads the envelope of an event; undefined: it is none. */
export function readEnvelope(body: unknown): Envelope | undefined {
  const second = Second.safeParse(body).data
  if (second) {
    const { header, event, context } = second
    return {
      type: header.event_type,
      id: header.event_id,
      token: header.token,
      ...(header.app_id && { appId: header.app_id }),
      tenant: header.tenant_key,
      ...moment(header.create_time),
      event: context === undefined ? event : { context, ...event },
    }
  }
  const first = First.safeParse(body).data
  if (!first) return undefined
  return {
    type: first.event.type,
    id: first.uuid,
    token: first.token,
    ...(first.event.app_id && { appId: first.event.app_id }),
    tenant: first.event.tenant_key,
    ...moment(first.ts),
    event: first.event,
  }
}

function moment(time: string | number | undefined): { at?: number } {
  const at = instantOf(time)
  return at === undefined ? {} : { at }
}
