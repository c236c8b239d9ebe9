import { expect, it } from 'vitest'
import { standingLines } from '../../src/briefings/reminder-store.ts'
import { addDays } from '../../src/domain/day.ts'
import { makeWorld } from '../world.ts'

it('what a manager hears is the same whether all is looked at or only what counts', async () => {
  const world = await makeWorld({ now: '2026-06-01T06:00:00+08:00' })
  await world.importExample()
  const owners = (await world.db.person.findMany({ select: { id: true } })).map(({ id }) => id)
  let heard = 0
  let passedOver = 0
  for (let days = 0; days <= 84; days += 21) {
    world.now = `${addDays('2026-06-01', days)}T06:00:00+08:00`
    await world.tick()
    const [all, risky] = await world.store.read(async (work) => [
      await standingLines(work, owners, work.today),
      await standingLines(work, owners, work.today, 'risky'),
    ])
    const forManager = (lines: typeof all) => lines!.filter((line) => line.forManager)
    expect(forManager(risky)).toEqual(forManager(all))
    passedOver += all!.length - risky!.length
    heard += forManager(all).length
  }
  expect(heard).toBeGreaterThan(20)
  expect(passedOver).toBeGreaterThan(0)
})
