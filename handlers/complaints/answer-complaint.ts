import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { terms } from '../../src/cards/terms.ts'
import { complaintLevelCard, complaintWords, complaintWordsCard } from '../../src/complaints/cards.ts'
import { applyChange, complaintToHandle, wordsOf } from '../../src/complaints/resolve-complaint.ts'
import { COMPLAINT_LEVELS, dueAfterChange, isWorse } from '../../src/domain/complaint.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayManage } from '../../src/domain/rights.ts'

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

/** Another level: raised by whoever handles it, lowered by a manager with a reason. */
export const changeComplaintLevel: Handler = async (message, work) => {
  const complaint = await complaintToHandle(message, work)
  const level = COMPLAINT_LEVELS.find((each) => each === message.fields['level'])
  if (!level) return complaintLevelCard(complaint.code, complaint.level, message.lang)
  if (level === complaint.level)
    throw new UserError(say((lang) => complaintWords[lang].sameLevel(terms[lang].level[level])))
  const raises = isWorse(level, complaint.level)
  const words = (message.fields['words'] ?? '').trim().slice(0, 500)
  if (!raises && !mayManage(message.person, complaint.account))
    throw new UserError(bilingual(complaintWords, (w) => w.noLowering))
  if (!raises && !words) throw new UserError(bilingual(complaintWords, (w) => w.lowerWhy))
  const dueOn = dueAfterChange(complaint, level, work.today, work.policy, work.calendar)
  return applyChange(message, work, complaint, { what: raises ? 'raise' : 'lower', words, level, dueOn })
}

function say(pick: (lang: 'zh' | 'en') => string) {
  return { zh: pick('zh'), en: pick('en') }
}
