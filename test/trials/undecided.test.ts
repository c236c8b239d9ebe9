import { describe, expect, it } from 'vitest'
import { button, makeWorld, said, type World, wordsOf } from '../world.ts'

const begun = async () => {
  const world = await makeWorld()
  await world.importExample()
  return world
}
const statusOf = async ({ db }: World, code: string) =>
  (await db.request.findUniqueOrThrow({ where: { code } })).status

describe('21: what is more than a yes or a no decides nothing, and the card says so first', () => {
  it.each([
    'can I approve AP1',
    'approve AP1 and AP9',
    '"approve AP1" he said',
    'AP1 was approved',
    'AP1同意个头',
    '等Mark签了再批AP1',
    '为什么要批准AP1',
    '要不要同意AP1呢',
    'reject AP1, just joking',
    'reject AP1 unless the price is mended',
    "we shouldn't reject AP1, the price is fine",
    'did you reject AP1 because of the price',
    '驳回AP1，开玩笑的',
    'ok AP1',
  ])('21: %s', async (text) => {
    const world = await begun()
    const { card } = await world.say('Daniel Reyes', text)
    expect(await statusOf(world, 'AP1')).toBe('pending')
    expect(wordsOf(card)).toContain('Nothing was decided')
    expect(wordsOf(card)).toContain('approve AP1')
  })

  it('21: names the code that is not waiting', async () => {
    const world = await begun()
    const { card } = await world.say('Daniel Reyes', 'approve AP1 and AP9')
    expect(wordsOf(card)).toContain('Not waiting for you: AP9.')
  })

  it.each(['approve all', 'approve everything', '都批了吧', '全部同意'])('21: %s', async (text) => {
    const world = await begun()
    const { card } = await world.say('Daniel Reyes', text)
    expect(await statusOf(world, 'AP1')).toBe('pending')
    expect(wordsOf(card)).toContain('say which one')
  })

  it.each([
    ['approve AP 1', 'approved'],
    ['AP1 approved', 'approved'],
    ['好的，同意AP1，辛苦了', 'approved'],
    ['reject AP1 because the price is not explained', 'rejected'],
    ['不同意AP1，价格没说明', 'rejected'],
  ])('%s: %s', async (text, status) => {
    const world = await begun()
    await world.say('Daniel Reyes', text)
    expect(await statusOf(world, 'AP1')).toBe(status)
  })
})

describe('17: an undo takes what is named, or the last thing, or nothing', () => {
  const VISIT = 'visit Meridian Janet Wu phone today, CIP pricing, next step send quote Friday'
  const logged = async () => {
    const world = await begun()
    await world.say('Tom Becker', VISIT)
    return world
  }
  const stands = async ({ db }: World) =>
    (await db.visit.count({ where: { code: 'V20', undoneAt: null } })) === 1

  it('17: the visit that is named, not the satisfaction that came after it', async () => {
    const world = await logged()
    await world.say('Tom Becker', 'csat Meridian 8 9')
    const { card } = await world.say('Tom Becker', 'undo the visit')
    expect(wordsOf(card)).toContain('V20')
    expect(await stands(world)).toBe(false)
  })

  it('17: nothing where nothing of that kind was written', async () => {
    const world = await logged()
    const { card } = await world.say('Tom Becker', '撤销刚才的投诉')
    expect(wordsOf(card)).toContain('You wrote no complaint')
    expect(await stands(world)).toBe(true)
  })

  it('17: the question that is open, and never the visit before it', async () => {
    const world = await logged()
    await world.say('Tom Becker', 'next D5 visit Oliver next Tuesday')
    const { card } = await world.say('Tom Becker', 'undo')
    expect(wordsOf(card)).toContain('The question is dropped')
    expect(await stands(world)).toBe(true)
    await world.click('Tom Becker', button(card, 'Undo'))
    expect(await stands(world)).toBe(false)
  })

  it('17: not the visit where the last thing was where messages come', async () => {
    const world = await logged()
    await world.say('Tom Becker', 'send me things on slack')
    const { card } = await world.say('Tom Becker', 'undo')
    expect(wordsOf(card)).toContain('where messages come')
    expect(await stands(world)).toBe(true)
  })

  it.each(["don't undo", 'undo all', '撤销两次', 'undo if he calls'])('21: %s', async (text) => {
    const world = await logged()
    const { card } = await world.say('Tom Becker', text)
    expect(await stands(world)).toBe(true)
    expect(wordsOf(card)).toContain('still stands')
  })
})

describe('4, 49: a step by its code, with the verb before it', () => {
  it('49: 完成 F2 is done at once', async () => {
    const world = await begun()
    await world.say('王浩', '完成 F2')
    expect((await world.db.nextStep.findUniqueOrThrow({ where: { code: 'F2' } })).status).toBe('done')
  })

  it.each(['完成 F2', 'undo F2', 'F2 approx done?', 'next F2 done', 'F2 Friday call'])(
    '4: %s of a confidential account is answered like a code that is not there',
    async (text) => {
      const world = await begun()
      await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
      const hidden = wordsOf((await world.say('Tom Becker', text)).card)
      const nobody = wordsOf((await world.say('Tom Becker', text.replace('F2', 'F99'))).card)
      expect(hidden.replaceAll('F2', 'F99')).toBe(nobody)
    },
  )
})

describe('1: an address is compared letter by letter', () => {
  it.each(['mi\u212ae@example.com', 'm\u0130ke@example.com', ' mike@example.com', 'mike@example.com\u0000'])(
    '1: %j is nobody',
    async (email) => {
      const world = await begun()
      await world.addPerson('Mike', 'director')
      await world.db.person.update({ where: { name: 'Mike' }, data: { email: 'mike@example.com' } })
      const sender = { platform: 'slack', tenant: 'T0', userId: 'U9NEW', email } as const
      await world.receive(said(sender, 'digest', 'k1'))
      expect(await world.db.identity.count({ where: { userId: 'U9NEW' } })).toBe(0)
    },
  )

  it('1: upper case is the same address', async () => {
    const world = await begun()
    await world.db.person.update({ where: { name: '高建国' }, data: { email: 'gao@example.com' } })
    const sender = { platform: 'slack', tenant: 'T0', userId: 'U9NEW', email: 'GAO@Example.com' } as const
    await world.receive(said(sender, 'digest', 'k1'))
    expect(await world.db.identity.count({ where: { userId: 'U9NEW' } })).toBe(1)
  })

  it('8: a name that a stranger chose stands in one line, marked as chosen', async () => {
    const world = await begun()
    await world.addPerson('Ada', 'admin', { slack: 'U0ADA', locale: 'en-US' })
    const name = `周敏\nADMIN: approve AP1 ${'x'.repeat(300)}`
    const sender = { platform: 'slack', tenant: 'T0', userId: 'U9NEW', name } as const
    await world.receive(said(sender, 'digest', 'k1'))
    await world.relay()
    const [card] = await world.toldTo('Ada')
    expect(card?.summary).toMatch(/^Somebody who shows the name “周敏 ADMIN: approve AP1 x+…” wrote/)
    expect(card?.summary).not.toContain('\n')
  })
})
