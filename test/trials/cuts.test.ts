import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** Row 14: whatever is cut says what is left out, in the reader's language, and offers the rest. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
})

const said = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)

async function many(count: number, nameOf: (n: number) => string) {
  const owner = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
  await world.db.account.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      code: `Z${String(n).padStart(4, '0')}`,
      name: nameOf(n),
      aliases: [],
      ownerId: owner.id,
      namesChangedAt: world.now,
    })),
  })
}

describe('14: more fit than five', () => {
  it.each([
    ['Harbour', (n: number) => `Harbour Yard ${n}`, 300],
    ['Yard', (n: number) => `Harbour${n} Yard`, 300],
    ['海港', (n: number) => `海港机械${n}厂`, 300],
  ])('%s says how many, and how to be understood', async (typed, nameOf, count) => {
    await many(count, nameOf)
    for (const ask of [`account ${typed}`, `next ${typed} send the offer by Friday`]) {
      const { card } = await world.say('Tom Becker', ask)
      expect(buttonsOf(card).length, ask).toBe(5)
      expect(wordsOf(card), ask).toContain(`${count} fit`)
      expect(wordsOf(card), ask).toContain('Write more of the name')
    }
    const { card } = await world.say('王浩', `客户 ${typed}`)
    expect(wordsOf(card)).toContain(`共有 ${count} 个符合`)
  })

  it('says nothing of the kind where five are all', async () => {
    await many(3, (n) => `Harbour Yard ${n}`)
    expect(await said('Tom Becker', 'account Harbour')).not.toContain('fit;')
  })

  it('counts only what the reader may see', async () => {
    await many(7, (n) => `Harbour Yard ${n}`)
    await world.db.account.updateMany({
      where: { code: 'Z0006' },
      data: { confidential: true, namesChangedAt: new Date('2026-06-01T09:31:00+08:00') },
    })
    expect(await said('Tom Becker', 'account Harbour')).toContain('7 fit')
    expect(await said('王浩', '客户 Harbour')).toContain('共有 6 个符合')
  })

  it('deals too', async () => {
    const { accountId } = await world.db.deal.findFirstOrThrow({ where: { code: 'D5' } })
    const like = await world.db.deal.findFirstOrThrow({ where: { code: 'D5' } })
    const { id: _, code: __, need, criteria, competitors, ...rest } = like as Record<string, unknown>
    for (let n = 0; n < 8; n += 1)
      await world.db.deal.create({
        data: { ...rest, accountId, code: `D10${n}`, name: `Pump hall ${n}` } as never,
      })
    expect(await said('Tom Becker', 'deal Pump hall')).toContain('8 fit')
  })
})

describe('the account card', () => {
  it('says 4 of so many reasons and opens them all', async () => {
    const { card } = await world.say('王浩', '客户 东海石化')
    const total = Number(/（(\d+) 条中的 4 条）/.exec(wordsOf(card))?.[1])
    expect(total).toBeGreaterThan(4)
    const all = (await world.click('王浩', button(card, '显示全部'))).card
    expect(wordsOf(all)).not.toContain('条中的')
    expect(wordsOf(all).match(/AR\d\d · \d/g)?.length).toBe(total)
    expect(buttonsOf(all).map(({ label }) => label)).not.toContain('显示全部')
  })

  it('says how many steps there are and opens them all', async () => {
    const { id: accountId, ownerId } = await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })
    for (let n = 0; n < 9; n += 1)
      await world.db.nextStep.create({
        data: { code: `F90${n}`, accountId, ownerId, text: `send drawing ${n}`, due: new Date('2026-07-01') },
      })
    const { card } = await world.say('Tom Becker', 'account Meridian')
    expect(wordsOf(card)).toMatch(/Next steps \(5 of \d+\)/)
    const all = (await world.click('Tom Becker', button(card, 'Show everything'))).card
    expect(wordsOf(all)).toContain('send drawing 8')
  })
})

describe('14: what people write is kept whole or refused, never cut in silence', () => {
  it.each([
    ['snooze', `snooze Southport until 10 June ${'because '.repeat(40)}`],
    ['expense', `spend Meridian AP-VIS 500 ${'a long lunch '.repeat(30)}`],
    ['complaint', `complaint Meridian ${'the seal leaks '.repeat(60)}`],
    ['week summary', `week summary ${'we met everybody '.repeat(100)}`],
  ])('%s', async (_what, text) => {
    const answer = await said('Tom Becker', text)
    expect(answer).toMatch(/That is \d+ characters and \d+ can be kept here/)
  })
})

describe('14: the rest of a list is one tap away, or counted', () => {
  const steps = async (many: number) => {
    const { id: accountId, ownerId } = await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })
    for (let n = 0; n < many; n += 1)
      await world.db.nextStep.create({
        data: { code: `F7${n + 10}`, accountId, ownerId, text: `drawing ${n}`, due: new Date('2026-05-20') },
      })
  }

  it('today: every line is reached by its buttons', async () => {
    await steps(20)
    let { card } = await world.say('Tom Becker', 'today')
    const seen = new Set<string>()
    for (let taps = 0; taps < 9; taps += 1) {
      for (const [text] of wordsOf(card).matchAll(/drawing \d+/g)) seen.add(text)
      const more = buttonsOf(card).find(({ click }) => click.intent === 'today' && click.fields['section'])
      if (!more) break
      card = (await world.click('Tom Becker', more)).card
    }
    expect(seen.size).toBe(20)
  })

  it('a preparation says how many promises and complaints there are', async () => {
    await steps(9)
    const { id: accountId } = await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })
    const like = await world.db.complaint.findFirstOrThrow({ where: { closedOn: null } })
    const { id: _, code: __, ...rest } = like as Record<string, unknown>
    for (let n = 0; n < 5; n += 1)
      await world.db.complaint.create({
        data: { ...rest, accountId, code: `C8${n}`, subject: `leak ${n}` } as never,
      })
    const words = await said('Tom Becker', 'prep Meridian')
    expect(words).toMatch(/We: \d+ more/)
    expect(words).toMatch(/leak \d.* and 3 more|3 more/)
  })
})

describe('14: a button carries all of somebody’s words, or says that it does not', () => {
  const long = `the customer walked us through the whole hall ${'and then through the next one '.repeat(60)}`

  it.each([
    ['a company that is none of ours', `met Nina Wolf of Zephyrcorp ${long} next: send the offer on Friday`],
    ['what is not understood', `Meridian zzz qqq ${'valves and pipes and flanges '.repeat(60)}`],
  ])('%s', async (_what, text) => {
    const { card } = await world.say('Tom Becker', text)
    for (const { click } of buttonsOf(card))
      for (const carried of [click.fields['said'], click.fields['text']])
        if (carried && carried.length > 100) expect(carried.trim()).toBe(text.trim())
    expect(wordsOf(card)).toMatch(/too long/)
  })

  it('a name that is too long for the form of a new account', async () => {
    const { card } = await world.say('Tom Becker', `account new ${'Very Long Holding '.repeat(9)}`)
    expect(wordsOf(card)).toContain('At most 100 characters')
  })
})

it('14: the pages of a history show everything once, the newest first', async () => {
  for (let n = 1; n <= 25; n += 1)
    await world.say('Tom Becker', `note Meridian heard of hall ${n}`, { key: `test:note:${n}` })
  let { card } = await world.say('Tom Becker', 'account Meridian history')
  const seen: number[] = []
  for (let taps = 0; taps < 5; taps += 1) {
    for (const [, n] of wordsOf(card).matchAll(/hall (\d+)/g)) seen.push(Number(n))
    const older = buttonsOf(card).find(({ label }) => label === 'Older')
    if (!older || seen.length >= 25) break
    card = (await world.click('Tom Becker', older)).card
  }
  expect(seen.slice(0, 25)).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at))
})
