import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const scores = () => world.db.wallScore.count()

describe('the wall', () => {
  it('is scored, shown with its change and the trap, and re-assessed at once', async () => {
    const { card } = await world.say('王浩', '围墙 东海 主推1 份额0 接触2 私交2')

    expect(card.title).toBe('围墙 62.5% · 东海石化')
    expect(wordsOf(card)).toContain('↑ 12.5 个百分点')
    expect(wordsOf(card)).toContain('有交情没份额')
    expect(card.parts[0]).toMatchObject({ kind: 'picture', picture: { kind: 'bricks', built: 5, of: 8 } })
    const row = await world.db.wallScore.findFirstOrThrow({ where: { day: new Date('2026-06-01') } })
    expect(row).toMatchObject({ push: 1, share: 0, contact: 2, personal: 2 })
    expect(await world.db.audit.count({ where: { what: 'fact.wall', subject: 'account:K02' } })).toBe(1)
    reviewCard('facts', 'wall', card)
  })

  it('is taken back as if it had not been scored', async () => {
    const before = await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })
    const { card } = await world.say('王浩', '围墙 东海 主推0 份额0 接触0 私交0')
    expect((await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })).signals).not.toEqual(
      before.signals,
    )
    const undone = await world.click('王浩', button(card, '撤销'))

    expect(wordsOf(undone.card)).toContain('围墙评分已撤销')
    const after = await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })
    expect(after).toEqual({ ...before, assessedOn: expect.anything() })
  })

  it('asks for evidence of a leap without a visit, and writes it with the evidence', async () => {
    const count = await scores()
    const asked = await world.say('Tom Becker', 'wall Meridian push 1 share 0 contact 2 personal 2')
    expect(asked.card.title).toBe('One line of evidence, please')
    expect(await scores()).toBe(count)

    const { card } = await world.click('Tom Becker', button(asked.card, 'Score'), {
      typed: { evidence: 'we met purchasing and quality in May' },
    })
    expect(card.title).toBe('Wall 62.5% · Meridian Foods')
    expect(wordsOf(card)).toContain('we met purchasing and quality in May')
    expect(await scores()).toBe(count + 1)
    reviewCard('facts', 'wall-evidence', asked.card)
  })

  it('does not ask when somebody was there since', async () => {
    await world.say('Tom Becker', 'visit Meridian call Oliver Grant discussed CIP next: site survey 10 Jun')
    const { card } = await world.say('Tom Becker', 'wall Meridian push 1 share 0 contact 2 personal 2')

    expect(card.title).toBe('Wall 62.5% · Meridian Foods')
  })

  it('asks with a form, filled with the last score, when no numbers are told', async () => {
    const asked = await world.say('王浩', '围墙 东海')
    const form = asked.card.parts.find((part) => part.kind === 'form')
    expect(form?.kind === 'form' && form.form.fields.map((field) => 'value' in field && field.value)).toEqual(
      ['1', '0', '1', '2'],
    )
    const { card } = await world.click('王浩', button(asked.card, '打分'), {
      typed: { push: '1', share: '1', contact: '1', personal: '2' },
    })
    expect(card.title).toBe('围墙 62.5% · 东海石化')
  })

  it('keeps one score a day, the last one, and compares with the day before', async () => {
    await world.say('王浩', '围墙 东海 1 1 1 2')
    const { card } = await world.say('王浩', '围墙 东海 1 0 1 1')

    expect(await world.db.wallScore.count({ where: { day: new Date('2026-06-01') } })).toBe(1)
    expect(wordsOf(card)).toContain('↓ 12.5 个百分点')
  })

  it.each([
    ['围墙 东海 主推3 份额0 接触1 私交2', '0、1 或 2'],
    ['围墙 东海 主推-1 份额0 接触1 私交2', '0、1 或 2'],
    ['围墙 东海 主推1.5 份额0 接触1 私交2', '0、1 或 2'],
    ['围墙 东海 1 0 1', '四个数'],
    ['围墙 不存在公司 1 0 1 2', '没有找到'],
  ])('refuses %s with one sentence and writes nothing', async (text, words) => {
    const count = await scores()
    const { card } = await world.say('王浩', text)

    expect(card.title).toBe('没有写入')
    expect(wordsOf(card)).toContain(words)
    expect(await scores()).toBe(count)
  })

  it('is not for those who only look on', async () => {
    const count = await scores()
    const { card } = await world.say('林悦', '围墙 东海 1 0 1 2')

    expect(wordsOf(card)).toContain('不能替它记录')
    expect(await scores()).toBe(count)
  })
})
