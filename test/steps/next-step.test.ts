import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})

const step = (code: string) =>
  world.db.nextStep.findUniqueOrThrow({ where: { code }, include: { owner: true } })

describe('next steps', () => {
  it('sets the one of a deal and supersedes the one before', async () => {
    const before = await world.db.nextStep.findFirstOrThrow({
      where: { deal: { code: 'D2' }, status: 'open' },
    })
    const reply = await world.say('王浩', '下一步 D2 6/10 送方案')

    expect(wordsOf(reply.card)).toContain('2026-06-10 周三')
    expect(await step(before.code)).toMatchObject({ status: 'superseded' })
    expect(await world.db.deal.findUniqueOrThrow({ where: { code: 'D2' } })).toMatchObject({ score: 95 })
  })

  it.each([
    ['下一步 D2 昨天', '已经过去'],
    ['next D2 2026-02-30 send it', '不是一个真实的日子'],
    ['下一步 F99 完成', '没有找到下一步'],
    ['下一步 华锐 送方案', '哪天之前'],
  ])('writes nothing for %s and says what is wrong or missing', async (text, words) => {
    const count = await world.db.nextStep.count()
    expect(wordsOf((await world.say('王浩', text)).card)).toContain(words)
    expect(await world.db.nextStep.count()).toBe(count)
  })

  it('is done, once, and the account is assessed again', async () => {
    await world.say('王浩', '下一步 F2 完成')
    const again = await world.say('王浩', '下一步 F2 完成')

    expect(await step('F2')).toMatchObject({ status: 'done' })
    expect(wordsOf(again.card)).toContain('已经不是待办')
  })

  it('is moved by a form that refills what was wrong', async () => {
    const asked = await world.click('王浩', { intent: 'next.redate', fields: { step: 'F2' } })
    const wrong = await world.click('王浩', button(asked.card, '改期'), { typed: { due: '2026-05-01' } })
    expect(JSON.stringify(wrong.card)).toContain('problem')

    await world.click('王浩', button(wrong.card, '改期'), { typed: { due: '2026-06-08' } })
    expect((await step('F2')).due.toISOString()).toContain('2026-06-08')
  })

  it('is handed to a colleague, who hears of it', async () => {
    const form = await world.click('王浩', { intent: 'next.reassign', fields: { step: 'F2' } })
    expect(wordsOf(form.card)).toContain('李晓彤')
    expect(wordsOf(form.card)).not.toContain('Tom Becker')
    const taker = await world.db.person.findUniqueOrThrow({ where: { name: '李晓彤' } })
    await world.click('王浩', button(form.card, '交出去'), { typed: { owner: String(taker.id) } })
    await world.relay()

    expect((await step('F2')).owner.name).toBe('李晓彤')
    expect((await world.toldTo('李晓彤')).map((card) => wordsOf(card)).join()).toContain(
      '王浩 把这一步交给了你',
    )
  })

  it('cannot be handed outside the team, nor by somebody else', async () => {
    const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
    await world.click('王浩', { intent: 'next.reassign', fields: { step: 'F2', owner: String(tom.id) } })
    await world.click('Tom Becker', {
      intent: 'next.reassign',
      fields: { step: 'F2', owner: String(tom.id) },
    })

    expect((await step('F2')).owner.name).toBe('王浩')
  })
})
