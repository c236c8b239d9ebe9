import type { Policy } from '../../../src/domain/policy.ts'
import { buttonsOf, wordsOf } from '../../world.ts'
import { at, company, NOON, type Plays, says, whenTold } from './play.ts'

/** Keys that answers in chat go by: what is refused, asked, written or told for the same words. */

const visit = '拜访 东海 电话 陈副总 谈续约 下一步 6/8 回复'

/** A visit is written and taken back so many minutes later. */
const undone = (minutes: number) => async (policy: Policy) => {
  const world = await company(policy, NOON)
  const before = await world.db.visit.count({ where: { undoneAt: null } })
  await world.say('王浩', visit)
  world.pass(minutes)
  await world.say('王浩', '撤销')
  return (await world.db.visit.count({ where: { undoneAt: null } })) === before
}

/** A question about a visit is answered so many minutes later. */
const answered = (minutes: number) => async (policy: Policy) => {
  const world = await company(policy, NOON)
  const before = await world.db.visit.count()
  const form = ask((await world.say('王浩', '拜访 东海')).card)
  world.pass(minutes)
  if (form)
    await world.click('王浩', form, {
      typed: { people: '陈副总', summary: '谈续约', nextStep: '下周五 送方案' },
    })
  return (await world.db.visit.count()) - before
}

/** How often in a row it asks when the answers say nothing. */
const questions = async (policy: Policy) => {
  const world = await company(policy, NOON)
  let card = (await world.say('王浩', '拜访 东海')).card
  let count = 0
  for (let form = ask(card); form && count < 9; form = ask(card)) {
    count++
    card = (await world.click('王浩', form, { typed: { people: '', summary: '', nextStep: '' } })).card
  }
  return count
}
const ask = (card: Parameters<typeof buttonsOf>[0]) =>
  buttonsOf(card).find(({ click }) => click.intent === 'visit.answer')

const language: Plays = {
  'language.maxQuestions': { to: 1, is: [3, 1], play: questions },
  'language.pendingMinutes': { to: 120, is: [0, 1], play: answered(60) },
  'language.undoMinutes': { to: 120, is: [false, true], play: undone(60) },
  'language.visitBackDays': {
    to: 60,
    is: [0, 1],
    play: async (policy) => {
      const world = await company(policy, NOON)
      const before = await world.db.visit.count()
      await world.say('王浩', '拜访 东海 4/20 电话 陈副总 谈续约 下一步 6/8 回复')
      return (await world.db.visit.count()) - before
    },
  },
}

const snooze: Plays = {
  'snooze.maxDays': {
    to: 3,
    is: [1, 0],
    play: async (policy) => {
      const world = await company(policy, NOON)
      await world.say('李晓彤', '稍后 华锐 到 6/8 等预算')
      return world.db.snooze.count({ where: { endedOn: null } })
    },
  },
  'snooze.exceptionMaxDays': {
    to: 10,
    is: [1, 0],
    play: async (policy) => {
      const world = await company(policy, NOON)
      await world.say('周敏', '非风险 华锐 AR05 到 6/20 已重评')
      return world.db.ruleException.count()
    },
  },
}

const lesson = (moments: readonly string[]) => async (policy: Policy) =>
  whenTold(await company(policy, at('01T05:00')), '王浩', /每周一学/, moments)
const LESSONS = ['03T16:35', '04T10:05', '04T16:35']

const learn: Plays = {
  'learn.enabled': { to: true, is: [undefined, '04T16:35'], play: lesson(LESSONS) },
  'learn.on': {
    to: 'wed',
    within: { 'learn.enabled': true },
    is: ['04T16:35', '03T16:35'],
    play: lesson(LESSONS),
  },
  'learn.at': {
    to: '10:00',
    within: { 'learn.enabled': true },
    is: ['04T16:35', '04T10:05'],
    play: lesson(LESSONS),
  },
}

/** A line of the profit and loss account after one expense. */
const pnl = (code: string, line: string) => async (policy: Policy) => {
  const world = await company(policy, NOON)
  await world.say('王浩', `费用 东海 ${code} 30万 5/20 培训`)
  const { card } = await world.say('高建国', '报告 费用')
  const rows = card.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []))
  return rows.find(([name]) => name === line)?.at(-1)
}

const gift = (code: string, amount: string) => async (policy: Policy) => {
  const world = await company(policy, NOON)
  await world.say('陈思远', `费用 泰和 ${code} ${amount} 茶具`)
  return world.db.request.count({ where: { kind: 'gift' } })
}

const spend: Plays = {
  'spend.codes': {
    to: ['AP-EXH', 'AP-NEW'],
    is: [0, 1],
    play: async (policy) => {
      const world = await company(policy, NOON)
      await world.say('王浩', '费用 东海 AP-NEW 300 样品')
      return world.db.spend.count({ where: { code: 'AP-NEW' } })
    },
  },
  'spend.service': { to: ['AP-TRN'], is: ['0 元', '30 万元'], play: pnl('AP-TRN', '服务') },
  'spend.terms': { to: ['AP-TRN'], is: ['0 元', '30 万元'], play: pnl('AP-TRN', '特价') },
  'spend.correct': {
    to: 10,
    is: [true, false],
    play: says(
      '高建国',
      ['损益计划 华锐 2026-05 收入 500万 成本 300万', '报告 费用'],
      /请修正计划：华锐重工/,
    ),
  },
  'spend.gift.code': { to: 'AP-EVT', is: [1, 0], play: gift('AP-GIF', '800') },
  'spend.gift.cap': { to: 1000, is: [1, 0], play: gift('AP-GIF', '800') },
  'spend.gift.currency': { to: 'EUR', is: [0, 1], play: gift('AP-GIF', '300') },
}

const profile: Plays = {
  'profile.backupTiers': {
    to: ['A', 'B'],
    is: [false, true],
    play: says('李晓彤', '客户 锦川', /缺后备/),
  },
  'profile.intelDays': {
    to: 10,
    is: ['2026-08-30', '2026-06-11'],
    play: async (policy) => {
      const world = await company(policy, NOON)
      await world.say('王浩', '情报 东海 明年扩产')
      const note = await world.db.note.findFirst({ orderBy: { id: 'desc' } })
      return note?.expiresOn?.toISOString().slice(0, 10)
    },
  },
  'profile.objectionDays': {
    to: 30,
    is: [true, false],
    play: async (policy) => {
      const world = await company(policy, NOON)
      await world.say('王浩', '情报 东海 嫌价格太高 类型 异议')
      world.now = at('15T10:30')
      return /嫌价格太高/.test(wordsOf((await world.say('王浩', '今日')).card))
    },
  },
  'profile.own': {
    to: ['ERP 系统'],
    is: [false, true],
    play: async (policy) => {
      const world = await company(policy, NOON)
      return wordsOf((await world.say('王浩', '档案 东海 ERP 系统 SAP')).card).includes('核实人\n王浩')
    },
  },
}

export const TALK: Plays = { ...language, ...snooze, ...learn, ...spend, ...profile }
