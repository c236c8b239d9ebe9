import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})
const as = async (
  role: 'viewer' | 'service' | 'finance' | 'director' | 'admin',
  lang: 'zh-CN' | 'en-US',
  text: string,
) => {
  await world.db.person.updateMany({ where: { name: '林悦' }, data: { role, locale: lang } })
  return (await world.say('林悦', text)).card
}

describe('help and home for each role', () => {
  it.each([
    ['viewer', 'zh-CN', '帮助', ['报告', '客户'], ['等我审批的', '今日']],
    ['viewer', 'en-US', 'help', ['report', 'account'], ['approvals waiting for me', 'today']],
    ['finance', 'zh-CN', '帮助', ['今日：要核实的回款'], ['到期的拜访']],
    ['finance', 'en-US', 'help', ['today: money to confirm'], ['due contacts']],
    ['service', 'zh-CN', '帮助', ['今日：没解决的投诉'], ['到期的拜访']],
    ['service', 'en-US', 'help', ['today: open complaints'], ['due contacts']],
  ] as const)('%s (%s): says what they find there', async (role, lang, text, has, hasNot) => {
    const words = wordsOf(await as(role, lang, text))
    for (const each of has) expect(words).toContain(each)
    for (const each of hasNot) expect(words).not.toContain(each)
  })

  it('finance reads first how to write money', async () => {
    const words = wordsOf(await as('finance', 'zh-CN', '帮助'))
    expect(words.indexOf('应收')).toBeLessThan(words.indexOf('首页'))
  })

  it.each([
    ['director', '拜访完写一句话'],
    ['admin', '拜访完写一句话'],
    ['viewer', '拜访完写一句话'],
  ] as const)('the home page of a %s does not ask for visits', async (role, words) => {
    expect(wordsOf(await as(role, 'zh-CN', '首页'))).not.toContain(words)
  })

  it('an admin opens the setup from it', async () => {
    expect(wordsOf(await as('admin', 'zh-CN', '首页'))).toContain('设置进度')
  })

  it.each([
    ['zh-CN', '今日', '3 笔逾期请核实', '林悦 ·'],
    ['en-US', 'today', '3 overdue to confirm', '林悦 ·'],
  ] as const)('the money of today says neither name nor day twice (%s)', async (lang, text, has, hasNot) => {
    const words = wordsOf(await as('finance', lang, text))
    expect(words).toContain(has)
    expect(words).not.toContain(hasNot)
    expect(words.match(/6\/1|1 Jun(?! 2026)/gu)?.length).toBe(1)
  })
})

describe('a part of an account’s file', () => {
  it.each([
    ['王浩', '关系地图 东海', '关系地图'],
    ['王浩', '东海 关系地图', '关系地图'],
    ['王浩', '历史 东海', '历史'],
    ['高建国', '报告 公司', '公司客户报告'],
  ])('%s: %s', async (who, text, title) => {
    expect((await world.say(who, text)).card.title).toContain(title)
  })

  it.each([
    ['王浩', '拜访', '东海 历史', '历史 · 东海石化'],
    ['王浩', '拜访', '东海的地图', '关系地图'],
    ['Tom Becker', 'visit', 'Meridian history', 'History · Meridian Foods'],
    ['Tom Becker', 'visit', 'history of Meridian', 'History · Meridian Foods'],
  ])('%s: is shown while a visit waits for its account, and logs none: %s, %s', async (...row) => {
    const [who, visit, text, title] = row
    const before = await world.db.visit.count()
    await world.say(who, visit)
    expect((await world.say(who, text)).card.title).toContain(title)
    expect(await world.db.visit.count()).toBe(before)
  })
})
