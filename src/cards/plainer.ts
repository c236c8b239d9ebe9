import { noteCard } from './build.ts'
import type { Card, Part } from './card.ts'
import { plainCard } from './plain.ts'
import { terms } from './terms.ts'

/** Longest text of a card that is shown as text alone, in UTF-16 units: a platform takes it in one piece. */
const LONGEST_TEXT = 2_000
/** As many codes as a sentence can hold. */
const MOST_CODES = 8

/** Codes of ours: visits, steps, deals, requests, complaints, accounts. Nobody typed them. */
const CODE = /(?<![A-Za-z0-9])(?:AP|[VFDCK])\d{1,9}(?![A-Za-z0-9])/g

/**
 * What is tried in place of a card that a platform refused, one after the other: without pictures, as text alone, and one fixed sentence
 * with none of people's words in it, which says that it was done and under which codes.
 */
export function plainerCards(card: Card): Card[] {
  const words = plainCard({ ...card, title: '' }).replace(/^\s*=*\s*/, '')
  const cut =
    words.length > LONGEST_TEXT ? `${words.slice(0, LONGEST_TEXT).replace(/\p{Surrogate}$/u, '')}…` : words
  const codes = [...new Set([card.title, words].join(' ').match(CODE) ?? [])].slice(0, MOST_CODES)
  const { title, text } = terms[card.lang].refused
  return [
    { ...card, parts: card.parts.map(withoutPicture) },
    {
      lang: card.lang,
      title: card.title,
      tone: card.tone,
      parts: [{ kind: 'text', text: cut.trim() || card.title }],
    },
    noteCard(card.lang, title, text(codes.join(', ')), 'warn'),
  ]
}

function withoutPicture(part: Part): Part {
  if (part.kind !== 'picture') return part
  return { kind: 'text', text: `${part.picture.title}: ${part.picture.words}` }
}
