import { expect, it } from 'vitest'
import { lostDeals } from '../../src/reports/deals-store.ts'
import { makeWorld } from '../world.ts'

it('a deal that was lost without a day, as 0.2.0 and files leave it, is in the losses of its quarter', async () => {
  const world = await makeWorld()
  await world.importExample()
  await world.db.deal.update({
    where: { code: 'D6' },
    data: { status: 'lost', lostOn: null, recordDueOn: new Date('2026-05-21') },
  })
  const all = { owners: undefined, hidden: [] }
  const lost = (from: string, to: string) => world.store.read((work) => lostDeals(work, all, from, to))
  expect(await lost('2026-04-01', '2026-06-30')).toMatchObject([{ code: 'D6', lostOn: '2026-05-18' }])
  expect(await lost('2026-05-19', '2026-06-30')).toEqual([])
})
