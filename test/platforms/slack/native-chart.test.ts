import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Card, Picture } from '../../../src/cards/card.ts'
import type { Place } from '../../../src/platforms/platform.ts'
import { renderSlack } from '../../../src/platforms/slack/render.ts'
import { anyCard } from './any-card.ts'
import { judgeCharts, judgeMessage, oraclesPresent, readOracle } from './judge.ts'
import { setUp, U } from './setup.ts'

const channel: Place = { platform: 'slack', tenant: 'T0COMPANY', chat: 'C012AB3CD' }
const bars: Picture = {
  kind: 'bars',
  title: 'Days without a decision maker',
  words: 'Meridian 43 days, Pinnacle 12 days; the limit is 30.',
  unit: 'days',
  limit: 30,
  bars: [
    { label: 'Meridian Marine', value: 43, tone: 'bad' },
    { label: 'Pinnacle', value: 12 },
  ],
}
const cardOf = (...pictures: Picture[]): Card => ({
  lang: 'en',
  title: 'Reach',
  tone: 'plain',
  parts: pictures.map((picture) => ({ kind: 'picture', picture })),
})
const chartsIn = (message: unknown) => JSON.stringify(message).split('data_visualization').length - 1

describe('Slack’s own chart', () => {
  test.skipIf(!oraclesPresent)('is measured by what the published examples are', () => {
    for (const name of ['bar', 'line', 'area']) {
      const block = readOracle(`slackblocks-spec/fixtures/valid/blocks/data_visualization_${name}.json`)
      expect(judgeCharts([block])).toEqual([])
    }
    expect(judgeCharts([{ type: 'data_visualization', title: 'x', chart: { type: 'bar' } }])).not.toEqual([])
  })

  test('stands with the words that say the same, two in a message, the others in letters', () => {
    const rendered = renderSlack(cardOf(bars, bars, bars), 2)
    expect(judgeMessage(rendered)).toEqual([])
    expect(chartsIn(rendered)).toBe(2)
    expect(JSON.stringify(rendered).split(bars.words).length - 1).toBe(3)
    expect(chartsIn(renderSlack(cardOf(bars)))).toBe(0)
  })

  test('is left to letters where its limits would change what is said', () => {
    const many = Array.from({ length: 21 }, (_, i) => ({ label: `A${i}`, value: i }))
    const alike = ['one', 'two'].map((end) => ({ label: `A name of twenty letters and ${end}`, value: 1 }))
    for (const wrong of [many, alike, []])
      expect(chartsIn(renderSlack(cardOf({ ...bars, bars: wrong }), 2))).toBe(0)
  })

  test('of any card is one that Slack takes', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(judgeMessage(renderSlack(card, 2))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('is sent where it is taken, in a message and its edit', async () => {
    const { slack, standIn } = await setUp()
    const sent = await slack.platform.post(channel, cardOf(bars), 'k')
    expect(chartsIn(standIn.messages[0])).toBe(1)
    await slack.platform.edit(channel, sent.kind === 'sent' ? sent.as : '', cardOf(bars, bars))
    expect(chartsIn(standIn.messages[0])).toBe(2)
    await slack.platform.post({ ...channel, chat: U, home: true }, cardOf(bars), 'h')
    expect(chartsIn(standIn.views[0])).toBe(0)
    expect(standIn.problems).toEqual([])
  })

  test('is asked for once where it is refused: letters from then on', async () => {
    const { slack, standIn } = await setUp()
    standIn.failNext('chat.postMessage', { kind: 'refuse', error: 'invalid_blocks' })
    for (const key of ['a', 'b']) await slack.platform.post(channel, cardOf(bars), key)
    expect(standIn.messages).toHaveLength(2)
    for (const message of standIn.messages) {
      expect(chartsIn(message)).toBe(0)
      expect(JSON.stringify(message)).toContain('▓')
    }
    expect(standIn.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(3)
  })

  test('is not blamed for what is refused with letters too', async () => {
    const { slack, standIn } = await setUp()
    standIn.failNext('chat.postMessage', { kind: 'refuse', error: 'invalid_blocks' }, 3)
    await slack.platform.post(channel, cardOf(bars), 'a')
    await slack.platform.post(channel, cardOf(bars), 'b')
    expect(standIn.messages.map(chartsIn)).toEqual([0, 1])
  })
})
