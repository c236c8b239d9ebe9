import type { profileZh } from './profile-words.zh.ts'

export const profileEn: typeof profileZh = {
  title: (account) => `Profile · ${account}`,
  completeness: 'Complete',
  complete: (known, of, stale) => `${known} of ${of}${stale > 0 ? `, ${stale} to check again` : ''}`,
  none: 'Nothing is noted yet.',
  missing: 'Missing',
  known: 'Known',
  from: (source) => `from ${source}`,
  old: 'check again',
  howTo: (account, field) => `Nothing changed? Type: profile ${account} ${field.toLowerCase()} still true`,
  buttons: {
    fill: 'Fill in',
    still: 'Still true',
    change: 'Changed',
    add: 'Add a line',
    account: 'Account card',
  },
}
