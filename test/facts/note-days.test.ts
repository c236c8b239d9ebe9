import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'

it.each([
  ['Tom Becker', 'note Meridian: new plant manager starts in July', 'new plant manager starts in July'],
  ['Tom Becker', 'note Meridian they close line 2 on 5 May 2027', 'they close line 2 on 5 May 2027'],
  ['李晓彤', '情报 华锐 明年3月要上四号线', '明年3月要上四号线'],
])('%s: %s: a day in the words stays in the words', async (who, said, text) => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.say(who, said)
  const [note] = await world.db.note.findMany()
  expect(note).toMatchObject({ text })
  expect(note?.day.toISOString().slice(0, 10)).toBe('2026-06-01')
})
