import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const say = async (name: string, text: string) => (await world.say(name, text)).card

describe('who works on an account', () => {
  it('stands on its card with roles, and knows its people from then on', async () => {
    await say('王浩', '人 东海 陈副总 教练 说了预算')
    expect(wordsOf(await say('陈思远', '人 东海 陈副总'))).not.toContain('说了预算')
    await say('王浩', '客户团队 东海 陈思远 技术')
    expect(wordsOf(await say('王浩', '客户 东海'))).toContain('陈思远（技术）')
    expect(wordsOf(await say('陈思远', '人 东海 陈副总'))).toContain('说了预算')
    reviewCard('accounts', 'team', await say('王浩', '客户 东海 团队'))

    await say('王浩', '客户团队 东海 陈思远 退出')
    expect(wordsOf(await say('王浩', '客户 东海'))).not.toContain('陈思远（技术）')
    expect(wordsOf(await say('陈思远', '人 东海 陈副总'))).not.toContain('说了预算')
  })

  it('is decided by owner, back-up and managers; nobody joins by themselves', async () => {
    expect(wordsOf(await say('陈思远', '客户团队 东海 陈思远 技术'))).toContain('负责人、后备或上级')
    expect(wordsOf(await say('王浩', '客户团队 东海 王浩 技术'))).toContain('本来就在团队里')
    expect(await world.db.accountMember.count()).toBe(0)
  })

  it('of a confidential account sees it, as long as they are on the team, and nobody else does', async () => {
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    expect(wordsOf(await say('陈思远', '客户 东海'))).not.toContain('东海石化')
    await say('王浩', '客户团队 东海 陈思远 技术')
    expect(wordsOf(await say('陈思远', '客户 东海'))).toContain('东海石化')
    expect(wordsOf(await say('陈思远', '全公司哪些客户危急？'))).toContain('东海')
    expect(wordsOf(await say('李晓彤', '客户 东海'))).not.toContain('东海石化')
    expect(wordsOf(await say('陈思远', '定级 东海 B 想改'))).toContain('由负责人的经理来定')
    await say('王浩', '客户团队 东海 陈思远 退出')
    expect(wordsOf(await say('陈思远', '客户 东海'))).not.toContain('东海石化')
  })

  it('a tier that needs a back-up says so, with a tap', async () => {
    await world.db.account.update({ where: { code: 'K02' }, data: { backupId: null } })
    const card = await say('王浩', '客户 东海')
    expect(wordsOf(card)).toContain('缺后备，这一级必须有')
    expect((await world.click('王浩', button(card, '定后备'))).card.title).toContain('后备负责人')
  })
})

describe('what moves somebody', () => {
  it('is noted with what it rests on, read by who works on the account, and in no history of changes', async () => {
    await say('王浩', '个人情况 东海 陈副总 爱好 羽毛球 本人说的')
    expect(await world.db.personNote.findMany()).toMatchObject([
      { topic: 'hobbies', text: '羽毛球', basis: 'told' },
    ])
    const card = await say('王浩', '人 东海 陈副总')
    expect(wordsOf(card)).toContain('羽毛球')
    expect(wordsOf(await say('周敏', '人 东海 陈副总'))).toContain('羽毛球')
    for (const who of ['林悦', '陈思远']) {
      expect(wordsOf(await say(who, '人 东海 陈副总'))).not.toContain('羽毛球')
      expect(wordsOf(await say(who, '个人情况 东海'))).not.toContain('羽毛球')
    }
    const audits = await world.db.audit.findMany({ where: { what: 'fact.person_notes' } })
    expect(audits).toHaveLength(1)
    expect(
      JSON.stringify(audits, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain('羽毛球')
    reviewCard('accounts', 'person-notes', card)
  })

  it.each([
    ['个人情况 东海 陈副总 爱好 羽毛球', '依据'],
    ['个人情况 东海 陈副总 爱好 信佛 本人说的', '宗教'],
    ['个人情况 东海 陈副总 个人发展 有糖尿病 工作中', '健康'],
    ['personal note K02 陈副总 hobby votes for the democrats told us', '政治'],
    ['个人情况 东海 陈副总 生活角色 女儿在上海上学 本人说的', '家人'],
  ])('%s is refused', async (text, why) => {
    expect(wordsOf(await say('王浩', text))).toContain(why)
    expect(await world.db.personNote.count()).toBe(0)
  })

  it.each(['个人情况 东海 陈副总 删除', 'personal note K02 陈副总 erase'])('%s', async (text) => {
    await say('王浩', '个人情况 东海 陈副总 爱好 羽毛球 本人说的')
    expect(wordsOf(await say('陈思远', text))).not.toContain('羽毛球')
    expect(await world.db.personNote.count()).toBe(1)
    expect(wordsOf(await say('王浩', text))).toContain('找不回来')
    expect(await world.db.personNote.count()).toBe(0)
    await say('王浩', '撤销')
    expect(await world.db.personNote.count()).toBe(0)
    expect(JSON.stringify(await world.db.entry.findMany())).not.toContain('羽毛球')
  })

  it('by a tap on the card of the person, which is asked about first', async () => {
    await say('王浩', '个人情况 东海 陈副总 爱好 羽毛球 本人说的')
    const card = await say('王浩', '人 东海 陈副总')
    const erase = button(card, '删除个人情况')
    expect(erase.confirm?.yes).toBe('删除')
    await world.click('王浩', erase)
    expect(await world.db.personNote.count()).toBe(0)
    expect(buttonsOf(await say('王浩', '人 东海 陈副总')).map(({ label }) => label)).not.toContain(
      '删除个人情况',
    )
  })
})

describe('who left', () => {
  it('leaves promises to be settled, and who of us met them', async () => {
    await say('王浩', '拜访 东海 电话 陈副总 谈续约，他答应6月3日前给我们答复 下一步 6/10 送样')
    const card = await say('王浩', '人 东海 陈副总')
    const { card: left } = await world.click('王浩', button(card, '离职了'))
    expect(wordsOf(left)).toContain('对方答应过')
    expect(wordsOf(left)).toContain('我们见过他的：王浩')
    reviewCard('accounts', 'person-left-promises', left)
  })
})
