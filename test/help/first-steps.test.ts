import { describe, expect, it } from 'vitest'
import { asksForMember, readMember } from '../../src/language/member.ts'
import type { Incoming } from '../../src/platforms/platform.ts'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

async function withAdmin(): Promise<World> {
  const world = await makeWorld()
  await world.importExample()
  await world.addPerson('管理员甲', 'admin', { slack: 'U0ADMIN' })
  await world.addPerson('Alex Admin', 'admin', { slack: 'U0ALEX', locale: 'en-US' })
  return world
}

/** Somebody of our own who is on no list writes on Slack. */
async function stranger(world: World, userId: string, name: string) {
  const sender = { platform: 'slack' as const, tenant: 'T1', userId, name }
  const place = { platform: 'slack' as const, tenant: 'T1', chat: userId, direct: true }
  const event: Incoming = { kind: 'said', key: `x:${userId}`, sender, place, text: '你好' }
  await world.bot.process(event, async () => {})
  await world.relay()
  return (await world.toldTo('管理员甲')).at(-1)!
}

describe('an admin’s first steps', () => {
  it('are three, each with how far it is and what to do', async () => {
    const empty = await makeWorld()
    await empty.addPerson('管理员甲', 'admin')
    await empty.addPerson('Alex Admin', 'admin', { locale: 'en-US' })
    await empty.db.person.deleteMany({ where: { name: 'Alex Admin' } })
    reviewCard('help', 'setup-empty', (await empty.say('管理员甲', '开始设置')).card)
    const world = await withAdmin()
    reviewCard('help', 'setup-demo', (await world.say('管理员甲', '开始设置')).card)
    reviewCard('help', 'setup-demo', (await world.say('Alex Admin', 'setup')).card)
    await world.db.deal.update({ where: { code: 'D2' }, data: { slackChannel: 'C1' } })
    expect((await world.say('管理员甲', '开始设置')).card.title).toBe('三步都做好了')
  })

  it('are the admin’s alone', async () => {
    const world = await withAdmin()
    for (const text of ['开始设置', '加人 李雷 销售员', '加 李雷 做销售员'])
      expect(wordsOf((await world.say('王浩', text)).card), text).toContain('管理员')
    expect(await world.db.person.count({ where: { name: '李雷' } })).toBe(0)
  })
})

describe('a colleague is added in a chat', () => {
  it('by a sentence, which fills the form', async () => {
    const world = await withAdmin()
    const { card } = await world.say(
      'Alex Admin',
      'add Nina Sharp as rep of Daniel Reyes, nina@company.example',
    )
    reviewCard('help', 'member-form', card)
    const typed = { name: 'Nina Sharp', role: 'rep', manager: 'Daniel Reyes', email: 'Nina@company.example' }
    const [made] = await Promise.all([
      world.click('Alex Admin', button(card, 'Add'), { typed }),
      world.click('Alex Admin', button(card, 'Add'), { typed }),
    ])
    reviewCard('help', 'member-made', made.card)
    const nina = await world.db.person.findUniqueOrThrow({
      where: { name: 'Nina Sharp' },
      include: { manager: true, team: true },
    })
    expect(nina).toMatchObject({
      role: 'rep',
      email: 'nina@company.example',
      manager: { name: 'Daniel Reyes' },
      team: { name: 'International KA' },
    })
    expect(await world.db.audit.count({ where: { what: 'person.add' } })).toBe(1)
    expect((await world.say('Nina Sharp', 'home')).card.title).toContain('首页')
  })

  it('says beside the field what is wrong', async () => {
    const world = await withAdmin()
    const { card } = await world.say('管理员甲', '加人 王浩 销售员 上级 没有这人')
    reviewCard('help', 'member-form', card)
    const save = button(card, '加上')
    const { card: wrong } = await world.click('管理员甲', save, {
      typed: { name: '王浩', role: 'boss', manager: '没有这人', email: '王浩@' },
    })
    reviewCard('help', 'member-wrong', wrong)
  })

  it('reads who, what and whose', () => {
    expect(readMember('李雷 销售员 上级 周敏')).toEqual({ name: '李雷', role: 'rep', manager: '周敏' })
    expect(readMember('Priya as rep of Mia')).toEqual({ name: 'Priya', role: 'rep', manager: 'Mia' })
    expect(readMember('韩梅梅 财务 mei@x.cn')).toEqual({ name: '韩梅梅', role: 'finance', email: 'mei@x.cn' })
    expect(readMember('韩梅梅')).toEqual({ name: '韩梅梅' })
    const lei = { name: '李雷', role: 'rep', manager: '周敏', mobile: '138 0013 8000' }
    expect(readMember('李雷 销售员 上级 周敏 138 0013 8000')).toEqual(lei)
    expect(readMember('Hans, +49 151 12345678, as viewer')).toMatchObject({
      role: 'viewer',
      mobile: '+49 151 12345678',
    })
    for (const not of ['add a visit to Meridian', '加一条下一步 华锐 周五', 'add two reps', '新增客户 华锐'])
      expect(asksForMember(not), not).toBeUndefined()
    expect(asksForMember('加 李雷 做销售员')).toBe('李雷 做销售员')
    for (const words of ['add member', 'Add a new colleague', 'please add person'])
      expect(asksForMember(`${words} Nina Sharp as rep of Mia`), words).toBe('Nina Sharp as rep of Mia')
  })
})

describe('a stranger who wrote', () => {
  it('is somebody of the list by one click of the admin, and welcomed with what is theirs', async () => {
    const world = await withAdmin()
    await world.db.identity.deleteMany({ where: { person: { name: '王浩' } } })
    const card = await stranger(world, 'U0NEWPHONE', 'wang.hao')
    reviewCard('help', 'stranger', card)
    const { card: asked } = await world.click('管理员甲', button(card, '这是……'))
    reviewCard('help', 'who-is', asked)
    const id = String((await world.db.person.findUniqueOrThrow({ where: { name: '王浩' } })).id)
    const bind = () => world.click('管理员甲', button(asked, '绑定'), { typed: { person: id } })
    await Promise.all([bind(), bind()])
    expect(await world.db.identity.count({ where: { userId: 'U0NEWPHONE' } })).toBe(1)
    await world.relay()
    const told = world.sent.filter(({ place }) => place.chat === 'U0NEWPHONE').at(-1)!
    reviewCard('help', 'welcome-bound', told.card)
    expect((await world.say('王浩', '今日', { platform: 'slack' })).card.title).toContain('今日')
  })

  it('is a new colleague by the other button', async () => {
    const world = await withAdmin()
    const card = await stranger(world, 'U0LILEI', '李雷')
    const { card: asked } = await world.click('管理员甲', button(card, '新同事'))
    const typed = { name: '李雷', role: 'service', manager: '', email: '' }
    await world.click('管理员甲', button(asked, '加上'), { typed })
    await world.relay()
    expect(wordsOf(world.sent.filter(({ place }) => place.chat === 'U0LILEI').at(-1)!.card)).toContain('投诉')
    expect(await world.db.identity.count({ where: { userId: 'U0LILEI' } })).toBe(1)
  })

  it('is bound by no one but an admin, and only an account that wrote', async () => {
    const world = await withAdmin()
    await stranger(world, 'U0LILEI', '李雷')
    const id = String((await world.db.person.findUniqueOrThrow({ where: { name: '王浩' } })).id)
    const bind = (name: string, userId: string) =>
      world.click(name, { intent: 'member.bound', fields: { platform: 'slack', userId, person: id } })
    await bind('王浩', 'U0LILEI')
    await bind('管理员甲', 'U0NEVERWROTE')
    await bind('管理员甲', 'U0PRIYA')
    expect(await world.db.identity.count({ where: { userId: { in: ['U0LILEI', 'U0NEVERWROTE'] } } })).toBe(0)
    expect(
      (await world.db.identity.findFirstOrThrow({ where: { userId: 'U0PRIYA' }, include: { person: true } }))
        .person.name,
    ).toBe('Priya Nair')
  })
})

describe('the first thing that somebody hears', () => {
  it('is what I do for their role, and how with what is theirs', async () => {
    const world = await withAdmin()
    for (const [name, role] of [
      ['服务甲', 'service'],
      ['只读甲', 'viewer'],
    ] as const)
      await world.addPerson(name, role)
    for (const shown of [
      'welcome-王浩',
      'welcome-周敏',
      'welcome-高建国',
      'welcome-林悦',
      'welcome-服务甲',
      'welcome-只读甲',
      'welcome-管理员甲',
      'welcome-Tom Becker',
      'welcome-Alex Admin',
    ]) {
      const name = shown.slice('welcome-'.length)
      const sender = await world.senderOf(name)
      const place = { platform: sender.platform, tenant: sender.tenant, chat: sender.userId, direct: true }
      const { card } = await world.receive({ kind: 'opened', key: `o:${name}`, sender, place })
      reviewCard('help', shown, card)
      for (const each of buttonsOf(card))
        expect((await world.click(name, each)).card.title, `${name}: ${each.label}`).not.toMatch(
          /没有写入|Nothing was/,
        )
    }
  })

  it('a greeting is answered with it too, and whoever asks what I do gets the help', async () => {
    const world = await withAdmin()
    expect(wordsOf((await world.say('林悦', '你好')).card)).toContain('逾期回款')
    expect(wordsOf((await world.say('王浩', '你好')).card)).toContain('拜访完')
    for (const [name, asked] of [
      ['王浩', '你会做什么？'],
      ['Priya Nair', 'What can you do?'],
    ] as const)
      expect((await world.say(name, asked)).card.title).toMatch(/我能|What I can do/)
  })

  it('help shows one’s own account, contact and deal, and what is typed so works', async () => {
    const world = await withAdmin()
    const english = wordsOf((await world.say('Tom Becker', 'help')).card)
    expect(english).toContain('visit Meridian Foods call Oliver Grant')
    expect(english).toContain('next F4 done')
    const chinese = wordsOf((await world.say('陈思远', '帮助')).card)
    expect(chinese).toContain('拜访 泰和半导体 当面 李处长')
    expect(chinese).toContain('商机 D6')
    expect(chinese).not.toMatch(/孙副总|陈副总/)
    await world.addPerson('服务甲', 'service')
    const service = wordsOf((await world.say('服务甲', '帮助')).card)
    expect(service).toContain('投诉 东海')
    expect(service).not.toMatch(/推进|围墙|周计划/)
  })
})
