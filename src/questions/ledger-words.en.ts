import { daysAgo } from '../cards/format.ts'
import type { ledgerZh } from './ledger-words.zh.ts'

const n = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`

export const ledgerEn: typeof ledgerZh = {
  title: {
    complaints: (count) => n(count, 'complaint'),
    promises: (count) => n(count, 'open promise'),
    receivables: (count) => n(count, 'overdue receivable'),
    people: (count) => `${n(count, 'person', 'people')} not met`,
    referrals: (count) => n(count, 'referral'),
    losses: (count) => n(count, 'lost deal'),
    wins: (count) => n(count, 'won deal'),
  },
  none: {
    complaints: 'No such complaint',
    promises: 'No open promise',
    receivables: 'Nothing is overdue',
    people: 'Everybody was met',
    referrals: 'No referral yet',
    losses: 'No deal was lost',
    wins: 'No deal was won',
  },
  subject: {
    complaints: 'complaints',
    promises: 'promises',
    receivables: 'overdue receivables',
    people: 'people at key accounts',
    referrals: 'referrals',
    losses: 'lost deals',
    wins: 'won deals',
    weeks: 'last week’s summaries',
    plans: 'this week’s plans',
  },
  scope: { mine: 'mine', team: 'my team’s', company: 'whole company' },
  member: (name) => `of ${name} and their team`,
  understood: (filters) => `Understood: ${filters}`,
  unread: (words) => `Words I did not use: ${words}`,
  period: (first, last) => (first === last ? first : `${first} to ${last}`),
  lateOnly: 'late',
  sum: (amounts) => `${amounts} in all`,
  late: (day, days) => `due ${day}, ${n(days, 'day')} late`,
  due: (day) => `due ${day}`,
  closed: 'closed',
  noDay: 'no day was said',
  side: { ours: 'we promised', theirs: 'they promised' },
  overdue: (days) => `${n(days, 'day')} overdue`,
  asOf: (day) => `as of ${day}`,
  lastMet: (day, days) => `last met ${day}, ${daysAgo(days, 'en')}`,
  neverMet: 'never met',
  introduced: (account, contact, whom) => `${contact}, ${account}: ${whom}`,
  noReason: 'no reason said',
  allIn: (plan) => (plan ? 'Every plan of this week is in' : 'Every summary of last week is in'),
  missing: (plan, count) =>
    plan
      ? `${n(count, 'plan')} of this week missing`
      : `${n(count, 'summary', 'summaries')} of last week missing`,
  open: 'Open',
  more: 'More',
  back: 'Back',
  report: 'Report on losses',
  moreWins: (count) => `${count} more not listed.`,
}
