import { describe, expect, it } from 'vitest'
import type { Incoming, Place } from '../../src/platforms/platform.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', chat: 'C0HUARUI' }
let count = 0

async function example(): Promise<World> {
  const world = await makeWorld()
  await world.importExample()
  return world
}

/** Something is written to the bot as an event; gives its answer, and what the platform calls that message. */
async function write(
  world: World,
  name: string,
  text: string,
  more: Partial<Incoming> & { place?: Place } = {},
) {
  const sender = await world.senderOf(name, 'slack')
  const key = `m:${++count}`
  const place = { platform: 'slack' as const, tenant: sender.tenant, chat: sender.userId, direct: true }
  await world.bot.process({ kind: 'said', key, sender, place, text, ...more } as Incoming, async () => {})
  await world.relay()
  const told = world.sent.find((each) => each.key === `answer:${key}`)!
  return { card: told.card, as: told.as }
}
const reply = (root: string) => ({ kind: 'replied', root }) as Partial<Incoming>
const mention = { place: CHANNEL, mention: true } as Partial<Incoming> & { place: Place }

describe('a reply to one of our cards', () => {
  it('is about what the card is about, whatever is asked or told', async () => {
    const world = await example()
    const { as } = await write(world, '王浩', '客户 东海')
    expect((await write(world, '王浩', '风险', reply(as))).card.title).toContain('东海石化')
    expect(wordsOf((await write(world, '王浩', '围墙 主推1 份额0 接触1 私交2', reply(as))).card)).toContain(
      '东海',
    )
    expect(wordsOf((await write(world, '王浩', '下一步 6/5 送方案', reply(as))).card)).toContain('东海')
    const { card } = await write(world, '王浩', '当面见了采购的李工，谈交期', reply(as))
    expect(wordsOf(card)).toContain('东海')
  })

  it('stays about what it names itself', async () => {
    const world = await example()
    const { as } = await write(world, '王浩', '客户 东海')
    expect((await write(world, '王浩', '客户 鼎峰', reply(as))).card.title).toContain('鼎峰')
    expect((await write(world, '王浩', '今日', reply(as))).card.title).toContain('今日')
    expect(wordsOf((await write(world, '王浩', '谢谢', reply(as))).card)).not.toContain('东海')
  })

  it('about a deal is about that deal', async () => {
    const world = await example()
    const { as } = await write(world, '王浩', '商机 D2')
    expect(wordsOf((await write(world, '王浩', '关系', reply(as))).card)).toContain('D2')
  })

  it('of an account that is confidential by now says nothing of it to others', async () => {
    const world = await example()
    const { as } = await write(world, '王浩', '客户 东海')
    await world.db.account.update({
      where: { code: 'K02' },
      data: {
        confidential: true,
        ownerId: (await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })).id,
      },
    })
    world.pass(2)
    expect(wordsOf((await write(world, '王浩', '风险', reply(as))).card)).not.toContain('东海')
  })
})

describe('a channel that is about an account', () => {
  it('is bound by a mention of whoever may change it, and then needs no name', async () => {
    const world = await example()
    const bound = await write(world, '王浩', '客户 东海 在此', mention)
    expect(bound.card.title).toBe('这里是 东海石化')
    expect((await write(world, '王浩', '风险', mention)).card.title).toContain('东海石化')
    expect((await write(world, '王浩', '客户 鼎峰', mention)).card.title).toContain('鼎峰')
    expect((await write(world, '王浩', '客户', mention)).card.title).toContain('东海')
  })

  it('is not bound where outsiders read along, in the own chat, or by who only looks', async () => {
    const world = await example()
    for (const more of [{ ...mention, place: { ...CHANNEL, outside: true } }, {}])
      await write(world, '王浩', '客户 东海 在此', more)
    await write(world, 'Tom Becker', 'account Donghai here', mention)
    expect(await world.db.accountChat.count()).toBe(0)
  })

  it('that one deal is discussed in is about that deal', async () => {
    const world = await example()
    await world.db.deal.update({ where: { code: 'D2' }, data: { slackChannel: 'C0HUARUI' } })
    expect(wordsOf((await write(world, '王浩', '关系', mention)).card)).toContain('D2')
  })
})
