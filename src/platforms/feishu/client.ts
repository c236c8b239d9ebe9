import { Client, LoggerLevel, withTenantToken } from '@larksuiteoapi/node-sdk'
import { z } from 'zod'
import type { Log } from '../../log.ts'
import { nameOf, type Verdict, verdictOf } from './errors.ts'
import { mute } from './mute.ts'

/** Milliseconds for one request, connecting included; the SDK itself would wait for ever. */
const TIMEOUT = 8000
/** Milliseconds a token is renewed before Feishu lets it go. */
const TOKEN_MARGIN = 180_000
const MAX_DOWNLOAD = 10 * 1024 * 1024

type Call = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Without ids of others unchecked: the SDK puts it into the URL as it is. */
  path: string
  params?: Record<string, string>
  data?: object
  /** Sent as a multipart form, in place of `data`. */
  form?: FormData
  /** The answer is a file: `data` is a Buffer then. */
  download?: boolean
}

/** How a call went. `data` is not checked yet; `why` never holds what was sent. */
export type Outcome = { why: string; code?: number; status: number; verdict: Verdict; data?: unknown }

export type OpenApi = (call: Call) => Promise<Outcome>

export type OpenApiOptions = {
  appId: string
  appSecret: string
  /** Without a trailing slash; absent: Feishu's. */
  domain?: string
  log: Log
  /** Milliseconds; for tests. */
  timeout?: number
}

const Answer = z.object({ code: z.number(), data: z.unknown().optional() })
const TokenAnswer = z.object({ code: z.number(), tenant_access_token: z.string().min(1), expire: z.number() })
const Headers = z.object({ 'x-ogw-ratelimit-reset': z.coerce.number().min(0).optional().catch(undefined) })
const Failed = z.object({
  code: z.string().optional(),
  response: z
    .object({ status: z.number(), data: z.unknown().optional(), headers: z.unknown().optional() })
    .optional(),
})

/**
 * The OpenAPI through the SDK's client, with what the client lacks: a timeout, one token request at a time, one renewal
 * when the token is refused, and errors that carry a code instead of the request with its secrets. Never throws.
 */
export function createOpenApi({ appId, appSecret, domain, log, timeout = TIMEOUT }: OpenApiOptions): OpenApi {
  const client = new Client({
    appId,
    appSecret,
    ...(domain && { domain }),
    disableTokenCache: true,
    logger: mute,
    loggerLevel: LoggerLevel.error,
  })
  let token: { text: string; until: number } | undefined
  let asking: Promise<string | Outcome> | undefined

  async function raw(call: Call, bearer?: string): Promise<Outcome> {
    const began = performance.now()
    const outcome = await client
      .request<unknown>(
        {
          method: call.method,
          url: call.path,
          timeout,
          signal: AbortSignal.timeout(timeout),
          maxContentLength: MAX_DOWNLOAD,
          ...(call.params && { params: call.params }),
          ...(call.data && { data: call.data }),
          // The SDK copies `data` field by field, which empties a form: it is put in last.
          ...(call.form && { transformRequest: [() => call.form] }),
          ...(call.download && { responseType: 'arraybuffer' as const }),
        },
        bearer === undefined ? undefined : withTenantToken(bearer),
      )
      .then((body) => answered(body, call.download === true), failed)
    const { code, status, why } = outcome
    const ms = Math.round(performance.now() - began)
    const level = outcome.verdict.kind === 'ok' ? 'debug' : 'warn'
    log[level]({ method: call.method, route: routeOf(call.path), status, code, why, ms }, 'feishu call')
    return outcome
  }

  async function tokenNow(): Promise<string | Outcome> {
    if (token && token.until > Date.now()) return token.text
    asking ??= newToken().finally(() => {
      asking = undefined
    })
    return asking
  }

  async function newToken(): Promise<string | Outcome> {
    const call: Call = {
      method: 'POST',
      path: '/open-apis/auth/v3/tenant_access_token/internal',
      data: { app_id: appId, app_secret: appSecret },
    }
    const outcome = await raw(call)
    const answer = TokenAnswer.safeParse(outcome.data).data
    if (outcome.verdict.kind !== 'ok' || !answer) {
      // Wrong credentials can be put right: what is owed waits instead of dying.
      const verdict: Verdict = outcome.verdict.kind === 'later' ? outcome.verdict : { kind: 'later' }
      return { ...outcome, why: `no token: ${outcome.why}`, verdict: { ...verdict, doubtful: false } }
    }
    token = { text: answer.tenant_access_token, until: Date.now() + lifetime(answer.expire) }
    return token.text
  }

  return async function call(what) {
    const first = await tokenNow()
    if (typeof first !== 'string') return first
    const outcome = await raw(what, first)
    if (outcome.verdict.kind !== 'token') return outcome
    if (token?.text === first) token = undefined
    const second = await tokenNow()
    if (typeof second !== 'string') return second
    const again = await raw(what, second)
    return again.verdict.kind === 'token' ? { ...again, verdict: { kind: 'later' } } : again
  }
}

/** HTTP 200: Feishu's own code decides. Token answers carry their fields beside the code, so the whole body is kept for them. */
function answered(body: unknown, download: boolean): Outcome {
  if (download && Buffer.isBuffer(body)) {
    const answer = readAnswer(body)
    if (!answer) return { why: 'ok', status: 200, verdict: { kind: 'ok' }, data: body }
    return {
      why: nameOf(answer.code, 200),
      code: answer.code,
      status: 200,
      verdict: verdictOf(200, answer.code),
    }
  }
  const answer = Answer.safeParse(body).data
  const verdict = verdictOf(200, answer?.code)
  const why = verdict.kind === 'ok' ? 'ok' : nameOf(answer?.code, 200)
  return { why, status: 200, verdict, ...(answer && { code: answer.code }), data: answer?.data ?? body }
}

/** HTTP 4xx and 5xx, timeouts and broken lines: what axios throws, without the request it carries. */
function failed(error: unknown): Outcome {
  const { code: reason, response } = Failed.safeParse(error).data ?? {}
  if (!response) {
    if (reason === 'ERR_BAD_RESPONSE') return { why: 'too large', status: 200, verdict: { kind: 'never' } }
    const unsent = reason === 'ECONNREFUSED' || reason === 'ENOTFOUND' || reason === 'EAI_AGAIN'
    return {
      why: `no answer: ${reason ?? 'unknown'}`,
      status: 0,
      verdict: { kind: 'later', doubtful: !unsent },
    }
  }
  const code = readAnswer(response.data)?.code
  const seconds = Headers.safeParse(response.headers).data?.['x-ogw-ratelimit-reset']
  const reset = seconds === undefined ? undefined : Math.min(seconds, 3600)
  return {
    why: nameOf(code, response.status),
    status: response.status,
    verdict: verdictOf(response.status, code, reset),
    ...(code !== undefined && { code }),
  }
}

function readAnswer(data: unknown): z.infer<typeof Answer> | undefined {
  if (!Buffer.isBuffer(data)) return Answer.safeParse(data).data
  if (data.length > 10_000) return undefined
  try {
    return Answer.safeParse(JSON.parse(data.toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** Milliseconds a token is used; a short-lived one half its life. */
function lifetime(expireSeconds: number): number {
  const life = expireSeconds * 1000
  return life > 2 * TOKEN_MARGIN ? life - TOKEN_MARGIN : life / 2
}

/** A path without the ids in it, for the log. */
function routeOf(path: string): string {
  return path.replace(/\/(om|oc|ou|file|img)_[^/]+/g, '/:id')
}
