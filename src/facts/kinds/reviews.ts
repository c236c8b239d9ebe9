import { account, date, person } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** Something that recurs with an account and was done: when, who, with whom, what came of it. What it asks for becomes a next step. */
export const reviews: FactKind = {
  title: { zh: ['回顾'], en: ['review'] },
  table: 'Review',
  optional: true,
  fields: {
    account,
    kind: {
      zh: ['种类', '回顾种类'],
      type: {
        is: 'choice',
        choices: {
          business: { zh: ['业务回顾'], en: ['business review'] },
          executive: { zh: ['高层互访'], en: ['executive visit'] },
          manager: { zh: ['经理走访'], en: ['manager visit'] },
          opinion: { zh: ['听取意见'], en: ['opinion round'] },
          tier: { zh: ['级别复核'], en: ['tier check'] },
          credit: { zh: ['信用检查'], en: ['credit check'] },
          care: { zh: ['客户关怀'], en: ['customer care'] },
        },
        stored: '"ReviewKind"',
      },
    },
    date,
    contact: { zh: ['客户方', '参加人', '与', '跟'], en: ['with'], type: { is: 'contact' }, optional: true },
    result: { zh: ['结果', '结论'], type: { is: 'text' }, needed: true, rest: true },
    action: { zh: ['行动'], en: ['action'], type: { is: 'text' }, fresh: '', optional: true },
    action_due: {
      zh: ['行动期限', '期限', '到'],
      en: ['by'],
      type: { is: 'day' },
      ahead: true,
      optional: true,
    },
    by: { ...person('回顾人'), en: ['reviewed by'], quiet: true },
  },
  key: ['account', 'kind', 'date'],
  check: (row) => {
    if (row['kind'] === 'business' && !(row['contact'] && row['action']))
      return { key: 'reviewNeeds', data: [] }
    return Boolean(row['action']) === Boolean(row['action_due'])
      ? undefined
      : { key: 'actionNeeds', data: [] }
  },
  chat: {
    words: { zh: ['做过回顾', '记回顾'], en: ['reviewed', 'log review'] },
    write: 'change',
    step: (row) => {
      const [text, due] = [row['action'], row['action_due']]
      return text && due ? { text: String(text), due: String(due) } : undefined
    },
    example: {
      zh: '回顾 华锐 业务回顾 客户方 孙副总 结果 份额可到六成 行动 送两种方案 行动期限 周五',
      en: 'review Meridian business with Oliver Grant result ready for more action send two offers by Friday',
    },
    shorthand: [{ words: { zh: ['完成', '做完了', '已做'], en: ['done'] }, sets: { date: 'today' } }],
    // Done and nothing more: that it was is the result.
    valued: { date: { words: 'result' } },
    says: (row) =>
      row['action'] && row['action_due']
        ? { zh: '行动已记为下一步。', en: 'The action is a next step now.' }
        : undefined,
  },
}
