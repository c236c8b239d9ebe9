import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** What was written last is put right in words, whatever it is: shown, and with a yes it takes the place of the first. */
describe('put right in words', () => {
  let world: World
  beforeEach(async () => {
    world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', jobs: [] })
    await world.importExample()
  })

  const say = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)
  const spends = async () =>
    (
      await world.db.spend.findMany({
        where: { day: { gte: new Date('2026-05-25') } },
        orderBy: { id: 'asc' },
      })
    ).map(
      ({ code, amount, day, note }) => `${code} ${amount / 100n} ${day.toISOString().slice(5, 10)} ${note}`,
    )

  it.each([
    ['写错了 是360', 'AP-EVT 360 06-01 请客'],
    ['不对，是360', 'AP-EVT 360 06-01 请客'],
    ['不是630，是360', 'AP-EVT 360 06-01 请客'],
    ['金额写错了，应该是3600', 'AP-EVT 3600 06-01 请客'],
    ['sorry, 360 not 630', 'AP-EVT 360 06-01 请客'],
    ['should be 1.2k', 'AP-EVT 1200 06-01 请客'],
    ['wrong amount: 360', 'AP-EVT 360 06-01 请客'],
    ['改成5/27的', 'AP-EVT 630 05-27 请客'],
    ['日期错了 是昨天的', 'AP-EVT 630 05-31 请客'],
    ['no it was on 27 May', 'AP-EVT 630 05-27 请客'],
    ['是昨天的 360', 'AP-EVT 360 05-31 请客'],
    ['不是请客，是打车', 'AP-VIS 630 06-01 打车'],
  ])('an expense: %s', async (text, now) => {
    expect(await say('王浩', '费用 东海 AP-EVT 630 请客')).toContain('已记费用')
    expect(await say('王浩', text)).toContain('这样记对吗')
    expect(await spends()).toEqual(['AP-EVT 630 06-01 请客'])
    expect(await say('王浩', '好')).toContain('已记费用')
    expect(await spends()).toEqual([now])
    expect(await say('王浩', '撤销')).toContain('已撤销')
    expect(await spends()).toEqual([])
  })

  it.each(['收到', '360', '明天给东海送样', '东海 630', '那笔什么时候报销？', '是不是360？', '打错了'])(
    'nothing that puts nothing right changes it: %s',
    async (text) => {
      await say('王浩', '费用 东海 AP-EVT 630 请客')
      expect(await say('王浩', text)).not.toContain('360 元')
      expect(await say('王浩', '不记了')).not.toContain('360 元')
      expect(await spends()).toEqual(['AP-EVT 630 06-01 请客'])
    },
  )

  it('of another account, and not where its entry was taken back in the meantime', async () => {
    await say('王浩', '费用 东海 AP-EVT 630 请客')
    expect(await say('王浩', '是鼎峰的，不是东海')).toContain('鼎峰')
    await say('王浩', 'ok')
    const booked = await world.db.spend.findMany({
      where: { note: '请客', day: { gte: new Date('2026-06-01') } },
      include: { account: true },
    })
    expect(booked.map(({ account }) => account.code)).toEqual(['K09'])
    await say('王浩', '写错了 是360')
    await say('王浩', '撤销')
    await say('王浩', '好')
    expect(await spends()).toEqual(['AP-EVT 630 06-01 请客'])
  })

  it.each([
    ['满意度 东海 6 期望 8', '不对，是7', '7/8'],
    ['csat K02 6 8', 'it was 7 not 6', '7/8'],
    ['csat K02 6 8', '9 not 8', '6/9'],
    ['满意度 东海 6 期望 8', '期望是9', '6/9'],
    ['满意度 东海 6 期望 8', 'sorry, 7 expected 9', '7/9'],
    ['满意度 东海 6 期望 8', '写反了，是8 期望6', '8/6'],
  ])('a score: %s, %s', async (first, text, now) => {
    await say('王浩', first)
    expect(await say('王浩', text)).toContain('这样记对吗')
    await say('王浩', '对')
    const rows = await world.db.satisfaction.findMany({
      where: { account: { code: 'K02' }, day: new Date('2026-06-01') },
    })
    expect(rows.map(({ actual, expected }) => `${actual}/${expected}`)).toEqual([now])
  })

  it.each([
    ['接触是2', '1121'],
    ['写错了，是2 1 1 1', '2111'],
    ['push is 2', '2111'],
    ['私交应该是0', '1110'],
    ['sorry, 0 1 1 1', '0111'],
  ])('a wall: %s', async (text, now) => {
    await say('王浩', '围墙 东海 1 1 1 1')
    expect(await say('王浩', text)).toContain('这样记对吗')
    await say('王浩', '对')
    const rows = await world.db.wallScore.findMany({
      where: { account: { code: 'K02' }, day: new Date('2026-06-01') },
    })
    expect(rows.map(({ push, share, contact, personal }) => `${push}${share}${contact}${personal}`)).toEqual([
      now,
    ])
  })

  it.each([
    ['写错了，是嫌交期太长', 'objection', '嫌交期太长'],
    ['不是异议，是要求', 'request', '嫌价格太高'],
    ['it is a request, not an objection', 'request', '嫌价格太高'],
    ['不对，内容是嫌交期长', 'objection', '嫌交期长'],
    ['不是嫌价格高，是嫌账期短', 'objection', '嫌账期短'],
  ])('what was heard: %s', async (text, kind, words) => {
    await say('王浩', '情报 东海 嫌价格太高')
    expect(await say('王浩', text)).toContain('这样记对吗')
    await say('王浩', '对')
    const rows = await world.db.note.findMany({
      where: { account: { code: 'K02' }, day: new Date('2026-06-01') },
    })
    expect(rows.map((row) => `${row.kind} ${row.text}`)).toEqual([`${kind} ${words}`])
  })

  it.each([
    ['写错了 是6万', 'AP-TEC 2026-06 60000'],
    ['sorry, 60k not 50k', 'AP-TEC 2026-06 60000'],
    ['是7月的，不是6月', 'AP-TEC 2026-07 50000'],
    ['金额改成8万', 'AP-TEC 2026-06 80000'],
    ['编码是AP-EVT', 'AP-EVT 2026-06 50000'],
  ])('a budget: %s', async (text, now) => {
    await say('林悦', '预算 东海 AP-TEC 6月 5万')
    expect(await say('林悦', text)).toContain('这样记对吗')
    await say('林悦', '对')
    const rows = await world.db.budget.findMany({ where: { account: { code: 'K02' } } })
    expect(rows.map(({ code, month, amount }) => `${code} ${month} ${amount / 100n}`)).toContain(now)
    expect(rows.filter(({ month, code }) => `${code} ${month}` === 'AP-TEC 2026-06')).toHaveLength(
      now.startsWith('AP-TEC 2026-06') ? 1 : 0,
    )
  })

  it('the account of a step, and the level of a complaint', async () => {
    await say('王浩', '下一步 东海 6/10 送样')
    await say('王浩', '是鼎峰的不是东海')
    await say('王浩', '好')
    const steps = await world.db.nextStep.findMany({
      where: { text: '送样', status: 'open' },
      include: { account: true },
    })
    expect(steps.map(({ account }) => account.code)).toEqual(['K09'])
    await say('王浩', '投诉 东海 发票抬头开错两次')
    expect(await say('王浩', '不是投诉，是抱怨')).toContain('抱怨')
    await say('王浩', '好')
    const open = await world.db.complaint.findMany({ where: { subject: { contains: '发票抬头' } } })
    expect(open.map(({ level }) => level)).toEqual(['grumble'])
  })
})
