import type { reminderZh } from './reminder-words.zh.ts'

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const things = (count: number) => (count === 1 ? '1 thing' : `${count} things`)

export const reminderEn: typeof reminderZh = {
  title: (name, day) => `Good morning, ${name} · ${day}`,
  intro: (count) =>
    `${things(count)} to look at, the most urgent first. What was said and has not changed is not repeated.`,
  introDone: (done, left) =>
    left === 0 ? `All ${done} dealt with. Thank you!` : `${done} dealt with, ${left} to go.`,
  standingIn: (name, until) => `For ${name} (away until ${until})`,
  more: (count) => `${count} more, less urgent: type "today" to see them all.`,
  tip: 'Type "today" for everything; "snooze <account> until 10 Jun <reason>" puts one aside.',

  contact: {
    soon: (due, count, cadence) => `contact due by ${due} (${days(count)} so far, every ${cadence})`,
    due: (count, cadence) => `contact due today (${count} of ${cadence} days)`,
    late: (since, count, cadence, ratio) =>
      `contact overdue since ${since} (${days(count)}, limit ${cadence}, ${ratio}×)`,
    never: (count) => `no two-way contact yet (added ${days(count)} ago)`,
  },
  steps: {
    soon: (what, due) => `next step due ${due}: ${what}`,
    tomorrow: (what) => `next step due tomorrow: ${what}`,
    due: (what) => `next step due today: ${what}`,
    late: (what, count, due) => `next step ${days(count)} overdue (due ${due}): ${what}`,
  },
  step: (codes, text) => (text ? `${codes} ${text}` : codes),
  complaint: {
    soon: (level, code, subject, due) =>
      `${level} ${code} “${subject}” is to be solved by ${due}; half the time is gone`,
    tomorrow: (level, code, subject) => `${level} ${code} “${subject}” is due tomorrow`,
    today: (level, code, subject) => `${level} ${code} “${subject}” is due today`,
    late: (level, code, subject, due) => `${level} ${code} “${subject}” is past its day (due ${due})`,
  },
  planSoon: (due) => `account plan to be reviewed by ${due}`,
  wallOld: (day, limit) => `wall last scored on ${day}; it is scored every ${limit} days`,
  move: (code, stage, who) => `move ${code} to ${stage} is waiting for ${who || 'its approvers'}`,
  summary: (week) => `last week's summary (${week}) is missing`,

  until: {
    contact: 'Stops with one two-way contact; a dated next step makes it wait until that day.',
    decision: 'Stops when the decision level is met and logged.',
    single: 'Stops when a second person is met and logged.',
    step: 'Stops when it is done or re-dated.',
    noStep: 'Stops with a dated next step.',
    close: 'Stops with a new expected close date.',
    stage: 'Stops when the deal moves, goes back or is put on hold.',
    complaint: 'Stops when the customer agrees that it is solved.',
    plan: 'Stops when the review is noted.',
    wall: 'Stops with a new score.',
    money: 'Stops when the payment is in and new figures are imported.',
    other: 'Stops when the facts change; "why <account>" shows them.',
    move: 'Stops with their decision; you may nudge them.',
    summary: 'Stops with "week done".',
  },
  buttons: {
    visit: 'Log a visit',
    done: 'Done',
    doneOne: (code) => `${code} done`,
    redate: 'Re-date',
    redateOne: (code) => `Re-date ${code}`,
    snooze: 'Snooze',
    except: 'Not a risk',
    account: 'Account card',
    deal: 'Deal card',
    complaint: 'See the complaint',
    acknowledge: 'I take it',
    move: 'See the request',
    week: 'Write the summary',
    wall: 'Score',
  },

  crisisTitle: (code, account) => `Crisis ${code} · ${account}`,
  crisisAgain: (minutes) => `${minutes} minutes have passed and nobody has acknowledged it.`,
  crisisWhy: (role) => `You get this as ${role}.`,
  crisisRoles: {
    duty: 'the person on duty',
    owner: 'the owner of the account',
    manager: "the owner's manager",
    service: 'service',
    delegate: 'the stand-in',
    above: 'the manager above',
  },

  precisionTitle: (month) => `Were the reminders of ${month} worth having?`,
  precisionNone: (month) => `No reminders were sent in ${month}.`,
  precisionColumns: {
    rule: 'Rule',
    said: 'Said',
    acted: 'Acted on',
    snoozed: 'Snoozed',
    refused: 'Not a risk',
    ignored: 'Ignored',
    open: 'Too early',
    precision: 'Precision',
  },
  precisionHint:
    'Precision = acted on ÷ (acted on + not a risk + ignored). Where it stays low, change the threshold in policy.yml.',
  others: { S32: 'wall scored again', S90: 'week summary' },
}
