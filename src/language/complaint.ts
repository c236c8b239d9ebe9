import type { ComplaintLevel } from '../domain/complaint.ts'
import type { ReadContext } from './context.ts'
import { subjectIn, withoutSubject } from './free.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { Field, Problem } from './problem.ts'
import { behind, subjectOf } from './subject.ts'
import { sourceOf, trimmed } from './text.ts'

/** How bad it is (S76). */

export type ComplaintReading = {
  intent: 'complaint'
  account?: NamedAccount
  candidates: NamedAccount[]
  /** An existing complaint by its code, when one is meant. */
  code?: string
  level: ComplaintLevel
  levelTold: boolean
  subject: string
  closes: boolean
  guessed: Field[]
  missing: Field[]
  problems: Problem[]
}

const WORD = /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:投诉|complain(?:t|ed)?(?![a-z]))[\s:,，：]*/u
const LEVELS: readonly (readonly [ComplaintLevel, RegExp])[] = [
  ['crisis', /(?:危机|重大投诉|严重投诉|停线|停产|安全事故|(?<![a-z])(?:crisis|safety incident|line down))/u],
  ['grumble', /(?:抱怨|小投诉|牢骚|(?<![a-z])grumble)/u],
  ['complaint', /(?:投诉|(?<![a-z])complaint)/u],
]
const LEVEL_WORD =
  /^[\s:,，：]*(?:级别|等级|level)?[\s:：]*(?:危机|重大投诉|严重投诉|抱怨|小投诉|牢骚|投诉|crisis|grumble|complaint)(?![a-z])[\s:,，：]*/u
/** The level told at the end, as in `密封件渗漏 级别=投诉`: it decides, whatever words stand before it. */
const LEVEL_LAST =
  /[\s,，;；]*(?:级别|等级|(?<![a-z])level)\s*[=:：]?\s*(危机|重大投诉|严重投诉|抱怨|小投诉|牢骚|投诉|crisis|grumble|complaint)(?![a-z])[\s.。!！]*$/u
const SOLVED = '(?:关闭|关掉|结案|解决|处理(?:好|完|掉)|搞定|了结|摆平|平息)'
const OVER = `(?:已经?|都|现在)+${SOLVED}(?:了|掉|啦|完了)*|${SOLVED}(?:了|掉了|啦|完了)|${SOLVED}(?=$|[\\s,，。.!！:：])|(?:(?:is|has been|was|got|are|have been|all|now|finally) )*(?:closed?|solved|resolved|settled|sorted(?: out)?|fixed|dealt with)(?![a-z])`
const CLOSES = new RegExp(`^(?:的?(?:问题|事情?|投诉))?(?:${OVER})[\\s.!。！:：,，]*`, 'u')
/** What was complained of is over: 投诉解决了, the complaint at Meridian has been resolved. Not where it is asked, denied or still to come. */
const SAYS_OVER = new RegExp(
  `(?:投诉|客诉|问题|纠纷|(?<![a-z])(?:complaints?|issues?|problem|case)(?![a-z]))[^，,。；;?？]{0,24}?(?:${OVER})|(?<![a-z])(?:solved|resolved|settled|closed?|sorted(?: out)?|fixed) (?:the |that |this |their )?[^,.;?]{0,30}(?:complaint|issue|problem|case)(?![a-z])`,
  'u',
)
const NOT_OVER =
  /没|未|不(?!错)|怎么|如何|什么时候|何时|谁|哪|多久|[?？吗]|如果|要是|等|先|希望|要求|必须|尽快|请|催|想|会|再|才能|之前|以前|(?<![a-z])(?:not|never|isn.?t|hasn.?t|wasn.?t|when|how|who|if|once|until|unless|wants?|needs?|must|should|please|will|to be|can|could|why|still)(?![a-z])/u

/** The complaint that is there goes on: no new one. */
const STILL =
  /(?:还|仍|一直|都)?(?:没|未)(?:有)?(?:解决|处理|结案|关闭|答复|回复)|(?<![a-z])(?:still (?:open|unresolved|not|there)|not (?:yet )?(?:solved|resolved|closed|fixed|settled)|unresolved)(?![a-z])/u

/** Whether a sentence says that a complaint, or what it was about, is over. Folded text. */
function saysOver(text: string): boolean {
  // Who says so says it soon.
  return SAYS_OVER.test(text.slice(0, 200)) && !NOT_OVER.test(text)
}

/** Reads `东海 密封件渗漏`, `K05 grumble invoice errors`, `C1 结案 已更换`. A level that is not told is a complaint, as a guess. */
export function readComplaint(source: string, context: ReadContext, heard?: Heard): ComplaintReading {
  if (heard) return complaintIn(heard, context)
  const folded = behind(source, WORD)
  const { text } = folded
  const code = /^\s*c-?(\d{1,20})(?![a-z0-9])/u.exec(text)
  // 投诉已解决: nobody is named.
  const over = !code && CLOSES.test(text.trimStart()) && !NOT_OVER.test(text)
  const subject = over
    ? { candidates: [], guessed: false, end: 0 }
    : code
      ? { candidates: [], guessed: false, end: code[0].length }
      : subjectOf(folded, context)
  const account = 'account' in subject ? subject.account : undefined
  const problem = 'problem' in subject ? subject.problem : undefined
  let start = subject.end
  const rest = text.slice(start)
  const closing = NOT_OVER.test(rest) && !code ? null : CLOSES.exec(rest.trimStart())
  const word = LEVEL_WORD.exec(rest)
  if (word) start += word[0].length
  else if (closing) start += rest.length - rest.trimStart().length + closing[0].length
  const last = LEVEL_LAST.exec(text.slice(start))
  const said = last?.[1] ?? rest
  const level = LEVELS.find(([, pattern]) => pattern.test(said))?.[0]
  const about = trimmed(sourceOf(folded, start, last ? start + last.index : text.length))
  return {
    intent: 'complaint',
    ...(account && { account }),
    candidates: subject.candidates,
    ...(code && { code: `C${code[1]}` }),
    level: level ?? 'complaint',
    levelTold: level !== undefined,
    subject: about,
    closes: closing !== null,
    guessed: subject.guessed ? ['account'] : [],
    missing: [
      ...(account || code || closing ? [] : (['account'] as const)),
      ...(about || closing ? [] : (['subject'] as const)),
    ],
    problems: problem ? [problem] : [],
  }
}

/** Of a sentence: whoever it names complains, and all of it is the matter. */
function complaintIn(heard: Heard, context: ReadContext): ComplaintReading {
  const code = heard.entities.codes.find(({ kind }) => kind === 'complaint')?.code
  const subject = subjectIn(heard, context)
  const text = withoutSubject(heard)
  const level = levelIn(heard.folded.text)
  // Without its command word: at Meridian is resolved.
  const closes = saysOver(heard.folded.text) || saysOver(`complaint ${text.text.trim()}`)
  const doubted = !closes && STILL.test(heard.folded.text)
  return {
    intent: 'complaint',
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    ...(code && { code }),
    level: level ?? 'complaint',
    levelTold: level !== undefined,
    subject: trimmed(text.source.replace(/\s+/gu, ' ').replace(/^\s*(?:投诉|客诉)(?:说|我们?|称)?/u, '')),
    closes,
    guessed: [...(subject.guessed ? (['account'] as const) : []), ...(doubted ? (['text'] as const) : [])],
    missing: subject.account || code || closes ? [] : ['account'],
    problems: subject.problem && !(closes && subject.problem.key === 'noAccount') ? [subject.problem] : [],
  }
}

/** How bad what is told sounds; undefined where nothing sounds like a complaint. Folded text. */
export function levelIn(text: string): ComplaintLevel | undefined {
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? (ANGER.test(text) ? 'complaint' : undefined)
}
const ANGER =
  /(?:发票|货|图纸|标签|零件|配件|型号|交货|单据|合同|送货|质量|包装|数量|参数)[^，,。；;没不]{0,6}又[^，,。；;没不会想要能]{0,4}(?:错|晚|迟|坏|漏)|又(?:说|讲)?[^，,。；;没不会想要能]{0,8}(?:发错|开错|贴错|出错|送错|装错|弄错|写错)|要(?:我们?)?(?:给)?(?:个|一个|一份)?(?:书面)?(?:说明|说法|交代|整改报告|8d)[\s。!！]*$|有意见|劈头盖脸|臭骂|炸毛|拍桌子|火冒三丈|兴师问罪|不高兴|急眼|跳脚|大怒|给(?:个|一个)说法|不太满意|不是很满意|不满意|非常不满|很不满|发飙|发(?:了)?(?:一?[通顿场])?(?:大?火|脾气|飙)|大发雷霆|不爽|暴怒|火大|骂(?:了|我|人)|很生气|要说法|退货|索赔|客诉|第[二三四五六两\d]次(?:晚|迟|延|误|发错|漏|坏|出错)|又(?:晚到|迟到|发错|漏了|坏了|出错|延误)|(?<![a-z])(?:(?:wrong|late|faulty|broken|leaking|short|damaged|missing|incorrect|mixed up) (?:[a-z]+ ){0,2}again|again (?:wrong|late|faulty|broken|leaking|short|damaged|missing)|quality (?:issue|problem)|(?:wants?|demand(?:s|ed)?|asked for|insists on|needs?) (?:an? |the )?(?:8d|root cause|written explanation|corrective action)|raging|in a rage|(?:got|gave (?:me|us)|getting) (?:an|a real|a right) earful|(?:hit|went through) the roof|(?:went|going) (?:ballistic|mad|spare|off the deep end)|on the warpath|up in arms|(?:lost|losing) (?:it|his temper|her temper|his rag)|blew (?:up|his top|her top)|spitting feathers|read (?:me|us) the riot act|tore (?:into|a strip)|chewed (?:me|us) out|gave (?:me|us) (?:hell|grief|stick)|(?:really|very|quite|pretty|so|rather|a bit|properly|seriously) (?:cross|annoyed|irritated|mad|peeved)|(?:is|was|are|were|got|getting|sounded|sounds) (?:cross|irate|livid|seething|steaming|mad)|livid|irate|seething|not amused|(?:second|third|fourth|fifth|2nd|3rd|4th|nth|yet another|another) (?:late|wrong|missed|failed|short|botched|delayed|faulty|broken) [a-z]+|escalat(?:ed|es|ing)|fed up|furious|livid|angry|fuming|outraged|shouting|yell(?:ed|ing)|pissed|complain\w*|grumbl\w*|moaning|griping|unacceptable|unhappy|disappointed|legal action|threatens?|crisis|not happy|very unhappy|really upset|very upset|pretty upset)(?![a-z])/u
