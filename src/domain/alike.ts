/** How alike two short texts are, 0–1: the share of the shorter one's pairs of letters that the other one has too. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size === 0) return 0
  let shared = 0
  for (const pair of few) if (many.has(pair)) shared++
  return shared / few.size
}

/** From here on two objections are the same one in other words. */
const SAME = 0.6

/** The text among these that says the same in other words, the most alike first; undefined: none does. */
export function mostAlike<Row extends { text: string }>(text: string, rows: readonly Row[]): Row | undefined {
  const ranked = rows
    .map((row) => ({ row, like: likeness(text, row.text) }))
    .filter(({ like }) => like >= SAME)
    .sort((a, b) => b.like - a.like)
  return ranked[0]?.row
}

/** Pairs of letters next to each other: of Chinese signs, and of the letters of words of three and more. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/\p{Script=Han}{2,}|[\p{L}\d]{3,}/gu)) {
    const letters = [...word]
    // A Latin word counts as a whole: its letters alone are like those of any other.
    if (!/\p{Script=Han}/u.test(word)) pairs.add(word)
    else for (let at = 1; at < letters.length; at++) pairs.add(`${letters[at - 1]}${letters[at]}`)
  }
  return pairs
}
