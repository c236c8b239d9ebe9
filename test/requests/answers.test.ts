import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/domain/policy.ts'
import { ask, dealWorld, lines, rooms, stageOf, verdict } from '../deals/deal-world.ts'
import { button, type World, wordsOf } from '../world.ts'

describe('P for A', () => {
  it('Daniel hands it over to Tom, and the record says Tom for Daniel', async () => {
    const world = await dealWorld()
    await ask(world)
    const form = await world.click('Daniel Reyes', button(rooms(world)[0]!.card, 'Delegate'))
    const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
    await world.click('Daniel Reyes', button(form.card, 'Send'), { typed: { to: String(tom.id) } })
    await world.relay()
    expect(wordsOf((await world.toldTo('Tom Becker')).at(-1)!)).toContain(
      'Tom Becker may now decide for Daniel Reyes',
    )
    await world.say('Tom Becker', 'approve AP1')
    await world.relay()
    expect(lines(world, 'slack')).toEqual([
      'Daniel Reyes delegated to Tom Becker',
      'Tom Becker (for Daniel Reyes) approved',
      'D3 is now in 4 tender',
    ])
    expect(await world.db.decision.findMany()).toMatchObject([{ personId: tom.id, verdict: 'approve' }])
  })

  it.each(['request AP1 delegate Tom', 'delegate AP1 to Tom', 'AP1 delegate Becker'])(
    '%s: a first name that only one colleague has is enough',
    async (text) => {
      const world = await dealWorld()
      await ask(world)
      expect(wordsOf((await world.say('Daniel Reyes', text)).card)).toContain('Tom Becker may now decide')
    },
  )

  it('a name that nobody or several have says whom there is and what to type', async () => {
    const world = await dealWorld()
    await ask(world)
    const words = wordsOf((await world.say('Daniel Reyes', 'request AP1 delegate Zoe')).card)
    expect(words).toMatch(/These may: .+Type “request AP1 delegate /)
    await world.addPerson('Tom Hardy', 'manager')
    const both = wordsOf((await world.say('Daniel Reyes', 'request AP1 delegate Tom')).card)
    expect(both).toContain('Tom Hardy, Tom Becker')
    expect(both).toContain('request AP1 delegate Tom Hardy')
  })

  it('never to the requester', async () => {
    const world = await dealWorld()
    await ask(world)
    const reply = await world.say('Daniel Reyes', 'move AP1 delegate Priya Nair')
    expect(wordsOf(reply.card)).toContain('Priya Nair cannot decide for you')
  })

  it('on leave, the delegate is asked', async () => {
    const world = await dealWorld()
    const zhou = await world.db.person.findUniqueOrThrow({ where: { name: '周敏' } })
    await world.db.person.update({
      where: { name: 'Daniel Reyes' },
      data: { awayFrom: new Date('2026-06-01'), awayUntil: new Date('2026-06-05'), delegateId: zhou.id },
    })
    await ask(world)
    const done = await world.click('周敏', verdict(rooms(world)[0]!.card, 'approve'))
    expect(wordsOf(done.card)).toMatch(/周敏/)
    expect(await stageOf(world)).toMatchObject({ stage: 4 })
  })
})

describe('the clock of a request', () => {
  it('reminds at one day, loudly at two, tells the manager at three, and lets him decide', async () => {
    const world = await dealWorld()
    await ask(world)
    const at = async (time: string) => {
      world.now = `${time}:00+08:00`
      await world.tick()
      return lines(world, 'slack')
    }
    expect(await at('2026-06-02T09:59')).toEqual([])
    expect(await at('2026-06-02T10:00')).toEqual([
      'Waiting for Daniel Reyes; please decide by Wed 3 Jun 10:00',
    ])
    expect(await at('2026-06-02T11:00')).toHaveLength(1)
    expect(await at('2026-06-03T10:00')).toEqual([expect.anything(), 'Due now! Daniel Reyes still to decide'])
    const titles = (await world.toldTo('Daniel Reyes')).map(({ title }) => title)
    expect(titles).toContain('Waiting for you: AP1 D3 North Sea retrofit')
    expect(await at('2026-06-04T10:00')).toEqual([
      expect.anything(),
      expect.anything(),
      'Well past due: no decision by Daniel Reyes; 高建国, please step in',
    ])
    await world.say('高建国', '批准 AP1')
    expect(await stageOf(world)).toMatchObject({ stage: 4 })
  })

  it('expires after five working days and says who was missing', async () => {
    const world = await dealWorld()
    await ask(world)
    world.now = '2026-06-08T10:00:00+08:00'
    await world.tick()
    expect(lines(world, 'slack').at(-1)).toMatch(/^AP1 D3 North Sea retrofit: expired/)
    expect(wordsOf(rooms(world)[0]!.card)).toContain('still missing: Daniel Reyes')
    expect(wordsOf((await world.say('Daniel Reyes', 'approve AP1')).card)).toContain('AP1 expired')
  })

  it('a click after its time, before the clock said so, ends it as expired', async () => {
    const world = await dealWorld()
    await ask(world)
    world.now = '2026-06-08T10:00:00+08:00'
    const late = await world.click('Daniel Reyes', verdict(rooms(world)[0]!.card, 'approve'))
    expect(wordsOf(late.card)).toContain('AP1 expired')
    expect(await stageOf(world)).toMatchObject({ stage: 3 })
  })

  it('who goes on leave meanwhile is stood in for, and the thread says so', async () => {
    const world = await dealWorld()
    await ask(world)
    const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
    const leave = { awayFrom: new Date('2026-06-01'), awayUntil: new Date('2026-06-09'), delegateId: tom.id }
    await world.db.person.update({ where: { name: 'Daniel Reyes' }, data: leave })
    await world.tick()
    await world.tick()
    expect(lines(world, 'slack')).toEqual(['Daniel Reyes is on leave, Tom Becker decides'])
    await world.say('Tom Becker', 'approve AP1')
    expect(await stageOf(world)).toMatchObject({ stage: 4 })
  })

  it('can be nudged once in four hours', async () => {
    const world = await dealWorld()
    await ask(world)
    const nudge = button(rooms(world)[0]!.card, 'Nudge')
    expect(wordsOf((await world.click('Priya Nair', nudge)).card)).toContain('Daniel Reyes reminded')
    world.pass(239)
    expect(wordsOf((await world.click('Priya Nair', nudge)).card)).toContain('again from Mon 1 Jun 14:00')
    world.pass(1)
    await world.click('Priya Nair', nudge)
    await world.relay()
    expect(lines(world, 'slack')).toHaveLength(2)
    expect(wordsOf((await world.click('Tom Becker', nudge)).card)).toContain('Only the requester')
  })
})

describe('the gate before anybody is asked', () => {
  async function open(world: World) {
    await world.db.gateTick.deleteMany()
    await world.db.contact.updateMany({ data: { isCoach: false } })
  }

  it('strict: shows what is missing and how to mend it, and asks nobody', async () => {
    const world = await dealWorld()
    await open(world)
    const reply = await ask(world)
    expect(reply.card.title).toContain('Gate G3 · D3')
    expect(wordsOf(reply.card)).toContain(
      '2 items are open. Nobody is asked before they are mended or waived by an approver.',
    )
    expect(wordsOf(reply.card)).toContain('active coach: no coach')
    expect(wordsOf(reply.card)).toContain('move D3 tick proposal delivered by e-mail today')
    expect(rooms(world)).toEqual([])
    expect(await world.db.request.count()).toBe(0)
  })

  it('ticked by the rep, waived by the approver, then asked', async () => {
    const world = await dealWorld()
    await open(world)
    const gate = await ask(world)
    const form = await world.click('Priya Nair', button(gate.card, 'Tick'))
    await world.click('Priya Nair', button(form.card, 'Save'), { typed: { words: 'sent 28 May' } })
    expect(wordsOf((await world.say('Priya Nair', 'move D3 waive coach I know best')).card)).toContain(
      'Only approvers may waive: Daniel Reyes',
    )
    const waived = await world.say('Daniel Reyes', 'move D3 waive coach the CEO drives it')
    expect(wordsOf(waived.card)).toContain('waived by Daniel Reyes: the CEO drives it')
    expect((await ask(world)).card.title).toBe('AP1 sent')
    expect(wordsOf(rooms(world)[0]!.card)).toContain('waived by Daniel Reyes: the CEO drives it')
  })

  it('a fact cannot be ticked', async () => {
    const world = await dealWorld()
    await open(world)
    const reply = await world.say('Priya Nair', 'move D3 tick coach he likes us')
    expect(wordsOf(reply.card)).toContain('"active coach" follows from facts and cannot be ticked')
  })

  it('advisory: may ask anyway, and the deal is marked', async () => {
    const world = await dealWorld({ policy: parsePolicy('gates: { mode: advisory }') })
    await open(world)
    const gate = await ask(world)
    const asked = await world.click('Priya Nair', button(gate.card, 'Ask anyway'))
    expect(wordsOf(asked.card)).toContain('marked as having bypassed it')
    await world.relay()
    expect(wordsOf(rooms(world)[0]!.card)).toContain('Not met G3')
    await world.click('Daniel Reyes', button(rooms(world)[0]!.card, 'Approve'))
    expect(await stageOf(world)).toMatchObject({ stage: 4, gateBypassed: true })
    expect(await world.db.stageChange.findMany()).toMatchObject([{ bypassed: true }])
  })
})

describe('other ways', () => {
  it('back with a reason, without approval; the manager is told and the age starts again', async () => {
    const world = await dealWorld()
    expect(wordsOf((await world.say('Priya Nair', 'move D3 2')).card)).toContain('needs a reason')
    await world.say('Priya Nair', 'move D3 2 customer tenders again')
    await world.relay()
    expect(await stageOf(world)).toMatchObject({ stage: 2, stageEnteredOn: new Date('2026-06-01') })
    expect(wordsOf((await world.toldTo('Daniel Reyes')).at(-1)!)).toContain(
      'Priya Nair moved D3 back to 2 initiation: customer tenders again',
    )
  })

  it('a skip needs the director and lists what was skipped', async () => {
    const world = await dealWorld()
    const lin = await world.db.person.findUniqueOrThrow({ where: { name: '林悦' } })
    await world.db.gateTick.createMany({
      data: ['bid', 'result', 'price', 'need'].map((item) => ({
        dealId: world.dealId,
        gate: 4,
        item,
        waived: true,
        words: 'frame contract',
        byId: lin.id,
        at: world.now,
      })),
    })
    await world.db.contact.updateMany({ data: { isCoach: false } })
    await ask(world, 'Priya Nair', 'move D3 5 frame contract, no tender')
    const words = wordsOf(rooms(world)[0]!.card)
    expect(words).toMatch(/跳过\nG3/)
    expect(words).toMatch(/销售总监 \n.*\n?高建国/)
    await world.say('Daniel Reyes', 'approve AP1')
    expect(await stageOf(world)).toMatchObject({ stage: 3 })
    await world.say('高建国', '批准 AP1')
    expect(await stageOf(world)).toMatchObject({ stage: 5, gateBypassed: true })
  })

  it('won: the record is due in three working days, and the risk is at rest', async () => {
    const world = await dealWorld()
    await world.db.deal.update({ where: { code: 'D3' }, data: { stage: 5, contractRef: 'HY-1', score: 15 } })
    const priya = await world.db.person.findUniqueOrThrow({ where: { name: 'Priya Nair' } })
    await world.db.gateTick.create({
      data: {
        dealId: world.dealId,
        gate: 5,
        item: 'contract',
        words: 'legal 29 May',
        byId: priya.id,
        at: world.now,
      },
    })
    await ask(world, 'Priya Nair', 'deal D3 won')
    await world.say('Daniel Reyes', 'approve AP1')
    expect(await stageOf(world)).toMatchObject({ stage: 5 })
    await world.say('林悦', '批准 AP1')
    await world.relay()
    expect(await stageOf(world)).toMatchObject({
      stage: 6,
      status: 'won',
      recordDueOn: new Date('2026-06-04'),
      score: 0,
    })
    const told = (await world.toldTo('Priya Nair')).at(-1)
    expect(told?.title).toBe('Won: D3 North Sea retrofit')
    world.now = '2026-06-04T09:05:00+08:00'
    await world.tick()
    expect(wordsOf((await world.toldTo('Priya Nair')).at(-1)!)).toContain(
      'still missing: main reason, lesson',
    )
  })
})
