import type { Card, Part, Text } from '../src/cards/card.ts'
import { linesOfItem, linesOfText } from '../src/cards/phone.ts'

/** Lines of a whole card on a phone, its title included, at so many half-width columns. Buttons stand beside or below a line. */
export function linesOfCard(card: Pick<Card, 'title' | 'parts'>, columns: number): number {
  const lines = (texts: readonly string[]) => texts.reduce((sum, text) => sum + linesOfText(text, columns), 0)
  const ofPart = (part: Part) =>
    part.kind === 'list'
      ? part.items.reduce((sum, item) => sum + linesOfItem(item, columns), 0)
      : lines(wordsOf(part))
  return lines([card.title]) + card.parts.reduce((sum, part) => sum + ofPart(part), 0)
}

/** What a part says, a text for each line it begins. */
function wordsOf(part: Exclude<Part, { kind: 'list' }>): string[] {
  switch (part.kind) {
    case 'text':
      return [plain(part.text)]
    case 'facts':
      return part.facts.map(({ label, value }) => `${label} ${plain(value)}`)
    case 'table':
      return [
        part.caption,
        part.columns.map(({ label }) => label).join(' '),
        ...part.rows.map((row) => row.join(' ')),
      ]
    case 'progress':
      return [`${part.label} ${part.words}`]
    case 'picture':
      return [part.picture.title]
    case 'form':
      return part.form.fields.map(({ label }) => label)
    case 'buttons':
    case 'divider':
      return []
  }
}

function plain(text: Text): string {
  if (typeof text === 'string') return text
  const words = text.map((span) => {
    if (typeof span === 'string') return span
    if ('strong' in span) return span.strong
    return 'link' in span ? span.link : `@${span.person}`
  })
  return words.join('')
}
