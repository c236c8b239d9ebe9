import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/imports/cells.ts'
import { asUtf8 } from '../../src/imports/text.ts'
import { bookOf } from '../imports/archive.ts'
import { GOOD, HEADERS, type Kind, type Says, says } from '../imports/one-cell.ts'
import { read } from '../imports/parsed.ts'

/** Kinds of docs/faults.md that come by file: files and workbooks of other programs. */

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
