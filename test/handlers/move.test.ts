import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/domain/policy.ts'
import { button, buttonsOf, type World, wordsOf } from '../world.ts'
import { dealWorld, lines, rooms, verdict } from './deal-world.ts'

async function ask(world: World, who = 'Priya Nair', text = 'move D3 4 customer confirmed the proposal') {
  const reply = await world.say(who, text)
  await world.relay()
  return reply
}

async function stageOf(world: World) {
  return world.db.deal.findUniqueOrThrow({ where: { code: 'D3' } })
}

describe.each(['slack', 'feishu', 'web'] as const)('a stage move on %s', (where) => {
  it('is asked for, approved in the room, and the card ends without buttons', async () => {
    const world = await dealWorld({ where })
    const asked = await ask(world)
    expect(asked.card.title).toBe('AP1 sent')
    expect(wordsOf(asked.card)).toContain('Daniel Reyes will decide by Wed 3 Jun 10:00')

    const [room] = rooms(world)
    expect(rooms(world)).toHaveLength(1)
    expect(room?.place.chat).toBe(
      { slack: 'C0DEALS', feishu: 'oc_deals', web: 'deals:International KA' }[where],
    )
    expect(room?.card.title).toBe('D3 North Sea retrofit: 3 proposal → 4 tender')
    expect(wordsOf(room!.card)).toContain('Priya Nair asks for this move: customer confirmed the proposal')

    world.pass(310)
    const clicked = await world.click('Daniel Reyes', button(room!.card, 'Approve'), { place: room!.place })
    expect(clicked.how).toBe('replace')
    expect(wordsOf(clicked.card)).toContain('Approved by Daniel Reyes, Mon 1 Jun 15:10')
    await world.relay()

    expect(await stageOf(world)).toMatchObject({
      stage: 4,
      status: 'open',
      stageEnteredOn: new Date('2026-06-01'),
      gateBypassed: false,
    })
    expect(rooms(world)[0]?.card).toEqual(clicked.card)
    expect(buttonsOf(clicked.card)).toEqual([])
    expect(lines(world, where)).toEqual(['Daniel Reyes approved', 'D3 is now in 4 tender'])
    expect(await world.db.stageChange.findMany()).toMatchObject([
      { from: 3, to: 4, daysIn: 21, bypassed: false },
    ])
    const audit = (await world.db.audit.findMany({ orderBy: { id: 'asc' } })).map(({ what }) => what)
    expect(audit).toEqual(expect.arrayContaining(['move.ask', 'move.approve', 'move.approved', 'deal.stage']))
  })
})

describe('Priya on Slack, Daniel on Feishu', () => {
  it('one card each, kept in step, and both threads read the same', async () => {
    const world = await dealWorld({ where: 'mixed' })
    await ask(world)
    const [feishu, slack] = [...rooms(world)].sort((a, b) => a.platform.localeCompare(b.platform))
    expect([feishu?.place.chat, slack?.place.chat]).toEqual(['oc_deals', 'C0DEALS'])

    const sender = await world.senderOf('Priya Nair')
    await world.receive({
      kind: 'replied',
      key: 'slack:r1',
      sender,
      place: { ...slack!.place, thread: slack!.as },
      text: 'the board met on Friday',
      root: slack!.as,
    })
    await world.click('Daniel Reyes', button(feishu!.card, 'Approve'), { place: feishu!.place })
    await world.relay()

    const ends = rooms(world).map(({ card }) => [
      card.tone,
      buttonsOf(card).length,
      wordsOf(card).includes('Approved by Daniel Reyes'),
    ])
    expect(ends).toEqual([
      ['good', 0, true],
      ['good', 0, true],
    ])
    expect(lines(world, 'slack')).toEqual(['Daniel Reyes approved', 'D3 is now in 4 tender'])
    expect(lines(world, 'feishu')).toEqual([
      'Priya Nair: the board met on Friday',
      'Daniel Reyes approved',
      'D3 is now in 4 tender',
    ])
    expect(await world.db.moveComment.findMany()).toMatchObject([
      { kind: 'reply', text: 'the board met on Friday' },
    ])
  })

  it('speaks the language of each room: Chinese where 周敏 decides', async () => {
    const world = await dealWorld({ where: 'mixed' })
    const zhou = await world.db.person.findUniqueOrThrow({ where: { name: '周敏' } })
    await world.db.person.update({ where: { name: 'Priya Nair' }, data: { managerId: zhou.id } })
    await ask(world)
    expect(rooms(world).map(({ platform, card }) => [platform, card.title])).toEqual(
      expect.arrayContaining([
        ['slack', 'D3 North Sea retrofit: 3 proposal → 4 tender'],
        ['feishu', 'D3 North Sea retrofit:3 提案 → 4 招投标'],
      ]),
    )
  })
})

describe('where no deals chat is known', () => {
  it('everybody concerned has the card in their own chat', async () => {
    const world = await dealWorld({ where: 'slack' })
    await world.db.team.updateMany({ data: { slackDealsChannel: null } })
    await ask(world)
    expect(
      rooms(world)
        .map(({ place }) => place.chat)
        .sort(),
    ).toEqual(['U0DANIEL', 'U0PRIYA'])
    const daniels = rooms(world).find(({ place }) => place.chat === 'U0DANIEL')
    await world.click('Daniel Reyes', button(daniels!.card, 'Approve'), { place: daniels!.place })
    await world.relay()
    expect(rooms(world).map(({ card }) => card.tone)).toEqual(['good', 'good'])
  })

  it('a deal has its own channel once somebody says so there', async () => {
    const world = await dealWorld({ where: 'slack' })
    const place = { platform: 'slack' as const, tenant: '', chat: 'C0RETROFIT' }
    await world.say('Priya Nair', 'deal D3 here', { place })
    await ask(world)
    expect(rooms(world)[0]?.place.chat).toBe('C0RETROFIT')
  })
})

describe('who may decide', () => {
  it.each<[string, string, RegExp]>([
    ['the requester', 'Priya Nair', /Whoever asks cannot approve\. Who may decide: Daniel Reyes/],
    ['a colleague', 'Tom Becker', /not yours to decide\. Who may: Daniel Reyes/],
    ['the director, who sees all', '高建国', /这个申请不由你决定。可以决定的人：Daniel Reyes/],
    ['somebody of another team', '王浩', /这个申请不由你决定/],
  ])('refuses %s privately', async (_, who, words) => {
    const world = await dealWorld()
    await ask(world)
    const [room] = rooms(world)
    const reply = await world.click(who, button(room!.card, 'Approve'), { place: room!.place })
    expect(reply.how).toBe('toast')
    expect(wordsOf(reply.card)).toMatch(words)
    await world.relay()
    expect(lines(world, 'slack')).toEqual([])
    expect(await stageOf(world)).toMatchObject({ stage: 3 })
  })

  it('does not even tell that it exists to who may not see the account', async () => {
    const world = await dealWorld()
    await world.db.account.updateMany({ data: { confidential: true } })
    await ask(world)
    const reply = await world.say('王浩', '批准 AP1')
    expect(wordsOf(reply.card)).toContain('没有找到申请“AP1”')
  })

  it('a double click is one decision, and the second hears that it is over', async () => {
    const world = await dealWorld()
    await ask(world)
    const approve = button(rooms(world)[0]!.card, 'Approve')
    const replies = await Promise.all([
      world.click('Daniel Reyes', approve, { key: 'slack:t1' }),
      world.click('Daniel Reyes', approve, { key: 'slack:t1' }),
      world.click('Daniel Reyes', approve, { key: 'slack:t2' }),
    ])
    expect(await world.db.decision.count()).toBe(1)
    expect(await world.db.stageChange.count()).toBe(1)
    expect(
      replies
        .filter(({ how }) => how === 'toast')
        .map(({ card }) => wordsOf(card))
        .join(),
    ).toMatch(/AP1 approved \(Daniel Reyes\); your click changed nothing/)
  })

  it('two approvers at the same instant decide once, whoever is first', async () => {
    const policy = parsePolicy('approvals: { gates: { G3: { who: [manager, finance], rule: any } } }')
    const world = await dealWorld({ policy })
    await ask(world)
    const { card } = rooms(world)[0]!
    await Promise.all([
      world.click('Daniel Reyes', verdict(card, 'approve')),
      world.click('林悦', verdict(card, 'approve')),
    ])
    expect(await world.db.stageChange.count()).toBe(1)
    expect(await world.db.decision.count()).toBe(1)
  })

  it('fifty conflicting clicks end in one outcome', async () => {
    const policy = parsePolicy(
      'approvals: { gates: { G3: { who: [manager, finance, director], rule: all } } }',
    )
    const world = await dealWorld({ policy })
    await ask(world)
    const { card } = rooms(world)[0]!
    const names = ['Daniel Reyes', '林悦', '高建国', 'Priya Nair', 'Tom Becker']
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => {
        const pressed = verdict(card, at % 7 === 3 ? 'reject' : 'approve')
        return world.click(
          names[at % names.length]!,
          pressed,
          at % 7 === 3 ? { typed: { reason: `no ${at}` } } : {},
        )
      }),
    )
    const [move] = await world.db.stageMove.findMany()
    const changes = await world.db.stageChange.count()
    expect(['approved', 'rejected']).toContain(move?.status)
    expect(changes).toBe(move?.status === 'approved' ? 1 : 0)
    const counted = await world.db.decision.findMany()
    expect(counted.every(({ at }) => at <= (move?.endedAt ?? at))).toBe(true)
  })
})

describe('not everything is a yes', () => {
  it('a rejection needs its reason: the button asks for it, alone', async () => {
    const world = await dealWorld()
    await ask(world)
    const form = await world.click('Daniel Reyes', button(rooms(world)[0]!.card, 'Reject'))
    expect(form.how).toBe('private')
    const done = await world.click('Daniel Reyes', button(form.card, 'Send'), {
      typed: { reason: 'the price is not explained' },
    })
    expect(wordsOf(done.card)).toContain('Rejected by Daniel Reyes: the price is not explained')
    await world.relay()
    expect(lines(world, 'slack')).toEqual(['Daniel Reyes rejected: the price is not explained'])
    expect(await stageOf(world)).toMatchObject({ stage: 3 })
  })

  it('sent back with a question; asked again it is a new request', async () => {
    const world = await dealWorld()
    await ask(world)
    await world.say('Daniel Reyes', 'move AP1 back who pays for installation?')
    await world.relay()
    expect(lines(world, 'slack')).toEqual(['Daniel Reyes sent it back: who pays for installation?'])
    expect((await ask(world, 'Priya Nair', 'move D3 4 the customer pays')).card.title).toBe('AP2 sent')
  })

  it('a second request while one is pending is refused with a way to the first', async () => {
    const world = await dealWorld()
    await ask(world)
    const second = await ask(world, 'Priya Nair', '推进 D3 5')
    expect(second.card.tone).toBe('bad')
    expect(wordsOf(second.card)).toContain('D3 already has a pending request, AP1')
    const open = await world.click('Priya Nair', button(second.card, 'Review'))
    expect(open.card.title).toContain('North Sea retrofit')
  })

  it('the requester takes it back, nobody else', async () => {
    const world = await dealWorld()
    await ask(world)
    const other = await world.say('Tom Becker', 'move AP1 withdraw')
    expect(wordsOf(other.card)).toContain('Only Priya Nair')
    await world.say('Priya Nair', 'move AP1 withdraw')
    await world.relay()
    expect(lines(world, 'slack')).toEqual(['Priya Nair withdrew the request'])
    expect(buttonsOf(rooms(world)[0]!.card)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['amount', 'deal D3 amount 6m', 'the amount changed'],
    ['price', 'deal D3 price 5m', 'the price changed'],
    ['contract', 'deal D3 contract HY-1', 'the contract changed'],
  ])('a change of the %s voids it and says why', async (_, edit, why) => {
    const world = await dealWorld()
    await ask(world)
    const old = button(rooms(world)[0]!.card, 'Approve')
    const edited = await world.say('Priya Nair', edit)
    expect(wordsOf(edited.card)).toContain('The pending request AP1 is void')
    await world.relay()
    expect(lines(world, 'slack')).toEqual([`Void: ${why}`])
    const late = await world.click('Daniel Reyes', old)
    expect(wordsOf(late.card)).toContain('AP1 void; your click changed nothing')
    expect(await stageOf(world)).toMatchObject({ stage: 3 })
  })

  it('a change of the closing day does not void it', async () => {
    const world = await dealWorld()
    await ask(world)
    const edited = await world.say('Priya Nair', 'deal D3 close 30 Sep')
    expect(wordsOf(edited.card)).toContain('push number 1')
    expect(await world.db.stageMove.findMany()).toMatchObject([{ status: 'pending' }])
  })
})

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
    expect(lines(world, 'slack').at(-1)).toMatch(/^Expired/)
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
    expect(wordsOf(reply.card)).toContain('move D3 tick proposal delivered <evidence>')
    expect(rooms(world)).toEqual([])
    expect(await world.db.stageMove.count()).toBe(0)
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
      outcomeDueOn: new Date('2026-06-04'),
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
