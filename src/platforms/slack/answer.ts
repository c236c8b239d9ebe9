import type { Card } from '../../cards/card.ts'
import type { Reply } from '../platform.ts'
import { renderSlack } from './render.ts'

/** Milliseconds; the address is good for half an hour and five answers, the person looks at the screen for seconds. */
const TIMEOUT = 5_000

/** A message for the asker alone, as the answer in the acknowledgement of a command. */
export function ephemeral(card: Card): object {
  return { response_type: 'ephemeral', ...renderSlack(card) }
}

/** A plain sentence of ours for the asker alone. */
export function ephemeralText(text: string): object {
  return { response_type: 'ephemeral', replace_original: false, text }
}

/** What is sent to a click's response address. `thread`: timestamp of the thread's root, or the answer stands outside of it. */
export function answerTo(reply: Reply, thread: string | undefined): object {
  const message = renderSlack(reply.card)
  switch (reply.delivery) {
    case 'replace':
      return { replace_original: true, ...message }
    case 'private':
    case 'toast':
      return {
        response_type: 'ephemeral',
        replace_original: false,
        ...message,
        ...(thread ? { thread_ts: thread } : {}),
      }
  }
}

/** Posts to a response address. Throws when Slack did not take it. */
export async function postAnswer(url: string, message: object): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  })
  // The body must be read or cancelled, or the connection stays taken.
  await response.body?.cancel()
  if (!response.ok) throw new Error(`response address answered ${response.status}`)
}
