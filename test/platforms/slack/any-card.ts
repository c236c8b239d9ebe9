import fc from 'fast-check'
import type { Card } from '../../../src/cards/card.ts'

const wild = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '',
    ' ',
    '<!channel>',
    '<@U012345>',
    '*b*',
    '&lt;',
    '\n\n',
    '华锐精密',
    '👩‍👩‍👧'.repeat(40),
    'x'.repeat(5000),
    'javascript:alert(1)',
  ),
)
const number = fc.double({ noNaN: true, min: -1e6, max: 1e6 })
const lang = fc.constantFrom('zh', 'en' as const)
const tone = fc.constantFrom('plain', 'info', 'good', 'warn', 'bad' as const)
const text = fc.oneof(
  wild,
  fc.array(
    fc.oneof(
      wild,
      fc.record({ strong: wild }),
      fc.record({ link: wild, url: fc.oneof(fc.webUrl(), wild) }),
      fc.record({ person: wild, slack: fc.constantFrom('U012AB3CD', 'nobody', '') }),
    ),
    { maxLength: 5 },
  ),
)
const button = fc.record(
  {
    label: wild,
    click: fc.record({
      intent: fc.string({ minLength: 1, maxLength: 30 }),
      fields: fc.dictionary(fc.string({ maxLength: 10 }), wild, { maxKeys: 4 }),
    }),
    style: fc.constantFrom('primary', 'danger' as const),
    confirm: fc.record({ title: wild, text: wild, yes: wild, no: wild }),
  },
  { requiredKeys: ['label', 'click'] },
)
const options = fc.array(fc.record({ label: wild, value: fc.string({ maxLength: 200 }) }), { maxLength: 130 })
const about = { label: wild, required: fc.boolean(), hint: wild, problem: wild }
const labelled = ['label', 'kind'] as const
const field = fc.oneof(
  fc.record(
    { ...about, kind: fc.constantFrom('text', 'lines' as const), value: wild, max: fc.nat(5000) },
    { requiredKeys: [...labelled] },
  ),
  fc.record(
    { ...about, kind: fc.constant('day' as const), value: fc.oneof(wild, fc.constant('2026-02-28')) },
    { requiredKeys: [...labelled] },
  ),
  fc.record(
    { ...about, kind: fc.constant('choice' as const), value: wild, options },
    { requiredKeys: [...labelled, 'options'] },
  ),
  fc.record(
    { ...about, kind: fc.constant('choices' as const), values: fc.array(wild), options },
    { requiredKeys: [...labelled, 'options'] },
  ),
  fc.record(
    {
      ...about,
      kind: fc.constant('pick' as const),
      of: fc.constantFrom('account', 'person', 'contact', 'deal' as const),
      within: wild,
      value: fc.record({ label: wild, value: wild }),
      options,
      all: fc.boolean(),
    },
    { requiredKeys: [...labelled, 'of'] },
  ),
)
const list = <T>(item: fc.Arbitrary<T>, maxLength = 8) => fc.array(item, { maxLength })
const caption = { title: wild, words: wild }
const picture = fc.oneof(
  fc.record(
    {
      ...caption,
      kind: fc.constant('bars' as const),
      unit: wild,
      limit: number,
      bars: list(fc.record({ label: wild, value: number, tone }), 80),
    },
    { requiredKeys: ['title', 'words', 'kind', 'unit', 'bars'] },
  ),
  fc.record({
    ...caption,
    kind: fc.constant('page' as const),
    parts: list(
      fc.record({
        heading: wild,
        lines: list(
          fc.record({ text: wild, says: wild, percent: number, tone }, { requiredKeys: ['text'] }),
          40,
        ),
      }),
      20,
    ),
  }),
  fc.record({
    ...caption,
    kind: fc.constant('bricks' as const),
    built: fc.nat(90),
    of: fc.nat(90),
    rows: list(fc.record({ label: wild, built: fc.nat(90), of: fc.nat(90) })),
  }),
  fc.record({
    ...caption,
    kind: fc.constant('line' as const),
    unit: wild,
    points: list(fc.record({ label: wild, value: number }), 100),
  }),
  fc.record({
    ...caption,
    kind: fc.constant('dots' as const),
    x: wild,
    y: wild,
    dots: list(fc.record({ label: wild, x: number, y: number, size: number, tone }), 40),
  }),
  fc.record({
    ...caption,
    kind: fc.constant('map' as const),
    x: wild,
    scale: fc.record({ low: fc.integer({ min: -5, max: 0 }), high: fc.integer({ min: 1, max: 5 }) }),
    rows: list(fc.record({ label: wild, hole: wild }), 4),
    apart: wild,
    nodes: list(
      fc.record(
        {
          label: wild,
          row: fc.nat(3),
          at: number,
          size: number,
          sign: fc.constantFrom('star' as const, 'open' as const, 'empty' as const),
          to: fc.nat(70),
          gone: fc.boolean(),
        },
        { requiredKeys: ['label', 'row', 'size', 'sign'] },
      ),
      60,
    ),
  }),
  fc.record({
    ...caption,
    kind: fc.constant('radar' as const),
    scale: fc.record({ low: number, high: number }),
    axes: list(wild, 30),
    sets: list(fc.record({ label: wild, values: list(number, 30) }), 3),
  }),
)
const named = (fields: fc.Arbitrary<object[]>) =>
  fields.map((all) => all.map((one, i) => ({ ...one, name: `field${i}` })))
const part = fc.oneof(
  fc.record(
    {
      kind: fc.constant('text' as const),
      text,
      style: fc.constantFrom('normal', 'strong', 'quiet' as const),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: list(fc.record({ label: wild, value: text }), 40),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    items: list(
      fc.record({ text, detail: text, tone, buttons: list(button, 4) }, { requiredKeys: ['text'] }),
      60,
    ),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: wild,
    columns: list(fc.record({ label: wild, align: fc.constantFrom('left', 'right' as const) }), 25),
    rows: list(list(wild, 25), 130),
  }),
  fc.record({ kind: fc.constant('progress' as const), label: wild, percent: number, words: wild }),
  fc.record({ kind: fc.constant('picture' as const), picture }),
  fc.record({ kind: fc.constant('buttons' as const), buttons: list(button, 60) }),
  fc.record({
    kind: fc.constant('form' as const),
    form: fc.record(
      { name: wild, fields: named(list(field, 12)), submit: button, cancel: button },
      { requiredKeys: ['name', 'fields', 'submit'] },
    ),
  }),
  fc.record({ kind: fc.constant('divider' as const) }),
)

/** Any card at all, larger and stranger than the bot makes them. Only one form, as field names are unique in a card. */
export const anyCard = fc
  .record(
    { lang, title: wild, tone, summary: wild, parts: fc.array(part, { maxLength: 14 }) },
    { requiredKeys: ['lang', 'title', 'tone', 'parts'] },
  )
  .map((card) => {
    let forms = 0
    return { ...card, parts: card.parts.filter((one) => one.kind !== 'form' || forms++ === 0) }
  }) as fc.Arbitrary<Card>
