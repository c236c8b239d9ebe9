import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** Trials 17: undo takes back the last thing, or says that it cannot, and never something older. */
describe('17: undo', () => {
  let world: World

  beforeEach(async () => {
    world = await makeWorld()
    await world.importExample()
  })

  const undo = async () => wordsOf((await world.say('王浩', '撤销')).card)
  const visits = () => world.db.visit.count({ where: { source: { not: 'import' }, undoneAt: null } })

  it.each([
    ['a new deal', '新商机 东海 四号线 280万 9月底'],
    ['a week plan', '周计划 周三 东海 送样'],
    ['an absence', '休假 6/10 到 6/12'],
  ])('after %s does not take back the visit before it', async (_, text) => {
    await world.say('王浩', '拜访 东海石化 电话 陈副总 谈续约价 下一步 6/5 送方案')
    expect(await visits()).toBe(1)
    const before = await world.db.audit.count()
    await world.say('王浩', text)
    expect(await world.db.audit.count()).toBeGreaterThan(before)

    expect(await undo()).toContain('不能撤销，所以什么都没有收回')
    expect(await visits()).toBe(1)
  })

  it('after a step that was finished opens the step again, and the visit before it stands', async () => {
    await world.say('王浩', '拜访 东海石化 电话 陈副总 谈续约价 下一步 6/5 送方案')
    const { code } = await world.db.nextStep.findFirstOrThrow({ orderBy: { id: 'desc' } })
    await world.say('王浩', `下一步 ${code} 完成`)
    expect(await undo()).toContain(code)
    expect(await visits()).toBe(1)
    expect(await world.db.nextStep.findUniqueOrThrow({ where: { code } })).toMatchObject({ status: 'open' })
  })

  it('17: of a code takes back that entry or nothing', async () => {
    await world.say('王浩', '拜访 东海石化 电话 陈副总 谈续约价')
    await world.say('王浩', '拜访 鼎峰 当面 郑总 谈价格')
    expect(wordsOf((await world.say('王浩', '撤销 V99')).card)).toContain('V99 不是你最近')
    expect(await visits()).toBe(2)
    expect(wordsOf((await world.say('王浩', 'undo V20')).card)).toContain('V20（东海石化）已撤销')
    expect(wordsOf((await world.say('王浩', 'undo V20')).card)).toContain('V20 不是你最近')
    expect(await visits()).toBe(1)
  })

  it('of a second score of a day brings back the first, and then what was before', async () => {
    const walls = async () =>
      (
        await world.db.wallScore.findMany({ where: { account: { code: 'K02' } }, orderBy: { day: 'asc' } })
      ).map(({ push, share, contact, personal }) => `${push}${share}${contact}${personal}`)
    const readings = async () =>
      (
        await world.db.satisfaction.findMany({ where: { account: { code: 'K02' } }, orderBy: { day: 'asc' } })
      ).map(({ actual, expected }) => `${actual}/${expected}`)
    const [wallsBefore, readingsBefore] = [await walls(), await readings()]
    for (const text of ['围墙 东海 1 1 1 1', '围墙 东海 1 0 1 1', '满意度 东海 6 8', '满意度 东海 7 8'])
      await world.say('王浩', text)
    expect([...(await walls()), ...(await readings())]).toEqual([
      ...wallsBefore,
      '1011',
      ...readingsBefore,
      '7/8',
    ])
    expect(await undo()).toContain('满意度')
    expect((await readings()).at(-1)).toBe('6/8')
    expect(await undo()).toContain('满意度')
    expect(await readings()).toEqual(readingsBefore)
    expect(await undo()).toContain('围墙评分已撤销')
    expect((await walls()).at(-1)).toBe('1111')
    await undo()
    expect(await walls()).toEqual(wallsBefore)
  })

  it('goes from the last thing to the one before it', async () => {
    await world.say('王浩', '费用 东海 AP-TEC 300 交流')
    await world.say('王浩', '拜访 东海石化 电话 陈副总 谈续约价')
    expect(await undo()).toContain('按没有这次拜访重算')
    expect(await undo()).toContain('东海')
    expect(await visits()).toBe(0)
    expect(await undo()).toContain('没有可以撤销的记录')
  })

  it('of a visit forgets the person whom it made known, unless they are needed', async () => {
    const known = () => world.db.contact.count({ where: { name: { contains: '欧阳' } } })
    const asked = await world.say('王浩', '拜访 东海石化 当面 欧阳工 谈备件')
    const saved = (await known()) > 0 ? asked : await world.click('王浩', button(asked.card, '对，'))
    expect(await known()).toBe(1)
    await world.click('王浩', button(saved.card, '撤销'))
    expect(await known()).toBe(0)
  })
})
