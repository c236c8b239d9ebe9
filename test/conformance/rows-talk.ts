import { expect } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import { until } from '../until.ts'
import type { Row } from './row.ts'
import { STRANGER } from './stage.ts'

export const talk: Row[] = [
  {
    what: 'the chat is opened: a greeting, once',
    async run({ next, settled }, front) {
      const greeting = await next(front, '王浩', () => front.open('王浩'))
      expect(greeting.words).toContain('你好')
      expect(greeting.buttons).toContain('今日')
      await front.open('王浩')
      await settled()
      expect(await front.chat('王浩')).toHaveLength(1)
    },
  },
  {
    what: 'help: what this person can do here',
    async run({ ask }, front) {
      expect((await ask(front, '王浩', '帮助')).words).toContain('拜访 东海石化 当面')
      expect((await ask(front, '周敏', '帮助')).words).toContain('日报')
    },
  },
  {
    what: 'everybody is answered in their own language',
    async run({ ask }, front) {
      expect((await ask(front, 'Tom Becker', 'help')).words).toContain('What I can do for you')
      expect((await ask(front, '王浩', 'help')).words).toContain('我能帮你做什么')
    },
  },
  {
    what: 'an unknown word: the three nearest as buttons, which work',
    async run({ ask, next }, front) {
      // A word like another: what is like it comes first, and not what is always offered.
      const wall = await ask(front, '王浩', '围樯')
      expect(wall.buttons).toEqual(['打围墙分', '记为拜访', '看客户'])
      const answer = await ask(front, '王浩', '今曰')
      expect(answer.words).toContain('“今曰”——还没有保存')
      expect(answer.buttons).toEqual(['我的清单', '记为拜访', '看客户'])
      const label = answer.buttons.find((each) => each === '我的清单')!
      const today = await front.click('王浩', answer, label)
      expect(today.words).toContain('东海石化')
      expect(next).toBeDefined()
    },
  },
  {
    what: 'the platform’s own command is answered',
    async run({ next }, front) {
      let direct = await front.command('王浩', '客户 东海')
      direct ??= (await front.chat('王浩')).at(-1) ?? (await next(front, '王浩', async () => {}))
      expect(direct.words).toContain('东海石化')
    },
  },
  {
    what: 'a stranger is told whom to ask, and nothing else',
    not: { web: 'the people of the page are the members' },
    async run({ ask }, front) {
      const answer = await ask(front, STRANGER, '客户 东海')
      expect(answer.words).toContain('你还不在成员名单里')
      expect(answer.words).not.toContain('东海')
    },
  },
  {
    what: 'a mention among others is answered to the asker alone',
    async run({ settled }, front) {
      await front.mention('王浩', '客户 东海')
      await until(async () => (await front.crowd('王浩')).own.length > 0)
      await settled()
      const { own, all } = await front.crowd('王浩')
      expect(own[0]?.words).toContain('东海石化')
      expect(all).toEqual([])
      expect((await front.crowd('Tom Becker')).own).toEqual([])
    },
  },
  {
    what: 'words under a message of the bot in the own chat are a command',
    async run({ ask }, front) {
      const help = await ask(front, '王浩', '帮助')
      expect((await ask(front, '王浩', '客户 东海', { under: help })).words).toContain('东海石化')
    },
  },
  {
    what: 'what takes too long is acknowledged in time and answered once, later',
    not: { web: 'the page waits for its answer' },
    handlers: {
      ...handlers,
      help: async (message, work) => {
        await work.tx.$executeRaw`INSERT INTO "Setting" (key, value) VALUES ('helped', '1')`
        await new Promise((resolve) => setTimeout(resolve, 3_500))
        return handlers.help!(message, work)
      },
    },
    async run({ db, ask, next }, front) {
      const unknown = await ask(front, '王浩', '帮忙')
      const began = Date.now()
      let acknowledged: { words: string } | undefined
      let answeredAfter = 0
      const late = await next(front, '王浩', async () => {
        acknowledged = await front.click('王浩', unknown, '能做什么')
        answeredAfter = Date.now() - began
      })
      expect(answeredAfter).toBeLessThan(front.platform === 'feishu' ? 4_600 : 3_000)
      expect(acknowledged?.words).toMatch(/正在处理|处理中|没能/)
      expect(late.words).toContain('我能帮你做什么')
      expect(await db.setting.count({ where: { key: 'helped' } })).toBe(1)
    },
  },
]
