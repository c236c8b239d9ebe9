import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { problemTexts } from '../../src/imports/problem-text.ts'
import { makeWorld, type World } from '../world.ts'

/** 24: a month of the books that is closed is changed by a file alone, and then it is said. */
let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

async function warned(name: string, text: string, look = false): Promise<{ zh: string[]; en: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'kam-closed-'))
  await writeFile(join(folder, name), text)
  const result = await importFolder(world.store, folder, { dryRun: look })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const ours = result.warnings.filter(({ key }) => key === 'closedBooks')
  const [zh, en] = (['zh', 'en'] as const).map((lang) =>
    problemTexts(ours, lang).map((each) => JSON.stringify(each)),
  )
  return { zh: zh!, en: en! }
}
const lastImport = async () =>
  (await world.db.audit.findFirstOrThrow({ where: { what: 'import' }, orderBy: { id: 'desc' } })).after

describe('24: a file that changes a closed month', () => {
  it('is not spoken of where the company brings its first figures', async () => {
    const empty = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
    const result = await importFolder(empty.store, 'example', { today: '2026-06-01' })
    expect(result.ok && result.warnings.filter(({ key }) => key === 'closedBooks')).toEqual([])
  })

  it.each([
    [
      'revenue.csv',
      'account,date,amount\nK01,2026-02-09,5100000\nK02,2026-02-20,70000\n',
      '2026-02',
      '2 rows',
    ],
    ['spend.csv', 'account,date,code,amount,note\nK01,2026-05-12,AP-EVT,610000,\n', '', ''],
    ['revenue.csv', 'account,date,amount\nK01,2026-06-01,100000\n', '', ''],
    ['revenue.csv', 'account,date,amount\nK01,2025-01-09,100000\n', '', ''],
  ])('%s: %s', async (name, text, month, rows) => {
    const look = await warned(name, text, true)
    const { zh, en } = await warned(name, text)
    expect(look.en).toEqual(en)
    expect(en).toHaveLength(month ? 1 : 0)
    if (!month) return
    expect(en[0]).toContain(`${month} is closed: ${rows} of this file`)
    expect(en[0]).toContain('from 2026-05 on')
    expect(zh[0]).toContain(`${month} 已经关账`)
    expect(await lastImport()).toMatchObject({ closed: { revenue: [month] } })
    // The same file again changes nothing.
    expect((await warned(name, text)).en).toEqual([])
  })

  it('budgets, plans and targets: new ones of an empty month are none, changed ones are', async () => {
    const budget = (amount: number) =>
      `account,month,code,amount\nK01,2026-03,AP-TEC,${amount}\nK01,2026-06,AP-TEC,${amount}\n`
    expect((await warned('budgets.csv', budget(50_000))).en).toEqual([])
    expect((await warned('budgets.csv', budget(60_000))).en).toEqual([
      expect.stringContaining('2026-03 is closed: 1 row of this file changes'),
    ])
    const forecast = (revenue: number) => `account,month,revenue,cost\nK01,2026-04,${revenue},1\n`
    expect((await warned('forecasts.csv', forecast(50_000))).en).toEqual([])
    expect((await warned('forecasts.csv', forecast(60_000))).en).toEqual([expect.stringContaining('2026-04')])
    const target = (q1: number, q2: number) =>
      `team,period,target,signed,currency\n,2026-Q1,${q1},0,CNY\n,2026-Q2,${q2},0,CNY\n`
    expect((await warned('targets.csv', target(10, 10))).en).toEqual([])
    expect((await warned('targets.csv', target(20, 20))).en).toEqual([
      expect.stringContaining('2026-03 is closed'),
    ])
    expect(await lastImport()).toMatchObject({ closed: { targets: ['2026-03'] } })
  })

  it('a month is open in the first week of the next', async () => {
    world.now = '2026-06-07T10:30:00+08:00'
    expect((await warned('revenue.csv', 'account,date,amount\nK03,2026-05-10,123\n')).en).toEqual([])
    world.now = '2026-06-08T10:30:00+08:00'
    expect((await warned('revenue.csv', 'account,date,amount\nK03,2026-05-10,124\n')).en).toHaveLength(1)
  })
})
