import type { Button, Card, Field, Item, Part, Picture } from '../src/cards/card.ts'

/** The card with everything in it as long as people make it: long words, many lines, rows, columns, buttons and choices. */
export function longest(card: Card): Card {
  return { ...card, title: long(card.title), parts: card.parts.map(longPart) }
}

/** Longer than what any platform shows of a label. */
const long = (text: string): string => text.repeat(Math.ceil(400 / Math.max(1, text.length)))
const many = <T>(all: T[], count: number): T[] =>
  Array.from({ length: count }, (_, i) => all[i % all.length]!)

function longPart(part: Part): Part {
  switch (part.kind) {
    case 'text':
      return typeof part.text === 'string'
        ? { ...part, text: long(part.text) }
        : { ...part, text: many(part.text, 40) }
    case 'facts':
      return {
        ...part,
        facts: many(part.facts, 14).map(({ label, value }) => ({ label: long(label), value })),
      }
    case 'list':
      return { ...part, items: many(part.items, 14).map(longItem) }
    case 'table':
      return {
        kind: 'table',
        caption: long(part.caption),
        columns: many(part.columns, 24),
        rows: many(part.rows, 120).map((row) => many(row, 24)),
      }
    case 'progress':
      return { ...part, label: long(part.label), percent: 162, words: long(part.words) }
    case 'picture':
      return { kind: 'picture', picture: longPicture(part.picture) }
    case 'buttons':
      return { kind: 'buttons', buttons: many(part.buttons, 9).map(longButton) }
    case 'form':
      return { kind: 'form', form: { ...part.form, fields: part.form.fields.map(longField) } }
    case 'divider':
      return part
  }
}

function longItem(item: Item): Item {
  return { ...item, detail: long('…'), buttons: item.buttons?.map(longButton) }
}

function longButton(button: Button): Button {
  return { ...button, label: long(button.label) }
}

function longField(field: Field): Field {
  const labelled = { ...field, label: long(field.label), hint: long(field.hint ?? 'hint ') }
  if (labelled.kind !== 'choice' && labelled.kind !== 'choices' && labelled.kind !== 'pick') return labelled
  if (!labelled.options) return labelled
  const options = many(labelled.options, 130).map(({ label, value }, i) => ({
    label,
    value: `${value}.${i}`,
  }))
  return { ...labelled, options }
}

function longPicture(picture: Picture): Picture {
  switch (picture.kind) {
    case 'bars':
      return { ...picture, words: long(picture.words), bars: many(picture.bars, 30) }
    case 'bricks':
      return { ...picture, words: long(picture.words), rows: many(picture.rows, 30) }
    case 'line':
      return { ...picture, words: long(picture.words), points: many(picture.points, 90) }
    case 'page':
      return { ...picture, words: long(picture.words), parts: many(picture.parts, 12) }
    case 'map':
      return { ...picture, words: long(picture.words), nodes: many(picture.nodes, 30) }
    case 'radar':
      return { ...picture, words: long(picture.words), axes: many(picture.axes, 30) }
    case 'dots':
      return { ...picture, words: long(picture.words), dots: many(picture.dots, 30) }
  }
}

/** JSON to be read: what fits in a line stands in a line. */
export function json(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value)
  if (flat.length + indent.length <= 160 || typeof value !== 'object' || value === null) return flat
  const deeper = `${indent}  `
  const inside = Array.isArray(value)
    ? value.map((one) => json(one, deeper))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([name, one]) => `${JSON.stringify(name)}: ${json(one, deeper)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${deeper}${inside.join(`,\n${deeper}`)}\n${indent}${close}`
}
