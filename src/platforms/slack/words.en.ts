import type { slackZh } from './words.zh.ts'

export const slackEn: typeof slackZh = {
  more: (count: number) => `… ${count} more not shown. Ask for something narrower to see them.`,
  working: 'Working on it. You get the answer in a moment.',
  unsure: 'I could not note this. If no answer comes within a minute, please send it again.',
  colon: ': ',
  optionsCut: (shown) => `Only the first ${shown} are listed`,
  pick: 'Choose',
  search: 'Type a part of the name',
  nothing: 'nothing to choose from',
  close: 'Close',
  forgotten: 'This window is no longer good. Please open it again.',
  title: 'Key accounts',
  promptsTitle: 'For example',
  prompts: [
    ['What is due today?', 'today'],
    ['My page', 'home'],
    ['Which accounts are at risk?', 'which accounts are at risk?'],
    ['What can you do?', 'help'],
  ],
}
