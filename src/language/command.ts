import { distance } from '../domain/distance.ts'
import type { Lang } from '../domain/lang.ts'
import { type FactName, factKind, factNames } from '../facts/kinds.ts'
import { readReportPage } from './report-words.ts'
import { fold, isCjk, isWord, sourceOf } from './text.ts'
import { INTENTS, type Intent, WORDS } from './words.ts'

export type { Intent } from './words.ts'

/**
 * The command word that a message begins with. `rest` is what stood behind it, as written; `lang` is the language of the word; `slashed`: a
 * sign before it says that it is meant as one. `unknown`: the word that is none of ours. `fact`: the kind of fact whose word it is.
 */
export type Command =
  | { intent: Intent; fact?: FactName; rest: string; lang: Lang | undefined; slashed: boolean }
  | { unknown: string }

/** Words by length, so that 下一步 is found before anything it begins with. */
const BY_LENGTH = INTENTS.flatMap((intent) =>
  (['zh', 'en'] as const).flatMap((lang) => WORDS[intent][lang].map((word) => ({ intent, lang, word }))),
).sort((a, b) => b.word.length - a.word.length)

/** The same with the words of the kinds of fact. */
const ALL: { intent: Intent; lang: Lang; word: string; fact?: FactName }[] = [
  ...BY_LENGTH,
  ...factNames.flatMap((fact) =>
    (['zh', 'en'] as const).flatMap((lang) =>
      (factKind(fact).chat?.words[lang] ?? []).map((word) => ({ intent: 'fact' as const, lang, word, fact })),
    ),
  ),
].sort((a, b) => b.word.length - a.word.length)

/** Reads `visit Acme …`, `/kam visit …`, `／客户 华锐`, `拜访华锐…`: only the word in front; what a sentence without one is, `choose-act.ts` says. */
export function readCommand(text: string): Command {
  const folded = fold(text)
  const plain = folded.text
  const head = /^[\s/\\@＠:：,，.!！]*(?:kam(?![a-z0-9])[\s:/]*)?/.exec(plain)?.[0].length ?? 0
  const slashed =
    /[/／]/.test(text.slice(0, folded.from[head] ?? 0)) || /kam(?![a-z0-9])/.test(plain.slice(0, head))
  if (!/[\p{L}\p{N}]/u.test(plain.slice(head))) {
    // A sign alone, 👍 or ？, is small talk; a mention or a slash with nothing behind it asks for the help.
    const signs = /[^\s/\\@＠]/u.test(plain.slice(0, head).replace('kam', '') + plain.slice(head))
    if (signs && !slashed) return { unknown: text.trim().slice(0, 24) }
    return { intent: 'help', rest: '', lang: undefined, slashed: true }
  }
  const rest = plain.slice(head)
  for (const { intent, lang, word, fact } of ALL) {
    if (!rest.startsWith(word) || !ends(rest, word, intent)) continue
    const after = rest.slice(word.length)
    // 取消休假, 销假, `cancel my leave`: an absence is ended, also one that has not begun.
    if (endsAbsence(intent, word, after))
      return { intent: 'away', rest: lang === 'zh' ? '取消' : 'back', lang, slashed }
    if (!slashed && isSentence(intent, after)) continue
    const from = head + word.length + (/^[\s:,]*/.exec(after)?.[0].length ?? 0)
    return {
      intent,
      ...(fact && { fact }),
      rest: sourceOf(folded, from, plain.length) + text.slice(folded.source.length),
      lang,
      slashed,
    }
  }
  return { unknown: firstWord(folded.source, folded.from[head] ?? 0) }
}

/** A Latin word must end where the command word ends; a Chinese one may run on (拜访华锐), except where that makes another word. */
function ends(rest: string, word: string, intent: Intent): boolean {
  // "Report: met Oliver", "home visit at Meridian" tell something.
  if (intent === 'report' || intent === 'home' || intent === 'setup') {
    const after = rest.slice(word.length)
    if (/^[\s.。!！]*$/u.test(after)) return true
    return (
      intent === 'report' &&
      (readReportPage(after) !== undefined || /^(?:\s+[^\s,.:;，。：；!?！？]{1,30}){1,3}$/u.test(after))
    )
  }
  // 学习了新系统, "learned that …", 自检报告 begin sentences; learn B, 自检 删除 do what a button does.
  if (intent === 'learn')
    return /^(?:[\s.。!！?？]*$|[\s:：]+(?:[a-f]|on|off|stop|开|关|停)[\s.。!！]*$)/u.test(
      rest.slice(word.length),
    )
  if (intent === 'self-test')
    return /^[\s:：,，.。!！]*(?:$|\d|(?:删除|删掉|删了|delete|remove|drop)[\s.。!！]*$)/u.test(
      rest.slice(word.length),
    )
  // "Requested a sample", 申请样品: only a request of ours is named by its code.
  if (intent === 'request') return /^[\s:,.!。!]*(?:$|ap\d)/u.test(rest.slice(word.length))
  const next = rest[word.length]
  if (!isCjk(word.at(-1))) return !isWord(next)
  // Words of facts begin other words too: 人家, 情报部.
  if (intent === 'fact' || intent === 'reviews' || intent === 'member.new' || intent === 'member')
    return next === undefined || /[\s:,]/.test(next)
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
    case 'next':
      return /^(?:week|month|quarter|year|mon|tue|wed|thu|fri|sat|sun)/.test(rest)
    case 'edit':
    case 'confirm':
    case 'cancel':
    case 'help':
      return rest.length > 24
    default:
      return false
  }
}

function firstWord(source: string, from: number): string {
  const text = source.slice(from).trim()
  const word = /^\S+/.exec(text)?.[0] ?? ''
  return [...word].slice(0, 24).join('')
}

/**
 * The three commands nearest to a word that is none: by mistakes for Latin letters, by shared characters for Chinese; the commonest
 * where nothing is near. `near`: those that it may be a slip of.
 */
export function nearestTo(unknown: string): { nearest: [Intent, Intent, Intent]; near: Intent[] } {
  const word = fold(unknown).text
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
  // One of the two characters of a short Chinese word is mistyped: 今曰, 帮忙.
  const least = isCjk(word[0]) && [...word].length <= 2 ? 0.5 : 0.6
  const close = order.filter(([, value]) => value >= least).map(([intent]) => intent)
  return { nearest: [first ?? 'visit', second ?? 'account', third ?? 'help'], near: close.slice(0, 3) }
}
