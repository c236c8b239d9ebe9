import { describe, expect, it } from 'vitest'
import type { Incoming, Place } from '../../src/platforms/platform.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

const CHANNEL: Place = { platform: 'slack', tenant: 'T1', chat: 'C0TEAM', thread: 'C0TEAM:1.0' }

async function example(): Promise<World> {
  const world = await makeWorld()
  await world.importExample()
  return world
}

/** Asks where others read along; gives the answer in the asker's own chat. */
async function ask(world: World, text: string, place: Place = CHANNEL, key = 'slack:msg:C0TEAM:1.0') {
  const sender = await world.senderOf('王浩', place.platform)
  const event: Incoming = { kind: 'said', key, sender, place, text, mention: true, message: 'om_1' }
  await world.bot.process(event, async () => {})
  await world.relay()
  return world.sent.find((told) => told.key === `answer:${key}`)!.card
}
const inChannel = (world: World) => world.sent.filter(({ place }) => place.chat === 'C0TEAM' && !place.only)

describe('a question asked among others', () => {
  it('is acknowledged there for the asker alone, without a word of the answer', async () => {
    const world = await example()
    await ask(world, '客户 东海')
    const signs = world.sent.filter(({ place }) => place.only)
    expect(signs).toMatchObject([
      { place: { chat: 'C0TEAM', thread: 'C0TEAM:1.0', only: { userId: 'U0WANGHAO', message: 'om_1' } } },
    ])
    expect(wordsOf(signs[0]!.card)).not.toMatch(/东海|K02/)
    expect(inChannel(world)).toEqual([])
  })

  it('has an answer that is said there when the asker says so, once, without buttons', async () => {
    const world = await example()
    const answer = await ask(world, '客户 东海')
    const share = button(answer, '发到这里')
    const [first] = await Promise.all([world.click('王浩', share), world.click('王浩', share)])
    expect(first).toMatchObject({ delivery: 'toast', card: { title: '已分享' } })
    await world.relay()
    const said = inChannel(world)
    expect(said).toHaveLength(1)
    expect(said[0]!.place).toEqual(CHANNEL)
    expect(wordsOf(said[0]!.card)).toContain('东海石化')
    expect(wordsOf(said[0]!.card)).toContain('王浩 分享')
    expect(buttonsOf(said[0]!.card)).toEqual([])
  })

  it('is shared by nobody else, and nowhere that the click invents', async () => {
    const world = await example()
    const answer = await ask(world, '客户 东海')
    const { click } = button(answer, '发到这里')
    const other = await world.click('李晓彤', click)
    const forged = { ...click.fields, place: JSON.stringify({ ...CHANNEL, chat: 'C0OTHER' }) }
    await world.click('王浩', { intent: 'share', fields: forged })
    await world.click('王浩', { intent: 'share', fields: { ...forged, of: 'nothing' } })
    await world.relay()
    expect(wordsOf(other.card)).toContain('不能再分享')
    expect(world.sent.filter(({ place }) => place.chat === 'C0OTHER')).toEqual([])
  })

  it('of a confidential account is never said in a channel', async () => {
    const world = await example()
    const answer = await ask(world, '客户 东海')
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    const { card } = await world.click('王浩', button(answer, '发到这里'))
    await world.relay()
    expect(wordsOf(card)).toContain('保密')
    expect(inChannel(world)).toEqual([])
  })

  it('that holds what only some may know offers no sharing', async () => {
    const world = await example()
    const plain = await ask(world, '商机 D2')
    await world.db.deal.update({ where: { code: 'D2' }, data: { priceFloor: 900_000_000 } })
    await world.db.contact.updateMany({ where: { account: { code: 'K02' } }, data: { isCoach: true } })
    const secret = [
      await ask(world, '商机 D2', CHANNEL, 'slack:msg:C0TEAM:2.0'),
      await ask(world, '客户 东海', CHANNEL, 'slack:msg:C0TEAM:3.0'),
      await ask(world, '准备 东海', CHANNEL, 'slack:msg:C0TEAM:4.0'),
    ]
    expect(buttonsOf(plain).map(({ label }) => label)).toContain('发到这里')
    for (const card of secret) expect(buttonsOf(card).map(({ label }) => label)).not.toContain('发到这里')
  })

  it('where outsiders read along, and in the own chat, offers no sharing', async () => {
    const world = await example()
    const outside = await ask(world, '客户 东海', { ...CHANNEL, outside: true }, 'slack:msg:C0TEAM:2.0')
    const own = (await world.say('王浩', '客户 东海')).card
    const form = await ask(world, '围墙 东海', CHANNEL, 'slack:msg:C0TEAM:3.0')
    for (const card of [outside, own, form])
      expect(buttonsOf(card).map(({ label }) => label)).not.toContain('发到这里')
  })
})
