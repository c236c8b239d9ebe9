/** What one wrong cell of plans, targets, churn signs and follow-ups is told, word for word. */
export const wrongPlans: [what: string, files: Record<string, string | Buffer>, lines: string[]][] = [
  [
    'a day outside its week',
    { 'week_plans.csv': 'rep,week,date,account,purpose\n王浩,2026-W21,2026-05-25,K01,visit\n' },
    ['week_plans.csv:2: date 2026-05-25 is in week 2026-W22, not 2026-W21'],
  ],
  [
    'a target of an unknown team',
    { 'targets.csv': 'team,period,target,signed,currency\nWest,2026-Q2,5,0,CNY\n' },
    ['targets.csv:2: team "West" is unknown: no member is in it'],
  ],
  [
    'a reason for leaving that is none',
    { 'churn_flags.csv': 'account,date,reason,note\nK01,2026-05-13,6,\n' },
    ['churn_flags.csv:2: reason 6 is not between 1 and 5'],
  ],
  [
    'an open step of a deal among the follow-ups',
    { 'follow_ups.csv': 'id,account,due,done,text,deal\nF1,K01,2026-06-05,,call,D1\n' },
    ['follow_ups.csv:2: the open step of a deal stands in deals.csv, as next_step of D1'],
  ],
]
