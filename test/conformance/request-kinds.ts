import { expect } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import type { RequestKind } from '../../src/db/generated/enums.ts'
import type { Policy } from '../../src/domain/policy.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'
import type { Front, Seen } from './front.ts'
import type { Stage } from './stage.ts'

/** Every kind of request, how it is asked for in words, and what makes it void: played in `requests.long.test.ts`, shown in docs/conformance.md. */

export type Round = 0 | 1 | 2

export type Kind = {
  kind: RequestKind
  by: string
  /** What is typed in each round: one is decided, one becomes void, one expires. */
  ask: (play: Play, round: Round) => Promise<unknown>
  /** What makes the second one void. */
  change: (play: Play) => Promise<unknown>
  /** Agrees besides the manager. */
  also?: string
}

export type Play = {
  stage: Stage
  asks: Front
  decides: Front
  say: (who: string, text: string) => Promise<Seen>
}

const setAccount = (code: string, data: { tier?: 'B' | null; backupId?: number }) => (play: Play) =>
  play.stage.db.account.update({ where: { code }, data })

/** The plan to win 泰和 back is open, or was closed on a day. */
const winningBack = ({ stage }: Play, closedOn: Date | null) =>
  stage.db.plan.updateMany({ where: { account: { code: 'K07' }, kind: 'win_back' }, data: { closedOn } })

/** A company in which 泰和 has a plan to be approved and one to win it back. */
export async function planned(policy?: Policy): Promise<World> {
  const world = await makeWorld({ now: '2026-06-01T07:30:00+08:00', ...(policy && { policy }) })
  await world.importExample()
  const click = (intent: string, fields: Record<string, string>) => world.click('陈思远', { intent, fields })
  await click('plan.begin', { account: 'K07', kind: 'grow' })
  // What is not lost cannot be won back.
  await world.db.account.update({ where: { code: 'K07' }, data: { status: 'lost' } })
  await click('plan.begin', { account: 'K07', kind: 'win_back', reason: '5' })
  await click('plan.edit', { account: 'K07', form: 'yes', purpose: '首选', obstacle: '交期' })
  await world.say('陈思远', '客户计划 K07 目标 份额做到 60%')
  await world.say('陈思远', '计划条目 K07 衡量 内容 见决策层 怎么量 决策层拜访 目标值 2 到 8/31')
  for (const rival of ['恒通', '宏泰'])
    await world.say('陈思远', `swot K07 对手 对手名 ${rival} 优势 内容 ${rival}交货快`)
  expect(buttonsOf((await world.say('陈思远', '客户计划 泰和')).card).length).toBeGreaterThan(0)
  return world
}

const seen = (card: Card): Seen => ({
  words: wordsOf(card),
  buttons: buttonsOf(card).map(({ label }) => label),
  edits: 0,
  raw: card,
})

/** The company as `request-kinds` plays it, without a platform before it. */
export function playIn(world: World): Play {
  const front = {
    click: async (who: string, on: Seen, label: string, typed = {}) =>
      seen((await world.click(who, button(on.raw as Card, label), { typed })).card),
  } as Front
  return {
    stage: { db: world.db } as Stage,
    asks: front,
    decides: front,
    say: async (who, text) => seen((await world.say(who, text)).card),
  }
}

/** In the order in which they are played; a stage move has rows of its own. */
export const KINDS: Kind[] = [
  {
    kind: 'gift',
    by: '陈思远',
    ask: ({ say }, round) => say('陈思远', `费用 泰和 AP-GIF 800${round} 礼盒${round}`),
    async change({ stage: { db } }) {
      const { id: accountId } = await db.account.findUniqueOrThrow({ where: { code: 'K07' } })
      const day = new Date('2026-06-01')
      await db.spend.create({ data: { accountId, day, code: 'AP-GIF', amount: 800_100n, note: '礼盒1' } })
    },
  },
  {
    kind: 'budget',
    by: '王浩',
    async ask({ say }, round) {
      await say('周敏', '预算 鼎峰 AP-TEC 2026-06 1000')
      await say('王浩', `费用 鼎峰 AP-TEC 500${round} 交流${round}`)
    },
    async change({ stage: { db } }) {
      const { id: accountId } = await db.account.findUniqueOrThrow({ where: { code: 'K09' } })
      const day = new Date('2026-06-01')
      await db.spend.create({ data: { accountId, day, code: 'AP-TEC', amount: 500_100n, note: '交流1' } })
    },
  },
  {
    kind: 'terms',
    by: '陈思远',
    async ask({ say, asks }, round) {
      const form = await say('陈思远', `D6 申请降价${6 + round}%`)
      await asks.click('陈思远', form, form.buttons[0]!, {
        wants: '降价',
        offer: '两个点',
        result: '年框续三年',
      })
    },
    change: ({ stage: { db } }) => db.deal.update({ where: { code: 'D6' }, data: { amount: 990_000_000n } }),
  },
  {
    kind: 'exception',
    by: '王浩',
    ask: ({ say }, round) =>
      say(
        '王浩',
        ['非风险 K09 AR09 到 6/30 对账', '非风险 K02 AR05 到 6/30 重评', '非风险 K02 AR08 到 6/30 停产'][
          round
        ]!,
      ),
    change: ({ say }) => say('周敏', '非风险 K02 AR05 到 6/20 重评'),
  },
  {
    kind: 'loss',
    by: '王浩',
    async ask({ say, stage: { db }, asks }, round) {
      if (round > 0) await db.deal.update({ where: { code: 'D2' }, data: { status: 'open', record: {} } })
      const form = await say('王浩', '商机 D2 丢单')
      await asks.click('王浩', form, form.buttons[0]!, { result: 'lost', reason: 'price' })
    },
    change: ({ say }) => say('王浩', '商机 D2 重开 客户又招标'),
  },
  {
    kind: 'tier',
    by: '王浩',
    ask: ({ say }, round) => say('王浩', `定级 东海 ${'BCD'[round]} 订单少了`),
    change: setAccount('K02', { tier: null }),
  },
  {
    kind: 'nominate',
    by: '陈思远',
    async ask(play, round) {
      await setAccount('K12', { tier: null })(play)
      await play.say('陈思远', `提名 启明 ${'BCD'[round]} ①③ 合同 24 个月 储能明年放量`)
    },
    change: setAccount('K12', { tier: 'B' }),
  },
  {
    kind: 'backup',
    by: '王浩',
    ask: ({ say }, round) => say('王浩', `后备 鼎峰 ${['李晓彤', '陈思远', '李晓彤'][round]}`),
    async change(play) {
      const { id: backupId } = await play.stage.db.person.findUniqueOrThrow({ where: { name: '高建国' } })
      await setAccount('K09', { backupId })(play)
    },
  },
  {
    kind: 'owner',
    by: '王浩',
    also: '李晓彤',
    async ask({ say, stage: { db } }, round) {
      const { id: ownerId } = await db.person.findUniqueOrThrow({ where: { name: '王浩' } })
      if (round > 0) await db.account.update({ where: { code: 'K09' }, data: { ownerId } })
      await say('王浩', '交接 鼎峰 给 李晓彤 区域调整')
    },
    async change({ stage: { db } }) {
      const { id: ownerId } = await db.person.findUniqueOrThrow({ where: { name: '陈思远' } })
      await db.account.update({ where: { code: 'K09' }, data: { ownerId } })
    },
  },
  {
    kind: 'plan',
    by: '陈思远',
    async ask(play, round) {
      await play.say('陈思远', `客户计划 K07 目标 份额做到 6${round}%`)
      await press(play, '陈思远', '客户计划 泰和', '申请批准')
    },
    change: ({ say }) => say('陈思远', '客户计划 K07 目标 份额做到 70%'),
  },
  {
    kind: 'concession',
    by: '陈思远',
    async ask(play, round) {
      await winningBack(play, null)
      const form = await press(play, '陈思远', '挽回 泰和', '申请让步')
      const typed = { wants: '降价', offer: `${round + 2} 个点`, result: '六成份额' }
      await play.asks.click('陈思远', form, form.buttons[0]!, typed)
    },
    change: (play) => winningBack(play, new Date('2026-06-01')),
  },
]

/** The card that answers these words, and what its button turned it into. */
async function press({ say, asks }: Play, who: string, text: string, label: string): Promise<Seen> {
  return asks.click(who, await say(who, text), label)
}
