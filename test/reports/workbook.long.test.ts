import { beforeEach, describe, expect, it } from 'vitest'
import { workbookSheets } from '../../src/imports/workbook.ts'
import { button, makeWorld, type World } from '../world.ts'

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
