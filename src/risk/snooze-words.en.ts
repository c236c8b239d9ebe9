import { several } from '../cards/english.ts'
import type { snoozeZh } from './snooze-words.zh.ts'

export const snoozeEn: typeof snoozeZh = {
  formTitle: (name) => `${name}: put aside until when?`,
  form: {
    until: 'Until (shows again from that day)',
    reason: 'Reason',
    reasonHint: 'e.g. waiting for budget',
    submit: 'Snooze',
    longest: (day, days) => `${day} at the latest (${several(days, 'day')})`,
  },
  doneTitle: (name) => `${name} snoozed`,
  done: (until, reason) =>
    `Not in digests and morning messages before ${until}. Reason: ${reason}. It comes back early when things get worse, the owner changes or a crisis opens; managers see it.`,
  wake: 'Show it again now',
  wokenTitle: (name) => `${name} is back`,
  woken: 'Reminded as usual from now on.',
  notSnoozed: (name) => `${name} is not snoozed.`,
  endedTitle: (name) => `${name} is back early`,
  endedWhy: {
    worse: 'Its risk band got worse.',
    crisis: 'A crisis complaint was opened.',
    owner: 'It has another owner, who decides whether to snooze it again.',
  },
  which: 'Say which account, until when and why, e.g. snooze Southport for three days waiting for budget',
  tooLong: (last, days) => `At most ${several(days, 'day')}: ${last} at the latest. Give an earlier day.`,
  past: 'Give a day after today; it shows again from that day.',
  critical: (name) =>
    `${name} is critical and cannot be hidden. Set a next step, or ask a manager to mark a rule as no risk.`,
  mayNot: (name) => `You may see ${name} but not snooze it. Ask its owner or a manager.`,

  exceptTitle: (rule, name) => `${name}: ${rule} is no risk`,
  except: (until, reason) =>
    `It adds no points and no reminders before ${until}. Reason: ${reason}. "why" goes on listing it.`,
  exceptScore: (before, now) => `Risk score ${before} → ${now}.`,
  exceptForm: (rule, name) => `Why is “${rule}” no risk for ${name}?`,
  exceptUntil: 'Until (counts again from that day)',
  exceptReason: 'Reason',
  exceptSubmit: 'Not a risk',
  exceptWhich: (name) => `Which signal of ${name} is no risk?`,
  exceptNone: (name) => `${name} has no risk signal now; there is nothing to except.`,
  exceptNotNow: (rule, name) =>
    `${rule} does not count for ${name} now; there is nothing to except. "why ${name}" lists what counts.`,
  over: (name) => `${name} is over and counts for no risk; there is nothing to hide or to except.`,
  exceptHow:
    'Say which account or deal, which rule, until when and why, e.g. not-a-risk K02 AR05 until end of next month reorganised, wall was re-scored',
  exceptWrong: (rule, name) =>
    `There is no rule ${rule}, or it is not about ${name}. "why ${name}" lists them.`,
  exceptMayNot: (name) =>
    `Only a manager can mark a signal of ${name} as no risk. Snooze it for now, or ask your manager.`,
  exceptTooLong: (last, days) =>
    `At most ${several(days, 'day')}: ${last} at the latest. It can be renewed then.`,
  exceptAskSubmit: 'Ask the manager',
  exceptEnd: 'Count it again',
  exceptEndedTitle: (rule, name) => `${name}: ${rule} counts again`,
  exceptEnded: 'Points and reminders are back from now on.',

  awayTitle: 'Absence noted',
  away: (from, until) => `No reminders for you from ${from} to ${until}.`,
  awayOpen: (from) => `No reminders for you from ${from} until you type "away back".`,
  standInLooks: (name) =>
    `${name} gets your reminders; as ${name} only looks on, your manager decides what waits for you.`,
  standIn: (name) => `${name} gets your reminders and may approve for you.`,
  noStandIn:
    'Nobody stands in: reminders wait until you are back, a crisis goes to your manager. Type it again with "… stands in" to name somebody.',
  standInTold: (name, from, until) => `${name} is away from ${from} to ${until}; you stand in.`,
  standInTitle: (name) => `You stand in for ${name}`,
  notStandIn: (name) => `You no longer stand in for ${name}.`,
  backTitle: 'Welcome back',
  back: 'Reminders come to you as usual.',
  awayButton: "I'm back",
  awayHow:
    'Say from when to when and who stands in, e.g. away next Monday to next Friday, Tom stands in. Back early: away back',
  awayPast: 'These days are past; give today or later ones.',
  awayWhose: (name) =>
    `Leave is noted by whoever takes it, so nothing was noted. Ask ${name} to write, for example: away Friday, Priya stands in. To give an account to somebody else: hand over Meridian to Priya.`,
  awaySelf:
    'You cannot stand in for yourself, so nothing was noted. Name a colleague, or leave the stand-in out.',
  awayNobody: (name) =>
    `There is nobody of us called “${name}”, so nothing was noted. Give the full name, or leave the stand-in out.`,
  awayWho: (names) => `The stand-in could be ${names}; write the full name.`,
}
