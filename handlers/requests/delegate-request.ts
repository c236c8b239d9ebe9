import type { Handler } from '../../src/bot/handler.ts'
import { mayStandIn } from '../../src/domain/approval/rule.ts'
import { leads } from '../../src/domain/rights.ts'
import { delegateTo, toHandOver } from '../../src/requests/delegate.ts'
import { delegateFormCard } from '../../src/requests/line-cards.ts'
import { partiesOf } from '../../src/requests/parties.ts'
import { colleagues } from '../../src/requests/store.ts'

/** Delegate on a request's card: first whom, then it is done. `move AP3 delegate Tom Becker` names them. */
export const delegateRequest: Handler = async (message, work) => {
  const { request: code = '', to } = message.fields
  if (to) return delegateTo(message, work, code, /^\d+$/.test(to) ? { id: Number(to) } : { name: to.trim() })
  if (message.text.trim()) return delegateTo(message, work, code, { name: message.text.trim() })
  const { request, subject } = await toHandOver(message, work, code)
  const parties = partiesOf(request, subject)
  const people = (await colleagues(work)).filter(
    ({ id, active, role }) =>
      active &&
      role !== 'viewer' &&
      request.rule &&
      mayStandIn(request.rule, parties, id) &&
      parties.maySee(id),
  )
  people.sort((a, b) => Number(leads(b.role)) - Number(leads(a.role)) || a.id - b.id)
  return { card: delegateFormCard(request.code, people, message.lang), delivery: 'private' }
}
