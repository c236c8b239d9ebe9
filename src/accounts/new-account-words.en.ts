import type { newAccountZh } from './new-account-words.zh.ts'

export const newAccountEn: typeof newAccountZh = {
  sayAgain: 'Your message is too long to be kept for afterwards: open the account, then send it again.',
  unknownTitle: 'Nothing was written',
  open: (name) => `Add “${name}”`,
  title: 'New account',
  text: 'It begins as an ordinary account, owned by you; propose it as a key account with "nominate".',
  fields: { name: 'Name', code: 'Code (may be left empty)', aliases: 'Other names, separated by semicolons' },
  save: 'Open it',
  noName: 'Please give the name of the account.',
  tooLong: 'At most 100 characters.',
  badCode: 'A code has letters, digits and . _ / -, no spaces.',
  codeTaken: 'This code cannot be had. Leave it empty and the next free one is taken.',
  sameNameTitle: 'Another account of the same name',
  sameName: (name, code, by, own) =>
    `${by} opened ${name} (${code}). Your ${own} is called so too; ${by} does not see it and was told nothing of it. Is it the same company, settle it with your manager.`,
  there: (name, code) => `This account is there already: ${name} (${code}).`,
  thereTitle: 'The account is there already',
  mayNot: 'Accounts are opened by reps, managers or admins.',
  made: (name, code) => `Opened: ${name} · ${code}`,
  next: 'Next: log a visit, fill in a line of its profile, or propose it as a key account.',
  buttons: {
    said: 'Log what you said',
    visit: 'Log a visit',
    profile: 'Fill in profile',
    tier: 'Nominate',
    account: 'Account card',
  },
}
