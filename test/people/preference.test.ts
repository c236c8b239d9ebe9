import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ jobs: [] })
  await world.addPerson('王浩', 'rep', { slack: 'U0WANGHAO', feishu: 'ou_wanghao', locale: 'zh-CN' })
  await world.addPerson('Tom Becker', 'rep', { slack: 'U0TOM', locale: 'en-US' })
})

const prefers = async (name: string) => (await world.db.person.findUniqueOrThrow({ where: { name } })).prefers

describe('where I am told things', () => {
  it.each([
    ['消息发到 Slack', 'slack'],
    ['消息发到飞书', 'feishu'],
    ['send me things on feishu', 'feishu'],
    ['消息发到 网页', 'web'],
    ['消息发到 这里', 'slack'],
    ['消息发到 随便', null],
    ['早报别发飞书了 发Slack给我', 'slack'],
    ['slack别发了，都发到飞书来', 'feishu'],
    ['send my digest to Feishu instead of Slack', 'feishu'],
    ['stop sending me things on Slack, use Feishu', 'feishu'],
  ])('follows %s', async (text, platform) => {
    await world.say('王浩', text, { platform: 'slack' })
    expect(await prefers('王浩')).toBe(platform)
  })

  it.each([
    ['send me things on Feishu', 'cannot find you on Feishu'],
    ['send me things on fax', 'I do not know'],
    ['send me things on', 'Say where'],
  ])('refuses %s with one sentence', async (text, words) => {
    const { card } = await world.say('Tom Becker', text)
    expect(card.title).toBe('Nothing was written')
    expect(wordsOf(card)).toContain(words)
    expect(await prefers('Tom Becker')).toBe(null)
  })
})
