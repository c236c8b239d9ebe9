import type { Handler } from '../../src/bot/handler.ts'
import { applyChange, complaintToHandle } from '../../src/complaints/resolve-complaint.ts'

/** "I take it": from now on this person handles it. Twice is once. */
export const acknowledgeComplaint: Handler = async (message, work) => {
  const complaint = await complaintToHandle(message, work)
  return applyChange(message, work, complaint, {
    what: 'acknowledge',
    words: '',
    ownerId: message.person.id,
    ...(complaint.status === 'open' && { status: 'acknowledged' }),
  })
}
