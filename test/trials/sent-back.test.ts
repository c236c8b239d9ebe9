import { describe, expect, it } from 'vitest'
import { ask, dealWorld, rooms, verdict } from '../deals/deal-world.ts'
import { button, buttonsOf, makeWorld, wordsOf } from '../world.ts'

/** Row 44: a question that a request was sent back with is not lost, and what was taken back says so. */

const QUESTION = 'who signs in July?'

async function sentBack(where: 'slack' | 'feishu') {
  const world = await dealWorld({ where })
  await ask(world)
  const form = await world.click('Daniel Reyes', verdict(rooms(world)[0]!.card, 'send_back'))
  await world.click('Daniel Reyes', buttonsOf(form.card)[0]!, { typed: { reason: QUESTION } })
  await world.relay()
  return world
}

describe.each(['slack', 'feishu'] as const)('on %s', (where) => {
  it('the requester has the question and a way to answer: in their chat, on the card, in today', async () => {
    const world = await sentBack(where)
    const own = (await world.toldTo('Priya Nair')).at(-1)!
    const today = (await world.say('Priya Nair', 'today')).card
    expect(wordsOf(today)).toContain('Sent back to me with a question')
    for (const card of [own, rooms(world).at(-1)!.card, today]) {
      expect(wordsOf(card)).toContain(QUESTION)
      button(card, 'Ask again')
    }
    const form = await world.click('Priya Nair', button(today, 'Ask again'))
    const save = buttonsOf(form.card)[0]!
    const asked = await world.click('Priya Nair', save, { typed: { reason: 'Mark signs on 3 July' } })
    const twice = await world.click('Priya Nair', save, { typed: { reason: 'Mark signs on 3 July' } })
    expect(twice).toEqual(asked)
    expect(await world.db.request.count({ where: { status: 'pending' } })).toBe(1)
    await world.relay()
    const next = rooms(world).at(-1)!.card
    expect(wordsOf(next)).toContain('Mark signs on 3 July')
    expect(wordsOf(next)).toContain(QUESTION)
    expect(wordsOf((await world.say('Priya Nair', 'today')).card)).not.toContain(QUESTION)
    await world.say('Daniel Reyes', 'approve AP2')
    await world.relay()
    expect((await world.toldTo('Priya Nair')).map(wordsOf).join()).toContain('D3 is now in 4 tender')
  })

  it('nobody else may answer', async () => {
    const world = await sentBack(where)
    const again = button(rooms(world).at(-1)!.card, 'Ask again')
    await world.click('王浩', again)
    const send = { intent: 'move.ask', fields: { deal: 'D3', to: '4', reason: 'mine' } }
    expect((await world.click('王浩', send)).card.tone).toBe('warn')
    expect(await world.db.request.count()).toBe(1)
  })
})

it('a crisis that was taken back loses its red card, and its old buttons say why', async () => {
  const world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
  const opened = await world.say('王浩', '投诉 东海 反应釜停机 级别=危机')
  await world.relay()
  const told = (await world.toldTo('周敏')).find((card) => card.tone === 'bad')!
  await world.click('王浩', button(opened.card, '撤销'))
  await world.relay()
  expect((await world.toldTo('周敏')).at(-1)?.tone).toBe('plain')
  for (const pressed of buttonsOf(told).filter(({ click }) => click.intent.startsWith('complaint.')))
    expect(wordsOf((await world.click('周敏', pressed)).card), pressed.label).toContain('是误报，已经撤销')
  // Who may not see the account hears of no complaint at all.
  await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
  const stranger = await world.click('Tom Becker', { intent: 'complaint.open', fields: { code: 'C4' } })
  const never = await world.click('Tom Becker', { intent: 'complaint.open', fields: { code: 'C999' } })
  expect(wordsOf(stranger.card).replaceAll('C4', 'C999')).toBe(wordsOf(never.card))
})
