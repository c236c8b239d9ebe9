import type { Handler } from '../../src/bot/handler.ts'
import { applyChange, complaintToHandle, wordsOf } from '../../src/complaints/resolve-complaint.ts'
import { COMPLAINT_LEVELS, dueAfterChange, isWorse } from '../../src/domain/complaint.ts'

/** "Add to it": the words go into its history; a worse level that was told raises it. */
export const addToComplaint: Handler = async (message, work) => {
  const complaint = await complaintToHandle(message, work)
  const level = COMPLAINT_LEVELS.find((each) => each === message.fields['level']) ?? complaint.level
  const worse = isWorse(level, complaint.level)
  const dueOn = dueAfterChange(complaint, level, work.today, work.policy, work.calendar)
  return applyChange(message, work, complaint, {
    what: 'add',
    words: wordsOf(message),
    ...(worse && { level, dueOn }),
  })
}
