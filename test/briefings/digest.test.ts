import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { linesOfCard } from '../phone-lines.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T08:29:00+08:00' })
  await world.importExample()
})

const E1 = '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 承诺：周五前给方案 下一步 6/5 送整改方案'

/** The messages that begin with a team's name. */
async function digestsOf(name: string): Promise<Card[]> {
  return (await world.toldTo(name)).filter((card) =>
    /^(华东大客户部|International KA|全公司|Whole company) · /.test(card.title),
  )
}

async function digestOf(name: string): Promise<string> {
  return (await digestsOf(name)).map((card) => `${card.title}\n${wordsOf(card)}`).join('\n=====\n')
}

async function fits(name: string, lines: number): Promise<void> {
  for (const card of await digestsOf(name)) {
    expect(linesOfCard(card, 38)).toBeLessThanOrEqual(lines)
    expect(buttonsOf(card).length).toBeLessThanOrEqual(8)
  }
}

describe('the digest of the worked example', () => {
  it('comes at 08:30, not a minute before, and once', async () => {
    await world.tick()
    expect(await digestOf('周敏')).toBe('')

    world.now = '2026-06-01T08:30:00+08:00'
    await world.tick()
    await world.tick()
    expect(await digestsOf('周敏')).toHaveLength(1)
  })

  it('says what 5.8 says to the Chinese manager', async () => {
    world.pass(1)
    await world.tick()
    const words = await digestOf('周敏')
    if (process.env.SHOW) console.log(words)

    expect(words).toContain('华东大客户部 · 6/1 周一 · 先看 2 家')
    for (const phrase of [
      '8 家：危急 1 · 预警 1 · 关注 2 · 正常 4',
      '风险年收入 1,680 万｜商机 2,550 万（加权 1,426 万）',
      '19 天没联系（上限 7，2.7 倍）',
      '决策层 67 天没见（上限 30）',
      '90 天业绩 −50%',
      '投诉 C1 超时 5 天（应 5/27）',
      'F2 回复续约价晚 14 天、F3 密封件整改方案晚 12 天',
      '对手 5/13 来替换',
      '→ 本周陪王浩见陈副总，先结 C1',
      '欠款 75 天 52 万（6/1 数据）',
      '→ 林悦核实前不报新价',
      '泰和半导体 28：决策层没见过；围墙 25%（下限 75%）；没有客户计划',
      '华锐重工 26：13 天没联系（上限 7，1.9 倍）；围墙 87.5%→75%；F1 发修订报价晚 7 天',
      'D2 东海石化 42/21 天（2 倍）100 分',
      'D1 华锐重工 60/45 天 25 分',
      'D8 启明新能源 34/30 天 15 分',
      'D6 泰和半导体：关系 85%，决策层 0/2',
      '到期 今天 无｜周二 F11 泰和半导体｜周四 F9 启明新能源｜周五 F10 锦川水务',
      '计划 4/8（李晓彤 1/3、王浩 0/2、陈思远 3/3）',
      '缺王浩总结',
      '东海石化 0.30',
      '华锐重工 0.46',
      '华锐重工 19.4%（>15%）',
      '缺满意度：启明新能源、泰和半导体、鼎峰钢铁',
    ])
      expect(words).toContain(phrase)
    const order = ['东海石化 A 王浩', '鼎峰钢铁 C 王浩', '关注 泰和半导体', '关注 华锐重工'].map((name) =>
      words.indexOf(name),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
    await fits('周敏', 30)
  })

  it('says what 5.9 says to the English manager', async () => {
    world.pass(1)
    await world.tick()
    const words = await digestOf('Daniel Reyes')
    if (process.env.SHOW) console.log(words)

    for (const phrase of [
      'International KA · Mon 1 Jun · 1 to decide · 1 to chase',
      '4 accounts: 1 critical · 0 at risk · 1 watch · 2 healthy',
      'At risk CNY 6.4 M | pipeline 8.7 M (weighted 3.92 M)',
      'DECIDE AP1 D3 North Sea retrofit phase 2, 3→4, Priya Nair, by 16:00 today',
      '3 of 7 gate items',
      '32 days without contact (limit 14, 2.3×); chat of 26 May unanswered',
      'decision level 97 days (limit 60)',
      'revenue −37.5%',
      'CNY 380 k overdue 45 days',
      '42 days without contact (limit 30, 1.4×); decision level 137 days (limit 120); wall 25% (floor 37.5%)',
      'D5 Meridian Foods 56/30 days (1.9×), score 90: no next step; pushed twice; Oliver Grant not met',
      'Today Alderbrook Chemicals contact 14/14, F7·D7 | Tue C2 Meridian Foods | Wed F6 Northwind Energy',
      'plan 1/4 (Priya Nair 1/2, Tom Becker 0/2); no summary: Tom Becker',
      'Meridian Foods 0.00 (<0.5)',
      'no satisfaction: Southport Marine',
    ])
      expect(words).toContain(phrase)
    await fits('Daniel Reyes', 30)
  })

  it('rolls up for the director', async () => {
    world.pass(1)
    await world.tick()
    const words = await digestOf('高建国')
    if (process.env.SHOW) console.log(words)

    const order = [
      '东海石化 95 → 周敏',
      '美瑞食品 74 → Daniel Reyes',
      '鼎峰钢铁 10→预警',
      '泰和半导体 28',
      '南港海工 28',
      '华锐重工 26',
    ].map((name) => words.indexOf(name))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order[0]).toBeGreaterThan(0)
    for (const phrase of [
      '12 家：危急 2 · 预警 1 · 关注 3 · 正常 6',
      '风险年收入 2,320 万｜商机 3,420 万（加权 1,818 万）',
      '覆盖 2.75 倍（<3）：1,980 万对 720 万，其中 950 万成交日已过',
      '风险商机 1,190 万（34.8%）｜逾期回款 180 万（6/1 数据）',
      '计划 5/12；缺王浩、Tom Becker 总结；投入 美瑞食品 0.00、东海石化 0.30、华锐重工 0.46（<0.5）；集中 华锐重工 19.4%（>15%）',
      'D2 100 · D5 90 · D1 25 · D8 15；D6 决策层 0/2',
    ])
      expect(words).toContain(phrase)
    await fits('高建国', 20)
  })

  it('opens a team of the roll-up by its button, and no team of somebody else', async () => {
    world.pass(1)
    await world.tick()
    const [roll] = await digestsOf('高建国')
    const team = await world.click('高建国', button(roll!, '看 International KA'))
    expect(wordsOf(team.card)).toContain('美瑞食品')
    expect(wordsOf(team.card)).not.toContain('东海石化')

    const foreign = await world.click('周敏', button(roll!, '看 International KA'))
    expect(wordsOf(foreign.card)).not.toContain('美瑞食品')
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

    expect(words).toContain('▲ 华锐重工 A 李晓彤')
    expect(words).toContain('关注→预警 31')
    expect(words).toContain('▼ 东海石化 A 王浩')
    expect(words).toContain('95→65，仍危急')
    expect(words).toContain('风险年收入 3,540 万（上次 1,680 万）')
    expect(words).toContain('没变 鼎峰钢铁、泰和半导体 · 停滞 3 ▸')
    expect(linesOfCard((await digestsOf('周敏'))[1]!, 38)).toBeLessThanOrEqual(14)
  })

  it('lets a manager nudge the owner, once', async () => {
    const digest = await world.say('周敏', '日报')
    const nudged = await world.click('周敏', button(digest.card, '问王浩'))
    await world.relay()

    expect(nudged.delivery).toBe('toast')
    expect((await world.toldTo('王浩')).map((card) => card.title)).toContain('周敏 请你看看 东海石化')
    expect(await world.click('周敏', button(digest.card, '问王浩'))).toEqual(nudged)
    const anew = await world.say('周敏', '日报')
    const again = await world.click('周敏', button(anew.card, '问王浩'))
    expect(wordsOf(again.card)).toContain('已经提醒过')
  })

  it('is not for reps', async () => {
    expect(wordsOf((await world.say('王浩', '日报')).card)).toContain('今日')
  })
})
