/** What was heard may be: news of them, something they want, something they object to (S24, S86, S121). */
export type NoteKind = 'intel' | 'request' | 'objection'

/** They do not like something of ours, or fear it. */
const OBJECTION =
  /太贵|嫌|偏贵|价格高|不放心|担心|顾虑|异议|不满意|不认可|怀疑|不相信|不接受|too (?:expensive|dear|high|slow|late)|worr(?:y|ied)|concern(?:ed)?|object(?:s|ion|ed)?|doubt|afraid|not (?:happy|convinced)/iu
/** They want something of us. */
const REQUEST =
  /要求|希望(?:我们|我方)|想让我们|请我们|让我们|要我们|提出.{0,6}(?:要|需)|需要我们|ask(?:s|ed)? (?:us|for)|request(?:s|ed)?|want(?:s|ed)? us|would like us|demand(?:s|ed)?/iu
/** It is about somebody who sells to them as well. */
const RIVAL = /对手|竞品|友商|竞争对手|别家|对家|\brivals?\b|\bcompetitors?\b/iu

/** What the words say it is; news where they say nothing else. */
export function noteKindOf(text: string): NoteKind {
  if (OBJECTION.test(text)) return 'objection'
  return REQUEST.test(text) ? 'request' : 'intel'
}

/** Whether it speaks of a rival. */
export function speaksOfRival(text: string): boolean {
  return RIVAL.test(text)
}
