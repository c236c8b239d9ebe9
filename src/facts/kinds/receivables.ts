import { account, amount, reference } from '../fields.ts'
import type { FactKind } from '../kind.ts'

export const receivables: FactKind = {
  title: { zh: ['应收', '应收账款', '应收款'], en: ['receivables', 'receivable'] },
  table: 'Receivable',
  fields: {
    account,
    as_of: { zh: ['截至', '截至日期', '日期'], type: { is: 'day' } },
    days_overdue: { zh: ['逾期天数', '逾期'], en: ['overdue'], type: { is: 'whole', from: 0, to: 36_500 } },
    amount,
    id: reference,
  },
  key: ['account', 'as_of', 'days_overdue'],
  ledger: true,
  chat: {
    words: { zh: ['应收', '应收款'], en: ['receivable', 'receivables'] },
    write: 'books',
    risk: true,
    example: { zh: '应收 鼎峰 逾期 45 金额 30万', en: 'receivable Meridian overdue 45 amount 30k' },
  },
}
