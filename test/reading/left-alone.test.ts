import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})
const stored = async () => [await world.db.visit.count(), await world.db.nextStep.count()]

it.each([
  ['Tom Becker', "haven't called Oliver yet, don't log anything"],
  ['王浩', '还没给陈副总打电话呢 别催'],
  ['Priya Nair', 'if Ruth ever signs I owe you all a beer'],
  ['Priya Nair', 'for the record I did NOT promise Dana a discount'],
  ['陈思远', '新人看这个例子:"拜访 蓝湾 余总 谈合同" 就照这格式写'],
])('%s: %s is no visit, no step and no promise', async (by, words) => {
  const before = await stored()
  const { card } = await world.say(by, words)
  expect(JSON.stringify(card)).not.toContain('visit.confirm')
  expect(await stored()).toEqual(before)
})

it.each([
  ['Priya Nair', 'anyone got a spare hdmi adapter?', 'That I do not know'],
  ['李晓彤', '打印机是不是又坏了?', '这个我不知道'],
])('%s: %s gets a plain answer and no examples', async (by, words, answer) => {
  const { card } = await world.say(by, words)
  expect(wordsOf(card)).toContain(answer)
  expect(wordsOf(card)).not.toMatch(/A accounts|A类客户/)
})

describe('what one of us shall do', () => {
  it('is a step of the one who is named, and asking somebody is my own', async () => {
    await world.say('Daniel Reyes', 'remind Priya to send Alderbrook the dates by Thursday')
    await world.say('Daniel Reyes', 'ask Tom for the Meridian drawings by Friday')
    const steps = await world.db.nextStep.findMany({
      orderBy: { id: 'desc' },
      take: 2,
      select: { text: true, owner: { select: { name: true } } },
    })
    expect(steps).toEqual([
      { text: 'ask Tom for the Meridian drawings', owner: { name: 'Daniel Reyes' } },
      { text: 'send Alderbrook the dates', owner: { name: 'Priya Nair' } },
    ])
  })
})

it('shows the largest debt first where the most is asked for, else the oldest', async () => {
  const most = wordsOf((await world.say('林悦', '谁欠得最多')).card)
  const late = wordsOf((await world.say('林悦', '逾期应收')).card)
  expect(most.indexOf('华锐')).toBeLessThan(most.indexOf('鼎峰'))
  expect(late.indexOf('鼎峰')).toBeLessThan(late.indexOf('华锐'))
})
