import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { renderSlack } from '../../../src/platforms/slack/render.ts'
import { json, longest } from '../../gallery.ts'
import { morePictures } from '../../pictures.ts'
import { anyCard } from './any-card.ts'
import { judgeMessage, oraclesAbsent, oraclesPresent } from './judge.ts'
import { everyPart } from './sample-cards.ts'

if (!oraclesPresent) console.warn(oraclesAbsent)

describe('a card on Slack', () => {
  test.each([
    ['ordinary', everyPart],
    ['longest', longest(everyPart)],
    ['pictures', morePictures],
    ['pictures.longest', longest(morePictures)],
  ])('every kind of part, %s, as reviewed', async (name, card) => {
    const rendered = renderSlack(card)
    expect(judgeMessage(rendered)).toEqual([])
    await expect(json(rendered)).toMatchFileSnapshot(resolve(import.meta.dirname, `gallery.${name}.json`))
  })

  test('any card is a message that Slack takes', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(judgeMessage(renderSlack(card))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('what is too long says how much more there is', () => {
    const items = Array.from({ length: 400 }, (_, i) => ({
      text: `Account number ${i} with a rather long name`,
    }))
    const button = { label: 'All', click: { intent: 'digest', fields: {} } }
    const { blocks } = renderSlack({
      lang: 'en',
      title: 'Digest',
      tone: 'plain',
      parts: [
        { kind: 'list', items },
        { kind: 'buttons', buttons: [button] },
      ],
    })
    const list = blocks.find((block) => block.type === 'rich_text')
    const shown = list?.elements[0]?.type === 'rich_text_list' ? list.elements[0].elements.length : 0
    expect(shown).toBeGreaterThan(100)
    expect(JSON.stringify(blocks)).toContain(`… ${400 - shown} more`)
    expect(blocks.at(-1)?.type).toBe('actions')
  })

  test('a long text is cut between characters', () => {
    const card: Card = {
      lang: 'en',
      title: 'x',
      tone: 'plain',
      parts: [{ kind: 'text', text: '👩'.repeat(3000) }],
    }
    expect(JSON.stringify(renderSlack(card))).toMatch(/👩…/)
    expect(JSON.stringify(renderSlack(card))).not.toMatch(/\p{Surrogate}/u)
  })

  test('the words that the renderer adds are in the language of the card, whatever stands in it', () => {
    const many = (text: string) => [
      { kind: 'list' as const, items: Array.from({ length: 400 }, () => ({ text })) },
    ]
    expect(
      JSON.stringify(
        renderSlack({ lang: 'zh', title: 'Acme', tone: 'bad', parts: many('overdue '.repeat(12)) }),
      ),
    ).toContain('还有')
    expect(
      JSON.stringify(
        renderSlack({ lang: 'en', title: '华锐', tone: 'bad', parts: many('逾期回款'.repeat(12)) }),
      ),
    ).toContain('more')
  })

  test('the header carries the mark of the tone before the title', () => {
    const { blocks } = renderSlack({ lang: 'en', title: 'Acme', tone: 'bad', parts: [] })
    expect(JSON.stringify(blocks[0])).toContain('🔴 Acme')
  })

  describe('text is data', () => {
    const corpus = [
      '<!channel>',
      '<!here|x>',
      '<@U012AB3CD>',
      '<#C012AB3CD>',
      '*b* _i_ ~s~ `c`',
      '<https://evil.example|bank>',
      ':smile:',
      '&lt;!channel&gt;',
      '> quote',
      '1. list',
      '```x```',
    ]
    test.each(corpus)('%s', (text) => {
      const click = { intent: 'x', fields: { text } }
      const { text: top, blocks } = renderSlack({
        lang: 'en',
        title: text,
        tone: 'plain',
        parts: [
          { kind: 'text', text },
          { kind: 'text', text, style: 'quiet' },
          { kind: 'facts', facts: [{ label: text, value: text }] },
          { kind: 'list', items: [{ text, detail: text, buttons: [{ label: text, click }] }] },
          { kind: 'table', caption: text, columns: [{ label: text }], rows: [[text]] },
          { kind: 'progress', label: text, percent: 1, words: text },
        ],
      })
      const elements = JSON.stringify(blocks)
      expect(elements).not.toMatch(/"type":"(mrkdwn|user|broadcast|channel|link|emoji|usergroup)"/)
      expect(elements).not.toContain('"emoji":true')
      expect(elements.split(JSON.stringify(text).slice(1, -1)).length).toBeGreaterThan(7)
      expect(top).not.toMatch(/[<>]/)
    })

    test('a link goes to the web or nowhere, a mention to a Slack user or nowhere', () => {
      const spans = [
        { link: 'pay', url: 'javascript:alert(1)' },
        { link: 'file', url: 'file:///etc/passwd' },
        { person: 'Li', slack: 'everyone' },
      ]
      const { blocks } = renderSlack({
        lang: 'en',
        title: 'x',
        tone: 'plain',
        parts: [{ kind: 'text', text: spans }],
      })
      expect(JSON.stringify(blocks)).not.toMatch(/"type":"(link|user)"/)
    })
  })
})
