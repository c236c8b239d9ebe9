import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { terms } from '../../src/cards/terms.ts'
import { complaintLevelCard, complaintWords } from '../../src/complaints/cards.ts'
import { applyChange, complaintToHandle } from '../../src/complaints/resolve-complaint.ts'
import { COMPLAINT_LEVELS, dueAfterChange, isWorse } from '../../src/domain/complaint.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayManage } from '../../src/domain/rights.ts'

/** Another level: raised by whoever handles it, lowered by a manager with a reason. */
export const changeComplaintLevel: Handler = async (message, work) => {
  const complaint = await complaintToHandle(message, work)
  const level = COMPLAINT_LEVELS.find((each) => each === message.fields['level'])
  if (!level) return complaintLevelCard(complaint.code, complaint.level, message.lang)
  if (level === complaint.level)
    throw new UserError(say((lang) => complaintWords[lang].sameLevel(terms[lang].level[level])))
  const raises = isWorse(level, complaint.level)
  const words = keptWords(message.fields['words'] ?? '', 500)
  if (!raises && !mayManage(message.person, complaint.account))
    throw new UserError(bilingual(complaintWords, (w) => w.noLowering))
  if (!raises && !words) throw new UserError(bilingual(complaintWords, (w) => w.lowerWhy))
  const dueOn = dueAfterChange(complaint, level, work.today, work.policy, work.calendar)
  return applyChange(message, work, complaint, { what: raises ? 'raise' : 'lower', words, level, dueOn })
}

function say(pick: (lang: 'zh' | 'en') => string) {
  return { zh: pick('zh'), en: pick('en') }
}
