import { describe, expect, it } from 'vitest'
import { makeWorld, wordsOf } from '../world.ts'

const say = async (who: string, text: string) => {
  const world = await makeWorld()
  await world.importExample()
  const words = wordsOf((await world.say(who, text)).card)
  const visit = await world.db.visit.findFirst({
    where: { code: 'V20' },
    include: { contacts: { include: { contact: true } } },
  })
  return {
    world,
    words,
    visit,
    met: visit?.contacts.map(({ contact }) => contact.name) ?? [],
    day: visit?.day.toISOString().slice(0, 10),
  }
}

describe('18: whoever was absent, or only named, was not met', () => {
  it.each([
    ['王浩', '陈副总派了钱科长来对接，当面聊的续约', '陈副总'],
    ['王浩', '见陈副总之前先跟胡部长通了电话', '陈副总'],
    ['王浩', '本来约的是陈副总，结果是胡部长接待的，当面', '陈副总'],
    ['Tom Becker', 'Everyone but Oliver was in the meeting with Janet', 'Oliver Grant'],
    ['Tom Becker', 'Janet came on behalf of Oliver, in person', 'Oliver Grant'],
  ])('18: %s: %s', async (who, text, absent) => {
    const { words, visit, met, world } = await say(who, text)
    if (visit) expect(met).not.toContain(absent)
    const open = await world.db.pending.findFirst({ where: { ended: null } })
    if (open)
      expect(
        JSON.stringify((open.state as { reading?: { people?: unknown } }).reading?.people ?? []),
      ).not.toContain(absent)
    expect(words).toContain(absent)
  })
})

describe('19: a day of theirs is not the visit’s, and one that was named is not today', () => {
  it.each([
    ['王浩', '电话陈副总，合同昨天寄到了', '2026-06-01'],
    ['王浩', '电话陈副总 他们昨天开了会', '2026-06-01'],
    ['Tom Becker', 'Called Oliver, their audit was yesterday', '2026-06-01'],
    ['Tom Becker', 'Called Oliver yesterday about the audit', '2026-05-31'],
  ])('19: %s: %s', async (who, text, day) => {
    const { world, day: written } = await say(who, text)
    const open = await world.db.pending.findFirst({ where: { ended: null } })
    const asked = open?.state as { reading: { date: { value: string } } } | undefined
    expect(written ?? asked?.reading.date.value).toBe(day)
  })
  it.each(['Called Oliver in January', 'Called Oliver back in 1999'])('19: %s', async (text) => {
    expect((await say('Tom Becker', text)).visit).toBeNull()
  })
})

describe('20: a name that only begins alike is asked about', () => {
  it.each([
    ['王浩', '东海证券 打了电话给陈总'],
    ['Tom Becker', 'csat Alder Group 8 9'],
    ['陈思远', '满意度 启明星辰 8 9'],
    ['Tom Becker', 'deal new Meridian Bank pumps 200k'],
    ['陈思远', '费用 启明星辰 AP-EVT 3000'],
  ])('20: %s: %s', async (who, text) => {
    const { world, visit } = await say(who, text)
    expect(visit).toBeNull()
    expect(await world.db.entry.count()).toBe(0)
    expect(await world.db.deal.count({ where: { code: 'D9' } })).toBe(0)
  })
})

describe('22: what a list cannot answer is not answered with another list', () => {
  it.each([
    ['周敏', '哪些客户不是A类'],
    ['Daniel Reyes', 'which accounts are neither A nor B'],
    ['Daniel Reyes', 'deals closing after July'],
    ['高建国', '哪个团队风险最大'],
    ['高建国', 'which team has the most risk?'],
    ['Daniel Reyes', 'how many visits did nobody make'],
  ])('22: %s: %s', async (who, text) => {
    expect((await say(who, text)).words).toMatch(
      /没听懂|did not understand|没有现成的清单|I have no list of that/,
    )
  })
  it('22: an article is no tier', async () => {
    expect((await say('Daniel Reyes', 'accounts without a back-up')).words).not.toContain('tier A')
  })
  it('22: within so many days that are to come', async () => {
    const { words } = await say('周敏', '哪些单子30天内要成交')
    expect(words).toContain('2026-06-01 周一 到 2026-07-01')
    expect(words).toContain('D1')
  })
})

describe('4: what one may not see is not counted', () => {
  it('4: a confidential account is none of what a colleague owns, for an admin who may not see it', async () => {
    const world = await makeWorld()
    await world.importExample()
    await world.addPerson('Ada', 'admin', { slack: 'U0ADA', locale: 'en-US' })
    const before = wordsOf((await world.say('Ada', 'change member 王浩')).card)
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    const after = wordsOf((await world.say('Ada', 'change member 王浩')).card)
    expect(before).toContain('10 accounts')
    expect(after).toContain('9 accounts')
    expect(after).not.toContain('open deal')
  })
})
