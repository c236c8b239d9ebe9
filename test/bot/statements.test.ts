import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { ask, dealWorld, rooms, stageOf } from '../deals/deal-world.ts'
import { button } from '../world.ts'

/** What one approve click may ask of the database, its transaction's BEGIN and COMMIT included: it took 45 once. */
const MOST = 25

it('an approve click that moves the deal loads its request, deal and account once', async () => {
  const world = await dealWorld()
  await ask(world)
  const room = rooms(world)[0]!
  // That somebody was seen is written once an hour, not with every click.
  await world.say('Daniel Reyes', 'help')
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await world.click('Daniel Reyes', button(room.card, 'Approve'), { place: room.place })
  const statements = query.mock.calls.map(([asked]: unknown[]) =>
    typeof asked === 'string' ? asked : (asked as { text: string }).text,
  )
  query.mockRestore()
  const begun = statements.slice(statements.indexOf('BEGIN'))

  expect(await stageOf(world)).toMatchObject({ stage: 4 })
  expect(begun.length).toBeGreaterThan(5)
  expect(begun.length).toBeLessThanOrEqual(MOST)
})
