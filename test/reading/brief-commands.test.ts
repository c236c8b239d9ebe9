import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** A command about something that is not there is refused by a sentence that says so, not taken for small talk. */
let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world.importExample()
})

describe('what is not there', () => {
  it.each([
    ['Tom Becker', 'report moon', 'moon'],
    ['Tom Becker', 'plan Nowhere', 'Nowhere'],
    ['Tom Becker', 'win back Nowhere', 'Nowhere'],
    ['Tom Becker', 'prep Nowhere', 'Nowhere'],
    ['Daniel Reyes', 'budget Nowhere', 'Nowhere'],
    ['王浩', '报告 月亮', '月亮'],
    ['王浩', '客户计划 月亮', '月亮'],
    ['王浩', '准备 月亮', '月亮'],
    ['王浩', '情报 月亮', '月亮'],
  ])('%s: %s', async (who, text, name) => {
    const { card } = await world.say(who, text)
    expect(card.title).toMatch(/Nothing was written|没有写入|Not found|没找到/)
    expect(wordsOf(card)).toContain(name)
  })
})
