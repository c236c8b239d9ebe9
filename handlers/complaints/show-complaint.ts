import type { Handler } from '../../src/bot/dispatch.ts'
import { complaintCard } from '../../src/complaints/cards.ts'
import { complaintAsked } from '../../src/complaints/resolve-complaint.ts'
import { viewComplaint } from '../../src/complaints/store.ts'

/** The complaint as it is, for the reader alone. */
export const showComplaint: Handler = async (ask, work) => {
  const complaint = await complaintAsked(ask, work)
  return { card: complaintCard(await viewComplaint(work, complaint), ask.lang), how: 'private' }
}
