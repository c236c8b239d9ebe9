import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T08:29:00+08:00' })
  await world.importExample()
})

const E1 = '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 承诺:周五前给方案 下一步 6/5 送整改方案'

async function digestOf(name: string): Promise<string> {
  const cards = (await world.toldTo(name)).filter((card) => /日报|digest/.test(card.title))
  return cards.map((card) => `${card.title}\n${wordsOf(card)}`).join('\n=====\n')
}

describe('the digest of the worked example', () => {
  it('comes at 08:30, not a minute before, and once', async () => {
    await world.tick()
    expect(await digestOf('周敏')).toBe('')

    world.now = '2026-06-01T08:30:00+08:00'
    await world.tick()
    await world.tick()
    expect((await world.toldTo('周敏')).filter((card) => card.title.includes('日报'))).toHaveLength(1)
  })

  it('says what 5.8 says to the Chinese manager', async () => {
    world.pass(1)
    await world.tick()
    const words = await digestOf('周敏')
    if (process.env.SHOW) console.log(words)

    expect(words).toContain('大客户风险日报 · 华东大客户部 · 2026-06-01(周一)')
    expect(words).toContain('大客户 8 家:危急 1 · 预警 1 · 关注 2 · 正常 4')
    expect(words).toContain('风险客户年收入 1,680 万元 ｜ 商机 2,550 万元(加权 1,426 万元)')
    const order = ['东海石化(A·王浩)', '鼎峰钢铁(C·王浩)', '泰和半导体(A·陈思远)', '华锐重工(A·李晓彤)'].map(
      (name) => words.indexOf(name),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
    expect(words).toContain('19 天未联系(上限 7,2.7 倍)')
    expect(words).toContain('42/21 天(2 倍)100 分')
    expect(words).toContain('关系 85%,但决策层 0/2')
    expect(words).toContain('周总结未交:王浩')
    expect(words).toContain('周计划完成 4/8(李晓彤 1/3、王浩 0/2、陈思远 3/3)')
    expect(words).toContain('东海石化 0.30')
    expect(words).toContain('华锐重工 0.46')
    expect(words).toContain('华锐重工 19.4%(>15%)')
  })

  it('says what 5.9 says to the English manager', async () => {
    world.pass(1)
    await world.tick()
    const words = await digestOf('Daniel Reyes')
    if (process.env.SHOW) console.log(words)

    expect(words).toContain('At-risk digest · International KA · Mon 1 Jun 2026')
    expect(words).toContain('4 key accounts: 1 critical · 0 at risk · 1 watch · 2 healthy')
    expect(words).toContain('revenue at risk CNY 6.4 M | pipeline CNY 8.7 M (weighted CNY 3.92 M)')
    expect(words).toContain('32 days since a two-way contact')
    expect(words).toContain('56/30 days (1.9×)')
    expect(words).toContain('AP1')
    expect(words).toContain('Weekly summary missing: Tom Becker')
    expect(words).toContain('Meridian Foods 0.00')
  })

  it('rolls up for the director', async () => {
    world.pass(1)
    await world.tick()
    const words = await digestOf('高建国')
    if (process.env.SHOW) console.log(words)

    const order = ['东海石化(', '美瑞食品(', '鼎峰钢铁(', '泰和半导体(', '南港海工(', '华锐重工('].map(
      (name) => words.indexOf(name),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(words).toContain('2.75')
    expect(words).toContain('1,190 万元(34.8%)')
    expect(words).toContain('180 万元')
  })

  it('leads with what changed on the second morning', async () => {
    world.pass(1)
    await world.tick()
    world.now = '2026-06-01T10:30:00+08:00'
    await world.say('王浩', E1)
    world.now = '2026-06-02T08:30:00+08:00'
    await world.tick()
    const words = (await digestOf('周敏')).split('=====')[1] ?? ''
    if (process.env.SHOW) console.log(words)

    expect(words).toContain('华锐重工 关注→预警')
    expect(words).toContain('东海石化 95→65')
    expect(words.indexOf('华锐重工 关注→预警')).toBeLessThan(words.indexOf('东海石化(A·王浩)'))
  })

  it('lets a manager nudge the owner, once', async () => {
    const digest = await world.say('周敏', '日报')
    const nudged = await world.click('周敏', button(digest.card, '提醒负责人'))
    await world.relay()

    expect(nudged.delivery).toBe('toast')
    expect((await world.toldTo('王浩')).map((card) => card.title)).toContain('周敏 请您看看 东海石化')
    expect(await world.click('周敏', button(digest.card, '提醒负责人'))).toEqual(nudged)
    const anew = await world.say('周敏', '日报')
    const again = await world.click('周敏', button(anew.card, '提醒负责人'))
    expect(wordsOf(again.card)).toContain('已经提醒过')
  })

  it('is not for reps', async () => {
    expect(wordsOf((await world.say('王浩', '日报')).card)).toContain('今日')
  })
})
