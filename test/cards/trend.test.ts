import { describe, expect, it } from 'vitest'
import type { Picture } from '../../src/cards/card.ts'
import { drawPicture } from '../../src/cards/charts/picture.ts'
import { trendOf } from '../../src/domain/risk/trend.ts'
import { renderFeishu } from '../../src/platforms/feishu/render.ts'
import { picturedLines } from '../../src/platforms/slack/chart.ts'

const points = [
  { label: '06-01', value: 20 },
  { label: '06-08', value: 21 },
]
const picture: Picture = {
  kind: 'line',
  title: '风险分',
  words: '06-01 20 → 06-08 21',
  unit: '',
  points,
  scale: { low: 0, high: 100 },
}

describe('a line on a fixed scale', () => {
  it('stands low where the score is low, on each platform', () => {
    const svg = drawPicture(picture)
    expect(svg).toContain('>100<')
    expect(svg).toContain('aria-label="风险分. 06-01 20 → 06-08 21"')
    expect(picturedLines(picture)).toEqual(['▂▂', '06-01 20 → 06-08 21', '0…100'])
    const card = renderFeishu({ lang: 'zh', title: '', tone: 'info', parts: [{ kind: 'picture', picture }] })
    expect(JSON.stringify(card)).toContain('"range":{"min":0,"max":105}')
  })
})

describe('the trend', () => {
  const changes = [
    { day: '2026-05-01', score: 10 },
    { day: '2026-05-20', score: 60 },
  ]
  it('is what stood on every seventh day, as far back as it is known', () => {
    expect(trendOf(changes, { from: '2026-01-01', today: '2026-05-22' })).toEqual([
      { day: '2026-05-01', score: 10 },
      { day: '2026-05-08', score: 10 },
      { day: '2026-05-15', score: 10 },
      { day: '2026-05-22', score: 60 },
    ])
    expect(trendOf(changes, { from: '2026-05-10', today: '2026-05-22' })).toHaveLength(2)
    expect(trendOf([], { from: '2026-01-01', today: '2026-05-22' })).toEqual([])
  })
})
