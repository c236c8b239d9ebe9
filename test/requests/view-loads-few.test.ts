import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { ask, dealWorld } from '../deals/deal-world.ts'
import { wordsOf } from '../world.ts'

/** Rows of people that were read meanwhile, from answers of the database that have people's names in them. */
async function peopleRead(run: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await run()
    const answers = await Promise.all(
      query.mock.results.map(async ({ value }) => (await value) as pg.QueryResult | undefined),
    )
    const asked = query.mock.calls.map(
      ([first]) => (typeof first === 'string' ? first : (first as { text?: string }).text) ?? '',
    )
    return answers.reduce(
      (sum, answer, at) =>
        /FROM (?:"public"\.)?"Person"/.test(asked[at] ?? '') ? sum + (answer?.rows?.length ?? 0) : sum,
      0,
    )
  } finally {
    query.mockRestore()
  }
}

it('a pending request’s card reads the people it names and a few who could decide, not the whole company', async () => {
  const world = await dealWorld()
  await ask(world)
  await world.db.person.createMany({
    data: Array.from({ length: 400 }, (_, n) => ({ name: `Extra ${n}`, role: 'rep' as const })),
  })
  const shown = await peopleRead(() => world.say('Daniel Reyes', 'AP1'))
  expect(shown).toBeLessThan(60)
  const commented = await peopleRead(() => world.say('Priya Nair', 'AP1 comment the board has decided'))
  expect(commented).toBeLessThan(80)
})

it('who could decide instead is found where nobody leads, and behind many who do not fit', async () => {
  const world = await dealWorld()
  await ask(world)
  const named = async () =>
    /delegate ([\p{L}\d ]+)/u.exec(wordsOf((await world.say('Daniel Reyes', 'AP1')).card))?.[1]?.trim()
  const first = await named()
  expect(first).toBeTruthy()
  const leader = await world.db.person.findUniqueOrThrow({ where: { name: first ?? '' } })
  expect(['manager', 'director']).toContain(leader.role)
  await world.db.person.updateMany({
    where: { role: { in: ['manager', 'director'] }, name: { not: 'Daniel Reyes' } },
    data: { role: 'viewer' },
  })
  const then = await world.db.person.findUniqueOrThrow({ where: { name: (await named()) ?? '' } })
  expect(['viewer', 'manager', 'director']).not.toContain(then.role)
})
