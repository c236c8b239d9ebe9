import type { Handler } from '../../src/bot/handler.ts'
import { complaintCard } from '../../src/complaints/cards.ts'
import { resolveComplaint } from '../../src/complaints/resolve-complaint.ts'
import { viewComplaint } from '../../src/complaints/store.ts'

/** The complaint as it is, for the reader alone. */
export const showComplaint: Handler = async (message, work) => {
  const complaint = await resolveComplaint(message, work)
  return { card: complaintCard(await viewComplaint(work, complaint), message.lang), delivery: 'private' }
}
