import { describe, expect, it } from 'vitest'
import type { Incoming } from '../../src/platforms/platform.ts'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

async function example(): Promise<World> {
  const world = await makeWorld()
  await world.importExample()
  return world
}

/** A person opens the page that the platform keeps for them. */
async function open(world: World, name: string, key: string) {
  const sender = await world.senderOf(name)
  const place = {
    platform: sender.platform,
    tenant: sender.tenant,
    chat: sender.userId,
    direct: true,
    home: true,
  }
  const event: Incoming = { kind: 'opened', key, sender, place }
  await world.bot.process(event, async () => {})
  await world.relay()
  return place
}

const pages = (world: World) => world.sent.filter(({ place }) => place.home)

describe('home', () => {
  it('is my day, my accounts by band, what waits for me and whom I wait for', async () => {
    const world = await example()
    for (const [name, words, shown] of [
      ['王浩', '首页', 'home-王浩'],
      ['周敏', '首页', 'home-周敏'],
      ['Tom Becker', 'home', 'home-Tom Becker'],
      ['林悦', '首页', 'home-林悦'],
    ] as const)
      reviewCard('home', shown, (await world.say(name, words)).card)
  })

  it('is worth opening for every role, and offers nobody what they may not do', async () => {
    const world = await example()
    for (const [name, role, shown] of [
      ['财务甲', 'finance', 'home-finance'],
      ['服务甲', 'service', 'home-service'],
      ['只读甲', 'viewer', 'home-viewer'],
      ['管理甲', 'admin', 'home-admin'],
    ] as const) {
      await world.addPerson(name, role)
      const { card } = await world.say(name, '首页')
      reviewCard('home', shown, card)
      for (const each of buttonsOf(card)) {
        const { card: next } = await world.click(name, each)
        expect(next.title, `${role}: ${each.label}`).not.toMatch(/没有写入|没有权限|不能/)
      }
    }
  })

  it('names no confidential account to whoever may not see it', async () => {
    const world = await example()
    await world.addPerson('服务甲', 'service')
    await world.db.account.updateMany({ data: { confidential: true } })
    expect(wordsOf((await world.say('服务甲', '首页')).card)).not.toMatch(/东海|华锐/)
  })

  it('is one page a person, drawn anew at each opening and after what they change, not after what they look at', async () => {
    const world = await example()
    await open(world, '王浩', 'open:1')
    await open(world, '王浩', 'open:1')
    expect(pages(world)).toHaveLength(1)
    const [page] = pages(world)
    expect(page).toMatchObject({ edits: 0, place: { home: true, direct: true } })
    const before = wordsOf(page!.card)

    await world.say('王浩', '客户 东海')
    await world.relay()
    expect(page!.edits).toBe(0)

    await world.say('王浩', '拜访 东海 当面 陈副总 谈续约价 下一步 6/1 送方案')
    await world.relay()
    expect(page!.edits).toBe(1)
    expect(wordsOf(page!.card)).not.toBe(before)
    expect(wordsOf(page!.card)).toContain('送方案')

    world.pass(24 * 60)
    await open(world, '王浩', 'open:2')
    expect(pages(world)).toHaveLength(1)
    expect(page!.card.title).toContain('06-02')
  })

  it('says to a stranger on their own page whom to ask, and nothing else', async () => {
    const world = await example()
    const place = { platform: 'slack' as const, tenant: 'T1', chat: 'U0STRANGER', direct: true, home: true }
    const sender = { platform: 'slack' as const, tenant: 'T1', userId: 'U0STRANGER' }
    await world.bot.process({ kind: 'opened', key: 'open:x', sender, place }, async () => {})
    await world.relay()
    const told = pages(world).find((each) => each.place.chat === 'U0STRANGER')
    expect(told).toBeDefined()
    expect(wordsOf(told!.card)).not.toMatch(/东海|王浩/)
  })

  it('a click on the page is answered in the chat, never in its place', async () => {
    const world = await example()
    const place = await open(world, '王浩', 'open:1')
    const [page] = pages(world)
    const sender = await world.senderOf('王浩')
    const click = button(page!.card, '打开').click
    await world.bot.process({ kind: 'clicked', key: 'c:1', sender, place, click }, async () => {})
    await world.relay()
    expect(pages(world)).toHaveLength(1)
    expect(page!.card.title).toContain('首页')
    expect(world.sent.at(-1)!.place.home).toBeUndefined()
  })
})
