import { describe, expect, it } from 'vitest'
import { button, type World, wordsOf } from '../world.ts'
import { dealWorld } from './deal-world.ts'

const dealOf = (world: World, code = 'D3') => world.db.deal.findUniqueOrThrow({ where: { code } })
const saidBy = async (world: World, who: string, text: string) => wordsOf((await world.say(who, text)).card)

describe('the one-pager', () => {
  it('shows where it stands, with whom, what is next, what is wrong', async () => {
    const world = await dealWorld()
    const { card } = await world.say('Priya Nair', 'deal D3')
    const words = wordsOf(card)
    expect(card.title).toBe('D3 North Sea retrofit · Nordwind Energy')
    expect(words).toContain('21 of 30 days')
    expect(words).toContain('R 77.5% · decision level known 1/1 · weight known 100%')
    expect(words).toContain('revised quote (Wed 3 Jun 2026)')
    expect(words).toContain('Mark Olsen 45% supporter')
    expect(card.parts.map(({ kind }) => kind)).toContain('picture')
  })

  it.each([
    ['by its account in Chinese', '商机 北风能源'],
    ['by its name', 'deal north sea'],
    ['by its code', '商机 d3'],
  ])('is found %s', async (_, text) => {
    const world = await dealWorld()
    expect((await world.say('Priya Nair', text)).card.title).toContain('D3 North Sea retrofit')
  })

  it('shows how long each stage and each decider took', async () => {
    const world = await dealWorld()
    await world.say('Priya Nair', 'move D3 4')
    world.pass(90)
    await world.say('Daniel Reyes', 'approve AP1')
    const words = await saidBy(world, 'Priya Nair', 'deal D3')
    expect(words).toContain('Daniel Reyes approved after 1.5 working hours')
    expect(words).toContain('3 proposal 21')
  })

  it('hides the floor from everybody but the deal team', async () => {
    const world = await dealWorld()
    await world.say('Priya Nair', 'deal D3 floor 4.5m')
    expect(await saidBy(world, 'Priya Nair', 'deal D3')).toContain('CNY 4.5 M')
    expect(await saidBy(world, '林悦', '商机 D3')).not.toContain('450 万')
  })

  it('does not exist for who may not see its account', async () => {
    const world = await dealWorld()
    await world.db.account.updateMany({ data: { confidential: true } })
    expect(await saidBy(world, '王浩', '商机 D3')).toContain('没有找到你能看到的商机“D3”')
    expect(await saidBy(world, '王浩', '推进 D3 4')).toContain('没有找到你能看到的商机“D3”')
  })

  it('alone, lists what I have running', async () => {
    const world = await dealWorld()
    expect(await saidBy(world, 'Priya Nair', 'deal')).toContain(
      'D3 North Sea retrofit · 3 proposal · CNY 5.2 M',
    )
  })
})

describe('a new deal', () => {
  it.each([
    ['deal new Nordwind CIP line 2 4.8m 30 Sep', 'CIP line 2', 480_000_000n, '2026-09-30'],
    ['商机 新建 北风能源 洁净室二期 480万 9/30', '洁净室二期', 480_000_000n, '2026-09-30'],
  ])('%s', async (text, name, amount, close) => {
    const world = await dealWorld()
    await world.say('Priya Nair', text)
    expect(await world.db.deal.findFirst({ where: { name } })).toMatchObject({
      amount,
      stage: 1,
      status: 'open',
      expectedClose: new Date(close),
      stageEnteredOn: new Date('2026-06-01'),
    })
  })

  it('counts yen without cents, in a sentence and through the form', async () => {
    const world = await dealWorld()
    const { card } = await world.say('Priya Nair', 'deal new Nordwind Valves JPY 4.8m')
    expect(wordsOf(card)).toContain('JPY 4.8 M')
    const asked = await world.say('Priya Nair', 'deal new Nordwind JPY 4.8m')
    const form = asked.card.parts.find((part) => part.kind === 'form')
    const amount = form?.form.fields.find(({ name }) => name === 'amount')
    expect(amount).toMatchObject({ value: 'JPY 4800000' })
    const typed = { account: 'Nordwind', name: 'Pumps', amount: 'JPY 4800000', close: '' }
    await world.click('Priya Nair', button(asked.card, 'Save'), { typed })
    const deals = await world.db.deal.findMany({ where: { name: { in: ['Valves', 'Pumps'] } } })
    expect(deals).toMatchObject([
      { amount: 4_800_000n, currency: 'JPY' },
      { amount: 4_800_000n, currency: 'JPY' },
    ])
  })

  it('asks in a form for what is missing, with what was understood filled in', async () => {
    const world = await dealWorld()
    const asked = await world.say('Priya Nair', 'deal new Nordwind')
    const done = await world.click('Priya Nair', button(asked.card, 'Save'), {
      typed: { account: 'Nordwind', name: 'Spare parts', amount: 'twelve', close: '2026-05-01' },
    })
    expect(wordsOf(done.card)).toContain('Write an amount')
    expect(wordsOf(done.card)).toContain('That day is past')
    expect(await world.db.deal.count()).toBe(1)
    await world.click('Priya Nair', button(done.card, 'Save'), {
      typed: {
        account: 'Nordwind',
        name: 'Spare parts',
        amount: '1.1m',
        close: '2026-09-01',
        nextStep: 'quote',
        nextDue: '2026-06-05',
      },
    })
    expect(await world.db.deal.count()).toBe(2)
    expect(await world.db.nextStep.count()).toBe(2)
  })

  it('is refused to a viewer of the account', async () => {
    const world = await dealWorld()
    await world.say('林悦', '商机 新建 北风能源 备件 110万')
    expect(await world.db.deal.count()).toBe(1)
  })
})

describe('edits', () => {
  it('are read in both languages, audited, and counted where they count', async () => {
    const world = await dealWorld()
    const edits: [string, object][] = [
      ['deal D3 close 30 Sep', { expectedClose: new Date('2026-09-30'), closePushes: 1, version: 1 }],
      ['商机 D3 成交 7/31', { expectedClose: new Date('2026-07-31'), closePushes: 1 }],
      ['deal D3 goal 24 valves by 15 August', { goal: '24 valves by 15 August', version: 1 }],
      ['deal D3 need P3', { needLevel: 3 }],
      ['商机 D3 需求点 降低成本、提高效率', { needTags: ['cost', 'efficiency'] }],
      ['deal D3 rival Flowtech, Valvex', { competitors: ['Flowtech', 'Valvex'] }],
      ['deal D3 rename North Sea phase 2', { name: 'North Sea phase 2' }],
    ]
    for (const [text, expected] of edits) {
      await world.say('Priya Nair', text)
      expect(await dealOf(world), text).toMatchObject(expected)
    }
    expect(await world.db.audit.count({ where: { subject: 'deal:D3' } })).toBe(edits.length)
  })

  it('of what an approval depends on raise the version', async () => {
    const world = await dealWorld()
    const edits: [string, object][] = [
      ['deal D3 amount 6m', { amount: 600_000_000n, version: 2 }],
      ['商机 D3 金额 650万', { amount: 650_000_000n, version: 3 }],
      ['deal D3 amount 6,500,000', { amount: 650_000_000n, version: 3 }],
      ['deal D3 price 5m', { priceQuoted: 500_000_000n, version: 4 }],
      ['deal D3 contract HY-2026-031', { contractRef: 'HY-2026-031', version: 5 }],
    ]
    for (const [text, expected] of edits) {
      await world.say('Priya Nair', text)
      expect(await dealOf(world), text).toMatchObject(expected)
    }
  })

  it('that make no sense are refused with what to write instead', async () => {
    const world = await dealWorld()
    const refused: [string, string][] = [
      ['deal D3 amount much', 'Write an amount'],
      ['deal D3 amount -5m', 'Write an amount'],
      ['deal D3 close yesterday', 'That day is past'],
      ['deal D3 need P5', 'Need levels are P0, P1, P2, P3'],
      ['deal D3 tag money', 'Needs are chosen from'],
      ['deal D3 price 5m USD', 'Write an amount'],
      ['deal D3 paint it blue', 'I do not understand "paint it blue"'],
      ['deal D99', 'I found no deal you can see called "D99"'],
    ]
    for (const [text, words] of refused)
      expect(await saidBy(world, 'Priya Nair', text), text).toContain(words)
    expect(await dealOf(world)).toMatchObject({ version: 1, closePushes: 0 })
  })

  it('finance looks on', async () => {
    const world = await dealWorld()
    expect(await saidBy(world, '林悦', '商机 D3 金额 1万')).toContain('请负责人 Priya Nair 来做')
    expect(await dealOf(world)).toMatchObject({ amount: 520_000_000n })
  })

  it('the form saves everything or nothing', async () => {
    const world = await dealWorld()
    const page = await world.say('Priya Nair', 'deal D3')
    const form = await world.click('Priya Nair', button(page.card, 'Edit'))
    const typed = { amount: 'CNY 5200000', close: '2026-10-01', goal: '24 valves', price: 'a lot' }
    const wrong = await world.click('Priya Nair', button(form.card, 'Save'), { typed })
    expect(wordsOf(wrong.card)).toContain('Write an amount')
    expect(await dealOf(world)).toMatchObject({ goal: null, closePushes: 0 })
    await world.click('Priya Nair', button(wrong.card, 'Save'), { typed: { ...typed, price: '5m' } })
    expect(await dealOf(world)).toMatchObject({
      goal: '24 valves',
      closePushes: 1,
      priceQuoted: 500_000_000n,
    })
  })

  it('evaluation: a fact and its source, and fit', async () => {
    const world = await dealWorld()
    const form = await world.say('Priya Nair', 'deal D3 evaluation')
    await world.click('Priya Nair', button(form.card, 'Save'), {
      typed: {
        budget: '5.5m approved | Wang, 12 May',
        man_money: 'line 12',
        fit: 'no',
        fitReason: 'opens the North Sea',
      },
    })
    const { evaluation, man } = await dealOf(world)
    expect(evaluation).toEqual({
      budget: { fact: '5.5m approved', source: 'Wang, 12 May' },
      fit: { fits: false, reason: 'opens the North Sea' },
    })
    expect(man).toEqual({ money: { fact: 'line 12' } })
  })

  it('criteria make 100', async () => {
    const world = await dealWorld()
    expect(await saidBy(world, 'Priya Nair', 'deal D3 criteria quality 20 4 4, price 30 2 4')).toContain(
      'The weights make 50',
    )
    const done = await saidBy(
      world,
      'Priya Nair',
      'deal D3 criteria quality 20 4 4, price 30 2 4, service 50 5 2',
    )
    expect(done).toContain('weighted: us 3.9, rival 3')
  })
})
