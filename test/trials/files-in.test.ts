import { describe, it } from 'vitest'
import type { Cell } from '../../src/imports/cells.ts'
import { type Kind, means, type Says, says } from '../imports/one-cell.ts'

/** Kinds of docs/faults.md that come by file: cells as spreadsheets of several countries and other programs write them. */

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
