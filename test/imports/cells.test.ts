import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/imports/cells.ts'
import { read } from './parsed.ts'

const HEADERS = {
  contacts: 'account,name,layer,title,coach,coach_last_info,department,phone,email,left',
  revenue: 'account,date,amount,cost',
  deals:
    'code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes',
  accounts: 'code,name,aliases,tier,owner,backup,currency,confidential',
  members:
    'name,role,manager,team,slack_id,feishu_id,time_zone,locale,aliases,email,active,work_from,work_to',
  visits: 'id,date,account,rep,channel,contacts,direction,deal,summary',
  week_summaries: 'rep,week,submitted_at',
}
const GOOD: Record<string, string> = {
  account: 'K01',
  date: '2026-05-01',
  amount: '5',
  code: 'D1',
  name: 'X',
  id: 'V1',
  rep: '王浩',
  week: '2026-W22',
}
const wrong = 'wrong'

/** A column, what stands in its cell, and what it means; `wrong` with a word of the sentence. */
const CELLS: [
  kind: keyof typeof HEADERS,
  column: string,
  cell: string,
  means: Cell | [typeof wrong, string],
][] = [
  // Amounts.
  ['revenue', 'amount', '5', '5'],
  ['revenue', 'amount', ' 5.50 ', '5.5'],
  ['revenue', 'amount', '0', '0'],
  ['revenue', 'amount', '3300000.3000000003', '3300000.3'],
  ['revenue', 'amount', '0.30000000000000004', '0.3'],
  ['revenue', 'amount', '19.989999999999998', '19.99'],
  ['revenue', 'amount', '-200000', '-200000'],
  ['revenue', 'amount', '"1,234.50"', '1234.5'],
  ['revenue', 'amount', '１２３', '123'],
  ['revenue', 'amount', '68万', '680000'],
  ['revenue', 'amount', '999999999999', '999999999999'],
  ['revenue', 'amount', '1234567890123', [wrong, 'too long']],
  ['revenue', 'amount', '1.38E+10', [wrong, 'lost its last digits']],
  ['revenue', 'amount', '1e5', [wrong, 'lost its last digits']],
  ['revenue', 'amount', 'five', [wrong, 'not an amount']],
  ['revenue', 'amount', '#N/A', [wrong, 'the error #N/A']],
  ['revenue', 'amount', '#REF!', [wrong, 'the error #REF!']],
  ['revenue', 'amount', '#DIV/0!', [wrong, 'the error #DIV/0!']],
  ['revenue', 'amount', '#VALUE!', [wrong, 'the error #VALUE!']],
  ['revenue', 'amount', '#NAME?', [wrong, 'the error #NAME?']],
  ['revenue', 'amount', 'Err:502', [wrong, 'the error Err:502']],
  ['revenue', 'cost', '#n/a', [wrong, 'the error #n/a']],
  ['revenue', 'cost', '', null],
  ['revenue', 'cost', '  ', null],
  ['revenue', 'cost', '\u3000', null],
  ['deals', 'amount', '-5', [wrong, 'below zero']],
  ['deals', 'amount', '', null],
  // Days and instants.
  ['revenue', 'date', '2026-05-31', '2026-05-31'],
  ['revenue', 'date', '2026-05-31 00:00:00', '2026-05-31'],
  ['revenue', 'date', '2026-05-31T14:30:00', '2026-05-31'],
  ['revenue', 'date', '2026-05-31T00:00:00.000Z', '2026-05-31'],
  ['revenue', 'date', '2026-02-29', [wrong, 'not a day']],
  ['revenue', 'date', '31.05.2026', '2026-05-31'],
  ['revenue', 'date', '2026/5/1', '2026-05-01'],
  ['revenue', 'date', '44105', [wrong, 'counts 2020-10-01']],
  ['revenue', 'date', '0226-05-01', [wrong, 'not between']],
  ['revenue', 'date', '#NUM!', [wrong, 'the error']],
  ['revenue', 'date', '', [wrong, 'is empty']],
  ['visits', 'date', '2026-06-02', [wrong, 'in the future']],
  ['visits', 'date', '', null],
  ['deals', 'stage_entered', '', null],
  ['week_summaries', 'submitted_at', '2026-05-30T17:00:00+08:00', '2026-05-30T17:00:00+08:00'],
  ['week_summaries', 'submitted_at', '2026-05-30 17:00', '2026-05-30T09:00:00.000Z'],
  // Codes.
  ['revenue', 'account', 'k01', 'K01'],
  ['revenue', 'account', 'Ｋ０１', 'K01'],
  ['revenue', 'account', ' K\u200b01 ', 'K01'],
  ['revenue', 'account', '\ufeffK01', 'K01'],
  ['revenue', 'account', '="001"', '001'],
  ['revenue', 'account', 'K 01', [wrong, 'no code']],
  ['revenue', 'account', '#N/A', [wrong, 'the error']],
  ['visits', 'deal', 'd1; D2；D1', ['D1', 'D2']],
  ['visits', 'deal', '', null],
  // Names.
  ['contacts', 'name', 'Rene\u0301', 'René'],
  ['contacts', 'name', 'Ｒｕｔｈ', 'Ruth'],
  ['contacts', 'name', 'Ru\u200bth', 'Ruth'],
  ['contacts', 'name', 'Ru\u00adth', 'Ruth'],
  ['contacts', 'name', '孙副总（上海）', '孙副总（上海）'],
  ['contacts', 'name', `"'=cmd|' /C calc'!A0"`, `=cmd|' /C calc'!A0`],
  ['contacts', 'name', "'+86 21", '+86 21'],
  ['contacts', 'name', "'#N/A", '#N/A'],
  ['contacts', 'name', "O'Brien", "O'Brien"],
  ['contacts', 'name', '', [wrong, 'is empty']],
  ['contacts', 'name', 'a\u202eb', [wrong, 'control character']],
  ['contacts', 'title', 'x'.repeat(201), [wrong, 'longer than 200']],
  ['contacts', 'title', '#SPILL!', [wrong, 'the error']],
  ['contacts', 'title', '#1', '#1'],
  // Phones.
  ['contacts', 'phone', '13812345678', '13812345678'],
  ['contacts', 'phone', '="13812345678"', '13812345678'],
  ['contacts', 'phone', '"=""13812345678"""', '13812345678'],
  ['contacts', 'phone', '1.38E+10', [wrong, 'lost its last digits']],
  ['contacts', 'phone', '1.38123E+10', [wrong, 'lost its last digits']],
  ['contacts', 'phone', '021-5555 1234', '021-5555 1234'],
  ['contacts', 'phone', '', null],
  // Choices.
  ['contacts', 'layer', 'DECISION', 'decision'],
  ['contacts', 'layer', '决策层', 'decision'],
  ['contacts', 'layer', ' 决策 ', 'decision'],
  ['contacts', 'layer', 'boss', [wrong, 'none of']],
  ['contacts', 'layer', '', null],
  ['contacts', 'coach', 'TRUE', true],
  ['contacts', 'coach', '是', true],
  ['contacts', 'coach', '0', false],
  ['contacts', 'coach', 'perhaps', [wrong, 'none of']],
  ['contacts', 'email', 'a@b.cn', 'a@b.cn'],
  ['contacts', 'email', 'a@b', [wrong, 'no e-mail']],
  ['accounts', 'tier', 'a', 'A'],
  ['accounts', 'tier', 'Ａ', 'A'],
  ['accounts', 'tier', 'A级', 'A'],
  ['accounts', 'tier', '', null],
  ['accounts', 'tier', 'none', 'none'],
  ['accounts', 'tier', '普通', 'none'],
  ['accounts', 'tier', '#N/A', [wrong, 'the error']],
  ['accounts', 'tier', 'E', [wrong, 'none of A, B, C, D']],
  ['accounts', 'aliases', 'Huarui; H；H', ['Huarui', 'H']],
  ['accounts', 'aliases', 'A\\;B', ['A;B']],
  ['accounts', 'aliases', ' ; ', null],
  ['accounts', 'currency', 'cny', 'CNY'],
  ['accounts', 'currency', 'RMB', 'CNY'],
  ['accounts', 'currency', 'gold', [wrong, 'no ISO currency']],
  ['members', 'locale', 'zh-CN', 'zh-CN'],
  ['members', 'locale', 'fr', [wrong, 'no language']],
  ['members', 'time_zone', 'Mars/Base', [wrong, 'no IANA']],
  ['members', 'work_from', '9:05', 545],
  ['members', 'work_to', '24:00', 1440],
  ['members', 'work_to', '25:00', [wrong, 'not a time']],
  ['members', 'role', '', null],
  ['visits', 'direction', '', null],
  ['visits', 'direction', '双向', true],
  ['visits', 'channel', '微信', 'chat'],
  ['visits', 'channel', '', null],
  ['visits', 'summary', '"  two\nlines "', '  two\nlines '],
  ['visits', 'summary', "'=1+1", '=1+1'],
  ['deals', 'stage', '3.0', 3],
  ['deals', 'stage', '7', [wrong, 'not between 1 and 6']],
  ['deals', 'stage', '', null],
]

describe('36: cells as spreadsheets and people really write them', () => {
  it('are a hundred and more', () => expect(CELLS.length).toBeGreaterThan(100))

  it.each(CELLS)('%s: %s %j is %j', async (kind, column, cell, means) => {
    const columns = HEADERS[kind].split(',')
    const row = columns.map((name) => (name === column ? cell : (GOOD[name] ?? ''))).join(',')
    const { rows, wrong: faults } = await read(`${kind}.csv`, `${HEADERS[kind]}\n${row}\n`)
    if (Array.isArray(means) && means[0] === wrong) {
      expect(faults).toHaveLength(1)
      expect(faults[0]).toMatch(new RegExp(`^2: ${column} `))
      expect(faults[0]).toContain(means[1])
    } else {
      expect(faults).toEqual([])
      expect(rows[0]?.[column]).toEqual(means)
    }
  })
})

describe('36 and 51: files as spreadsheets write them', () => {
  const row = 'K01,2026-05-01,5,'
  it.each<[string, string, string[] | number]>([
    ['a line sep=,', `sep=,\n${HEADERS.revenue}\n${row}\n`, 1],
    [
      'a line sep=;',
      `sep=;\r\n${HEADERS.revenue.replaceAll(',', ';')}\r\n${row.replaceAll(',', ';')}\r\n`,
      1,
    ],
    [
      'sep= and a bad row keeps its line',
      `sep=,\n${HEADERS.revenue}\nK01,never,5,\n`,
      ['3: date "never" is not a day, write YYYY-MM-DD'],
    ],
    ['CR alone', `${HEADERS.revenue}\r${row}\rK02,2026-05-01,6,\r`, 2],
    [
      'CR alone and a bad row',
      `${HEADERS.revenue}\r${row}\rK02,never,6,\r`,
      ['3: date "never" is not a day, write YYYY-MM-DD'],
    ],
    ['CRLF, and a line break in quotes', `${HEADERS.revenue}\r\n${row}\r\n`, 1],
    [
      'semicolons',
      `${HEADERS.revenue.replaceAll(',', ';')}\n`,
      ['1: columns are separated by ";": save the file with commas'],
    ],
    [
      'semicolons and quoted headers',
      `"account";"date";"amount";"cost"\n"K01";"2026-05-01";"5";""\n`,
      ['1: columns are separated by ";": save the file with commas'],
    ],
    [
      'tabs',
      `account\tdate\tamount\tcost\n`,
      ['1: columns are separated by tabs: save the file with commas'],
    ],
    [
      'a title above the header',
      `2026 年收入表,,,\n\n${HEADERS.revenue}\n${row}\n`,
      ['1: the header is on line 3, below a title: delete the lines above it'],
    ],
    ['a header in quotes', `"account","date","amount","cost"\n${row}\n`, 1],
    ['a header with stars and spaces', `*account, Date ,金额,成本\n${row}\n`, 1],
    ['empty lines and an empty column at the end', `${HEADERS.revenue},\n\n${row},\n,,,,\n`, 1],
    ['a byte order mark', `\ufeff${HEADERS.revenue}\n${row}\n`, 1],
    ['no line break at the end', `${HEADERS.revenue}\n${row}`, 1],
  ])('%s', async (_what, content, means) => {
    const { rows, wrong: faults } = await read('revenue.csv', content)
    if (typeof means === 'number') {
      expect(faults).toEqual([])
      expect(rows).toHaveLength(means)
    } else expect(faults).toEqual(means)
  })
})
