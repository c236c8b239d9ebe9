import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const today = { day: new Date('2026-06-01') }

describe('satisfaction', () => {
  it('is perceived minus expected, kept for the day and assessed at once', async () => {
    const { card } = await world.say('王浩', '满意度 东海 9 期望 8.5')

    expect(card.title).toBe('满意度 +0.5 · 东海石化')
    expect(wordsOf(card)).toContain('2026-05-17 周日：感受 6，期望 8.5')
    expect(await world.db.satisfaction.findFirstOrThrow({ where: today })).toMatchObject({ scale: 10 })
    const account = await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })
    expect(JSON.stringify(account.signals)).not.toContain('AR07')
    reviewCard('facts', 'satisfaction', card)
  })

  it('keeps the last of a day and compares different scales on ten', async () => {
    await world.say('Tom Becker', 'csat Meridian 7 8')
    const { card } = await world.say('Tom Becker', 'csat Meridian 3 4 scale 5')

    expect(await world.db.satisfaction.count({ where: today })).toBe(1)
    expect(wordsOf(card)).toContain('by 2 (on a scale of ten)')
    expect(wordsOf(card)).toContain('takes its place')
    reviewCard('facts', 'satisfaction', card)
  })

  it('that is as expected says so', async () => {
    expect((await world.say('周敏', '满意度 东海 8 8')).card.title).toBe('满意度 0 · 东海石化')
  })

  it.each([
    ['满意度 东海 8', '两个数'],
    ['满意度 东海 12 8', '超出了尺度'],
    ['满意度 东海 4 8 满分5', '超出了尺度'],
    ['满意度 东海 1 1 满分1000', '不行'],
    ['满意度 不存在公司 8 9', '没有找到'],
  ])('refuses %s with one sentence and writes nothing', async (text, words) => {
    const { card } = await world.say('王浩', text)
    expect(card.title).toBe('没有写入')
    expect(wordsOf(card)).toContain(words)
    expect(await world.db.satisfaction.count({ where: today })).toBe(0)
  })

  it('asks with a form where no number is told', async () => {
    const { card } = await world.say('王浩', '满意度 东海')
    expect(await world.db.satisfaction.count({ where: today })).toBe(0)
    const save = buttonsOf(card).find(({ click }) => click.intent === 'fact.satisfaction')
    await world.click('王浩', save!.click, { typed: { actual: '6', expected: '8' } })
    expect(Number((await world.db.satisfaction.findFirstOrThrow({ where: today })).actual)).toBe(6)
  })

  it('is not for those who only look on', async () => {
    expect(wordsOf((await world.say('林悦', '满意度 东海 8 9')).card)).toContain('不能替它记录')
  })
})
