import { beforeEach, describe, expect, it } from 'vitest'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'
import { type Held, heldIn, wrongStored } from './heard/stored.ts'

/** Said by, words with a guess in them, and what a yes, or the first choice, must make of them. */
type Row = { what: string; by: string; words: string; way: 'choose' | 'yes'; stored: object }

/** A slip in a name, a day or a kind that may be another, in every command that writes; one row for each. */
const ROWS: Row[] = [
  {
    what: 'visit, a slip in the account',
    by: '李晓彤',
    words: '拜访 华瑞 电话 吴经理 谈备件',
    way: 'yes',
    stored: {
      visits: [
        { account: 'K01', date: '2026-06-01', channel: 'phone', contacts: ['吴经理'], direction: 'two_way' },
      ],
    },
  },
  {
    what: 'visit, a contact whose name is a slip away',
    by: 'Tom Becker',
    words: 'visit Southport call Ivan Sotto about the crane',
    way: 'yes',
    stored: {
      visits: [
        {
          account: 'K10',
          date: '2026-06-01',
          channel: 'phone',
          contacts: ['Ivan Soto'],
          direction: 'two_way',
        },
      ],
    },
  },
  {
    what: 'next step, a slip in the account',
    by: '李晓彤',
    words: '下一步 华瑞 周五 发备件清单',
    way: 'choose',
    stored: { steps: [{ account: 'K01', due: '2026-06-05' }] },
  },
  {
    what: 'next step, a day that is a guess',
    by: '李晓彤',
    words: '下一步 华锐 下周 发备件清单',
    way: 'yes',
    stored: { steps: [{ account: 'K01' }] },
  },
  {
    what: 'next step, whose it is is a guess',
    by: 'Tom Becker',
    words: 'waiting on Oliver to confirm the layout on Thursday',
    way: 'yes',
    stored: { steps: [{ account: 'K05', due: '2026-06-04' }] },
  },
  {
    what: 'next step done, said by what it is',
    by: '王浩',
    words: '东海的整改方案已经交给胡部长了',
    way: 'yes',
    stored: { steps: [{ account: 'K02', done: true }] },
  },
  {
    what: 'next step done, which one was not said',
    by: '王浩',
    words: '东海的事已经办完了',
    way: 'choose',
    stored: { steps: [{ account: 'K02', done: true }] },
  },
  {
    what: 'satisfaction, a slip in the account',
    by: '李晓彤',
    words: '满意度 华瑞 6 期望 8',
    way: 'choose',
    stored: { satisfaction: [{ account: 'K01', actual: 6, expected: 8 }] },
  },
  {
    what: 'spend, a slip in the account',
    by: '李晓彤',
    words: '费用 华瑞 AP-TEC 800 技术交流',
    way: 'choose',
    stored: { spend: [{ account: 'K01', date: '2026-06-01', amount: 800 }] },
  },
  {
    what: 'spend, a code that was not told',
    by: '李晓彤',
    words: '昨天请孙副总吃饭花了860 华锐',
    way: 'yes',
    stored: { spend: [{ account: 'K01', date: '2026-05-31', amount: 860 }] },
  },
  {
    what: 'complaint, a slip in the account',
    by: '李晓彤',
    words: '投诉 华瑞 阀门漏油',
    way: 'choose',
    stored: {},
  },
  {
    what: 'wall, a slip in the account',
    by: '李晓彤',
    words: '围墙 华瑞 1 1 1 1',
    way: 'choose',
    stored: {},
  },
  {
    what: 'snooze, a slip in the account',
    by: '李晓彤',
    words: '稍后 云路 到 6/5 等预算',
    way: 'choose',
    stored: {},
  },
  {
    what: 'week plan, a slip in the account',
    by: '李晓彤',
    words: '周计划 周三 华瑞 送报价',
    way: 'yes',
    stored: {},
  },
  {
    what: 'leave, days that are a guess',
    by: 'Tom Becker',
    words: "I'm off around 10 June, Priya covers",
    way: 'yes',
    stored: { away: [{ who: 'Tom Becker', by: 'Priya Nair' }] },
  },
]

describe('a guess is never written at once', () => {
  let world: World
  let before: Held
  beforeEach(async () => {
    world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
    await world.importExample()
    before = await heldIn(world)
  })
  const rows = async () =>
    (
      await Promise.all([
        world.db.complaint.count(),
        world.db.wallScore.count(),
        world.db.snooze.count(),
        world.db.weekPlan.count(),
      ])
    ).join()

  it.each(ROWS)('$what', async ({ by, words, way, stored }) => {
    const others = await rows()
    const { card } = await world.say(by, words)
    expect(wrongStored(before, await heldIn(world), {}), wordsOf(card)).toBeUndefined()
    expect(await rows(), wordsOf(card)).toBe(others)
    const [first] = buttonsOf(card)
    expect(first, wordsOf(card)).toBeDefined()
    expect(first!.click.intent === 'visit.confirm', wordsOf(card)).toBe(way === 'yes')
    const done = await world.click(by, first!)
    expect(wrongStored(before, await heldIn(world), stored), wordsOf(done.card)).toBeUndefined()
    // Kinds that are only counted.
    if (Object.keys(stored).length === 0) expect(await rows(), wordsOf(done.card)).not.toBe(others)
  })

  it('is dropped by a no, in words or by the button', async () => {
    await world.say('李晓彤', '下一步 华锐 下周 发备件清单')
    await world.say('李晓彤', '算了')
    const { card } = await world.say('李晓彤', '对')
    expect(wrongStored(before, await heldIn(world), {}), wordsOf(card)).toBeUndefined()
  })

  it('is written once when the yes comes twice', async () => {
    const { card } = await world.say('李晓彤', '下一步 华锐 下周 发备件清单')
    const [yes] = buttonsOf(card)
    await world.click('李晓彤', yes!)
    await world.click('李晓彤', yes!)
    expect(wrongStored(before, await heldIn(world), { steps: [{ account: 'K01' }] })).toBeUndefined()
  })

  it("is nobody else's to confirm", async () => {
    const { card } = await world.say('李晓彤', '下一步 华锐 下周 发备件清单')
    const [yes] = buttonsOf(card)
    await world.click('王浩', yes!)
    expect(wrongStored(before, await heldIn(world), {})).toBeUndefined()
  })
})
