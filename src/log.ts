import { pino } from 'pino'

/** JSON lines with ids and counts. Visit texts, names of customers, phones, tokens never go in (see CONTRIBUTING). */
export type Log = {
  debug(data: object, message: string): void
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** Names under which a secret could slip into a logged object. */
const SECRETS = [
  'token',
  'secret',
  'authorization',
  'password',
  'text',
  'app_secret',
  'encrypt_key',
  'response_url',
]

/** The program's logger on stdout; `level` is a pino level or `silent`. */
export function createLog(level: string): Log {
  return pino({
    level,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[removed]' },
    serializers: { err: safeError },
  })
}

/**
 * What of an error may be logged: its class, code, and message without what a driver quotes from the row or the request.
 * Database and HTTP errors carry parameter values and bodies; they stay out.
 */
function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, status } = error as Error & { code?: unknown; status?: unknown }
  const plain = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'].includes(error.name)
  return {
    type: error.name,
    ...(code !== undefined && { code: String(code).slice(0, 60) }),
    ...(status !== undefined && { status: String(status).slice(0, 20) }),
    ...(plain && { message: error.message.slice(0, 200) }),
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8),
  }
}
