import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { makeWorld } from '../world.ts'
import { linesOf } from './setting.ts'

it('revenue may come without its cost: then the cost is not known, and one that was stays', async () => {
  const world = await makeWorld()
  await world.importExample()
  const folder = await mkdtemp(join(tmpdir(), 'kam-revenue-'))
  await writeFile(
    join(folder, 'revenue.csv'),
    'account,date,amount\nK05,2026-06-01,100000\nK05,2026-05-10,1000000\n',
  )
  expect(linesOf(await importFolder(world.store, folder))).toEqual([])
  const rows = await world.db.revenue.findMany({
    where: { account: { code: 'K05' }, day: { gte: new Date('2026-05-01') } },
    orderBy: { day: 'asc' },
  })
  expect(rows.map(({ amount, cost }) => [Number(amount), cost === null ? null : Number(cost) > 0])).toEqual([
    [100_000_000, true],
    [10_000_000, null],
  ])
})
