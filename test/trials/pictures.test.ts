import { describe, expect, it } from 'vitest'
import type { Picture } from '../../src/cards/card.ts'
import { drawPicture } from '../../src/cards/charts/picture.ts'
import { dealPictures, peoplePicture } from '../../src/deals/picture-cards.ts'
import type { StakeholderFacts, Stance } from '../../src/domain/stakeholders.ts'
import { chartElement } from '../../src/platforms/feishu/chart.ts'
import { picturedLines } from '../../src/platforms/slack/chart.ts'

/** A picture's scale is that of what it shows, not of the data: a neutral stands in the middle, wherever the others stand. */

const person = (name: string, stance: Stance, weight: number): StakeholderFacts => ({
  name,
  title: '',
  layer: 'decision',
  weight,
  stance,
})

function pictureOf(people: StakeholderFacts[]): Picture {
  const [part] = [peoplePicture(people, 'en')].flat(3)
  if (!part || !('kind' in part) || part.kind !== 'picture') throw new Error('no picture')
  return part.picture
}

/** In which column of how many the letter of a dot stands. */
function columnOf(picture: Picture, letter: string): number {
  const grid = picturedLines(picture).slice(1, 10)
  const row = grid.find((line) => line.includes(letter))
  return row?.indexOf(letter) ?? -1
}

describe('30: the relationship chart', () => {
  it.each<[string, Stance[]]>([
    ['beside a sponsor', ['neutral', 'sponsor']],
    ['beside a supporter', ['neutral', 'supporter']],
    ['beside an opponent', ['neutral', 'opponent']],
    ['alone', ['neutral']],
    ['among neutrals', ['neutral', 'neutral']],
  ])('puts a neutral in the middle %s', (_, stances) => {
    const people = stances.map((stance, at) => person(`P${at}`, stance, 20 + 30 * at))
    expect(columnOf(pictureOf(people), 'a')).toBe(18)
    expect(drawPicture(pictureOf(people))).toMatch(/cx="170(\.\d+)?"/)
    expect(JSON.stringify(chartElement(pictureOf(people)))).toContain('"range":{"min":-2.2,"max":2.2}')
  })

  it('puts a sponsor at the right end and an opponent at the left, also alone', () => {
    expect(columnOf(pictureOf([person('S', 'sponsor', 40)]), 'a')).toBe(36)
    expect(columnOf(pictureOf([person('O', 'opponent', 40)]), 'a')).toBe(0)
  })

  it('draws a weight on 0 to 100', () => {
    const rows = picturedLines(pictureOf([person('Half', 'neutral', 50)])).slice(1, 10)
    expect(rows.findIndex((row) => row.includes('a'))).toBe(4)
  })

  it('does not draw whose stance is unknown among the neutrals, but names them', () => {
    const picture = pictureOf([person('Kim', 'unknown', 50), person('Lee', 'supporter', 50)])
    expect(picture.kind === 'dots' && picture.dots.map(({ label }) => label)).toEqual(['Lee'])
    expect(picture.words).toContain('Kim')
    expect([peoplePicture([person('Kim', 'unknown', 50)], 'en')].flat(3)).toEqual([])
  })
})

it('scores of criteria are drawn on 5, not on the best one', () => {
  const [part] = [
    dealPictures(
      {
        stage: 3,
        age: 1,
        people: [],
        spells: [],
        criteria: [{ name: 'price', weight: 100, ours: 2, rival: 1 }],
      },
      'en',
    ),
  ].flat(4)
  if (!part || !('kind' in part) || part.kind !== 'picture') throw new Error('no picture')
  expect(picturedLines(part.picture)[0]).toContain(`${'▓'.repeat(8)}░`)
  expect(JSON.stringify(chartElement(part.picture))).toContain('"max":5.25')
  expect(drawPicture(part.picture)).toContain('chart-info')
})

it('a line in letters begins at zero: 90 after 88 is no mountain', () => {
  const points = [88, 90, 89].map((value, at) => ({ label: `${at}`, value }))
  const [sparks] = picturedLines({ kind: 'line', title: '', words: '', unit: '', points })
  expect(new Set(sparks)).toEqual(new Set(['█']))
})
