import { distance } from '../distance.ts'

/** The known word that a mistyped one most likely meant; undefined when none is near (a third of its letters away) or the word is too short to tell. */
export function nearestTo(word: string, known: readonly string[]): string | undefined {
  if (word.length < 3) return undefined
  const most = Math.ceil(word.length / 3)
  const ranked = known
    .map((one) => ({ one, away: distance(word.toLowerCase(), one.toLowerCase(), most) }))
    .sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best && best.away <= most ? best.one : undefined
}
