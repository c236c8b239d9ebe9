import { several } from '../cards/english.ts'
import type { weekZh } from './words.zh.ts'

const days = (count: number) => several(count, 'day')

export const weekEn: typeof weekZh = {
  planTitle: (week, first, last) => `Week plan ${week} (${first} to ${last})`,
  line: (day, name, purpose) => `${day} ${name}${purpose ? `: ${purpose}` : ''}`,
  what: ({ purpose, contact, commitment }) =>
    [contact && `with ${contact}`, purpose, commitment && `→ ${commitment}`].filter(Boolean).join(' '),
  typed: (name, { purpose, contact, commitment }) =>
    [name, contact && `with ${contact}`, purpose, commitment && `to get ${commitment}`]
      .filter(Boolean)
      .join(' '),
  count: (visits, days) => `${several(visits, 'visit')} on ${several(days, 'day')}.`,
  emptyPlan: 'Nothing is planned for this week yet.',
  emptyDays: (days) => `Still free: ${days}`,
  sameAsLast:
    'This is nearly the same as last week’s plan. Fine if it is meant; otherwise say in a few words what shall move this week.',
  allSame: 'Every day says the same. Whom you see and what for is what makes a plan useful to you.',
  formTitle: (week) => `Plan week ${week}`,
  formText:
    'One account a line on each day: its name, whom, what for, and what to come back with. Leave a day empty to keep it free.',
  formHint: 'e.g. Meridian with Oliver Grant site survey to get a trial order',
  noDay: (line) => `“${line}” has no day. Begin with a day, e.g. Mon Meridian survey`,
  noAccount: (line) => `“${line}” names no account I know. Use its name or code, e.g. Mon Meridian survey`,
  whichAccount: (line, names) => `“${line}” could mean ${names}. Please write more of the name.`,
  pastDay: (line, day) =>
    `“${line}”: ${day} is past, and a plan is for today and later. Log what was done as a visit.`,
  farDay: (line, day) => `“${line}”: ${day} is too far ahead; a week plan covers this week and the next.`,
  twoWeeks: 'One week at a time, please: write the two weeks apart.',
  promptTitle: (week) => `Whom will you see next week (${week})?`,
  aheadTitle: (_week, first, last) => `Next week (${first} to ${last}) like this?`,
  ahead: (day, name, why) => `${day} ${name} (${why})`,
  since: {
    contact: (count) => `${days(count)} without contact`,
    decision: (count) => `decision level ${days(count)}`,
  },
  visitTitle: (account) => `Plan a visit · ${account}`,
  visitNeeds: 'A visit needs a day, and what for or what to come back with.',
  ask: {
    day: 'Day',
    contact: 'Whom',
    purpose: 'What for',
    commitment: 'What they are to agree to',
    commitmentHint: 'e.g. a trial on Friday',
  },
  purpose: { contact: 'contact', decision: 'see the decision level' },
  pastWeek: 'That week is over. Write "week plan" for this week or the next.',
  noneSaid: 'Noted: no visits planned for this week.',
  promptText:
    'A few lines are enough, e.g. "week plan next Mon Meridian survey; next Wed Southport spare parts", or use the form.',
  summaryTitle: (week, first, last) => `Week summary ${week} (${first} to ${last})`,
  facts: { adherence: 'Plan done', visits: 'Visits', steps: 'Next steps done', handedIn: 'Handed in' },
  adherence: (done, planned) => (planned > 0 ? `${done} of ${planned}` : 'nothing was planned'),
  visits: (qualifying, all) => `${qualifying} two-way of ${all}`,
  handedIn: (day) => day,
  done: 'Planned and done',
  missed: 'Planned, not done',
  extra: 'Visits outside the plan',
  nothing: 'Nothing was planned and no visit was logged in this week.',
  summaryField: 'Anything to add?',
  summaryHint: 'Optional, e.g. next week is about the Meridian survey',
  summaryPromptText: 'It is filled in from your visits: have a look and hand it in with one tap.',
  summaryLast: 'Today is the last day.',
  thanks: 'Handed in, thank you.',
  badWeek: (week) => `“${week}” is not a week to sum up: only this week and the last can be handed in.`,
  holidays: {
    title: (year) => `Public holidays of ${year} are not known yet`,
    listEnds: (year) =>
      `The list of public holidays ends before ${year}: until it goes on, ${year} is worked on every day but the weekend. Put a file with ${year} in the place of working.holidaysFile, or list the days under working.holidays in policy.yml. "kam doctor" says when they are known.`,
    text: (year) =>
      `Until they are, ${year} takes weekends and the days that the law names (1 January, Spring Festival, 1–3 October and so on), and no make-up days. When they are announced, update the program, or list them under working.daysOff and working.extraDays in policy.yml. "kam doctor" says when they are known.`,
  },
  buttons: {
    fine: 'Fine',
    change: 'Edit',
    none: 'Nothing next week',
    edit: 'Change',
    prep: 'Prepare',
    plan: 'Plan the week',
    submit: 'Hand in',
    save: 'Save',
    again: 'Change summary',
  },
}
