import type { Handler } from '../../src/bot/handler.ts'
import { complaintWordsCard } from '../../src/complaints/cards.ts'
import { applyChange, complaintToHandle, wordsOf } from '../../src/complaints/resolve-complaint.ts'

/** "Close": asks who of the customer confirmed it and how, once more whether they did, and only then ends it. */
export const closeComplaint: Handler = async (message, work) => {
  const complaint = await complaintToHandle(message, work)
  if (message.fields['words'] === undefined)
    return complaintWordsCard('close', complaint.code, message.fields['draft'] ?? '', message.lang)
  return applyChange(message, work, complaint, { what: 'close', words: wordsOf(message), status: 'closed' })
}
