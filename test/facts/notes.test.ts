import { beforeEach, describe, expect, it } from 'vitest'
import { likeness, mostAlike } from '../../src/domain/alike.ts'
import { noteKindOf } from '../../src/domain/note-kind.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const say = async (name: string, text: string) => (await world.say(name, text)).card

describe('what kind a note is', () => {
  it.each([
    ['嫌我们价格太贵', 'objection'],
    ['对交期不放心', 'objection'],
    ['worried about delivery', 'objection'],
    ['要求下月派人驻场', 'request'],
    ['wants us to send an engineer', 'request'],
    ['明年要建三号线', 'intel'],
    ['new plant in July', 'intel'],
  ])('%s', (text, kind) => expect(noteKindOf(text)).toBe(kind))

  it('is read from the words, shown, and another one a tap away', async () => {
    const card = await say('王浩', '情报 东海 嫌我们价格太贵 来源 展会')
    expect(wordsOf(card)).toContain('异议')
    expect(await world.db.note.findFirstOrThrow()).toMatchObject({ kind: 'objection', expiresOn: null })
    await world.click('王浩', button(card, '是要求'))
    expect(await world.db.note.findMany()).toMatchObject([
      { kind: 'request', text: '嫌我们价格太贵', source: '展会' },
    ])
  })

  it('what speaks of a rival is one by a tap as well', async () => {
    const card = await say('王浩', '情报 东海 对手恒通报价低8%')
    await world.click('王浩', button(card, '也记为对手动作'))
    expect(await world.db.competitorSignal.count({ where: { note: '对手恒通报价低8%' } })).toBe(1)
  })
})

describe('an answered objection', () => {
  it('is found by the next who hears it', async () => {
    const card = await say('王浩', '情报 东海 价格太贵，比恒通高')
    const { card: form } = await world.click('王浩', button(card, '写答复'))
    const save = buttonsOf(form).find(({ click }) => click.intent === 'fact.notes')!
    await world.click('王浩', save, {
      typed: { kind: 'objection', text: '价格太贵，比恒通高', answer: '算三年总成本，备件省一半' },
    })
    expect(await world.db.note.findMany()).toMatchObject([{ answer: '算三年总成本，备件省一半' }])

    const heard = await say('Tom Becker', '拜访 K05 电话 Janet Wu 她说价格太贵 下一步 6/10 回复')
    expect(wordsOf(heard)).toContain('算三年总成本，备件省一半')
    // What was answered at an account that one may not see is nobody else's to read.
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    const hidden = await say('Tom Becker', '拜访 K05 当面 Oliver Grant 他也说价格太贵 下一步 6/12 回复')
    expect(wordsOf(hidden)).not.toContain('算三年总成本')
  })

  it('is alike in other words', () => {
    expect(likeness('太贵', '价格太贵了')).toBe(1)
    expect(likeness('太贵', '交期太长')).toBe(0)
    expect(
      mostAlike('price too high', [{ text: 'delivery slow' }, { text: 'the price is too high' }])?.text,
    ).toBe('the price is too high')
    expect(mostAlike('', [{ text: 'x' }])).toBeUndefined()
  })
})

it('a visit that says somebody left offers to note it', async () => {
  const card = await say('王浩', '拜访 东海 电话 钱科长 谈交期，听说陈副总离职了 下一步 6/10 打听接替的人')
  await world.click('王浩', button(card, '离职了'))
  expect((await world.db.contact.findFirstOrThrow({ where: { name: '陈副总' } })).leftOn).toEqual(
    new Date('2026-06-01'),
  )
})
