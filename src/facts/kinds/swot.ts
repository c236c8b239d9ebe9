import { account, date, person } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** A strength, weakness, opportunity or threat (S27): of the customer in its market, of a rival, or ours; with what we do about it. */
export const swot: FactKind = {
  title: { zh: ['SWOT'], en: ['SWOT'] },
  table: 'Swot',
  optional: true,
  fields: {
    account,
    subject: {
      zh: ['谁的'],
      en: ['whose'],
      type: {
        is: 'choice',
        choices: {
          customer: { zh: ['客户的'], en: ['customer'] },
          ourselves: { zh: ['我方', '我们'], en: ['ourselves'] },
          rival: { zh: ['对手'], en: ['rival'] },
        },
        stored: '"SwotSubject"',
      },
      fresh: 'ourselves',
    },
    rival: { zh: ['对手名', '哪个对手'], en: ['rival name'], type: { is: 'name' }, fresh: '', blank: true },
    quadrant: {
      zh: ['象限'],
      type: {
        is: 'choice',
        choices: {
          strength: { zh: ['优势'], en: ['strength'] },
          weakness: { zh: ['劣势'], en: ['weakness'] },
          opportunity: { zh: ['机会'], en: ['opportunity'] },
          threat: { zh: ['威胁'], en: ['threat'] },
        },
        stored: '"SwotQuadrant"',
      },
      needed: true,
    },
    text: { zh: ['内容'], en: ['words'], type: { is: 'text' }, rest: true },
    counter: { zh: ['对策'], en: ['counter', 'answer'], type: { is: 'text' }, fresh: '' },
    owner: person('负责人'),
    due: { zh: ['期限'], en: ['by'], type: { is: 'day' }, ahead: true, optional: true },
    date: { ...date, quiet: true, needed: true },
  },
  key: ['account', 'subject', 'rival', 'text'],
  check: (row) => {
    if (row['subject'] === 'rival' && !row['rival']) return { key: 'rivalName', data: [] }
    return row['quadrant'] === 'threat' && !(row['counter'] && row['owner'])
      ? { key: 'threatNeeds', data: [] }
      : undefined
  },
  chat: {
    words: { zh: ['SWOT', '优劣势'], en: ['swot'] },
    write: 'change',
    shows: 'plan',
    example: {
      zh: 'SWOT 华锐 威胁 内容 恒通降价两成 对策 算全寿命成本 负责人 李晓彤',
      en: 'swot Meridian threat words a rival cuts its prices counter show the cost of a lifetime owner Tom Becker',
    },
  },
}
