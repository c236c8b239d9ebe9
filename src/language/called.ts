import { CHINESE_TITLES } from './titles.ts'

/** The ways in which texts call one person. */
export type Called = {
  /** Names that mean this person wherever they stand; case does not count. */
  full: string[]
  /** Shorter ones, which mean this person where the rest of the text is about their company; as written. */
  short: string[]
}

/** How a title is said in a hurry: 李处长 is also 李处 and, of a deputy, 李总. */
const SAID_AS: readonly (readonly [string, readonly string[]])[] = [
  ['副总经理', ['副总', '总']],
  ['总经理', ['总']],
  ['副总裁', ['副总', '总']],
  ['副总', ['总']],
  ['总监', ['总']],
  ['总裁', ['总']],
  ['总工程师', ['总工', '工']],
  ['总工', ['工']],
  ['工程师', ['工']],
  ['副处长', ['处长', '处']],
  ['处长', ['处']],
  ['局长', ['局']],
  ['科长', ['科']],
  ['院长', ['院']],
]

/** English names that are words as well: alone they say nothing about a person. */
const WORDS =
  /^(?:will|may|mark|bill|grant|rich|hope|faith|grace|joy|art|drew|chase|april|june|august|summer|price|page|long|young|king|stone|wood|woods|hill|park|lane|field|fields|best|good|day|may|west|north|south|green|brown|white|black|gold|cash|miles|sterling|major|power|powers|service|sales|mr|mrs|ms|dr)$/iu

/** How texts may call somebody with this name and title. What stands in brackets behind a name is no part of it: 张工(采购). */
export function waysToCall(name: string, title?: string | null): Called {
  const base = name.replace(/\s*[（(].*$/u, '').trim()
  const full = [name.trim(), base].filter((each) => [...each].length > 1)
  const short = /^\p{Script=Han}+$/u.test(base)
    ? chineseShort(base, title ?? '')
    : base.split(/[\s.]+/u).filter((word) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) && !WORDS.test(word))
  return unique(full, short)
}

function chineseShort(base: string, title: string): string[] {
  const own = CHINESE_TITLES.find((each) => base.endsWith(each) && base.length > each.length)
  if (own) return saidAs(own).map((said) => base.slice(0, -own.length) + said)
  if (base.length > 4) return []
  const surname = base.slice(0, base.length === 4 ? 2 : 1)
  const known = CHINESE_TITLES.find((each) => title.includes(each))
  return [
    ...(base.length === 3 ? [base.slice(1)] : []),
    ...(known ? [known, ...saidAs(known)].map((said) => surname + said) : []),
  ]
}

function saidAs(title: string): readonly string[] {
  return SAID_AS.find(([each]) => each === title)?.[1] ?? []
}

function unique(full: string[], short: string[]): Called {
  const known = [...new Set(full)]
  return { full: known, short: [...new Set(short)].filter((each) => !known.includes(each)) }
}

/**
 * PostgreSQL's pattern for any of these names in a text or in JSON's text; undefined: there are none. A name in Latin letters or digits is a
 * whole word. A longer name of somebody else that contains it (王浩 in 王浩然) is left alone.
 */
export function namePattern(names: readonly string[], others: readonly string[]): string | undefined {
  const each = [...new Set(names.flatMap((name) => [name, JSON.stringify(name).slice(1, -1)]))]
    .sort((a, b) => b.length - a.length)
    .map((name) => aroundOthers(name, others))
  return each.length > 0 ? `(?:${each.join('|')})` : undefined
}

const LATIN = 'A-Za-z0-9À-ɏ'

function aroundOthers(name: string, others: readonly string[]): string {
  const before: string[] = []
  const after: string[] = []
  if (new RegExp(`^[${LATIN}]`, 'u').test(name)) before.push(`[${LATIN}]`)
  if (new RegExp(`[${LATIN}]$`, 'u').test(name)) after.push(`[${LATIN}]`)
  for (const other of others) {
    const at = other.toLowerCase().indexOf(name.toLowerCase())
    if (at < 0 || other.length === name.length) continue
    const rest = other.slice(at + name.length)
    if (rest) after.push(escaped(rest))
    else before.push(escaped(other.slice(0, at)))
  }
  const startsFree = before.length > 0 ? `(?:(?<=\\\\[nrtbf])|(?<!${before.join('|')}))` : ''
  return `${startsFree}${escaped(name)}${after.length > 0 ? `(?!${after.join('|')})` : ''}`
}

/** A telephone number's digits, whatever stands between them. */
export function phonePattern(phone: string): string | undefined {
  const digits = phone.replace(/\D/gu, '')
  return digits.length >= 6 ? `(?<![0-9])${[...digits].join('[-\\s().]*')}(?![0-9])` : undefined
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
