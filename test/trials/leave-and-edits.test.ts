import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
})

const person = (name: string) => world.db.person.findUniqueOrThrow({ where: { name } })

describe('46: leave is cancelled before it begins', () => {
  it.each([
    ['王浩', '休假 6/10 到 6/12', '取消休假'],
    ['王浩', '休假 6/10 到 6/12', '休假取消'],
    ['王浩', '休假 6/10 到 6/12', '销假'],
    ['Tom Becker', 'away 10 June to 12 June', 'cancel leave'],
    ['Tom Becker', 'away 10 June to 12 June', 'cancel my leave'],
    ['Tom Becker', 'away 10 June to 12 June', 'cancel my vacation'],
    ['Tom Becker', 'away 10 June to 12 June', 'away cancel'],
    ['Tom Becker', 'away 10 June to 12 June', 'away back'],
  ])('%s: %s, then %s', async (who, planned, cancelled) => {
    await world.say(who, planned)
    expect((await person(who)).awayFrom).toEqual(new Date('2026-06-10'))
    const reply = await world.say(who, cancelled)
    expect((await person(who)).awayFrom, wordsOf(reply.card)).toBeNull()
    expect(reply.card.tone).toBe('good')
  })
})

describe('46: who stands in hears what becomes of it', () => {
  const told = async (who: string) => {
    await world.relay()
    return (await world.toldTo(who)).map(wordsOf).join('\n')
  }

  it.each([
    ['cancelled', 'cancel my leave', 'You no longer stand in for Tom Becker'],
    ['somebody else’s', 'away 10 June to 12 June, 王浩 stands in', 'You no longer stand in for Tom Becker'],
    ['at other days', 'away 11 June to 19 June, Priya Nair stands in', '19 Jun'],
  ])('%s', async (_what, text, says) => {
    await world.say('Tom Becker', 'away 10 June to 12 June, Priya Nair stands in')
    expect(await told('Priya Nair')).toContain('You stand in for Tom Becker')
    await world.say('Tom Becker', text)
    expect(await told('Priya Nair')).toContain(says)
  })

  it('the word alone shows what is noted and ends nothing, before and on the day', async () => {
    await world.say('王浩', '休假 6/10 到 6/12 李晓彤代')
    for (const at of ['2026-06-01T09:40:00+08:00', '2026-06-11T09:40:00+08:00']) {
      world.now = at
      const { card } = await world.say('王浩', '休假')
      expect(wordsOf(card)).toContain('2026-06-10 周三 到 2026-06-12 周五 不给你发提醒')
      expect(wordsOf(card)).toContain('李晓彤')
    }
    const { awayUntil } = await world.db.person.findUniqueOrThrow({ where: { name: '王浩' } })
    expect(awayUntil).not.toBeNull()
  })
})

describe('46: the zone follows whoever moves', () => {
  it('is learned anew, and one from the members list stays', async () => {
    const sender = await world.senderOf('Tom Becker', 'slack')
    await world.db.person.update({ where: { name: 'Tom Becker' }, data: { timeZone: null } })
    const at = async (timeZone: string, key: string) => {
      await world.receive({
        kind: 'said',
        key,
        text: 'today',
        sender: { ...sender, timeZone },
        place: { ...sender, chat: sender.userId, direct: true },
      })
      return (await person('Tom Becker')).timeZone
    }
    expect(await at('America/Chicago', 'test:zone1')).toBe('America/Chicago')
    expect(await at('Europe/Berlin', 'test:zone2')).toBe('Europe/Berlin')
    await world.db.person.update({ where: { name: 'Tom Becker' }, data: { timeZone: 'Asia/Tokyo' } })
    expect(await at('Europe/Paris', 'test:zone3')).toBe('Asia/Tokyo')
  })
})

describe('12: a message that is edited', () => {
  const edited = async (who: string, of: string, text: string, key = `test:edit:${of}`) => {
    const sender = await world.senderOf(who)
    const place = { ...sender, chat: sender.userId, direct: true }
    return world.receive({ kind: 'edited', key, of, text, sender, place })
  }
  const visits = () => world.db.visit.findMany({ where: { source: { not: 'import' }, undoneAt: null } })

  it('is a correction of the visit it logged, written with one tap', async () => {
    await world.say('王浩', '拜访 东海石化 电话 陈副总 谈续约价', { key: 'slack:msg:1' })
    const reply = await edited('王浩', 'slack:msg:1', '拜访 东海石化 当面 陈副总 谈续约价和交期')
    expect(await visits()).toMatchObject([{ channel: 'phone' }])
    const yes = button(reply.card, '对')
    await Promise.all([world.click('王浩', yes), world.click('王浩', yes)])
    const now = await visits()
    expect(now).toMatchObject([{ channel: 'in_person' }])
    expect(now[0]?.summary).toContain('交期')
  })

  it('twice edited is asked about as it is now', async () => {
    await world.say('Tom Becker', 'visit Meridian call Oliver Grant about the CIP line', {
      key: 'slack:msg:2',
    })
    await edited('Tom Becker', 'slack:msg:2', 'visit Meridian met Oliver Grant about the CIP line', 'test:e1')
    const reply = await edited(
      'Tom Becker',
      'slack:msg:2',
      'visit Meridian video Oliver Grant about the CIP line',
      'test:e2',
    )
    await world.click('Tom Becker', button(reply.card, 'Yes'))
    expect(await visits()).toMatchObject([{ channel: 'video' }])
  })

  it.each([
    ['a visit to something else', '拜访 东海石化 电话 陈副总 谈续约价', '费用 东海 AP-VIS 500 晚餐'],
    ['an expense', '费用 东海 AP-VIS 500 晚餐', '费用 东海 AP-VIS 600 晚餐'],
    ['somebody else’s message', '', '拜访 东海石化 当面 陈副总 谈续约价'],
  ])('%s is said not to have been taken', async (what, first, text) => {
    const who = first ? '王浩' : '李晓彤'
    await world.say('王浩', first || '拜访 东海石化 电话 陈副总 谈续约价', { key: 'slack:msg:3' })
    const before = [await visits(), await world.db.spend.count()]
    const reply = await edited(who, 'slack:msg:3', text)
    expect([await visits(), await world.db.spend.count()], what).toEqual(before)
    expect(wordsOf(reply.card)).toMatch(/改|编辑/)
  })

  it('after half an hour nothing is changed and it is said', async () => {
    await world.say('王浩', '拜访 东海石化 电话 陈副总 谈续约价', { key: 'slack:msg:4' })
    world.pass(45)
    const reply = await edited('王浩', 'slack:msg:4', '拜访 东海石化 当面 陈副总 谈续约价')
    expect(await visits()).toMatchObject([{ channel: 'phone' }])
    expect(wordsOf(reply.card)).not.toContain('对，')
  })
})

describe('47: what is different may stand behind the word for it', () => {
  it.each([
    [
      'Tom Becker',
      'visit Meridian call Oliver Grant discussed CIP',
      'edit visit: it was with Janet Wu',
      'Janet Wu',
    ],
    [
      'Tom Becker',
      'visit Meridian call Oliver Grant discussed CIP',
      'change my last visit: not Oliver, Janet Wu',
      'Janet Wu',
    ],
    ['王浩', '拜访 东海 当面 陈副总 谈续约', '修改拜访：不是陈副总，是钱科长', '钱科长'],
    ['王浩', '拜访 东海 当面 陈副总 谈续约', '改刚才的记录：是跟钱科长', '钱科长'],
  ])('%s: %s, then %s', async (who, told, put, met) => {
    await world.say(who, told)
    await world.say(who, put)
    // Put right is shown before it is written.
    await world.say(who, '好')
    const visits = await world.db.visit.findMany({
      where: { source: { not: 'import' }, undoneAt: null },
      include: { contacts: { include: { contact: true } } },
    })
    expect(visits.map(({ contacts }) => contacts.map(({ contact }) => contact.name))).toEqual([[met]])
  })

  it.each([
    [
      'Tom Becker',
      'visit Meridian call Oliver Grant discussed CIP',
      'edit visit: met the whole team at Northwind yesterday and they want a quote',
    ],
    ['王浩', '拜访 东海 当面 陈副总 谈续约', '修改拜访：昨天在华锐见了孙副总谈二期'],
  ])('%s: %s, then %s is not another visit', async (who, told, put) => {
    await world.say(who, told)
    await world.say(who, put)
    expect(await world.db.visit.count({ where: { source: { not: 'import' } } })).toBe(1)
  })
})

it('46: a new name of a contact is no proof of a coach', async () => {
  const answer = wordsOf((await world.say('王浩', '人 东海 陈副总 改名 陈总')).card)
  expect(answer).toContain('现在叫 陈总')
  const contact = await world.db.contact.findFirstOrThrow({ where: { name: '陈总' } })
  expect(contact.coachSource).toBeFalsy()
  await world.say('王浩', '人 东海 陈总 教练 给我们看了预算')
  expect((await world.db.contact.findFirstOrThrow({ where: { name: '陈总' } })).coachSource).toContain('预算')
})
