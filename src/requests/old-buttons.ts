import type { Handler, Handlers } from '../bot/handler.ts'

/** Buttons of cards that were sent before every yes was a request: what they were about waits in the list. */
const NOW_IN_THE_LIST = [
  'spend.confirm',
  'spend.decline',
  'except.refuse',
  'deal.reason',
  'fact.agree',
  'fact.refuse',
]

/** What stands on cards that were sent by earlier versions, and still does what it says: buttons of stage moves, as they were called. */
export function oldButtons(now: Readonly<Record<string, Handler>> & { list: Handler }): Handlers {
  return Object.fromEntries([
    ...NOW_IN_THE_LIST.map((intent) => [intent, now.list] as const),
    ...Object.entries(now).map(([name, handler]) => [`move.${name}`, asRequest(handler)] as const),
  ])
}

function asRequest(handler: Handler): Handler {
  return (message, work) => {
    const fields = { request: message.fields.move ?? '', ...message.fields }
    return handler({ ...message, fields }, work)
  }
}
