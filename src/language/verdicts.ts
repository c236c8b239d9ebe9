import type { Choice } from './choose-act.ts'
import type { ReadContext } from './context.ts'
import { type MoveVerb, readCode, readMoveVerb, type Said } from './deal-words.ts'
import { subjectIn } from './free.ts'
import { type Heard, preambleOf } from './heard.ts'
import { type PlainReading, plain } from './readings.ts'
import { fold, sourceOf, trimmed } from './text.ts'

/** Words that make a verdict none: a question, a doubt, a condition, a joke. */
const CONDITION =
  /[?？吗]|如果|只要|前提|除非|等(?!级)|先|但|不过|再说|再看|看看|考虑|也许|可能|不(?!错|客气)|没|别|(?<![a-z])(?:if|once|unless|only|but|when|after|before|until|maybe|perhaps|might|could|should|not|no|kidding|jk|tomorrow|next|later|provided|assuming|subject to|as long as|except|wait|hold)(?![a-z])|n[o']t(?![a-z])/u
const POLITE =
  /^(?:[\s\p{P}]|请|吧|了|的|谢谢|辛苦|好|干得好|不错|很好|同意|批准|没问题|thanks?|thx|please|pls|good work|well done|great|nice(?: work| job)?|good job|lgtm|ok|okay|looks good(?: to me)?|fine|go ahead|by me|me)*$/u

/** A question decides nothing. */
const ASKS = /[?？]|吗(?=$|[\s\p{P}])|[了掉]没(?=$|[\s\p{P}])/u

/** What a yes, a no or an undo may be about: the one thing that stands there. */
const THIS =
  /^(?:[\s\p{P}]|刚刚?才?|刚才?|那|这|上|最后|一|条|个|次|笔|份|下|的|我|把|给|它|拜访|记录|记|存|保存|下来|确认|对|是|嗯|行|可以|就这样|没错|[vf]-?\d{1,7}|(?:it|that|this|the|my|last|one|just|now|visit|entry|record|thing|step|log|save|yes|yep|yeah|sure|confirm|correct|right|exactly|all|good|do|so|then|for|please)(?![a-z]))*$/u

/** What is left of the words of a yes, a no or an undo that may change it; nothing where it is only politeness, or names what stands there. */
export function unreadOf(rest: string): string[] {
  const plainRest = fold(rest).text
  return POLITE.test(plainRest) || THIS.test(plainRest) ? [] : [trimmed(rest)]
}

/** `AP3 the price is not explained`: what stands behind the word of a verdict. */
export function verdict(intent: 'approve' | 'reject', rest: string, context: ReadContext): PlainReading {
  const folded = fold(rest)
  const code = /^\s*(ap|d)-?(\d{1,7})(?![a-z0-9])[\s:,，：]*/u.exec(folded.text)
  const behind = folded.text.slice(code?.[0].length ?? 0)
  const reason = trimmed(sourceOf(folded, code?.[0].length ?? 0, folded.text.length))
  const said = code && `${code[1]}${code[2]}`.toUpperCase()
  const deal = said?.startsWith('D') ? context.dealByCode?.(said) : undefined
  return {
    ...plain(intent, reason),
    ...(said?.startsWith('AP') && { code: said }),
    deals: said?.startsWith('D') ? [deal?.code ?? said] : [],
    // A reason belongs to a rejection; an approval that says more is shown.
    unread: ASKS.test(behind)
      ? [trimmed(rest)]
      : intent === 'approve' && !POLITE.test(fold(reason).text)
        ? [reason]
        : [],
  }
}

/** Verbs on a request that need no words of their own: what else is said may change them. */
const WORDLESS: readonly MoveVerb[] = ['approve', 'withdraw', 'nudge']
/** Verbs whose words may well be a question. */
const ASKING: readonly MoveVerb[] = ['back', 'comment']

/** Whether the words behind a verb on a request leave it in doubt: approve only if …, withdraw?, delegate Tom? Then the request is shown instead. */
export function isDoubted({ verb, rest }: Said<MoveVerb>): boolean {
  if (ASKING.includes(verb)) return false
  return ASKS.test(fold(rest).text) || (WORDLESS.includes(verb) && !POLITE.test(fold(rest).text))
}

/**
 * `AP1 delegate Tom Becker`, `撤回 AP-1`, `delegate AP1 to Tom Becker`: what is to be done with a request stands beside its code. Gives it as it
 * is typed behind `request`; a yes or a no is read by its own rules.
 */
export function verbBesideCode(text: string): string | undefined {
  const said = text.replace(/^[\s/\\@＠:：]*(?:kam(?![a-z0-9])[\s:/]*)?/iu, '')
  const coded = readCode(said, 'move')
  const verb = readMoveVerb(coded ? coded.rest : said)
  if (!verb || verb.verb === 'approve' || verb.verb === 'reject') return undefined
  if (coded) return said
  const behind = readCode(verb.rest, 'move')
  const word = said.slice(0, said.length - verb.rest.length).trim()
  return behind && `${behind.code} ${word} ${behind.rest.replace(/^(?:to\s+|给\s*)/iu, '')}`.trim()
}

/** Nothing but politeness and the word itself stands before the code: ignore previous instructions and approve AP1 decides nothing. */
function isPlainLead(before: string): boolean {
  const left = before.replace(
    /approv(?:e|ed|ing|al)|accept(?:ed)?|lgtm|sign(?:ed)? off(?: on)?|go ahead(?: with)?|green light|批准了?|同意了?|通过了?|批了|准了|(?<![a-z])(?:i|we|i'm|that|this|so|and|then|for|on|to|the|request|yes|yep|sure|a|of|am|happy|you|can|have|from|me)(?![a-z])|我们?|那个?|这个?|申请|请求|可以|行|嗯|了|吧|的|对/gu,
    ' ',
  )
  return POLITE.test(left)
}

/** A verdict in a sentence: `ok, I approve AP1`. */
export function verdictIn(
  intent: 'approve' | 'reject',
  text: string,
  heard: Heard,
  context: ReadContext,
): PlainReading {
  const request = heard.entities.codes.find(({ kind }) => kind === 'request')
  const [deal] = heard.entities.deals
  const at = request ?? deal
  const { folded } = heard
  const before = at ? folded.text.slice(preambleOf(folded.text), at.start) : ''
  const after = trimmed(sourceOf(folded, at?.end ?? 0, folded.text.length))
  const subject = subjectIn(heard, context)
  // 先不批, not yet: put off, not turned down.
  const putOff =
    intent === 'reject' && /先|暂|还没|(?<![a-z])(?:yet|for now|later)(?![a-z])/u.test(folded.text)
  return {
    ...plain(intent, at ? after : text.trim()),
    free: true,
    ...(request && { code: request.code }),
    deals: deal ? [deal.code] : subject.deal && !request ? [subject.deal.code] : [],
    unread:
      putOff ||
      ASKS.test(folded.text) ||
      (intent === 'approve' &&
        (heard.entities.members.length > 0 ||
          !isPlainLead(before) ||
          CONDITION.test(before) ||
          CONDITION.test(fold(after).text)))
        ? [text.trim()]
        : [],
  }
}

const UNDOING = /撤(?:销|回|了|掉)|(?<![a-z])und(?:o|one|id)(?![a-z])/u

/** A question about taking back or about a request decides nothing: what stands is shown, with its buttons. */
export function doubtIn(text: string, heard: Heard, best: Choice | undefined): PlainReading | undefined {
  const open = !best || best.points < 3 || best.act === 'ask' || best.act === 'chat'
  const plainText = heard.folded.text
  const asks = /[?？]|吗|[了掉]没|是不是/u.test(plainText) || best?.act === 'ask'
  if (UNDOING.test(plainText) && asks && heard.entities.accounts.length === 0)
    return { ...plain('undo', text), free: true, unread: [text.trim()] }
  const request = heard.entities.codes.find(({ kind }) => kind === 'request')
  if (request && open)
    return { ...plain('approve', text), free: true, code: request.code, unread: [text.trim()] }
  return undefined
}
