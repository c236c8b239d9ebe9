import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const contact = (name: string) => world.db.contact.findFirstOrThrow({ where: { name } })

describe('a person at an account', () => {
  it('is one card with everything, and one tap for each thing that changes', async () => {
    await world.say('王浩', '人 东海 陈副总 教练 说了预算')
    const { card } = await world.say('王浩', '人 东海 陈副总')
    expect(card.title).toBe('陈副总 · 东海石化')
    expect(wordsOf(card)).toContain('D2')
    expect(wordsOf(card)).toContain('说了预算')
    reviewCard('accounts', 'person', card)

    const { card: told } = await world.click('王浩', button(card, '操作层'))
    expect((await contact('陈副总')).layer).toBe('operation')
    await world.click('王浩', button(told, '不是教练了'))
    expect((await contact('陈副总')).isCoach).toBe(false)
  })

  it('who left is kept in the deals, and what hung on them is listed', async () => {
    const { card } = await world.say('王浩', '人 东海 陈副总')
    const { card: left } = await world.click('王浩', button(card, '离职了'))
    expect(wordsOf(left)).toContain('人走了，这些要接上')
    expect(wordsOf(left)).toContain('D2 里他占')
    expect(await world.db.stakeholder.count({ where: { contact: { name: '陈副总' } } })).toBe(1)
    reviewCard('accounts', 'person-left', left)
    await world.click('王浩', button(left, '还在职'))
    expect((await contact('陈副总')).leftOn).toBeNull()
  })

  it('shows who only looks neither our coach nor buttons that change', async () => {
    await world.say('王浩', '人 东海 陈副总 教练 说了预算')
    const { card } = await world.say('林悦', '人 东海 陈副总')
    expect(wordsOf(card)).not.toMatch(/教练|说了预算/)
    expect(buttonsOf(card).filter(({ click }) => click.intent === 'person.set')).toEqual([])
    const set = { intent: 'person.set', fields: { account: 'K02', name: '陈副总', coach: 'yes' } }
    await world.click('林悦', set)
    expect((await contact('陈副总')).isCoach).toBe(true)
  })

  it('a name that nobody has there opens the form for somebody new', async () => {
    const { card } = await world.say('Tom Becker', 'person Meridian Silvia Anderson')
    expect(card.parts.some(({ kind }) => kind === 'form')).toBe(true)
    const save = buttonsOf(card).find(({ click }) => click.intent === 'fact.contacts')!
    const { card: done } = await world.click('Tom Becker', save, {
      typed: { name: 'Silvia Anderson', layer: 'management' },
    })
    const { card: person } = await world.click('Tom Becker', button(done, 'This person'))
    expect(person.title).toBe('Silvia Anderson · Meridian Foods')
  })

  it('is found by the part of the name that people say', async () => {
    const { card } = await world.say('陈思远', '人 泰和 李处长 教练')
    expect(wordsOf(card)).toContain('李处长(设备)')
    expect(await world.db.contact.count({ where: { name: '李处长' } })).toBe(0)
  })

  it('an account alone lists its people, each with its card', async () => {
    const { card } = await world.say('王浩', '人 东海')
    const { card: person } = await world.click('王浩', button(card, '陈副总'))
    expect(person.title).toBe('陈副总 · 东海石化')
  })
})
