import { expect } from 'vitest'
import { until } from '../until.ts'
import type { Row } from './row.ts'

/** What makes the bot at home in each of them. */
export const home: Row[] = [
  {
    what: 'one’s own page: my day, my accounts, what is done most',
    async run({ ask }, front) {
      const page = (await front.openPage?.('王浩')) ?? (await ask(front, '王浩', '首页'))
      expect(page.words).toContain('首页')
      expect(page.words).toContain('今天要做')
      expect(page.words).toContain('我的客户')
      expect(page.words).toContain('危急 1 · 预警 1')
      expect(page.words).toContain('危急（95 分）')
      for (const each of ['记拜访', '看原因', '打开']) expect(page.buttons).toContain(each)
    },
  },
  {
    what: 'a colleague’s message is picked and shown as the visit that it tells; nothing is written yet',
    not: { web: 'the page shows no messages of others that could be picked' },
    async run({ db, settled }, front) {
      const before = await db.visit.count()
      const form = await front.pick!('王浩', '昨天和东海陈副总谈了续约价')
      expect(form.words).toContain('记成拜访')
      expect(form.words).toContain('陈副总')
      expect(form.buttons).toContain('记下来')
      await settled()
      expect(await db.visit.count()).toBe(before)
    },
  },
  {
    what: 'an answer is said where it was asked by who asked, once',
    async run({ settled }, front) {
      await front.mention('王浩', '客户 东海')
      await until(async () => (await front.crowd('王浩')).own.length > 0)
      await settled()
      const [answer] = (await front.crowd('王浩')).own
      expect(answer?.buttons).toContain('发到这里')
      await front.click('王浩', answer!, '发到这里')
      await front.click('王浩', answer!, '发到这里')
      await until(async () => (await front.crowd('Tom Becker')).all.length > 0)
      await settled()
      const { all } = await front.crowd('Tom Becker')
      expect(all).toHaveLength(1)
      expect(all[0]?.words).toContain('东海石化')
      expect(all[0]?.buttons).toEqual([])
    },
  },
  {
    what: 'words under a card of the bot are about what the card is about',
    not: { web: 'the own chat of the page has no replies' },
    async run({ ask }, front) {
      const account = await ask(front, '王浩', '客户 东海')
      expect((await ask(front, '王浩', '风险', { under: account })).words).toContain('东海石化')
    },
  },
]
