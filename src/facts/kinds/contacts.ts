import { moneyToPerson } from '../../domain/private-money.ts'
import { account, LAYER_WORDS, WAYS } from '../fields.ts'
import type { FactKind, Field, Words } from '../kind.ts'

const ladder = {
  1: { zh: ['疏远'], en: ['distant'] },
  2: { zh: ['知道我们'], en: ['knows us'] },
  3: { zh: ['面对面'], en: ['face to face'] },
  4: { zh: ['亲密'], en: ['close'] },
}

/** What is told of somebody in one's own words: never of money for them, not even as the bare word (S34, S37). */
const TOLD_OF_THEM = ['coach_source', 'close_to', 'wins', 'fears']

const text = (...zh: string[]): Field => ({ zh, type: { is: 'text' }, optional: true })

/** `首选电话`, `prefers email`: words that are a label by themselves (电话, email) say a way of contact behind these. */
const PREFERS = Object.entries({
  ...WAYS,
  phone: withPlain('phone', '电话'),
  email: withPlain('email', '邮箱'),
}).map(([way, { zh, en }]) => ({
  words: {
    zh: ['首选方式', '首选', '更喜欢', '喜欢'].flatMap((verb) =>
      zh.flatMap((word) => [verb + word, `${verb} ${word}`]),
    ),
    en: ['prefers', 'likes', 'preferred channel', 'channel'].flatMap((verb) =>
      en.map((word) => `${verb} ${word}`),
    ),
  },
  sets: { preferred_channel: way },
}))

function withPlain(way: 'phone' | 'email', zh: string): Words {
  return { zh: [...WAYS[way].zh, zh], en: [...WAYS[way].en, way] }
}

/** Somebody at an account: layer (S34), coach (S37), relation (S42), how they like to be reached (S114), and whether they are still there. */
export const contacts: FactKind = {
  title: { zh: ['联系人'], en: ['contact'] },
  table: 'Contact',
  fields: {
    account,
    name: { zh: ['姓名', '联系人'], type: { is: 'contact' } },
    layer: { zh: ['层级'], type: { is: 'choice', choices: LAYER_WORDS, stored: '"Layer"' } },
    title: { zh: ['职务', '职位'], type: { is: 'name' } },
    coach: { zh: ['教练'], type: { is: 'yes' }, to: 'isCoach', fresh: false, seenBy: 'team' },
    coach_last_info: {
      zh: ['教练最近信息', '最近信息'],
      en: ['last info'],
      type: { is: 'day' },
      to: 'coachLastInfoOn',
      seenBy: 'team',
    },
    coach_source: {
      ...text('教练依据'),
      en: ['shown by', 'proof'],
      rest: true,
      beside: 'coach',
      seenBy: 'team',
    },
    department: { zh: ['部门'], type: { is: 'name' }, optional: true },
    phone: { zh: ['电话', '手机'], type: { is: 'phone' }, optional: true },
    email: { zh: ['邮箱', '电子邮箱'], type: { is: 'email' }, optional: true },
    left: { zh: ['离职', '离职日期'], type: { is: 'day' }, to: 'leftOn', optional: true },
    reports_to: { zh: ['上级'], type: { is: 'contact' }, optional: true },
    relation: { zh: ['关系'], type: { is: 'choice', choices: ladder }, optional: true },
    relation_wanted: { zh: ['目标关系'], type: { is: 'choice', choices: ladder }, optional: true },
    close_to: { ...text('亲近的人'), seenBy: 'team' },
    wins: { ...text('在意', '想得到'), seenBy: 'team' },
    fears: { ...text('顾虑', '担心'), seenBy: 'team' },
    preferred_channel: {
      zh: ['首选方式', '偏好方式'],
      en: ['prefers', 'likes'],
      type: { is: 'choice', choices: WAYS, stored: '"Channel"' },
      optional: true,
    },
  },
  key: ['account', 'name'],
  check: (row) =>
    TOLD_OF_THEM.some((field) => moneyToPerson(String(row[field] ?? ''), { ours: true }))
      ? { key: 'privateMoney', data: [] }
      : undefined,
  chat: {
    words: { zh: ['人', '人物', '联系人'], en: ['person', 'contact'] },
    write: 'change',
    opens: 'person.open',
    lists: 'account.people',
    risk: true,
    example: {
      zh: '人 东海 陈副总 教练；人 东海 陈副总 决策层；人 东海 陈副总 离职',
      en: 'person Meridian Oliver Grant coach; person Meridian Oliver Grant left',
    },
    shorthand: [
      { words: { zh: ['不是教练'], en: ['not a coach', 'no coach'] }, sets: { coach: 'no' } },
      { words: { zh: ['教练'], en: ['coach'] }, sets: { coach: 'yes', coach_last_info: 'today' } },
      {
        words: { zh: ['提供了信息', '给了信息'], en: ['gave us information', 'gave info'] },
        sets: { coach_last_info: 'today' },
      },
      { words: { zh: ['离职', '已离职', '离开了'], en: ['left', 'has left'] }, sets: { left: 'today' } },
      { words: { zh: ['在职', '回来了'], en: ['is back', 'still there'] }, sets: { left: null } },
      ...PREFERS,
    ],
  },
}
