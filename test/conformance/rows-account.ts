import { expect } from 'vitest'
import { until } from '../until.ts'
import type { Front, Seen } from './front.ts'
import type { Row } from './row.ts'
import type { Stage } from './stage.ts'

/** Clicks the button whose label begins like this. */
const press = (front: Front, who: string, on: Seen, begins: string, typed?: Record<string, string>) => {
  const label = on.buttons.find((each) => each.startsWith(begins))
  if (label === undefined)
    throw new Error(`no button ${begins}, only ${on.buttons.join(', ')} on:\n${on.words}`)
  return front.click(who, on, label, typed)
}

const account = ({ db }: Stage, code: string) => db.account.findUniqueOrThrow({ where: { code } })

/** What is done about accounts and people besides visits and deals. */
export const accounts: Row[] = [
  {
    what: 'who changed what about an account: by word and from its history, for whoever manages it',
    async run({ ask, settled }, front) {
      await ask(front, '王浩', '商机 D2 金额 1000万')
      await settled()
      const history = await ask(front, '周敏', '东海的历史')
      const changes = await press(front, '周敏', history, '谁改过')
      for (const shown of [changes, await ask(front, '周敏', '东海 改动')]) {
        expect(shown.words).toContain('谁改过：东海石化')
        expect(shown.words).toContain('950 万元 → 1,000 万元')
      }
      expect((await ask(front, '王浩', '东海 改动')).words).not.toContain('谁改过')
    },
  },
  {
    what: 'the relationship map says who stands where, who reports to whom, and what is not known',
    async run({ ask }, front) {
      await ask(front, '王浩', '人 东海 钱科长 上级 陈副总')
      for (const text of ['客户 东海 地图', '地图 东海']) {
        const map = await ask(front, '王浩', text)
        expect(map.words).toContain('关系地图 · 东海石化')
        expect(map.words).toContain('决策层：陈副总 中立 50%')
        expect(map.words).toContain('钱科长 支持者 20% 向 陈副总 汇报')
        expect(map.words).toContain('还没见过：胡部长')
        expect((await press(front, '王浩', map, '人')).words).toContain('胡部长')
      }
      // Whose stance nobody knows is named as well.
      expect((await ask(front, 'Tom Becker', 'map Meridian')).words).toContain('Oliver Grant unknown 50%')
    },
  },
  {
    what: 'an introduction: whom to ask and how, and who introduced whom is kept once',
    async run({ db, ask }, front) {
      const script = await ask(front, '李晓彤', '转介绍 华锐')
      expect(script.words).toContain('孙副总')
      const form = await press(front, '李晓彤', script, '记下介绍')
      const save = form.buttons[0] ?? ''
      const typed = { contact: '孙副总', whom: '远达集团 何总' }
      await front.click('李晓彤', form, save, typed)
      await until(async () => (await db.referral.count()) === 1)
      expect(await db.referral.findMany({ select: { whom: true } })).toEqual([{ whom: '远达集团 何总' }])
      expect((await ask(front, '李晓彤', '转介绍 华锐 孙副总 介绍了 远达集团 何总')).words).toContain(
        '远达集团',
      )
      expect(await db.referral.count()).toBe(1)
    },
  },
  {
    what: 'how somebody of the customer’s likes to be reached is kept, shown and taken back',
    async run({ db, ask }, front) {
      const way = async () =>
        (await db.contact.findFirstOrThrow({ where: { name: '陈副总' } })).preferredChannel
      const kept = await ask(front, '王浩', '东海陈副总更喜欢微信')
      expect(kept.words).toContain('首选方式')
      expect(await way()).toBe('chat')
      expect((await ask(front, '王浩', '人 东海 陈副总')).words).toContain('首选')
      await press(front, '王浩', kept, '撤销')
      expect(await way()).toBeNull()
    },
  },
  {
    what: 'an account gets another name after a yes, is found under both, and gets the old one back',
    async run(stage, front) {
      const { ask } = stage
      const asked = await ask(front, '王浩', '东海改名叫东海能源')
      expect((await account(stage, 'K02')).name).toBe('东海石化')
      const done = await press(front, '王浩', asked, '对')
      expect((await account(stage, 'K02')).name).toBe('东海能源')
      for (const name of ['东海石化', '东海能源'])
        expect((await ask(front, '王浩', `客户 ${name}`)).words).toContain('K02')
      await press(front, '王浩', done, '撤销')
      expect((await account(stage, 'K02')).name).toBe('东海石化')
    },
  },
  {
    what: 'a visit told twice: what is new goes into the first, once, and is taken back',
    async run({ db, ask }, front) {
      const own = () => db.visit.findMany({ where: { source: { not: 'import' }, undoneAt: null } })
      await ask(front, '王浩', '拜访 东海 当面 陈副总 谈续约')
      const second = await ask(front, '王浩', '拜访 东海 当面 陈副总 他要新报价 下一步 周五 发新报价')
      const added = await press(front, '王浩', second, '补到')
      expect(added.words).toContain('新报价')
      expect((await own()).map(({ summary }) => summary)).toEqual([expect.stringContaining('新报价')])
      await press(front, '王浩', added, '撤销')
      expect((await own()).map(({ summary }) => summary)).toEqual([expect.not.stringContaining('新报价')])
    },
  },
  {
    what: 'an ordinary account is nominated from its card, in a form that says what is missing',
    async run({ db, ask, settled }, front) {
      const card = await ask(front, '李晓彤', '客户 X01')
      const form = await press(front, '李晓彤', card, '提名')
      const submit = form.buttons[0] ?? ''
      const wrong = await front.click('李晓彤', form, submit, { tier: 'B', months: '12', evidence: '' })
      expect(wrong.words).toContain('请写明依据')
      expect(await db.request.count({ where: { kind: 'nominate' } })).toBe(0)
      await front.click('李晓彤', wrong, wrong.buttons[0] ?? '', {
        criteria: 'orders,influence',
        tier: 'B',
        months: '24',
        evidence: '三年框架合同',
      })
      await until(async () => (await db.request.count({ where: { kind: 'nominate' } })) === 1)
      await settled()
    },
  },
  {
    what: 'an admin changes a colleague in a form, takes them off the list and back',
    async prepare(db) {
      await db.person.update({ where: { name: '高建国' }, data: { role: 'admin' } })
    },
    async run({ db, ask }, front) {
      const member = (name: string) => db.person.findUniqueOrThrow({ where: { name } })
      expect((await ask(front, '周敏', '改成员 王浩')).words).toContain('管理员')
      const form = await ask(front, '高建国', '改成员 王浩')
      expect(form.words).toContain('王浩')
      const same = { name: '王浩', role: 'rep', team: '华东大客户部', manager: '周敏', email: '', locale: '' }
      const wrong = await front.click('高建国', form, form.buttons[0] ?? '', { ...same, mobile: '12' })
      expect(wrong.words).toContain('手机号不完整')
      await front.click('高建国', wrong, wrong.buttons[0] ?? '', { ...same, mobile: '138 0013 8000' })
      await until(async () => (await member('王浩')).mobile === '+8613800138000')
      const off = await press(front, '高建国', await ask(front, '高建国', '改成员 王浩'), '移出')
      expect((await member('王浩')).active).toBe(false)
      await press(front, '高建国', off, '放回')
      expect((await member('王浩')).active).toBe(true)
    },
  },
]
