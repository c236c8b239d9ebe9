import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.say('王浩', '拜访 东海 电话 陈副总 谈续约，他答应6月3日前给我们答复 下一步 6/10 送样')
})

const promises = () => world.db.commitment.findMany({ orderBy: { id: 'asc' } })

describe('what they promised', () => {
  it('stands in the file until somebody says what became of it', async () => {
    expect(await promises()).toMatchObject([{ byUs: false, due: new Date('2026-06-03') }])
    const { card } = await world.say('王浩', '客户 东海 承诺')
    expect(wordsOf(card)).toContain('对方答应的')
    await world.click('王浩', button(card, '没兑现'))
    expect((await promises())[0]).toMatchObject({ doneOn: null, brokenOn: new Date('2026-06-01') })
    expect(wordsOf((await world.say('王浩', '客户 东海 承诺')).card)).toContain('没有还没兑现的承诺')
  })

  it('is asked about after the next visit once its day has come, and said once', async () => {
    world.now = '2026-06-04T10:30:00+08:00'
    const { card } = await world.say('王浩', '拜访 东海 当面 钱科长 谈交期 下一步 6/12 回访')
    expect(wordsOf(card)).toContain('兑现了吗')
    const kept = button(card, '兑现了')
    await world.click('王浩', kept)
    expect((await promises())[0]).toMatchObject({ doneOn: new Date('2026-06-04'), brokenOn: null })
    const late = { intent: 'promise.settle', fields: { ...kept.click.fields, kept: 'no' } }
    expect(wordsOf((await world.click('周敏', late)).card)).toContain('已经处理过')
  })

  it('is settled by nobody who only looks on or may not see the account', async () => {
    const [promise] = await promises()
    const settle = { intent: 'promise.settle', fields: { promise: String(promise!.id), kept: 'yes' } }
    expect(buttonsOf((await world.say('林悦', '客户 东海 承诺')).card)).toHaveLength(1)
    await world.click('林悦', settle)
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    const { card } = await world.click('Tom Becker', settle)
    expect(wordsOf(card)).not.toContain('东海')
    expect((await promises())[0]).toMatchObject({ doneOn: null, brokenOn: null })
  })
})
