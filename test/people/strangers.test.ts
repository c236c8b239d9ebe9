import { expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, said, wordsOf } from '../world.ts'

/** A whole department writes to the bot before anybody imported it. */

async function company() {
  const world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
  await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
  await world.addPerson('管理员', 'admin', { feishu: 'ou_admin', locale: 'zh-CN' })
  let at = 0
  const writes = (userId: string, name = `Name ${userId}`, platform: 'slack' | 'feishu' = 'slack') =>
    world.receive(
      said({ platform, tenant: 'T1', userId, ...{ name, locale: 'en-US' } }, 'hello', `m:${++at}`),
    )
  const cards = async (who: string) => {
    await world.relay()
    return (await world.toldTo(who)).filter((card) => /members list|成员名单/.test(card.title))
  }
  return { world, writes, cards }
}

it('sixty strangers are two messages to an admin on a day, however often they write', async () => {
  const { world, writes, cards } = await company()
  for (let n = 0; n < 60; n++) await writes(`U0S${n}`, `Sue ${n}`, n % 2 ? 'feishu' : 'slack')
  for (let n = 0; n < 60; n++) await writes(`U0S${n}`, `Sue ${n}`, n % 2 ? 'feishu' : 'slack')
  const keys = await world.db.outbox.findMany({
    where: { key: { contains: 'stranger' }, lane: { contains: 'U0ADA' } },
  })
  expect(keys.map(({ key }) => key.replace(/\d+$/, '')).sort()).toEqual([
    expect.stringContaining('stranger:slack:U0S0:admin:'),
    expect.stringContaining('strangers:2026-06-01:admin:'),
  ])
  const told = await cards('Ada Admin')
  expect(told[0]?.title).toBe('Somebody is not on the members list')
  const last = told.at(-1)!
  expect(last.title).toBe('59 more people not on the members list')
  expect(wordsOf(last)).toContain('Sue 1 · Feishu U0S1')
  expect(wordsOf(last)).toContain('47 more people')
  expect((await cards('管理员')).at(-1)?.title).toBe('还有 59 人不在成员名单里')
  // The next day begins anew; who was told of before is not told again.
  world.now = '2026-06-02T09:30:00+08:00'
  world.sent.length = 0
  await writes('U0S2')
  await writes('U0NEW')
  expect((await cards('Ada Admin')).map(({ title }) => title)).toEqual([
    'Somebody is not on the members list',
  ])
})

it('whoever stands in the growing card can be bound from it, and is gone from it then', async () => {
  const { world, writes, cards } = await company()
  for (const id of ['U0A', 'U0B', 'U0C']) await writes(id)
  const [, ...grown] = await cards('Ada Admin')
  const card = grown.at(-1)!
  expect(buttonsOf(card)).toHaveLength(4)
  const asked = await world.click('Ada Admin', button(card, 'This is'))
  expect(asked.card.title).not.toContain('Nothing')
  await world.click('Ada Admin', { intent: 'member.is', fields: {} }).catch(() => {})
  const dora = await world.addPerson('Dora', 'rep')
  await world.db.identity.create({ data: { personId: dora.id, platform: 'slack', userId: 'U0B' } })
  await writes('U0D')
  const now = (await cards('Ada Admin')).at(-1)!
  expect(wordsOf(now)).not.toContain('U0B')
  expect(wordsOf(now)).toContain('U0C')
})

it('a name of theirs is one short line, whatever it holds', async () => {
  const { writes, cards } = await company()
  await writes('U0A')
  await writes('U0B', `<!channel> *x*\n${'y'.repeat(200)}`)
  await writes('U0C', '')
  const words = wordsOf((await cards('Ada Admin')).at(-1)!)
  expect(words).toContain('…')
  expect(words).not.toContain('y'.repeat(60))
  expect(words).toContain('no name')
})
