import pg from 'pg'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const line = (field: string) => world.db.profileFact.findFirstOrThrow({ where: { field } })

describe('how complete a file is', () => {
  it('stands on the card of the account, and line by line in its profile', async () => {
    await world.say('王浩', '档案 东海 行业 石化 来源 官网')
    await world.say('王浩', '档案 东海 年采购额 2亿')
    expect(wordsOf((await world.say('王浩', '客户 东海')).card)).toContain(
      '已填 2/9，缺 主要产品、规模等 7 项',
    )
    await world.db.profileFact.updateMany({
      where: { field: 'industry' },
      data: { day: new Date('2025-01-01') },
    })
    const { card } = await world.say('王浩', '客户 东海 档案')
    expect(wordsOf(card)).toContain('2/9，1 项该核实了')
    expect(wordsOf(card)).toContain('来源 官网')
    reviewCard('accounts', 'profile', card)
    await world.click('王浩', button(card, '仍然如此'))
    expect(await line('industry')).toMatchObject({
      value: '石化',
      source: '官网',
      day: new Date('2026-06-01'),
    })
  })

  it('is read in English, and not changed by who only looks on', async () => {
    await world.say('Tom Becker', 'profile Meridian industry food')
    const { card } = await world.say('Tom Becker', 'account Meridian profile')
    reviewCard('accounts', 'profile', card)
    const { card: shown } = await world.say('林悦', '档案 K05')
    expect(buttonsOf(shown).map(({ click }) => click.intent)).toEqual(['account.open'])
  })

  it.each(['档案 东海 行业 仍然如此', 'profile K02 industry still true'])('%s', async (text) => {
    await world.say('王浩', '档案 东海 行业 石化 来源 官网')
    world.now = '2026-06-20T10:30:00+08:00'
    await world.say('王浩', text)
    expect(await line('industry')).toMatchObject({
      value: '石化',
      source: '官网',
      day: new Date('2026-06-20'),
    })
  })

  it('nothing is still true of a line that was never noted', async () => {
    const { card } = await world.say('王浩', '档案 东海 行业 仍然如此')
    expect(wordsOf(card)).toContain('请填写')
    expect(await world.db.profileFact.count()).toBe(0)
  })
})

/** What an ordinary visit may ask of the database, its transaction's BEGIN and COMMIT included. */
const MOST = 21

it('asking for a line of the file costs an ordinary visit no statement', async () => {
  await world.say('王浩', 'help')
  const query = vi.spyOn(pg.Client.prototype, 'query')
  const { card } = await world.say('王浩', '拜访 东海 电话 陈副总 谈续约 下一步 6/10 回复')
  const asked = query.mock.calls.map(([one]: unknown[]) =>
    typeof one === 'string' ? one : (one as { text: string }).text,
  )
  query.mockRestore()
  expect(wordsOf(card)).toContain('撤销')
  expect(asked.slice(asked.indexOf('BEGIN')).length).toBeLessThanOrEqual(MOST)
})
