import { account } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** Where an account is in its life (S14), what kind of key account it is (S06), and the group it belongs to. */
export const standing: FactKind = {
  title: { zh: ['客户状态'], en: ['standing'] },
  table: 'Account',
  fields: {
    account,
    status: {
      zh: ['状态'],
      type: {
        is: 'choice',
        choices: {
          prospect: { zh: ['潜在', '潜在客户'], en: ['prospect'] },
          active: { zh: ['合作中', '在合作'], en: ['active'] },
          lost: { zh: ['已流失', '丢了'], en: ['lost'] },
        },
        stored: '"AccountStatus"',
      },
    },
    kind: {
      zh: ['种类'],
      type: {
        is: 'choice',
        choices: {
          economic: { zh: ['经济客户', '经济大客户'], en: ['economic'] },
          group: { zh: ['集团客户', '集团大客户'], en: ['group'] },
          strategic: { zh: ['战略客户', '战略大客户'], en: ['strategic'] },
          important: { zh: ['重要客户', '重要大客户'], en: ['important'] },
        },
        stored: '"AccountKind"',
      },
    },
    parent: { zh: ['上级客户', '母公司', '集团'], en: ['parent', 'part of'], type: { is: 'account' } },
    reason: { zh: ['理由', '原因'], type: { is: 'text' }, rest: true, unsaved: true },
  },
  key: ['account'],
  // Who takes it back or lets it go says why: a funnel reads it.
  check: (row) => (row['status'] === 'lost' && !row['reason'] ? { key: 'lostWhy', data: [] } : undefined),
  chat: {
    words: { zh: ['客户状态'], en: ['standing', 'account status'] },
    write: 'change',
    // Of a lost account less counts.
    risk: true,
    next: (row) =>
      row['status'] === 'lost' ? { label: { zh: '挽回', en: 'Win back' }, intent: 'win-back' } : undefined,
    example: {
      zh: '客户状态 泰和 战略客户；客户状态 泰和 上级客户 华锐；客户状态 泰和 已流失 产线搬走了',
      en: 'standing Meridian strategic; standing Meridian part of Northwind; standing Meridian lost plant closed',
    },
    shorthand: [
      { words: { zh: ['没有上级客户', '独立'], en: ['no parent', 'independent'] }, sets: { parent: null } },
    ],
  },
}
