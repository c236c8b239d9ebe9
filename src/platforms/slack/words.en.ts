import type { slackZh } from './words.zh.ts'

export const slackEn: typeof slackZh = {
  more: (count: number) => `… ${count} more`,
  working: 'Working on it. You get the answer in a moment.',
  unsure: 'I could not note this. If no answer comes within a minute, please send it again.',
  colon: ': ',
  pick: 'Choose',
  nothing: 'nothing to choose from',
}
