import { account, amount, date, reference } from '../fields.ts'
import type { FactKind } from '../kind.ts'

export const revenue: FactKind = {
  title: { zh: ['收入', '销售额', '营收'], en: ['revenue'] },
  table: 'Revenue',
  fields: {
    account,
    date: { ...date, ahead: true },
    amount: { ...amount, zh: ['金额', '收入'] },
    cost: {
      zh: ['成本'],
      type: { is: 'money', of: 'account', signed: true },
      optional: true,
      seenBy: 'margin',
    },
    id: reference,
  },
  key: ['account', 'date'],
  ledger: true,
  chat: {
    words: { zh: ['收入', '营收'], en: ['revenue'] },
    write: 'books',
    risk: true,
    example: { zh: '收入 华锐 昨天 120万', en: 'revenue Meridian yesterday 120k' },
  },
}
