import { expect, it } from 'vitest'
import { makeWorld, wordsOf } from '../world.ts'

it('a request whose time was over while nobody looked reminds nobody of nobody', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  // The bot was away for a month: the request expired long ago.
  world.now = '2026-07-01T14:05:00+08:00'
  await world.tick()
  await world.tick()
  const told = world.sent.map(({ card }) => wordsOf(card))
  expect(
    told.filter((words) => /no decision by ;|decision by$|超过期限一半以上： 没有/m.test(words)),
  ).toEqual([])
  expect((await world.db.request.findUniqueOrThrow({ where: { code: 'AP1' } })).status).toBe('expired')
})
