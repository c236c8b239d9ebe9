import type { Handler } from '../../src/bot/handler.ts'
import { delegateTo, toHandOver } from '../../src/requests/delegate.ts'
import { mayBeHandedTo } from '../../src/requests/hand-to.ts'
import { delegateFormCard } from '../../src/requests/line-cards.ts'
import { colleagues } from '../../src/requests/store.ts'

/** Delegate on a request's card: first whom, then it is done. `move AP3 delegate Tom Becker` names them. */
export const delegateRequest: Handler = async (message, work) => {
  const { request: code = '', to: said = '' } = message.fields
  const to = said.trim()
  if (to) return delegateTo(message, work, code, /^\d+$/.test(to) ? { id: Number(to) } : { name: to })
  if (message.text.trim()) return delegateTo(message, work, code, { name: message.text.trim() })
  const asked = await toHandOver(message, work, code)
  const people = mayBeHandedTo(asked, await colleagues(work))
  return { card: delegateFormCard(asked.request.code, people, message.lang), delivery: 'private' }
}
