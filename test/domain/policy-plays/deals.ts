import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCalendar } from '../../../src/calendar.ts'
import type { Policy } from '../../../src/domain/policy.ts'
import { readHolidayFile } from '../../../src/policy-files.ts'
import { button, buttonsOf, wordsOf } from '../../world.ts'
import { at, company, found, NOON, type Play, type Plays, says } from './play.ts'

/** Keys that deals, complaints and plans go by. */

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
    play: async (policy) => {
      const world = await company(policy, NOON)
      return found((await world.say('王浩', '投诉 东海 发票错误 级别=抱怨')).card, /06-0[24]/g)
    },
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
    is: [true, false],
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

export const DEALS: Plays = { ...complaints, ...deals, ...working }
