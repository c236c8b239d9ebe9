import { type ReadContext, whoOf } from './context.ts'
import type { Mention } from './mentions.ts'

/** Names of one message that are looked up by their kind: nobody speaks of more customers so. */
const MOST_LOOKUPS = 3
/** 食品那边, 化工的客户, 石化和化工两家: a piece of a name, and words that say that it is a customer. */
const BEFORE =
  /([\u3400-\u9fff]{2,8}?)\s?(?:那边|那家|这家|那里|的?客户(?!满意|投诉)|(?:accounts?|customers?|clients?)(?![a-z]))/gu
const PAIR = /([\u3400-\u9fff]{2,4})(?:和|跟|、)([\u3400-\u9fff]{2,4}?)(?:这)?(?:两家|两边|都)/u
const ENGLISH =
  /(?<![a-z])(?:the |that |our |那[个家]?|这[个家]?)\s?([a-z]{4,14})\s?(?:(?:accounts?|customers?|clients?|company|people|guys|folks|lot)(?![a-z])|客户|公司|那边|那家|厂)/gu
/** 那家做食品的客户, 搞钢铁的那家: what they make. */
const MAKES =
  /(?:做|搞|干|造|卖|生产)([\u3400-\u9fff]{2,4}?)的(?=那?[家个位]?(?:客户|公司|厂|企业)|那[家个]|那边)/gu

/** Accounts that are named only by a piece that says what they make. Whoever shares the piece may be meant; nothing here is sure. Folded text. */
export function accountsByKind(text: string, context: ReadContext): Mention[] {
  const found: Mention[] = []
  let lookups = 0
  const look = (piece: string, start: number): boolean => {
    if (++lookups > MOST_LOOKUPS * 3 || found.length >= MOST_LOOKUPS) return false
    const hit = context.names.lookup(piece, whoOf(context))
    if ((hit.kind !== 'one' && hit.kind !== 'several') || !PIECES.includes(hit.how)) return false
    const place = { start, end: start + piece.length }
    found.push({ ...place, found: hit.kind === 'one' ? { ...hit, sure: false } : hit })
    return true
  }
  for (const { 1: words = '', index } of text.matchAll(BEFORE))
    for (const size of [4, 3, 2])
      if (words.length >= size && look(words.slice(-size), index + words.length - size)) break
  for (const { 0: said, 1: word = '', index } of text.matchAll(MAKES))
    for (const size of [4, 3, 2])
      if (word.length >= size && look(word.slice(-size), index + said.indexOf(word) + word.length - size))
        break
  const pair = PAIR.exec(text)
  if (pair && found.length === 0)
    for (const words of [pair[1] ?? '', pair[2] ?? '']) {
      const at = text.indexOf(words, pair.index)
      for (const size of [4, 3, 2])
        if (words.length >= size && look(words.slice(-size), at + words.length - size)) break
    }
  for (const { 0: said, 1: word = '', index } of text.matchAll(ENGLISH)) {
    const start = index + said.indexOf(word)
    // food customer may be Yunlu Food and Meridian Foods.
    const both = [`${word}s`, word].map((each) => context.names.lookup(each, whoOf(context)))
    const accounts = both.flatMap((hit) =>
      hit.kind === 'one' ? [hit.account] : hit.kind === 'several' ? hit.accounts : [],
    )
    const apart = [...new Map(accounts.map((each) => [each.id, each])).values()]
    const [first, ...others] = apart
    const place = { start, end: start + word.length }
    if (others.length > 0)
      found.push({ ...place, found: { kind: 'several', accounts: apart, how: 'part', fit: apart.length } })
    else if (first)
      found.push({ ...place, found: { kind: 'one', account: first, how: 'part', sure: false, others: [] } })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Ways in which a piece names its account. */
const PIECES: readonly string[] = ['part', 'stem', 'word', 'full', 'alias']
