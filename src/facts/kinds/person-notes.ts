import { moneyToPerson } from '../../domain/private-money.ts'
import { sensitiveIn } from '../../domain/sensitive.ts'
import { account, date, person } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** What moves somebody at a customer (S39), in six fields, each with what it rests on; for who works on the account alone. */
export const personNotes: FactKind = {
  title: { zh: ['个人情况'], en: ['personal note'] },
  table: 'PersonNote',
  optional: true,
  fields: {
    account,
    contact: { zh: ['姓名', '联系人'], en: ['person'], type: { is: 'contact' } },
    topic: {
      zh: ['方面'],
      type: {
        is: 'choice',
        choices: {
          role: { zh: ['生活角色'], en: ['role in life'] },
          longing: { zh: ['内心渴望', '渴望'], en: ['longing'] },
          hobbies: { zh: ['爱好'], en: ['hobbies', 'hobby'] },
          development: { zh: ['个人发展'], en: ['own development'] },
          department: { zh: ['部门发展'], en: ['their department'] },
          promotion: { zh: ['晋升'], en: ['promotion'] },
        },
        stored: '"NoteTopic"',
      },
    },
    text: { zh: ['内容'], en: ['words'], type: { is: 'text' }, needed: true, rest: true, unrecorded: true },
    basis: {
      zh: ['依据'],
      type: {
        is: 'choice',
        choices: {
          told: { zh: ['本人说的', '本人告诉'], en: ['told us'] },
          public: { zh: ['公开信息', '公开'], en: ['public'] },
          observed: { zh: ['工作中了解', '工作中'], en: ['seen at work'] },
        },
        stored: '"NoteBasis"',
      },
      needed: true,
    },
    date: { ...date, needed: true },
    by: { ...person('记录人'), quiet: true },
    erase: { zh: [], type: { is: 'yes' }, unsaved: true, quiet: true },
  },
  key: ['account', 'contact', 'topic'],
  check: (row) => {
    const told = String(row['text'] ?? '')
    if (moneyToPerson(told, { ours: true })) return { key: 'privateMoney', data: [] }
    const what = sensitiveIn(told)
    return what && { key: 'sensitive', data: [what] }
  },
  chat: {
    words: { zh: ['个人情况'], en: ['personal note'] },
    write: 'known',
    read: 'known',
    erases: 'person.forget',
    example: {
      zh: '个人情况 东海 陈副总 爱好 羽毛球 本人说的',
      en: 'personal note Meridian Oliver Grant hobby sailing told us',
    },
    shorthand: [{ words: { zh: ['删除', '全部删除'], en: ['erase', 'erase all'] }, sets: { erase: 'yes' } }],
  },
}
