import { beforeEach, expect, it } from 'vitest'
import { cardText } from '../card-text.ts'
import { foreignIn } from '../foreign-words.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** Who changed what about an account: for whoever manages it, by word and by button. */
let world: World

beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

it('says who, when, from what to what, the newest first, and nothing that only the team may read', async () => {
  await world.say('Tom Becker', 'tier Meridian A two lines next year')
  await world.say('Daniel Reyes', 'tier Meridian A two lines next year')
  await world.say('Tom Becker', 'personal note Meridian Oliver Grant hobby sailing told us')
  world.pass(60)
  await world.say('Tom Becker', 'deal D5 amount 2.6m')
  await world.say('Tom Becker', 'D5 close 30 June')
  const { card } = await world.say('Daniel Reyes', 'account Meridian changes')
  expect(card.title).toBe('Who changed what: Meridian Foods')
  const text = cardText(card)
  expect(text).toContain('Mon 1 Jun 11:30 Tom Becker: D5 deal close date changed')
  expect(text).toContain('Mon 15 Jun 2026 → Tue 30 Jun 2026')
  expect(text).toContain('CNY 2.4 M → CNY 2.6 M')
  expect(text).toContain('B → A')
  expect(text.indexOf('close date')).toBeLessThan(text.indexOf('amount changed'))
  expect(text).not.toContain('sailing')
  expect(foreignIn(card)).toEqual([])
})

it('is read in Chinese as well, from the history, and a page at a time', async () => {
  for (let at = 0; at < 11; at += 1) await world.say('王浩', `商机 D2 金额 ${1000 + at}万`)
  const history = (await world.say('周敏', '东海的历史')).card
  expect(history.title).toContain('历史')
  const first = (await world.click('周敏', button(history, '谁改过'))).card
  expect(first.title).toBe('谁改过：东海石化')
  expect(wordsOf(first)).toContain('D2 商机改金额')
  expect(wordsOf(first)).toContain('1,009 万元 → 1,010 万元')
  expect(foreignIn(first)).toEqual([])
  const older = (await world.click('周敏', button(first, '更早'))).card
  expect(wordsOf(older)).toContain('→ 1,000 万元')
  expect(buttonsOf(older).map(({ label }) => label)).not.toContain('更早的')
})

it.each([
  ['Daniel Reyes', 'history of K99', '“K99”'],
  ['周敏', 'K99 改动', '「K99」'],
  ['周敏', 'K99 的历史', '「K99」'],
])('%s: "%s" names the code that is not there', async (name, words, said) => {
  expect(wordsOf((await world.say(name, words)).card)).toContain(said)
})

it('says that an account was renamed', async () => {
  const { card } = await world.say('Daniel Reyes', 'rename K05 to Northfield')
  await world.click('Daniel Reyes', button(card, 'Yes'))
  const text = cardText((await world.say('Daniel Reyes', 'Northfield changes')).card)
  expect(text).toContain('account renamed')
})

it('is for whoever manages the account', async () => {
  expect(wordsOf((await world.say('王浩', '客户 东海 改动')).card)).not.toContain('谁改过')
  const { card } = await world.say('王浩', '东海 历史')
  expect(buttonsOf(card).map(({ label }) => label)).not.toContain('谁改过')
})

it.each([
  ['Daniel Reyes', 'audit Meridian', 'Who changed what'],
  ['Daniel Reyes', 'history of Meridian', 'History'],
  ['Daniel Reyes', "Meridian's rivals", 'Competitor signal'],
  ['周敏', '历史 donghai', '历史'],
  ['周敏', '东海 改动', '谁改过'],
  ['周敏', '东海的承诺', '承诺'],
])('%s types "%s" and sees that part of the file', async (name, words, title) => {
  expect((await world.say(name, words)).card.title).toContain(title)
})

it('4: says to the owner for whom it is, instead of sending them to themselves', async () => {
  const { card } = await world.say('Tom Becker', 'account Meridian changes')
  expect(card.title).toBe('Not shown')
  expect(wordsOf(card)).toContain('managers, directors and admins')
})
