import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sections } from './cards.ts'
import { foreignWords } from './foreign-words.ts'

const files = (readdirSync(import.meta.dirname, { recursive: true }) as string[])
  .filter((file) => /\/cards\.(zh|en)\.txt$/.test(file))
  .sort()

describe('the cards that people read', () => {
  it.each(files)('%s is in one language', (file) => {
    const lang = file.endsWith('.zh.txt') ? 'zh' : 'en'
    const cards = sections(readFileSync(resolve(import.meta.dirname, file), 'utf8'))
    expect(cards.size).toBeGreaterThan(0)
    const found = [...cards].flatMap(([name, card]) =>
      foreignWords(card, lang).map((word) => `${name}: ${word}`),
    )
    expect(found).toEqual([])
  })

  it('are found out when they are not', () => {
    expect(foreignWords('今日  <info>\n\nNothing is due today', 'zh')).toEqual(['Nothing is due today'])
    expect(foreignWords('Today  <info>\n\n没有到期的事', 'en')).toEqual(['没有到期的事'])
    expect(foreignWords('[完成] → next.done {step: F2}\n王浩 Tom Becker AP-TEC Slack', 'zh')).toEqual([])
  })
})
