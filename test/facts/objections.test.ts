import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** An objection that waits for an answer is listed after a week, with what settles it (S86). */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const say = async (who: string, text: string) => (await world.say(who, text)).card

describe('an objection without an answer', () => {
  it.each(['客户 东海', '今日'])('after seven days: %s', async (text) => {
    await say('王浩', '情报 东海 类型 异议 嫌我们交期太长')
    expect(wordsOf(await say('王浩', text))).not.toContain('没有答复的异议')
    world.now = '2026-06-08T10:30:00+08:00'
    const card = await say('王浩', text)
    expect(wordsOf(card)).toContain('没有答复的异议')
    expect(wordsOf(card)).toContain('嫌我们交期太长')
    const { card: form } = await world.click('王浩', button(card, '写答复'))
    const send = buttonsOf(form)[0]!
    await world.click('王浩', send, { typed: { text: '嫌我们交期太长', answer: '备了常用规格的库存' } })
    expect(wordsOf(await say('王浩', text))).not.toContain('没有答复的异议')
  })

  it('stays with the owner', async () => {
    await say('Tom Becker', 'note Meridian kind objection too expensive to install')
    world.now = '2026-06-10T10:30:00+08:00'
    expect(wordsOf(await say('Tom Becker', 'today'))).toContain('no answer for 9 days')
    expect(wordsOf(await say('Priya Nair', 'today'))).not.toContain('too expensive')
  })
})
