import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** Steps and deals are spoken of by what they are, not by their codes. */
let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})

const step = (text: string) => world.db.nextStep.findFirstOrThrow({ where: { text } })
const day = (date: Date) => date.toISOString().slice(0, 10)

describe('a step by its words', () => {
  it.each([
    ['陈思远', '泰和下一步 周三送样', '送样', '泰和的周三送样做完了', '对，记下来'],
    [
      'Tom Becker',
      'remind me to send samples to meridian on fri',
      'send samples to meridian',
      'done with the samples for meridian',
      'Yes, log it',
    ],
  ])('%s says that it is done', async (who, set, text, done, yes) => {
    await world.say(who, set)
    const { card } = await world.say(who, done)
    expect(wordsOf(card)).toContain((await step(text)).code)
    expect((await step(text)).status).toBe('open')
    await world.click(who, button(card, yes))
    expect((await step(text)).status).toBe('done')
    expect(await world.db.nextStep.count({ where: { text: { contains: '做完' } } })).toBe(0)
  })

  it.each([
    ['陈思远', '泰和下一步 周三送样', '送样', '把泰和的送样推迟到下周一', '对，记下来'],
    [
      'Tom Becker',
      'next Meridian Wednesday send samples',
      'send samples',
      'push the samples for Meridian to next Monday',
      'Yes, log it',
    ],
  ])('%s says that it comes later', async (who, set, text, later, yes) => {
    await world.say(who, set)
    const { card } = await world.say(who, later)
    expect(day((await step(text)).due)).toBe('2026-06-03')
    await world.click(who, button(card, yes))
    expect(day((await step(text)).due)).toBe('2026-06-08')
  })

  it('is a new one where none of the open ones is spoken of', async () => {
    const { card } = await world.say('陈思远', '泰和会议改到周五')
    expect(wordsOf(card)).toContain('泰和会议，2026-06-05')
  })
})

describe('a deal with its verb in front', () => {
  it.each([
    ['Tom Becker', 'hold D5 until 15 June, budget freeze', 'D5', 'budget freeze'],
    ['陈思远', '把D6暂停到6/15，客户预算冻结', 'D6', '客户预算冻结'],
  ])('%s: %s', async (who, text, code, reason) => {
    await world.say(who, text)
    const deal = await world.db.deal.findUniqueOrThrow({ where: { code } })
    expect(deal).toMatchObject({ status: 'on_hold', holdReason: reason })
    expect(day(deal.holdUntil!)).toBe('2026-06-15')
  })

  it('wakes, moves on and takes another day', async () => {
    await world.say('Tom Becker', 'push D5 close to 20 June')
    expect(day((await world.db.deal.findUniqueOrThrow({ where: { code: 'D5' } })).expectedClose!)).toBe(
      '2026-06-20',
    )
    await world.say('Tom Becker', 'hold D5 until 15 June, budget freeze')
    await world.say('Tom Becker', 'wake D5')
    expect(await world.db.deal.findUniqueOrThrow({ where: { code: 'D5' } })).toMatchObject({ status: 'open' })
    expect((await world.say('Tom Becker', 'push D5 to 4')).card.title).toContain('D5')
    expect((await world.say('陈思远', '把D6推到5')).card.title).toContain('G4')
  })

  it.each([
    ['Tom Becker', 'we lost D5 to Hengtong on price', 'to Hengtong on price'],
    ['陈思远', '丢了D6，恒通价格低', '恒通价格低'],
  ])('%s: %s asks for the reason, with what was said filled in', async (who, text, words) => {
    const { card } = await world.say(who, text)
    expect(JSON.stringify(card)).toContain(words)
    expect(await world.db.deal.count({ where: { status: 'lost' } })).toBe(0)
  })
})

describe('how it stands', () => {
  it.each([
    ['陈思远', 'D6什么情况', '洁净室气控'],
    ['Tom Becker', 'D5 status?', 'CIP line upgrade'],
    ['Tom Becker', "what's going on with Meridian?", 'Meridian Foods'],
    ['周敏', '华锐为什么变差了', '为什么：华锐重工'],
  ])('%s: %s', async (who, text, title) => {
    expect((await world.say(who, text)).card.title).toContain(title)
  })
})
