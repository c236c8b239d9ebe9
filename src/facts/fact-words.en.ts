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
  unread: (words) => `I could not read “${words}”. Please fill it in below.`,
  which: (example) => `Say which account, e.g. "${example}".`,
  mayNot: {
    change: (account) => `You may see ${account} but not note anything for it. Ask its owner.`,
    manage: (account) => `This about ${account} is for the owner’s manager to decide.`,
    books: (account) => `This about ${account} is for finance to note.`,
  },
  noPerson: (name) => `There is nobody of us called “${name}”.`,
  severalPeople: (name) => `Several of us are called “${name}”; give the full name or the e-mail.`,
  noContact: (name, account) => `There is no contact called “${name}” at ${account}.`,
  money:
    'Money or favours for a person are not kept. Gifts go to organisations and are registered; ask compliance if in doubt.',
  undone: (kind, account) => `This ${kind} of ${account} is taken back.`,
  changedSince: 'It was changed again since and is not taken back.',
  buttons: { undo: 'Undo', history: 'Before', account: 'Open account', why: 'Why' },
}
