import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await world.importExample()
})

const said = async (name: string, text: string) => (await world.say(name, text)).card
const people = async (code: string) =>
  (await world.db.contact.findMany({ where: { account: { code } }, orderBy: { id: 'asc' } })).map(
    ({ name }) => name,
  )

describe('somebody at an account gets another name', () => {
  it.each([
    ['Tom Becker', 'rename Meridian Oliver Grant to Oliver Grand', 'Oliver Grant', 'Oliver Grand'],
    ['Tom Becker', 'person Meridian Oliver Grant is now called Oliver Grand', 'Oliver Grant', 'Oliver Grand'],
    ['Tom Becker', 'person Meridian Oliver Grant renamed to Oliver Grand.', 'Oliver Grant', 'Oliver Grand'],
    ['Tom Becker', 'contact Meridian Oliver Grant new name Olivia Stone', 'Oliver Grant', 'Olivia Stone'],
    ['王浩', '人 东海 陈副总 改名 陈建国', '陈副总', '陈建国'],
    ['王浩', '人 东海 陈副总 现在叫 James Chen', '陈副总', 'James Chen'],
    ['王浩', '改名 东海 陈副总 为 陈建国', '陈副总', '陈建国'],
    ['王浩', '改名 东海 陈副总 陈建国', '陈副总', '陈建国'],
    ['王浩', '把东海陈副总改名为陈建国', '陈副总', '陈建国'],
  ])('%s: %s', async (who, text, before, after) => {
    const code = who === '王浩' ? 'K02' : 'K05'
    const { name } = await world.db.account.findUniqueOrThrow({ where: { code } })
    const was = await people(code)
    const done = await said(who, text)
    expect(await people(code)).toEqual(was.map((each) => (each === before ? after : each)))
    expect((await world.db.account.findUniqueOrThrow({ where: { code } })).name).toBe(name)
    expect(
      await world.db.audit.count({ where: { what: 'contact.rename', subject: `account:${code}` } }),
    ).toBe(1)
    // Everything stays theirs.
    expect(
      wordsOf(await said(who, who === '王浩' ? `人 东海 ${after}` : `person Meridian ${after}`)),
    ).toContain(after)
    const undone = await world.click(who, button(done, who === '王浩' ? '撤销' : 'Undo'))
    expect(wordsOf(undone.card)).toContain(before)
    expect(await people(code)).toEqual(was)
  })

  it('by the form on their card, undone in words, kept by an export', async () => {
    const card = await said('Tom Becker', 'person Meridian Oliver Grant')
    const form = (await world.click('Tom Becker', button(card, 'Rename'))).card
    await world.click('Tom Becker', button(form, 'Save'), { typed: { to: '  Oliver \n  Grand\u200b\t' } })
    expect(await people('K05')).toContain('Oliver Grand')
    await said('Tom Becker', 'undo')
    expect(await people('K05')).toContain('Oliver Grant')
  })

  it.each([
    ['somebody else’s name', 'Janet Wu', 'Two people are not made one'],
    ['their own', 'Oliver Grant', 'already'],
    ['a sign', '—', 'Say what they are called now'],
    ['too long', 'x'.repeat(101), '100'],
    ['money for a person', '给王工回扣500元', ''],
    ['the word before a name', '为', ''],
    ['the word before a name, in English', 'to', ''],
  ])('%s is refused', async (_what, to, why) => {
    await world.db.contact.upsert({
      where: {
        accountId_name: {
          accountId: (await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })).id,
          name: 'Janet Wu',
        },
      },
      update: {},
      create: { name: 'Janet Wu', account: { connect: { code: 'K05' } } },
    })
    const was = await people('K05')
    const click = { intent: 'contact.rename', fields: { account: 'K05', name: 'Oliver Grant', to } }
    expect(wordsOf((await world.click('Tom Becker', click)).card)).toContain(why)
    expect(await people('K05')).toEqual(was)
  })

  it('is for who may change the account; nobody there of that name renames neither them nor the account', async () => {
    const was = await people('K05')
    for (const who of ['王浩', '李晓彤', '陈思远'])
      await said(who, 'rename Meridian Oliver Grant to Oliver Grand')
    expect(await people('K05')).toEqual(was)
    const none = await said('Tom Becker', 'rename Meridian Bob Stone to Rob Stone')
    expect(wordsOf(none)).toContain('Bob Stone')
    expect(buttonsOf(none).map(({ label }) => label)).not.toContain('Yes')
    await said('Tom Becker', 'person Meridian is Oliver Grant now called Oliver Grand?')
    expect(await people('K05')).toEqual(was)
  })

  it('an undo after another rename, or after somebody else took the name, says so', async () => {
    const first = await said('Tom Becker', 'rename Meridian Oliver Grant to Oliver Grand')
    await said('Tom Becker', 'rename Meridian Oliver Grand to Oliver Grange')
    await world.click('Tom Becker', button(first, 'Undo'))
    expect(await people('K05')).toContain('Oliver Grange')
    const click = { intent: 'contact.rename', fields: { account: 'K05', name: 'Oliver Grange', to: 'Olly' } }
    const done = await world.click('Tom Becker', click)
    await said('Tom Becker', 'visit Meridian call Oliver Grange discussed CIP')
    await world.click('Tom Becker', button(done.card, 'Undo'))
    expect((await people('K05')).filter((name) => name === 'Oliver Grange').length).toBeLessThanOrEqual(1)
  })
})
