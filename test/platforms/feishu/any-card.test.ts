import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { LIMITS } from '../../../src/platforms/feishu/limits.ts'
import { bytesOf, elementsIn, renderFeishu } from '../../../src/platforms/feishu/render.ts'
import { cardProblems } from './oracle.ts'

describe('any card at all', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('客户', '', ' ', '重'.repeat(4000), '😀'.repeat(900)),
  )
  const text = fc.oneof(
    word,
    fc.array(
      fc.oneof(
        word,
        fc.record({ person: word, feishu: fc.constantFrom('ou_1', 'all', '') }),
        fc.record({ link: word, url: fc.oneof(fc.webUrl(), word) }),
        fc.record({ strong: word }),
      ),
      { maxLength: 6 },
    ),
  )
  const click = fc.record({ intent: word, fields: fc.dictionary(word, word, { maxKeys: 3 }) })
  const button = fc.record(
    {
      label: word,
      click,
      confirm: fc.option(fc.record({ title: word, text: word, yes: word, no: word }), { nil: undefined }),
    },
    { requiredKeys: ['label', 'click'] },
  )
  const options = fc.array(fc.record({ label: word, value: word }), { maxLength: 130 })
  const common = { name: word, label: word, required: fc.boolean(), hint: word, problem: word }
  const field = fc.oneof(
    fc.record({
      kind: fc.constantFrom('text' as const, 'lines' as const),
      ...common,
      value: word,
      max: fc.integer({ min: -1, max: 5000 }),
    }),
    fc.record({
      kind: fc.constant('day' as const),
      ...common,
      value: fc.constantFrom('2026-06-01', '2026-02-30', ''),
    }),
    fc.record({ kind: fc.constant('choice' as const), ...common, value: word, options }),
    fc.record({ kind: fc.constant('choices' as const), ...common, values: fc.array(word), options }),
    fc.record({
      kind: fc.constant('pick' as const),
      of: fc.constantFrom('account' as const, 'contact' as const),
      ...common,
      value: fc.record({ label: word, value: word }),
      options,
      all: fc.boolean(),
    }),
  )
  const number = fc.oneof(fc.double(), fc.integer())
  const picture = fc.oneof(
    fc.record({
      kind: fc.constant('bars' as const),
      title: word,
      words: word,
      unit: word,
      bars: fc.array(fc.record({ label: word, value: number }), { maxLength: 60 }),
      limit: number,
    }),
    fc.record({
      kind: fc.constant('page' as const),
      title: word,
      words: word,
      parts: fc.array(
        fc.record({ heading: word, lines: fc.array(fc.record({ text: word, says: word, percent: number })) }),
      ),
    }),
    fc.record({
      kind: fc.constant('bricks' as const),
      title: word,
      words: word,
      built: number,
      of: number,
      rows: fc.array(fc.record({ label: word, built: number, of: number })),
    }),
    fc.record({
      kind: fc.constant('line' as const),
      title: word,
      words: word,
      unit: word,
      points: fc.array(fc.record({ label: word, value: number })),
    }),
    fc.record({
      kind: fc.constant('dots' as const),
      title: word,
      words: word,
      x: word,
      y: word,
      dots: fc.array(fc.record({ label: word, x: number, y: number, size: number })),
    }),
    fc.record({
      kind: fc.constant('map' as const),
      title: word,
      words: word,
      x: word,
      scale: fc.record({ low: fc.integer({ min: -5, max: 0 }), high: fc.integer({ min: 1, max: 5 }) }),
      rows: fc.array(fc.record({ label: word, hole: word }), { minLength: 1, maxLength: 4 }),
      apart: word,
      nodes: fc.array(
        fc.record({
          label: word,
          row: fc.nat(3),
          at: fc.option(number, { nil: undefined }),
          size: number,
          sign: fc.constantFrom('star' as const, 'open' as const, 'empty' as const),
          to: fc.option(fc.nat(70), { nil: undefined }),
          gone: fc.boolean(),
        }),
        { maxLength: 60 },
      ),
    }),
    fc.record({
      kind: fc.constant('radar' as const),
      title: word,
      words: word,
      scale: fc.record({ low: number, high: number }),
      axes: fc.array(word, { maxLength: 40 }),
      sets: fc.array(fc.record({ label: word, values: fc.array(number) }), { maxLength: 3 }),
    }),
  )
  const part = fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      text,
      style: fc.constantFrom('normal' as const, 'strong' as const, 'quiet' as const),
    }),
    fc.record({
      kind: fc.constant('facts' as const),
      facts: fc.array(fc.record({ label: word, value: text }), { maxLength: 40 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(fc.record({ text, detail: text, buttons: fc.array(button, { maxLength: 3 }) }), {
        maxLength: 60,
      }),
    }),
    fc.record({
      kind: fc.constant('table' as const),
      caption: word,
      columns: fc.array(fc.record({ label: word }), { maxLength: 60 }),
      rows: fc.array(fc.array(word, { maxLength: 60 }), { maxLength: 80 }),
    }),
    fc.record({ kind: fc.constant('progress' as const), label: word, percent: number, words: word }),
    fc.record({ kind: fc.constant('picture' as const), picture }),
    fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 10 }) }),
    fc.record({
      kind: fc.constant('form' as const),
      form: fc.record({ name: word, fields: fc.array(field, { maxLength: 8 }), submit: button }),
    }),
    fc.constant({ kind: 'divider' as const }),
  )
  const anyCard = fc.record({
    lang: fc.constantFrom('zh' as const, 'en' as const),
    title: word,
    tone: fc.constantFrom(
      'plain' as const,
      'info' as const,
      'good' as const,
      'warn' as const,
      'bad' as const,
    ),
    summary: word,
    parts: fc.array(part, { maxLength: 15 }),
  })

  it('is within the limits and valid', () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        const drawn = renderFeishu(any as Card)
        expect(bytesOf(drawn)).toBeLessThanOrEqual(LIMITS.bytes)
        expect(elementsIn(drawn)).toBeLessThanOrEqual(LIMITS.elements)
        expect(cardProblems(drawn)).toEqual([])
      }),
      { numRuns: 150, seed: 20260601 },
    )
  })
})
