import { beforeEach, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { reviewCard } from '../cards.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const account = (code: string) => world.db.account.findUniqueOrThrow({ where: { code } })
const say = async (name: string, text: string) => (await world.say(name, text)).card
const line = (field: string) => world.db.profileFact.findFirst({ where: { field } })

describe('what sort of customer an account is', () => {
  it('is said by chat in any order, shown on its card and taken back', async () => {
    await say('王浩', '客户状态 东海 战略客户')
    await say('王浩', '档案 东海 合作形态 战略伙伴')
    expect(await account('K02')).toMatchObject({ kind: 'strategic', status: 'active' })
    expect(wordsOf(await say('王浩', '客户 东海'))).toContain('战略客户 · 战略伙伴型')
    await say('王浩', '撤销')
    await say('王浩', '撤销')
    expect(await account('K02')).toMatchObject({ kind: null })
  })

  it('a lost one needs its reason', async () => {
    expect(wordsOf(await say('王浩', '客户状态 东海 已流失'))).toContain('请写原因')
    expect((await account('K02')).status).toBe('active')
    await say('王浩', '客户状态 东海 已流失 产线搬走了')
    expect((await account('K02')).status).toBe('lost')
    expect(wordsOf(await say('王浩', '客户 东海'))).toContain('已流失')
  })

  it('a group counts each of its companies once, and none is below itself', async () => {
    await say('王浩', '客户状态 鼎峰 上级客户 东海石化')
    await say('周敏', '客户状态 南港 上级客户 鼎峰钢铁')
    const [top, middle] = [await account('K02'), await account('K09')]
    expect(middle.parentId).toBe(top.id)
    const card = await say('周敏', '客户 东海')
    expect(wordsOf(card)).toContain('下属')
    expect(wordsOf(await say('周敏', '客户 鼎峰'))).toContain('属于 东海石化')
    expect(wordsOf(await say('周敏', '客户状态 东海 上级客户 鼎峰'))).toContain('不能再当它的上级')
    expect((await account('K02')).parentId).toBeNull()
  })

  it('a company of the group that one may not see is in no sum of theirs', async () => {
    await say('王浩', '客户状态 鼎峰 上级客户 东海石化')
    await world.db.account.update({ where: { code: 'K09' }, data: { confidential: true } })
    expect(wordsOf(await say('陈思远', '客户 东海'))).not.toContain('下属')
    expect(wordsOf(await say('王浩', '客户 东海'))).toContain('下属 1 家')
  })
})

describe('lines of the file are numbers where they are', () => {
  it('the wallet makes our share a number, the credit block is on the money card', async () => {
    await say('王浩', '档案 东海 年采购额 2亿 来源 年报')
    expect(wordsOf(await say('王浩', '档案 东海 信用额度 500万'))).toMatch(/财务|经理/)
    await say('周敏', '档案 东海 信用额度 500万')
    await say('王浩', '档案 东海 账期 60 天')
    await say('王浩', '档案 东海 流动比率 0.8')
    expect(await line('wallet')).toMatchObject({ value: '200000000', source: '年报' })
    expect(await line('payment_days')).toMatchObject({ value: '60' })
    const card = await say('王浩', '客户 东海 商务')
    expect(wordsOf(card)).toMatch(/我们占 \d+(?:\.\d+)?%/)
    expect(wordsOf(card)).toContain('低于 1')
    reviewCard('accounts', 'money', card)
  })

  it.each([
    ['档案 东海 流动比率 150', '写成倍数'],
    ['档案 东海 流动比率 150%', '写成倍数'],
    ['档案 东海 信用代码 91310000607237000B', '校验位不对'],
    ['档案 东海 年采购额 很多', '不是金额'],
    ['档案 东海 规模 无', '等于没填'],
    ['档案 东海 合作形态 朋友', '不在可选的里面'],
    ['档案 东海 成立日期 2031-01-01', '还没到'],
  ])('%s', async (text, why) => {
    expect(wordsOf(await say('王浩', text))).toContain(why)
    expect(await world.db.profileFact.count()).toBe(0)
  })

  it.each([
    ['档案 东海 规模 身份证 11010519491231002X', '身份证号（11••••••2X）'],
    ['情报 东海 李处长卡号 6222021234567890128', '银行账号（62••••••28）'],
    ['note K02 pays from GB82 WEST 1234 5698 7654 32', '银行账号（GB••••••32）'],
  ])('%s is refused and covered', async (text, why) => {
    expect(wordsOf(await say('王浩', text))).toContain(why)
    expect((await world.db.note.count()) + (await world.db.profileFact.count())).toBe(0)
  })

  it('phones, orders and company codes are no such numbers', async () => {
    await say('王浩', '情报 东海 订单 202605310012345678 电话 13812345678')
    expect(await world.db.note.count()).toBe(1)
  })

  it('the company adds lines of its own, which are asked for and counted', async () => {
    const profile = {
      ...defaultPolicy.profile,
      own: ['ERP系统'],
      fields: { ...defaultPolicy.profile.fields, A: ['ERP系统', 'industry'] },
    }
    world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', policy: { ...defaultPolicy, profile } })
    await world.importExample()
    await say('王浩', '档案 东海 ERP系统 SAP')
    expect(await line('ERP系统')).toMatchObject({ value: 'SAP' })
    expect(wordsOf(await say('王浩', '档案 东海'))).toContain('ERP系统 · SAP')
  })
})
