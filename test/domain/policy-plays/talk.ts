import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCalendar } from '../../../src/calendar.ts'
import type { Policy } from '../../../src/domain/policy.ts'
import { readHolidayFile } from '../../../src/policy-files.ts'
import { button, buttonsOf, wordsOf } from '../../world.ts'
import { at, company, found, type Play, type Plays, whenTold } from './play.ts'

/** Keys that answers in chat go by: what is refused, asked, written or told for the same words. */

const NOON = at('01T10:30')

/** The words typed one after the other, and whether the last answer says so. */
const says =
  (who: string, words: string | readonly string[], pattern: RegExp) =>
  async (policy: Policy): Promise<boolean> => {
    const world = await company(policy, NOON)
    let answer = ''
    for (const each of [words].flat()) answer = wordsOf((await world.say(who, each)).card)
    return pattern.test(answer)
  }

/** What the last answer says that matches. */
const tells =
  (who: string, words: readonly string[], pattern: RegExp) =>
  async (policy: Policy): Promise<string[]> => {
    const world = await company(policy, NOON)
    let matched: string[] = []
    for (const each of words) matched = found((await world.say(who, each)).card, pattern)
    return matched
  }

const TAKEN = [true, false] as const

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
    is: TAKEN,
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
    is: TAKEN,
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

/** A crisis is opened at a quarter past seven in the evening and nobody acknowledges it: when service hears of it, and hears again. */
const crisis = (moments: readonly string[]) => async (policy: Policy) => {
  const world = await company(policy, at('01T19:15'))
  await world.say('王浩', '投诉 东海 密封件又漏了 级别=危机')
  const told: string[] = []
  let before = 0
  for (const moment of moments) {
    world.now = at(moment)
    await world.tick()
    const cards = (await world.toldTo('周敏')).filter((card) => /危机|C\d/.test(card.title)).length
    if (cards > before) told.push(moment)
    before = cards
  }
  return told
}

const complaints: Plays = {
  'complaints.acknowledgeDays': {
    to: 3,
    is: [['06-02'], ['06-04']],
    play: async (policy) =>
      (await tells('王浩', ['投诉 东海 发票错误 级别=抱怨'], /06-0\d/g)(policy)).filter(
        (day) => day === '06-02' || day === '06-04',
      ),
  },
  'complaints.crisisAcknowledgeMinutes': {
    to: 20,
    is: [
      ['01T19:20', '01T20:20'],
      ['01T19:20', '01T19:40'],
    ],
    play: crisis(['01T19:20', '01T19:40', '01T20:20']),
  },
  'complaints.crisisAnytime': {
    to: false,
    is: [['01T19:20', '02T09:05'], ['02T09:05']],
    play: crisis(['01T19:20', '02T09:05']),
  },
}

/** A deal ends as lost: when its record is due. */
const recordDue = async (policy: Policy) => {
  const world = await company(policy, NOON)
  const form = (await world.say('王浩', '商机 D2 丢单')).card
  await world.click('王浩', buttonsOf(form)[0]!, { typed: { result: 'lost', reason: 'price' } })
  const deal = await world.db.deal.findUniqueOrThrow({ where: { code: 'D2' } })
  return deal.recordDueOn?.toISOString().slice(0, 10)
}

/** D7 goes to implementation while a receivable is 40 days late: how many must agree to that, where the gate itself wants one. */
const overdue = async (policy: Policy) => {
  const world = await company(policy, NOON)
  const { id: accountId } = await world.db.account.findUniqueOrThrow({ where: { code: 'K08' } })
  await world.db.receivable.create({
    data: { accountId, asOf: new Date('2026-06-01'), daysOverdue: 40, amount: 100_000n },
  })
  const { card } = await world.say('Priya Nair', 'move D7 6')
  await world.click('Priya Nair', button(card, 'Ask'))
  const request = await world.db.request.findFirstOrThrow({ where: { deal: { code: 'D7' } } })
  return (request.rule as { groups: unknown[] }).groups.length
}

const deals: Plays = {
  'stages.holdDays': {
    to: 30,
    is: ['on_hold', 'open'],
    play: async (policy) => {
      const world = await company(policy, NOON)
      await world.say('王浩', '商机 D2 暂停 到 8/20 客户内部调整')
      return (await world.db.deal.findUniqueOrThrow({ where: { code: 'D2' } })).status
    },
  },
  'stages.outcomeDays': { to: 5, is: ['2026-06-04', '2026-06-08'], play: recordDue },
  'gates.maxOverdueDays': {
    to: 60,
    within: { 'gates.mode': 'advisory', 'approvals.gates.G5.who': ['manager'] },
    is: [2, 1],
    play: overdue,
  },
  'gates.smallBelow': {
    to: 10_000_000,
    is: [false, true],
    play: says('陈思远', '推进 D6 4', /照样申请/),
  },
  'plans.reviews': {
    to: [10],
    is: [['07-01', '07-31', '08-30'], ['06-11']],
    play: async (policy) => {
      const world = await company(policy, NOON)
      await world.db.account.update({ where: { code: 'K07' }, data: { status: 'lost' } })
      const before = await world.db.nextStep.count()
      await world.click('陈思远', {
        intent: 'plan.begin',
        fields: { account: 'K07', kind: 'win_back', reason: '5' },
      })
      const steps = await world.db.nextStep.findMany({ orderBy: { id: 'asc' }, skip: before })
      return steps.map(({ due }) => due.toISOString().slice(5, 10))
    },
  },
  'keyAccounts.criteria': { to: 2, is: [1, 0], play: nominated('①') },
  'keyAccounts.currency': {
    to: 'EUR',
    is: TAKEN,
    play: async (policy) => {
      const world = await company(policy, NOON)
      await world.db.account.update({ where: { code: 'K09' }, data: { tier: null } })
      return /标准 5 万元/.test(wordsOf((await world.say('王浩', '提名 鼎峰')).card))
    },
  },
}

function nominated(criteria: string): Play['play'] {
  return async (policy) => {
    const world = await company(policy, NOON)
    await world.db.account.update({ where: { code: 'K09' }, data: { tier: null } })
    await world.say('王浩', `提名 鼎峰 B ${criteria} 三年框架合同`)
    return world.db.request.count({ where: { kind: 'nominate' } })
  }
}

/** The days off that a file of its own names are nobody's working days. */
const holidays = async (policy: Policy) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-policy-'))
  writeFileSync(
    path.join(folder, 'holidays.ics'),
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260603\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  )
  const ics = readHolidayFile({ policyPath: path.join(folder, 'policy.yml') }, policy)
  return createCalendar(policy.working, ics).isWorkingDay('2026-06-03')
}

const working: Plays = {
  'working.weekend': {
    to: ['wed', 'thu'],
    within: { 'working.country': 'other' },
    is: ['2026-06-04', '2026-06-06'],
    play: recordDue,
  },
  'working.holidaysFile': { to: './holidays.ics', is: [true, false], play: holidays },
}

export const TALK: Plays = {
  ...language,
  ...snooze,
  ...learn,
  ...spend,
  ...profile,
  ...complaints,
  ...deals,
  ...working,
}
