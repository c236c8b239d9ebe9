import type { Answer } from './answer.ts'
import { outcomeOf } from './outcome.ts'
import type { Reading } from './readings.ts'

const QUOTED =
  /^\s*(?:"([^"]+)"|“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|«([^«»]+)»|‘([^‘’]+)’|'([^']+)')[\s.。]*$/u

/** What stands inside, where all of a message stands in quotation marks. */
export function quotedWhole(text: string): string | undefined {
  return QUOTED.exec(text)
    ?.slice(1)
    .find((each) => each !== undefined)
}

/** Whoever quotes does not decide, and tells nothing yet: what would be written is shown, asked about or offered. */
export function onlyQuoted(
  read: { reading: Reading; rest: string; answer?: Answer },
  text: string,
  inside: string,
): { reading: Reading; rest: string; answer?: Answer } {
  const { reading } = read
  const { does } = outcomeOf(reading, { pending: true, entry: true })
  if (does !== 'write') return read
  switch (reading.intent) {
    case 'approve':
    case 'reject':
    case 'undo':
      return { reading: { ...reading, unread: [text.trim()] }, rest: text }
    case 'visit':
      return { ...read, reading: { ...reading, unsure: true } }
    case 'next':
    case 'snooze':
    case 'complaint':
    case 'csat':
    case 'spend':
    case 'wall':
      return { ...read, reading: { ...reading, guessed: [...reading.guessed, 'text'] } }
    case 'away':
      return { ...read, reading: { ...reading, unsure: true } }
    case 'confirm':
    case 'cancel':
    case 'chat':
    case 'unknown':
      return { reading: { intent: 'chat', text }, rest: text }
    default:
      return {
        reading: { intent: 'unknown', unknown: inside.trim().slice(0, 40), nearest: [reading.intent] },
        rest: inside,
      }
  }
}
