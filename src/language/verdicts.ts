import { NOT_YET } from './act-signs.ts'
import type { Choice } from './choose-act.ts'
import type { ReadContext } from './context.ts'
import { type MoveVerb, readCode, readMoveVerb, type Said } from './deal-words.ts'
import { subjectIn } from './free.ts'
import { type Heard, preambleOf } from './heard.ts'
import { type PlainReading, plain } from './readings.ts'
import { fold, sourceOf, trimmed } from './text.ts'
import type { Intent } from './words.ts'

/** Words that make a verdict none: a question, a doubt, a condition, a joke. */
const CONDITION =
  /[?？吗]|如果|只要|前提|除非|等(?!级)|先|但|不过|再说|再看|看看|考虑|也许|可能|不(?!错|客气)|没|别|(?<![a-z])(?:if|once|unless|only|but|when|after|before|until|maybe|perhaps|might|could|should|not|no|kidding|jk|tomorrow|next|later|provided|assuming|subject to|as long as|except|wait|hold)(?![a-z])|n[o']t(?![a-z])/u
const POLITE =
  /^(?:[\s\p{P}]|请|吧|了|的|谢谢|辛苦|好|干得好|不错|很好|同意|批准|没问题|thanks?|thx|please|pls|good work|well done|great|nice(?: work| job)?|good job|lgtm|ok|okay|looks good(?: to me)?|fine|go ahead|by me|me|now|right away|现在|马上)*$/u

/** A question decides nothing. */
const ASKS = /[?？]|吗(?=$|[\s\p{P}])|[了掉]没(?=$|[\s\p{P}])/u
/** So does one without its mark: can I approve AP1, 要不要同意AP1, 为什么要批准AP1. */
const ASKS_AHEAD =
  /(?<![a-z])(?:can|could|may|might|must|should|shall|would|will|do|does|did|is|are|was|were|has|have|had|am) (?:i|we|they|he|she|it|somebody|someone|anybody|anyone|ap)(?![a-z])|(?<![a-z])(?:why|who|when|how|what|which|whether)(?![a-z])|为什么|为何|怎么|谁|能不能|要不要|可不可以|该不该|是不是|批不批|同不同意|[能该]否/u
/** Nor is a joke meant, nor what is taken back in the same breath. */
const JEST =
  /kidding|joking|(?<![a-z])(?:joke|jk|lol|haha+|just (?:a )?test(?:ing)?|not really|never ?mind|forget it|scratch that|changed my mind)(?![a-z])|开玩笑|逗你|闹着玩|说着玩|哈哈|算了|当我没说|才怪/u
/** A rejection on a condition is none. */
const BOUND_TO =
  /^[\s\p{P}]*(?:unless|if|once|when|until|only if|except|in case)(?![a-z])|^[\s\p{P}]*(?:除非|如果|要是|等|只要)/u

/** What a yes, a no or an undo may be about: the one thing that stands there. */
const THIS =
  /^(?:[\s\p{P}]|刚刚?才?|刚才?|那|这|上|最后|一|条|个|次|笔|份|下|的|我|把|给|它|拜访|记录|记|存|保存|下来|确认|对|是|嗯|行|可以|就这样|没错|[vf]-?\d{1,7}|(?:it|that|this|the|my|last|one|just|now|visit|entry|record|thing|step|log|save|yes|yep|yeah|sure|confirm|correct|right|exactly|all|good|do|so|then|for|please)(?![a-z]))*$/u

/** Takes nothing back: 先别撤销, don't undo, undo all, undo if he calls. */
const NOT_UNDO =
  /[?？]|吗|(?:不要?|不用|别|先别|没要|没想)(?:再|给我)?(?:撤|收回)|(?<![a-z])(?:don.?t|do not|never|not|without|no need to)(?: \S+){0,2} (?:und|tak|revert)|(?<![a-z])(?:if|unless|once|before|after|when|all|everything|both|twice)(?![a-z])|如果|除非|全部|所有|都撤|两[次条个]/u
/** What kind of entry is named: undo the visit, 撤销刚才的投诉. */
const KINDS_NAMED: readonly (readonly [UndoKind, RegExp])[] = [
  ['visit', /拜访|(?<![a-z])visit(?![a-z])/u],
  ['next', /下一?步|待办|(?<![a-z])(?:next )?step(?![a-z])/u],
  ['complaint', /投诉|客诉|(?<![a-z])complaint(?![a-z])/u],
  ['spend', /费用|花费|(?<![a-z])(?:spend(?:ing)?|expense|cost)(?![a-z])/u],
  ['satisfaction', /满意度|(?<![a-z])(?:csat|satisfaction)(?![a-z])/u],
  ['wall', /围墙|(?<![a-z])wall(?![a-z])/u],
  ['notes', /情报|笔记|(?<![a-z])note(?![a-z])/u],
  ['contacts', /联系人|(?<![a-z])(?:contact|person)(?![a-z])/u],
  ['rename', /改名|(?<![a-z])rename(?![a-z])/u],
]
export type UndoKind = EntryKindNamed | 'satisfaction' | 'notes' | 'contacts' | 'rename'
type EntryKindNamed = 'visit' | 'next' | 'complaint' | 'spend' | 'wall'

/** The kind of entry that the words of an undo name; undefined: the last one, whatever it is. */
export function undoKindIn(words: string): UndoKind | undefined {
  const plainText = fold(words).text
  return KINDS_NAMED.find(([, pattern]) => pattern.test(plainText))?.[0]
}

/** An undo in a sentence of its own, and what of it leaves in doubt whether something is to be taken back. */
export function undoIn(text: string, { folded }: Heard): PlainReading {
  const doubted = NOT_UNDO.test(folded.text)
  return { ...plain('undo', text.trim()), free: true, unread: doubted ? [text.trim()] : [] }
}

/** The same behind the word. */
export function undoBehind(rest: string): PlainReading {
  const plainRest = fold(rest).text
  const kind = KINDS_NAMED.find(([, pattern]) => pattern.test(plainRest))?.[1]
  const left = kind ? plainRest.replace(kind, ' ') : plainRest
  return { ...plain('undo', rest), unread: NOT_UNDO.test(plainRest) ? [trimmed(rest)] : unreadOf(left) }
}

/** What is left of the words of a yes, a no or an undo that may change it; nothing where it is only politeness, or names what stands there. */
export function unreadOf(rest: string): string[] {
  const plainRest = fold(rest).text
  return POLITE.test(plainRest) || THIS.test(plainRest) ? [] : [trimmed(rest)]
}

/** `AP3 the price is not explained`: what stands behind the word of a verdict. */
export function verdict(intent: 'approve' | 'reject', rest: string, context: ReadContext): PlainReading {
  const folded = fold(rest)
  const code = /^\s*(ap|d)[\s-]?(\d{1,20})(?![a-z0-9])[\s:,，：]*/u.exec(folded.text)
  const behind = folded.text.slice(code?.[0].length ?? 0)
  const reason = trimmed(sourceOf(folded, code?.[0].length ?? 0, folded.text.length))
  const said = code && `${code[1]}${code[2]}`.toUpperCase()
  const deal = said?.startsWith('D') ? context.dealByCode?.(said) : undefined
  return {
    ...plain(intent, reason),
    ...(said?.startsWith('AP') && { code: said }),
    deals: said?.startsWith('D') ? [deal?.code ?? said] : [],
    // A reason belongs to a rejection; an approval that says more is shown.
    unread:
      ASKS.test(behind) || (intent === 'reject' && isNotMeant(behind))
        ? [trimmed(rest)]
        : intent === 'approve' && !POLITE.test(fold(reason).text)
          ? [reason]
          : [],
  }
}

/** A rejection in jest, on a condition, or taken back at once. */
function isNotMeant(reason: string): boolean {
  return JEST.test(reason) || BOUND_TO.test(reason)
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

/** The words of a no, which hold a "not" of their own: what else stands before the code must be as plain as before a yes. */
const NO_WORDS =
  /不(?:能)?(?:同意|批准?|通过|行)了?|驳回了?|拒绝了?|否决了?|打回|reject(?:ed|ing)?|declin(?:e|ed|ing)|den(?:y|ied)|turn(?:ed)? down|refus(?:e|ed)|(?:do not|don.?t|cannot|can.?t|not|no) (?:approve|agree to|sign off on)|no to|(?<![a-z])i must(?![a-z])/gu

/** What may stand behind the code of a plain yes: AP1 approved, AP1 同意，辛苦了. */
const YES_WORDS =
  /(?:approved?|accepted|agreed|is (?:fine|ok(?:ay)?|good)|sure|yes|yep|yeah|go for it|do it|(?:with|from|by) me|通过了?吧?|批准?[了吧]|准了|同意了?吧?|行(?!不)|可以(?!吗)|嗯|我)(?![a-z])/gu

/** Whether a sentence with a verdict in it decides nothing: it asks, puts off, jests, reports, or says more than the verdict. */
function isDoubtful(
  intent: 'approve' | 'reject',
  { folded, entities }: Heard,
  before: string,
  after: string,
): boolean {
  if (ASKS.test(folded.text) || ASKS_AHEAD.test(before) || JEST.test(folded.text)) return true
  if (intent === 'reject') {
    const lead = before.replace(NO_WORDS, ' ')
    return !isPlainLead(lead) || CONDITION.test(lead) || BOUND_TO.test(after)
  }
  return (
    entities.members.length > 0 ||
    !isPlainLead(before) ||
    CONDITION.test(before) ||
    !POLITE.test(after.replace(YES_WORDS, ' '))
  )
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
  // AP3 驳回 价格没说清: the word itself is no reason.
  const verb = readMoveVerb(after)
  const reason = verb?.verb === intent ? verb.rest : after
  const subject = subjectIn(heard, context)
  // 先不批, not yet: put off, not turned down.
  const putOff =
    intent === 'reject' &&
    (/先|暂|还没|(?<![a-z])(?:yet|for now|later)(?![a-z])/u.test(folded.text) || PUT_OFF.test(folded.text))
  return {
    ...plain(intent, at ? reason : text.trim()),
    free: true,
    ...(request && { code: request.code }),
    deals: deal ? [deal.code] : subject.deal && !request ? [subject.deal.code] : [],
    unread:
      putOff || isDoubtful(intent, heard, at ? before : '', fold(at ? after : '').text) ? [text.trim()] : [],
  }
}

const PUT_OFF = new RegExp(NOT_YET, 'u')
const UNDOING = /撤(?:销|回|了|掉)|(?<![a-z])und(?:o|one|id)(?![a-z])/u

/** A question about taking back or about a request decides nothing: what stands is shown, with its buttons. */
export function doubtIn(text: string, heard: Heard, best: Choice | undefined): PlainReading | undefined {
  const open = !best || best.points < 3 || best.act === 'ask' || best.act === 'chat'
  const plainText = heard.folded.text
  const asks = /[?？]|吗|[了掉]没|是不是/u.test(plainText) || best?.act === 'ask'
  if (UNDOING.test(plainText) && asks && heard.entities.accounts.length === 0)
    return { ...plain('undo', text), free: true, unread: [text.trim()] }
  const request = heard.entities.codes.find(({ kind }) => kind === 'request')
  // 谁还没批AP1, who still has to approve AP1: its card says so.
  if (request && ASKS_WHO.test(plainText))
    return { ...plain('request', request.code), free: true, code: request.code }
  if (request && isOfVerdict(plainText) && best?.act !== 'approve' && best?.act !== 'reject')
    return { ...plain('approve', text), free: true, code: request.code, unread: [text.trim()] }
  // AP1怎么样了: nobody decided anything, it is only looked at.
  if (request && open) return { ...plain('request', request.code), free: true, code: request.code }
  // 都批了吧, approve them all: nothing is decided in a heap.
  if (open && heard.entities.accounts.length === 0 && IN_A_HEAP.test(plainText))
    return { ...plain('approve', text), free: true, unread: [text.trim()] }
  return undefined
}

const ASKS_WHO =
  /^[\s\p{P}]*(?:还有|还|现在|都)?谁(?:还|都|在|要|来)*(?:没|能|要|来|在)?(?:有)?(?:批|审|同意|决定|看)|(?:什么时候|何时|多久)(?:能|才|会)?(?:批|审|过|定)|(?<![a-z])(?:who (?:still |else )?(?:has|have|hasn'?t|haven'?t|needs?|must|is|are|can|will|should)|when (?:will|is|does|can)|where is)(?![a-z])/u
const OF_VERDICT =
  /批(?!量|次|评)|同意|驳回|通过|没意见|(?<![a-z])(?:fine (?:with|by) me|no objections?)(?![a-z])|(?<![a-z])(?:approv(?:e|ed|al|ing)|reject(?:ed|ing|ion)?|sign(?:ed)? off|ok(?:ay)?)(?![a-z])/u
const IN_A_HEAP =
  /^[\s\p{P}]*(?:把?(?:它们|他们|所有|全部?|这些|那些|剩下)(?:的|申请)*)?(?:全部?|都|统统|一起|一并)?(?:给我)?(?:批|同意|通过|驳回)(?:准|掉)?了?(?:全部|所有(?:的)?(?:申请)?)?[吧啊\s\p{P}]*$|^[\s\p{P}]*(?:approve|reject|decide) (?:all|every|them|both|the rest)/u

/** Speaks of a yes or a no, whatever else it says. */
function isOfVerdict(text: string): boolean {
  return OF_VERDICT.test(text)
}

/** A sentence about a verdict on a request that begins with another command's word: 为什么要批准AP1, 等Mark签了再批AP1. */
export function aboutVerdict(
  text: string,
  heard: Heard,
  intent: Intent | undefined,
): PlainReading | undefined {
  const request = heard.entities.codes.find(({ kind }) => kind === 'request')
  if (!request || intent !== 'why' || !isOfVerdict(heard.folded.text)) return undefined
  return { ...plain('approve', text), free: true, code: request.code, unread: [text.trim()] }
}
