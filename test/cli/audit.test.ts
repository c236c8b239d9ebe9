import { expect, it } from 'vitest'
import { linesAbout } from '../../src/cli/audit.ts'
import { makeWorld } from '../world.ts'

it('says who changed a deal, from what to what, and by which message', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.say('Priya Nair', 'deal D3 amount 6m', { key: 'slack:msg:C1:1.1' })
  expect((await linesAbout(world.store, 'd3')).at(-1)).toMatchObject({
    person: 'Priya Nair',
    subject: 'deal:D3',
    cause: 'slack:msg:C1:1.1',
    at: new Date('2026-06-01T02:30:00.000Z'),
  })
  expect(await linesAbout(world.store, 'D99')).toEqual([])
})

it('finds a person by name', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.say('Priya Nair', 'away 10 Jun to 12 Jun Tom Becker')
  expect((await linesAbout(world.store, 'priya nair')).length).toBeGreaterThan(0)
  expect(await linesAbout(world.store, '%')).toEqual([])
})
