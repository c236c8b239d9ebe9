import { beforeEach, describe, expect, it } from 'vitest'
import { sendPrecision, settleReminded } from '../../handlers/briefings/send-precision.ts'
import { warnCrisis } from '../../handlers/complaints/warn-crisis.ts'
import { reassessDue } from '../../handlers/risk/reassess-due.ts'
import { verifyRisk } from '../../handlers/risk/verify-risk.ts'
import { expirePending } from '../../handlers/visits/expire-pending.ts'
import type { Job } from '../../src/bot/handler.ts'
import { lookAfterDatabase } from '../../src/db/database-maintenance.ts'
import { dateOf } from '../../src/db/days.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
async function worldAt(now: string, ...jobs: Job[]): Promise<void> {
  world = await makeWorld({ now, jobs })
  await world.importExample()
}

describe('assessing what time has changed', () => {
  beforeEach(() => worldAt('2026-06-01T23:59:00+08:00', reassessDue))

  it('does nothing before its day and all of it a minute later, once', async () => {
    expect(await world.tick()).toBe(0)
    world.pass(1)
    expect(await world.tick()).toBeGreaterThan(0)

    // The worked example's second morning without its events: K01 is at twice its cadence, K08 and D7 are late.
    const k01 = await world.db.account.findUniqueOrThrow({ where: { code: 'K01' } })
    expect(k01).toMatchObject({ score: 31, band: 'at_risk', hard: ['H4'] })
    expect(await world.db.account.findUniqueOrThrow({ where: { code: 'K08' } })).toMatchObject({
      score: 28,
      band: 'watch',
    })
    world.pass(1)
    expect(await world.tick()).toBe(0)
  })

  it('an account that is not assessed any more does not stay due for ever', async () => {
    await world.db.account.update({ where: { code: 'K01' }, data: { tier: null } })
    world.pass(2)
    await world.tick()
    world.pass(1)

    expect(await world.tick()).toBe(0)
  })
})

describe('the nightly proof', () => {
  it('puts right what has drifted and keeps what was wrong', async () => {
    await worldAt('2026-06-01T01:59:00+08:00', verifyRisk)
    await world.db.account.update({
      where: { code: 'K03' },
      data: { score: 77, band: 'critical', revenue12: 1n },
    })
    expect(await world.tick()).toBe(0)
    world.pass(1)
    await world.tick()

    const k03 = await world.db.account.findUniqueOrThrow({ where: { code: 'K03' } })
    expect(k03).toMatchObject({ score: 0, band: 'healthy' })
    expect(Number(k03.revenue12)).toBe(11_500_000_00)
    expect(await world.db.audit.findMany({ where: { what: 'risk.mended' } })).toMatchObject([
      { subject: `account#${k03.id}`, before: { score: 77 }, after: { score: 0 } },
    ])
    world.pass(30)
    expect(await world.tick()).toBe(0)
  })
})

describe('a visit that waits for a yes', () => {
  it('is dropped after half an hour, and its writer hears it once', async () => {
    await worldAt('2026-06-01T10:00:00+08:00', expirePending)
    await world.say('李晓彤', '拜访 泰和')
    const open = await world.db.pending.count({ where: { ended: null } })
    expect(open).toBe(1)
    world.pass(29)
    await world.tick()
    expect(await world.toldTo('李晓彤')).toHaveLength(0)
    world.pass(1)
    await world.tick()
    await world.tick()

    const told = await world.toldTo('李晓彤')
    expect(told.map(({ title }) => title)).toEqual(['待确认的拜访已作废'])
    expect(wordsOf(told[0]!)).toContain('泰和')
  })
})

describe('a crisis nobody acknowledges', () => {
  beforeEach(async () => {
    await worldAt('2026-06-01T22:00:00+08:00', warnCrisis)
    const account = await world.db.account.findUniqueOrThrow({ where: { code: 'K03' } })
    await world.db.complaint.create({
      data: {
        accountId: account.id,
        level: 'crisis',
        subject: 'valve burst',
        openedOn: dateOf('2026-06-01'),
        openedAt: world.now,
        dueOn: dateOf('2026-06-02'),
      },
    })
  })

  it('goes at night to owner, managers and service after an hour, once', async () => {
    world.pass(59)
    await world.tick()
    expect(world.sent).toHaveLength(0)
    world.pass(1)
    await world.tick()
    world.pass(30)
    await world.tick()

    for (const name of ['Priya Nair', 'Daniel Reyes', '高建国'])
      expect(await world.toldTo(name)).toHaveLength(1)
    expect(world.sent).toHaveLength(3)
  })

  it('goes to those on duty alone when there are any', async () => {
    await world.db.person.update({ where: { name: '林悦' }, data: { onDuty: true } })
    world.pass(60)
    await world.tick()

    expect(world.sent).toHaveLength(1)
    expect(wordsOf((await world.toldTo('林悦'))[0]!)).toContain('值班人')
  })

  it('is quiet once somebody has acknowledged it', async () => {
    await world.db.complaint.updateMany({ where: { level: 'crisis' }, data: { status: 'acknowledged' } })
    world.pass(61)
    await world.tick()

    expect(world.sent).toHaveLength(0)
  })
})

describe('what became of reminders', () => {
  async function remind(rule: string, code: string, day: string): Promise<void> {
    const account = await world.db.account.findUniqueOrThrow({ where: { code } })
    await world.db.reminder.create({
      data: {
        personId: account.ownerId,
        key: `${rule}:${code}:${day}`,
        rule,
        subject: 'account',
        subjectId: account.id,
        day: dateOf(day),
      },
    })
  }

  it('acted, snoozed, refused or ignored; and admins hear of it in the second week of the next month', async () => {
    await worldAt('2026-05-26T10:00:00+08:00', settleReminded, sendPrecision)
    await world.addPerson('Admin', 'admin', { slack: 'UADMIN', locale: 'en-US' })
    // V15 was logged on 26 May at K06; nothing happened at K10; K01 is snoozed, K09 refused.
    await remind('AR01', 'K06', '2026-05-25')
    await remind('AR01', 'K10', '2026-05-25')
    await remind('AR13', 'K01', '2026-05-26')
    await remind('AR09', 'K09', '2026-05-26')
    world.now = '2026-05-27T10:00:00+08:00'
    await world.say('李晓彤', '稍后 华锐 到 5/29 等预算')
    await world.say('周敏', '非风险 K09 AR09 到 6/30 对账差异')
    world.now = '2026-06-01T10:00:00+08:00'
    await world.tick()
    const became = async () =>
      Object.fromEntries(
        (await world.db.reminder.findMany({ orderBy: { id: 'asc' } })).map(({ key, became }) => [
          key.slice(0, 8),
          became,
        ]),
      )
    expect(await became()).toEqual({
      'AR01:K06': 'acted',
      'AR01:K10': null,
      'AR13:K01': 'snoozed',
      'AR09:K09': 'refused',
    })

    world.now = '2026-06-02T10:00:00+08:00'
    await world.tick()
    expect(await became()).toMatchObject({ 'AR01:K10': 'ignored' })
    world.now = '2026-06-08T09:00:00+08:00'
    await world.tick()
    await world.tick()

    const told = await world.toldTo('Admin')
    expect(told.map(({ title }) => title)).toEqual(['Were the reminders of 2026-05 worth having?'])
    expect(wordsOf(told[0]!)).toContain('AR01 overdue contact\n2\n1\n0\n0\n1\n0\n50%')
  })
})

describe('looking after the database', () => {
  it('happens once a night, deletes what is old and keeps what is not', async () => {
    await worldAt('2026-06-01T02:59:00+08:00')
    const { zone, policy, store } = world
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    const night = () => lookAfterDatabase(store, { policy, zone, log })
    await world.db.done.createMany({
      data: [
        { key: 'old', at: new Date('2026-04-01T00:00:00Z') },
        { key: 'new', at: new Date('2026-05-30T00:00:00Z') },
      ],
    })
    expect(await night()).toBe(false)
    world.pass(1)
    expect([await night(), await night()]).toEqual([true, false])

    const keys = (await world.db.done.findMany()).map(({ key }) => key)
    expect(keys).toContain('new')
    expect(keys).not.toContain('old')
  })
})
