import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportFolder } from '../../src/imports/export.ts'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** Somebody at a customer who got another name is found under the one from before: in chat, on old cards, in files. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00', jobs: [] })
  await world.importExample()
})
const say = async (who: string, text: string) => (await world.say(who, text)).card
const people = async (code: string) =>
  (await world.db.contact.findMany({ where: { account: { code } }, orderBy: { id: 'asc' } })).map(
    ({ name, aliases }) => [name, ...aliases].join('|'),
  )

async function importFile(file: string, text: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-former-'))
  writeFileSync(path.join(folder, file), text)
  const result = await importFolder(world.store, folder, { today: '2026-06-01' })
  rmSync(folder, { recursive: true })
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'))
  return result
}

describe('46: after somebody there is renamed', () => {
  beforeEach(async () => {
    await say('Tom Becker', 'person Meridian Oliver Grant is now called Oliver Grand')
    await say('王浩', '人 东海 陈副总 改名 陈建国')
  })

  it('a visit, a card and an old button with the old name mean the same person', async () => {
    const before = await people('K05')
    expect(before).toContain('Oliver Grand|Oliver Grant')
    expect(wordsOf(await say('Tom Becker', 'visit Meridian call Oliver Grant about the price'))).toContain(
      'Oliver Grand',
    )
    expect(wordsOf(await say('王浩', '拜访 东海 电话 陈副总 谈续约价'))).toContain('陈建国')
    expect(await people('K05')).toEqual(before)
    expect(await people('K02')).toContain('陈建国|陈副总')
    for (const [who, text, now] of [
      ['Tom Becker', 'person Meridian Oliver Grant', 'Oliver Grand'],
      ['Tom Becker', 'person Meridian Grant coach', 'Oliver Grand'],
      ['王浩', '人 东海 陈副总 决策层', '陈建国'],
    ] as const)
      expect(wordsOf(await say(who, text)), text).toContain(now)
    const { card } = await world.click('Tom Becker', {
      intent: 'person.open',
      fields: { account: 'K05', name: 'Oliver Grant' },
    })
    expect(card.title).toContain('Oliver Grand')
    expect(await people('K05')).toEqual(before)
  })

  it('undo takes the old name along; renamed back and forth nothing is left over', async () => {
    await say('Tom Becker', 'undo')
    expect(await people('K05')).toContain('Oliver Grant')
    await say('Tom Becker', 'person Meridian Oliver Grant is now called Oliver Grand')
    await say('Tom Becker', 'person Meridian Oliver Grand is now called Oliver Grant')
    expect(await people('K05')).toContain('Oliver Grant|Oliver Grand')
    await say('Tom Becker', 'undo')
    expect(await people('K05')).toContain('Oliver Grand|Oliver Grant')
  })

  it('files with the old name mean them; out and in again they have both', async () => {
    const before = await people('K05')
    const visits = await importFile(
      'visits.csv',
      'id,date,account,rep,channel,contacts,direction,deal,summary\nV900,2026-05-30,K05,Tom Becker,phone,Oliver Grant;Janet Wu,two_way,,price\n',
    )
    expect(visits.ok).toBe(true)
    await importFile(
      'contacts.csv',
      'account,name,layer,title,coach,coach_last_info\nK05,Oliver Grant,decision,Head of buying,,\n',
    )
    await importFile(
      'stakeholders.csv',
      'deal,contact,title_if_unknown,layer,weight,stance\nD5,Oliver Grant,,decision,45,neutral\n',
    )
    expect(await people('K05')).toEqual(before)
    const { contacts } = await world.db.visit.findUniqueOrThrow({
      where: { code: 'V900' },
      include: { contacts: { include: { contact: true } } },
    })
    expect(contacts.map(({ contact }) => contact.name).sort()).toEqual(['Janet Wu', 'Oliver Grand'])
    expect(await world.db.contact.findFirstOrThrow({ where: { name: 'Oliver Grand' } })).toMatchObject({
      title: 'Head of buying',
    })
    const out = mkdtempSync(path.join(tmpdir(), 'kam-former-out-'))
    await exportFolder(world.store, out)
    expect(await readFile(path.join(out, 'contacts.csv'), 'utf8')).toMatch(/Oliver Grand,.*Oliver Grant/)
    const other = await makeWorld({ now: '2026-06-01T09:30:00+08:00', jobs: [] })
    const again = await importFolder(other.store, out, { today: '2026-06-01' })
    if (!again.ok) throw new Error(again.problems.map(problemLine).join('\n'))
    rmSync(out, { recursive: true })
    expect(await other.db.contact.findFirstOrThrow({ where: { name: 'Oliver Grand' } })).toMatchObject({
      aliases: ['Oliver Grant'],
    })
  })

  it('a file with both names has two people, and the name is then theirs who has it now', async () => {
    await importFile(
      'contacts.csv',
      'account,name,layer,title,coach,coach_last_info\nK05,Oliver Grant,operation,,,\nK05,Oliver Grand,decision,,,\n',
    )
    expect(await people('K05')).toContain('Oliver Grant')
    expect(wordsOf(await say('Tom Becker', 'person Meridian Oliver Grant'))).toContain('Oliver Grant')
    expect((await say('Tom Becker', 'person Meridian Oliver Grant')).title).not.toContain('Grand')
  })

  it('the form of the card saves and says so', async () => {
    const { card } = await world.click('Tom Becker', {
      intent: 'contact.rename',
      fields: { account: 'K05', name: 'Janet Wu' },
    })
    const saved = await world.click('Tom Becker', button(card, 'Save'), { typed: { to: 'Janet Lee' } })
    expect(wordsOf(saved.card)).toContain('Found as Janet Wu too')
    expect(wordsOf(await say('Tom Becker', 'visit Meridian call Wu about the price'))).toContain('Janet Lee')
  })
})

describe('46: an account that gets another name by its file', () => {
  const head = 'code,name,aliases,tier,owner,backup,currency\n'

  it('is found under both where the file says no other names, however often it comes', async () => {
    for (const outcome of [{ changed: 1 }, { changed: 0, unchanged: 1 }]) {
      const result = await importFile('accounts.csv', `${head}K05,Meridian Group,,,Tom Becker,,\n`)
      expect(result.counts).toMatchObject([outcome])
    }
    expect((await say('Tom Becker', 'account Meridian Group')).title).toContain('K05')
    expect((await say('Tom Becker', 'account 美瑞食品')).title).toContain('K05')
    expect((await say('Tom Becker', 'account Meridian Foods')).title).toContain('K05')
  })

  it('gives its old name to the account that has it now', async () => {
    await importFile(
      'accounts.csv',
      `${head}K05,Meridian Group,Meridian Foods,,Tom Becker,,\nK90,美瑞食品,,,Tom Becker,,CNY\n`,
    )
    expect((await say('Tom Becker', 'account 美瑞食品')).title).toContain('K90')
    expect(await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })).toMatchObject({
      aliases: ['Meridian Foods'],
    })
  })

  it('whose file lists its other names has those, and it is said which name is gone', async () => {
    const result = await importFile('accounts.csv', `${head}K05,Meridian Group,MG,,Tom Becker,,\n`)
    expect(JSON.stringify(result)).toContain('nameGone')
    expect(await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })).toMatchObject({
      aliases: ['MG'],
    })
  })
})
