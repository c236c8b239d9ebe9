import type { Handler } from '../../src/bot/handler.ts'
import { stepFormCard } from '../../src/briefings/answer-cards.ts'
import { reminderWords } from '../../src/briefings/reminder-cards.ts'
import { isDay } from '../../src/domain/day.ts'

/** [Agreed], [Next step] of a morning: asks for the day and what for, then it is a next step like any other. */
export const agreeStep: Handler = async (message) => {
  const { subject = '', due = '', words = '', agreed } = message.fields
  const what = words.trim() || (agreed ? reminderWords[message.lang].step.meeting : '')
  if (isDay(due) && what)
    return { forward: { intent: 'remind.next', text: `${subject} ${due} ${what}`, fields: {} } }
  return {
    card: stepFormCard({ subject, agreed: agreed === 'yes', words }, message.lang),
    delivery: 'private',
  }
}
