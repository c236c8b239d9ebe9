import type { ReadContext } from './context.ts'
import { subjectIn, withoutSubject } from './free.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { Field, Problem } from './problem.ts'
import { behind, subjectOf, upTo } from './subject.ts'
import { trimmed } from './text.ts'

/** The four columns of the wall (S32), each 0, 1 or 2. */
type WallScores = { push: number; share: number; contact: number; personal: number }

export type WallReading = {
  intent: 'wall'
  account?: NamedAccount
  candidates: NamedAccount[]
  scores?: WallScores
  /** What was said besides, as the evidence. */
  evidence: string
  guessed: Field[]
  missing: Field[]
  problems: Problem[]
}

const WORD =
  /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:(?:围墙|wall(?![a-z]))[\s:,，：]*)?(?:(?:打分|评分|分数|scores?(?![a-z])|(?:for|of|at)(?![a-z]))[\s:,，：]*)*/u
const COLUMNS = {
  push: /主推|push/u,
  share: /份额|share/u,
  contact: /接触|contact/u,
  personal: /私交|personal|rapport/u,
} as const
const KEYS = ['push', 'share', 'contact', 'personal'] as const
const LABELLED =
  /(主推|份额|接触|私交|push|share(?: of wallet)?|contact|personal(?: rapport)?|rapport)\s*[:：=]?\s*(-?\d+(?:\.\d+)?)\s*分?/gu
/** 接触是2, push 1: scores of single sides; undefined where anything else is said. */
export function labelledScores(text: string): Partial<WallScores> | undefined {
  const found = new Map<string, number>()
  const left = text.replace(LABELLED, (_, label: string, score: string) => {
    const key = KEYS.find((each) => COLUMNS[each].test(label))
    if (key) found.set(key, Number(score))
    return ''
  })
  const known = [...found.values()].every((score) => [0, 1, 2].includes(score))
  if (found.size === 0 || /[\p{L}\p{N}]/u.test(left) || !known) return undefined
  return Object.fromEntries(found)
}

const FIRST_SCORE =
  /(?:主推|份额|接触|私交|(?<![a-z])(?:push|share|contact|personal))|(?<![a-z\d])-?\d+(?:\.\d+)?(?=[\s,，/]|$)/u

/** Reads `华锐 主推2 份额1 接触1 私交2` in any order, `K01 2 1 1 2` in this order. Anything but four scores of 0, 1 or 2 is refused with the reason. */
export function readWall(source: string, context: ReadContext, heard?: Heard): WallReading {
  const folded = heard ? withoutSubject(heard) : behind(source, WORD)
  const { text } = folded
  const first = FIRST_SCORE.exec(text)
  const subject = heard
    ? subjectIn(heard, context)
    : upTo(
        subjectOf(folded, context, first && first.index > 0 ? first.index : text.length),
        text,
        first?.index,
      )
  // 1012: four scores written together.
  const rest = (heard ? text : text.slice(subject.end)).replace(
    /(?<![\d.])([0-2])([0-2])([0-2])([0-2])(?![\d.])/u,
    '$1 $2 $3 $4',
  )
  const labelled = [...rest.matchAll(LABELLED)]
  const found = new Map<string, number>()
  for (const match of labelled) {
    const key = KEYS.find((each) => COLUMNS[each].test(match[1] ?? ''))
    if (key) found.set(key, Number(match[2]))
  }
  const bare =
    labelled.length === 0
      ? [...rest.matchAll(/(?<![a-z\d.])-?\d+(?:\.\d+)?(?![\d.])/gu)].map((match) => Number(match[0]))
      : []
  for (const [index, key] of KEYS.entries()) {
    const score = bare[index]
    if (labelled.length === 0 && score !== undefined) found.set(key, score)
  }
  const evidence = trimmed(
    rest
      .replace(LABELLED, ' ')
      .replace(labelled.length === 0 ? /(?<![a-z\d.])-?\d+(?:\.\d+)?(?![\d.])/gu : /$^/u, ' ')
      .replace(/\s+/g, ' '),
  )
  const problems = [...(subject.problem ? [subject.problem] : []), ...scoreProblems(found, bare.length)]
  const [push, share, contact, personal] = KEYS.map((key) => found.get(key))
  const whole = push !== undefined && share !== undefined && contact !== undefined && personal !== undefined
  const good = whole && !problems.some((each) => each.field === 'wall')
  return {
    intent: 'wall',
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    ...(good && { scores: { push, share, contact, personal } }),
    evidence,
    guessed: subject.guessed ? ['account'] : [],
    missing: [
      ...(subject.account ? [] : (['account'] as const)),
      ...(found.size === 0 ? (['wall'] as const) : []),
    ],
    problems,
  }
}

function scoreProblems(found: Map<string, number>, numbers: number): Problem[] {
  const problems: Problem[] = []
  const wrong = [...found].filter(([, score]) => ![0, 1, 2].includes(score))
  if (wrong.length > 0)
    problems.push({
      field: 'wall',
      key: 'wallScores',
      data: { said: wrong.map(([, score]) => String(score)).join(', ') },
    })
  if (found.size > 0 && (found.size !== 4 || numbers > 4))
    problems.push({ field: 'wall', key: 'wallCount', data: { count: String(Math.max(found.size, numbers)) } })
  return problems
}
