import { account, amount, date, note, reference } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** The command `spend` knows the policy's codes and the cap of gifts. */
export const spend: FactKind = {
  title: { zh: ['费用', '支出'], en: ['spend'] },
  table: 'Spend',
  fields: {
    account,
    date: { ...date, ahead: true },
    code: { zh: ['费用编码', '编码'], type: { is: 'code' } },
    amount,
    note: { ...note, blank: true },
    id: reference,
  },
  key: ['account', 'date', 'code', 'note'],
  ledger: true,
}
