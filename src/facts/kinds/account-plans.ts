import { account } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** The day on which the account plan was looked at last: AR13. */
export const accountPlans: FactKind = {
  title: { zh: ['客户计划'], en: ['account plan'] },
  table: 'AccountPlan',
  rowId: 'accountId',
  fields: {
    account,
    last_review: {
      zh: ['最近回顾', '上次回顾', '回顾'],
      en: ['review', 'reviewed'],
      type: { is: 'day' },
      to: 'lastReviewOn',
      needed: true,
    },
  },
  key: ['account'],
  chat: {
    words: { zh: ['计划回顾', '客户计划回顾'], en: ['plan review', 'review plan'] },
    write: 'change',
    risk: true,
    example: { zh: '计划回顾 华锐 完成', en: 'plan review Meridian done' },
    shorthand: [
      { words: { zh: ['完成', '做完了', '已做'], en: ['done', 'reviewed'] }, sets: { last_review: 'today' } },
    ],
  },
}
