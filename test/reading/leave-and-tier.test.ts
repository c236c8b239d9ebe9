import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-02T10:00:00+08:00' })
  await world.importExample()
})

describe('whose leave it is', () => {
  const away = async () =>
    JSON.stringify(
      await world.db.person.findMany({
        select: { awayFrom: true, delegateId: true },
        orderBy: { id: 'asc' },
      }),
    )

  it.each([
    ['周敏', '王浩明天请假', '王浩'],
    ['周敏', '王浩下周休假', '王浩'],
    ['周敏', '王浩下周不在，李晓彤顶班', '王浩'],
    ['周敏', '王浩下周不在，我顶班', '王浩'],
    ['Daniel Reyes', "Tom's on holiday until Friday", 'Tom Becker'],
    ['Daniel Reyes', 'Tom is on leave next week, Priya covers', 'Tom Becker'],
  ])('%s: %s is not the leave of whoever tells it, and makes nobody a stand-in', async (who, text, name) => {
    const before = await away()
    const { card } = await world.say(who, text)
    expect(wordsOf(card)).toContain(name)
    expect(await away()).toBe(before)
  })

  it.each([
    ['周敏', '我明天休假，王浩顶班', '王浩'],
    ['周敏', '王浩接手，我明天休假', '王浩'],
    ['Daniel Reyes', "I'm off tomorrow, Tom covers", 'Tom Becker'],
  ])('%s: %s is', async (who, text, standIn) => {
    await world.say(who, text)
    const { delegateId } = await world.db.person.findFirstOrThrow({ where: { name: who } })
    expect(await world.db.person.findFirst({ where: { id: delegateId ?? 0 } })).toMatchObject({
      name: standIn,
    })
  })
})

describe('a tier told in plain words is the tier', () => {
  it.each([
    ['周敏', '东海降到B级', '级别 东海 B'],
    ['周敏', '把东海调整为B类客户', '级别 东海 B'],
    ['Daniel Reyes', 'move Meridian to tier B', 'tier Meridian B'],
    ['Daniel Reyes', 'make Southport an A account', 'tier Southport A'],
  ])('%s: %s', async (who, text, command) => {
    const { card } = await world.say(who, text)
    const other = await makeWorld({ now: '2026-06-02T10:00:00+08:00' })
    await other.importExample()
    expect(card.title).toBe((await other.say(who, command)).card.title)
  })

  it.each([
    ['周敏', '东海降到Z级', /没看懂“Z”/],
    ['Daniel Reyes', 'move Meridian to tier Z', /“Z”/],
  ])('%s: %s says what is no tier, offers those there are, and sets none', async (who, text, said) => {
    const before = JSON.stringify(await world.db.account.findMany({ select: { tier: true } }))
    const { card } = await world.say(who, text)
    expect(wordsOf(card)).toMatch(said)
    expect(JSON.stringify(card.parts)).toContain('"value":"D"')
    expect(JSON.stringify(await world.db.account.findMany({ select: { tier: true } }))).toBe(before)
  })

  it('is asked about and not set where it ends with a question mark', async () => {
    const tiers = async () =>
      JSON.stringify(await world.db.account.findMany({ select: { tier: true }, orderBy: { id: 'asc' } }))
    const before = await tiers()
    await world.say('Daniel Reyes', 'upgrade Southport to A?')
    expect(await tiers()).toBe(before)
    expect(await world.db.request.count({ where: { kind: 'tier' } })).toBe(0)
  })
})
