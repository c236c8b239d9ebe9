import type { Handler } from '../../src/bot/handler.ts'
import { readMeeting } from '../../src/reports/meeting.ts'
import { switchMeeting } from '../../src/reports/meeting-store.ts'

/** `report meeting`, `报告 早会`: five lines for the morning meeting (S93); its button sends them on every working day before it, or stops that. */
export const showMeeting: Handler = async (message, work) => {
  const { person, lang, fields } = message
  // Rights first: who may not read it switches nothing on.
  await readMeeting(work, person)
  if (fields['text'] === 'on' || fields['text'] === 'off')
    await switchMeeting(work, person.id, fields['text'] === 'on')
  const card = (await readMeeting(work, person))(lang)
  return { card, delivery: fields['text'] ? 'replace' : 'private' }
}
