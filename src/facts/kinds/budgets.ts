import { account, amount } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** What may be spent on an account, by code and month (S67). */
export const budgets: FactKind = {
  title: { zh: ['预算', '费用预算'], en: ['budget'] },
  table: 'Budget',
  optional: true,
  fields: {
    account,
    month: { zh: ['月份', '月'], type: { is: 'month' }, closes: true },
    code: { zh: ['费用编码', '编码'], type: { is: 'code' } },
    amount: { ...amount, type: { is: 'money', of: 'account' } },
  },
  key: ['account', 'month', 'code'],
  chat: {
    words: { zh: ['预算', '费用预算'], en: ['budget'] },
    write: 'books',
    example: { zh: '预算 华锐 AP-TEC 本月 5万', en: 'budget Meridian AP-TEC this month 50k' },
    says: (row, before) => ({
      zh: `${String(row['month'])} ${String(row['code'])} 的预算${before ? '改了' : '定了'}。超出的费用要先批准。`,
      en: `The budget of ${String(row['code'])} for ${String(row['month'])} is ${before ? 'changed' : 'set'}. What goes over it is asked for first.`,
    }),
  },
}
