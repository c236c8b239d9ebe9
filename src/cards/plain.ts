import { cleanWords } from '../domain/clean.ts'
import type { Card, Item, Part, Text } from './card.ts'

/** A card as plain lines for a terminal. Buttons are left out: whatever they do can be typed. */
export function plainCard(card: Card): string {
  const lines = [card.title, '='.repeat([...card.title].length), ...card.parts.flatMap(partLines), '']
  return cleanWords(lines.join('\n'))
}

/** A text with its mentions and links as words. */
function plainText(text: Text): string {
  if (typeof text === 'string') return text
  return text
    .map((span) => {
      if (typeof span === 'string') return span
      if ('strong' in span) return span.strong
      if ('link' in span) return `${span.link} <${span.url}>`
      return `@${span.person}`
    })
    .join('')
}

function partLines(part: Part): string[] {
  switch (part.kind) {
    case 'text':
      return ['', plainText(part.text)]
    case 'facts':
      return ['', ...part.facts.map(({ label, value }) => `${label}: ${plainText(value)}`)]
    case 'list':
      return ['', ...part.items.flatMap(itemLines)]
    case 'table':
      return [
        '',
        part.caption,
        part.columns.map(({ label }) => label).join(' | '),
        ...part.rows.map((row) => row.join(' | ')),
      ]
    case 'progress':
      return ['', `${part.label}: ${part.words}`]
    case 'picture':
      return ['', `${part.picture.title}: ${part.picture.words}`]
    case 'form':
      return ['', ...part.form.fields.map((field) => `${field.label}: …`)]
    case 'divider':
      return ['', '---']
    case 'buttons':
      return []
  }
}

function itemLines(item: Item): string[] {
  return [`- ${plainText(item.text)}`, ...(item.detail ? [`    ${plainText(item.detail)}`] : [])]
}
