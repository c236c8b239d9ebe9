import { beforeEach, describe, expect, it } from 'vitest'
import type { Card, Picture } from '../../src/cards/card.ts'
import { workbookSheets } from '../../src/imports/workbook.ts'
import { button, makeWorld, type World } from '../world.ts'
import { type ShownCell, shownSheets } from './shown.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

describe('the workbook', () => {
  it.each([
    ['高建国', '报告'],
    ['高建国', '报告 团队'],
    ['周敏', '报告 人员'],
    ['周敏', '报告 东海'],
    ['周敏', '报告 月'],
    ['高建国', '报告 丢单'],
    ['高建国', '报告 费用'],
    ['高建国', '今年的费用'],
    ['Daniel Reyes', 'expenses this year'],
    ['Daniel Reyes', 'report money'],
    ['Daniel Reyes', 'report Meridian'],
  ])('of %s %s holds every sentence and every figure of the card', async (who, words) => {
    await lose('D8')
    const { card } = await world.say(who, words)
    await world.db.account.update({ where: { code: 'K01' }, data: { name: '=华锐|calc' } })
    const again = (await world.say(who, words)).card
    await world.click(who, button(again, who === 'Daniel Reyes' ? 'Excel file' : 'Excel 文件'))
    await world.relay()
    const file = world.sent.at(-1)?.card.file
    expect(file?.name).toMatch(/\.xlsx$/)
    const sheets = workbookSheets(Buffer.from(file!.content, 'base64'))
    const cells = sheets.flatMap(({ lines }) => lines.map(({ cells: row }) => row))
    expect(sheets.length).toBeGreaterThan(1)
    expect(card.parts.length).toBeGreaterThan(0)
    // What a card says stands in the file word for word, a sentence or two in each cell.
    const written = [...new Set(cells.flat())].sort((a, b) => b.length - a.length)
    const rest = (said: string) =>
      written.reduce((left, cell) => (cell.length > 3 ? left.replace(cell, '') : left), said)
    const sentences = again.parts.flatMap((part) =>
      part.kind === 'text' && part.style !== 'strong' && typeof part.text === 'string'
        ? part.text.split('\n')
        : [],
    )
    expect(sentences.length).toBeGreaterThan(0)
    // Each bar in percent stands in its row of the sheet.
    const bars = again.parts.flatMap((part) =>
      part.kind === 'picture' && part.picture.kind === 'bars' && part.picture.unit === '%'
        ? part.picture.bars
        : [],
    )
    for (const { label, value } of bars)
      expect(
        cells.some(
          ([first, ...row]) => first === label && row.some((cell) => Math.abs(Number(cell) - value) < 0.06),
        ),
        `${label} ${value}`,
      ).toBe(true)
    expect(sentences.map(rest).filter((left) => left.trim() !== '')).toEqual([])
    for (const part of again.parts)
      if (part.kind === 'table')
        for (const row of part.rows)
          expect(
            cells.some((one) => one[0] === row[0] && figuresAgree(one, row)),
            row.join(' '),
          ).toBe(true)
  })
})

type ShownSheet = ReturnType<typeof shownSheets>[number]

describe('line by line, what a workbook shows is what its card shows', () => {
  const readers = {
    李晓彤: ['报告', '报告 月', '报告 丢单', '报告 费用', '报告 华锐'],
    周敏: ['报告', '报告 团队', '报告 人员', '报告 月', '报告 丢单', '报告 费用', '报告 东海'],
    高建国: ['报告', '报告 团队', '报告 人员', '报告 月', '报告 丢单', '报告 费用', '报告 美瑞'],
    林悦: ['报告', '报告 团队', '报告 费用'],
    'Tom Becker': ['report', 'report month', 'report losses', 'report money', 'report Meridian'],
    'Daniel Reyes': [
      'report',
      'report team',
      'report people',
      'report month',
      'report losses',
      'report money',
      'report Northwind',
    ],
  }
  it.each(Object.entries(readers))('%s', async (who, pages) => {
    await aYearOfIt()
    let all = 0
    for (const words of pages) {
      const { card } = await world.say(who, words)
      await world.click(who, button(card, 'Excel'))
      await world.relay()
      const sheets = shownSheets(Buffer.from(world.sent.at(-1)!.card.file!.content, 'base64'))
      let compared = 0
      for (const part of card.parts) {
        if (part.kind === 'table') compared += tableAgrees(part, sheets, `${who} ${words}`)
        if (part.kind === 'picture') compared += pictureAgrees(part.picture, sheets, `${who} ${words}`)
      }
      if (!/丢单|losses/.test(words)) expect(compared, `${who} ${words}`).toBeGreaterThan(1)
      all += compared
      for (const { rows } of sheets)
        for (const cell of rows.flat())
          expect(cell.value === undefined || cell.format !== 'General', `${who} ${words} ${cell.text}`).toBe(
            true,
          )
    }
    expect(all).toBeGreaterThan(20)
  })

  /** What the example lacks: losses, a budget that is over, a plan of revenue, revenue of the year before, a complaint that was solved. */
  async function aYearOfIt() {
    await lose('D8')
    await lose('D5')
    world.now = '2026-06-12T10:30:00+08:00'
    await world.say('周敏', '预算 华锐 AP-TEC 本月 5万')
    await world.say('李晓彤', '费用 华锐 AP-TEC 4万 技术交流')
    await world.say('Daniel Reyes', 'budget Meridian AP-TEC this month 50k')
    await world.say('林悦', '损益计划 华锐 本月 收入 120万 成本 80万')
    await world.say('Daniel Reyes', 'forecast Meridian this month revenue 500k cost 300k')
    const [meridian, huarui] = await Promise.all(
      ['K05', 'K01'].map((code) => world.db.account.findUniqueOrThrow({ where: { code } })),
    )
    for (const [accountId, amount] of [
      [meridian!.id, 123_456_78],
      [huarui!.id, 9_876_543_21],
    ] as const) {
      await world.db.revenue.create({ data: { accountId, day: new Date('2025-03-10'), amount, cost: null } })
      await world.db.revenue.create({ data: { accountId, day: new Date('2026-06-08'), amount, cost: null } })
    }
    await world.say('Tom Becker', 'visit Meridian in person Oliver Grant spare parts next: offer 18 June')
    await world.say('王浩', '拜访 东海 当面 陈副总 谈续约 下一步 6/18 送样')
  }

  function tableAgrees(
    table: Extract<Card['parts'][number], { kind: 'table' }>,
    sheets: ShownSheet[],
    at: string,
  ) {
    // The name of a sheet may not have every sign; its second line is the whole title.
    const sheet = sheets.find(({ rows }) => rows[1]?.[0]?.text === table.caption)
    expect(sheet, `${at} ${table.caption}`).toBeDefined()
    const head = sheet!.rows.findIndex((row) =>
      table.columns.every(({ label }, column) => (row[column]?.text ?? '') === label),
    )
    expect(head, `${at} ${table.caption}: columns`).toBeGreaterThan(0)
    for (const [n, row] of table.rows.entries())
      for (const [column, said] of row.entries()) {
        const cell = sheet!.rows[head + 1 + n]?.[column] ?? { text: '' }
        expect(
          agree(cell, said),
          `${at} ${table.caption} ${row[0]}: “${said}” and ${JSON.stringify(cell)}`,
        ).toBe(true)
      }
    return table.rows.length
  }

  function pictureAgrees(picture: Picture, sheets: ShownSheet[], at: string): number {
    const rows = sheets.flatMap((sheet) => sheet.rows)
    const holds = (label: string, value: number, unit: string) =>
      rows.some(
        ([first, ...others]) => first?.text === label && others.some((cell) => near(cell, value, unit)),
      )
    switch (picture.kind) {
      case 'bars':
        for (const { label, value } of picture.bars)
          expect(
            holds(label, value, picture.unit) || sums(rows, label, value, picture.unit),
            `${at} ${picture.title} ${label} ${value}`,
          ).toBe(true)
        return picture.bars.length
      case 'dots':
        for (const { label, x, y } of picture.dots)
          expect(holds(label, x, '') && holds(label, y, ''), `${at} ${label} ${x} ${y}`).toBe(true)
        return picture.dots.length
      case 'line':
        for (const { label, value } of picture.points)
          expect(holds(`20${label}`, value, picture.unit), `${at} ${label} ${value}`).toBe(true)
        return picture.points.length
      case 'bricks':
        for (const { label, built, of } of picture.rows) {
          const sheet = sheets.find(({ rows: all }) =>
            all.some((row) => row.some(({ text }) => text === label)),
          )
          const head = sheet!.rows.findIndex((row) => row.some(({ text }) => text === label))
          const column = sheet!.rows[head]!.findIndex(({ text }) => text === label)
          // All together stands in the last line: of accounts percent, of one account points.
          const last = sheet!.rows.slice(head + 1).findLast((row) => row[column]?.value !== undefined)
          expect(
            agree(last![column]!, `${built}/${of}`) || last![column]!.value === built,
            `${at} ${label} ${built}/${of}`,
          ).toBe(true)
        }
        return picture.rows.length
      default:
        throw new Error(`${picture.kind} is on no report`)
    }
  }

  /** Spend of a budget that several accounts share stands in more than one line. */
  function sums(rows: ShownCell[][], label: string, value: number, unit: string): boolean {
    const own = rows.find(([first, ...others]) => first?.text === label && others.length >= 2)
    const [, budget, spent] = own ?? []
    return (
      unit === '%' &&
      budget?.value !== undefined &&
      near({ text: '', value: ((spent?.value ?? 0) / budget.value) * 100, format: '0%' }, value, unit, 0.6)
    )
  }

  function near(cell: ShownCell, value: number, unit: string, by = 0.06): boolean {
    if (cell.value === undefined) return false
    if (unit === '%' && !cell.format?.includes('%')) return false
    const size = { 万: 1e4, k: 1e3 }[unit] ?? 1
    return Math.abs(cell.value / size - value) <= (size > 1 || unit === '' ? 0.5001 : by)
  }
})

/** A cell of the file and one of the card: the same words, or the same figure in the same unit as far as the card shows it. */
function agree(cell: ShownCell, said: string): boolean {
  if (said === '–' || said === '') return cell.text === ''
  if (cell.value === undefined) return cell.text === said
  const { value, format = '' } = cell
  const part = /^(\d+)\/(\d+)$/.exec(said)
  if (part) return format.includes('%') && Math.abs(value - (Number(part[1]) / Number(part[2])) * 100) < 0.001
  const words = said.replaceAll(',', '').replace('−', '-')
  const found = /-?\d+(?:\.(\d+))?/.exec(words)
  if (!found) return false
  const scale = / 亿/.test(words)
    ? 1e8
    : / 万/.test(words)
      ? 1e4
      : / M$/.test(words)
        ? 1e6
        : / k$/.test(words)
          ? 1e3
          : 1
  const step = scale * 10 ** -(found[1]?.length ?? 0)
  if (Math.abs(value - Number(found[0]) * scale) > step / 2 + 1e-6) return false
  const money = /^-?[A-Z]{3} /.test(words)
    ? words.replace('-', '').slice(0, 3)
    : / (?:元|万元|亿元)$/.test(words)
      ? 'CNY'
      : undefined
  if (money) return format.includes(`"${money}"`)
  if (/^-?[\d.]+%/.test(words)) return format.includes('%')
  if (format.includes('%')) return false
  const unit = /"([^"]+)"/.exec(format)?.[1] ?? ''
  // 1 · 25%: how many, and how many of all.
  return unit === '' || words.endsWith(unit)
}

/** A loss with its reason, so that the month and the losses have figures. */
async function lose(code: string): Promise<void> {
  const deal = await world.db.deal.findUniqueOrThrow({ where: { code } })
  await world.db.deal.update({
    where: { code },
    data: {
      status: 'lost',
      lostOn: new Date('2026-05-20'),
      record: { result: 'lost', reason: 'price', words: 'too dear' },
    },
  })
  await world.db.stageChange.create({
    data: { dealId: deal.id, from: 1, to: 1, day: new Date('2026-05-20'), reason: 'lost' },
  })
}

/** What a card rounds is what the workbook holds: percent and counts to a decimal, money in its unit. */
function figuresAgree(sheet: readonly string[], card: readonly string[]): boolean {
  return card.every((said, at) => {
    const number = Number(sheet[at])
    const words = said.replaceAll(',', '').replace('−', '-')
    const shown = Number.parseFloat(words.replace(/^[A-Z]{3} /, ''))
    if (Number.isNaN(shown) || said === sheet[at]) return said === sheet[at] || ['', '–'].includes(said)
    const unit = / 亿/.test(words)
      ? 1e8
      : / 万/.test(words)
        ? 1e4
        : / M$/.test(words)
          ? 1e6
          : / k$/.test(words)
            ? 1e3
            : 1
    if (/^\d+\/\d+$/.test(said))
      return (
        Math.abs(number - shown) < 0.01 || Math.abs(number - (shown / Number(said.split('/')[1])) * 100) < 0.1
      )
    return Math.abs(number / unit - shown) <= Math.max(0.051, Math.abs(shown) * 0.006)
  })
}
