import type { memberZh } from './member-words.zh.ts'

export const memberEn: typeof memberZh = {
  title: 'Add a colleague',
  text: 'With their e-mail they are known on Slack and Feishu as soon as they have the same one there; on Feishu a mobile number does as well.',
  fields: { name: 'Name', role: 'Role', manager: 'Reports to', email: 'E-mail', mobile: 'Mobile (Feishu)' },
  hints: { manager: 'For a rep, their sales manager' },
  save: 'Add',
  problems: {
    name: 'Write the name',
    taken: (name) => `${name} is on the members list already: write it otherwise, e.g. with the team`,
    role: 'Choose a role',
    manager: (typed) => `There is no colleague called "${typed}"`,
    email: 'This is no whole e-mail address',
    emailTaken: (name) => `This e-mail is ${name}'s`,
    mobile: 'This is no whole mobile number: write +49 …, or 138 0013 8000',
    mobileTaken: (name) => `This number is ${name}'s`,
  },
  admin: (names) => `Adding colleagues is for admins${names ? `: ask ${names}` : ''}.`,
  made: (name, role) => `${name} is added (${role})`,
  madeText: (bound, address) =>
    bound
      ? 'The account is bound: they can begin now.'
      : address
        ? 'Within the hour they are known on Slack and Feishu.'
        : 'Without an e-mail or a number: when they first write to me, you get a card with "This is …".',
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
  leaver: {
    title: (name) => `Has ${name} left?`,
    said: (platform, name, role) =>
      `${platform} no longer has ${name} (${role}). The list is as it was: please say whether they come off it.`,
    accounts: (count) => `${count} ${count === 1 ? 'account' : 'accounts'}`,
    deals: (count) => `${count} open ${count === 1 ? 'deal' : 'deals'}`,
    steps: (count) => `${count} open next ${count === 1 ? 'step' : 'steps'}`,
    after:
      'Off the list they are shut out at once, and what they did stays. For their accounts their manager is asked on the next working morning who takes over. Leave it if they only have another account now.',
    off: 'Take off the list',
    no: 'Not now',
    sure: (name) => `${name} is shut out at once.`,
    isOff: (name) => `${name} is off the list`,
    isOffText:
      'What they did stays. For their accounts their manager is asked on the next working morning who takes over.',
    back: 'Put back',
    isBack: (name) => `${name} is on the list again`,
    isBackText: 'They can go on now.',
    gone: 'Nobody asked you whether this colleague has left.',
  },
}
