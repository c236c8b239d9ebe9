import type { Handler } from '../../src/bot/handler.ts'
import { UserError } from '../../src/domain/errors.ts'
import { noCode } from '../../src/help/no-code-cards.ts'
import { shownVisitCard } from '../../src/visits/shown-cards.ts'
import { visitCalled } from '../../src/visits/shown-store.ts'

/** `V5` alone, or `account V5`: the visit as it stands, for whoever may see its account. */
export const showVisit: Handler = async (message, work) => {
  const code = message.fields['visit'] ?? ''
  const visit = await visitCalled(work, message.person, code)
  if (!visit) throw new UserError(noCode(code), { example: true })
  return { card: shownVisitCard(visit, message.lang), delivery: 'private' }
}
