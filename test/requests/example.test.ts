import { describe, expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { rooms } from '../deals/deal-world.ts'
import { EXAMPLE } from '../imports/setting.ts'
import { makeWorld, wordsOf } from '../world.ts'

/** The worked example of the method: requests as they come by import, decided through the front door. */
describe('the worked example', () => {
  async function exampleWorld(now: string) {
    const world = await makeWorld({ now })
    await importFolder(world.store, EXAMPLE)
    return world
  }

  it('E2: Daniel approves AP1 on 1 June at 15:10, and D3 is in stage 4 since that day', async () => {
    const world = await exampleWorld('2026-06-01T15:10:00+08:00')
    const shown = await world.say('Daniel Reyes', 'move AP1')
    expect(wordsOf(shown.card)).toContain('Decide by\nMon 1 Jun 16:00')
    const done = await world.say('Daniel Reyes', 'approve AP1')
    expect(wordsOf(done.card)).toContain('Approved by Daniel Reyes, Mon 1 Jun 15:10')
    expect(await world.db.deal.findUnique({ where: { code: 'D3' } })).toMatchObject({
      stage: 4,
      stageEnteredOn: new Date('2026-06-01'),
      score: 0,
      band: 'healthy',
    })
    expect(wordsOf((await world.say('Priya Nair', 'deal D3')).card)).toContain('0 of 45 days')
  })

  it('what the method says about requests (5.13)', async () => {
    const world = await exampleWorld('2026-06-01T09:00:00+08:00')
    const gate = wordsOf((await world.say('陈思远', '推进 D6 4')).card)
    expect(gate).toContain('已见决策人：决策人未知；决策层态度已知 0/2')
    expect(gate).toContain('不会去问任何人')
    expect(wordsOf((await world.say('Priya Nair', '推进 D3 5')).card)).toContain(
      'D3 already has a pending request, AP1',
    )
    expect(wordsOf((await world.say('Priya Nair', 'approve AP1')).card)).toContain(
      'Whoever asks cannot approve',
    )
  })

  it('the first working morning posts the card of a request that came by import', async () => {
    const world = await exampleWorld('2026-06-01T09:00:00+08:00')
    await world.tick()
    expect(rooms(world).map(({ card }) => card.title)).toEqual(
      expect.arrayContaining(['D3 North Sea retrofit phase 2: 3 proposal → 4 tender']),
    )
  })
})
