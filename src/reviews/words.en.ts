import { several } from '../cards/english.ts'
import type { reviewZh } from './words.zh.ts'

export const reviewEn: typeof reviewZh = {
  title: (day) => `Reviews · ${day}`,
  titleOf: (account) => `Reviews · ${account}`,
  counts: (late, never) =>
    [late > 0 && `${late} due`, never > 0 && `${never} never done`].filter(Boolean).join(', '),
  fine: 'All on time, no review is due.',
  noTier: 'This account has no tier, so nothing recurs. To give it one type "tier Meridian A".',
  kinds: {
    business: 'business review',
    executive: 'executive visit',
    manager: 'manager along',
    opinion: 'asking for their opinion',
    plan: 'account plan',
    wall: 'wall score',
    satisfaction: 'satisfaction',
    tier: 'tier check',
    credit: 'credit check',
    care: 'care',
  },
  late: (kind, days) =>
    days > 0
      ? `${kind} ${several(days, 'day')} late`
      : `${kind} ${days === 0 ? 'today' : `in ${several(-days, 'day')}`}`,
  never: (kinds) => `never done: ${kinds}`,
  every: (kind, days) => `${kind} · every ${several(days, 'day')}`,
  last: (day) => `last ${day}`,
  notYet: 'never done',
  next: (day, late) => (late > 0 ? `was due ${day}, ${several(late, 'day')} late` : `next ${day}`),
  account: (tier, name) => `${tier} ${name}`,
  fromVisits: 'Known from visits: one with a manager or director along counts.',
  care: (account, action) => `Care this week: ${account} — ${action}`,
  careNote: 'Care never counts as contact; at most one a week is proposed.',
  careOurs:
    'Care never counts as contact; at most one a week is proposed. The list is our proposal: your company can put its own under reviews.care.list in policy.yml.',
  careTitle: (count) => `Reviews · care list (${several(count, 'action')})`,
  careNone: 'Nobody is to be cared for this week: it was done already, or nobody’s turn has come.',
  careMore: (count) => `${count} more in policy.yml.`,
  careSkipped: (action) => `skipped: ${action}`,
  movers: 'Tier check · who moved',
  noMovers: 'No account moved much in rank or revenue in the last 90 days.',
  moved: (rankBefore, rank, percent, zone) =>
    [`rank ${rankBefore}→${rank}`, percent && `revenue ${percent}`, zone && `figures say ${zone}`]
      .filter(Boolean)
      .join(', '),
  moversNote:
    'The last 90 days with figures against the 90 before. Press "Checked" when you have looked; to change a tier type "tier Meridian B".',
  example:
    'For example: review Meridian business with Oliver Grant result ready for more action send two offers by Friday',
  today: (words) => `Reviews: ${words}`,
  buttons: {
    open: 'Open',
    done: 'Done',
    skip: 'Skip',
    note: 'Note it',
    wall: 'Score',
    satisfaction: 'Satisfaction',
    plan: 'Review plan',
    older: 'More',
    all: 'See reviews',
    account: 'Account card',
    tier: 'See the tier',
    checked: 'Checked',
  },
}
