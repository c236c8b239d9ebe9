import type { Handler } from '../../src/bot/handler.ts'
import { complaintCard } from '../../src/complaints/cards.ts'
import { resolveComplaint } from '../../src/complaints/resolve-complaint.ts'
import { viewComplaint } from '../../src/complaints/store.ts'
import { mayHandleComplaint } from '../../src/domain/rights.ts'

/** The complaint as it is, for the reader alone. `words`: what was written beside its code, which whoever handles it may keep with a tap. */
export const showComplaint: Handler = async (message, work) => {
  const complaint = await resolveComplaint(message, work)
  const may = mayHandleComplaint(message.person, complaint.account)
  const keeps = complaint.status !== 'closed' && may
  const words = keeps ? [...(message.fields['words'] ?? '')].slice(0, 500).join('') : ''
  const view = await viewComplaint(work, complaint)
  return { card: complaintCard(view, message.lang, { words, may }), delivery: 'private' }
}
