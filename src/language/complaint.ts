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
const CLOSES = /^(?:已?(?:关闭|结案|解决)(?:了)?|close[d]?|solved|resolved)[\s.!。！:：,，]*/u

/** Reads `东海 密封件渗漏`, `K05 grumble invoice errors`, `C1 结案 已更换`. A level that is not told is a complaint, as a guess. */
export function readComplaint(source: string, context: ReadContext, heard?: Heard): ComplaintReading {
  if (heard) return complaintIn(heard, context)
  const folded = behind(source, WORD)
  const { text } = folded
  const code = /^\s*c-?(\d{1,7})(?![a-z0-9])/u.exec(text)
  const subject = code ? { candidates: [], guessed: false, end: code[0].length } : subjectOf(folded, context)
  const account = 'account' in subject ? subject.account : undefined
  const problem = 'problem' in subject ? subject.problem : undefined
  let start = subject.end
  const rest = text.slice(start)
  const closing = CLOSES.exec(rest.trimStart())
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
      ...(account || code ? [] : (['account'] as const)),
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
  return {
    intent: 'complaint',
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    ...(code && { code }),
    level: level ?? 'complaint',
    levelTold: level !== undefined,
    subject: trimmed(text.source.replace(/\s+/gu, ' ').replace(/^\s*(?:投诉|客诉)(?:说|我们?|称)?/u, '')),
    closes: false,
    guessed: subject.guessed ? ['account'] : [],
    missing: subject.account || code ? [] : ['account'],
    problems: subject.problem ? [subject.problem] : [],
  }
}

/** How bad what is told sounds; undefined where nothing sounds like a complaint. Folded text. */
export function levelIn(text: string): ComplaintLevel | undefined {
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? (ANGER.test(text) ? 'complaint' : undefined)
}
const ANGER =
  /有意见|不太满意|不是很满意|不满意|非常不满|很不满|发飙|发(?:了)?(?:一?[通顿场])?(?:大?火|脾气|飙)|大发雷霆|不爽|暴怒|火大|骂(?:了|我|人)|很生气|要说法|退货|索赔|客诉|(?<![a-z])(?:escalat(?:ed|es|ing)|fed up|furious|livid|angry|fuming|outraged|shouting|yell(?:ed|ing)|pissed|complain\w*|unacceptable|unhappy|disappointed|legal action|threatens?|crisis|not happy|very unhappy|really upset|very upset|pretty upset)(?![a-z])/u
