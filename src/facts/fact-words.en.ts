import type { factZh } from './fact-words.zh.ts'

export const factEn: typeof factZh = {
  title: (kind, account) => `${kind} · ${account}`,
  changed: (before, after) => `${before} → ${after}`,
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  same: 'It was so already; nothing is changed.',
  replaced: 'This takes the place of what stood there.',
  history: 'Noted before',
  none: 'Nothing is noted yet.',
  older: 'Older',
  enter: 'Note one',
  save: 'Save',
  missing: 'Please fill in',
  fresh: (name) => `${name} is not in the file yet: saving adds them.`,
  unread: (words) => `I could not read “${words}”. Please fill it in below.`,
  which: (example) => `Say which account, e.g. "${example}".`,
  mayNot: {
    change: (account) => `You may see ${account} but not note anything for it. Ask its owner.`,
    manage: (account) => `This about ${account} is for the owner’s manager to decide.`,
    books: (account) =>
      `This about ${account} is noted by finance or by whoever manages the account: ask them.`,
    near: (account) => `Who is in the team of ${account} is decided by its owner, back-up or managers.`,
    known: (account) => `Personal notes at ${account} are read and written by those who work on it.`,
  },
  sameTier: (account, tier) =>
    `${account} ${tier ? `has tier ${tier} already` : 'is an ordinary account already'}; there is nothing to change.`,
  tierAtRisk: (band) =>
    `It was ${band} before: another tier changes the limits, not what is wrong. Keep an eye on it.`,
  mayNotSay: (account) =>
    `Who is our coach at ${account} and what people there want is noted by those who work on it. Tell the owner.`,
  noAccount: (name) => `I found no one account called "${name}": please give its full name or its code.`,
  ownParent: 'An account cannot be its own parent. Give the name or code of another one.',
  hidden: '(an account you cannot see)',
  ownGroup: (name) => `${name} belongs to it already and cannot be its parent.`,
  noPerson: (name) => `There is nobody of us called “${name}”.`,
  severalPeople: (name) => `Several of us are called “${name}”; give the full name or the e-mail.`,
  noContact: (name, account) =>
    `There is no contact called “${name}” at ${account}. Add them first: person ${account} ${name}`,
  undone: (kind, account) => `${kind} of ${account} is taken back.`,
  changedSince: 'It was changed again since and is not taken back.',
  buttons: {
    undo: 'Undo',
    history: 'Before',
    open: 'This person',
    plan: 'The plan',
    account: 'Open account',
    why: 'Why',
  },
}
