import type { Handler } from '../../src/bot/handler.ts'
import { takenSinceCard } from '../../src/complaints/cards.ts'
import { applyChange, complaintToHandle } from '../../src/complaints/resolve-complaint.ts'
import { viewComplaint } from '../../src/complaints/store.ts'

/**
 * "I take it": from now on this person handles it. Twice is once. Of a card that does not show who took it since, it says who did and asks;
 * `from` is that person, whom the reader has read of.
 */
export const acknowledgeComplaint: Handler = async (message, work) => {
  const complaint = await complaintToHandle(message, work)
  const { ownerId, status } = complaint
  if (ownerId !== null && ownerId !== message.person.id && message.fields['from'] !== String(ownerId))
    return takenSinceCard(await viewComplaint(work, complaint), ownerId, message.lang)
  return applyChange(message, work, complaint, {
    what: 'acknowledge',
    words: '',
    ownerId: message.person.id,
    ...(status === 'open' && { status: 'acknowledged' }),
  })
}
