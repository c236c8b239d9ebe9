import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  for (const [code, day] of [
    ['D3', '2026-05-20'],
    ['D7', '2025-12-30'],
  ] as const) {
    const deal = await world.db.deal.update({ where: { code }, data: { status: 'won', stage: 6 } })
    await world.db.stageChange.create({
      data: { dealId: deal.id, from: 5, to: 6, day: new Date(day), reason: '' },
    })
  }
})

describe('deals that were won', () => {
  it.each([
    ['Daniel Reyes', 'won deals 2026', ['D3'], ['D7']],
    ['Daniel Reyes', 'which deals did we win?', ['D3', 'D7'], []],
    ['Daniel Reyes', 'deals won in 2025', ['D7'], ['D3']],
    ['Daniel Reyes', 'deals won this year', ['D3'], ['D7']],
    ['高建国', '2026年赢的商机', ['D3'], ['D7']],
    ['高建国', '今年赢了哪些单', ['D3'], ['D7']],
    ['高建国', '上个月中标的项目', ['D3'], ['D7']],
  ])('%s: %s', async (who, text, has, lacks) => {
    const { card } = await world.say(who, text)
    const words = wordsOf(card)
    for (const code of has) expect(words).toContain(`${code} `)
    for (const code of lacks) expect(words).not.toContain(`${code} `)
    expect(button(card, who === '高建国' ? '打开' : 'Open').click).toMatchObject({ intent: 'deal.open' })
  })

  it('are those of the people whom one leads', async () => {
    expect((await world.say('周敏', '今年赢了哪些单')).card.title).toBe('没有赢单')
  })

  it('why a deal was lost is answered by its card', async () => {
    await world.db.deal.update({
      where: { code: 'D5' },
      data: { status: 'lost', lostOn: new Date('2026-05-20'), record: { result: 'lost', reason: 'price' } },
    })
    const { card } = await world.say('Tom Becker', 'why did we lose D5?')
    expect(card.title).toContain('D5')
    expect(wordsOf(card)).toContain('price')
  })
})
