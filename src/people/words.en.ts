import type { preferenceZh } from './words.zh.ts'

export const preferenceEn: typeof preferenceZh = {
  title: 'Where you get messages',
  platform: { slack: 'Slack', feishu: 'Feishu', web: 'the playground' },
  set: (platform) => `Digests and reminders will come on ${platform}. Where you ask, I still answer there.`,
  cleared: 'Digests and reminders will come wherever you were last.',
  unknown: (typed) =>
    `I do not know “${typed}”. Say Slack, Feishu, here or anywhere, e.g. "send me things on Feishu"`,
  which: 'Say where, e.g. "send me things on Feishu", "… on Slack", "… on this" or "… on anything".',
  notThere: (platform, where) =>
    `I cannot find you on ${platform} yet. Write me a line there first, then tell me again. I can reach you on: ${where}`,
}
