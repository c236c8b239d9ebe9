import type { Handler } from '../../src/bot/handler.ts'
import { complaintWordsCard } from '../../src/complaints/cards.ts'
import { applyChange, complaintToHandle, wordsOf } from '../../src/complaints/resolve-complaint.ts'

/** "Customer answered": asks what the answer was, then waits for the customer's word. */
export const answerComplaint: Handler = async (message, work) => {
  const complaint = await complaintToHandle(message, work)
  if (message.fields['words'] === undefined)
    return complaintWordsCard('answer', complaint.code, '', message.lang)
  return applyChange(message, work, complaint, {
    what: 'answer',
    words: wordsOf(message),
    status: 'answered',
  })
}

/** "Not accepted": the customer refused the answer, so it goes on. */
export const refuseAnswer: Handler = async (message, work) => {
  const complaint = await complaintToHandle(message, work)
  if (message.fields['words'] === undefined)
    return complaintWordsCard('refuse', complaint.code, '', message.lang)
  return applyChange(message, work, complaint, {
    what: 'refuse',
    words: wordsOf(message),
    status: 'acknowledged',
  })
}
