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

  describe('on a phone', () => {
    const of = (...parts: Card['parts']) =>
      renderSlack({ lang: 'en', title: 'x', tone: 'plain', parts }).blocks.slice(1)
    const open = { label: 'Open', click: { intent: 'account.open', fields: {} } }
    const boldOf = (blocks: unknown) =>
      [...JSON.stringify(blocks).matchAll(/"text":"([^"]*)","style":\{"bold":true\}/g)].map(
        ([, words]) => words,
      )

    test('a line with one button has it at its side, with the mark of its tone', () => {
      const blocks = of({ kind: 'list', items: [{ text: 'Industry', tone: 'warn', buttons: [open] }] })
      expect(blocks).toHaveLength(1)
      expect(blocks[0]).toMatchObject({
        type: 'section',
        text: { text: '⚠️ Industry' },
        accessory: { text: { text: 'Open' } },
      })
    })

    test.each([
      ['two buttons', { text: 'Acme', buttons: [open, open] }],
      ['details', { text: 'Acme', detail: 'late', buttons: [open] }],
      ['a mention', { text: [{ person: 'Li', slack: 'U012AB3CD' }], buttons: [open] }],
    ])('with %s they stand below', (_, item) => {
      expect(of({ kind: 'list', items: [item] }).map(({ type }) => type)).toEqual(['rich_text', 'actions'])
    })

    test('a line that says itself what stands out is not bold as a whole', () => {
      const item = { text: [{ strong: 'Sales:' }, ' CNY 11.5 M'], detail: 'as of 10 May' }
      expect(boldOf(of({ kind: 'list', items: [item] }))).toEqual(['Sales:'])
      expect(boldOf(of({ kind: 'list', items: [{ text: 'Acme', detail: 'late' }] }))).toEqual(['Acme'])
    })

    test('a bar has no percent beside its own words', () => {
      const words = JSON.stringify(
        of({ kind: 'progress', label: 'Stage', percent: 187, words: '56 of 30 days' }),
      )
      expect(words).toContain('56 of 30 days')
      expect(words).not.toContain('%')
    })

    test.each([
      ['narrow', ['Owner', 'Late'], 'rich_text_preformatted'],
      ['wide', ['Owner', 'steps late', 'deals without a step', 'close date passed'], 'rich_text_list'],
    ])('a second table that is %s', (_, labels, kind) => {
      const table = {
        kind: 'table' as const,
        caption: 'Zero board',
        columns: labels.map((label) => ({ label })),
        rows: [['Tom', '2', '–', '1'].slice(0, labels.length)],
      }
      const [, , , second] = of(table, table)
      expect(JSON.stringify(second)).toContain(kind)
      if (kind === 'rich_text_list')
        expect(JSON.stringify(second)).toContain('steps late 2 · close date passed 1')
    })
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
          { kind: 'list', items: [{ text, buttons: [{ label: text, click }] }] },
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
