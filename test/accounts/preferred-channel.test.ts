import { beforeEach, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T08:10:00+08:00' })
  await world.importExample()
})

const wayOf = async (name: string) =>
  (await world.db.contact.findFirstOrThrow({ where: { name } })).preferredChannel

it.each([
  ['王浩', '东海陈副总更喜欢微信', '陈副总', 'chat'],
  ['王浩', '陈副总平时习惯打电话', '陈副总', 'phone'],
  ['王浩', '人 东海 陈副总 首选邮箱', '陈副总', 'email'],
  ['王浩', '陈副总喜欢当面谈', '陈副总', 'in_person'],
  ['Tom Becker', 'Oliver Grant prefers email', 'Oliver Grant', 'email'],
  ['Tom Becker', 'Oliver Grant prefers email over calls', 'Oliver Grant', 'email'],
  ['Tom Becker', 'Oliver Grant at Meridian would rather meet in person', 'Oliver Grant', 'in_person'],
  ['Tom Becker', 'person Meridian Oliver Grant prefers phone', 'Oliver Grant', 'phone'],
])('%s: %s', async (who, text, name, way) => {
  const { card } = await world.say(who, text)
  expect(await wayOf(name)).toBe(way)
  expect(wordsOf(card)).toMatch(/首选方式|Prefers/)
  await world.say(who, who === '王浩' ? '撤销' : 'undo')
  expect(await wayOf(name)).toBeNull()
})

it('what only sounds like it sets nothing', async () => {
  for (const [who, text] of [
    ['王浩', '陈副总不喜欢微信'],
    ['王浩', '今天见了陈副总，他更喜欢恒通的方案'],
    ['Tom Becker', 'Oliver Grant prefers the cheaper pump'],
    ['Tom Becker', 'does Oliver Grant prefer email?'],
  ] as const)
    await world.say(who, text)
  expect(await world.db.contact.count({ where: { preferredChannel: { not: null } } })).toBe(0)
})

it('somebody who may only look may not say it', async () => {
  const { card } = await world.say('林悦', '人 东海 陈副总 首选微信')
  expect(card.tone).toBe('warn')
  expect(await wayOf('陈副总')).toBeNull()
})

it('stands on the card, in a preparation, and in the morning whose contact is due', async () => {
  await world.say('王浩', '陈副总更喜欢微信')
  expect(wordsOf((await world.say('王浩', '人 东海 陈副总')).card)).toMatch(/首选方式\s微信/)
  expect(wordsOf((await world.say('王浩', '准备 东海')).card)).toContain('陈副总首选微信')
  world.now = '2026-06-01T09:00:00+08:00'
  await world.tick()
  const morning = (await world.toldTo('王浩')).map(wordsOf).join('\n')
  expect(morning).toMatch(/19 天没联系（[^）]*），陈副总首选微信/)
})

it.each([
  ['王浩', '人 东海 陈副总 首选方式 鸽子', ['「鸽子」', '微信', '打电话'], 'in_person'],
  [
    'Tom Becker',
    'person Meridian Oliver Grant prefers pigeons',
    ['pigeons', 'by phone', 'in person'],
    'in_person',
  ],
])('%s: "%s" is told the choices in their own words', async (who, text, said, key) => {
  const words = (await world.say(who, text)).card.parts.map((part) =>
    part.kind === 'form' ? part.form.fields.map(({ problem }) => problem ?? '').join('\n') : '',
  )
  for (const each of said) expect(words.join('\n')).toContain(each)
  expect(words.join('\n')).not.toContain(key)
  expect(await world.db.contact.count({ where: { preferredChannel: { not: null } } })).toBe(0)
})
