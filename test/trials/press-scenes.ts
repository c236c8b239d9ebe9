import type { Click } from '../../src/cards/card.ts'
import type { Reply } from '../../src/platforms/platform.ts'
import { rooms, verdict } from '../deals/deal-world.ts'
import { button, buttonsOf, type World, wordsOf } from '../world.ts'

/** Confirming buttons and forms as people get them: which intent, and how one comes to press it. */

export type Platform = 'slack' | 'feishu'
export type Press = {
  who: string
  click: Click
  typed?: Record<string, string>
  other?: Record<string, string>
}
type Scene = [intent: string, play: (world: World, platform: Platform) => Promise<Press>]

/** Buttons that are on no card yet get a name as cards give it. */
const named = (intent: string, fields: Record<string, string> = {}): Click => ({
  intent,
  fields: { ...fields, once: 'trial000.1' },
})
const submit = (reply: Reply, intent: string): Click => {
  const found = buttonsOf(reply.card).find(({ click }) => click.intent === intent)
  if (!found) throw new Error(`no ${intent} on ${wordsOf(reply.card)}`)
  return found.click
}

/** In the example company. */
export const EXAMPLE: Scene[] = [
  [
    'request.again',
    async (world) => {
      const asked = await world.say('陈思远', '费用 泰和 AP-GIF 8000 中秋礼盒')
      const code = /AP\d+/.exec(asked.card.title)?.[0]
      await world.say('周敏', `申请 ${code} 退回 给谁的`)
      const form = await world.say('陈思远', `申请 ${code} 再申请`)
      return { who: '陈思远', click: submit(form, 'request.again'), typed: { answer: '给设备处' } }
    },
  ],
  [
    'promise.settle',
    async (world) => {
      await world.say('王浩', '拜访 东海 电话 陈副总 谈续约，他答应6月3日前给我们答复 下一步 6/10 送样')
      return { who: '王浩', click: submit(await world.say('王浩', '客户 东海 承诺'), 'promise.settle') }
    },
  ],
  [
    'visit.confirm',
    async (world) => {
      const asked = await world.say('王浩', '拜访 东海 当面 黄总 谈续约 下一步 6/8 送样')
      return { who: '王浩', click: submit(asked, 'visit.confirm') }
    },
  ],
  [
    'visit.answer',
    async (world) => {
      const asked = await world.say('王浩', '拜访 东海石化')
      const typed = { people: '陈副总', channel: 'phone', day: '2026-06-01', summary: '谈续约价' }
      return { who: '王浩', click: submit(asked, 'visit.answer'), typed }
    },
  ],
  [
    'visit.answer',
    async (world) => {
      // Not yet all: the form comes back with what is still missing.
      const asked = await world.say('王浩', '拜访 东海石化')
      return { who: '王浩', click: submit(asked, 'visit.answer'), typed: { people: '' } }
    },
  ],
  [
    'visit.drop',
    async (world) => {
      const asked = await world.say('王浩', '拜访 东海石化')
      return { who: '王浩', click: submit(asked, 'visit.drop') }
    },
  ],
  [
    'visit.drop',
    async (world) => {
      const asked = await world.say('王浩', '拜访 东海 当面 黄总 谈续约')
      return { who: '王浩', click: submit(asked, 'visit.drop') }
    },
  ],
  ...(['visit.keep', 'visit.forget'] as const).map(
    (intent): Scene => [
      intent,
      async (world) => {
        await world.say('王浩', '拜访 东海 当面 黄总 谈续约')
        const { id } = await world.db.pending.findFirstOrThrow({ orderBy: { id: 'desc' } })
        world.now = '2026-06-02T09:30:00+08:00'
        await world.tick()
        return { who: '王浩', click: named(intent, { pending: String(id) }) }
      },
    ],
  ),
  [
    'morning.step',
    async () => ({
      who: '王浩',
      click: named('morning.step', { subject: 'K02' }),
      typed: { due: '2026-06-09', words: '送样品' },
      other: { due: '2026-06-10', words: '送两件样品' },
    }),
  ],
  ['remind.next', async () => ({ who: '王浩', click: named('remind.next', { text: 'K02 6/9 送样品' }) })],
  [
    'remind.week',
    async () => ({ who: '王浩', click: named('remind.week', { week: '2026-W22', submit: 'yes' }) }),
  ],
  ['week.none', async () => ({ who: '王浩', click: named('week.none', { week: '2026-W24' }) })],
  [
    'week.fine',
    async () => ({
      who: '王浩',
      click: named('week.fine', { week: '2026-W24', plan: '2026-06-09 K02 contact' }),
    }),
  ],
  [
    'stuck.answer',
    async () => ({ who: '王浩', click: named('stuck.answer', { account: 'K02', answer: 'customer' }) }),
  ],
  [
    'stuck.choose',
    async () => ({ who: '周敏', click: named('stuck.choose', { account: 'K02', choice: 'join' }) }),
  ],
  [
    'stuck.choose',
    async () => ({
      who: '周敏',
      click: named('stuck.choose', { account: 'K02', choice: 'accept' }),
      typed: { until: '2026-06-20' },
    }),
  ],
  ['money.ask', async () => ({ who: '周敏', click: named('money.ask', { account: 'K02' }) })],
  ['money.paid', async () => ({ who: '林悦', click: named('money.paid', { account: 'K02' }) })],
  ['money.unpaid', async () => ({ who: '林悦', click: named('money.unpaid', { all: 'yes' }) })],
  [
    'deal.cancel',
    async () => ({ who: '王浩', click: named('deal.cancel', { deal: 'D2', text: '重复录入' }) }),
  ],
  [
    'deal.reopen',
    async (world) => {
      await world.say('王浩', 'deal D2 cancel 重复录入')
      return { who: '王浩', click: named('deal.reopen', { deal: 'D2', text: '客户重启' }) }
    },
  ],
  [
    'deal.set',
    async () => ({ who: '王浩', click: named('deal.set', { deal: 'D2', field: 'amount', text: '700万' }) }),
  ],
  [
    'undo',
    async (world) => {
      const logged = await world.say('王浩', '拜访 东海石化 电话 陈副总 谈续约价')
      return { who: '王浩', click: button(logged.card, '撤销').click }
    },
  ],
  ...(['file.confirm', 'file.drop'] as const).map(
    (intent): Scene => [
      intent,
      async (world, platform) => {
        await world.db.person.update({ where: { name: '周敏' }, data: { role: 'admin' } })
        const sender = await world.senderOf('周敏', platform)
        const preview = await world.receive({
          kind: 'file',
          key: `file:${intent}`,
          sender,
          place: { ...sender, chat: sender.userId, direct: true },
          name: 'spend.csv',
          content: Buffer.from('account,date,code,amount,note\nK01,2026-05-20,AP-TEC,3000,交流会\n').toString(
            'base64',
          ),
        })
        return { who: '周敏', click: submit(preview, intent) }
      },
    ],
  ),
  // Asked for by a form.
  ...(
    [
      ['terms', '王浩', '条件 D2 降价8%', { wants: '降价', offer: '八个点', result: '份额做到六成' }],
      ['terms', '王浩', '条件 东海 账期75天', { wants: '账期', offer: '75 天', result: '份额做到六成' }],
      ['hand-over', 'Tom Becker', 'hand Meridian to Nobody', { to: 'Priya Nair', reason: 'region' }],
      ['fact.notes', '王浩', '情报 东海 明年要建三号线', {}],
      ['person.set', '王浩', '人 东海 陈副总', {}],
      ['plan.begin', '王浩', '客户计划 东海', {}],
      ['fact.satisfaction', '王浩', '满意度 东海', { actual: '7', expected: '8' }],
    ] as const
  ).map(
    ([intent, who, text, typed]): Scene => [
      intent,
      async (world) => ({ who, click: submit(await world.say(who, text), intent), typed: { ...typed } }),
    ],
  ),
  [
    'contact.rename',
    async (world) => {
      const form = await world.click('Tom Becker', {
        intent: 'contact.rename',
        fields: { account: 'K05', name: 'Oliver Grant' },
      })
      return { who: 'Tom Becker', click: submit(form, 'contact.rename'), typed: { to: 'Oliver Grand' } }
    },
  ],
]

/** Where AP1 was just asked for. */
export const REQUESTS: Scene[] = [
  [
    'request.decide',
    async (world) => ({ who: 'Daniel Reyes', click: verdict(rooms(world)[0]!.card, 'approve').click }),
  ],
  [
    'request.decide',
    async (world) => {
      const form = await world.click('Daniel Reyes', verdict(rooms(world)[0]!.card, 'reject'))
      return {
        who: 'Daniel Reyes',
        click: submit(form, 'request.decide'),
        typed: { reason: 'the price is not clear' },
      }
    },
  ],
  [
    'request.decide',
    async (world) => {
      const form = await world.click('Daniel Reyes', verdict(rooms(world)[0]!.card, 'send_back'))
      return { who: 'Daniel Reyes', click: submit(form, 'request.decide'), typed: { reason: 'who signs?' } }
    },
  ],
  [
    'request.delegate',
    async (world) => {
      const form = await world.click('Daniel Reyes', button(rooms(world)[0]!.card, 'Delegate'))
      const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
      return { who: 'Daniel Reyes', click: submit(form, 'request.delegate'), typed: { to: String(tom.id) } }
    },
  ],
  [
    'request.undelegate',
    async (world) => {
      await world.say('Daniel Reyes', 'move AP1 delegate Tom Becker')
      return { who: 'Daniel Reyes', click: named('request.undelegate', { request: 'AP1' }) }
    },
  ],
  ['request.nudge', async () => ({ who: 'Priya Nair', click: named('request.nudge', { request: 'AP1' }) })],
  [
    'request.withdraw',
    async () => ({ who: 'Priya Nair', click: named('request.withdraw', { request: 'AP1' }) }),
  ],
]
