import type { Handler } from '../../src/bot/dispatch.ts'
import { complaintWordsCard } from '../../src/complaints/cards.ts'
import { applyChange, complaintToHandle, wordsTold } from '../../src/complaints/resolve-complaint.ts'

/** "Close": asks who of the customer confirmed it and how, once more whether they did, and only then ends it. */
export const closeComplaint: Handler = async (ask, work) => {
  const complaint = await complaintToHandle(ask, work)
  if (ask.fields['words'] === undefined)
    return complaintWordsCard('close', complaint.code, ask.fields['draft'] ?? '', ask.lang)
  return applyChange(ask, work, complaint, { what: 'close', words: wordsTold(ask), status: 'closed' })
}
