import { expect, it } from 'vitest'
import { problemZh } from '../../src/cards/words/problem.zh.ts'
import { makeWorld } from '../world.ts'

/** Found by the fuzzers: a button's value may say anything, whatever the button said. */
it.each([
  ['deal.person.remove', { text: 'D1' }],
  ['deal.person.remove', { deal: 'D1', person: '99999999999' }],
  ['visit.confirm', { pending: '99999999999' }],
  ['visit.confirm', { pending: '1.5' }],
  ['visit.drop', { pending: '-1e309' }],
  ['file.confirm', { pending: '99999999999' }],
  ['undo', { entry: '99999999999' }],
  ['move.delegate', { move: 'AP1', to: '99999999999' }],
] as const)('%s with %j is answered, and nothing breaks', async (intent, fields) => {
  const world = await makeWorld()
  await world.importExample()

  const { card } = await world.click('王浩', { intent, fields: { ...fields } })

  expect(card.title).not.toBe(problemZh.titles.broken)
})
