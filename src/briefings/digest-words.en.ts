import type { digestZh } from './digest-words.zh.ts'

export const digestEn: typeof digestZh = {
  title: (team, day) => `At-risk digest · ${team} · ${day}`,
  everyone: 'whole company',
  counts: (all, critical, atRisk, watch, healthy) =>
    `${all} key accounts: ${critical} critical · ${atRisk} at risk · ${watch} watch · ${healthy} healthy`,
  money: (atRisk, pipeline, weighted) =>
    `revenue at risk ${atRisk} | pipeline ${pipeline} (weighted ${weighted})`,
  changesTitle: 'Changed since the last digest',
  noChanges: 'Nothing changed since the last digest.',
  line: (name, tier, owner) => `${name} (${tier} · ${owner})`,
  score: (score, band) => `${score} ${band}`,
  lifted: (score, band) => `${score} → ${band}`,
  suggestion: (words) => `Suggest: ${words}`,
  more: (count) => `and ${count} more`,
  moreTitle: 'The other accounts at risk',
  snoozed: (names) => `Snoozed: ${names}`,
  snoozedOne: (name, until) => `${name} (until ${until})`,
  climbedTitle: 'Reminders that reached you',
  stalledTitle: 'Stalled deals',
  stalled: (code, name, age, limit, ratio, score) =>
    `${code} ${name} ${age}/${limit} days (${ratio}×), score ${score}`,
  topGap: (code, name, relationship, known, total) =>
    `Blank at the top: ${code} ${name} (relationship ${relationship}, but decision level ${known}/${total})`,
  waitingTitle: 'Waiting for you',
  waiting: (code, deal, from, to, by, due) => `${code} ${deal} ${from} → ${to}, asked by ${by}, due ${due}`,
  review: 'Review',
  dueTitle: 'Due today',
  comingTitle: 'Coming up',
  nothingDue: 'nothing',
  due: {
    contact: (name, days) => `${name} contact (${days} of ${days} days)`,
    step: (codes, name, text) => `${codes} ${name}: ${text}`,
    complaint: (code, name, text) => `${code} ${name}: ${text} (complaint)`,
  },
  summaries: (names) => `Weekly summary missing: ${names}`,
  adherence: (done, planned, each) => `Plan done ${done}/${planned} (${each})`,
  adherenceOf: (name, done, planned) => `${name} ${done}/${planned}`,
  attention: (each, least) => `Attention index ${each} (<${least})`,
  attentionOf: (name, index) => `${name} ${index}`,
  concentration: (each, limit) => `Concentration: ${each} (>${limit})`,
  concentrationOf: (name, share) => `${name} ${share}`,
  coverage: (ratio, least, amount, remaining) =>
    `Pipeline coverage this quarter ${ratio}× (<${least}): ${amount} may close, ${remaining} of the target is open`,
  atRiskDeals: (amount, share) => `Deals at risk or critical ${amount} (${share})`,
  overdue: (amount) => `Overdue receivables ${amount}`,
  gapsTitle: 'Data gaps',
  gaps: {
    satisfaction: (names) => `no satisfaction reading in half a year: ${names}`,
    wall: (names) => `wall never scored: ${names}`,
  },
  weekTitle: 'Last week',
  resourceTitle: 'Resources',
  allClear: (count) => `All ${count} key accounts are healthy; nothing needs you today.`,
  notYours:
    'The at-risk digest is for managers and directors. Type "today" for what is due on your own accounts.',
  buttons: {
    open: 'Account card',
    why: 'Why',
    nudge: 'Nudge the owner',
    except: 'Not a risk',
    more: 'Show the rest',
    deal: 'Deal card',
  },
  nudge: (by, name) => `${by} asks you to look at ${name}`,
  nudgeText: (by) =>
    `${by} saw it in today's at-risk digest and would like to know your plan. Once it is dealt with, just log a line here.`,
  nudged: (owner, name) => `${owner} was asked to look at ${name}.`,
  nudgedAlready: (owner, hours) => `${owner} was asked within the last ${hours} hours; give them a moment.`,
  nudgeOwn: 'This is your own account; no need to nudge anybody.',
}
