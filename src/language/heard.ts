import { type Clause, clausesOf } from './clauses.ts'
import type { ReadContext } from './context.ts'
import { type Entities, entitiesOf, masked } from './entities.ts'
import { respelled, withoutParts } from './respell.ts'
import type { Range } from './sections.ts'
import { takenBackIn } from './taken-back.ts'
import { type Folded, fold, keptOf } from './text.ts'

/** A message looked through once: whom and what it names, and what it says of them clause by clause. */
export type Heard = {
  /** As it was written, without what was taken back in the same breath: next … on Thursday, no wait, Friday. */
  said: string
  folded: Folded
  entities: Entities
  /** The folded text with a sign for every entity. */
  words: string
  clauses: Clause[]
  /** Where a name was written with a slip and mended: a guess. */
  mended: Range[]
  /** Whether any word was mended. */
  respelled: boolean
  /** Whether something was said, and taken back: what was said instead is read, and is a guess. */
  takenBack: boolean
}

/** Politeness and the like before what is said; `hey can you log that`, `麻烦帮我记一下`. */
const PREAMBLE =
  /^(?:[\s,，:：.!！~-]*(?:嗯+|哦|噢|那个|就是|喂|对了|然后|麻烦你?|请你?|帮我?|帮忙|你|给我|(?:hey|hi|hello|ok|okay|so|btw|fyi|(?:just )?(?:a )?heads[- ]up|please|pls|plz|kindly|can you|could you|would you|can u|u|quick (?:one|note|update)|fwiw|um+|uh+|well|alright|right|just|oh|good (?:morning|afternoon|evening)|(?:my )?apologies(?: (?:for|about) [^,.:;–-]{1,40})?|sorry (?:for|about) [^,.:;–-]{1,40}|sorry,? (?:(?:i'?m|i am|this is|it.?s|to be) )?(?:(?:a bit|rather|so|very) )?late(?: (?:with|on|in) [^,.:;–-]{1,30})?|i (?:do )?hope [^,.]{1,60}|(?:just )?an? (?:brief|quick|short) note(?: for the (?:file|record))?|if i may|for the file|i am (?:pleased|delighted|happy|afraid)(?: to (?:report|say))?(?: that)?)(?![a-z0-9'])))+[\s,，:：.!！~-]*/u
/** Words that only announce a note: what follows is the note. */
const NOTE =
  /^(?:(?:i )?(?:had |have |'d )?(?:quite |completely |nearly |almost )?forg[eo]t(?:ten)? to (?:log|mention|say|add|record|note)(?: that)?|(?:may i|i (?:wish|should like|would like) to) (?:log|record|note)(?: that)?|(?:log|note|record|add|put down|jot down)(?: down| in)?(?: that| this| for me)?(?! (?:a |an |the )?(?:visit|complaint|deal|expense|call))|for the (?:record|log)|late (?:log|entry)|(?:logging|posting|entering|adding|noting)(?: this| it| one)? (?:a bit |a little |rather |very )?late|(?:a )?(?:bit )?(?:late|belated) (?:with|on) (?:this|it)(?: one)?|belated(?:ly)?(?: (?:one|log|entry|note))?|catching up(?: on (?:my )?(?:logs|notes|entries|visits|paperwork))?|补录?(?:一?[条个下笔])?|补记(?:一?[条个下笔])?|记(?:一?[条个下笔])|记录(?:一?[条个下笔])|登记(?:一?[条个下笔])|忘了(?:记|录|登|说)(?:了)?)(?![a-z])[\s,，:：.!！-]*/u

/** How many characters of a folded text come before what it is about. */
export function preambleOf(text: string): number {
  let at = PREAMBLE.exec(text)?.[0].length ?? 0
  // 你好 and "ok" alone are a message, not the beginning of one.
  if (at >= text.trimEnd().length) return 0
  at += NOTE.exec(text.slice(at))?.[0].length ?? 0
  return at >= text.trimEnd().length ? 0 : at
}

export function hear(text: string, context: ReadContext): Heard {
  const plain = fold(text)
  const mended = respelled(plain, context)
  const first = lookedThrough(mended.folded, mended.names, context)
  const back = takenBackIn(first.words, first.entities)
  const { folded, names } = back.length > 0 ? withoutParts(mended, back) : mended
  const { entities, words } = back.length > 0 ? lookedThrough(folded, names, context) : first
  return {
    said: back.length > 0 ? keptOf(folded) : text,
    folded,
    entities,
    words,
    clauses: clausesOf(words, entities, { ...context, text: folded.text }),
    mended: names,
    respelled: mended.folded.text !== plain.text,
    takenBack: back.length > 0,
  }
}

function lookedThrough(
  folded: Folded,
  names: readonly Range[],
  context: ReadContext,
): Pick<Heard, 'entities' | 'words'> {
  const entities = entitiesOf(folded, context, names)
  return { entities, words: masked(folded.text, entities.all) }
}
