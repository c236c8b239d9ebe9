import type { pickedZh } from './picked-words.zh.ts'

export const pickedEn: typeof pickedZh = {
  title: { visit: 'Log as a visit', note: 'Note to an account' },
  from: (by) => `Said by ${by}`,
  link: 'Open the message',
  wordless:
    'This message has no words that I can read (a picture, a file, a voice clip, or a card of mine). Please write a sentence.',
  cut: (whole, most) =>
    `The message has ${whole} characters; the first ${most} are here, all of it stays behind the link.`,
  quote: (link) => `Message: ${link}`,
  fields: { account: 'Account', day: 'Day', people: 'Who was met', visit: 'What about', note: 'What' },
  hints: {
    people: 'Their people, with commas between',
    visit: 'A next step with its day may stand here too',
  },
  save: 'Log it',
  cancel: 'Do not log it',
  problems: {
    account: 'Choose an account',
    noAccount: (typed) => `There is no account called "${typed}": write it otherwise, or its code`,
    several: (names) => `It may be one of these: ${names}. Write the whole name or the code`,
    text: 'Write a sentence',
    future: (day) => `${day} is still to come: a visit is logged after it`,
  },
}
