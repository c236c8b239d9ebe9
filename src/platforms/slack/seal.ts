import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A text with our mark on it, for what others carry for us and bring back: a dialog's private metadata. It is readable; the mark only proves
 * that it is ours and as it was. `secret`: what only we and Slack know.
 */
export function seal(secret: string, text: string): string {
  return `${markOf(secret, text)}.${text}`
}

/** The text, when the mark on it is ours. */
export function unseal(secret: string, sealed: string): string | undefined {
  const at = sealed.indexOf('.')
  const [mark, text] = [sealed.slice(0, at), sealed.slice(at + 1)]
  const right = Buffer.from(markOf(secret, text))
  const given = Buffer.from(mark)
  return at > 0 && right.length === given.length && timingSafeEqual(right, given) ? text : undefined
}

function markOf(secret: string, text: string): string {
  return createHmac('sha256', secret).update(`dialog\n${text}`).digest('base64url').slice(0, 32)
}
