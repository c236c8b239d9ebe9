import { describe, expect, it } from 'vitest'
import type { RequestKind } from '../../src/db/generated/enums.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** Every kind of request goes the same way: who may decide, back with a question, handing over, the ladder, void on change, expiry, the outcome. */

type Scene = {
  kind: RequestKind
  /** 王浩 or who else asks, in words. */
  by: string
  ask: (world: World) => Promise<unknown>
  /** What the yes did. */
  done: (world: World) => Promise<unknown>
  is: unknown
  /** What makes it void. */
  change: (world: World) => Promise<unknown>
}

const account = (world: World, code: string) =>
  world.db.account.findUniqueOrThrow({ where: { code }, include: { owner: true, backup: true } })

const SCENES: Scene[] = [
  {
    kind: 'gift',
    by: '陈思远',
    ask: (world) => world.say('陈思远', '费用 泰和 AP-GIF 8000 中秋礼盒'),
    done: (world) => world.db.spend.count({ where: { code: 'AP-GIF', note: '中秋礼盒' } }),
    is: 1,
    async change(world) {
      const { id } = await account(world, 'K07')
      const spend = { accountId: id, day: new Date('2026-06-01'), code: 'AP-GIF', amount: 800_000n }
      await world.db.spend.create({ data: { ...spend, note: '中秋礼盒' } })
    },
  },
  {
    kind: 'budget',
    by: '陈思远',
    async ask(world) {
      await world.say('林悦', '预算 泰和 AP-TEC 2026-06 1万')
      return world.say('陈思远', '费用 泰和 AP-TEC 1.2万 技术交流')
    },
    done: (world) => world.db.spend.count({ where: { code: 'AP-TEC', note: '技术交流' } }),
    is: 1,
    async change(world) {
      const { id } = await account(world, 'K07')
      const spend = { accountId: id, day: new Date('2026-06-01'), code: 'AP-TEC', amount: 1_200_000n }
      await world.db.spend.create({ data: { ...spend, note: '技术交流' } })
    },
  },
  {
    kind: 'terms',
    by: '王浩',
    async ask(world) {
      const { card } = await world.say('王浩', '条件 D2 降价8%')
      const send = buttonsOf(card).find(({ click }) => click.intent === 'terms')!
      await world.click('王浩', send, { typed: { wants: '降价', offer: '八个点', result: '份额做到六成' } })
    },
    async done(world) {
      const { card } = await world.say('王浩', '条件 D2')
      return wordsOf(card).includes('降价 8%（AP')
    },
    is: true,
    change: (world) => world.say('王浩', '商机 D2 金额 900万'),
  },
  {
    kind: 'exception',
    by: '王浩',
    ask: (world) => world.say('王浩', '非风险 K09 AR09 到 6/30 对账差异'),
    done: (world) => world.db.ruleException.count({ where: { rule: 'AR09' } }),
    is: 1,
    change: (world) => world.say('周敏', '非风险 K09 AR09 到 6/20 对账差异'),
  },
  {
    kind: 'loss',
    by: '陈思远',
    async ask(world) {
      const form = await world.say('陈思远', '商机 D6 丢单')
      const save = buttonsOf(form.card).find(({ click }) => click.intent === 'deal.lost')!
      await world.click('陈思远', save, { typed: { result: 'lost', reason: 'price' } })
    },
    async done(world) {
      const deal = await world.db.deal.findUniqueOrThrow({ where: { code: 'D6' } })
      return (deal.record as { confirmed?: { by: string } }).confirmed?.by
    },
    is: '周敏',
    change: (world) => world.say('陈思远', '商机 D6 重开 客户又招标'),
  },
  {
    kind: 'tier',
    by: '王浩',
    ask: (world) => world.say('王浩', '定级 东海 B 订单少了'),
    done: async (world) => (await account(world, 'K02')).tier,
    is: 'B',
    change: (world) => world.say('周敏', '定级 东海 C'),
  },
  {
    kind: 'nominate',
    by: '王浩',
    async ask(world) {
      await world.db.account.update({ where: { code: 'K02' }, data: { tier: null } })
      await world.say('王浩', '提名 东海 B ①③ 合同 24 个月 两条产线明年招标')
    },
    done: async (world) => (await account(world, 'K02')).tier,
    is: 'B',
    change: (world) => world.say('周敏', '定级 东海 C'),
  },
  {
    kind: 'backup',
    by: '王浩',
    ask: (world) => world.say('王浩', '后备 东海 李晓彤'),
    done: async (world) => (await account(world, 'K02')).backup?.name,
    is: '李晓彤',
    change: (world) => world.say('周敏', '后备 东海 陈思远'),
  },
  {
    kind: 'owner',
    by: '王浩',
    ask: (world) => world.say('王浩', '交接 东海 给 李晓彤 区域调整'),
    async done(world) {
      const { id, owner } = await account(world, 'K02')
      const deals = await world.db.deal.findMany({ where: { accountId: id }, include: { owner: true } })
      const steps = await world.db.nextStep.findMany({
        where: { accountId: id, status: 'open' },
        include: { owner: true },
      })
      return [
        ...new Set(
          [owner, ...deals.map((each) => each.owner), ...steps.map((each) => each.owner)].map(
            ({ name }) => name,
          ),
        ),
      ]
    },
    is: ['李晓彤'],
    async change(world) {
      const other = await world.db.person.findUniqueOrThrow({ where: { name: '陈思远' } })
      await world.db.account.update({ where: { code: 'K02' }, data: { ownerId: other.id } })
    },
  },
]

async function asked({ ask, kind }: Scene) {
  const world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
  await ask(world)
  await world.relay()
  const request = await world.db.request.findFirstOrThrow({ where: { kind } })
  return { world, code: request.code, before: await doneIn(world, kind) }
}
const sceneOf = (kind: RequestKind) => SCENES.find((each) => each.kind === kind)!
const doneIn = (world: World, kind: RequestKind) => sceneOf(kind).done(world)
const statusOf = async (world: World, code: string) =>
  (await world.db.request.findUniqueOrThrow({ where: { code } })).status
const words = async (world: World, who: string, text: string) => wordsOf((await world.say(who, text)).card)

/** Everybody whom the rule wants says yes. */
async function agreed(world: World, code: string, kind: RequestKind): Promise<void> {
  await world.say('周敏', `批准 ${code}`)
  if (kind === 'owner') await world.say('李晓彤', `批准 ${code}`)
  await world.relay()
}

describe.each(SCENES)('$kind', (scene) => {
  const { kind, by, is } = scene

  it('is decided by another, once, and whoever asked hears it', async () => {
    const { world, code, before } = await asked(scene)
    expect(before).not.toEqual(is)
    expect(await words(world, by, `批准 ${code}`)).toContain('申请人不能')
    expect(await statusOf(world, code)).toBe('pending')
    await agreed(world, code, kind)
    expect(await statusOf(world, code)).toBe('approved')
    expect(await doneIn(world, kind)).toEqual(is)
    const heard = (await world.toldTo(by)).map(wordsOf).join('\n')
    expect(heard).toContain(`${code} 已批准`)
    await world.say('周敏', `批准 ${code}`)
    expect(await world.db.decision.count()).toBe(kind === 'owner' ? 2 : 1)
  })

  it('goes back with a question, stands in the list, and is asked for again', async () => {
    const { world, code, before } = await asked(scene)
    await world.say('周敏', `申请 ${code} 退回 为什么现在？`)
    expect(await statusOf(world, code)).toBe('sent_back')
    const today = await world.say(by, '今日')
    expect(wordsOf(today.card)).toContain('为什么现在？')
    const form = await world.say(by, `申请 ${code} 再申请`)
    expect(wordsOf(form.card)).toContain('为什么现在？')
    const send = buttonsOf(form.card).find(({ click }) => click.intent === 'request.again')!
    await world.click(by, send, { typed: { answer: '因为下月就晚了' } })
    const next = await world.db.request.findFirstOrThrow({ where: { kind, status: 'pending' } })
    expect(next.code).not.toBe(code)
    expect(await words(world, '周敏', `申请 ${next.code}`)).toContain('为什么现在？')
    expect(await doneIn(world, kind)).toEqual(before)
  })

  it('is handed over, and taken back', async () => {
    const { world, code, before } = await asked(scene)
    await world.say('周敏', `申请 ${code} 转交 高建国`)
    await world.say('周敏', `申请 ${code} 收回`)
    await world.say('高建国', `批准 ${code}`)
    expect(await doneIn(world, kind)).toEqual(before)
    await world.say('周敏', `申请 ${code} 转交 高建国`)
    await world.say('高建国', `批准 ${code}`)
    if (kind === 'owner') await world.say('李晓彤', `批准 ${code}`)
    const [decision] = await world.db.decision.findMany({ include: { onBehalfOf: true, person: true } })
    expect([decision?.person.name, decision?.onBehalfOf?.name]).toEqual(['高建国', '周敏'])
    expect(await statusOf(world, code)).toBe('approved')
  })

  it('is void when what it is about has changed, and does nothing', async () => {
    const { world, code } = await asked(scene)
    await scene.change(world)
    const before = await doneIn(world, kind)
    await world.say('周敏', `批准 ${code}`)
    expect(await statusOf(world, code)).toBe('superseded')
    expect(await doneIn(world, kind)).toEqual(before)
  })

  it('climbs the ladder and expires', async () => {
    const { world, code, before } = await asked(scene)
    const says = async () =>
      (
        await world.db.requestComment.findMany({
          where: { request: { code }, kind: { in: ['remind', 'escalate'] } },
        })
      ).map(({ text }) => text)
    for (const at of ['02T10:30', '03T10:30', '04T10:30']) {
      world.now = `2026-06-${at}:00+08:00`
      await world.tick()
    }
    expect(await says()).toEqual(['50%', '100%', '150%'])
    world.now = '2026-06-09T10:30:00+08:00'
    await world.tick()
    expect(await statusOf(world, code)).toBe('expired')
    expect(await doneIn(world, kind)).toEqual(before)
    const heard = (await world.toldTo(by)).filter((card) => wordsOf(card).includes(code))
    expect(heard.some((card) => buttonsOf(card).some(({ label }) => label === '重新申请'))).toBe(true)
  })

  it('is rejected with a reason and withdrawn by whoever asked', async () => {
    const { world, code, before } = await asked(scene)
    const form = await world.click('周敏', {
      intent: 'request.decide',
      fields: { request: code, verdict: 'reject', version: '1' },
    })
    await world.click('周敏', button(form.card, '提交'), { typed: { reason: '不合适' } })
    expect(await statusOf(world, code)).toBe('rejected')
    expect(await doneIn(world, kind)).toEqual(before)
    const another = await asked(scene)
    expect(await words(another.world, '周敏', `申请 ${another.code} 撤回`)).toContain('可以撤回')
    await another.world.say(by, `申请 ${another.code} 撤回`)
    expect(await statusOf(another.world, another.code)).toBe('withdrawn')
  })

  it('of a confidential account is decided only by who may see it, and stands in no chat', async () => {
    const { world, code, before } = await asked(scene)
    await world.db.account.updateMany({ data: { confidential: true } })
    const request = await world.db.request.findUniqueOrThrow({ where: { code } })
    expect(JSON.stringify(request.threads)).not.toContain('deals:')
    expect(await words(world, '林悦', `申请 ${code}`)).toContain('没有找到申请')
    await world.say('林悦', `批准 ${code}`)
    expect(await words(world, '周敏', `申请 ${code} 转交 林悦`)).toContain('不能代你决定')
    expect(await doneIn(world, kind)).toEqual(before)
  })
})
