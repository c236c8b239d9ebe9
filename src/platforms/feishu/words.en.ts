import { several } from '../../cards/english.ts'
import type { feishuZh } from './words.zh.ts'

export const feishuEn: typeof feishuZh = {
  tones: { plain: '', info: 'Info', good: 'OK', warn: 'Attention', bad: 'Alert' },
  colon: ': ',
  untitled: '(untitled)',
  cut: (left) =>
    `Too long to show: ${left} more not shown. Ask for something narrower, such as one account, to see the rest.`,
  rowsCut: (left) => `${several(left, 'more row')} not shown.`,
  optionsCut: (shown) => `Only the first ${shown} are listed`,
  noOptions: 'Nothing to choose from',
  pick: 'A name, code or part of it',
  noRows: 'No data',
  working: 'Working on it…',
  unsure: 'Could not confirm that it was saved. Look again in a minute, and click once more if needed.',
  commands: {
    visit: 'Log a visit, e.g. /visit Huarui in person VP Sun, discussed the quote',
    account: 'Show an account card',
    deal: 'Show or open a deal',
    move: 'Ask for a stage move',
    next: 'Set, finish or re-date a next step',
    today: 'What I have to do today',
    digest: 'My digest now',
    why: 'Why an account or deal is at risk',
    snooze: 'Pause the reminders for an account',
    undo: 'Take back my last entry (30 minutes)',
    help: 'What I can do here',
  },
}
