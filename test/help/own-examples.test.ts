import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

describe('40: what a page tells to type names what its reader has', () => {
  it.each([
    ['王浩', '客户计划 东海', '计划条目 东海石化 目标', '华锐'],
    ['王浩', '回顾', '回顾 东海石化 业务 客户方 陈副总', '华锐'],
    ['王浩', '首页', '拜访 东海石化 当面 陈副总', '华锐'],
    ['Priya Nair', 'plan Northwind', 'plan line Northwind Energy goal', 'Meridian'],
    ['Priya Nair', 'reviews', 'review Alderbrook Chemicals business with', 'Meridian'],
    ['Priya Nair', 'home', 'visit Alderbrook Chemicals', 'Meridian'],
  ])('%s: %s', async (who, text, has, hasNot) => {
    const words = wordsOf((await world.say(who, text)).card)
    expect(words).toContain(has)
    expect(words).not.toContain(hasNot)
  })
})

describe('an account’s card', () => {
  it.each([
    ['王浩', '客户 东海', '提醒负责人'],
    ['Tom Becker', 'account Meridian', 'Nudge the owner'],
  ])('does not offer %s to nudge themselves', async (who, text, label) => {
    expect(wordsOf((await world.say(who, text)).card)).not.toContain(label)
    expect(wordsOf((await world.say('高建国', text)).card)).toMatch(/提醒负责人|Nudge the owner/)
  })

  it('says today of what was today', async () => {
    await world.say('Tom Becker', 'visit Meridian call Oliver Grant discussed CIP')
    const words = wordsOf((await world.say('Tom Becker', 'account Meridian')).card)
    expect(words).toContain('Oliver Grant, Mon 1 Jun 2026, today')
    expect(words).not.toMatch(/\b0 days/)
  })
})
