import { describe, expect, it } from 'vitest'
import { exportFolder } from '../../src/imports/export.ts'
import { importFolder } from '../../src/imports/import.ts'
import { readFilesFromBuffer } from '../../src/imports/preview.ts'
import { problemText } from '../../src/imports/problem-text.ts'
import { bookOf } from './archive.ts'
import { deals, revenue, visits } from './rows.ts'
import { contents, folderOf, freshStore, importWith, linesOf, TODAY } from './setting.ts'

const query = async (store: Awaited<ReturnType<typeof freshStore>>, sql: string) =>
  (await store.database.pool.query(sql)).rows
const warningsOf = (result: Awaited<ReturnType<typeof importWith>>) =>
  result.ok ? result.warnings.map((one) => `${one.file}:${one.line}: ${problemText(one, 'en')}`) : ['refused']

describe('33: what looks equal is equal', () => {
  it('an owner and a contact with composed and decomposed accents are the same person', async () => {
    const store = await freshStore()
    const files = (accent: string) => ({
      'members.csv': `name,role,manager,team,slack_id,feishu_id,time_zone,locale\n周敏,manager,,East,,,,\n王浩,rep,周敏,East,,,,\nRen${accent},rep,,,,,,\n`,
      'contacts.csv': `account,name,layer,title,coach,coach_last_info\nK01,Z${accent}e,decision,,,\nK02,Ito,,,,\n`,
    })
    expect(linesOf(await importWith(store, files('é')))).toEqual([])
    const again = await importWith(store, {
      ...files('e\u0301'),
      ...visits('V1,2026-05-20,Ｋ０１,Ren\u00e9\u200b,phone,Ze\u0301e,two_way,,'),
    })
    expect(linesOf(again)).toEqual([])
    expect(await query(store, `SELECT count(*)::int AS n FROM "Contact"`)).toEqual([{ n: 2 }])
    expect(await query(store, `SELECT p.name FROM "Visit" v JOIN "Person" p ON p.id = v."repId"`)).toEqual([
      { name: 'René' },
    ])
  })
})

describe('34: a reference is changed, and what hangs on it', () => {
  const company = visits('V1,2026-05-20,K01,王浩,phone,孙副总,two_way,D1,')
  const moved = deals('D1,K02,Line 3,6800000,JPY,3,2026-05-01,报价,2026-06-05,2026-07-01,0')

  it('a deal does not leave its visits behind: it is refused with what to do', async () => {
    const store = await freshStore()
    await importWith(store, company)
    const before = await contents(store)
    expect(linesOf(await importFolder(store, await folderOf(moved)))).toEqual([
      'deals.csv:2: deal D1 belongs to K01, with 1 visit and 0 people of its decision group there, and cannot move to K02: move its visits in the same import, or open another deal at K02',
    ])
    expect(await contents(store)).toEqual(before)
  })

  it('with its visits in the same import it goes, its steps with it, and the export is readable', async () => {
    const store = await freshStore()
    await importWith(store, company)
    const result = await importFolder(
      store,
      await folderOf({ ...moved, ...visits('V1,2026-05-20,K02,王浩,phone,Ito,two_way,D1,') }),
    )
    expect(linesOf(result)).toEqual([])
    expect(
      await query(store, `SELECT DISTINCT a.code FROM "NextStep" n JOIN "Account" a ON a.id = n."accountId"`),
    ).toEqual([{ code: 'K02' }])
    const folder = await folderOf({})
    await exportFolder(store, folder)
    expect(linesOf(await importFolder(await freshStore(), folder))).toEqual([])
  })

  it('a visit that goes elsewhere says whom it met and what about', async () => {
    const store = await freshStore()
    await importWith(store, company)
    expect(
      linesOf(await importFolder(store, await folderOf(visits('V1,2026-05-20,K02,王浩,phone,,two_way,,')))),
    ).toEqual([
      'visits.csv:2: visit V1 was about D1, which does not belong to K02: fill deal when you move it there',
      'visits.csv:2: visit V1 met people of K01: fill contacts when you move it to K02',
    ])
  })
})

describe('35: rows of a ledger', () => {
  const amounts = `SELECT a.code, r.day::text, r.amount::int, r.reference FROM "Revenue" r JOIN "Account" a ON a.id = r."accountId" ORDER BY r.id`

  it('two invoices and a credit note of one day are added up without an id, and that is said; twice changes nothing', async () => {
    const store = await freshStore()
    const file = revenue(
      'K01,2026-05-01,500,\nK01,2026-05-01,300,20\nK01,2026-05-01,-200,\nK01,2026-05-02,1,',
    )
    const first = await importWith(store, file)
    expect(warningsOf(first)).toEqual([
      'revenue.csv:2: 3 rows of this file are the same one: added up to 600. Add a column id to keep them apart',
    ])
    expect(await query(store, amounts)).toMatchObject([{ amount: 60000 }, { amount: 100 }])
    const second = await importWith(store, file)
    expect(second.ok && second.counts.every((count) => count.new + count.changed === 0)).toBe(true)
  })

  it('a second file says what it replaces', async () => {
    const store = await freshStore()
    await importWith(store, revenue('K01,2026-05-01,500,'))
    const later = await importWith(store, revenue('K01,2026-05-01,-200000,'))
    expect(warningsOf(later)).toEqual(['revenue.csv:2: -200000 replaces 500, which an earlier file said'])
    expect(await query(store, amounts)).toMatchObject([{ amount: -20_000_000 }])
  })

  it('an expense over its budget is written as the books say, with a line that says so; twice changes nothing', async () => {
    const store = await freshStore()
    const budgets = {
      'budgets.csv': 'account,month,code,amount\nK01,2026-05,AP-VIS,100\nK02,2026-05,AP-VIS,100\n',
    }
    const file = (rows: string) => ({ 'spend.csv': `account,date,code,amount,note\n${rows}\n` })
    const both = { ...budgets, ...file('K01,2026-05-02,AP-VIS,80,a\nK02,2026-05-03,AP-VIS,100,b') }
    expect(warningsOf(await importWith(store, both))).toEqual([])
    const over = file(
      'K01,2026-05-20,AP-VIS,20.5,c\nK01,2026-06-01,AP-VIS,500,d\nK01,2026-05-21,AP-TEC,500,e',
    )
    const said = [
      'spend.csv:2: takes AP-VIS of K01 to 100.5 in 2026-05, over its budget of 100 (written as the books say, nothing was asked for)',
    ]
    expect(warningsOf(await importWith(store, over))).toEqual(said)
    expect(await query(store, `SELECT count(*)::int AS n FROM "Spend"`)).toEqual([{ n: 5 }])
    expect(await query(store, `SELECT count(*)::int AS n FROM "Request"`)).toEqual([{ n: 0 }])
    expect(warningsOf(await importWith(store, over))).toEqual([])
    // With a higher budget in the same folder it fits.
    const higher = { 'budgets.csv': 'account,month,code,amount\nK01,2026-05,AP-VIS,1000\n' }
    expect(warningsOf(await importWith(store, { ...higher, ...file('K01,2026-05-22,AP-VIS,30,f') }))).toEqual(
      [],
    )
  })

  it('with an id each row is itself, also when its day is put right', async () => {
    const store = await freshStore()
    const file = (day: string) => ({
      'revenue.csv': `account,date,amount,cost,id\nK01,2026-05-01,500,,R-1\nK01,${day},300,,R-2\n`,
      'receivables.csv':
        'account,as_of,days_overdue,amount,id\nK01,2026-05-01,30,5,I-1\nK01,2026-05-01,30,5,I-2\n',
    })
    expect(linesOf(await importWith(store, file('2026-05-01')))).toEqual([])
    await importWith(store, file('2026-05-03'))
    expect(await query(store, amounts)).toMatchObject([
      { day: '2026-05-01', reference: 'R-1' },
      { day: '2026-05-03', reference: 'R-2' },
    ])
    expect(await query(store, `SELECT count(*)::int AS n FROM "Receivable"`)).toEqual([{ n: 2 }])
  })
})

describe('37: empty is unknown where it does not name the row', () => {
  it('a deal without an amount, a complaint without a subject, a visit without a direction', async () => {
    const store = await freshStore()
    const result = await importWith(store, {
      ...deals('D1,K01,,,,,,,,,'),
      ...visits('V1,2026-05-01,K01,,,孙副总,,,'),
      'complaints.csv': 'id,account,level,opened,closed,subject\nC1,K01,,2026-05-20,,\n',
    })
    expect(linesOf(result)).toEqual([])
    expect(await query(store, `SELECT name, amount::int, currency, stage FROM "Deal"`)).toEqual([
      { name: 'D1', amount: 0, currency: 'CNY', stage: 1 },
    ])
    expect(await query(store, `SELECT level::text, subject FROM "Complaint"`)).toEqual([
      { level: 'complaint', subject: '' },
    ])
    expect(await query(store, `SELECT qualifying FROM "Visit"`)).toEqual([{ qualifying: true }])
  })
})

describe('32, 36, 51 and 57: workbooks as they come', () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const header = (...names: string[]) =>
    `<row r="1">${names.map((name, at) => cell(`${String.fromCharCode(65 + at)}1`, name)).join('')}</row>`
  const told = async (sheets: Parameters<typeof bookOf>[0]) => {
    const read = await readFilesFromBuffer('company.xlsx', bookOf(sheets), {
      today: TODAY,
      zone: 'Asia/Shanghai',
    })
    return {
      wrong: read.problems.map((one) => `${one.file}:${one.line}: ${problemText(one, 'en')}`),
      notes: read.notes.map(({ file, key }) => `${file} ${key}`),
      counts: read.counts.map(({ file, rows }) => `${file} ${rows}`),
    }
  }
  const plan = (value: string) =>
    `${header('account', 'last_review')}<row r="2">${cell('A2', 'K01')}${value}</row>`

  it.each([
    [
      'an error',
      '<c r="B2" t="e"><v>#N/A</v></c>',
      'last_review is the error #N/A of a formula, not empty: mend it in the spreadsheet',
    ],
    [
      'a formula without a value',
      '<c r="B2"><f>A1+1</f></c>',
      'last_review is a formula whose value is not in the file: open it in a spreadsheet and save it again',
    ],
    [
      'a formula whose text is missing',
      '<c r="B2" t="str"><f>A1</f></c>',
      'last_review is a formula whose value is not in the file: open it in a spreadsheet and save it again',
    ],
  ])('%s is refused', async (_what, value, words) => {
    expect((await told([{ title: 'account_plans', rows: plan(value) }])).wrong).toEqual([
      `company.xlsx[account_plans]:2: ${words}`,
    ])
  })

  it.each([
    ['a format of its own with id 100 (Numbers)', '<c r="B2" s="1"><v>46143</v></c>'],
    ['yyyymmdd', '<c r="B2" s="2"><v>46143</v></c>'],
    ['with a time', '<c r="B2" s="3"><v>46143.5</v></c>'],
    ['built in', '<c r="B2" s="4"><v>46143</v></c>'],
    ['an ISO date cell', '<c r="B2" t="d"><v>2026-05-01T00:00:00</v></c>'],
    ['a formula with its value', '<c r="B2" s="4"><f>TODAY()</f><v>46143</v></c>'],
  ])('a day in %s is that day', async (_what, value) => {
    const store = await freshStore()
    const book = bookOf([{ title: '客户计划', rows: plan(value) }])
    expect(linesOf(await importWith(store, { 'company.xlsx': book }))).toEqual([])
    expect(await query(store, `SELECT "lastReviewOn"::text AS day FROM "AccountPlan"`)).toEqual([
      { day: '2026-05-01' },
    ])
  })

  it('hidden sheets and instructions are left out and said to be; a chart is no table', async () => {
    const rows = plan(cell('B2', '2026-05-01'))
    expect(
      await told([
        { title: '填写说明', rows: header('请按下面的格式填写') },
        { title: 'account_plans', rows },
        { title: 'revenue', rows: header('old'), hidden: true },
        { title: 'Chart1', chart: true, rows: '' },
      ]),
    ).toEqual({
      wrong: [],
      notes: ['company.xlsx[填写说明] skippedSheet', 'company.xlsx[revenue] hiddenSheet'],
      counts: ['company.xlsx[account_plans] 1'],
    })
  })

  it('numbers are what was typed', async () => {
    const store = await freshStore()
    const number = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`
    const rows = `${header('account', 'date', 'amount', 'cost')}
      <row r="2">${cell('A2', 'K01')}${cell('B2', '2026-05-01')}${number('C2', '3300000.3000000003')}${number('D2', '1.3E+6')}</row>`
    const contacts = `${header('account', 'name', 'layer', 'title', 'coach', 'coach_last_info', 'phone')}
      <row r="2">${cell('A2', 'K01')}${cell('B2', '孙副总')}${number('G2', '1.3812345678E10')}</row>`
    const book = bookOf([
      { title: 'revenue', rows },
      { title: 'contacts', rows: contacts },
    ])
    expect(linesOf(await importFolder(store, await folderOf({})))).toHaveLength(1)
    expect(linesOf(await importWith(store, {}))).toEqual([])
    expect(linesOf(await importFolder(store, await folderOf({ 'book.xlsx': book })))).toEqual([])
    expect(await query(store, `SELECT amount::text, cost::text FROM "Revenue"`)).toEqual([
      { amount: '330000030', cost: '130000000' },
    ])
    expect(await query(store, `SELECT phone FROM "Contact" WHERE name = '孙副总'`)).toEqual([
      { phone: '13812345678' },
    ])
  })
})

describe('57: codes of next steps are kept', () => {
  it('a step that is named keeps its code; another code takes its place and leaves it as superseded', async () => {
    const store = await freshStore()
    const file = (id: string) => ({
      'deals.csv': `code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes,next_step_id\nD1,K01,Line 3,5,CNY,3,2026-05-01,报价,2026-06-05,,0,${id}\n`,
    })
    await importWith(store, file('F17'))
    expect(linesOf(await importWith(store, file('f20')))).toEqual([])
    const steps = `SELECT code, status::text FROM "NextStep" ORDER BY code`
    expect(await query(store, steps)).toEqual([
      { code: 'F17', status: 'superseded' },
      { code: 'F20', status: 'open' },
    ])
    const taken = await importWith(store, {
      ...file('F30'),
      'follow_ups.csv': 'id,account,due,done,text\nF30,K01,2026-06-01,,call\n',
    })
    expect(linesOf(taken)).toEqual(['deals.csv:2: next_step_id F30 is the code of another next step'])
  })
})
