import { addDays } from '../../domain/day.ts'
import { account, date, person } from '../fields.ts'
import type { FactKind } from '../kind.ts'

/** What was heard (S24, S86, S121): intelligence, a request, an objection. */
export const notes: FactKind = {
  title: { zh: ['情报'], en: ['note'] },
  table: 'Note',
  optional: true,
  fields: {
    id: { zh: ['编号'], type: { is: 'code' }, to: 'code', quiet: true },
    account: { ...account, needed: true },
    kind: {
      zh: ['类型'],
      type: {
        is: 'choice',
        choices: {
          intel: { zh: ['情报', '消息'], en: ['intel', 'news'] },
          request: { zh: ['要求', '诉求'], en: ['request', 'demand'] },
          objection: { zh: ['异议', '顾虑'], en: ['objection', 'worry'] },
        },
        stored: '"NoteKind"',
      },
      fresh: 'intel',
    },
    text: { zh: ['内容'], en: ['words'], type: { is: 'text' }, needed: true, rest: true },
    source: { zh: ['来源'], en: ['from'], type: { is: 'text' }, fresh: '' },
    confidence: {
      zh: ['可信度'],
      type: {
        is: 'choice',
        choices: {
          fact: { zh: ['属实', '事实'], en: ['fact', 'confirmed'] },
          heard: { zh: ['听说'], en: ['heard', 'hearsay'] },
          guess: { zh: ['猜测'], en: ['guess'] },
        },
        stored: '"Confidence"',
      },
      fresh: 'heard',
    },
    date: { ...date, needed: true },
    expires: { zh: ['有效期至', '到期'], type: { is: 'day' }, to: 'expiresOn', ahead: true, optional: true },
    answer: { zh: ['答复'], type: { is: 'text' }, fresh: '', optional: true },
    answered: { zh: ['答复日期'], type: { is: 'day' }, to: 'answeredOn', optional: true, quiet: true },
    by: { ...person('记录人'), quiet: true },
  },
  key: ['id'],
  chat: {
    words: { zh: ['情报', '记情报'], en: ['note', 'intel'] },
    write: 'change',
    fills: (row, { today, policy, isNew }) => ({
      // Intelligence grows old; what they asked or object to does not.
      ...(isNew &&
        !row['expires'] &&
        (row['kind'] ?? 'intel') === 'intel' && { expires: addDays(today, policy.profile.intelDays) }),
      ...(row['answer'] && !row['answered'] && { answered: today }),
    }),
    example: {
      zh: '情报 东海 明年要建三号线 来源 展会',
      en: 'note Meridian plans a third line next year from the fair',
    },
  },
}
