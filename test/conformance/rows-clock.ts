import { expect } from 'vitest'
import { until } from '../until.ts'
import type { Row } from './row.ts'

export const clock: Row[] = [
  {
    what: 'the digest comes to the manager at 08:30 by the clock, once, with the same facts',
    at: '2026-06-01T08:29:00+08:00',
    async run({ turnTo, settled }, front) {
      await settled()
      expect(await front.chat('周敏')).toEqual([])
      await turnTo('2026-06-01T08:30:00+08:00')
      await until(async () => (await front.chat('周敏')).length > 0)
      await turnTo('2026-06-01T08:31:00+08:00')
      await settled()
      const digests = (await front.chat('周敏')).filter(({ words }) => words.includes('先看'))
      expect(digests).toHaveLength(1)
      const words = digests[0]?.words ?? ''
      expect(words).toContain('危急 1 · 预警 1 · 关注 2 · 正常 4')
      expect(words).toContain('19 天没联系')
      expect(words).toContain('D2')
      expect(words).toContain('缺王浩总结')
    },
  },
  {
    what: 'the owner is nudged from the digest, and hears who asks',
    async run({ ask, next, settled }, front) {
      const digest = await ask(front, '周敏', '日报')
      const nudge = await next(front, '王浩', () => front.click('周敏', digest, '问王浩'))
      expect(nudge.words).toContain('周敏 请你看看 东海石化')
      await settled()
      // The same button is one click, however often: the same answer again, and no second reminder.
      expect((await front.click('周敏', digest, '问王浩')).words).toContain('已提醒 王浩')
      await settled()
      expect((await front.chat('王浩')).filter(({ words }) => words.includes('请你看看'))).toHaveLength(1)
    },
  },
  {
    what: 'an account is put off until a day, with a reason',
    async run({ db, ask }, front) {
      const answer = await ask(front, '王浩', '稍后 鼎峰 到 6/8 等付款')
      expect(answer.words).toContain('等付款')
      expect(await db.snooze.count()).toBe(1)
      expect((await ask(front, '王浩', '稍后 东海 到 6/8 等预算')).words).toContain('现在是危急')
    },
  },
  {
    what: 'a manager says that a signal is no risk',
    async run({ db, ask }, front) {
      const answer = await ask(front, '周敏', '非风险 K07 AR04 到 6/12 围墙下周重新打分')
      expect(answer.words).toContain('不算风险')
      expect(await db.ruleException.count()).toBe(1)
    },
  },
  {
    what: 'messages go where the person asks for them',
    async run({ db, ask }, front) {
      const name = { slack: 'Slack', feishu: '飞书', web: '网页' }[front.platform]
      await ask(front, '王浩', `消息发到 ${name}`)
      const { prefers } = await db.person.findUniqueOrThrow({ where: { name: '王浩' } })
      expect(prefers).toBe(front.platform)
    },
  },
  {
    what: 'finance confirms overdue money with one tap, once',
    at: '2026-06-01T08:29:00+08:00',
    async run({ db, turnTo, settled }, front) {
      await turnTo('2026-06-01T08:30:00+08:00')
      await until(async () =>
        (await front.chat('林悦')).some(({ words }) => words.includes('3 笔逾期请核实')),
      )
      const money = (await front.chat('林悦')).find(({ words }) => words.includes('3 笔逾期请核实'))!
      expect((await front.click('林悦', money, '已到账')).words).toContain('已到账')
      await front.click('林悦', money, '已到账')
      await settled()
      const paid = { account: { code: 'K09' }, asOf: new Date('2026-06-01') }
      expect(await db.receivable.findMany({ where: paid, select: { daysOverdue: true } })).toEqual([
        { daysOverdue: 0 },
      ])
    },
  },
  {
    what: 'the owner of a standstill says what blocks it, and the manager chooses',
    at: '2026-06-01T08:29:00+08:00',
    async run({ db, turnTo, settled }, front) {
      await turnTo('2026-06-08T09:00:00+08:00')
      await until(async () => (await front.chat('王浩')).some(({ words }) => words.includes('卡在哪')))
      const morning = (await front.chat('王浩')).find(({ words }) => words.includes('卡在哪'))!
      expect((await front.click('王浩', morning, '等客户')).words).toContain('等客户')
      await turnTo('2026-06-15T08:30:00+08:00')
      await until(async () =>
        (await front.chat('周敏')).some(({ words }) => words.includes('要你定 东海石化')),
      )
      const digest = (await front.chat('周敏')).find(({ words }) => words.includes('要你定 东海石化'))!
      expect(digest.words).toContain('王浩：等客户')
      await front.click('周敏', digest, '换人')
      await settled()
      expect((await db.stuckAnswer.findMany({ orderBy: { id: 'asc' } })).map(({ kind }) => kind)).toEqual([
        'customer',
        'handover',
      ])
      await until(async () =>
        (await front.chat('王浩')).some(({ words }) => words.includes('周敏') && words.includes('换人')),
      )
    },
  },
  {
    what: 'a visit that was never confirmed heads the next morning and is kept with one tap',
    async run({ db, turnTo, ask, settled }, front) {
      await ask(front, '陈思远', '拜访 泰和 谈洁净室参数')
      const before = await db.visit.count()
      await turnTo('2026-06-02T09:00:00+08:00')
      await until(async () => (await front.chat('陈思远')).some(({ words }) => words.includes('没存的拜访')))
      const morning = (await front.chat('陈思远')).find(({ words }) => words.includes('没存的拜访'))!
      await front.click('陈思远', morning, '存')
      await settled()
      expect(await db.visit.count()).toBe(before + 1)
    },
  },
]
