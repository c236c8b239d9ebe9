import { account } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** What an account is planned to bring and to cost in a month: the plan of its profit and loss account (S68). */
export const forecasts: FactKind = {
  title: { zh: ['损益计划', '预估损益'], en: ['forecast', 'P&L plan'] },
  table: 'Forecast',
  optional: true,
  fields: {
    account,
    month: { zh: ['月份', '月'], type: { is: 'month' }, closes: true },
    revenue: { zh: ['计划收入', '收入'], type: { is: 'money', of: 'account' }, needed: true },
    cost: { zh: ['计划成本', '成本'], type: { is: 'money', of: 'account' }, seenBy: 'margin' },
  },
  key: ['account', 'month'],
  chat: {
    words: { zh: ['损益计划', '预估损益', '收入计划'], en: ['forecast', 'p&l plan'] },
    write: 'change',
    example: {
      zh: '损益计划 华锐 本月 收入 120万 成本 80万',
      en: 'forecast Meridian this month revenue 500k cost 300k',
    },
  },
}
