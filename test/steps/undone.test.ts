import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})

const step = (code: string) => world.db.nextStep.findUniqueOrThrow({ where: { code } })
const score = async () =>
  (await world.db.account.findFirstOrThrow({ where: { code: 'K02' }, select: { score: true } })).score

describe('what was done with a next step is taken back', () => {
  it.each([
    ['F2 搞定了', { status: 'done' }],
    ['下一步 F2 完成', { status: 'done' }],
    ['下一步 F2 改到 6/9', { due: new Date('2026-06-09'), reschedules: 1 }],
    ['下一步 F2 取消', { status: 'cancelled' }],
  ])('%s, then 撤销', async (text, changed) => {
    const [before, risk] = [await step('F2'), await score()]
    await world.say('王浩', text)
    expect(await step('F2')).toMatchObject(changed)
    const reply = await world.say('王浩', '撤销')
    expect(await step('F2')).toEqual(before)
    expect(wordsOf(reply.card)).toContain('F2')
    expect(await score()).toBe(risk)
    // Twice is once.
    await world.say('王浩', '撤销')
    expect(await step('F2')).toEqual(before)
  })

  it('by the button on the card', async () => {
    const before = await step('F4')
    const { card } = await world.say('Tom Becker', 'next F4 done')
    await world.click('Tom Becker', button(card, 'Undo'))
    expect(await step('F4')).toEqual(before)
  })

  it('not where something else came of it since', async () => {
    const open = await world.db.nextStep.findFirstOrThrow({ where: { deal: { code: 'D2' }, status: 'open' } })
    const { card } = await world.say('王浩', `下一步 ${open.code} 完成`)
    await world.say('王浩', '下一步 D2 6/10 送方案')
    await world.click('王浩', button(card, '撤销'))
    expect(await step(open.code)).toMatchObject({ status: 'done' })
    expect(await world.db.nextStep.count({ where: { deal: { code: 'D2' }, status: 'open' } })).toBe(1)
  })

  it('not where the step was changed again since', async () => {
    const { card } = await world.say('Tom Becker', 'next F4 to Friday')
    await world.say('Tom Becker', 'next F4 to next Monday')
    const now = await step('F4')
    await world.click('Tom Becker', button(card, 'Undo'))
    expect(await step('F4')).toEqual(now)
    expect(now).toMatchObject({ due: new Date('2026-06-08'), reschedules: 2 })
  })

  it('a day after a step that is done moves nothing', async () => {
    await world.say('Tom Becker', 'next F4 done')
    const before = await step('F4')
    await world.say('Tom Becker', 'make it Friday')
    expect(await step('F4')).toEqual(before)
  })
})
