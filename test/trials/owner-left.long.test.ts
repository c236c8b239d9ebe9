import { beforeEach, describe, expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { accountsLeft } from '../../src/people/left-store.ts'
import { folderOf } from '../imports/setting.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** What somebody who has left owned is nobody's until it is handed over: it is looked after, asked about and counted. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T18:30:00+08:00' })
  await world.importExample()
})

async function importing(files: Record<string, string>) {
  const result = await importFolder(world.store, await folderOf(files), {
    today: '2026-06-01',
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
}

const leave = (name: string, manager: string, team = 'International KA') =>
  importing({
    'members.csv': `name,role,manager,team,slack_id,feishu_id,time_zone,locale,active\n${name},rep,${manager},${team},,,,,no\n`,
  })

/** What a person is told on a morning. */
async function morning(day: string, name: string): Promise<string> {
  const before = (await world.toldTo(name)).length
  for (const time of ['08:30', '09:00', '09:05', '10:00']) {
    world.now = `${day}T${time}:00+08:00`
    await world.tick()
  }
  return (await world.toldTo(name)).slice(before).map(wordsOf).join('\n')
}

describe('28: an owner who has left', () => {
  it('without a back-up: the manager gets what stands from the next morning on, and is asked who takes over', async () => {
    await leave('Tom Becker', 'Daniel Reyes')
    const words = await morning('2026-06-02', 'Daniel Reyes')
    expect(words).toContain('Tom Becker has left; this is yours until it is handed over')
    expect(words).toContain('Tom Becker has left: who takes over?')
    expect(words).toContain('K05 Meridian Foods: Daniel Reyes looks after it meanwhile')
    expect(await world.toldTo('Tom Becker')).toEqual([])
    const next = await morning('2026-06-03', 'Daniel Reyes')
    expect(next).not.toContain('who takes over?')
    expect(await morning('2026-06-08', 'Daniel Reyes')).toContain('who takes over?')
  })

  it('with a back-up: the back-up gets what stands, the manager is still asked', async () => {
    await importing({
      'accounts.csv':
        'code,name,aliases,tier,owner,backup,currency\nK05,美瑞食品,Meridian Foods,B,Tom Becker,Priya Nair,CNY\n',
    })
    await leave('Tom Becker', 'Daniel Reyes')
    const words = await morning('2026-06-02', 'Priya Nair')
    expect(words).toContain('Tom Becker has left; this is yours until it is handed over')
    expect(words).toContain('Meridian')
    expect(words).not.toContain('Southport')
    expect(await world.toldTo('Daniel Reyes').then((cards) => cards.map(wordsOf).join())).toContain(
      'K05 Meridian Foods: Priya Nair looks after it meanwhile',
    )
  })

  it('whose manager has left too: whoever leads them', async () => {
    await importing({
      'members.csv':
        'name,role,manager,team,slack_id,feishu_id,time_zone,locale,active\nTom Becker,rep,Daniel Reyes,International KA,,,,,no\nDaniel Reyes,manager,高建国,International KA,,,,,no\n',
    })
    expect(await morning('2026-06-02', '高建国')).toContain('Tom Becker已离开，谁来接手？')
  })

  it('in Chinese, and a deal of theirs on somebody else’s account goes to the account’s owner', async () => {
    const hao = await world.db.person.findUniqueOrThrow({ where: { name: '王浩' } })
    await world.db.deal.update({ where: { code: 'D1' }, data: { ownerId: hao.id } })
    await leave('王浩', '周敏', '华东大客户部')
    const words = await morning('2026-06-08', '李晓彤')
    expect(words).toContain('王浩已离开，交接前由你负责')
    expect(words).toContain('华锐重工')
    expect((await world.toldTo('周敏')).map(wordsOf).join()).toContain('东海石化：交接前由周敏负责')
  })

  it('is counted by doctor and in the week’s digest of managers and directors', async () => {
    expect(await world.store.read(accountsLeft)).toBe(0)
    await leave('Tom Becker', 'Daniel Reyes')
    expect(await world.store.read(accountsLeft)).toBe(2)
    await morning('2026-06-08', 'Daniel Reyes')
    expect((await world.toldTo('Daniel Reyes')).map(wordsOf).join()).toContain('2 whose owner has left')
    expect((await world.toldTo('高建国')).map(wordsOf).join()).toContain('2 家负责人已离开')
  })

  it('is not asked for anything, and whoever asks hears so', async () => {
    await leave('Tom Becker', 'Daniel Reyes')
    const { card } = await world.click('Daniel Reyes', { intent: 'nudge', fields: { text: 'K05' } })
    expect(wordsOf(card)).toContain('Tom Becker has left and hears nothing')
  })

  it('is handed over from the card that asks: whoever looks after it is chosen, and planned visits move along', async () => {
    await importing({
      'accounts.csv':
        'code,name,aliases,tier,owner,backup,currency\nK05,美瑞食品,Meridian Foods,B,Tom Becker,Priya Nair,CNY\n',
    })
    await world.say('Tom Becker', 'week plan Wed Meridian survey; Thu Meridian lunch')
    await world.say('Priya Nair', 'week plan Thu Meridian price')
    await leave('Tom Becker', 'Daniel Reyes')
    await morning('2026-06-02', 'Daniel Reyes')
    const asked = (await world.toldTo('Daniel Reyes')).find(({ title }) => title.includes('who takes over'))!
    const { card: form } = await world.click('Daniel Reyes', button(asked, 'Hand over'))
    const part = form.parts.find(({ kind }) => kind === 'form')
    const priya = await world.db.person.findUniqueOrThrow({ where: { name: 'Priya Nair' } })
    const fields = part?.kind === 'form' ? part.form.fields : []
    expect(fields).toMatchObject([{ value: { value: String(priya.id) } }, { value: 'Tom Becker has left' }])
    await world.click('Daniel Reyes', button(form, 'Send'), {
      typed: { to: String(priya.id), reason: 'Tom Becker has left' },
    })
    const { code } = await world.db.request.findFirstOrThrow({ where: { kind: 'owner' } })
    await world.say('Priya Nair', `approve ${code}`)
    const account = await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })
    expect(account.ownerId).toBe(priya.id)
    const planned = await world.db.weekPlan.findMany({
      where: { accountId: account.id, day: { gte: new Date('2026-06-02') } },
      orderBy: { day: 'asc' },
    })
    expect(planned.map(({ personId, purpose }) => [personId === priya.id, purpose])).toEqual([
      [true, 'survey'],
      [true, 'price'],
    ])
  })

  it('what they had on another’s account goes to its owner with one tap, once', async () => {
    const hao = await world.db.person.findUniqueOrThrow({ where: { name: '王浩' } })
    const tong = await world.db.person.findUniqueOrThrow({ where: { name: '李晓彤' } })
    await world.db.deal.update({ where: { code: 'D1' }, data: { ownerId: hao.id } })
    await leave('王浩', '周敏', '华东大客户部')
    await morning('2026-06-02', '周敏')
    const asked = (await world.toldTo('周敏')).find(({ title }) => title.includes('谁来接手'))!
    const give = button(asked, '转给李晓彤')
    expect(wordsOf((await world.click('李晓彤', give)).card)).not.toContain('已转给')
    await world.click('周敏', give)
    await world.click('周敏', give)
    const deal = await world.db.deal.findUniqueOrThrow({ where: { code: 'D1' } })
    expect(deal.ownerId).toBe(tong.id)
    await world.relay()
    expect((await world.toldTo('李晓彤')).filter(({ title }) => title.includes('已转给')).length).toBe(1)
  })

  it('is over when it is handed over', async () => {
    await leave('Tom Becker', 'Daniel Reyes')
    await importing({
      'accounts.csv':
        'code,name,aliases,tier,owner,backup,currency\nK05,美瑞食品,Meridian Foods,B,Priya Nair,,CNY\nK10,南港海工,Southport Marine,C,Priya Nair,,CNY\n',
    })
    const priya = await world.db.person.findUniqueOrThrow({ where: { name: 'Priya Nair' } })
    const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Tom Becker' } })
    await world.db.deal.updateMany({ where: { ownerId: tom.id }, data: { ownerId: priya.id } })
    await world.db.nextStep.updateMany({ where: { ownerId: tom.id }, data: { ownerId: priya.id } })
    expect(await morning('2026-06-02', 'Daniel Reyes')).not.toContain('has left')
    expect(await world.store.read(accountsLeft)).toBe(0)
  })
})
