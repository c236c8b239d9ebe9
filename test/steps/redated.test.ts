import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})

const newest = () => world.db.nextStep.findFirstOrThrow({ orderBy: { id: 'desc' } })
const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

describe('the day of a next step that was just written', () => {
  it.each([
    ['王浩', '下一步 东海 周三 送样', '改成周五', '2026-06-05'],
    ['王浩', '下一步 D2 周三 送样', '不对，是下周一', '2026-06-08'],
    ['Tom Becker', 'next Meridian Thursday send the offer', 'make it Friday', '2026-06-05'],
    ['Tom Becker', 'next D5 Thursday send the offer', 'no wait, Friday', '2026-06-05'],
    ['Tom Becker', 'next D5 Thursday send the offer', 'actually, push it to Tuesday please', '2026-06-02'],
  ])('%s: %s, then %s', async (who, set, put, due) => {
    await world.say(who, set)
    const { code } = await newest()
    await world.say(who, put)
    expect(await newest()).toMatchObject({ code, due: day(due), status: 'open' })
  })

  it.each([
    ['王浩', '下一步 东海 周三 送样', '周五', '好'],
    ['Tom Becker', 'next D5 Thursday send the offer', 'Friday', 'yes'],
    ['Tom Becker', 'next D5 Thursday send the offer', 'make it Monday', 'yes', '2026-06-08'],
  ])(
    '%s: a day alone, as %s and then %s, is asked about',
    async (who, set, alone, yes, due = '2026-06-05') => {
      await world.say(who, set)
      const before = await newest()
      await world.say(who, alone)
      expect(await newest()).toMatchObject({ due: before.due })
      await world.say(who, yes)
      expect(await newest()).toMatchObject({ code: before.code, due: day(due) })
    },
  )

  it.each([
    ['王浩', '下一步 东海 周三 送样', '改成2月30号', '不是一个真实的日子'],
    ['王浩', '下一步 东海 周三 送样', '改成13月1日', '不是一个真实的日子'],
    ['王浩', '下一步 东海 周三 送样', '不对，是昨天', '已经过去'],
    ['Tom Becker', 'next D5 Thursday send the offer', 'make it yesterday', 'is past'],
    ['Tom Becker', 'next D5 Thursday send the offer', 'change it to 2026-02-30', 'not a real day'],
  ])('%s: %s, then %s says that the day %s', async (who, set, put, words) => {
    await world.say(who, set)
    const before = await newest()
    expect(wordsOf((await world.say(who, put)).card)).toContain(words)
    expect(await newest()).toMatchObject({ code: before.code, due: before.due })
  })

  it.each([
    ['王浩', '下一步 东海 周三 送样', '周五吃什么'],
    ['王浩', '下一步 东海 周三 送样', '周五见'],
    ['王浩', '下一步 东海 周三 送样', '周五？'],
    ['王浩', '下一步 东海 周三 送样', '昨天'],
    ['Tom Becker', 'next D5 Thursday send the offer', 'see you Friday'],
    ['Tom Becker', 'next D5 Thursday send the offer', 'is it Friday?'],
  ])('%s: %s, then %s moves nothing', async (who, set, other) => {
    await world.say(who, set)
    const before = await newest()
    await world.say(who, other)
    await world.say(who, who === '王浩' ? '好' : 'yes')
    expect(await newest()).toMatchObject({ code: before.code, due: before.due })
  })
})
