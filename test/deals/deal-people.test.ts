import { describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, type World, wordsOf } from '../world.ts'
import { dealWorld } from './deal-world.ts'

const dealOf = (world: World, code = 'D3') => world.db.deal.findUniqueOrThrow({ where: { code } })
const saidBy = async (world: World, who: string, text: string) => wordsOf((await world.say(who, text)).card)

describe('stakeholders', () => {
  it('weights make 100 or nothing is saved; the version grows', async () => {
    const world = await dealWorld()
    const page = await world.say('Priya Nair', 'people D3')
    const form = await world.click('Priya Nair', button(page.card, 'Weights'))
    const people = await world.db.stakeholder.findMany({ orderBy: { id: 'asc' } })
    const weigh = (a: string, b: string) => ({
      typed: { [`w${people[0]!.id}`]: a, [`w${people[1]!.id}`]: b },
    })
    const wrong = await world.click('Priya Nair', button(form.card, 'Save'), weigh('60', '60'))
    expect(wordsOf(wrong.card)).toContain('The weights make 120')
    expect(await dealOf(world)).toMatchObject({ version: 1 })
    await world.click('Priya Nair', button(wrong.card, 'Save'), weigh('60', '40'))
    expect(await dealOf(world)).toMatchObject({ version: 2 })
  })

  // Trials 25.
  it('a person whose weight makes more than 100 of all is not saved', async () => {
    const world = await dealWorld()
    const page = await world.say('Priya Nair', 'people D3')
    const form = await world.click('Priya Nair', button(page.card, 'Add a person'))
    const typed = {
      name: 'Jonas Vik',
      title: 'buyer',
      layer: 'management',
      stance: 'neutral',
      weight: '30%',
      action: '',
    }
    const wrong = await world.click('Priya Nair', button(form.card, 'Save'), { typed })
    expect(wordsOf(wrong.card)).toContain('The weights make 130')
    expect(await world.db.stakeholder.count()).toBe(2)
    expect(await dealOf(world)).toMatchObject({ version: 1 })
  })

  it('a decider without weight is warned about', async () => {
    const world = await dealWorld()
    const page = await world.say('Priya Nair', 'people D3')
    const form = await world.click('Priya Nair', button(page.card, 'Add a person'))
    const added = await world.click('Priya Nair', button(form.card, 'Save'), {
      typed: {
        name: '',
        title: 'CEO',
        layer: 'decision',
        stance: 'unknown',
        weight: '0',
        action: 'board talk',
      },
    })
    expect(wordsOf(added.card)).toContain('Mind that CEO of the decision level weigh 0')
    expect(await dealOf(world)).toMatchObject({ version: 2 })
  })

  it('a named person becomes a contact; twice is refused; nothing paid to a person is kept', async () => {
    const world = await dealWorld()
    const page = await world.say('Priya Nair', 'people D3')
    const { click } = button(
      (await world.click('Priya Nair', button(page.card, 'Add a person'))).card,
      'Save',
    )
    const jonas = { name: 'Jonas Vik', title: 'buyer', layer: 'management', stance: 'neutral', weight: '0' }
    const money = await world.click('Priya Nair', click, {
      typed: { ...jonas, action: 'pay him a kickback' },
    })
    expect(wordsOf(money.card)).toContain('nothing was written')
    await world.click('Priya Nair', click, { typed: jonas })
    const twice = await world.click('Priya Nair', click, { typed: jonas })
    expect(wordsOf(twice.card)).toContain('Jonas Vik 0% neutral')
    const { once: _, ...fields } = click.fields
    const again = await world.click('Priya Nair', { ...click, fields }, { typed: jonas })
    expect(wordsOf(again.card)).toContain('Jonas Vik is on the chart already')
    expect(await world.db.contact.count({ where: { name: 'Jonas Vik' } })).toBe(1)
  })

  it('somebody changes sides: the pending request is void', async () => {
    const world = await dealWorld()
    await world.say('Priya Nair', 'move D3 4')
    const [mark] = await world.db.stakeholder.findMany({ orderBy: { id: 'asc' } })
    await world.click('Priya Nair', {
      intent: 'deal.person.save',
      fields: {
        deal: 'D3',
        person: String(mark!.id),
        name: 'Mark Olsen',
        layer: 'decision',
        stance: 'opponent',
        weight: '45',
        action: 'board talk',
      },
    })
    expect(await world.db.request.findMany({ where: { kind: 'move' } })).toMatchObject([
      { status: 'superseded', endedWhy: 'fields:stakeholders' },
    ])
  })
})

describe('asleep, lost, open again', () => {
  it('sleeps until its day, its clock stands still, and it wakes by itself', async () => {
    const world = await dealWorld()
    expect(await saidBy(world, 'Priya Nair', 'deal D3 hold 2026-09-30 budget frozen')).toContain(
      '90 days at most',
    )
    await world.say('Priya Nair', 'deal D3 hold 11 Jun budget frozen')
    expect(await dealOf(world)).toMatchObject({ status: 'on_hold', holdReason: 'budget frozen' })
    expect(await saidBy(world, 'Priya Nair', 'move D3 4')).toContain('Wake it first')
    world.now = '2026-06-11T09:00:00+08:00'
    await world.tick()
    expect(await dealOf(world)).toMatchObject({ status: 'open', heldDays: 10, holdUntil: null })
    expect(await saidBy(world, 'Priya Nair', 'deal D3')).toContain('21 of 30 days')
    expect((await world.toldTo('Priya Nair')).at(-1)?.title).toContain(
      'The hold of D3 North Sea retrofit is over',
    )
  })

  it('lost: the form first, then the deal; what is missing is due in three working days', async () => {
    const world = await dealWorld()
    await world.say('Priya Nair', 'move D3 4')
    const form = await world.say('Priya Nair', 'deal D3 lost they took Flowtech')
    expect(await dealOf(world)).toMatchObject({ status: 'open' })
    const save = button(form.card, 'Save')
    const wrong = await world.click('Priya Nair', save, {
      typed: { result: 'lost', reason: 'stronger', rival: '' },
    })
    expect(wordsOf(wrong.card)).toContain('Say who the stronger rival was')
    const done = await world.click('Priya Nair', save, {
      typed: { result: 'lost', reason: 'stronger', rival: 'Flowtech' },
    })
    expect(wordsOf(done.card)).toContain('Saved; still missing: lesson')
    expect(await dealOf(world)).toMatchObject({ status: 'lost', recordDueOn: new Date('2026-06-04') })
    expect(await world.db.request.findMany({ where: { kind: 'move' } })).toMatchObject([
      { status: 'superseded', endedWhy: 'deal:lost' },
    ])
    expect(await saidBy(world, 'Priya Nair', 'move D3 4')).toContain('Reopen it first')

    await world.click('Priya Nair', button((await world.say('Priya Nair', 'deal D3 record')).card, 'Save'), {
      typed: {
        result: 'not_yet',
        reason: 'stronger',
        rival: 'Flowtech',
        lesson: 'meet the board earlier',
        nextTryOn: '2026-12-01',
      },
    })
    expect(await world.db.nextStep.findMany({ where: { dealId: null } })).toMatchObject([
      { due: new Date('2026-12-01') },
    ])
    world.now = '2026-06-05T10:00:00+08:00'
    await world.tick()
    expect(
      (await world.toldTo('Priya Nair')).filter(({ title }) => title.includes('development record')),
    ).toEqual([])
  })

  it('lost: the manager confirms the reason, or finds another, and the rep hears of it', async () => {
    const world = await dealWorld()
    const form = await world.say('Priya Nair', 'deal D3 lost')
    const lost = await world.click('Priya Nair', button(form.card, 'Save'), {
      typed: { result: 'lost', reason: 'price', words: '10 % above Flowtech' },
    })
    expect(wordsOf(lost.card)).toContain('price (waits for the manager)')
    await world.relay()
    const asked = () =>
      world
        .toldTo('Daniel Reyes')
        .then((cards) => cards.filter(({ title }) => title.includes('why it was lost')))
    const [ask] = await asked()
    expect(wordsOf(ask!)).toContain('10 % above Flowtech')
    reviewCard('requests', 'loss-pending', ask!)
    expect(await saidBy(world, 'Priya Nair', 'deal D3')).toContain('waits for the manager')
    const own = await world.click('Priya Nair', button(ask!, 'Approve'))
    expect(wordsOf(own.card)).toContain('Whoever asks cannot approve')

    const change = await world.click('Daniel Reyes', button(ask!, 'Change the reason'))
    await world.click('Daniel Reyes', button(change.card, 'Save'), {
      typed: { result: 'lost', reason: 'relationship', lesson: 'meet the board earlier' },
    })
    await world.relay()
    const [after, ...more] = await asked()
    expect(more).toEqual([])
    expect(wordsOf(after!)).toContain('another reason was put')
    const heard = (await world.toldTo('Priya Nair')).find(({ title }) => title.includes('Another reason'))
    expect(wordsOf(heard!)).toContain('from “price” to “relationship”')
    // The button of before means another reason than the one that stands.
    const late = await world.click('Daniel Reyes', button(ask!, 'Approve'))
    expect(wordsOf(late.card)).toContain('AP1 void')
    expect(await dealOf(world)).toMatchObject({
      record: { reason: 'relationship', confirmed: { by: 'Daniel Reyes' } },
    })
    expect(await saidBy(world, 'Priya Nair', 'deal D3')).toContain('relationship (confirmed by Daniel Reyes)')
  })

  it('lost: one tap of the manager confirms it, twice is once, and a new reason waits again', async () => {
    const world = await dealWorld()
    const lose = async (reason: string) => {
      const words = (await dealOf(world)).status === 'lost' ? 'deal D3 record' : 'deal D3 lost'
      const form = await world.say('Priya Nair', words)
      await world.click('Priya Nair', button(form.card, 'Save'), { typed: { result: 'lost', reason } })
      await world.relay()
    }
    await lose('price')
    const [ask] = (await world.toldTo('Daniel Reyes')).filter(({ title }) =>
      title.includes('why it was lost'),
    )
    const yes = await world.click('Daniel Reyes', button(ask!, 'Approve'))
    expect(wordsOf(yes.card)).toContain('Approved by Daniel Reyes')
    const twice = await world.click('Daniel Reyes', button(ask!, 'Approve'))
    expect(wordsOf(twice.card)).toContain('pproved')
    expect(await saidBy(world, 'Priya Nair', 'deal D3')).toContain('price (confirmed by Daniel Reyes)')
    await lose('delivery')
    expect(await saidBy(world, 'Priya Nair', 'deal D3')).toContain('lead time (waits for the manager)')

    const waiting = async () =>
      (await world.toldTo('Daniel Reyes')).filter(({ title }) => title.includes('why it was lost'))
    const second = (await waiting())[1]!
    await world.say('Priya Nair', 'deal D3 reopen they tender again')
    const late = await world.click('Daniel Reyes', button(second, 'Approve'))
    expect(wordsOf(late.card)).toContain('AP2 void')
    expect(await dealOf(world)).toMatchObject({ record: { reason: 'delivery' } })
    world.now = '2026-06-02T10:00:00+08:00'
    await lose('delivery')
    // Another loss, for the same reason: another question.
    expect(await saidBy(world, 'Priya Nair', 'deal D3')).toContain('lead time (waits for the manager)')
    expect(await waiting()).toHaveLength(3)
  })

  it('a won deal is not lost: it goes back first', async () => {
    const world = await dealWorld()
    await world.db.deal.updateMany({ data: { stage: 6, status: 'won' } })
    expect(await saidBy(world, 'Priya Nair', 'deal D3 lost')).toContain('move it back first')
  })

  it('reopens with a reason', async () => {
    const world = await dealWorld()
    await world.say('Priya Nair', 'deal D3 cancel entered twice')
    expect(await dealOf(world)).toMatchObject({ status: 'cancelled' })
    expect(await saidBy(world, 'Priya Nair', 'deal D3 amount 1m')).toContain('Reopen it first')
    expect(await saidBy(world, 'Priya Nair', 'deal D3 reopen')).toContain('needs a reason')
    await world.say('Priya Nair', 'deal D3 reopen they tender again')
    expect(await dealOf(world)).toMatchObject({ status: 'open', stage: 3 })
  })
})
