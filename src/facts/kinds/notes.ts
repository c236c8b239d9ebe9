import { addDays } from '../../domain/day.ts'
import { noteKindOf, speaksOfRival } from '../../domain/note-kind.ts'
import { account, date, person } from '../fields.ts'
import type { FactKind, Offer } from '../kind.ts'

const KINDS = ['objection', 'request', 'intel'] as const
const ANSWER = { zh: '写答复', en: 'Answer it' }
const TURN = {
  objection: { zh: '是异议', en: 'An objection' },
  request: { zh: '是要求', en: 'A request' },
  intel: { zh: '是情报', en: 'News' },
}
const RIVAL = { zh: '也记为对手动作', en: 'A rival too' }

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
    fills: (row, { today, policy, isNew }) => {
      const kind = row['kind'] ?? (isNew ? noteKindOf(String(row['text'] ?? '')) : undefined)
      // Intelligence grows old; what they asked or object to does not.
      const expires =
        isNew && !row['expires'] && kind === 'intel' ? addDays(today, policy.profile.intelDays) : undefined
      return {
        ...(kind !== undefined && { kind }),
        ...(expires && { expires }),
        ...(row['answer'] && !row['answered'] && { answered: today }),
      }
    },
    // What kind it is was read from the words: another one is a tap away.
    offers: (row): readonly Offer[] => {
      const same = { id: String(row['id']), text: String(row['text']), date: String(row['date']) }
      const edit = { ...same, kind: String(row['kind']), edit: 'yes' }
      const offers: Offer[] = KINDS.filter((kind) => kind !== row['kind']).map((kind) => ({
        label: TURN[kind],
        fact: 'notes',
        fields: { ...same, kind },
      }))
      if (row['kind'] !== 'intel' && !row['answer'])
        offers.unshift({ label: ANSWER, fact: 'notes', fields: edit })
      const rival = { kind: 'presence', note: same.text.slice(0, 200) }
      if (speaksOfRival(same.text)) offers.push({ label: RIVAL, fact: 'competitor_signals', fields: rival })
      return offers
    },
    example: {
      zh: '情报 东海 明年要建三号线 来源 展会',
      en: 'note Meridian plans a third line next year from the fair',
    },
  },
}
