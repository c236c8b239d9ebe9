import type { meetingZh } from './meeting-words.zh.ts'

export const meetingEn: typeof meetingZh = {
  title: (day) => `Morning meeting · ${day}`,
  labels: {
    yesterday: (day) => `Since ${day}`,
    problems: 'Problems',
    today: 'Visits today',
    due: 'Due today',
    people: 'People',
  },
  nothing: 'none',
  visits: (each) => `two-way contacts: ${each}`,
  count: (who, count) => `${who} ${count}`,
  missed: (each) => `planned and not done: ${each}`,
  not: (who, account) => `${who} at ${account}`,
  critical: (names) => `critical: ${names}`,
  complaints: (opened, late) =>
    `complaints: ${[opened > 0 && `${opened} new`, late > 0 && `${late} late`].filter(Boolean).join(', ')}`,
  late: (each) => `steps late: ${each}`,
  visit: (who, account, purpose) => `${who} at ${account}${purpose ? ` (${purpose})` : ''}`,
  step: (who, account, text) => `${who}, ${account}: ${text}`,
  away: (names) => `away: ${names}`,
  allHere: 'everybody is here',
  more: (count) => `${count} more`,
  on: 'Send it before the meeting',
  off: 'Stop sending it',
  numbers: 'Seven figures',
  notYours: 'The outline of the morning meeting is for managers and directors. What is yours is in "today".',
}
