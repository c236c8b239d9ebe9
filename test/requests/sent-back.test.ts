import { describe, expect, it } from 'vitest'
import { ask, dealWorld, rooms } from '../deals/deal-world.ts'
import { wordsOf } from '../world.ts'

// Trials 44.
describe('44: sent back', () => {
  it('reaches the requester’s own chat with the question, which stands on the next request', async () => {
    const world = await dealWorld()
    await ask(world)
    await world.say('Daniel Reyes', 'move AP1 back who pays for the crane?')
    await world.relay()
    const told = wordsOf((await world.toldTo('Priya Nair')).at(-1)!)
    expect(told).toContain('who pays for the crane?')
    expect(told).toContain('request AP1 again')
    // As it stands it opens what was asked, to be answered.
    expect((await world.say('Priya Nair', 'request AP1 again')).card.title).toBe('AP1 · Ask again')
    await ask(world, 'Priya Nair', 'move D3 4 the customer pays')
    const next = rooms(world).find(({ key }) => key.startsWith('request:AP2:'))!
    expect(wordsOf(next.card)).toContain('AP1 who pays for the crane?')
  })

  it('an approval reaches the requester’s own chat too', async () => {
    const world = await dealWorld()
    await ask(world)
    await world.say('Daniel Reyes', 'approve AP1')
    await world.relay()
    expect((await world.toldTo('Priya Nair')).at(-1)?.title).toBe('AP1 approved')
  })
})

// Trials 14 and 38.
it('14 and 38: a comment that mentions the bot is kept; one that is too long says what was not', async () => {
  const world = await dealWorld()
  await ask(world)
  const room = rooms(world)[0]!
  const root = (await world.db.outbox.findFirstOrThrow({ where: { key: room.key } })).sentAs!
  const place = { ...room.place, thread: root }
  const nothing = await world.say('Tom Becker', 'the crane is not in the price, is it', { place })
  expect(nothing.card.title).toBe('OK')
  const long = await world.say('Tom Becker', `zzz ${'x'.repeat(3_990)} qqq the end`, { place })
  expect(long.card.title).toBe('Your comment was cut')
  const sender = await world.senderOf('Tom Becker')
  const text = 'x'.repeat(4_100)
  const cut = await world.receive({ kind: 'replied', key: 'long', sender, place, text, root })
  expect(wordsOf(cut.card)).toContain('longer than 4000 characters')
  expect(await world.db.requestComment.count()).toBe(3)
})
