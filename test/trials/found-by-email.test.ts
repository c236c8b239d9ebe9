import { expect, it } from 'vitest'
import { createFinder } from '../../src/people/find-people.ts'
import type { FoundIds, Platform } from '../../src/platforms/platform.ts'
import { startWorld } from '../platforms/feishu/world.ts'
import { setUp } from '../platforms/slack/setup.ts'
import { silentLog } from '../store.ts'
import { makeWorld, said, wordsOf } from '../world.ts'

/** Row 41: somebody imported with an e-mail only is found on both platforms, and reached before they write. */

it('Slack: full members of our own with that very confirmed address, and nobody else', async () => {
  const { slack, standIn } = await setUp()
  const own = { locale: 'en-US' }
  standIn.addPerson({ id: 'U0DORA', name: 'Dora', email: 'Dora@Company.example', ...own })
  const wrong: Record<string, object> = {
    guest: { about: { is_restricted: true } },
    unsure: { about: { is_email_confirmed: false } },
    bot: { about: { is_bot: true } },
    gone: { about: { deleted: true } },
    other: { teamId: 'T0OTHER' },
  }
  for (const [name, about] of Object.entries(wrong))
    standIn.addPerson({ id: `U0${name.toUpperCase()}`, name, email: `${name}@company.example`, ...about })
  const asked = [
    'dora@company.example',
    'nobody@company.example',
    ...Object.keys(wrong).map((name) => `${name}@company.example`),
  ]
  const found = await slack.platform.idsOf?.(asked)
  expect([...(found?.ids ?? [])]).toEqual([['dora@company.example', 'U0DORA']])
  expect(found?.tenant).toBe(standIn.self.teamId)
  expect(slack.platform.problems()).toEqual([])
})

it('Feishu: those of the directory, fifty at a time; without the permission nothing breaks', async () => {
  const world = await startWorld()
  world.feishu.directory?.set('dora@company.example', 'ou_dora').set('bad@company.example', '../../admin')
  const many = Array.from({ length: 120 }, (_, n) => `n${n}@company.example`)
  const found = await world.app.platform.idsOf?.([...many, 'bad@company.example', 'Dora@company.example'])
  expect([...(found?.ids ?? [])]).toEqual([['dora@company.example', 'ou_dora']])
  expect(found?.tenant).toBe('tenant1')
  world.feishu.directory = undefined
  expect(await world.app.platform.idsOf?.(['dora@company.example'])).toBeUndefined()
  expect(world.app.platform.problems()).toEqual([])
  expect(world.feishu.wrongs).toEqual([])
  await world.close()
})

it('Feishu: by mobile too, however the directory writes it; Slack knows no numbers', async () => {
  const world = await startWorld()
  world.feishu.directory?.set('+8613800138000', 'ou_zhao').set('+4915112345678', 'ou_hans')
  const asked = ['+8613800138000', '+4915112345678', '+8613900139000', 'nobody@company.example']
  const found = await world.app.platform.idsOf?.(asked)
  expect([...(found?.ids ?? [])]).toEqual([
    ['+8613800138000', 'ou_zhao'],
    ['+4915112345678', 'ou_hans'],
  ])
  expect(world.feishu.wrongs).toEqual([])
  await world.close()
  const { slack, standIn } = await setUp()
  expect([...((await slack.platform.idsOf?.(asked))?.ids ?? [])]).toEqual([])
  expect(standIn.calls.filter(({ method }) => method === 'users.lookupByEmail')).toHaveLength(1)
})

async function company(answer: () => FoundIds | undefined) {
  const world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
  await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
  await world.db.person.create({
    data: { name: 'Dora Lindqvist', role: 'rep', email: 'Dora@company.example', locale: 'en-US' },
  })
  const asked: string[][] = []
  const platform = {
    name: 'feishu',
    async idsOf(emails: readonly string[]) {
      asked.push([...emails])
      return answer()
    },
  } as Pick<Platform, 'name' | 'idsOf'> as Platform
  return { world, asked, look: createFinder(world.store, [platform], silentLog()) }
}

it('41: is bound, audited, told to admins once, and asked for no more', async () => {
  const { world, asked, look } = await company(() => ({
    tenant: 'tenant1',
    ids: new Map([['dora@company.example', 'ou_dora']]),
  }))
  await Promise.all([look(), look()])
  await look()
  expect(asked.flat().filter((email) => email === 'Dora@company.example').length).toBeLessThanOrEqual(2)
  const ids = await world.db.identity.findMany({ where: { person: { name: 'Dora Lindqvist' } } })
  expect(ids).toMatchObject([{ platform: 'feishu', userId: 'ou_dora', tenant: 'tenant1' }])
  expect(await world.db.audit.count({ where: { what: 'identity.bind' } })).toBe(1)
  await world.relay()
  const told = (await world.toldTo('Ada Admin'))
    .map(wordsOf)
    .filter((words) => words.includes('Dora Lindqvist'))
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('Found on Feishu')
  // Her morning comes although she never wrote.
  const dora = await world.db.person.findUniqueOrThrow({ where: { name: 'Dora Lindqvist' } })
  await world.db.account.update({ where: { code: 'K02' }, data: { ownerId: dora.id } })
  world.now = '2026-06-02T09:01:00+08:00'
  await world.tick()
  expect((await world.toldTo('Dora Lindqvist')).length).toBeGreaterThan(0)
})

it('is bound by mobile; two addresses that are two people there bind nobody', async () => {
  const ids = new Map([['+8613800138000', 'ou_zhao']])
  const { world, look } = await company(() => ({ tenant: 'tenant1', ids }))
  await world.db.person.create({ data: { name: '赵敏', role: 'rep', mobile: '+8613800138000' } })
  await world.db.person.update({ where: { name: 'Dora Lindqvist' }, data: { mobile: '+8613800138111' } })
  await look()
  expect(await world.db.identity.findMany({ where: { person: { name: '赵敏' } } })).toMatchObject([
    { platform: 'feishu', userId: 'ou_zhao' },
  ])
  ids.set('dora@company.example', 'ou_one').set('+8613800138111', 'ou_two')
  world.pass(61)
  await createFinder(
    world.store,
    [{ name: 'feishu', idsOf: async () => ({ tenant: 't', ids }) } as never],
    silentLog(),
  )()
  expect(await world.db.identity.count({ where: { person: { name: 'Dora Lindqvist' } } })).toBe(0)
})

it('41: an address that two people have binds neither, on both platforms', async () => {
  for (const platform of ['feishu', 'slack'] as const) {
    const world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
    const add = (name: string, data: object) =>
      world.db.person.create({ data: { name, role: 'rep', locale: 'en-US', ...data } })
    await add('Ann', { mobile: '+8613800138000', email: 'Sales@company.example' })
    await add('Bob', { mobile: '+8613800138000', email: 'sales@company.example' })
    await add('Cid', { mobile: '+8613800138002' })
    await add('Dan', { mobile: '+8613800138003', email: 'dan@company.example' })
    const ids = new Map([
      ['+8613800138000', 'U0SWITCH'],
      ['sales@company.example', 'U0SALES'],
      ['+8613800138002', 'U0CID'],
      ['dan@company.example', 'U0DAN'],
    ])
    const asked = { name: platform, idsOf: async () => ({ tenant: 't', ids }) } as never
    await createFinder(world.store, [asked], silentLog())()
    const bound = await world.db.identity.findMany({ include: { person: true }, orderBy: { userId: 'asc' } })
    expect(bound.map(({ userId, person }) => `${person.name} ${userId}`)).toEqual(['Cid U0CID', 'Dan U0DAN'])
  }
})

it('an id that somebody has is nobody else’s, and no answer is asked for again later', async () => {
  const { world, look } = await company(() => ({
    tenant: 'tenant1',
    ids: new Map([['dora@company.example', 'ou_gaojianguo']]),
  }))
  await world.db.identity.deleteMany({ where: { userId: 'ou_gaojianguo' } })
  const gao = await world.db.person.findUniqueOrThrow({ where: { name: '高建国' } })
  await world.db.identity.create({ data: { personId: gao.id, platform: 'feishu', userId: 'ou_gaojianguo' } })
  await look()
  expect(await world.db.identity.count({ where: { person: { name: 'Dora Lindqvist' } } })).toBe(0)
})

it.each([
  ['feishu', 'ou_stranger', 'zh-CN', '你的账号是 ou_stranger'],
  ['slack', 'U0STRANGER', 'en-US', 'your id is U0STRANGER'],
] as const)('a stranger on %s is told their own id', async (platform, userId, locale, words) => {
  const world = await makeWorld()
  await world.importExample()
  await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
  const reply = await world.receive(
    said({ platform, tenant: 't', userId, ...{ locale } }, 'digest', 'test:stranger'),
  )
  expect(wordsOf(reply.card)).toContain(words)
})

it('the command that undoes a binding can be copied from the message', async () => {
  const { boundCard } = await import('../../src/people/identity-cards.ts')
  for (const lang of ['zh', 'en'] as const) {
    const card = boundCard({ name: 'Dora', platform: 'slack', userId: 'U0DORA', by: 'email' }, lang)
    expect(wordsOf(card)).toContain('kam who --unbind slack:U0DORA')
  }
})

it('who is known by their address at the first word is told in their own language from then on', async () => {
  const world = await makeWorld()
  const { id } = await world.addPerson('Zoe', 'rep')
  await world.db.person.update({ where: { id }, data: { email: 'zoe@company.example' } })
  const sender = { platform: 'slack', tenant: 'T1', userId: 'U0ZOE', email: 'zoe@company.example' } as const
  const hello = said(sender, 'hello', 'slack:1')
  await world.receive({ ...hello, sender: { ...sender, locale: 'en-GB', timeZone: 'Europe/Berlin' } })
  expect(await world.db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    locale: 'en-GB',
    timeZone: 'Europe/Berlin',
  })
})

it('46: who sets their app to another language is followed, and what the list says stays', async () => {
  const world = await makeWorld()
  const { id } = await world.addPerson('Zoe', 'rep', { slack: 'U0ZOE' })
  const listed = await world.addPerson('Uma', 'rep', { slack: 'U0UMA', locale: 'zh-CN' })
  let at = 0
  const localeAfter = async (userId: string, locale: string, personId: number) => {
    const sender = { platform: 'slack', tenant: 'T1', userId } as const
    const event = said(sender, 'hello', `slack:locale:${++at}`)
    await world.receive({ ...event, sender: { ...sender, locale } })
    return (await world.db.person.findUniqueOrThrow({ where: { id: personId } })).locale
  }
  expect(await localeAfter('U0ZOE', 'en-GB', id)).toBe('en-GB')
  expect(await localeAfter('U0ZOE', 'en-US', id)).toBe('en-GB')
  expect(await localeAfter('U0ZOE', 'zh-CN', id)).toBe('zh-CN')
  expect(await localeAfter('U0ZOE', 'en-US', id)).toBe('en-US')
  expect(await localeAfter('U0UMA', 'en-US', listed.id)).toBe('zh-CN')
})
