import { beforeEach, describe, expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { accountsLeft } from '../../src/people/left-store.ts'
import { folderOf } from '../imports/setting.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

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

describe('an owner who has left', () => {
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
