import type { homeZh } from './words.zh.ts'

export const homeEn: typeof homeZh = {
  title: (day) => `Home · ${day}`,
  late: (count) => `${count} overdue`,
  due: (count) => `${count} due today`,
  waiting: (count) => (count === 1 ? '1 waits for me' : `${count} wait for me`),
  planned: (count) => (count === 1 ? '1 visit planned' : `${count} visits planned`),
  quiet: 'Nothing is due today and nothing waits for you.',
  sections: {
    waiting: 'Waits for me',
    todo: 'To do today',
    planned: 'Visits planned today',
    waitFor: 'I wait for',
    accounts: 'My accounts',
    team: 'Accounts of mine and my team',
  },
  more: (count) => `and ${count} more, see today`,
  askedOf: (names) => `${names} to decide`,
  askedOfNobody: 'to be decided',
  promised: (name, text) => `${name}: ${text}`,
  promisedBy: (day, late) =>
    late > 0
      ? `they promised it by ${day}, ${late === 1 ? '1 day' : `${late} days`} late`
      : `they promised it by ${day}`,
  band: (band, count) => `${count} ${band}`,
  account: (band, score, owner) => `${band}, score ${score}${owner}`,
  owner: (name) => ` · ${name}`,
  noAccounts: 'You own no key account yet.',
  say: 'After a visit just write me one sentence, e.g. “visit Meridian call Oliver Grant discussed CIP”.',
  buttons: {
    visit: 'Log a visit',
    next: 'Note a next step',
    note: 'Note something heard',
    week: 'Week plan',
    today: 'Today',
    digest: 'Digest',
    numbers: 'Numbers',
    moves: 'Requests',
    complaint: 'Note a complaint',
    report: 'Report',
    account: 'Accounts',
    help: 'Help',
    open: 'Open',
    why: 'Why',
  },
}
