import { several } from '../cards/english.ts'
import type { todayZh } from './today-words.zh.ts'

export const todayEn: typeof todayZh = {
  title: (day) => `Today · ${day}`,
  weekTitle: (first, last) => `To do from ${first} to ${last}`,
  counts: (late, due, coming) => `${late} overdue · ${due} today · ${coming} coming up`,
  nothing: 'Nothing is due and nothing waits for you.',
  sections: {
    waiting: 'Waiting for my decision',
    sentBack: 'Sent back to me with a question',
    planned: 'Planned visits',
    late: 'Overdue',
    due: 'Due today',
    coming: 'Coming up',
    asked: 'I wait for',
  },
  waitsFor: (names, due) =>
    [names ? `${names} to decide` : 'to be decided', due && `due ${due}`].filter(Boolean).join(', '),
  contact: (name) => `Contact ${name}`,
  contactLast: (day, days, limit) =>
    `last two-way contact ${day}, ${several(days, 'day')} ago (limit ${limit})`,
  contactDue: (day) => `due by ${day}`,
  contactNever: 'no two-way contact logged yet',
  paused: (day) => `something is agreed, reminder paused until ${day}`,
  step: (code, name, text) => `${code} ${name}: ${text}`,
  stepDue: (day, late) => (late > 0 ? `was due ${day}, ${several(late, 'day')} late` : `due ${day}`),
  moved: (times) => (times === 1 ? 'moved once' : `moved ${times} times`),
  complaint: (code, level, name, subject) => `${code} ${level} ${name}: ${subject}`,
  complaintDue: (day, late) =>
    late > 0 ? `to be solved by ${day}, ${several(late, 'day')} late` : `to be solved by ${day}`,
  sentBack: (code, deal, question) => `${code} ${deal}: ${question}`,
  request: (code, title, stage) => `${code} ${title}${stage ? ` → ${stage}` : ''}`,
  moveBy: (by, due) => `asked by ${by}, please decide by ${due}`,
  moveLate: (by, due) => `asked by ${by}, late: was due ${due}`,
  plan: (day, name, purpose) => `${day} ${name}${purpose ? `: ${purpose}` : ''}`,
  planDone: 'visited',
  more: (count) => `and ${count} more`,
  team: (people, contacts, steps, complaints) =>
    `Overdue in the team of ${people}: ${several(contacts, 'contact')} · ${several(steps, 'next step')} · ${several(complaints, 'complaint')}`,
  reviews: (late, never) =>
    `Reviews: ${[late > 0 && `${late} due`, never > 0 && `${never} never done`].filter(Boolean).join(', ')}`,
  buttons: {
    reviews: 'See reviews',
    prep: 'Prepare',
    account: 'Open',
    done: 'Done',
    redate: 'Other day',
    complaint: 'Handle',
    move: 'Review',
    plan: 'Plan the week',
  },
}
