import { describe, expect, it } from 'vitest'
import { ask, dealWorld } from '../deals/deal-world.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'
import { EXAMPLE, type Platform, type Press, REQUESTS } from './press-scenes.ts'

/** Rows 13 and 55: every confirming button and form, pressed twice at once and once more, on both platforms. */

/** Everything that a click may write, counted. */
async function counts(world: World) {
  const { db } = world
  const tables = [
    db.visit,
    db.nextStep,
    db.spend,
    db.complaint,
    db.deal,
    db.requestComment,
    db.decision,
    db.entry,
  ]
  const many = tables as unknown as { count(): Promise<number> }[]
  return [...(await Promise.all(many.map((each) => each.count()))), await db.audit.count()]
}

async function expectOnce(world: World, { who, click, typed = {}, other }: Press, platform: Platform) {
  const [one, two] = await Promise.all([
    world.click(who, click, { platform, typed }),
    world.click(who, click, { platform, typed }),
  ])
  const after = await counts(world)
  expect(two, 'the same answer twice').toEqual(one)
  const three = await world.click(who, click, { platform, typed: other ?? typed })
  expect(three, 'the same answer later').toEqual(one)
  expect(await counts(world), 'nothing written again').toEqual(after)
  const refused = one.card.tone === 'warn' && /没有写入|Nothing was written/.test(one.card.title)
  expect(refused && wordsOf(one.card), 'a refusal proves nothing').toBe(false)
}

async function example(platform: Platform): Promise<World> {
  const world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
  // Everybody on the platform that is tried.
  for (const { id } of await world.db.person.findMany({ where: { identities: { none: { platform } } } }))
    await world.db.identity.create({ data: { personId: id, platform, userId: `${platform}-person-${id}` } })
  return world
}

describe.each(['slack', 'feishu'] as const)('on %s', (platform) => {
  it.each(EXAMPLE.map(([intent, play], at) => [`${at + 1} ${intent}`, play] as const))(
    '%s',
    async (_name, play) => {
      const world = await example(platform)
      await expectOnce(world, await play(world, platform), platform)
    },
  )

  it.each(REQUESTS.map(([intent, play], at) => [`${at + 1} ${intent}`, play] as const))(
    '%s',
    async (_name, play) => {
      const world = await dealWorld({ where: platform })
      await ask(world)
      await expectOnce(world, await play(world, platform), platform)
    },
  )
})
