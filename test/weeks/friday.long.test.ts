import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** Friday 5 June, 16:00: next week stands there as it falls due. */
let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T11:00:00+08:00' })
  await world.importExample()
  await world.say('王浩', '拜访 东海石化 当面 陈副总 谈续约价 下一步 6/12 签框架草案')
  world.now = '2026-06-05T16:00:00+08:00'
  await world.tick()
})

const plans = async (name: string) =>
  (
    await world.db.weekPlan.findMany({
      where: { person: { name }, week: '2026-W24' },
      orderBy: [{ day: 'asc' }, { id: 'asc' }],
      select: { day: true, purpose: true, account: { select: { code: true } } },
    })
  ).map(({ day, purpose, account }) => `${day.toISOString().slice(5, 10)} ${account.code} ${purpose}`)

const fridayCard = async (name: string) =>
  (await world.toldTo(name)).find(({ title }) => /下周|Next week|next week/.test(title))!

describe('8 the week is filled in on Friday', () => {
  it('proposes what falls due, day by day, with what is late on Monday', async () => {
    const card = await fridayCard('王浩')
    const words = wordsOf(card)
    expect(words).toContain('06-08 周一 东海石化（F2 回复续约价、F3 密封件整改方案）')
    expect(words).toContain('06-10 周三 鼎峰钢铁（决策层 120 天没见）')
    expect(words).toContain('06-12 周五 东海石化（F')
    expect(buttonsOf(card).map(({ label }) => label)).toEqual(['就这样', '改', '下周没有'])
    reviewCard('weeks', 'friday', card)
    reviewCard('weeks', 'friday', await fridayCard('Tom Becker'))
  })

  it('one tap makes it the plan, twice the same, and the message becomes the plan', async () => {
    const card = await fridayCard('王浩')
    await world.click('王浩', button(card, '就这样'))
    await world.click('王浩', button(card, '就这样'))
    await world.relay()
    const planned = await plans('王浩')
    expect(planned).toContain('06-08 K02 回复续约价、密封件整改方案')
    expect(planned).toContain('06-12 K02 签框架草案')
    expect(new Set(planned).size).toBe(planned.length)
    expect((await world.toldTo('王浩')).map(({ title }) => title)).toContain(
      '周计划 2026-W24（06-08 到 06-14）',
    )
    // Who has a plan is not named to the manager.
    world.now = '2026-06-08T08:30:00+08:00'
    await world.tick()
    const digest = (await world.toldTo('周敏')).at(-1)!
    // Where the morning has no room for the week's line it stands behind [All].
    const all = await world.click('周敏', button(digest, '全部'))
    expect(`${wordsOf(digest)}\n${wordsOf(all.card)}`).toMatch(/本周没计划：李晓彤、陈思远/)
  })

  it('is refilled in the form, to be changed', async () => {
    const form = await world.click('王浩', button(await fridayCard('王浩'), '改'))
    expect(JSON.stringify(form.card)).toContain('东海石化 回复续约价、密封件整改方案')
    await world.click('王浩', button(form.card, '保存'), {
      typed: { '2026-06-09': '鼎峰 谈回款', '2026-06-08': '' },
    })
    expect(await plans('王浩')).toContain('06-09 K09 谈回款')
  })

  it('"nothing next week" is an answer: nobody asks again, and the manager reads of no missing plan', async () => {
    const card = await fridayCard('王浩')
    const answer = await world.click('王浩', button(card, '下周没有'))
    await world.click('王浩', button(card, '下周没有'))
    expect(wordsOf(answer.card)).toContain('没有拜访计划')
    world.pass(30)
    await world.tick()
    expect((await world.toldTo('王浩')).filter(({ title }) => title.includes('这样排'))).toHaveLength(0)
    world.now = '2026-06-08T08:30:00+08:00'
    await world.tick()
    expect(wordsOf((await world.toldTo('周敏')).at(-1)!)).not.toMatch(/没计划：[^\n]*王浩/)
  })

  it('takes nothing that was handed on meanwhile, that is over, or that was made up', async () => {
    const card = await fridayCard('王浩')
    const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
    await world.db.account.update({ where: { code: 'K09' }, data: { ownerId: tom.id } })
    world.now = '2026-06-09T09:00:00+08:00'
    await world.click('王浩', button(card, '就这样'))
    const planned = await plans('王浩')
    expect(planned.filter((line) => line.startsWith('06-08') || line.includes('K09'))).toEqual([])
    const made = await world.click('王浩', {
      intent: 'week.fine',
      fields: {
        week: '2026-W24',
        plan: `2026-06-10 K05 contact;2026-06-11 K02 F1;nonsense;${'x'.repeat(500)}`,
      },
    })
    expect(made.card).toBeDefined()
    expect(
      (await plans('王浩')).filter((line) => line.includes('K05') || line.includes('06-11 K02')),
    ).toEqual([])
    const late = await world.click('王浩', { intent: 'week.none', fields: { week: '2026-W22' } })
    expect(wordsOf(late.card)).toContain('已经过去')
  })
})
