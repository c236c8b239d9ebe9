import { expect, it } from 'vitest'
import { makeWorld, wordsOf } from '../world.ts'

it.each([
  ['Tom Becker', 'away next Monday to next Friday, Tom Becker stands in', 'cannot stand in for yourself'],
  ['王浩', '休假 下周一 到 下周五 由 王浩 代', '不能由你自己代班'],
])('%s cannot stand in for themselves, and nothing is noted', async (name, words, sentence) => {
  const world = await makeWorld()
  await world.importExample()
  expect(wordsOf((await world.say(name, words)).card)).toContain(sentence)
  expect(await world.db.person.count({ where: { name, awayUntil: { not: null } } })).toBe(0)
})

it.each([
  ['王浩', '帮助 设置', '王浩'],
  ['Tom Becker', 'help settings', 'Tom Becker'],
])('the help of %s names a colleague as the stand-in, not themselves', async (name, words, self) => {
  const world = await makeWorld()
  await world.importExample()
  const help = wordsOf((await world.say(name, words)).card)
  const line = help.split('\n').find((each) => /stands in|由 .* 代/.test(each)) ?? ''
  expect(line).not.toBe('')
  expect(line).not.toContain(self)
})
