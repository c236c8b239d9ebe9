import { beforeEach, describe, expect, it } from 'vitest'
import { sendNumbers } from '../../handlers/briefings/send-numbers.ts'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T08:20:00+08:00', jobs: [sendNumbers] })
  await world.importExample()
})

describe('the seven figures', () => {
  it('are seven lines with their source days', async () => {
    const { card } = await world.say('周敏', '数字')
    const list = card.parts.find((part) => part.kind === 'list')

    expect(list?.kind === 'list' && list.items).toHaveLength(7)
    expect(wordsOf(card)).toContain('未结投诉 1 件（超期 1）')
    expect(wordsOf(card)).toContain('周总结未交：王浩')
    reviewCard('briefings', 'numbers', card)
  })

  it('move with what is logged', async () => {
    await world.say('李晓彤', '拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价')
    expect(wordsOf((await world.say('周敏', '数字')).card)).toContain('李晓彤 1')
  })

  it('of a director cover everybody below', async () => {
    const { card } = await world.say('高建国', 'numbers')
    expect(wordsOf(card)).toContain('Tom Becker 0')
    reviewCard('briefings', 'numbers-director', card)
  })

  it('come before the meeting only to those who switched them on', async () => {
    world.now = '2026-06-01T08:30:00+08:00'
    await world.tick()
    expect(await world.toldTo('Daniel Reyes')).toEqual([])

    const { card } = await world.say('Daniel Reyes', 'numbers')
    const on = await world.click('Daniel Reyes', button(card, 'Send them'))
    expect(wordsOf(on.card)).toContain('08:30')
    await world.tick()
    world.pass(5)
    await world.tick()
    expect((await world.toldTo('Daniel Reyes')).map((told) => told.title)).toEqual([
      'Seven figures · Mon 1 Jun 2026',
    ])
    world.now = '2026-06-06T08:30:00+08:00'
    await world.tick()
    await world.say('Daniel Reyes', 'numbers off')
    world.now = '2026-06-08T08:30:00+08:00'
    await world.tick()
    expect(await world.toldTo('Daniel Reyes')).toHaveLength(1)
  })

  it('are not for a rep', async () => {
    const { card } = await world.say('王浩', '数字 开')
    expect(wordsOf(card)).toContain('给经理和总监')
    expect(await world.db.setting.count({ where: { key: { startsWith: 'numbers' } } })).toBe(0)
  })
})
