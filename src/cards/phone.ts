import type { Item, Text } from './card.ts'

/** How long something is on a phone: its lines at so many half-width columns. */

/** Han, kana, full-width punctuation and emoji take two columns, everything else one. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u

/** Half-width columns of a text in one line. */
export function columnsOf(text: string): number {
  let sum = 0
  for (const letter of text) sum += WIDE.test(letter) ? 2 : 1
  return sum
}

/** Lines of a text on a phone; an empty one is one line. */
export function linesOfText(text: string, columns: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(columnsOf(line.trimEnd()) / columns)), 0)
}

/** Lines of one item of a list. */
export function linesOfItem(item: Item, columns: number): number {
  return wordsOfItem(item).reduce((sum, text) => sum + linesOfText(text, columns), 0)
}

/** The words of a text as somebody reads it; of a link its name. */
function wordsOfText(text: Text): string {
  if (typeof text === 'string') return text
  return text
    .map((span) => {
      if (typeof span === 'string') return span
      if ('strong' in span) return span.strong
      return 'link' in span ? span.link : `@${span.person}`
    })
    .join('')
}

function wordsOfItem({ text, detail }: Item): string[] {
  return [wordsOfText(text), ...(detail ? [wordsOfText(detail)] : [])]
}
