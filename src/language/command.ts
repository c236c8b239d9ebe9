import { distance } from '../domain/distance.ts'
import type { Lang } from '../domain/lang.ts'
import { findAttempt, findChannel, findTopic, UNANSWERED } from './marks.ts'
import { fold, isCjk, isWord, sourceOf } from './text.ts'
import { CHINESE_TITLES, SURNAMES } from './titles.ts'
import { INTENTS, type Intent, WORDS } from './words.ts'

export type { Intent } from './words.ts'

/**
 * What is asked for. `rest` is what stood behind the command word, as written; of a message without a command word, all of it.
 * `lang` is the language of the word. `unknown`: the word that is none of ours, with the three nearest.
 */
export type Command =
  | { intent: Intent; rest: string; lang?: Lang }
  | { unknown: string; nearest: [Intent, Intent, Intent] }

/** Words by length, so that 下一步 is found before anything it begins with. */
const BY_LENGTH = INTENTS.flatMap((intent) =>
  (['zh', 'en'] as const).flatMap((lang) => WORDS[intent][lang].map((word) => ({ intent, lang, word }))),
).sort((a, b) => b.word.length - a.word.length)

/**
 * Reads `visit Acme …`, `/kam visit …`, `／客户 华锐`, `拜访华锐…`, and messages without a command word:
 * those that ask are `ask`, those that tell of a visit are `visit`, those that put a pending entry right are `correct`.
 */
export function readCommand(text: string): Command {
  const folded = fold(text)
  const plain = folded.text
  const head = /^[\s/\\@＠:：,，.!！]*(?:kam(?![a-z0-9])[\s:/]*)?/.exec(plain)?.[0].length ?? 0
  if (!/[\p{L}\p{N}]/u.test(plain)) return { intent: 'help', rest: '' }
  if (head >= plain.length) return { intent: 'help', rest: '' }
  const rest = plain.slice(head)
  const slashed = /[/／]/.test(text.slice(0, folded.from[head] ?? 0))
  if (!slashed && isQuestion(rest)) return { intent: 'ask', rest: text.trim() }

  for (const { intent, lang, word } of BY_LENGTH) {
    if (!rest.startsWith(word) || !ends(rest, word, intent)) continue
    const after = rest.slice(word.length)
    // 取消休假, 销假, `cancel my leave`: an absence is ended, also one that has not begun.
    if (endsAbsence(intent, word, after))
      return { intent: 'away', rest: lang === 'zh' ? '取消' : 'back', lang }
    if (!slashed && isSentence(intent, after)) continue
    const from = head + word.length + (/^[\s:,]*/.exec(after)?.[0].length ?? 0)
    return { intent, rest: sourceOf(folded, from, plain.length) + text.slice(folded.source.length), lang }
  }
  if (isCorrection(rest)) return { intent: 'correct', rest: text.trim() }
  if (tellsOfVisit(rest)) return { intent: 'visit', rest: text.trim() }
  if (isLooseQuestion(rest)) return { intent: 'ask', rest: text.trim() }
  const unknown = firstWord(folded.source, folded.from[head] ?? 0)
  return { unknown, nearest: nearestTo(fold(unknown).text) }
}

/** A Latin word must end where the command word ends; a Chinese one may run on (拜访华锐), except where that makes another word. */
function ends(rest: string, word: string, intent: Intent): boolean {
  const next = rest[word.length]
  if (!isCjk(word.at(-1))) return !isWord(next)
  if (intent === 'account')
    return !/^(?:们|满意|计划|说|经理|那边|这边|反馈|要求|希望|需要|表示|对)/.test(rest.slice(word.length))
  if (intent === 'why') return !/^(?:日报|很|较)/.test(rest.slice(word.length))
  if (intent === 'numbers' || intent === 'today')
    return !/^(?:化|字|拜访|见|去|和|跟|与|下午|上午|早上|电话)/.test(rest.slice(word.length))
  return true
}

function endsAbsence(intent: Intent, word: string, after: string): boolean {
  if (intent === 'away') return /^(?:销假|休假回来)$/.test(word) && after.trim() === ''
  const leave =
    /^[\s:,]*(?:我的|my |the )?(?:休假|请假|外出|假期|leave|vacation|absence|away|out of office|ooo)[\s.。!]*$/
  return intent === 'cancel' && leave.test(after)
}

/** Words that are commands alone or before a name, but begin ordinary sentences too. */
function isSentence(intent: Intent, after: string): boolean {
  const rest = after.trim()
  switch (intent) {
    case 'today':
      return rest.length > 0 && tellsOfVisit(rest)
    case 'next':
      return /^(?:week|month|quarter|year|mon|tue|wed|thu|fri|sat|sun)/.test(rest) && tellsOfVisit(rest)
    case 'edit':
    case 'confirm':
    case 'cancel':
    case 'help':
      return rest.length > 24
    default:
      return false
  }
}

const QUESTION =
  /^(?:哪些|哪个|哪几|哪家|哪位|有哪些|有没有|有多少|多少|谁|什么|几个|几家|列出|列一下|查一下|看看|(?:which|who(?:se)?|what|how many|how much|list|show|deals|accounts|customers|visits)\b)|^我(?:这|本|下|今|上)(?:个)?(?:周|月|天|星期).{0,8}(?:什么|哪些|安排)|^(?:我|我们)(?:有)?(?:哪些|什么)/
const ASKING = /[?？]\s*$|(?:吗|呢|么)[?？。!！\s]*$/

function isQuestion(text: string): boolean {
  return QUESTION.test(text)
}

function isLooseQuestion(text: string): boolean {
  return ASKING.test(text) || /(?:哪些|哪几|多少|什么时候|which|how many)/.test(text)
}

const CORRECTION =
  /^(?:不是|不对|错了|不,|不，|应该是|应为|是(?=.{1,8}(?:总|工|经理))|改成|改为|换成|更正|日期是|时间是|是昨天|是前天|no\b|nope\b|not\b|wrong\b|actually\b|sorry\b|i meant\b|it was\b|change (?:it )?to\b|make it\b|the? ?date was\b|date (?:was|is)\b)/

function isCorrection(text: string): boolean {
  return CORRECTION.test(text)
}

const VISIT =
  /拜访|走访|回访|到访|上门|登门|见了|见到|见过|碰了|会见|约见|面谈|面访|拜会|去了|去过|聊了|谈了|沟通了|交流了|开了个?会|打了?(?:个|通)?电话|通了?(?:个)?电话|致电|电话(?:给|里|中|沟通|联系)|没人接|未接|没接|视频(?:会议|了)|微信(?:上|里|聊|联系|沟通)|吃了?(?:个)?饭|拜见|来访|接待了|\b(?:met|visited|saw|called|phoned|rang|spoke|talked|chatted|emailed|e-mailed|messaged|texted|dropped by|stopped by|had (?:a |an )?(?:\w+ )?(?:call|meeting|lunch|dinner|chat|coffee|zoom|video)|meeting with|call with|visit to|lunch with|dinner with|catch-?up with|zoom with|nobody picked up|no answer)\b/

/** Somebody it was with, or something it was about. */
const WITH = new RegExp(
  `${SURNAMES}(?:${CHINESE_TITLES.join('|')})|(?<![a-z])(?:with|at|from|mr|ms|mrs|dr)(?![a-z])`,
  'u',
)

/** 胡部长反对…: what a person of theirs said was said in a contact. */
const SAID = new RegExp(
  `${SURNAMES}(?:${CHINESE_TITLES.join('|')})(?:[^，,。；;]{0,4})(?:说|表示|提出|提到|要求|反对|希望|担心|答应|同意|嫌|抱怨|反馈|确认)`,
  'u',
)

/** True for a sentence that tells of a contact with a customer: by its verb, or by how it went and with whom or about what. */
function tellsOfVisit(text: string): boolean {
  if (VISIT.test(text) || findAttempt(text) || SAID.test(text)) return true
  return (
    findChannel(text) !== undefined &&
    (WITH.test(text) || findTopic(text) !== undefined || UNANSWERED.test(text))
  )
}

function firstWord(source: string, from: number): string {
  const text = source.slice(from).trim()
  const word = /^\S+/.exec(text)?.[0] ?? ''
  return [...word].slice(0, 24).join('')
}

/** Nearest by mistakes for Latin letters, by shared characters for Chinese; the commonest words where nothing is near. */
function nearestTo(word: string): [Intent, Intent, Intent] {
  const score = (candidate: string): number => {
    const shared = [...new Set(word)].filter((each) => candidate.includes(each)).length
    return isCjk(word[0])
      ? shared / Math.max(1, candidate.length)
      : isCjk(candidate[0])
        ? 0
        : 1 - distance(word.slice(0, 24), candidate, 12) / Math.max(word.length, candidate.length, 1)
  }
  const best = new Map<Intent, number>()
  for (const { intent, word: candidate } of BY_LENGTH) {
    best.set(intent, Math.max(best.get(intent) ?? 0, score(candidate)))
  }
  const order = [...best].filter(([intent]) => intent !== 'ask' && intent !== 'correct')
  order.sort((a, b) => b[1] - a[1] || INTENTS.indexOf(a[0]) - INTENTS.indexOf(b[0]))
  const near = order.filter(([, value]) => value >= 0.34).map(([intent]) => intent)
  const [first, second, third] = [...new Set<Intent>([...near, 'visit', 'account', 'help', 'today'])]
  return [first ?? 'visit', second ?? 'account', third ?? 'help']
}
