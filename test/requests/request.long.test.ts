import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/domain/policy.ts'
import { ask, dealWorld, lines, rooms, stageOf, verdict } from '../deals/deal-world.ts'
import { button, buttonsOf, wordsOf } from '../world.ts'

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
    expect(clicked.delivery).toBe('replace')
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
    expect(audit).toEqual(
      expect.arrayContaining(['request.ask', 'request.approve', 'request.approved', 'deal.stage']),
    )
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
    expect(await world.db.requestComment.findMany()).toMatchObject([
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
        ['feishu', 'D3 North Sea retrofit：3 提案 → 4 招投标'],
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
    await world.say('Priya Nair', 'deal D3 here', { place, mention: true })
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
    expect(reply.delivery).toBe('toast')
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

  it('a double click is one decision and one answer', async () => {
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
    expect(replies[1]).toEqual(replies[0])
    expect(replies[2]).toEqual(replies[0])
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
    const [move] = await world.db.request.findMany()
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
    expect(form.delivery).toBe('private')
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
    expect(wordsOf(late.card)).toContain('AP1 void already; nothing was changed')
    expect(await stageOf(world)).toMatchObject({ stage: 3 })
  })

  it('a change of the closing day does not void it', async () => {
    const world = await dealWorld()
    await ask(world)
    const edited = await world.say('Priya Nair', 'deal D3 close 30 Sep')
    expect(wordsOf(edited.card)).toContain('push number 1')
    expect(await world.db.request.findMany()).toMatchObject([{ status: 'pending' }])
  })
})
