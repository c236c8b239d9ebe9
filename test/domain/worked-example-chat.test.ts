import { beforeAll, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** Numbers of the worked example (domain 5.4–5.7) where people read them, asked for in the chat on 1 June. */
let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
  await world.importExample()
})

it.each([
  [
    '周敏',
    '日报',
    ['危急 1', '预警 1', '关注 2', '1,680 万', '2,550 万', '1,426 万', '0.30', '0.46', '19.4%', '4/8'],
  ],
  [
    'Daniel Reyes',
    'digest',
    ['CNY 6.4 M', '8.7 M', '3.92 M', '−37.5%', 'attention Meridian Foods 0.00', '1/4'],
  ],
  ['高建国', '日报', ['2,320 万', '3,420 万', '1,818 万', '2.75', '1,980 万', '720 万']],
  ['王浩', '客户 东海', ['95', '50%']],
  ['Tom Becker', 'account Meridian', ['74', '37.5%']],
  ['李晓彤', '客户 华锐', ['26', '75%', '87.5%']],
  ['李晓彤', '关系 D1', ['40%']],
  ['王浩', '关系 D2', ['−20%']],
  ['陈思远', '关系 D6', ['85%', '0/2']],
  ['王浩', '商机 D2', ['42', '21', '100']],
  ['Tom Becker', 'deal D5', ['56', '30', '90']],
])('%s: %s', async (who, text, numbers) => {
  const words = wordsOf((await world.say(who, text)).card)
  for (const number of numbers) expect(words, number).toContain(number)
})

it('everything behind the director’s digest', async () => {
  const { card } = await world.say('高建国', '日报')
  const all = wordsOf((await world.click('高建国', button(card, '全部'))).card)
  for (const number of ['2.75 倍', '1,190 万（34.8%）', '180 万', '5/12', '0.30', '0.46', '0.00', '19.4%'])
    expect(all, number).toContain(number)
})
