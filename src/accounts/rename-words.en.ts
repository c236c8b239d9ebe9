import type { renameZh } from './rename-words.zh.ts'

export const renameEn: typeof renameZh = {
  done: (name, code) => `Now called ${name} · ${code}`,
  still: (before) => `It is found as “${before}” too.`,
  files:
    'An import that still has the old name would bring it back: change it where the file comes from as well.',
  by: (by, before) => `${by} renamed your account ${before}; it is found under the old name too.`,
  how: 'Say which account, and what it is called now.',
  same: (name) => `It is called “${name}” already; nothing was changed.`,
  taken: (name, code) =>
    `Another account is called “${name}” (${code}). Choose a name that tells them apart.`,
  undone: (name) => `The new name is taken back: it is ${name} again.`,
  contactTitle: (name) => `What is ${name} called now?`,
  contactField: 'New name',
  contactDone: (name) => `Now called ${name}`,
  contactStill: (before) =>
    `Found as ${before} too, in chat and in imported files. Visits, deals, notes and promises stay theirs.`,
  contactHow: 'Say what they are called now, e.g. “person Meridian Oliver Grant is now called Oliver Grand”.',
  contactTaken: (name) =>
    `Somebody else there is called ${name}. Two people are not made one: choose a name that tells them apart.`,
  submit: 'Save',
  openPerson: 'Open person',
  undo: 'Undo',
  open: 'Open account',
}
