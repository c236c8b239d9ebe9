import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { exportFolder } from '../../src/imports/export.ts'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const count = () => world.db.account.count()

async function open(who: string, words: string, typed: Record<string, string> = {}) {
  const { card } = await world.say(who, words)
  const save = buttonsOf(card).find(({ click }) => click.intent === 'account.create')
  return world.click(who, save!, {
    typed: { name: typed['name'] ?? words.split(' ').slice(1).join(' '), ...typed },
  })
}

describe('a new account', () => {
  it('is opened by chat, found under its names at once, and can be worked on', async () => {
    const { card } = await open('王浩', '新客户 远东机械', { aliases: '远东' })
    expect(card.title).toMatch(/已建档：远东机械 · K\d+/)
    expect(
      await world.db.account.findFirstOrThrow({ where: { name: '远东机械' }, include: { owner: true } }),
    ).toMatchObject({ tier: null, owner: { name: '王浩' } })
    expect((await world.say('王浩', '客户 远东')).card.title).toContain('远东机械')
    expect(wordsOf((await world.say('王浩', '拜访 远东 电话 张总 谈样品 下一步 6/10 送样')).card)).toContain(
      '远东机械',
    )
    const { card: asked } = await world.say('王浩', '定级 远东 B 有两条线')
    expect(wordsOf(asked)).toContain('周敏')
  })

  it('is written once however often the form is sent', async () => {
    const before = await count()
    const { card } = await world.say('Tom Becker', 'account new Pinnacle Dairy')
    const save = buttonsOf(card).find(({ click }) => click.intent === 'account.create')!
    for (const _ of ['once', 'again'])
      await world.click('Tom Becker', save, { typed: { name: 'Pinnacle Dairy' } })
    expect(await count()).toBe(before + 1)
  })

  it('never shares a name with one that is seen; a hidden one is in nobody’s way, and its owner is told', async () => {
    const before = await count()
    expect((await open('王浩', '新客户 东海石化')).card.title).toBe('这个客户已经有了')
    await world.db.account.update({ where: { code: 'K05' }, data: { confidential: true } })
    const { card } = await open('王浩', '新客户 美瑞食品', { name: '美瑞食品' })
    const { code } = await world.db.account.findFirstOrThrow({
      where: { name: '美瑞食品', confidential: false },
    })
    expect(card.title).toBe(`已建档：美瑞食品 · ${code}`)
    expect(await count()).toBe(before + 1)
    expect((await open('王浩', '新客户 美瑞食品', { name: '美瑞食品' })).card.title).toBe('这个客户已经有了')
    expect(wordsOf((await world.say('王浩', '客户 美瑞食品')).card)).not.toContain('K05')
    await world.relay()
    const { owner } = await world.db.account.findUniqueOrThrow({
      where: { code: 'K05' },
      include: { owner: true },
    })
    const told = (await world.toldTo(owner.name)).map(wordsOf).join()
    expect(told).toContain('K05')
    expect(told).toContain(code)
    // A code is one for all: whoever types one that is in use hears only that.
    const typed = await open('王浩', '新客户 远洋', { name: '远洋', code: 'K05' })
    expect(wordsOf(typed.card)).toContain('这个编号不能用')
    expect(await count()).toBe(before + 1)
  })

  it('of a hidden one’s name comes back from its own export', async () => {
    await world.db.account.update({ where: { code: 'K05' }, data: { confidential: true } })
    await open('王浩', '新客户 美瑞食品', { name: '美瑞食品' })
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kam-same-name-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    await exportFolder(world.store, folder)
    const again = await importFolder(world.store, folder, { today: '2026-06-01' })
    expect(again.ok ? [] : again.problems.map(problemLine)).toEqual([])
    const { id } = await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })
    expect(await world.db.accountName.count({ where: { accountId: id } })).toBeGreaterThan(1)
  })

  it('is not opened by who looks on', async () => {
    expect(wordsOf((await world.say('林悦', '新客户 远东机械')).card)).toContain('销售、经理或管理员')
  })
})
