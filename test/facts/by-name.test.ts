import { beforeEach, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** Somebody of theirs by name alone: the account is the one where there is such a person. */
let world: World

beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

it.each([
  ['Tom Becker', 'person Oliver Grant', 'Oliver Grant · Meridian Foods'],
  ['Tom Becker', 'contact Oliver Grant', 'Oliver Grant · Meridian Foods'],
  ['王浩', '人 陈副总', '陈副总 · 东海石化'],
  ['王浩', '联系人 陈副总', '陈副总 · 东海石化'],
])('%s types "%s" and sees the card of that person', async (name, words, title) => {
  const { card } = await world.say(name, words)
  expect(card.title).toBe(title)
})

it.each([
  ['Tom Becker', 'person Oliver Grant left', 'Oliver Grant'],
  ['王浩', '人 陈副总 离职', '陈副总'],
])('%s types "%s" and it is written', async (name, words, contact) => {
  await world.say(name, words)
  const row = await world.db.contact.findFirstOrThrow({ where: { name: contact } })
  expect(row.leftOn?.toISOString().slice(0, 10)).toBe('2026-06-01')
})

it.each([
  ['Tom Becker', 'person Meridian % left', '%'],
  ['王浩', '人 东海 % 离职', '%'],
])('%s types "%s": a sign is nobody, and nobody is added', async (name, words, sign) => {
  const before = await world.db.contact.count()
  expect(wordsOf((await world.say(name, words)).card)).toContain(sign)
  expect(await world.db.contact.count()).toBe(before)
})

it('keeps a note about somebody with the account where they are', async () => {
  await world.say('Tom Becker', 'note Janet Wu says a third line comes next year')
  const note = await world.db.note.findFirstOrThrow({
    where: { text: { contains: 'third line' } },
    include: { account: true },
  })
  expect([note.account.code, note.text]).toEqual(['K05', 'Janet Wu says a third line comes next year'])
})

it('asks which where two accounts have somebody of that name, and says so where nobody has', async () => {
  const { ownerId } = await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })
  for (const code of ['K01', 'K02'])
    await world.db.account.update({
      where: { code },
      data: { ownerId, contacts: { create: { name: '邱处长' } } },
    })
  const { card } = await world.say('王浩', '人 邱处长 离职')
  expect(wordsOf(card)).toContain('华锐重工')
  expect(wordsOf(card)).toContain('东海石化')
  expect(await world.db.contact.count({ where: { name: '邱处长', leftOn: null } })).toBe(2)
  expect(wordsOf((await world.say('Tom Becker', 'person Nobody Here')).card)).toContain('Nobody Here')
})

it.each([
  ['Tom Becker', 'report account Meridian', 'Report on Meridian Foods'],
  ['Tom Becker', 'account report Meridian', 'Report on Meridian Foods'],
  ['Tom Becker', 'map Meridian', 'Relationship map'],
  ['王浩', '报表 客户 东海', '客户报告：东海石化'],
])('%s types "%s" and gets it', async (name, words, title) => {
  expect((await world.say(name, words)).card.title).toContain(title)
})
