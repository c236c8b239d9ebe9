import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinList, splitList } from '../../src/imports/cells.ts'
import { escapeFormula, unescapeFormula } from '../../src/imports/escape.ts'
import { exportFolder, exportWorkbook } from '../../src/imports/export.ts'
import { importFolder } from '../../src/imports/import.ts'
import { tableColumn } from '../../src/imports/kind.ts'
import { kindNames, kindOf } from '../../src/imports/kinds.ts'
import { leftOut } from '../../src/imports/left-out.ts'
import { readFilesFromBuffer } from '../../src/imports/preview.ts'
import { contents, EXAMPLE, freshStore, importWith, linesOf, NOW, TODAY } from './setting.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'kam-export-'))

/** A company with everything in it that is hard to write and read back. */
const awkward = {
  'members.csv': `name,role,manager,team,slack_id,feishu_id,time_zone,locale,aliases,email,active
周敏,manager,,East,U0ZHOU,,Asia/Shanghai,zh-CN,Zhou Min;周姐,zhou@example.com,
王浩,rep,周敏,East,,ou_wanghao,,,,,
李雷,rep,周敏,East,,,,,,,no
`,
  'accounts.csv': `code,name,aliases,tier,owner,backup,currency,confidential
K01,华锐重工,"Huarui; ""H"", Ltd;A\\;B",B,王浩,周敏,CNY,yes
K02,'=Kyoto Valves,,,王浩,,JPY,
K03,Kuwait Oil,,C,李雷,,KWD,
`,
  'contacts.csv': `account,name,layer,title,coach,coach_last_info,department,phone,email,left
K01,孙副总,decision,"副总经理, 生产",yes,2026-05-26,生产部,'+86 21 5555,sun@example.com,
K01,"吴;经理",,,,,,,,2026-05-01
`,
  'deals.csv': `code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes,owner,status,goal,need_level,need_tags,competitors,price_quoted,price_floor,contract,hold_from,hold_until,hold_reason,held_days
D1,K01,Line 3,6800000.05,CNY,3,2026-05-01,'-20% 报价,2026-06-05,2026-07-01,1,周敏,,"less
stops",2,seal;节能,Acme,0.1,0.07,,,,,3
D2,K02,Yen,123456789012,JPY,6,2026-05-01,,,,,,won,,,,,,,C-77,,,,
D3,K03,Dinar,12.345,KWD,2,2026-05-01,,,,,,on_hold,,,,,,,,2026-05-20,2026-07-01,budget,
`,
  'stakeholders.csv': `deal,contact,title_if_unknown,layer,weight,stance,role,action
D1,孙副总,,decision,60,supporter,payer,visit
D1,,总经理,decision,40,unknown,,
`,
  'visits.csv': `id,date,account,rep,channel,contacts,direction,deal,summary,needs,objections,competitors
V1,2026-05-20,K01,王浩,phone,孙副总;吴\\;经理,two_way,D1,"  spaces stay,
and lines, and '=1+1 ",节能,贵,Acme
V2,2026-05-21,K01,李雷,chat,,one_way,,'@all,,,
`,
  'follow_ups.csv': `id,account,due,done,text,owner,deal,dropped
F1,K01,2026-06-05,,call,周敏,,
F2,K01,2026-05-05,2026-05-06,send,,D1,
F3,K02,2026-05-05,,forget,,,cancelled
`,
  'revenue.csv':
    'account,date,amount,cost\nK01,2026-05-10,4100000.01,\nK02,2026-05-10,5,4\nK03,2026-05-10,0.001,0\n',
  'competitor_signals.csv':
    'account,date,kind,note\nK01,2026-05-10,presence,\nK01,2026-05-10,presence,tab\\t\n',
  'spend.csv':
    'account,date,code,amount,note\nK01,2026-05-10,AP-EVT,600000,\nK01,2026-05-10,AP-EVT,5,dinner\n',
  'targets.csv': 'team,period,target,signed,currency\n,2026-Q2,12000000,4800000,CNY\nEast,2026-Q2,5,4,JPY\n',
  'stage_moves.csv':
    'id,deal,from,to,requested_by,requested_at,status,reason\nAP1,D1,3,4,王浩,2026-05-28T16:00:00.250+08:00,pending,ready\n',
  'week_summaries.csv': 'rep,week,submitted_at,text\n王浩,2026-W22,2026-05-30T17:00:00-05:30,done\n',
}

/** The columns of the database that the files carry, as `Table.column`. */
function carried(): Set<string> {
  return new Set(
    kindNames.flatMap((name) => {
      const { table, columns, follows = {}, listOf = [], also = [] } = kindOf(name)
      const own = Object.entries(columns).flatMap(([cell, column]) => tableColumn(cell, column) ?? [])
      return [...[...own, ...Object.keys(follows), ...listOf].map((column) => `${table}.${column}`), ...also]
    }),
  )
}

describe('export', () => {
  it('31: every column of the database is carried by a file, or stands in the list of what is not', async () => {
    const schema = await readFile('prisma/schema.prisma', 'utf8')
    const enums = [...schema.matchAll(/^enum (\w+)/gm)].map(([, name]) => name)
    const scalars = new Set(['Int', 'BigInt', 'String', 'Boolean', 'DateTime', 'Json', 'Decimal', ...enums])
    const columns = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, model, body = '']) =>
      [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].flatMap(([, name, type = '']) =>
        scalars.has(type) && name !== 'id' ? [`${model}.${name}`] : [],
      ),
    )
    const listed = leftOut.flatMap((each) => each.columns)
    const inFiles = carried()
    const missing = columns.filter(
      (column) => !inFiles.has(column) && !listed.includes(column) && !listed.includes(column.split('.')[0]!),
    )
    expect(columns.length).toBeGreaterThan(250)
    expect(
      missing,
      'give each a column in src/imports/kinds-*.ts, or a place in src/imports/left-out.ts',
    ).toEqual([])
    const known = new Set([...columns, ...columns.map((column) => column.split('.')[0])])
    expect([...listed, ...inFiles].filter((column) => !known.has(column))).toEqual([])
    expect(listed.filter((column) => inFiles.has(column))).toEqual([])
  })

  it('writes the files of the worked example as they came', async () => {
    const store = await freshStore()
    await importFolder(store, EXAMPLE)
    const folder = await newFolder()
    const counts = await exportFolder(store, folder)
    expect((await readdir(folder)).sort()).toEqual((await readdir(EXAMPLE)).sort())
    expect(counts.find(({ kind }) => kind === 'visits')?.rows).toBe(28)
    for (const name of [
      'members',
      'accounts',
      'contacts',
      'stakeholders',
      'visits',
      'follow_ups',
      'stage_moves',
      'week_summaries',
      'complaints',
      'targets',
    ]) {
      const lines = async (path: string) =>
        (await readFile(join(path, `${name}.csv`), 'utf8')).trim().split('\n').sort()
      expect(await lines(folder)).toEqual(await lines(EXAMPLE))
    }
    const again = await importFolder(store, folder)
    expect(again.ok && again.counts.every((count) => count.new + count.changed === 0)).toBe(true)
  })

  it('export, then import into an empty database, gives the same rows in every table', async () => {
    const store = await freshStore()
    expect(linesOf(await importWith(store, awkward))).toEqual([])
    const before = await contents(store)
    const folder = await newFolder()
    await exportFolder(store, folder)
    const empty = await freshStore()
    expect(linesOf(await importFolder(empty, folder))).toEqual([])
    expect(await contents(empty)).toEqual(before)
    expect(before.Deal).toHaveLength(3)
    expect(await readFile(join(folder, 'accounts.csv'), 'utf8')).toContain(`K02,'=Kyoto Valves,`)
  })

  it('the same through a workbook', async () => {
    const store = await freshStore()
    await importWith(store, awkward)
    const before = await contents(store)
    const path = join(await newFolder(), 'company.xlsx')
    await exportWorkbook(store, path)
    const bytes = await readFile(path)
    const preview = await readFilesFromBuffer('company.xlsx', bytes, { today: TODAY, zone: 'Asia/Shanghai' })
    expect(preview.problems).toEqual([])
    expect(preview.counts.find(({ kind }) => kind === 'visits')).toEqual({
      kind: 'visits',
      file: 'company.xlsx[visits]',
      rows: 2,
    })
    const empty = await freshStore(NOW)
    expect(linesOf(await importFolder(empty, path))).toEqual([])
    expect(await contents(empty)).toEqual(before)
  })

  it('an export never leaves half a file in the place of a whole one', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'accounts.csv'), 'old')
    const store = await freshStore()
    await exportFolder(store, folder)
    expect(await readFile(join(folder, 'accounts.csv'), 'utf8')).toBe(
      'code,name,aliases,tier,owner,backup,currency\n',
    )
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

describe('cells', () => {
  it('any text survives the escape of formulas, and none begins like one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t＝]{0,4}.*$/)), (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text)
        expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  it('any names survive a list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }).filter((name) => name.trim() === name && name !== '')),
        (names) => {
          expect(splitList(joinList(names))).toEqual(names)
        },
      ),
    )
  })
})
