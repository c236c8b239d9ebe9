import { describe, expect, it } from 'vitest'
import type { RequestKind } from '../../src/db/generated/enums.ts'
import { buttonsOf, makeWorld, type World } from '../world.ts'
import type { Front, FrontName, Seen } from './front.ts'
import { openStage, type Stage } from './stage.ts'

/**
 * Every kind of request before the platforms themselves, with those who ask on one and those who decide on the other, and the other way round:
 * asked for, back with a question, asked again, handed to somebody else, decided, void, expired. The rules behind each are in
 * test/requests/kinds.test.ts.
 */

type Round = 0 | 1 | 2

type Kind = {
  kind: RequestKind
  by: string
  /** What is typed in each round: one is decided, one becomes void, one expires. */
  ask: (play: Play, round: Round) => Promise<unknown>
  /** What makes the second one void. */
  change?: (play: Play) => Promise<unknown>
  /** Only decided: asked again it would be another thing. */
  once?: true
  /** Agrees besides the manager. */
  also?: string
}

type Play = { stage: Stage; asks: Front; decides: Front; say: (who: string, text: string) => Promise<Seen> }

const setAccount = (code: string, data: { tier?: 'B' | null; backupId?: number }) => (play: Play) =>
  play.stage.db.account.update({ where: { code }, data })

const KINDS: Kind[] = [
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
    once: true,
    ask: (play) => press(play, '陈思远', '客户计划 泰和', '申请批准'),
  },
  {
    kind: 'concession',
    by: '陈思远',
    once: true,
    async ask(play) {
      const form = await press(play, '陈思远', '挽回 泰和', '申请让步')
      const typed = { wants: '降价', offer: '两个点', result: '六成份额' }
      await play.asks.click('陈思远', form, form.buttons[0]!, typed)
    },
  },
]

/** The card that answers these words, and what its button turned it into. */
async function press({ say, asks }: Play, who: string, text: string, label: string): Promise<Seen> {
  return asks.click(who, await say(who, text), label)
}

/** A company in which 泰和 has a plan to be approved and one to win it back. */
async function planned(): Promise<World> {
  const world = await makeWorld({ now: '2026-06-01T07:30:00+08:00' })
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

const PAIRS: [FrontName, FrontName][] = [
  ['Slack HTTP', 'Feishu webhook'],
  ['Feishu webhook', 'Slack HTTP'],
]
const DECIDERS = ['周敏', '高建国']

/** Who decides is to be met on the other platform alone. */
const apart = (asking: FrontName) => async (db: Stage['db']) => {
  const [here, there] = asking.startsWith('Slack')
    ? (['slack', 'feishu'] as const)
    : (['feishu', 'slack'] as const)
  await db.identity.deleteMany({ where: { platform: here, person: { name: { in: DECIDERS } } } })
  await db.identity.deleteMany({ where: { platform: there, person: { name: { notIn: DECIDERS } } } })
}

/** Asks, and gives the code of what was asked. */
async function isAsked({ kind, ask }: Kind, play: Play, round: Round): Promise<string> {
  await ask(play, round)
  await play.stage.settled()
  return codeOf(kind, play)
}

async function codeOf(kind: RequestKind, { stage: { db } }: Play): Promise<string> {
  const [row] = await db.request.findMany({ where: { kind, status: 'pending' }, orderBy: { id: 'desc' } })
  if (!row) throw new Error(`no ${kind} was asked for`)
  return row.code
}

async function statusOf({ stage: { db } }: Play, code: string): Promise<string> {
  return (await db.request.findUniqueOrThrow({ where: { code } })).status
}

/** Asked, back with a question, asked again, handed over, decided on the other platform; then another that becomes void. */
async function goesItsWay(each: Kind, play: Play): Promise<void> {
  const { kind, by, also, change, once } = each
  const { stage, say, asks, decides } = play
  const first = await isAsked(each, play, 0)
  expect(
    (await decides.chat('周敏')).some(({ words }) => words.includes(first)),
    kind,
  ).toBe(true)
  expect((await say(by, `批准 ${first}`)).words, kind).toContain('申请人不能')
  await say('周敏', `申请 ${first} 退回 为什么现在？`)
  await stage.settled()
  const form = await say(by, `申请 ${first} 再申请`)
  expect(form.words, kind).toContain('为什么现在？')
  await asks.click(by, form, form.buttons[0]!, { answer: '下月就晚了' })
  await stage.settled()
  const code = await codeOf(kind, play)
  await say('周敏', `申请 ${code} 转交 高建国`)
  await stage.settled()
  const card = await say('高建国', `申请 ${code}`)
  await decides.click('高建国', card, '批准')
  if (also) await say(also, `批准 ${code}`)
  await stage.settled()
  expect(await statusOf(play, code), kind).toBe('approved')
  expect(await heard(asks, by, `${code} 已批准`), kind).toBe(true)
  if (once || !change) return
  const second = await isAsked(each, play, 1)
  await change(play)
  await say('周敏', `批准 ${second}`)
  expect(await statusOf(play, second), kind).toBe('superseded')
}

async function heard(front: Front, who: string, words: string): Promise<boolean> {
  return (await front.chat(who)).some((seen) => seen.words.includes(words))
}

describe.each(PAIRS)('asked on %s, decided on %s', (asking, deciding) => {
  it('every kind goes its whole way', async () => {
    const { store } = await planned()
    const stage = await openStage([asking, deciding], { database: store.database, prepare: apart(asking) })
    const [asks, decides] = stage.fronts as [Front, Front]
    const frontOf = (who: string) => (DECIDERS.includes(who) ? decides : asks)
    const say = async (who: string, text: string) => {
      await stage.settled()
      return stage.ask(frontOf(who), who, text)
    }
    const play: Play = { stage, asks, decides, say }
    for (const kind of KINDS) await goesItsWay(kind, play)
    const left: { code: string; by: string }[] = []
    for (const kind of KINDS) if (!kind.once) left.push({ code: await isAsked(kind, play, 2), by: kind.by })
    await stage.turnTo('2026-06-09T10:30:00+08:00')
    await stage.settled()
    for (const { code, by } of left) {
      expect(await statusOf(play, code), code).toBe('expired')
      expect(await heard(asks, by, code), code).toBe(true)
    }
    expect([...asks.refused(), ...decides.refused()]).toEqual([])
  }, 600_000)
})
