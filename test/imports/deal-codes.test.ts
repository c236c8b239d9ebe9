import { expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { makeWorld, wordsOf } from '../world.ts'
import { EXAMPLE, folderOf } from './setting.ts'

it('57: a deal whose imported code does not begin with D is understood', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', jobs: [] })
  await importFolder(world.store, EXAMPLE)
  const folder = await folderOf({
    'deals.csv': `code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes
prj-7/a,K02,Pump hall,5000,,1,2026-05-01,,,,0
`,
  })
  expect(await importFolder(world.store, folder)).toMatchObject({ ok: true })
  for (const words of ['商机 PRJ-7/A', 'deal prj-7/a', '商机 ＰＲＪ-7/A'])
    expect((await world.say('王浩', words)).card.title).toContain('PRJ-7/A')
  await world.say('王浩', '商机 PRJ-7/A 金额 9000')
  expect(wordsOf((await world.say('王浩', '商机 PRJ-7/A')).card)).toContain('9,000')
  expect(await world.db.deal.findUnique({ where: { code: 'PRJ-7/A' } })).toMatchObject({ amount: 900_000n })
})
