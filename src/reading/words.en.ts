import type { languageZh } from './words.zh.ts'

export const languageEn: typeof languageZh = {
  unknownAccount: ({ said }) =>
    `I found no account you can see called “${said}”. Use its name, an alias or its code.`,
  whichAccount: ({ said, names }) => `“${said}” could be ${names}. Please choose one.`,
  nearAccount: ({ said, names }) => `There is no account called “${said}”. Did you mean ${names}?`,
  noAccount: () => 'I could not tell which account. Give its name, an alias or its code.',
  whichPerson: ({ said, names }) => `“${said}” could be ${names}. Please write the full name.`,
  newPerson: ({ said }) => `“${said}” is not among this account's contacts yet.`,
  impossibleDay: ({ said }) =>
    `“${said}” is not a real day. Write it like Friday, yesterday, or day and month.`,
  wrongWeekday: ({ said, day }) =>
    `In “${said}” the date and the weekday disagree (${day}). Please give only one of them.`,
  visitInFuture: ({ said, day }) =>
    `“${said}” (${day}) has not come yet, and a visit is logged after it happened. For a planned one use next, e.g. "next Meridian ${day} call Oliver Grant".`,
  dueInPast: ({ said, day }) => `The next step's day “${said}” (${day}) is past. Give today or a later day.`,
  tooLong: ({ most }) => `That is too long: I read at most ${most} characters. Please split it.`,
  wallScores: ({ said }) =>
    `Each side of the wall is 0, 1 or 2${said ? `; “${said}” is not` : ''}. For example: wall Meridian push 1 share 0 contact 1 personal 2`,
  wallCount: () =>
    'The wall takes four numbers: push, share, contact, personal. For example: wall Meridian 1 0 1 2',
  noStage: () =>
    'Say which stage, e.g. "move D6 4" (1 qualification, 2 initiation, 3 proposal, 4 tender, 5 negotiation, 6 implementation).',
  noSuchStep: ({ said }) =>
    `I found no next step “${said}”. Use its code, e.g. "next F3 done"; "today" shows the codes.`,
  noDay: () => 'Say by which day, e.g. "next D5 Friday site survey". Without a day I could never remind you.',
  noReason: () => 'Give a reason, e.g. "snooze Southport for three days waiting for budget".',
  noLevel: () =>
    'Say the level: grumble, complaint or crisis. For example: complaint Meridian invoice errors level=grumble',
  noScores: () =>
    'Satisfaction takes two numbers on one scale: actual and expected. For example: csat Meridian 7 8',
  scoreOutOfScale: ({ said }) =>
    `“${said}” is off the scale. Use two numbers from 0 to 10, e.g. "csat Meridian 7 8".`,
  noDeal: ({ said }) => `I found no deal${said ? ` “${said}”` : ''}. Use its code, e.g. "deal D5".`,
}
