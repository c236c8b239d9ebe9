import { describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** What is said of an account that is no customer any more: what is owed, and nothing that keeps up a relationship (S14). */

const DAYS = ['2026-06-02', '2026-06-05', '2026-06-08', '2026-06-15', '2026-07-06']

async function lostWorld(): Promise<World> {
  const world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
  const reply = await world.say('Tom Becker', 'standing Southport lost plant closed')
  expect(reply.card.title).not.toContain('Nothing')
  return world
}

/** Lines of Tom's and his manager's mornings that name the account. */
async function mornings(world: World): Promise<string[]> {
  const said: string[] = []
  for (const day of DAYS) {
    world.sent.length = 0
    world.now = `${day}T09:30:00+08:00`
    await world.tick()
    for (const who of ['Tom Becker', 'Daniel Reyes'])
      for (const card of await world.toldTo(who)) said.push(wordsOf(card))
  }
  return said
}

describe('a lost account', () => {
  it('gets no contact, review, plan or wall reminder, in no morning, list or plan', async () => {
    const world = await lostWorld()
    await world.db.nextStep.updateMany({ where: { account: { code: 'K10' } }, data: { status: 'cancelled' } })
    await world.db.deal.updateMany({ where: { account: { code: 'K10' } }, data: { status: 'lost' } })
    const said = await mornings(world)
    expect(said.length).toBeGreaterThan(0)
    const lines = said.flatMap((words) => words.split('\n').filter((line) => line.includes('Southport')))
    expect(lines).toEqual([])
    for (const asked of ['today', 'reviews', 'week plan', 'Which accounts are overdue for contact?']) {
      const { card } = await world.say('Tom Becker', asked)
      const shown = wordsOf(card).split('\n')
      expect([asked, ...shown.filter((line) => line.includes('Southport'))]).toEqual([asked])
    }
  })

  it('still says what is owed: a complaint, money, a next step; and is an ordinary one again when it comes back', async () => {
    const world = await lostWorld()
    await world.say('Tom Becker', 'complaint Southport complaint the last delivery was never credited')
    await world.say('Tom Becker', 'next Southport collect the loan pump on 8 June')
    const said = (await mornings(world)).join('\n')
    expect(said).toMatch(/F19[\s\S]*collect the loan pump|Today F19/)
    expect(wordsOf((await world.say('Tom Becker', 'why Southport')).card)).toMatch(/complaint/i)
    await world.say('Tom Becker', 'standing Southport active')
    world.now = '2026-08-03T09:30:00+08:00'
    await world.tick()
    expect((await world.toldTo('Tom Becker')).map(wordsOf).join('\n')).toContain('Southport')
  })

  it('its own card names no contact that falls due', async () => {
    const world = await lostWorld()
    const words = wordsOf((await world.say('Tom Becker', 'account Southport')).card)
    expect(words).toContain('C, lost: no contact falls due')
    expect(words).not.toMatch(/next due|limit 30|at least every/)
  })

  it('is assessed by what is owed alone, and at once when it is marked', async () => {
    const world = await lostWorld()
    const row = await world.db.account.findUniqueOrThrow({ where: { code: 'K10' } })
    const rules = JSON.stringify(row.signals ?? [])
    expect(rules).not.toMatch(/AR0[123457]|AR1[0134]/)
  })
})
