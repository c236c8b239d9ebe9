import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const ASK = '请他转介绍'
const visit = '拜访 华锐 当面 孙副总 谈扩产 下一步 周五 送方案'
const asks = async (text: string) => {
  const { card } = await world.say('王浩', text)
  return buttonsOf(card).some(({ label }) => label === ASK)
}

describe('asking for an introduction (S113)', () => {
  it('says whom to ask and how, where they are content', async () => {
    const { card } = await world.say('王浩', '转介绍 华锐')
    expect(card.tone).toBe('good')
    expect(wordsOf(card)).toContain('孙副总')
    reviewCard('accounts', 'referral', card)
  })

  it('says why not yet, and what to do first', async () => {
    const { card } = await world.say('Tom Becker', 'referral Meridian')
    expect(card.tone).toBe('warn')
    expect(wordsOf(card)).toMatch(/complaint C2[\s\S]*Satisfaction 7 is below/)
    reviewCard('accounts', 'referral-not-yet', card)
  })

  it('is one tap after a visit to them, and not again for 90 days once somebody was introduced', async () => {
    const { card } = await world.say('王浩', visit)
    const { card: script } = await world.click('王浩', button(card, ASK))
    const { card: form } = await world.click('王浩', button(script, '记下介绍'))
    const save = buttonsOf(form).find(({ click }) => click.intent === 'fact.referrals')!
    await world.click('王浩', save, { typed: { contact: '孙副总', whom: '远达集团 何总' } })
    expect(await world.db.referral.findMany({ select: { whom: true } })).toEqual([{ whom: '远达集团 何总' }])
    world.now = '2026-06-03T10:30:00+08:00'
    expect(await asks(visit)).toBe(false)
    world.now = '2026-09-02T10:30:00+08:00'
    await world.say('王浩', '满意度 华锐 9 期望 8')
    expect(await asks(visit)).toBe(true)
  })

  it('is not offered where they are not content, nor after a call nobody took', async () => {
    expect(await asks('拜访 东海 当面 陈副总 谈续约 下一步 周五 送方案')).toBe(false)
    expect(await asks('拜访 华锐 电话 孙副总 没接')).toBe(false)
  })

  it('what came of it is kept once, asked for in both languages, in the history, and taken back', async () => {
    const told = 'referral Meridian Oliver Grant introduced us to Sunrise Foods, Lee Ming'
    await world.say('Tom Becker', told)
    await world.say('Tom Becker', told)
    expect(await world.db.referral.count()).toBe(1)
    for (const question of ['who introduced us?', 'which referrals did we get this year?'])
      expect(wordsOf((await world.say('Tom Becker', question)).card)).toContain(
        'Oliver Grant, Meridian Foods: Sunrise Foods',
      )
    const { card } = await world.say('高建国', '全公司有哪些转介绍？')
    expect(wordsOf(card)).toContain('Sunrise Foods')
    expect(wordsOf((await world.say('Tom Becker', 'account Meridian history')).card)).toContain(
      'Sunrise Foods',
    )
    await world.say('Tom Becker', 'undo')
    await world.say('Tom Becker', 'undo')
    expect(await world.db.referral.count()).toBe(0)
    expect(wordsOf((await world.say('Tom Becker', 'who introduced us?')).card)).toContain('No referral yet')
  })

  it('somebody who is not known there, and whoever only looks, are told so', async () => {
    const { card } = await world.say('王浩', '转介绍 华锐 何某 介绍了 远达集团')
    expect(wordsOf(card)).toMatch(/没有叫“何某”的联系人[\s\S]*人 华锐重工 何某/)
    await world.say('林悦', '转介绍 华锐 孙副总 介绍了 远达集团')
    expect(await world.db.referral.count()).toBe(0)
  })
})
