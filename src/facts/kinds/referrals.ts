import { account, date, person } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** An introduction that came of asking (S113): who of theirs introduced us to whom. */
export const referrals: FactKind = {
  title: { zh: ['转介绍'], en: ['referral'] },
  table: 'Referral',
  optional: true,
  fields: {
    account,
    contact: { zh: ['介绍人', '联系人'], en: ['introduced by'], type: { is: 'contact' } },
    whom: {
      zh: ['介绍了', '介绍给', '引荐', '引荐了'],
      en: ['introduced us to', 'introduced', 'to'],
      type: { is: 'text' },
      rest: true,
    },
    date: { ...date, needed: true },
    by: { ...person('记录人'), en: ['noted by'], quiet: true },
  },
  key: ['account', 'contact', 'whom'],
  chat: {
    words: { zh: ['转介绍', '引荐'], en: ['referral', 'introduction'] },
    write: 'change',
    lists: 'account.referral',
    example: {
      zh: '转介绍 华锐 孙副总 介绍了 远达集团 何总',
      en: 'referral Meridian Oliver Grant introduced us to Sunrise Foods, Lee Ming',
    },
    says: () => ({
      zh: '记得告诉介绍人结果，并说声谢谢。',
      en: 'Tell whoever introduced you what came of it, and thank them.',
    }),
  },
}
