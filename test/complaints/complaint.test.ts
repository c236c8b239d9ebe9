import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const complaint = (code: string) => world.db.complaint.findUniqueOrThrow({ where: { code } })
const count = () => world.db.complaint.count()

describe('a complaint', () => {
  it('is opened with its level and its day, assessed at once, and told to owner and manager', async () => {
    const { card } = await world.say('李晓彤', '投诉 锦川 交货单缺页 级别=投诉')

    expect(card.title).toBe('C4 投诉 · 锦川水务')
    expect(await complaint('C4')).toMatchObject({
      subject: '交货单缺页',
      level: 'complaint',
      status: 'open',
      dueOn: new Date('2026-06-04'),
    })
    expect(wordsOf(card)).toContain('已通知 周敏')
    const account = await world.db.account.findUniqueOrThrow({ where: { code: 'K04' } })
    expect(JSON.stringify(account.signals)).toContain('AR06')
    await world.relay()
    expect((await world.toldTo('周敏')).map((told) => told.title)).toEqual(['C4 投诉 · 锦川水务'])
    reviewCard('complaints', 'complaint', card)
  })

  it('asks whether the same matter is the same complaint, and adds to it', async () => {
    const before = await count()
    const asked = await world.say('王浩', '投诉 东海 密封件')
    expect(asked.card.title).toBe('是同一件事吗？')
    expect(wordsOf(asked.card)).toContain('C1 还没结案')
    expect(await count()).toBe(before)
    reviewCard('complaints', 'complaint-same', asked.card)

    const { card } = await world.click('王浩', button(asked.card, '加到 C1'))
    expect(wordsOf(card)).toContain('王浩 补充：密封件')
    expect(await count()).toBe(before)
    // One question has one answer: who wants both writes it again.
    const late = await world.click('王浩', button(asked.card, '另开一单'))
    expect(late.card.title).toContain('C1')
    expect(await count()).toBe(before)
    const again = await world.say('王浩', '投诉 东海 密封件')
    const other = await world.click('王浩', button(again.card, '另开一单'))
    expect(other.card.title).toContain('C4')
  })

  it('becomes worse when the same matter comes back within 90 days', async () => {
    const { card } = await world.say('李晓彤', 'complaint K04 交货延误 级别=抱怨')

    expect(await complaint('C4')).toMatchObject({ level: 'complaint' })
    expect(wordsOf(card)).toContain('第二次出现同一件事（上次 C3）')
  })

  it('goes the whole way: taken, answered, refused, answered, closed by the word of the customer', async () => {
    const open = (await world.say('Tom Becker', 'complaint C2')).card
    const taken = (await world.click('Tom Becker', button(open, 'I take it'))).card
    expect(wordsOf(taken)).toContain('being handled')
    const form = (await world.click('Tom Becker', button(taken, 'Customer answered'))).card
    const answered = (
      await world.click('Tom Becker', button(form, 'Submit'), { typed: { words: 'credit note sent' } })
    ).card
    expect(await complaint('C2')).toMatchObject({ status: 'answered' })
    const refusal = (await world.click('Tom Becker', button(answered, 'Not accepted'))).card
    await world.click('Tom Becker', button(refusal, 'Submit'), { typed: { words: 'amount is wrong' } })
    expect(await complaint('C2')).toMatchObject({ status: 'acknowledged' })

    const close = (await world.say('Tom Becker', 'complaint C2 closed Janet Wu confirmed by phone')).card
    expect(button(close, 'Submit').confirm?.title).toBe('Has the customer confirmed?')
    expect(await complaint('C2')).toMatchObject({ closedOn: null })
    const closed = await world.click('Tom Becker', button(close, 'Submit'), {
      typed: { words: 'Janet Wu confirmed by phone' },
    })
    expect(await complaint('C2')).toMatchObject({ status: 'closed', closedOn: new Date('2026-06-01') })
    expect(wordsOf(closed.card)).toContain('closed it: Janet Wu confirmed by phone')
    const account = await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })
    expect(JSON.stringify(account.signals)).not.toContain('AR06')
    reviewCard('complaints', 'complaint-closed', closed.card)

    const again = await world.click('Tom Becker', button(close, 'Submit'), { typed: { words: 'again' } })
    expect(wordsOf(again.card)).toContain('C2 is closed')
  })

  it('is not closed without words', async () => {
    const { card } = await world.click(
      'Tom Becker',
      { intent: 'complaint.close', fields: { code: 'C2' } },
      { typed: { words: ' ' } },
    )
    expect(card.title).toBe('Nothing was written')
    expect(await complaint('C2')).toMatchObject({ closedOn: null })
  })

  it('as a crisis goes at once to those on duty and to all managers, on a Sunday night too', async () => {
    world.now = '2026-06-07T23:10:00+08:00'
    await world.addPerson('值班 赵倩', 'service', { feishu: 'ou_zhaoqian', locale: 'zh-CN' })
    await world.db.person.update({ where: { name: '值班 赵倩' }, data: { onDuty: true } })
    const { card } = await world.say('王浩', '投诉 东海 反应釜停产 级别=危机')

    expect(wordsOf(card)).toContain('60 分钟')
    await world.relay()
    for (const name of ['值班 赵倩', '周敏', '高建国'])
      expect((await world.toldTo(name)).map((told) => told.title)).toEqual(['C4 危机 · 东海石化'])
    expect(await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })).toMatchObject({
      hard: expect.arrayContaining(['H1']),
    })
    const [told] = await world.toldTo('值班 赵倩')
    const taken = await world.click('值班 赵倩', button(told!, '收到'))
    expect(wordsOf(taken.card)).toContain('值班 赵倩')
    await world.relay()
    expect(wordsOf((await world.toldTo('周敏'))[0]!)).toContain('处理中')
  })

  it('that is no crisis waits for working time', async () => {
    world.now = '2026-06-06T20:00:00+08:00'
    await world.say('李晓彤', '投诉 锦川 交货单缺页')
    await world.relay()
    expect(await world.toldTo('周敏')).toEqual([])
    world.now = '2026-06-08T09:00:00+08:00'
    await world.relay()
    expect(await world.toldTo('周敏')).toHaveLength(1)
  })

  it('is lowered by a manager with a reason and by nobody else', async () => {
    const lower = { intent: 'complaint.level', fields: { code: 'C1' } }
    const rep = await world.click('王浩', lower, { typed: { level: 'grumble', words: '客户说没事了' } })
    expect(wordsOf(rep.card)).toContain('只有负责人的经理可以降级')
    const silent = await world.click('周敏', lower, { typed: { level: 'grumble', words: '' } })
    expect(wordsOf(silent.card)).toContain('要写一句原因')
    expect(await complaint('C1')).toMatchObject({ level: 'complaint' })

    await world.click('周敏', lower, { typed: { level: 'grumble', words: '客户说可以等' } })
    expect(await complaint('C1')).toMatchObject({ level: 'grumble', dueOn: new Date('2026-05-29') })
    const raised = await world.click('王浩', lower, { typed: { level: 'crisis' } })
    expect(raised.card.title).toBe('C1 危机 · 东海石化')
  })

  it('is handled by service people, who may change nothing else', async () => {
    await world.addPerson('赵倩', 'service', { locale: 'zh-CN' })
    const { card } = await world.say('赵倩', '投诉 东海 铭牌印错')
    expect(card.title).toBe('C4 投诉 · 东海石化')
    expect(wordsOf((await world.say('林悦', '投诉 东海 包装破损')).card)).toContain('不能处理它的投诉')
  })

  it('is taken back while nobody has taken it', async () => {
    const before = await world.db.account.findUniqueOrThrow({ where: { code: 'K04' } })
    const { card } = await world.say('李晓彤', '投诉 锦川 交货单缺页')
    const undone = await world.click('李晓彤', button(card, '撤销'))
    expect(wordsOf(undone.card)).toContain('投诉 C4（锦川水务）已撤销')
    expect(await world.db.account.findUniqueOrThrow({ where: { code: 'K04' } })).toEqual({
      ...before,
      assessedOn: expect.anything(),
    })

    const second = await world.say('李晓彤', '投诉 锦川 交货单缺页')
    await world.click('李晓彤', button(second.card, '收到'))
    expect(wordsOf((await world.click('李晓彤', button(second.card, '撤销'))).card)).toContain('不能撤销')
  })

  it('asks what it is about when only the account is named', async () => {
    const asked = await world.say('王浩', '投诉 东海')
    const { card } = await world.click('王浩', button(asked.card, '提交'), {
      typed: { subject: '铭牌印错', level: 'grumble' },
    })
    expect(card.title).toBe('C4 抱怨 · 东海石化')
  })

  it('asks which account when only the word is typed', async () => {
    const before = await count()
    const { card } = await world.say('王浩', '投诉')
    expect(card.title).toBe('哪个客户？')
    expect(await count()).toBe(before)
  })

  it.each([
    ['投诉 不存在公司 漏油', '没有找到'],
    ['投诉 C99', '没有找到投诉'],
  ])('refuses %s with one sentence and writes nothing', async (text, words) => {
    const before = await count()
    const { card } = await world.say('王浩', text)
    expect(card.title).toBe('没有写入')
    expect(wordsOf(card)).toContain(words)
    expect(await count()).toBe(before)
  })
})

// Trials 44.
it('a crisis that is taken back gives up its red card', async () => {
  const world = await makeWorld()
  await world.importExample()
  await world.say('王浩', '投诉 东海 反应釜停产 级别=危机')
  await world.relay()
  expect((await world.toldTo('周敏')).at(-1)).toMatchObject({ tone: 'bad' })
  await world.say('王浩', '撤销')
  await world.relay()
  const now = (await world.toldTo('周敏')).at(-1)!
  expect(wordsOf(now)).toContain('不用处理了')
  expect(buttonsOf(now)).toEqual([])
})
