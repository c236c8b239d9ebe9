/** Mistakes allowed in a word of this length: Chinese characters say more than letters. */
export function allowance(word: string, chinese: boolean): number {
  if (chinese) return word.length >= 6 ? 2 : word.length >= 3 ? 1 : 0
  return word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0
}
