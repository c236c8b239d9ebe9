import type { Card } from '../../../src/cards/card.ts'
import type { Policy } from '../../../src/domain/policy.ts'
import { buttonsOf, wordsOf } from '../../world.ts'
import { at, company, found, itemsOf, type Play, type Plays, toldBy, whenTold } from './play.ts'

/** Keys that the clock goes by: `digest` and `reminders`, as the messages of a week show them. */

const DIGEST = /大客户部 · |Int.* KA · |全公司 · /

/** When it comes on a Monday, looked at every twenty minutes. */
const monday = (name: string, title: RegExp, from: number, to: number) => async (policy: Policy) => {
  const world = await company(policy, at('01T05:00'))
  const moments = Array.from({ length: ((to - from) * 60) / 20 + 1 }, (_, n) => {
    const minutes = from * 60 + n * 20
    return `01T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  })
  return whenTold(world, name, title, moments)
}

/** The one message of a morning that matches: `pick` says what of it is compared. */
const morning =
  (name: string, title: RegExp, moments: readonly string[], pick: (card: Card) => unknown) =>
  async (policy: Policy): Promise<unknown> => {
    const world = await company(policy, at('01T05:00'))
    const told = (await toldBy(world, name, moments)).filter((card) => title.test(card.title))
    const last = told.at(-1)
    return last && pick(last)
  }

const items = (card: Card) => itemsOf(card).length

/** What stands of this person's morning message on a day, after the mornings before it. */
const saidOn = (name: string, moments: readonly string[], pattern: RegExp) => async (policy: Policy) => {
  const world = await company(policy, at('01T05:00'))
  const before = moments.slice(0, -1)
  await toldBy(world, name, before)
  return (await toldBy(world, name, moments.slice(-1))).flatMap((card) => found(card, pattern))
}

/** A Tuesday on which 东海 was visited: its score fell by thirty inside its band. */
const visited = async (policy: Policy): Promise<Card[]> => {
  const world = await company(policy, at('01T08:31'))
  await world.tick()
  world.now = at('01T10:30')
  await world.say('王浩', '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 下一步 6/5 送整改方案')
  return toldBy(world, '周敏', ['02T08:31'])
}

const idle = async (policy: Policy) => {
  const world = await company(policy, at('01T08:31'))
  await world.addPerson('宋经理', 'manager', { slack: 'U0SONG', locale: 'zh-CN' })
  return (await toldBy(world, '宋经理', ['01T08:31'])).length
}

/** A hundred and twenty leaders: how many have their message ten minutes early. */
const crowd = async (policy: Policy) => {
  const world = await company(policy, at('01T05:00'))
  await world.db.person.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({ name: `经理${n}`, role: 'manager' as const })),
  })
  world.now = at('01T08:22')
  await world.tick()
  return (await world.db.done.count({ where: { key: { startsWith: 'job:send-digest' } } })) > 0
}

const digest: Plays = {
  'digest.at': { to: '07:15', is: ['01T08:40', '01T07:20'], play: monday('周敏', DIGEST, 7, 9) },
  'digest.repAt': { to: '10:15', is: ['01T09:00', '01T10:20'], play: monday('王浩', /先做/, 8, 11) },
  'digest.monthAt': { to: '11:00', is: ['01T14:00', '01T11:00'], play: monday('周敏', /月报/, 10, 15) },
  'digest.spreadMinutes': { to: 0, is: [true, false], play: crowd },
  'digest.maxLines': {
    to: 2,
    is: [4, 2],
    play: async (policy) => {
      const world = await company(policy, at('01T08:40'))
      return items((await world.click('周敏', { intent: 'digest.more', fields: {} })).card)
    },
  },
  'digest.reasons': {
    to: 1,
    is: [true, false],
    play: morning('周敏', DIGEST, ['01T08:31'], (card) => wordsOf(card).includes('90 天业绩 −50%')),
  },
  'digest.fullOn': {
    to: 'tue',
    is: [true, false],
    play: morning('周敏', DIGEST, ['01T08:31'], (card) => wordsOf(card).includes('高层空白')),
  },
  'digest.columns': {
    to: 20,
    is: [true, false],
    play: morning('周敏', DIGEST, ['01T08:31'], (card) => wordsOf(card).includes('缺满意度')),
  },
  'digest.manager.full': {
    to: 12,
    is: [true, false],
    play: morning('周敏', DIGEST, ['01T08:31'], (card) => wordsOf(card).includes('缺满意度')),
  },
  'digest.manager.short': {
    to: 5,
    is: [true, false],
    play: morning('周敏', DIGEST, ['01T08:31', '02T08:31'], (card) => wordsOf(card).includes('今天 F11')),
  },
  'digest.director.full': {
    to: 5,
    is: [true, false],
    play: morning('高建国', DIGEST, ['01T08:31'], (card) => wordsOf(card).includes('缺满意度')),
  },
  'digest.director.short': {
    to: 5,
    is: [2, 1],
    play: morning(
      '高建国',
      DIGEST,
      ['01T08:31', '02T08:31'],
      (card) => found(card, /（(周敏|Daniel Reyes)）变差/g).length,
    ),
  },
  'digest.maxButtons': {
    to: 4,
    is: [7, 4],
    play: morning('周敏', DIGEST, ['01T08:31'], (card) => buttonsOf(card).length),
  },
  'digest.minMove': {
    to: 31,
    is: [true, false],
    play: async (policy) => (await visited(policy)).some((card) => wordsOf(card).includes('95→65')),
  },
  'digest.empty': { to: 'all_clear', is: [0, 1], play: idle },
  'digest.comingDays': {
    to: 1,
    is: [['F11', 'F9', 'F10'], ['F11']],
    play: morning('周敏', DIGEST, ['01T08:31'], (card) =>
      found(card, /到期 今天[^\n]*/g).flatMap((line) => line.match(/F\d+/g) ?? []),
    ),
  },
}

const todos = (card: Card) => found(card, /^\d /gm).length

/** The morning message of 王浩 on the Monday. */
const ofWang = (pick: (card: Card) => unknown) => morning('王浩', /先做/, ['01T09:05'], pick)

/** What became of a reminder of 1 June when 泰和 was visited on the 5th. */
const acted = async (policy: Policy) => {
  const world = await company(policy, at('01T05:00'))
  await toldBy(world, '陈思远', ['01T09:05'])
  world.now = at('05T10:00')
  await world.say('陈思远', '拜访 泰和 当面 李处长 谈参数 下一步 6/12 送样')
  world.now = at('15T23:00')
  await world.tick()
  const { id: subjectId } = await world.db.account.findUniqueOrThrow({ where: { code: 'K07' } })
  const rows = await world.db.reminder.findMany({ where: { subject: 'account', subjectId, rule: 'AR02' } })
  return rows.map(({ became }) => became)
}

/** 华锐 is met on Tuesday, it was agreed; nobody went. On which morning its contact is said again. */
const promised = async (policy: Policy) => {
  const world = await company(policy, at('01T08:00'))
  await world.say('李晓彤', '下一步 华锐 6/2 拜访孙副总')
  for (const day of ['01', '02', '03', '04', '05', '08'])
    for (const card of await toldBy(world, '李晓彤', [`${day}T09:05`]))
      if (/华锐重工[^\n]*\n?[^\n]*天没联系/.test(wordsOf(card))) return day
  return undefined
}

/** When Tom, whose week is not summed up, or 王浩 is asked about a week. */
const asked =
  (title: RegExp, moments: readonly string[]): Play['play'] =>
  async (policy) =>
    whenTold(await company(policy, at('01T05:00')), '王浩', title, moments)

const PLAN = ['04T15:05', '04T16:05', '05T15:05', '05T16:05']

const reminders: Plays = {
  'reminders.maxLines': {
    to: 6,
    is: [true, false],
    play: ofWang((card) => wordsOf(card).includes('改成交日')),
  },
  'reminders.maxItems': { to: 1, is: [3, 1], play: ofWang(todos) },
  'reminders.weekly': {
    to: [],
    is: [[], ['决策层 121 天没见']],
    play: saidOn('王浩', ['01T09:05', '11T09:05'], /决策层 \d+ 天没见/g),
  },
  'reminders.actedDays': { to: 2, is: [['acted'], ['ignored']], play: acted },
  'reminders.contact.dailyTiers': {
    to: ['A', 'B', 'C'],
    is: [[], ['45 days without contact']],
    play: saidOn('Tom Becker', ['01T09:05', '04T09:05'], /45 days without contact/g),
  },
  'reminders.contact.graceDays': { to: 3, is: ['04', '08'], play: promised },
  'reminders.stage.dailyFromPercent': {
    to: 100,
    is: [[], ['D4 已停']],
    play: saidOn('李晓彤', ['01T09:05', '04T09:05'], /D4 已停/g),
  },
  'reminders.weekPlan.on': { to: 'thu', is: ['05T16:05', '04T16:05'], play: asked(/这样排|排一下/, PLAN) },
  'reminders.weekPlan.at': { to: '15:00', is: ['05T16:05', '05T15:05'], play: asked(/这样排|排一下/, PLAN) },
  'reminders.weekSummary': {
    to: [{ on: 'fri', at: '17:00' }],
    is: [undefined, '05T17:05'],
    play: asked(/总结/, ['05T16:05', '05T17:05']),
  },
}

export const MORNING: Plays = { ...digest, ...reminders }
