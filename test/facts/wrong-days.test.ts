import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

describe('a day that cannot be', () => {
  it.each([
    ['Tom Becker', 'plan review Meridian 2027-01-01', '2027-01-01 is in the future (today is 2026-06-01)'],
    ['Tom Becker', 'plan review Meridian tomorrow', '2026-06-02 is in the future'],
    ['Tom Becker', 'plan review Meridian 2026-13-01', '"2026-13-01" is not a day'],
    ['Tom Becker', 'plan review Meridian 30 February', '"30 February" is not a day'],
    ['林悦', 'receivable Meridian overdue 45 amount 30k tomorrow', '2026-06-02'],
    ['林悦', '应收 美瑞 逾期 45 金额 30万 2027-01-01', '2027-01-01 还没到'],
    ['李晓彤', '计划回顾 华锐 明天', '2026-06-02 还没到'],
    ['李晓彤', '计划回顾 华锐 2月30日', '「2月30日」不是日期'],
  ])('%s: %s says why, and writes nothing', async (who, text, why) => {
    const before = await world.db.entry.count()
    const said = wordsOf((await world.say(who, text)).card)
    expect(said).toContain(why)
    expect(said).not.toMatch(/could not read|没看懂/u)
    expect(await world.db.entry.count()).toBe(before)
  })

  it.each([
    ['Tom Becker', 'plan review Meridian yesterday'],
    ['李晓彤', '计划回顾 华锐 昨天'],
    ['林悦', 'revenue Meridian 120k 2026-06-30'],
    ['李晓彤', '情报 华锐 明年1月1日投产'],
  ])('%s: %s is written', async (who, text) => {
    const before = await world.db.entry.count()
    await world.say(who, text)
    expect(await world.db.entry.count()).toBe(before + 1)
  })
})
