import { account, date } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** What the customer wants to become (S26): for how long, who says so, what it means for us. */
export const intentions: FactKind = {
  title: { zh: ['战略意图'], en: ['intention'] },
  table: 'Intention',
  optional: true,
  fields: {
    account,
    text: { zh: ['内容'], en: ['words'], type: { is: 'text' }, rest: true },
    horizon: {
      zh: ['期限', '时间'],
      type: {
        is: 'choice',
        choices: {
          year: { zh: ['一年内', '短期'], en: ['within a year'] },
          three: { zh: ['三年内', '中期'], en: ['within three years'] },
          more: { zh: ['三年以上', '长期'], en: ['beyond three years'] },
        },
        stored: '"Horizon"',
      },
      needed: true,
    },
    source: { zh: ['来源'], en: ['from'], type: { is: 'text' }, fresh: '' },
    meaning: { zh: ['对我们意味着', '意味着'], en: ['means'], type: { is: 'text' }, fresh: '' },
    support: { zh: ['我们的支持', '支持'], en: ['support'], type: { is: 'text' }, fresh: '' },
    date: { ...date, quiet: true, needed: true },
  },
  key: ['account', 'text'],
  chat: {
    words: { zh: ['战略意图', '客户意图'], en: ['intention', 'customer intention'] },
    write: 'change',
    shows: 'plan',
    example: {
      zh: '战略意图 华锐 三年内 内容 海外占三成 来源 年会 意味着 要出口认证',
      en: 'intention Meridian within three years words a second plant from their forum means a bigger line',
    },
  },
}
