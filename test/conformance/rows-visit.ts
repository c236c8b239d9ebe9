import { expect } from 'vitest'
import type { Row } from './row.ts'
import type { Stage } from './stage.ts'

const VISIT = '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 下一步 6/5 送整改方案'
const visits = ({ db }: Stage) => db.visit.count({ where: { undoneAt: null } })

export const visit: Row[] = [
  {
    what: 'a visit in one sentence: written, repeated, the risk assessed anew, and undone',
    async run(stage, front) {
      const { db, ask } = stage
      const before = await visits(stage)
      const echo = await ask(front, '王浩', VISIT)
      expect(echo.words).toContain('已记录拜访')
      expect(echo.words).toContain('陈副总')
      expect(echo.words).toContain('2026-06-05')
      expect(await visits(stage)).toBe(before + 1)
      expect((await db.account.findUniqueOrThrow({ where: { code: 'K02' } })).score).toBe(65)

      const undone = await front.click('王浩', echo, '撤销')
      expect(undone.words).toContain('已撤销')
      expect(undone.buttons).not.toContain('撤销')
      expect(await visits(stage)).toBe(before)
      expect((await db.account.findUniqueOrThrow({ where: { code: 'K02' } })).score).toBe(95)
    },
  },
  {
    what: 'the same message delivered twice is one visit and one answer',
    async run(stage, front) {
      const before = await visits(stage)
      const again = () => front.say('王浩', VISIT, { id: 'twice' })
      await stage.next(front, '王浩', () => Promise.all([again(), again()]))
      await again()
      await stage.settled()
      expect(await visits(stage)).toBe(before + 1)
      expect(await front.chat('王浩')).toHaveLength(1)
    },
  },
  {
    what: 'two accounts could be meant: nothing is written before one is chosen',
    async run(stage, front) {
      const before = await visits(stage)
      const choice = await stage.ask(front, '李晓彤', '拜访 海 当面 谈报价')
      expect(choice.words).toContain('你说的是哪个客户')
      expect(choice.words).toContain('东海石化')
      expect(choice.words).toContain('南港海工')
      expect(await visits(stage)).toBe(before)
    },
  },
  {
    what: 'the account is chosen by its button, and the visit is written',
    async run(stage, front) {
      const before = await visits(stage)
      const choice = await stage.ask(front, '王浩', '拜访 海 当面 陈副总 谈报价 下一步 6/5 送方案')
      const label = choice.buttons.find((each) => each.includes('东海石化'))!
      const echo = await front.click('王浩', choice, label)
      expect(echo.words).toContain('已记录拜访')
      expect(await visits(stage)).toBe(before + 1)
    },
  },
  {
    what: 'what is missing is asked in a form, and typed into it',
    async run(stage, front) {
      const before = await visits(stage)
      const form = await stage.ask(front, '陈思远', '拜访 泰和')
      expect(form.words).toContain('见了谁')
      expect(await visits(stage)).toBe(before)
      const typed = { people: '李处长', summary: '设备选型', nextStep: '6/8 送样本' }
      const echo = await front.click('陈思远', form, '记下来', typed)
      expect(echo.words).toContain('已记录拜访')
      expect(echo.words).toContain('李处长')
      expect(await visits(stage)).toBe(before + 1)
    },
  },
  {
    what: 'a visit in the future is refused with one sentence',
    async run(stage, front) {
      const before = await visits(stage)
      const answer = await stage.ask(front, '李晓彤', '拜访 华锐 2026-06-09 当面 孙副总 谈报价')
      expect(answer.words).toContain('还没到')
      expect(await visits(stage)).toBe(before)
    },
  },
  {
    what: 'the account card, why it is at risk, and the deal card',
    async run({ ask }, front) {
      const card = await ask(front, '王浩', '客户 东海')
      expect(card.words).toContain('东海石化')
      expect(card.words).toContain('95')
      const why = await ask(front, '王浩', '风险 东海')
      expect(why.words).toContain('AR01')
      expect(why.words).toContain('19 天')
      expect((await ask(front, '王浩', '商机 D2')).words).toContain('年度框架续约')
    },
  },
  {
    what: 'today; a next step re-dated by a form that refuses the past, and finished by its button',
    async run({ db, ask }, front) {
      const today = await ask(front, '王浩', '今日')
      expect(today.words).toContain('东海石化')
      const form = await front.click('王浩', today, '改日期')
      const wrong = await front.click('王浩', form, '改期', { due: '2026-05-20' })
      expect(wrong.words).toContain('已经过去')
      const moved = await front.click('王浩', wrong, '改期', { due: '2026-06-10' })
      expect(moved.words).toContain('2026-06-10')

      const done = await front.click('王浩', today, '完成')
      expect(done.words).toContain('F2')
      expect((await db.nextStep.findUniqueOrThrow({ where: { code: 'F2' } })).status).toBe('done')
    },
  },
]
