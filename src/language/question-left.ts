/** What is left to read of a question: a reader takes words out of it and sets filters. */
export type Left = {
  text: string
  take(pattern: RegExp, use: (match: RegExpExecArray) => void): void
  cut(start: number, end: number): void
}

const globals = new WeakMap<RegExp, RegExp>()

/** The pattern with the flag for all matches: one pass over the text instead of one for each match. */
function everywhere(pattern: RegExp): RegExp {
  const known = globals.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}g`)
  globals.set(pattern, known)
  return known
}

/** Words that were taken become blanks, so that every place stays what it is. */
export function leftOf(text: string): Left {
  return {
    text,
    take(pattern, use) {
      let kept = ''
      let at = 0
      for (const match of this.text.matchAll(everywhere(pattern))) {
        if (!match[0].trim()) continue
        use(match)
        kept += this.text.slice(at, match.index) + ' '.repeat(match[0].length)
        at = match.index + match[0].length
      }
      this.text = kept + this.text.slice(at)
    },
    cut(start, end) {
      this.text = this.text.slice(0, start) + ' '.repeat(end - start) + this.text.slice(end)
    },
  }
}
