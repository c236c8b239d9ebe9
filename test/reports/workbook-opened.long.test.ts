import { beforeEach, describe, expect, it } from 'vitest'
import { unzip } from '../../src/imports/zip.ts'
import { button, makeWorld, type World } from '../world.ts'
import { shownSheets } from './shown.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

describe('a workbook as it is opened', () => {
  const opened = async (who: string, words: string) => {
    const card = (await world.say(who, words)).card
    await world.click(who, button(card, /^[\x20-\x7e]+$/.test(words) ? 'Excel file' : 'Excel 文件'))
    await world.relay()
    const bytes = Buffer.from(world.sent.at(-1)!.card.file!.content, 'base64')
    const parts = unzip(bytes)
    if (!(parts instanceof Map)) throw new Error('no workbook')
    const sheets = [...parts]
      .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
      .map(([, xml]) => xml.toString('utf8'))
    return { bytes, sheets, styles: parts.get('xl/styles.xml')!.toString('utf8') }
  }

  it.each([
    ['高建国', '报告'],
    ['Daniel Reyes', 'report'],
    ['林悦', '报告 费用'],
  ])(
    '%s, %s: on paper side by side, sentences over the columns, headings over their figures',
    async (who, words) => {
      const { sheets, styles } = await opened(who, words)
      for (const xml of sheets) expect(xml).toContain('orientation="landscape"')
      expect(sheets.every((xml) => xml.includes('<mergeCell '))).toBe(true)
      expect(styles).toContain('wrapText="1"')
      expect(styles).toContain('horizontal="right"')
    },
  )

  it('a count has no digits of the share behind it, and each column is called what it holds', async () => {
    const { bytes } = await opened('高建国', '报告')
    const sheets = shownSheets(bytes)
    const profit = sheets.find(({ title }) => title === '利润矩阵')!
    const high = profit.rows.find(([first]) => first?.text === '高')!
    expect(high[1]).toMatchObject({ value: 4, format: '#,##0' })
    const risk = sheets.find(({ title }) => title === '风险收入')!
    expect(
      risk.rows.some((row) => row.map((cell) => cell?.text).join() === '客户,级别,风险,12 个月收入'),
    ).toBe(true)
  })
})
