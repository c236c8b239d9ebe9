import { beforeEach, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** A request that came by import was never held at our gate: a tap does not carry it past. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})

async function stageOf(code: string): Promise<number> {
  return (await world.db.deal.findUniqueOrThrow({ where: { code } })).stage
}

async function pending(code: string, deal: string, to: number, who: string) {
  const found = await world.db.deal.findUniqueOrThrow({ where: { code: deal } })
  const person = await world.db.person.findUniqueOrThrow({ where: { name: who } })
  await world.db.request.create({
    data: {
      code,
      accountId: found.accountId,
      dealId: found.id,
      from: found.stage,
      to,
      requesterId: person.id,
      reason: '',
      requestedAt: new Date('2026-05-29T10:00:00+08:00'),
      status: 'pending',
      version: found.version,
      rule: {},
    },
  })
}

describe('27: a tap on Approve', () => {
  it('says what is open and the three ways on, and the deal stays where it is', async () => {
    const { card } = await world.say('Daniel Reyes', 'move AP1')
    expect(wordsOf(card)).toContain('Not met G3')
    const reply = await world.click('Daniel Reyes', button(card, 'Approve'))
    const words = wordsOf(reply.card)
    expect(reply.delivery).toBe('private')
    expect(words).toContain('AP1 came by import and is not approved yet: 4 items of its gate are open')
    for (const way of ['("move D3")', 'an approver waives', 'move AP1 back']) expect(words).toContain(way)
    expect(await stageOf('D3')).toBe(3)
    expect(await world.db.decision.count()).toBe(0)
    const back = await world.click('Daniel Reyes', button(reply.card, 'Send back'))
    expect(buttonsOf(back.card).length).toBeGreaterThan(0)
  })

  it('passes when everything that was open is ticked or waived', async () => {
    const { card } = await world.say('Daniel Reyes', 'move AP1')
    const reply = await world.click('Daniel Reyes', button(card, 'Approve'))
    const waive = buttonsOf(reply.card).filter(({ click }) => click.intent === 'gate.waive')
    expect(waive).toHaveLength(4)
    for (const each of waive) {
      const form = await world.click('Daniel Reyes', each)
      await world.click('Daniel Reyes', buttonsOf(form.card)[0]!, { typed: { words: 'seen at the site' } })
    }
    await world.click('Daniel Reyes', button(card, 'Approve'))
    expect(await stageOf('D3')).toBe(4)
    expect(await world.db.deal.findUniqueOrThrow({ where: { code: 'D3' } })).toMatchObject({
      gateBypassed: false,
    })
  })

  it('twice is refused twice', async () => {
    const { card } = await world.say('Daniel Reyes', 'move AP1')
    await world.click('Daniel Reyes', button(card, 'Approve'))
    await world.click('Daniel Reyes', button(card, 'Approve'))
    expect(await stageOf('D3')).toBe(3)
  })
})

describe('an approval in words', () => {
  it('waives what nobody has said anything about, each item on record', async () => {
    await world.say('Daniel Reyes', 'approve AP1')
    expect(await stageOf('D3')).toBe(4)
    const ticks = await world.db.gateTick.findMany({ where: { deal: { code: 'D3' } } })
    expect(ticks).toHaveLength(4)
    for (const each of ticks)
      expect(each).toMatchObject({ waived: true, words: expect.stringContaining('approval of AP1') })
    expect(await world.db.audit.count({ where: { what: 'gate.waive' } })).toBe(4)
  })

  it.each([
    ['D6', 4, '陈思远', '周敏', '批准 AP9'],
    ['D5', 4, 'Tom Becker', 'Daniel Reyes', 'approve AP9'],
  ])('does not waive what the log contradicts: %s', async (deal, to, asks, decides, text) => {
    await pending('AP9', deal, to, asks)
    const words = wordsOf((await world.say(decides, text)).card)
    expect(words).toMatch(/came by import|导入的申请/)
    expect(await stageOf(deal)).toBe(3)
  })

  it('over several gates asks for a director as any skip does', async () => {
    await pending('AP9', 'D4', 4, '李晓彤')
    const { card } = await world.say('周敏', '推进 AP9')
    expect(wordsOf(card)).toContain('高建国')
    await world.say('周敏', '批准 AP9')
    expect(await stageOf('D4')).toBe(2)
  })
})

it('an advisory gate lets it pass and marks the deal', async () => {
  const policy = { ...defaultPolicy, gates: { ...defaultPolicy.gates, mode: 'advisory' as const } }
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00', policy })
  await world.importExample()
  const { card } = await world.say('Daniel Reyes', 'move AP1')
  await world.click('Daniel Reyes', button(card, 'Approve'))
  expect(await stageOf('D3')).toBe(4)
  expect(await world.db.deal.findUniqueOrThrow({ where: { code: 'D3' } })).toMatchObject({
    gateBypassed: true,
  })
})

describe('27: terms that came by file, beyond what can be asked for', () => {
  async function terms(kind: object, deal?: string) {
    const found = await world.db.deal.findUniqueOrThrow({ where: { code: 'D5' } })
    const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
    await world.db.request.create({
      data: {
        code: 'AP9',
        kind: 'terms',
        accountId: found.accountId,
        ...(deal && { dealId: found.id }),
        asked: { wants: 'more', offer: 'prepay', result: 'sign', ...kind },
        requesterId: tom.id,
        reason: '',
        requestedAt: new Date('2026-05-29T10:00:00+08:00'),
        status: 'pending',
        version: 1,
        rule: {},
      },
    })
  }

  it.each([
    ['a discount', { condition: 'discount', value: 45, of: 240_000_000 }, 'D5'],
    ['days to pay', { condition: 'payment', value: 900 }, undefined],
  ])('%s is void, however it is approved', async (_what, kind, deal) => {
    await terms(kind, deal)
    for (const who of ['Daniel Reyes', '高建国']) {
      await world.say(who, 'approve AP9')
      await world.click(who, {
        intent: 'request.decide',
        fields: { request: 'AP9', version: '1', verdict: 'approve' },
      })
    }
    expect(await world.db.request.findUniqueOrThrow({ where: { code: 'AP9' } })).toMatchObject({
      status: 'superseded',
    })
    expect(await world.db.audit.count({ where: { what: 'terms.grant' } })).toBe(0)
    expect(wordsOf((await world.say('Tom Becker', 'request AP9')).card)).toMatch(/more than can be asked for/)
  })

  it('and stands where the ladder has it', async () => {
    await terms({ condition: 'discount', value: 7, of: 240_000_000 }, 'D5')
    await world.say('Daniel Reyes', 'approve AP9')
    expect(await world.db.request.findUniqueOrThrow({ where: { code: 'AP9' } })).toMatchObject({
      status: 'approved',
    })
  })
})
