import { expect } from 'vitest'
import { until } from '../until.ts'
import type { Row } from './row.ts'

/** A rep's week in the chat. */
export const week: Row[] = [
  {
    what: 'a week is planned in a sentence, filled in on Friday, and done with one tap',
    async run({ db, ask, turnTo, settled }, front) {
      const plans = (of: string) => db.weekPlan.count({ where: { person: { name: '王浩' }, week: of } })
      const before = await plans('2026-W23')
      const planned = await ask(front, '王浩', '周计划 周三 东海 谈续约；周四 鼎峰 催回款')
      expect(planned.words).toContain('谈续约')
      expect(planned.words).toContain('催回款')
      expect(await plans('2026-W23')).toBe(before + 2)

      await turnTo('2026-06-05T16:00:00+08:00')
      const friday = async () =>
        (await front.chat('王浩')).find(({ buttons }) => buttons.includes('就这样') && buttons.includes('改'))
      await until(async () => (await friday()) !== undefined)
      const proposal = (await friday())!
      expect(proposal.words).toContain('06-08 周一 东海石化')
      await front.click('王浩', proposal, '就这样')
      await front.click('王浩', proposal, '就这样').catch(() => undefined)
      await until(async () => (await plans('2026-W24')) > 0)
      await settled()
      const rows = await db.weekPlan.findMany({ where: { person: { name: '王浩' }, week: '2026-W24' } })
      expect(new Set(rows.map(({ accountId, day }) => `${accountId} ${day.toISOString()}`)).size).toBe(
        rows.length,
      )
      // Each line that was shown is in the plan.
      const shown = new Set(proposal.words.match(/06-\d\d 周\S (?:东海石化|鼎峰钢铁)/gu))
      expect(shown.size).toBeGreaterThan(0)
      expect(rows.length).toBe(shown.size)
      expect((await ask(front, '王浩', '周总结')).words).toContain('2026-W23')
    },
  },
]
