import { several } from '../cards/english.ts'
import type { wallZh } from './wall-words.zh.ts'

export const wallEn: typeof wallZh = {
  title: (account, percent) => `Wall ${percent} · ${account}`,
  facts: { ratio: 'Built', change: 'Change', floor: 'Floor', evidence: 'Evidence', next: 'Score again by' },
  ratio: (built, of, percent) => `${built} of ${of} bricks, ${percent}`,
  up: (points, before, day) => `↑ ${several(points, 'point')} (${before} on ${day})`,
  down: (points, before, day) => `↓ ${several(points, 'point')} (${before} on ${day})`,
  same: (before, day) => `as on ${day} (${before})`,
  first: 'first score',
  below: (floor) => `${floor}, not reached`,
  above: (floor) => `${floor}, reached`,
  weakest: (sides) => `Weakest side: ${sides}`,
  suggest: {
    push: 'Become the first recommendation: have the users run a comparison and say themselves why they choose us.',
    share:
      'Widen our share: ask what else they buy from whom, pick one category and quote for it with a reason.',
    contact: 'Keep the cadence, and meet one more level above or below.',
    personal: 'Meet once informally and remember what matters to them.',
  },
  full: 'All four sides are full. Keep the cadence: share and push are the first to slip.',
  friendship:
    'Friendship without share: personal is full while share is lowest. Friendship is not turning into business: use the next meeting to talk about share, your manager can come along.',
  evidenceTitle: 'One line of evidence, please',
  evidence: (sides, since) =>
    since
      ? `${sides} rose by 2 at once, but no two-way contact is logged since ${since}. Please give a line of evidence; nothing is written before.`
      : `${sides} are all full, but no two-way contact is logged at all. Please give a line of evidence; nothing is written before.`,
  evidenceField: 'What shows it?',
  evidenceHint: 'e.g. their new supplier list ranks us first',
  askTitle: (account) => `Score the wall of ${account}`,
  askText: 'Each side is 0 to 2. What is filled in is the last score.',
  scale: {
    push: ['0 not recommended', '1 one of several', '2 first recommendation'],
    share: ['0 share below 20%', '1 share 20–50%', '2 share above 50%'],
    contact: ['0 irregular contact', '1 on cadence, one level', '2 on cadence, two levels or more'],
    personal: ['0 no rapport', '1 friendly', '2 trusted'],
  },
  undone: (account) => `The wall score of ${account} is taken back; its risk follows the score before.`,
  buttons: { submit: 'Score', undo: 'Undo', account: 'Open account', visit: 'Log a visit first' },
}
