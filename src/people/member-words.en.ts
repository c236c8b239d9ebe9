import type { memberZh } from './member-words.zh.ts'

export const memberEn: typeof memberZh = {
  title: 'Add a colleague',
  text: 'With their e-mail they are known on Slack and Feishu as soon as they have the same one there; on Feishu a mobile number does as well.',
  fields: {
    name: 'Name',
    role: 'Role',
    team: 'Team',
    manager: 'Reports to',
    email: 'E-mail',
    mobile: 'Mobile (Feishu)',
    locale: 'Language',
  },
  locales: { 'zh-CN': 'Chinese', 'en-US': 'English' },
  hints: {
    manager: 'For a rep, their sales manager',
    team: 'For example East; left empty, the team of their manager',
  },
  save: 'Add',
  problems: {
    name: 'Write the name',
    taken: (name) =>
      `${name} is on the members list already: to change them write "change member ${name}"; for somebody else write it otherwise, e.g. with the team`,
    role: 'Choose a role',
    own: 'Your own role is for another admin to change',
    loop: (name) => `${name} reports to them and cannot be their manager`,
    manager: (typed) => `There is no colleague called "${typed}"`,
    email: 'This is no whole e-mail address',
    emailTaken: (name) => `This e-mail is ${name}'s`,
    mobile: 'This is no whole mobile number: write +49 …, or 138 0013 8000',
    mobileTaken: (name) => `This number is ${name}'s`,
  },
  admin: (names) => `The members list is for admins${names ? `: ask ${names}` : ''}.`,
  made: (name, role) => `${name} is added (${role})`,
  madeText: (bound, address) =>
    bound
      ? 'The account is bound: they can begin now.'
      : address
        ? 'Within the hour they are known on Slack and Feishu.'
        : 'Without an e-mail or a number: when they first write to me, you get a card with "This is …".',
  another: 'Add another',
  change: {
    title: (name) => `Change member · ${name}`,
    text: 'Change what is wrong and save. Whoever has left comes off the list.',
    save: 'Save',
    done: (name) => `${name} is changed`,
    doneText: (role, team, manager) =>
      [role, team, manager && `reports to ${manager}`].filter(Boolean).join(' · '),
    which: 'Which colleague?',
    go: 'Open',
  },
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
    gone: 'There is no such colleague.',
    self: 'You cannot take yourself off the list: ask another admin.',
  },
}
