import { describe, expect, it } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readFilesFromBuffer } from '../../src/imports/preview.ts'
import { problemTexts } from '../../src/imports/problem-text.ts'
import { unzip } from '../../src/imports/zip.ts'
import { workbookOf, zip } from './archive.ts'
import { freshStore, importWith, linesOf, TODAY } from './setting.ts'

const when = { today: TODAY, zone: 'Asia/Shanghai' }
const HEADER = 'account,date,amount,cost\n'

/** What is wrong with a file that was sent, as `line: message`. */
async function faults(name: string, bytes: Buffer | string): Promise<string[]> {
  const { problems } = await readFilesFromBuffer(name, Buffer.from(bytes as string), when)
  return problemTexts(problems, 'en').map(({ line, message }) => `${line}: ${message}`)
}

const SAVE =
  'save it as "CSV UTF-8" (in WPS and Excel: Save as, CSV UTF-8 comma delimited) and import that file'

describe('encodings', () => {
  it('UTF-16 is recognised with and without its mark', async () => {
    const text = Buffer.from(`${HEADER}K01,2026-05-01,5,\n`, 'utf16le')
    expect(await faults('revenue.csv', text)).toEqual([`1: the file is UTF-16, not UTF-8: ${SAVE}`])
    expect(await faults('revenue.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), text]))).toEqual([
      `1: the file is UTF-16, not UTF-8: ${SAVE}`,
    ])
  })

  it('GBK sent in a chat is read, and what is wrong in it is said by its line', async () => {
    // 华锐 in GBK, once where a note may stand and once where an account must.
    const name = Buffer.from([0xbb, 0xaa, 0xc8, 0xf1])
    const rows = [`account,date,kind,note\nK01,2026-05-01,presence,`, name, '\n', name, ',,presence,\n']
    const bytes = Buffer.concat(rows.map((row) => Buffer.from(row as string)))
    expect(await faults('competitor_signals.csv', bytes)).toEqual(['3: date is empty'])
  })

  it('bytes that are no text', async () => {
    expect(await faults('revenue.csv', Buffer.from([0x80, 0xff, 0xff, 0x81]))).toEqual([
      `1: the file is not UTF-8 text: ${SAVE}`,
    ])
  })

  it('a character cut in two by the reading is whole', async () => {
    const padding = 'x'.repeat(65_534 - HEADER.length)
    const { counts, problems } = await readFilesFromBuffer(
      'competitor_signals.csv',
      Buffer.from(
        `account,date,kind,note\nK01,2026-05-01,presence,"${padding.slice(0, 32_000)}"\nK01,2026-05-02,presence,"${padding.slice(0, 32_700)}"\nK01,2026-05-03,presence,${'华'.repeat(900)}\n`,
      ),
      when,
    )
    expect(problems).toEqual([])
    expect(counts[0]?.rows).toBe(3)
  })
})

describe('hostile files', () => {
  it('a cell of ten megabytes', async () => {
    expect(await faults('revenue.csv', `${HEADER}K01,2026-05-01,"${'9'.repeat(10_000_000)}",\n`)).toEqual([
      '2: a row has more than 1048576 characters: is a quotation mark missing?',
    ])
  })

  it('a cell of a hundred kilobytes is refused, the rest is read', async () => {
    expect(
      await faults(
        'spend.csv',
        `account,date,code,amount,note\nK01,2026-05-01,A,5,${'x'.repeat(100_000)}\nK01,2026-05-01,A,five,\n`,
      ),
    ).toEqual([
      '2: note has 100000 characters, at most 32768 fit',
      '3: amount "five" is not an amount, write digits alone, like 1200000.50',
    ])
  })

  it('a hundred thousand columns', async () => {
    expect(await faults('revenue.csv', `${'a,'.repeat(99_999)}a\n`)).toEqual([
      '1: the header has 100000 columns, at most 200 are read',
    ])
  })

  it('a quotation mark that never closes, and one inside a cell', async () => {
    expect(await faults('revenue.csv', `${HEADER}K01,2026-05-01,5,\nK01,"2026-05-02,5,\n`)).toEqual([
      '3: a quotation mark opens here and never closes',
    ])
    expect(await faults('revenue.csv', `${HEADER}K0"1,2026-05-01,5,\n`)).toEqual([
      '2: a quotation mark stands inside a cell: put the whole cell in quotation marks and double those inside',
    ])
  })

  it('NUL and broken characters', async () => {
    expect(await faults('spend.csv', 'account,date,code,amount,note\nK01,2026-05-01,A,5,a\0b\n')).toEqual([
      '2: note has a NUL character in it',
    ])
    const store = await freshStore()
    const result = await importWith(store, {
      'spend.csv': 'account,date,code,amount,note\nK01\0,2026-05-01,A,5,\n',
    })
    expect(linesOf(result)).toEqual(['spend.csv:2: account has a NUL character in it'])
  })

  it('SQL, formulas and markup are text', async () => {
    const store = await freshStore()
    const name = `'; DROP TABLE "Visit"; -- <b>$1</b> {{x}}`
    const result = await importWith(store, {
      'spend.csv': `account,date,code,amount,note\nK01,2026-05-01,A,5,"${name.replaceAll('"', '""')}"\nK01,2026-05-01,A,5,"'=HYPERLINK(""x"")"\n`,
    })
    expect(linesOf(result)).toEqual([])
    const { rows } = await store.database.pool.query('SELECT note FROM "Spend" ORDER BY id')
    expect(rows).toEqual([{ note: name }, { note: '=HYPERLINK("x")' }])
  })

  it('lines of control characters do not reach the terminal', async () => {
    const [fault] = await faults('revenue.csv', `${HEADER}K01,\u001b[2J\u202e2026,5,\n`)
    expect(fault).toBe('2: date " [2J 2026" is not a day, write YYYY-MM-DD')
  })
})

describe('workbooks', () => {
  it('sheets called after kinds, in English or Chinese; dates and numbers as they are', async () => {
    const bytes = await writeWorkbook([
      {
        sheet: '收入',
        data: [
          ['客户', '日期', '金额', '成本'],
          ['K01', { value: new Date('2026-05-01'), type: Date, format: 'yyyy-mm-dd' }, 0.1, null],
          [],
          ['K02', '2026-05-02', 5.5, 'x'],
        ],
      },
      { sheet: 'Sheet2', data: [] },
    ]).toBuffer()
    const store = await freshStore()
    expect(linesOf(await importWith(store, { '公司.xlsx': bytes }))).toEqual([
      '公司.xlsx[收入]:4: cost "x" is not an amount, write digits alone, like 1200000.50',
    ])
  })

  it('one sheet may be called anything when the file is called after its kind', async () => {
    const bytes = await writeWorkbook(
      [
        ['account', 'last_review'],
        ['K01', '2026-05-01'],
      ],
      { sheet: 'Sheet1' },
    ).toBuffer()
    const { counts, problems } = await readFilesFromBuffer('account_plans.xlsx', bytes, when)
    expect(problems).toEqual([])
    expect(counts).toEqual([{ kind: 'account_plans', file: 'account_plans.xlsx[Sheet1]', rows: 1 }])
    expect(await faults('anything.xlsx', bytes)).toEqual([expect.stringMatching(/^1: no such kind of sheet/)])
  })

  it('what is no workbook', async () => {
    const message =
      '1: the file is not a workbook (.xlsx), or it is damaged: open it in a spreadsheet and save it again'
    expect(await faults('visits.xlsx', '')).toEqual(['1: the workbook is empty'])
    expect(await faults('visits.xlsx', 'PK and then nothing')).toEqual([message])
    expect(await faults('visits.xlsx', zip([{ name: 'a.txt', data: Buffer.from('hello') }]))).toEqual([
      '1: the workbook cannot be read: open it in a spreadsheet and save it again as .xlsx',
    ])
  })

  it('a zip bomb is refused before it unpacks, whatever its headers say', async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024)
    const told = '1: the workbook unpacks to more than 50 MB: save its sheets as CSV files'
    expect(await faults('visits.xlsx', zip([{ name: 'xl/workbook.xml', data: bomb }]))).toEqual([told])
    expect(await faults('visits.xlsx', zip([{ name: 'xl/workbook.xml', data: bomb, size: 10 }]))).toEqual([
      told,
    ])
    const many = Array.from({ length: 7 }, (_, at) => ({
      name: `xl/${at}.xml`,
      data: Buffer.alloc(8 * 1024 * 1024),
    }))
    expect(await faults('visits.xlsx', zip(many))).toEqual([told])
    expect(unzip(zip([{ name: 'a', data: Buffer.from('a'), localSize: 0xffffffff }]))).toEqual({
      key: 'unpacksLarge',
      data: ['50'],
    })
    expect(
      unzip(
        Buffer.concat([
          zip([{ name: 'hidden', data: Buffer.from('a') }]).subarray(0, 60),
          zip([{ name: 'a', data: Buffer.from('a') }]),
        ]),
      ),
    ).toEqual({ key: 'damagedWorkbook', data: [] })
  })

  it('a few bytes that promise billions of cells are refused before anybody makes room for them', async () => {
    const told =
      '1: the workbook has room for more than 5 million cells: delete what stands far below or right of the table, or save its sheets as CSV files'
    const sheets = [
      '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>',
      '<row r="1e9"><c r="A1"><v>1</v></c></row>',
      '<row r="&#57;999999"><c r="A1"><v>1</v></c></row>',
      '<row x="<" r="99999999"><c r="A1"><v>1</v></c></row>',
      '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      '<x:row r=\'99999999\'><c r="A1"><v>1</v></c></x:row>',
    ]
    for (const rows of sheets) expect(await faults('visits.xlsx', workbookOf(rows))).toEqual([told])
  })

  it('a cell of ten megabytes is refused before a reader spends minutes on it', async () => {
    const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(10_000_000)}</t></is></c></row>`
    expect(await faults('visits.xlsx', workbookOf(cell))).toEqual([
      '1: a cell of the workbook has more text than a cell can hold (32767 characters): shorten it',
    ])
  })

  it('a table with formats far below it and right of it is read', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>account</t></is></c><c r="B1" t="inlineStr"><is><t>last_review</t></is></c><c r="XFD1" s="0"/></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>K01</t></is></c><c r="B2" t="inlineStr"><is><t>2026-05-01</t></is></c></row>' +
      '<row r="1048576" s="1"><c r="A1048576" s="0"/></row>'
    const { counts, problems } = await readFilesFromBuffer('account_plans.xlsx', workbookOf(rows), when)
    expect(problems).toEqual([])
    expect(counts[0]?.rows).toBe(1)
  })
})
