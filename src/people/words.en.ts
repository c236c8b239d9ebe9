import { several } from '../cards/english.ts'
import type { identityZh, leftZh, preferenceZh } from './words.zh.ts'

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

export const identityEn: typeof identityZh = {
  platform: { slack: 'Slack', feishu: 'Feishu', web: 'Playground' },
  by: { email: 'e-mail', setting: 'KAM_ADMINS' },
  boundTitle: 'A new account was linked',
  bound: (name, platform, userId, by) =>
    `The ${identityEn.platform[platform]} account ${userId} was just linked to ${name}, by ${by}. If that is not them, ask an admin to run: kam who --unbind ${platform}:${userId}`,
  foundTitle: 'Colleagues found',
  found: (platform, names) =>
    `Found on ${platform} by the e-mail or number of the members list, and bound: ${names}. If one is wrong, kam who shows and undoes it.`,
  adminTitle: 'Admins changed',
  isAdmin: (name) => `${name} is an admin by the setting KAM_ADMINS, for as long as it names them.`,
  wasAdmin: (name) => `${name} is no longer in the setting KAM_ADMINS and no longer an admin.`,
  strangersTitle: (count) => `${several(count, 'more person', 'more people')} not on the members list`,
  strangers:
    'They wrote to me today; anybody can show any name. This card grows: of further people today you get no message of their own.',
  strangersMore: (count) =>
    `${several(count, 'more person', 'more people')}: shown when those above are settled. Each was told their own id, which the members file takes too.`,
  noName: 'no name',
  strangerTitle: 'Somebody is not on the members list',
  stranger: (name, platform, userId) =>
    `Somebody${name ? ` who shows the name “${name}”` : ''} wrote to me and is not on the members list; anybody can show any name. If they are somebody on it, tap “This is …”, else “New colleague”. Account: ${identityEn.platform[platform]} ${userId}`,
}

export const leftEn: typeof leftZh = {
  title: (owner) => `${owner} has left: who takes over?`,
  ask: (count) =>
    `${count} ${count === 1 ? 'account has' : 'accounts have'} the account, a deal or a step in that name. Please settle the new owner.`,
  line: (account, cover) =>
    cover ? `${account}: ${cover} looks after it meanwhile` : `${account}: nobody looks after it now`,
  more: (count) => `${count} more.`,
  handOver: 'Hand over',
  give: (name) => `Give to ${name}`,
  reason: (owner) => `${owner} has left`,
  how: (code) => `Tap “Hand over”, or type: hand over ${code}. Asked once a week until it is done.`,
  given: (account, owner) => `${account}: with ${owner} now`,
  givenText: (from, deals) =>
    `${deals > 0 ? `${deals} deal${deals === 1 ? '' : 's'}, n` : 'N'}ext steps, open complaints and planned visits that ${from} had here went over.`,
}
