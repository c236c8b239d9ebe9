import type { Handler } from '../src/bot.ts'
import { complaintCard } from '../src/cards/complaint.ts'
import { complaintAsked } from '../src/flows/complaint-asked.ts'
import { viewComplaint } from '../src/store/complaints.ts'

/** The complaint as it is, for the reader alone. */
export const showComplaint: Handler = async (ask, work) => {
  const complaint = await complaintAsked(ask, work)
  return { card: complaintCard(await viewComplaint(work, complaint), ask.lang), how: 'private' }
}
