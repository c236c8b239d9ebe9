import { describe, expect, it } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import { LIMITS } from '../../../src/platforms/feishu/limits.ts'
import { bytesOf, elementsIn, renderFeishu } from '../../../src/platforms/feishu/render.ts'
import { makeWorld, wordsOf } from '../../world.ts'
import { cardProblems } from './oracle.ts'

const NOTHING_LEFT_OUT = /未显示|not shown/

function mustFit(card: Card): number {
  const drawn = renderFeishu(card)
  expect(cardProblems(drawn)).toEqual([])
  expect(JSON.stringify(drawn).match(NOTHING_LEFT_OUT)).toBeNull()
  expect(bytesOf(drawn)).toBeLessThanOrEqual(LIMITS.bytes)
  return elementsIn(drawn)
}

describe("a director's digest of twelve accounts", () => {
  it.each(['zh', 'en'])('is whole on Feishu, in %s, when all twelve stand on one page', async (lang) => {
    const policy = { ...defaultPolicy, digest: { ...defaultPolicy.digest, maxLines: 12 } }
    const world = await makeWorld({ policy })
    await world.importExample()
    const director = await world.db.person.findFirstOrThrow({ where: { role: 'director' } })
    await world.db.person.update({ where: { id: director.id }, data: { locale: lang } })
    await world.db.account.updateMany({ data: { band: 'critical', score: 80 } })
    const names = await world.db.account.findMany({ where: { tier: { not: null } } })
    expect(names).toHaveLength(12)

    const { card } = await world.click(director.name, { intent: 'digest.more', fields: {} })
    for (const { name, aliases } of names)
      expect(
        [name, ...aliases].some((each) => wordsOf(card).includes(each)),
        name,
      ).toBe(true)
    // Feishu refuses 200; its own count was seen above what is counted here.
    expect(mustFit(card)).toBeLessThanOrEqual(160)
    mustFit((await world.say(director.name, 'digest')).card)
  })
})
