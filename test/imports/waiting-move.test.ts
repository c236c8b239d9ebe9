import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { makeWorld, type World } from '../world.ts'

/** Trials 27: AP1 asks for stage 4 of D3, which is worth 5.2 million. What a file makes of the deal is not what Daniel is asked to approve. */

const HEAD =
  'code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes'
const deal = (amount: number, more = '', cells = '') =>
  `${HEAD}${more}\nD3,K03,North Sea retrofit phase 2,${amount},CNY,3,2026-05-11,,,2026-07-15,0${cells}\n`

async function company() {
  const world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
  return world
}

async function imports(world: World, files: Record<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-move-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  expect(await importFolder(world.store, folder, { today: '2026-06-01' })).toMatchObject({ ok: true })
}

const stakeholders =
  'deal,contact,title_if_unknown,layer,weight,stance\nD3,Mark Olsen,,decision,45,sponsor\nD3,Elena Ruiz,,management,35,sponsor\nD3,Jonas Vik,,management,20,neutral\n'

it.each<[string, Record<string, string>]>([
  ['another amount', { 'deals.csv': deal(9_900_000) }],
  ['another amount beside the version it had', { 'deals.csv': deal(9_900_000, ',version', ',1') }],
  ['another price', { 'deals.csv': deal(5_200_000, ',price_floor', ',4000000') }],
  ['another contract', { 'deals.csv': deal(5_200_000, ',contract', ',HT-9') }],
  ['another decision group', { 'stakeholders.csv': stakeholders }],
])('%s by file: the request that waits is no longer approved with one click', async (_what, files) => {
  const world = await company()
  await imports(world, files)
  await world.say('Daniel Reyes', 'approve AP1')
  await world.click('Daniel Reyes', {
    intent: 'request.decide',
    fields: { request: 'AP1', version: '1', verdict: 'approve' },
  })
  expect(await world.db.deal.findUniqueOrThrow({ where: { code: 'D3' } })).toMatchObject({ stage: 3 })
})

it('what changes nothing of that leaves it as it is, and so does the same file again', async () => {
  const world = await company()
  for (const name of ['phase 2', 'phase 2', 'phase two'])
    await imports(world, { 'deals.csv': deal(5_200_000).replace('phase 2', name) })
  expect((await world.db.deal.findUniqueOrThrow({ where: { code: 'D3' } })).version).toBe(1)
  await world.say('Daniel Reyes', 'approve AP1')
  expect((await world.db.deal.findUniqueOrThrow({ where: { code: 'D3' } })).stage).toBe(4)
})
