import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const say = async (name: string, text: string) => (await world.say(name, text)).card
const tierOf = async (code: string) => (await world.db.account.findUniqueOrThrow({ where: { code } })).tier

describe('what the figures say of a tier', () => {
  it('is shown criterion by criterion, with what to type where one is not known', async () => {
    await say('王浩', '档案 东海 年采购额 2亿')
    await say('王浩', '客户状态 东海 战略客户')
    const card = await say('周敏', '定级 东海')
    expect(card.title).toBe('级别 · 东海石化')
    expect(wordsOf(card)).toMatch(/客户吸引力 \d/)
    expect(wordsOf(card)).toMatch(/我们的份额 \d+(?:\.\d+)?%? · 权重 35/)
    expect(wordsOf(card)).toContain('毛利')
    reviewCard('accounts', 'tier', card)
    // What an account earns is for leaders and finance.
    expect(wordsOf(await say('王浩', '定级 东海'))).not.toContain('毛利')
  })

  it('proposes, and a manager makes it so with one tap; the card says who did when and why', async () => {
    await say('王浩', '档案 东海 年采购额 2亿')
    const card = await say('周敏', '客户 东海 级别')
    const set = buttonsOf(card).find(({ label }) => label.startsWith('改为'))!
    const proposed = set.click.fields['tier']
    expect(wordsOf(await say('周敏', '客户 东海'))).toContain(`数据建议 ${proposed}`)
    await world.click('周敏', set)
    expect(await tierOf('K02')).toBe(proposed)
    const now = await say('周敏', '定级 东海')
    expect(wordsOf(now)).toContain('与现在一致')
    expect(wordsOf(now)).toContain(`A → ${proposed}（周敏）：数据建议`)
  })

  it('a rep asks with the same tap', async () => {
    await say('王浩', '档案 东海 年采购额 2亿')
    const set = buttonsOf(await say('王浩', '定级 东海')).find(({ label }) => label.startsWith('改为'))!
    expect(wordsOf((await world.click('王浩', set)).card)).toContain('周敏')
    expect(await tierOf('K02')).toBe('A')
  })

  it('in English; an ordinary account is not scored', async () => {
    reviewCard('accounts', 'tier', await say('Tom Becker', 'tier Meridian'))
    await world.addAccount('K99', '新厂', '王浩')
    expect(wordsOf(await say('王浩', '定级 K99'))).toContain('普通客户不打分')
  })
})

describe('the people of an account', () => {
  it('are listed with what says something about each', async () => {
    const card = await say('王浩', '人 东海')
    expect(card.title).toBe('联系人 · 东海石化')
    expect(wordsOf(card)).not.toMatch(/(?:^|· )否/m)
    reviewCard('accounts', 'people', card)
    const { card: form } = await world.click('王浩', button(card, '加一个人'))
    expect(form.parts.some(({ kind }) => kind === 'form')).toBe(true)
  })

  it('somebody who is not there yet is named, with what saving does', async () => {
    const card = await say('王浩', '人 东海 黄总')
    expect(card.title).toBe('黄总 · 东海石化')
    expect(wordsOf(card)).toContain('黄总 还不在档案里，保存就加上')
  })

  it('changing somebody begins with what is known', async () => {
    const card = await say('王浩', '人 东海 陈副总')
    const { card: form } = await world.click('王浩', button(card, '修改'))
    const part = form.parts.find((each) => each.kind === 'form')
    expect(part?.kind === 'form' && part.form.fields.find(({ name }) => name === 'layer')).toMatchObject({
      value: 'decision',
    })
    expect(wordsOf(form)).not.toContain('还不在档案里')
  })
})
