import { fold } from './text.ts'

/** How much two short texts say the same, from 0 to 1: for "is it the same matter?" and "is it last week's plan?". No meaning is understood. */

/** Share of the shorter text's pieces that the longer one has as well: `密封件` is all in `密封件渗漏, 现场服务迟缓`. */
export function overlap(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)]
  const least = Math.min(a.size, b.size)
  return least === 0 ? 0 : shared(a, b) / least
}

/** Share of all pieces that both texts have (Dice): 1 only for texts that say the same from end to end. */
export function likeness(one: string, other: string): number {
  const [a, b] = [piecesOf(one), piecesOf(other)]
  const all = a.size + b.size
  return all === 0 ? 0 : (2 * shared(a, b)) / all
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((piece) => b.has(piece)).length
}

/** Latin words and numbers as they are, without a plural s; Chinese in pairs of characters, because words have no edges. */
function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>()
  for (const [run] of fold(text).text.matchAll(/[a-z0-9]+|\p{Script=Han}+/gu)) {
    if (/^[a-z0-9]/.test(run)) pieces.add(run.length > 3 ? run.replace(/s$/, '') : run)
    else if (run.length === 1) pieces.add(run)
    else for (let at = 0; at < run.length - 1; at++) pieces.add(run.slice(at, at + 2))
  }
  return pieces
}
