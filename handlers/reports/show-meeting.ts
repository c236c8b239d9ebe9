import type { Handler } from '../../src/bot/handler.ts'
import { subscribe } from '../../src/people/subscription-store.ts'
import { mustLead, readMeeting } from '../../src/reports/meeting.ts'

/** `report meeting`, `报告 早会`: five lines for the morning meeting (S93); its button sends them on every working day before it, or stops that. */
export const showMeeting: Handler = async (message, work) => {
  const { person, lang, fields } = message
  mustLead(person)
  if (fields['text'] === 'on' || fields['text'] === 'off')
    await subscribe(work, 'meeting', person.id, fields['text'] === 'on')
  const card = (await readMeeting(work, person))(lang)
  return { card, delivery: fields['text'] ? 'replace' : 'private' }
}
