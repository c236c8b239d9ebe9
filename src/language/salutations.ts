import { type Contact, calledBy, type PersonFound } from './contacts.ts'

const SALUTATION = /(?<![a-z0-9])(mr|ms|mrs|miss|dr|prof)\.?\s+([a-z][a-z'-]+(?:\s+[a-z][a-z'-]+)?)/gu
/** Behind a name, not part of it. */
export const FOLLOWS =
  /\s+(?:sir|madam|ma'?am|ji|about|and|at|on|in|to|for|from|with|who|that|said|says|wants?|will|is|was|has|had|by|re|regarding|yesterday|today|discussed|agreed|promised|next|call|called|over|via|of|asked|told|told|here|there|again|today|tomorrow|this|last|the|a|an|they|we|he|she|it|but|or|then|not|didn't|did|does|confirmed|mentioned|needs?|wanted|talked|spoke|met|visited|email|emailed|phone|video|please|thanks|as|re:)(?![a-z'’]).*$/

export function bySalutation(
  text: string,
  source: (start: number, end: number) => string,
  contacts: readonly Contact[],
): PersonFound[] {
  const found: PersonFound[] = []
  for (const match of text.matchAll(SALUTATION)) {
    const start = match.index
    const named = (match[2] ?? '').replace(FOLLOWS, '')
    const at = start + match[0].length - (match[2] ?? '').length
    // Mr Vik telephoned: a small letter behind a name with a capital begins what they did.
    const words = /^\p{Lu}\S*\s+\p{Ll}/u.test(source(at, at + named.length))
      ? named.replace(/\s.*$/u, '')
      : named
    const end = start + match[0].length - ((match[2] ?? '').length - words.length)
    const known = contacts.filter((contact) => {
      const name = calledBy(contact).split(/[\s.-]+/)
      return words.split(/\s+/).every((word) => name.includes(word))
    })
    const from = end - words.length
    if (known.length === 1 && known[0])
      found.push({ start, end, name: known[0].name, contact: known[0], others: [], sure: true })
    else if (known.length > 1) found.push({ start, end, name: source(from, end), others: known, sure: false })
    else found.push({ start, end, name: source(from, end), others: [], sure: false })
  }
  return found
}
