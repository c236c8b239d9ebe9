import type { memberZh } from './member-words.zh.ts'

export const memberEn: typeof memberZh = {
  title: 'Add a colleague',
  text: 'With their e-mail they are known on Slack and Feishu as soon as they have the same one there.',
  fields: { name: 'Name', role: 'Role', manager: 'Reports to', email: 'E-mail' },
  hints: { manager: 'For a rep, their sales manager' },
  save: 'Add',
  problems: {
    name: 'Write the name',
    taken: (name) => `${name} is on the members list already: write it otherwise, e.g. with the team`,
    role: 'Choose a role',
    manager: (typed) => `There is no colleague called "${typed}"`,
    email: 'This is no whole e-mail address',
    emailTaken: (name) => `This e-mail is ${name}'s`,
  },
  admin: (names) => `Adding colleagues is for admins${names ? `: ask ${names}` : ''}.`,
  made: (name, role) => `${name} is added (${role})`,
  madeText: (bound, email) =>
    bound
      ? 'The account is bound: they can begin now.'
      : email
        ? 'By the e-mail they will be known on Slack and Feishu.'
        : 'Without an e-mail: when they first write to me, you get a card with "This is …".',
  another: 'Add another',
  thisIs: 'This is …',
  newOne: 'New colleague',
  which: 'Who is this?',
  whichText: (name, platform, userId) => `${platform} account ${userId}${name ? ` (${name})` : ''}`,
  bind: 'Bind',
  person: 'Colleague',
  bound: (name) => `Bound to ${name}`,
  boundText: (name) => `${name} can begin now and gets a welcome.`,
  gone: 'This account has not written to me, or is bound already.',
}
