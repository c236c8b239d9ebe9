import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const account = (code: string) => world.db.account.findUniqueOrThrow({ where: { code } })

describe('what a visit caught', () => {
  it('is a fact by one tap: a rival, once however often it is clicked', async () => {
    const { card } = await world.say('王浩', '拜访 东海 电话 陈副总 说对手恒通报价低8% 下一步 6/10 回复')
    const note = button(card, '记为对手动作')
    await world.click('王浩', note)
    await world.click('王浩', note)
    expect(
      await world.db.competitorSignal.findMany({ where: { day: new Date('2026-06-01') } }),
    ).toMatchObject([{ kind: 'presence' }])
  })

  it('asks one line of the file, and takes "still true"', async () => {
    await world.db.nextStep.updateMany({ data: { status: 'cancelled' } })
    await world.db.deal.updateMany({ data: { stageEnteredOn: new Date('2026-06-01') } })
    await world.say('王浩', '档案 东海 行业 石化')
    const { card } = await world.say('王浩', '拜访 东海 电话 陈副总 谈续约 下一步 6/10 回复')
    expect(wordsOf(card)).toContain('档案还缺「主要产品」')
    const { card: asked } = await world.click('王浩', button(card, '填一下'))
    const save = buttonsOf(asked).find(({ click }) => click.intent === 'fact.profile')!
    await world.click('王浩', save, { typed: { field: 'products', value: '密封件' } })
    expect(await world.db.profileFact.count({ where: { field: 'products', value: '密封件' } })).toBe(1)

    world.now = '2026-06-02T10:30:00+08:00'
    await world.db.profileFact.updateMany({ data: { day: new Date('2025-01-01') } })
    for (const [field, value] of [
      ['size', '3000人'],
      ['relation', '战略伙伴'],
      ['orientation', '价值'],
      ['wallet', '2亿'],
      ['financial_year', '自然年'],
      ['buying_process', '集采'],
      ['tier_check', '仍是'],
    ])
      await world.say('王浩', `档案 东海 项目 ${field} 内容 ${value}`)
    const { card: later } = await world.say('王浩', '拜访 东海 电话 陈副总 谈交期 下一步 6/11 回复')
    expect(wordsOf(later)).toContain('档案「行业：石化」还对吗？')
    await world.click('王浩', button(later, '仍然如此'))
    expect(await world.db.profileFact.findFirstOrThrow({ where: { field: 'industry' } })).toMatchObject({
      day: new Date('2026-06-02'),
      value: '石化',
    })
  })

  it('a file with holes or old lines is AR14; without a file there is nothing to say', async () => {
    const signals = async () => JSON.stringify((await account('K02')).signals)
    expect(await signals()).not.toContain('AR14')
    await world.say('王浩', '档案 东海 行业 石化 来源 官网')
    expect(await signals()).toContain('AR14')
  })
})
