import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { ask, dealWorld, rooms, stageOf } from '../deals/deal-world.ts'
import { button, makeWorld } from '../world.ts'

/** What one input may ask of the database, its transaction's BEGIN and COMMIT left out; a visit took 21 once, a card 16, an approval 45. */
const MOST = { visit: 10, card: 5, approval: 20 }

/** The statements of the transaction that `run` makes. */
async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  await run()
  const asked = query.mock.calls.map(([each]: unknown[]) =>
    typeof each === 'string' ? each : (each as { text: string }).text,
  )
  query.mockRestore()
  const own = asked.slice(asked.indexOf('BEGIN') + 1, asked.indexOf('COMMIT'))
  expect(own.length).toBeGreaterThan(2)
  return own
}

it('a visit with a deal and a next step, and an account card', async () => {
  const world = await makeWorld()
  await world.importExample()
  // Names are read again for some seconds after one was new; that somebody was seen is written once an hour.
  world.pass(1)
  await world.say('陈思远', '帮助')
  const before = await world.db.visit.count()
  const visit = await statementsOf(() =>
    world.say('陈思远', '拜访 泰和半导体 当面 李处长 谈洁净室气控的技术方案 下一步 6/5 送样'),
  )
  expect(await world.db.visit.count()).toBe(before + 1)
  expect(visit.length, visit.join('\n')).toBeLessThanOrEqual(MOST.visit)
  const card = await statementsOf(() => world.say('陈思远', '客户 泰和'))
  expect(card.length, card.join('\n')).toBeLessThanOrEqual(MOST.card)
})

it('an approve click that moves the deal', async () => {
  const world = await dealWorld()
  await ask(world)
  const room = rooms(world)[0]!
  await world.say('Daniel Reyes', 'help')
  const approval = await statementsOf(() =>
    world.click('Daniel Reyes', button(room.card, 'Approve'), { place: room.place }),
  )
  expect(await stageOf(world)).toMatchObject({ stage: 4 })
  expect(approval.length, approval.join('\n')).toBeLessThanOrEqual(MOST.approval)
})
