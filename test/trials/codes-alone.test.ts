import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
  await world.say('Tom Becker', 'visit Meridian call Oliver Grant discussed CIP')
})

describe('49: a code alone opens what has it', () => {
  it.each([
    ['王浩', 'F2', ['F2', '回复续约价', '完成', '改期', '交给同事']],
    ['王浩', '看一下 F2', ['F2', '回复续约价']],
    ['Tom Becker', 'show F4 please', ['F4', 'site survey', 'Done', 'Re-date']],
    ['王浩', 'V04', ['V04', '客户', '见了谁', '日期']],
    [
      'Tom Becker',
      'V20',
      ['Visit V20 · Tom Becker', 'Oliver Grant', 'Mon 1 Jun 2026', 'CIP', 'Account card'],
    ],
    ['Tom Becker', 'v-20', ['Visit V20']],
    ['Tom Becker', 'open V20', ['Visit V20']],
    ['Tom Becker', 'account V20', ['Visit V20']],
    ['王浩', '看看 C1', ['C1', '密封件渗漏']],
    ['王浩', '打开D2', ['D2', '年度框架续约']],
  ])('%s: %s', async (who, text, words) => {
    const said = wordsOf((await world.say(who, text)).card)
    for (const word of words) expect(said).toContain(word)
    expect(said).not.toMatch(/没有写入|Nothing was written|All right/)
  })

  it.each([
    ['王浩', 'AP1'],
    ['Tom Becker', 'AP1'],
    ['Daniel Reyes', 'show AP1'],
    ['王浩', 'AP1怎么样了'],
  ])('%s: %s is looked at, and nobody is told that nothing was decided', async (who, text) => {
    const said = wordsOf((await world.say(who, text)).card)
    expect(said).toContain('AP1')
    expect(said).not.toMatch(/什么都没有决定|[Nn]othing was decided/)
  })

  it.each([
    ['Daniel Reyes', 'is AP1 approved?'],
    ['Daniel Reyes', 'AP1先别批'],
  ])('%s: %s decides nothing and says so', async (who, text) => {
    expect(wordsOf((await world.say(who, text)).card)).toMatch(/什么都没有决定|[Nn]othing was decided/)
    expect(await world.db.decision.count()).toBe(0)
  })

  it.each([
    ['Tom Becker', 'V99', 'V99'],
    ['王浩', 'F99', 'F99'],
    ['李晓彤', '看 V999', 'V999'],
  ])('%s: %s is not there, in one sentence', async (who, text, code) => {
    const said = wordsOf((await world.say(who, text)).card)
    expect(said).toContain(code)
    expect(said).toMatch(/没有找到|found n/)
    // Nothing was to be written.
    expect(said).not.toMatch(/没有写入|Nothing was written/)
  })

  it('says of a visit that it was taken back', async () => {
    await world.say('王浩', '拜访 东海 电话 陈副总 谈交期')
    await world.say('王浩', '撤销')
    expect(wordsOf((await world.say('王浩', 'V21')).card)).toContain('已撤销')
  })
})

describe('49: somebody of theirs alone opens their card', () => {
  it.each([
    ['李晓彤', '孙副总', ['孙副总', '华锐重工']],
    ['李晓彤', '上次见孙副总是什么时候', ['孙副总', '华锐重工']],
    ['Tom Becker', 'Ivan Soto', ['Ivan Soto', 'Southport']],
    ['Tom Becker', 'when did we last see Ivan Soto', ['Ivan Soto', 'Southport']],
  ])('%s: %s', async (who, text, words) => {
    const { card } = await world.say(who, text)
    for (const word of words) expect(`${card.title} ${wordsOf(card)}`).toContain(word)
    expect(card.title).toContain(words[0])
  })

  it.each([
    ['李晓彤', '拜访 华锐 当面 孙副总 谈报价', '孙副总'],
    ['Priya Nair', 'visit Northwind call Elena Ruiz about the pilot', 'Elena Ruiz'],
  ])('%s: %s, then the same name: %s, puts nothing right', async (who, told, name) => {
    await world.say(who, told)
    expect((await world.say(who, name)).card.title).toContain(name)
  })

  it.each([
    ['李晓彤', '华锐'],
    ['Tom Becker', 'Southport'],
  ])('%s: %s is the account', async (who, text) => {
    expect((await world.say(who, text)).card.title).toMatch(/华锐重工|Southport/)
  })
})

describe('what was tried is not what was met, and what is asked is not told', () => {
  it('says of somebody who did not answer that there was no reply', async () => {
    await world.say('Tom Becker', 'Southport: nobody picked up, left a voicemail for Ivan')
    await world.say('Tom Becker', 'yes')
    const said = wordsOf((await world.say('Tom Becker', 'person Southport Ivan Soto')).card)
    expect(said).toContain('Tom Becker (no reply): left a voicemail for Ivan')
  })

  it('says who was to be reached, not who was met', async () => {
    const { card } = await world.say('王浩', '给鼎峰的郑总打电话没接')
    await world.say('王浩', '对')
    const { code } = await world.db.visit.findFirstOrThrow({ orderBy: { id: 'desc' } })
    for (const said of [wordsOf(card), wordsOf((await world.say('王浩', code)).card)]) {
      expect(said).toContain('联系了谁（还没回复）')
      expect(said).not.toContain('见了谁')
    }
    expect(wordsOf((await world.say('王浩', '客户 鼎峰 历史')).card)).toContain('郑总（王浩），没有回音')
  })

  it('the same of a message that they have not answered', async () => {
    const { card } = await world.say('Tom Becker', 'Emailed Janet Wu at Meridian the revised offer')
    expect(wordsOf(card)).toContain('Contacted, no reply yet')
  })

  it.each([
    ['王浩', '多久没见郑总了'],
    ['李晓彤', '多长时间没拜访孙副总了'],
    ['李晓彤', '我们几天没联系华锐了'],
  ])('%s: %s writes and asks nothing', async (who, text) => {
    const before = [
      await world.db.visit.count(),
      await world.db.pending.count({ where: { intent: 'visit' } }),
    ]
    await world.say(who, text)
    expect([
      await world.db.visit.count(),
      await world.db.pending.count({ where: { intent: 'visit' } }),
    ]).toEqual(before)
  })

  it('shows the request whose state is asked', async () => {
    const said = wordsOf((await world.say('Daniel Reyes', 'what is the state of AP1')).card)
    expect(said).toContain('AP1')
    expect(said).not.toMatch(/[Nn]othing was decided/)
  })

  it.each([
    ['李晓彤', '华锐的三号产线项目丢了，输给了凯泉，价格高', 'D1'],
    ['Tom Becker', 'lost the Meridian deal to Alfa Laval on price', 'D5'],
  ])('%s: %s opens the deal', async (who, text, code) => {
    expect((await world.say(who, text)).card.title).toContain(code)
  })
})
