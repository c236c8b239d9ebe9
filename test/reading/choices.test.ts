import { expect, it } from 'vitest'
import { createChoices } from '../../src/reading/choices.ts'
import { silentLog } from '../store.ts'
import { makeWorld, type World } from '../world.ts'

async function choicesOf(world: World) {
  await world.importExample()
  const ask = createChoices(world.store, [], silentLog())
  return async (
    name: string,
    of: 'account' | 'person' | 'contact' | 'deal',
    typed: string,
    within?: string,
  ) => (await ask({ sender: await world.senderOf(name), of, typed, within })).map(({ label }) => label)
}

it('an account is found by a part of its name, its pinyin, an alias or a slip, and before the end of a syllable', async () => {
  const ask = await choicesOf(await makeWorld())

  for (const typed of ['东海', 'donghai', 'dongh', 'dhsh', 'K02', 'Dongh', '东海时化'])
    expect(await ask('王浩', 'account', typed), typed).toContain('东海石化 · K02')
  expect(await ask('Priya Nair', 'account', 'meri')).toEqual(['Meridian Foods · K05'])
  expect(await ask('王浩', 'account', '没有这家')).toEqual([])
})

it('nothing typed gives what is theirs', async () => {
  const ask = await choicesOf(await makeWorld())

  const own = await ask('王浩', 'account', '')
  expect(own.slice(0, 2).toSorted()).toEqual(['东海石化 · K02', '鼎峰钢铁 · K09'])
  expect(own.length).toBeLessThanOrEqual(20)
})

it('people, contacts and deals are found the same way', async () => {
  const ask = await choicesOf(await makeWorld())

  expect(await ask('王浩', 'person', '李晓')).toEqual(['李晓彤'])
  expect(await ask('王浩', 'person', 'lixt')).toEqual(['李晓彤'])
  expect(await ask('王浩', 'contact', '陈', 'K02')).toEqual(['陈副总'])
  const deals = await ask('王浩', 'deal', '', 'K02')
  expect(deals.length).toBeGreaterThan(0)
  expect(await ask('李晓彤', 'deal', 'donghai')).toEqual(deals)
})

it('what one may not see is in no list, named or not, by account or through it; strangers get nothing', async () => {
  const world = await makeWorld()
  const ask = await choicesOf(world)
  await world.db.account.update({
    where: { code: 'K02' },
    data: { confidential: true, namesChangedAt: new Date(Date.parse('2026-06-01T08:30:01+08:00')) },
  })

  for (const name of ['李晓彤', 'Priya Nair', '林悦', '高建国'])
    for (const [of, typed, within] of [
      ['account', '东海', undefined],
      ['account', 'K02', undefined],
      ['contact', '', 'K02'],
      ['contact', '陈副总', undefined],
      ['deal', '', 'K02'],
      ['deal', 'D1', undefined],
      ['deal', '东海', undefined],
    ] as const) {
      const near = name === '高建国'
      const found = (await ask(name, of, typed, within)).join()
      if (near && of === 'account') expect(found).toContain('K02')
      if (!near) expect(found, `${name} ${of} ${typed}`).not.toMatch(/东海|K02|陈副总|钱科长/)
    }
  const stranger = { platform: 'slack' as const, tenant: 'T0COMPANY', userId: 'U0NOBODY' }
  const read = createChoices(world.store, [], silentLog())
  expect(await read({ sender: stranger, of: 'account', typed: '' })).toEqual([])
  const foreign = { ...(await world.senderOf('王浩')), standing: 'foreign' as const }
  expect(await read({ sender: foreign, of: 'account', typed: '' })).toEqual([])
})
