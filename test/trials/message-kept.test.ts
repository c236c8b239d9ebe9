import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** A message is one message, however often it is edited and by whatever way its words were written. */

let world: World
let serial = 0
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
})

const say = (who: string, text: string, key: string) => world.say(who, text, { key })

/** As Slack tells it: each edit under a key of its own, all of the same message. */
async function edit(who: string, of: string, text: string) {
  const sender = await world.senderOf(who)
  const place = { ...sender, chat: sender.userId, direct: true }
  return world.receive({ kind: 'edited', key: `${of}:edited:${++serial}`, of, text, sender, place })
}

const spends = () => world.db.spend.count()
const visits = () => world.db.visit.findMany({ where: { source: { not: 'import' }, undoneAt: null } })
const offers = (reply: { card: Parameters<typeof buttonsOf>[0] }) =>
  buttonsOf(reply.card).map(({ click }) => `${click.intent} ${click.fields['entry'] ?? ''}`.trim())

describe('12: an edit of an edit is one of the same message', () => {
  it.each([
    [
      'Tom Becker',
      'spend Meridian AP-VIS',
      'spend Meridian AP-VIS 500 dinner',
      'spend Meridian AP-VIS 600 taxi',
    ],
    ['王浩', '费用 东海 AP-TEC', '费用 东海 AP-TEC 300 交流', '费用 东海 AP-TEC 800 研讨会'],
  ])('%s: %s', async (who, first, second, third) => {
    const before = await spends()
    await say(who, first, 'slack:msg:C1:1')
    await edit(who, 'slack:msg:C1:1', second)
    expect(await spends()).toBe(before + 1)
    const answer = await edit(who, 'slack:msg:C1:1', third)
    expect(await spends(), 'booked once').toBe(before + 1)
    expect(wordsOf(answer.card)).toMatch(/change was not taken|改动没有采用/)
    await world.click(who, button(answer.card, who === '王浩' ? '撤销' : 'Undo'))
    expect(await spends()).toBe(before)
  })

  it('a visit that was logged by an edit is put right by the next one', async () => {
    await say('Tom Becker', 'visit Meridian', 'slack:msg:C1:2')
    await edit('Tom Becker', 'slack:msg:C1:2', 'visit Meridian call Oliver Grant discussed CIP')
    const asked = await edit(
      'Tom Becker',
      'slack:msg:C1:2',
      'visit Meridian call Oliver Grant discussed CIP and price',
    )
    await world.click('Tom Becker', button(asked.card, 'Yes'))
    expect(await visits()).toMatchObject([{ summary: expect.stringContaining('price') }])
    const again = await edit(
      'Tom Becker',
      'slack:msg:C1:2',
      'visit Meridian video Oliver Grant discussed CIP and price',
    )
    await world.click('Tom Becker', button(again.card, 'Yes'))
    expect(await visits()).toMatchObject([{ channel: 'video' }])
  })
})

describe('12: what a yes, a form or a choice wrote belongs to the message that was asked about', () => {
  it.each(['typed', 'clicked'])('a visit with a yes that was %s', async (how) => {
    const asked = await say('Tom Becker', 'met Silvia Anders at Meridian about CIP', 'slack:msg:C1:3')
    if (how === 'typed') await say('Tom Becker', 'yes', 'slack:msg:C1:4')
    else await world.click('Tom Becker', button(asked.card, 'Yes'))
    const answer = await edit(
      'Tom Becker',
      'slack:msg:C1:3',
      'met Silvia Anders at Meridian on Friday about CIP',
    )
    await world.click('Tom Becker', button(answer.card, 'Yes'))
    const now = await visits()
    expect(now.map(({ day }) => day.toISOString().slice(0, 10))).toEqual(['2026-05-29'])
    const silvia = { name: 'Silvia Anders' }
    expect(await world.db.contact.count({ where: silvia })).toBe(1)
    await say('Tom Becker', 'undo', 'slack:msg:C1:undo')
    expect(await world.db.contact.count({ where: silvia })).toBe(0)
  })

  it('a deal from the form of its message', async () => {
    const form = await say('王浩', '新商机 东海 四号线', 'slack:msg:C1:5')
    const save = buttonsOf(form.card).find(({ click }) => click.intent === 'deal.create')!
    await world.click('王浩', save, { typed: { account: 'K02', name: '四号线', amount: '280万' } })
    const answer = await edit('王浩', 'slack:msg:C1:5', '新商机 东海 四号线 300万')
    expect(wordsOf(answer.card)).toContain('改动没有采用')
    expect(await world.db.deal.count({ where: { name: { contains: '四号线' } } })).toBe(1)
  })

  it('what only opened a card is read again', async () => {
    const shown = await say('Tom Becker', 'account Meridian', 'slack:msg:C1:6')
    await world.click('Tom Becker', button(shown.card, 'Why'))
    const answer = await edit('Tom Becker', 'slack:msg:C1:6', 'account Southport')
    expect(answer.card.title).toContain('Southport')
  })
})

describe('12: an edit offers nothing of another message', () => {
  it('after the undo of what it wrote it is read as it is now', async () => {
    await say('Tom Becker', 'visit Meridian call Oliver Grant discussed CIP', 'slack:msg:C1:7')
    await say('Tom Becker', 'undo', 'slack:msg:C1:8')
    await say('Tom Becker', 'spend Meridian AP-VIS 500 dinner', 'slack:msg:C1:9')
    await edit('Tom Becker', 'slack:msg:C1:7', 'visit Meridian call Oliver Grant discussed CIP and price')
    expect(await visits()).toMatchObject([{ summary: expect.stringContaining('price') }])
  })

  it('where nothing can be taken back there is no button, and nothing is said to be undone', async () => {
    await say('Tom Becker', 'spend Meridian AP-VIS 500 dinner', 'slack:msg:C1:10')
    await say('Tom Becker', 'visit Meridian call Oliver Grant discussed CIP', 'slack:msg:C1:11')
    await say('Tom Becker', 'undo', 'slack:msg:C1:12')
    const answer = await edit('Tom Becker', 'slack:msg:C1:12', 'undo please')
    expect(offers(answer)).toEqual([])
    expect(wordsOf(answer.card)).toContain('done and stays')
    expect(await spends()).toBe(13)
  })
})

describe('13: one form is one result, also with other words the second time', () => {
  it('a note', async () => {
    const save = button((await say('Tom Becker', 'note Meridian', 'slack:msg:C1:14')).card, 'Save')
    const [first, second] = await Promise.all([
      world.click('Tom Becker', save, { typed: { text: 'new plant in 2027' } }),
      world.click('Tom Becker', save, { typed: { text: 'new plant in 2027, in Ohio' } }),
    ])
    expect(second).toEqual(first)
    expect(await world.db.note.count()).toBe(1)
  })

  it('a rival', async () => {
    const save = button((await say('Tom Becker', 'rival Meridian', 'slack:msg:C1:17')).card, 'Save')
    for (const note of ['Hengtong is on trial', 'Hengtong is on trial again'])
      await world.click('Tom Becker', save, { typed: { note } })
    expect(await world.db.competitorSignal.count({ where: { account: { code: 'K05' } } })).toBe(1)
  })

  it('late too: a note that is saved again after a quarter of an hour', async () => {
    const { card } = await say('Tom Becker', 'note Meridian', 'slack:msg:C1:13')
    const save = button(card, 'Save')
    const first = await world.click('Tom Becker', save, { typed: { text: 'new plant in 2027' } })
    world.pass(15)
    expect(await world.click('Tom Becker', save, { typed: { text: 'new plant in 2027' } })).toEqual(first)
    expect(await world.db.note.count()).toBe(1)
  })
})

it('55: a question has one answer, whichever of its buttons come at once', async () => {
  await say('Tom Becker', 'complaint Southport winch broke level=complaint', 'slack:msg:C1:15')
  const { card } = await say(
    'Tom Becker',
    'complaint Southport winch broke level=complaint',
    'slack:msg:C1:16',
  )
  const [one, two] = await Promise.all([
    world.click('Tom Becker', button(card, 'Add to')),
    world.click('Tom Becker', button(card, 'Open another')),
  ])
  expect(two).toEqual(one)
  const before = await world.db.complaint.count()
  world.pass(20)
  await world.click('Tom Becker', button(card, 'Open another'))
  expect(await world.db.complaint.count()).toBe(before)
})
