import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/imports/cells.ts'
import { asUtf8 } from '../../src/imports/text.ts'
import { bookOf } from '../imports/archive.ts'
import { read } from '../imports/parsed.ts'

/** Kinds of docs/faults.md that come by file, as spreadsheets of several countries and other programs write them. */

const HEADERS = {
  visits: 'id,date,account,rep,channel,contacts,direction,deal,summary',
  deals:
    'code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes',
  revenue: 'account,date,amount,cost',
  accounts: 'code,name,aliases,tier,owner,backup,currency',
  contacts: 'account,name,layer,title,coach,coach_last_info,phone,email',
  members:
    'name,role,manager,team,slack_id,feishu_id,time_zone,locale,email,mobile,active,work_from,work_to,aliases',
  stakeholders: 'deal,contact,title_if_unknown,layer,weight,stance',
  satisfaction: 'account,date,actual,expected,scale',
  budgets: 'account,code,month,amount',
  targets: 'team,period,target,signed,currency',
  week_summaries: 'rep,week,submitted_at',
} as const
const GOOD: Record<string, string> = {
  account: 'K01',
  code: 'K01',
  id: 'V1',
  deal: 'D1',
  contact: '孙副总',
  name: 'Nina',
  date: '2026-05-30',
  rep: '王浩',
  week: '2026-W22',
  period: '2026-Q2',
  month: '2026-05',
  submitted_at: '2026-05-30T17:00:00+08:00',
  amount: '5',
  actual: '8',
  expected: '9',
}
type Kind = keyof typeof HEADERS
/** What the sentence about a wrong cell says. */
type Says = { says: string }
const says = (words: string): Says => ({ says: words })

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

async function readCell(kind: Kind, column: string, cell: string) {
  const names: string[] = HEADERS[kind].split(',')
  const row = names.map((name) => (name === column ? quoted(cell) : (GOOD[name] ?? ''))).join(',')
  return read(`${kind}.csv`, `${HEADERS[kind]}\n${row}\n`)
}

async function means(kind: Kind, column: string, cell: string, value: Cell | Says) {
  const { rows, wrong } = await readCell(kind, column, cell)
  if (typeof value === 'object' && value !== null && 'says' in value) {
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toContain(value.says)
  } else {
    expect(wrong).toEqual([])
    expect(rows[0]?.[column]).toEqual(value)
  }
}

describe('36: a day that can be read in one way only is that day', () => {
  const MAY = '2026-05-31'
  it.each<[string, string | Says]>([
    ['2026/5/31', MAY],
    ['2026.5.31', MAY],
    ['2026-5-31', MAY],
    ['2026年5月31日', MAY],
    ['2026年5月31号', MAY],
    ['20260531', MAY],
    ['31-May-2026', MAY],
    ['31-May-26', MAY],
    ['31 May 2026', MAY],
    ['May 31, 2026', MAY],
    ['31/5/2026', MAY],
    ['5/31/2026', MAY],
    ['31.05.2026', MAY],
    ['1.6.2026', '2026-06-01'],
    ['1/6/2026', says('may be 2026-06-01 or 2026-01-06')],
    ['1/6/26', says('may be 2026-06-01 or 2026-01-06')],
    ['46173', says('counts 2026-05-31')],
    ['46173.5', says('counts 2026-05-31')],
    ['２０２６-０５-３１', MAY],
    ['\u200e2026\u200e/\u200e5\u200e/\u200e31', MAY],
    ['2026/5/31 0:00', MAY],
    ['2026/5/31 14:30', MAY],
    ['2026/5/31 下午 2:30:00', MAY],
    ['5/31/2026 12:00:00 AM', MAY],
    ['2026-05-31T00:00:00+08:00', MAY],
    ['2026-05-31 00:00:00+00:00', MAY],
    ['2026-05-31T00:00:00.000Z', MAY],
    // Midnight in Shanghai, as programs write it that know Greenwich alone.
    ['2026-05-30T16:00:00.000Z', MAY],
    ['2026-05-30T15:59:00Z', '2026-05-30'],
    ['2026/2/30', says('not a day')],
    ['2026-05', says('not a day')],
    ['5月31日', says('not a day')],
    ['May-26', says('not a day')],
    ['26-5-31', says('may be 1931-05-26 or 2026-05-31')],
    ['2026/5-31', says('not a day')],
    ['0000-00-00', says('not a day')],
    ['2026/6/2', says('2026-06-02 is in the future')],
  ])('%j', (cell, value) => means('visits', 'date', cell, value))
})

describe('36: a month, a quarter, a week, a time, an instant', () => {
  it.each<[Kind, string, string, Cell | Says]>([
    ['budgets', 'month', '2026-6', '2026-06'],
    ['budgets', 'month', '2026/06', '2026-06'],
    ['budgets', 'month', '2026年6月', '2026-06'],
    ['budgets', 'month', 'Jun-26', '2026-06'],
    ['budgets', 'month', '2026/6/1', '2026-06'],
    ['budgets', 'month', '6-2026', says('no month')],
    ['targets', 'period', '2026Q2', '2026-Q2'],
    ['targets', 'period', '2026-q2', '2026-Q2'],
    ['targets', 'period', '2026年第二季度', '2026-Q2'],
    ['targets', 'period', '2026-Q5', says('no quarter')],
    ['week_summaries', 'week', '2026w22', '2026-W22'],
    ['week_summaries', 'week', '2026-22', says('no week')],
    ['week_summaries', 'submitted_at', '2026-05-30 17:00', '2026-05-30T09:00:00.000Z'],
    ['week_summaries', 'submitted_at', '2026/5/30 17:00:00', '2026-05-30T09:00:00.000Z'],
    ['week_summaries', 'submitted_at', '2026-05-30T17:00:00+0800', '2026-05-30T09:00:00.000Z'],
    ['week_summaries', 'submitted_at', '2026-05-30', says('not an instant')],
    ['week_summaries', 'submitted_at', '2026-06-02 17:00', says('in the future')],
    ['members', 'work_from', '9:30:00', 570],
    ['members', 'work_from', '09：30', 570],
    ['members', 'work_to', '6:00 PM', 1080],
    ['members', 'work_to', '24:00', 1440],
    ['members', 'work_to', '24:30', says('not a time')],
  ])('%s %s %j', means)
})

describe('36: an amount as it is written in several countries', () => {
  it.each<[string, string | Says]>([
    ['6.800.000,50', '6800000.5'],
    ['6\u00a0800\u00a0000,50', '6800000.5'],
    ['6\u202f800\u202f000', '6800000'],
    ["6'800'000", '6800000'],
    ['68,00,000', '6800000'],
    ['6,800,000.50', '6800000.5'],
    ['1234,50', '1234.5'],
    ['６，８００，０００', '6800000'],
    ['-200.000,00', '-200000'],
    ['(200,000)', '-200000'],
    ['（200,000.00）', '-200000'],
    ['−200,000', '-200000'],
    ['200000-', '-200000'],
    ['-¥200,000', '-200000'],
    ['¥-200,000.00', '-200000'],
    ['(¥200,000.00)', '-200000'],
    ['CNY 680万', '6800000'],
    ['6800000元', '6800000'],
    ['RMB6,800,000', '6800000'],
    ['3299999.9999999995', '3300000'],
    ['6,8', says('not an amount')],
    ['12,34,56', says('not an amount')],
    ['1.000,000.5', says('not an amount')],
    ['-(200)', says('not an amount')],
    ['$5 €5', says('not an amount')],
    ['¥ -', says('not an amount')],
    ['60%', says('not an amount')],
    ['680万-700万', says('not an amount')],
    ['1,38E+10', says('lost its last digits')],
  ])('%j', (cell, value) => means('revenue', 'amount', cell, value))

  it.each<[Kind, string, string, Cell | Says]>([
    ['stakeholders', 'weight', '60%', 60],
    ['stakeholders', 'weight', '６０％', 60],
    ['stakeholders', 'weight', '59.99999999999999', 60],
    ['stakeholders', 'weight', '0.6', says('not a whole number')],
    ['stakeholders', 'weight', '101%', says('not between 0 and 100')],
    ['deals', 'stage', '３', 3],
    ['deals', 'stage', '60%', says('not a whole number')],
    ['satisfaction', 'actual', '８.５', '8.5'],
    ['satisfaction', 'actual', '85%', says('not a number')],
  ])('a share or a number: %s %s %j', means)
})

describe('33: what looks equal is equal, in names, codes and addresses', () => {
  it.each<[Kind, string, string, Cell | Says]>([
    ['contacts', 'name', 'Priya\u00a0Nair', 'Priya Nair'],
    ['contacts', 'name', 'Priya\u202fNair', 'Priya Nair'],
    ['contacts', 'name', 'Priya  Nair', 'Priya Nair'],
    ['contacts', 'name', '王\u2f2f', '王工'],
    ['contacts', 'name', '金\uf914', '金樂'],
    ['contacts', 'name', 'Jean\u2011Luc', 'Jean-Luc'],
    ['contacts', 'name', '葛\u{e0100}工', '葛工'],
    ['contacts', 'name', 'Ru\u2063th', 'Ruth'],
    ['contacts', 'name', '\u3164Ruth', 'Ruth'],
    ['deals', 'code', 'D\u20119', 'D-9'],
    ['deals', 'code', '\u00a0d9\u00a0', 'D9'],
    ['accounts', 'tier', '\u3000\u200b', null],
    ['members', 'email', 'nina＠example.com\u200b', 'nina@example.com'],
    ['members', 'email', 'mailto:nina@example.com', 'nina@example.com'],
    ['members', 'mobile', '\u202d13800138000\u202c', '+8613800138000'],
    ['members', 'time_zone', 'asia/shanghai\u200b', 'Asia/Shanghai'],
    ['members', 'time_zone', '+08:00', says('no IANA')],
    ['members', 'locale', 'ZH-CN', 'ZH-CN'],
    ['members', 'active', '√', true],
    ['members', 'aliases', 'Nini、妮娜\nNina S;N', ['Nini', '妮娜', 'Nina S', 'N']],
    ['contacts', 'phone', '13800138000.0', '13800138000'],
    ['contacts', 'name', '%', says('no name')],
    ['accounts', 'aliases', 'H;*', says('no name')],
    ['accounts', 'code', '1.23E+10', says('lost its last digits')],
    ['accounts', 'code', '1E5', '1E5'],
  ])('%s %s %j', means)
})

describe('32: an error of a formula is not empty, whatever language the spreadsheet speaks', () => {
  const ERRORS =
    '#N/A #n/a #REF! #DIV/0! #NAME? #SPILL! #PYTHON! #NV #BEZUG! #WERT! #VALEUR! #NOM? #¡VALOR! #¿NOMBRE? #N/D #RIF! #N/B #Н/Д #ССЫЛКА! #VÄRDEFEL! ＃N/A Err:522 Loading...'
  it.each(ERRORS.split(' '))('%s', async (error) => {
    await means('accounts', 'tier', error, says('of a formula, not empty'))
    await means('visits', 'summary', error, says('of a formula, not empty'))
  })

  it.each(['#####', '########'])('%s is a narrow column', (cell) =>
    means('visits', 'summary', cell, says('too narrow')),
  )

  it.each([
    '=VLOOKUP(A2,Sheet2!A:B,2,FALSE)',
    '=DISPIMG("ID_7B1C",1)',
    '=A2&B2',
    '=$B$2',
    "='Sheet 2'!A1",
    '=_xlfn.XLOOKUP(A2,B:B,C:C)',
    '=1+1',
  ])('%s is a formula without its value', (cell) =>
    means('visits', 'summary', cell, says('is a formula whose value is not in the file')),
  )

  it.each(['#1 supplier', '#VIP', '# 重点', '=> lost', '= draw', '#wow!', '@Tom said so', '+1 from Mia'])(
    '%s is a text',
    (cell) => means('visits', 'summary', cell, cell),
  )
})

describe('36: files by their names, their separators and their headers', () => {
  const good = 'K01,2026-05-01,5,\n'
  it.each([
    'revenue (1).csv',
    'revenue - Copy.csv',
    'revenue - 副本.csv',
    'revenue_2026-06-01.csv',
    'Acme CRM - Revenue.csv',
    'revenue-Table 1.csv',
    '收入_最终版.csv',
  ])('%s holds revenue', async (name) =>
    expect((await read(name, `${HEADERS.revenue}\n${good}`)).rows).toHaveLength(1),
  )

  it.each<[string, string]>([
    ['tabs', '\t'],
    ['"，"', '，'],
    ['"|"', '|'],
  ])('separated by %s', async (named, sign) =>
    expect((await read('revenue.csv', `${HEADERS.revenue.replaceAll(',', sign)}\n`)).wrong).toEqual([
      `1: columns are separated by ${named}: save the file with commas`,
    ]),
  )

  it('a header with a line break, or with a word that it must be filled in', async () => {
    const header = '"客户\n编号",日期（必填）,*金额(必填),成本（选填）'
    expect(await read('收入.csv', `${header}\n${good}`)).toMatchObject({ wrong: [], rows: [{ amount: '5' }] })
  })

  it('a header whose unit is another one is not the same column', async () =>
    expect((await read('revenue.csv', `account,date,金额（万元）,cost\n${good}`)).wrong[0]).toContain(
      'unknown column "金额（万元）"',
    ))

  it.each<[string, Buffer, string]>([
    ['revenue.csv', bookOf([{ title: 'revenue', rows: '' }]), 'is a workbook: name it .xlsx'],
    ['revenue.xlsx', Buffer.from(`${HEADERS.revenue}\n`), 'is text, not a workbook: name it .csv'],
    ['revenue.xlsx', Buffer.from('<html><table/></html>'), 'is a web page'],
    [
      'revenue.xlsx',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'an old workbook (.xls) or has a password',
    ],
    ['revenue.xls', Buffer.from('x'), 'was not read, because only .csv and .xlsx are'],
    ['revenue.xlsx', Buffer.from(''), 'the workbook is empty'],
  ])('%s that is something else', async (name, bytes, words) =>
    expect((await read(name, bytes)).wrong[0]).toContain(words),
  )

  it('bytes of another country are not read as Chinese', () => {
    const line = (bytes: number[]) =>
      Buffer.concat([Buffer.from('name\n'), Buffer.from(bytes), Buffer.from('\n')])
    const gbk = line([0xd5, 0xc5, 0xce, 0xb0])
    expect(asUtf8(gbk).toString()).toBe('name\n张伟\n')
    for (const other of [
      line([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]), // Müller
      line([0xd8, 0x73, 0x74, 0x20, 0xc6, 0x72, 0xf8]), // Øst Ærø
      line([0xb1, 0x69, 0xb0, 0xb6]), // 張偉 in Big5
      line([0x8e, 0x52, 0x93, 0x63]), // 山田 in Shift JIS
    ])
      expect(asUtf8(other)).toBe(other)
  })
})

describe('51: workbooks of other programs', () => {
  const text = (words: string) => (words ? `<c t="inlineStr"><is><t>${words}</t></is></c>` : '<c/>')
  const header = (kind: Kind) => `<row r="1">${HEADERS[kind].split(',').map(text).join('')}</row>`
  const row = (kind: Kind, cells: Record<string, string>, at = 2, more = '') =>
    `<row r="${at}"${more}>${HEADERS[kind]
      .split(',')
      .map((name) => cells[name] ?? text(GOOD[name] ?? ''))
      .join('')}</row>`
  const book = (kind: Kind, cells: Record<string, string>) =>
    bookOf([{ title: kind, rows: header(kind) + row(kind, cells) }])
  const number = (value: string, style: number) => `<c s="${style}"><v>${value}</v></c>`

  it.each<[Kind, string, string, Cell | Says]>([
    ['stakeholders', 'weight', number('0.6', 5), 60],
    ['stakeholders', 'weight', number('0.28999999999999998', 5), 29],
    ['deals', 'amount', number('0.6', 5), says('"60%" is not an amount')],
    ['deals', 'amount', number('680', 6), '6800000'],
    ['accounts', 'code', number('123', 7), '00123'],
    ['accounts', 'code', number('123456789012345680', 0), says('lost its last digits')],
    ['accounts', 'code', number('46082', 1), says('is a date, made by the spreadsheet')],
    ['accounts', 'name', number('46082', 4), says('is a date, made by the spreadsheet')],
    ['members', 'work_from', number('0.395833333333333', 8), 570],
    ['members', 'work_to', number('1', 8), 1440],
    ['week_summaries', 'submitted_at', number('46172.7083333333', 3), '2026-05-30T09:00:00.000Z'],
    ['budgets', 'month', number('46174', 4), '2026-06'],
    ['visits', 'date', number('46173', 9), '2026-05-31'],
    ['visits', 'date', number('46173', 0), says('counts 2026-05-31')],
    ['visits', 'summary', '<c t="s"><v>99</v></c>', says('the workbook cannot be read')],
    ['visits', 'summary', '<c t="inlineStr"><is><t>a_x000D_\nb</t></is></c>', 'a\nb'],
  ])('%s %s %s', async (kind, column, xml, value) => {
    const { rows, wrong } = await read(`${kind}.xlsx`, book(kind, { [column]: xml }))
    if (typeof value === 'object' && value !== null && 'says' in value)
      expect(wrong.join()).toContain(value.says)
    else {
      expect(wrong).toEqual([])
      expect(rows[0]?.[column]).toEqual(value)
    }
  })

  it('32: merged cells are not empty: each is to be filled in', async () => {
    const rows =
      header('accounts') +
      row('accounts', { code: text('K01'), tier: '<c r="D2" t="inlineStr"><is><t>A</t></is></c>' }) +
      row('accounts', { code: text('K02') }, 3)
    const merged = bookOf([{ title: 'accounts', rows, merged: ['D2:D3', 'F2:G2'] }])
    expect((await read('accounts.xlsx', merged)).wrong).toEqual([
      '3: tier is part of the merged cells D2:D3: unmerge them and fill in each of them',
    ])
  })

  it('says which hidden rows and columns it read, and refuses what has hidden sheets alone', async () => {
    const rows = `${header('revenue')}${row('revenue', {})}${row('revenue', {}, 3, ' hidden="1"')}`
    const read1 = await read('revenue.xlsx', bookOf([{ title: 'revenue', rows, hiddenColumns: [4] }]))
    expect(read1.rows).toHaveLength(2)
    expect(read1.notes).toEqual([
      '1: hidden rows of the sheet were read as well: 1',
      '1: hidden columns of the sheet were read as well: cost',
    ])
    const hidden = await read('revenue.xlsx', bookOf([{ title: 'revenue', rows, hidden: true }]))
    expect(hidden.wrong[0]).toContain('the sheet is hidden')
  })

  it.each(['枚举', '图例', '参数', 'Data validation', 'Export Summary', '模板说明'])(
    'leaves the sheet %s out',
    async (title) => {
      const rows = header('revenue') + row('revenue', {})
      const found = await read(
        'a.xlsx',
        bookOf([
          { title: 'revenue - Table 1', rows },
          { title, rows: row('revenue', {}) },
        ]),
      )
      expect(found).toMatchObject({ wrong: [], notes: ['1: the sheet explains the others and was not read'] })
      expect(found.rows).toHaveLength(1)
    },
  )
})
