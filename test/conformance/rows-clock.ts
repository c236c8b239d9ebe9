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
]
