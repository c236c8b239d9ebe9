import { several } from '../cards/english.ts'
import type { numbersZh } from './numbers-words.zh.ts'

export const numbersEn: typeof numbersZh = {
  title: (day) => `Seven figures · ${day}`,
  labels: {
    sales: 'Sales',
    collection: 'Collection',
    promotion: 'Promotion',
    market: 'Market reaction',
    problems: 'Problems likely',
    measures: 'Measures taken',
    team: 'State of the team',
  },
  asOf: (day) => `data as of ${day}`,
  noData: 'no data',
  sales: (month, quarter) => `this month ${month ?? 'not known yet'} · this quarter ${quarter}`,
  noPromotion: 'no activity this month yet',
  target: (signed, target, share) =>
    `target of the quarter ${target}, signed ${signed}${share ? ` (${share})` : ''}`,
  overdue: (amount) => `${amount} overdue`,
  noOverdue: 'nothing overdue',
  promotion: (amount, activities) =>
    `${several(activities, 'activity', 'activities')} this month, ${amount} spent`,
  rivals: (presences, displacements) =>
    `competitors seen ${presences === 1 ? 'once' : `${presences} times`}, ${several(displacements, 'displacement move')}`,
  readings: (dissatisfied, readings) => `${dissatisfied} of ${readings} accounts below what they expect`,
  problems: (critical, atRisk, complaints, late) =>
    `${critical} critical · ${atRisk} at risk · ${several(complaints, 'open complaint')} (${late} late)`,
  measures: (visits, done, late) =>
    `${several(visits, 'two-way contact')} this week · ${several(done, 'next step')} done (${late} still late)`,
  team: (each) => `two-way contacts this week: ${each}`,
  plan: (week, done, planned) => `plan of last week (${week}) done ${done} of ${planned}`,
  missing: (names) => `summary missing: ${names}`,
  one: (name, visits) => `${name} ${visits}`,
  on: (at) => `Fine: on every working day at ${at}, before the meeting. "numbers off" stops it.`,
  off: 'Fine, no more before the meeting. "numbers" shows them whenever you like.',
  notYours: 'The seven figures are for managers’ morning meetings. What is yours is in "today".',
  buttons: { on: 'Send them before the meeting', off: 'Stop sending them', today: 'Today', digest: 'Digest' },
}
