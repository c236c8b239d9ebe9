import { beforeEach, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** A company is proposed as a key account (S03): the five criteria, the company's own test, the figures, and the limit of A accounts. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.db.account.update({ where: { code: 'K02' }, data: { tier: null } })
  await world.db.account.update({ where: { code: 'K05' }, data: { tier: null } })
})

const say = async (who: string, text: string) => (await world.say(who, text)).card
const tierOf = async (code: string) => (await world.db.account.findUniqueOrThrow({ where: { code } })).tier

describe('a nomination', () => {
  it('is a form with the five criteria and what the figures say; without a criterion or evidence it says so', async () => {
    const form = await say('王浩', '提名 东海 大客户')
    reviewCard('accounts', 'nominate', form)
    const send = button(form, '提交提名')
    const empty = await world.click('王浩', send, {
      typed: { criteria: '', tier: 'B', months: 'x', evidence: '' },
    })
    expect(wordsOf(empty.card)).toContain('至少要勾 1 条')
    expect(wordsOf(empty.card)).toContain('请写明依据')
    expect(wordsOf(empty.card)).toContain('请写月数')
    const typed = { criteria: 'orders,influence', tier: 'B', months: '24', evidence: '三年框架合同' }
    await world.click('王浩', send, { typed })
    await world.click('王浩', send, { typed })
    expect(await world.db.request.count({ where: { kind: 'nominate' } })).toBe(1)
    await world.relay()
    const asked = (await world.toldTo('周敏')).find(({ title }) => title.includes('提名 东海石化'))
    reviewCard('accounts', 'nominate-request', asked!)
    expect(await tierOf('K02')).toBeNull()
    await world.click('周敏', button(asked!, '批准'))
    expect(await tierOf('K02')).toBe('B')
    const card = await say('王浩', '定级 东海')
    expect(wordsOf(card)).toContain('提名：大订单、长期合同、影响力')
    expect(wordsOf(await say('王浩', '客户 东海 档案'))).toContain('三年框架合同')
  })

  it('in English words; whoever leads the owner decides at once', async () => {
    const form = await say('Tom Becker', 'nominate Meridian as key account')
    expect(form.title).toBe('Nominate a key account · Meridian Foods')
    const done = await say('Daniel Reyes', 'nominate Meridian B 1 3 contract 24 months new plant in spring')
    expect(done.title).toBe('Meridian Foods is a key account of tier B now')
    expect(await tierOf('K05')).toBe('B')
    // Of one that is a key account already its tier is shown.
    expect((await say('Tom Becker', 'nominate Meridian')).title).toBe('Tier · Meridian Foods')
  })

  it('says that one order is no steady buying, and that its group is a key account already', async () => {
    const { id } = await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })
    const parent = await world.db.account.findUniqueOrThrow({ where: { code: 'K01' } })
    await world.db.account.update({ where: { id }, data: { parentId: parent.id } })
    await world.db.revenue.deleteMany({ where: { accountId: id } })
    await world.db.revenue.create({
      data: { accountId: id, day: new Date('2026-03-01'), amount: 900_000_000n },
    })
    const words = wordsOf(await say('王浩', '提名 东海'))
    expect(words).toContain('其中一笔占全年 100%')
    expect(words).toContain('属于 华锐重工，它已经是 A 级大客户')
    await world.db.account.update({ where: { id: parent.id }, data: { confidential: true } })
    expect(wordsOf(await say('王浩', '提名 东海'))).not.toContain('华锐')
  })

  it('is one tap from the card of an ordinary account, for whoever may ask', async () => {
    const nominate = async (who: string, words: string) =>
      buttonsOf(await say(who, words)).find(({ click }) => click.intent === 'nominate')
    const pressed = await world.click('王浩', (await nominate('王浩', '客户 东海'))!)
    expect(pressed.card.title).toContain('提名')
    expect((await nominate('Tom Becker', 'account Meridian'))?.label).toBe('Nominate')
    expect(await nominate('周敏', '客户 东海')).toBeDefined()
    // Finance only looks on; and a key account is one already.
    expect(await nominate('林悦', '客户 东海')).toBeUndefined()
    expect(await nominate('李晓彤', '客户 华锐')).toBeUndefined()
  })

  it('is refused for who only looks on, and keeps no money for a person', async () => {
    expect(wordsOf(await say('林悦', '提名 东海'))).toContain('不能')
    expect(wordsOf(await say('王浩', '提名 东海 B ① 给陈副总两万回扣'))).not.toContain('已提交')
    expect(await world.db.request.count({ where: { kind: 'nominate' } })).toBe(0)
  })
})

describe('the limit of A accounts', () => {
  const capped = async () => {
    const policy = structuredClone(defaultPolicy)
    policy.keyAccounts.most.rep = 1
    world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', policy })
    await world.importExample()
  }

  it('stops whoever asks and whoever decides, and names who could be taken down, a tap each', async () => {
    await capped()
    const full = await say('王浩', '定级 鼎峰 A 明年翻倍')
    reviewCard('accounts', 'a-is-full', full)
    expect((await say('周敏', '定级 鼎峰 A')).title).toBe('A 级已满')
    const down = buttonsOf(full).find(({ label }) => label.startsWith('降为'))!
    await world.click('周敏', down)
    expect(await tierOf('K02')).not.toBe('A')
    await say('周敏', '定级 鼎峰 A')
    expect(await tierOf('K09')).toBe('A')
  })

  it('is looked at again when somebody agrees', async () => {
    await capped()
    await world.db.account.update({ where: { code: 'K02' }, data: { tier: 'B' } })
    await say('王浩', '定级 鼎峰 A 明年翻倍')
    await world.db.account.update({ where: { code: 'K02' }, data: { tier: 'A' } })
    const { code } = await world.db.request.findFirstOrThrow({ where: { kind: 'tier' } })
    expect((await say('周敏', `批准 ${code}`)).title).toBe('A 级已满')
    expect(await world.db.decision.count()).toBe(0)
    expect(await tierOf('K09')).toBe('C')
  })

  it('names no account that its reader may not see', async () => {
    await capped()
    const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    await world.db.account.update({ where: { code: 'K09' }, data: { backupId: tom.id } })
    const words = wordsOf(await say('Tom Becker', 'tier 鼎峰 A more'))
    expect(words).toContain('No more A accounts')
    expect(words).not.toContain('Donghai')
  })
})
