import { several } from '../cards/english.ts'
import { inBrackets } from '../cards/format.ts'
import type { visitZh } from './words.zh.ts'

export const visitEn: typeof visitZh = {
  logged: (code) => `Visit ${code} logged`,
  shown: (code, by) => `Visit ${code} · ${by}`,
  takenBack: 'It was taken back and does not count.',
  attempt: (code) => `Attempt ${code} logged`,
  editTitle: 'Edit this visit',
  editNote:
    'Just say what is different, e.g. "not Oliver, Janet Wu" or "it was yesterday", then confirm. Until then the entry stays as it is.',
  notEditable: 'Your last entry is not a visit, so it cannot be edited here; "undo" it and write it again.',
  confirmTitle: 'Please confirm this visit',
  putNote:
    'I could not read your words; a model put them like this. Check every line: nothing is written until you confirm.',
  toldTitle: 'Is this right?',
  toldFacts: { account: 'Account', what: 'What', day: 'Day' },
  toldNote: 'Some of it is a guess. Nothing is written until you confirm.',
  askTitle: 'Almost there',
  chooseTitle: 'Which account do you mean?',
  choose: (typed) => `“${typed}” could be one of these. Nothing is written until you choose.`,
  didYouMean: (typed) => `There is no account called “${typed}”. Did you mean:`,
  facts: {
    account: 'Account',
    people: 'Met',
    noReply: 'Contacted, no reply yet',
    absent: 'Not there',
    along: 'With us',
    channel: 'How',
    day: 'Day',
    deals: 'Deal',
    summary: 'About',
    needs: 'Need signals',
    objections: 'Objections',
    competitors: 'Competitors',
    ours: 'We promised',
    theirs: 'They promised',
    nextStep: 'Next step',
  },
  guessed: (value) => inBrackets(value, 'guessed', 'en'),
  newContact: (name, layer) => `${name} (new contact, ${layer})`,
  nobody: 'nobody named',
  noNextStep: 'no next step yet',
  wanted: 'Wanted',
  got: 'Got',
  gotNothing: 'no promise of theirs yet; if there was one, add it, e.g. he promised an answer by Friday',
  noDay: 'no day yet, so it is not among the next steps',
  clockReset: (next) => `The contact clock is reset; the next two-way contact is due by ${next}.`,
  attemptNote:
    'Nobody was reached: kept as an attempt. It does not count as contact and the contact clock was not reset.',
  oneWayNote:
    'A one-way message: kept, but it does not count as contact and the contact clock was not reset.',
  nobodyNote: 'Nobody is named, so it does not count as contact yet; add a name and it does.',
  risk: (before, after, band) =>
    before === after
      ? `Risk score ${after}, ${band}, as before.`
      : `Risk score ${before} → ${after}, ${band}.`,
  guessNote: 'Please look at what is marked as guessed. Nothing is written until you confirm.',
  soundsLikeComplaint: 'This sounds like a complaint. Shall it be logged?',
  undoNote: (minutes) => `You can undo or edit it for ${several(minutes, 'minute')}.`,
  buttons: {
    confirm: 'Yes, log it',
    cancel: 'Drop it',
    complaint: 'Log a complaint',
    refer: 'Ask for a referral',
    undo: 'Undo',
    edit: 'Edit',
    account: 'Account card',
    submit: 'Log it',
    add: (code) => `Add to ${code}`,
    again: 'Log it again all the same',
  },
  ask: {
    account: { label: 'Which account?', hint: 'Short name, code or English name' },
    people: { label: 'Whom did you meet?', hint: 'e.g. Oliver Grant, Janet Wu' },
    summary: { label: 'What was it about?', hint: 'One sentence is enough' },
    nextStep: { label: 'Next step, and by which day?', hint: 'e.g. site survey next Friday' },
    channel: { label: 'How?', hint: '' },
    day: { label: 'On which day?', hint: '' },
  },
  same: (code) =>
    `This visit is logged already (${code}), so nothing was written. “Add to ${code}” puts what you just told into it. If you really met again, press “Log it again all the same”.`,
  sameTitle: 'Logged already',
  added: (code) => `Added to ${code}`,
  addedSteps: (count) => `With ${several(count, 'next step')}.`,
  addedUndone: (code) => `What was added to ${code} is taken back; the visit stays.`,
  dropped: 'All right, nothing was written.',
  droppedTitle: 'Nothing was written',
  expired: (account) =>
    `The visit to ${account} waited 30 minutes for a yes and was dropped; nothing was written. Just tell me again if you need it.`,
  expiredTitle: 'Unconfirmed visit dropped',
  undone: (code, account) =>
    `${code} (${account}) is taken back; contact clock and risk are as if it had not been logged.`,
  undoneStep: (code, what) => `${code} (${what}) is taken back.`,
  undoneTitle: 'Undone',
  standsTitle: 'Not taken back',
  stands: (subject) =>
    `${subject} still stands; nothing was taken back. Tap the button or type "undo" to take it back.`,
  nothingToCorrectTitle: 'Nothing to put right',
  nothingToCorrect:
    'No visit is waiting, and none was logged within the last half hour. Just write a new one.',
  nothingToUndo: (minutes) =>
    `There is nothing of yours from the last ${several(minutes, 'minute')} to undo. For older entries ask your manager to correct them on the account card.`,
  droppedStands: (subject) =>
    `The question is dropped and nothing was written. ${subject} still stands; tap the button to take that back too.`,
  undoKinds: {
    visit: 'visit',
    next: 'next step',
    complaint: 'complaint',
    spend: 'spend',
    wall: 'wall score',
    satisfaction: 'satisfaction',
    notes: 'note',
    contacts: 'contact',
    rename: 'new name',
  },
  noneOfKind: (kind, minutes) =>
    `You wrote no ${kind} in the last ${several(minutes, 'minute')}, so nothing was taken back. “undo” alone takes back the last thing.`,
  lastThings: {
    away: { what: 'your leave', how: 'Type "away back" to end it' },
    'week.plan': { what: 'the week plan', how: 'Type "week plan …" again to change it' },
    'week.none': { what: 'no visits this week', how: 'Type "week plan …" to change it' },
    'week.summary': { what: 'the week summary', how: 'Type "week done …" again to change it' },
    'person.prefers': { what: 'where messages come', how: 'Type "send me things on here" to change it' },
    'person.change': { what: 'a change of a member', how: 'Type "change member …" to change it' },
    'answer.share': { what: 'an answer shown to all', how: 'What was posted stays there' },
    nudge: { what: 'a reminder', how: 'They have it already' },
    'request.ask': { what: 'a request', how: 'Type "request … withdraw" with its code to withdraw it' },
  },
  notUndoable: (code, thing) =>
    `The last thing you did${code ? ` (${code})` : thing ? ` (${thing.what})` : ''} cannot be undone, so nothing was taken back. ${thing?.how ?? `Open ${code || 'it'} and change it there`}. To take back something earlier, press "Undo" under that entry.`,
  notMineToUndo: (code, minutes) =>
    `${code} is none of what you wrote in the last ${several(minutes, 'minute')}, so nothing was taken back. “undo” alone takes back the last thing; anything older is changed where it stands.`,
  problems: {
    futureDay: (day) =>
      `${day} has not come yet, and a visit is logged after it happened. For a planned one use next, e.g. "next Meridian Friday call Oliver Grant".`,
    tooOld: (day, days) =>
      `${day} is ${several(days, 'day')} ago; entries older than 30 days go through your manager.`,
    noAccount: 'I could not tell which account. Give its name, an alias or its code.',
    pastDue: (day) => `The next step is due on ${day}, which is past. Give today or a later day.`,
    notADay: (typed) => `“${typed}” is not a day. Write it like Friday, yesterday, or day and month.`,
    mayNotChange: (account) =>
      `You may see ${account} but not log for it. Ask its owner, or have a manager make you its backup.`,
    pendingGone: 'This entry was dealt with or has expired. Just tell me again if you need it.',
  },
}
