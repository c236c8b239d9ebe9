import { expect, it } from 'vitest'
import { makeWorld, wordsOf } from '../world.ts'

/** How low we would go is for those who work on the account (S65). */
it('the gate says on which side of the floor the quote is, and never where the floor is', async () => {
  const world = await makeWorld()
  await world.importExample()
  await world.db.deal.update({
    where: { code: 'D2' },
    data: { stage: 4, priceQuoted: 950_000_000, priceFloor: 912_300_000 },
  })
  const own = wordsOf((await world.say('王浩', '商机 D2')).card)
  expect(own).toContain('912 万元')
  for (const who of ['王浩', '李晓彤', 'Tom Becker']) {
    const words = wordsOf((await world.say(who, who === 'Tom Becker' ? 'move D2 5' : '推进 D2 5')).card)
    expect(words, who).not.toContain('912')
  }
  expect(wordsOf((await world.say('王浩', '推进 D2 5')).card)).toContain('不低于底价')
  await world.db.deal.update({ where: { code: 'D2' }, data: { priceQuoted: 900_000_000 } })
  expect(wordsOf((await world.say('王浩', '推进 D2 5')).card)).toContain('低于底价')
})
