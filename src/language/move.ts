import type { NamedDeal, ReadContext } from './context.ts'
import { subjectIn } from './free.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { Field, Problem } from './problem.ts'
import { behind, onlyDeal, subjectOf } from './subject.ts'
import { type Folded, sourceOf, trimmed } from './text.ts'

/** Which deal shall go to which stage (1–6), and why. */
export type MoveReading = {
  intent: 'move'
  deal?: NamedDeal
  dealCode?: string
  account?: NamedAccount
  candidates: NamedAccount[]
  stage?: number
  reason: string
  /** Said in a sentence, not behind a command word. */
  free?: boolean
  guessed: Field[]
  missing: Field[]
  problems: Problem[]
}

const WORD = /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:推进(?:阶段)?|move(?![a-z])|advance(?![a-z]))[\s:,，：]*/u
/** The six stages by name (S48), longest first; the number is the stage. */
const NAMES: readonly (readonly [string, number])[] = [
  ['客户开发', 1],
  ['开发', 1],
  ['立项', 2],
  ['提案', 3],
  ['方案', 3],
  ['招投标', 4],
  ['投标', 4],
  ['招标', 4],
  ['商务谈判', 5],
  ['谈判', 5],
  ['工程实施', 6],
  ['实施', 6],
  ['交付', 6],
  ['qualification', 1],
  ['development', 1],
  ['initiation', 2],
  ['proposal', 3],
  ['tender', 4],
  ['bidding', 4],
  ['bid', 4],
  ['negotiation', 5],
  ['implementation', 6],
  ['delivery', 6],
]
const STAGE = new RegExp(
  `(?:(?:(?<![a-z])(?:to|->|stage)|到|至|进入?|→|第)\\s*)*(?:(?:stage|阶段)\\s*)?(?:([1-9])(?![\\d/.年月日号个万%])|(?<=stage\\s)(one|two|three|four|five|six)(?![a-z])|([一二三四五六])(?=\\s*(?:阶段|$|\\s))|(${NAMES.map(([name]) => name).join('|')})(?![a-z]))\\s*(?:阶段)?`,
  'u',
)

/** Reads `D6 4 decision maker met`, `D6 到 4 已见决策人`, `华锐 投标`. */
export function readMove(source: string, context: ReadContext): MoveReading {
  const folded = behind(source, WORD)
  const subject = subjectOf(folded, context)
  const account = subject.account
  const deal = subject.deal ?? (subject.dealCode ? undefined : onlyDeal(account, context))
  const { stage, end } = stageAt(folded, subject.end)
  const problems = subject.problem ? [subject.problem] : []
  if (stage !== undefined && (stage < 1 || stage > 6))
    problems.push({ field: 'stage', key: 'noStage', data: { said: String(stage) } })
  return {
    intent: 'move',
    ...(deal && { deal }),
    ...(subject.dealCode && { dealCode: subject.dealCode }),
    ...(account && { account }),
    candidates: subject.candidates,
    ...(stage !== undefined && stage >= 1 && stage <= 6 && { stage }),
    reason: trimmed(sourceOf(folded, end, folded.text.length)),
    guessed: [
      ...(subject.guessed ? (['account'] as const) : []),
      ...(deal && !subject.deal ? (['deals'] as const) : []),
    ],
    missing: [
      ...(deal || subject.dealCode ? [] : (['deals'] as const)),
      ...(stage === undefined ? (['stage'] as const) : []),
    ],
    problems,
  }
}

function stageAt(folded: Folded, from: number): { stage?: number; end: number } {
  const match = STAGE.exec(folded.text.slice(from))
  if (!match) return { end: from }
  const named = NAMES.find(([name]) => name === match[4])?.[1]
  const worded = match[2] ? ['one', 'two', 'three', 'four', 'five', 'six'].indexOf(match[2]) + 1 : undefined
  const stage = match[1]
    ? Number(match[1])
    : (worded ?? (match[3] ? '一二三四五六'.indexOf(match[3]) + 1 : named))
  return { ...(stage !== undefined && { stage }), end: from + match.index + match[0].length }
}

/** Of a sentence, as `把D6推到第4阶段`, `move northwind to negotiation`: the deal it names, or its account's only one, and the last stage. */
export function moveIn(heard: Heard, context: ReadContext): MoveReading {
  const { folded, entities } = heard
  const subject = subjectIn(heard, context)
  const deal = subject.deal ?? (subject.dealCode ? undefined : onlyDeal(subject.account, context))
  const stage = entities.stages.at(-1)
  const reason = stage ? trimmed(sourceOf(folded, stage.end, folded.text.length)) : ''
  return {
    intent: 'move',
    free: true,
    ...(deal && { deal }),
    ...(subject.dealCode && { dealCode: subject.dealCode }),
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    ...(stage && { stage: stage.stage }),
    reason: reason.replace(/^(?:阶段|stage)\s*/u, ''),
    guessed: [
      ...(subject.guessed ? (['account'] as const) : []),
      ...(deal && !subject.deal ? (['deals'] as const) : []),
    ],
    missing: [
      ...(deal || subject.dealCode ? [] : (['deals'] as const)),
      ...(stage === undefined ? (['stage'] as const) : []),
    ],
    problems: subject.problem ? [subject.problem] : [],
  }
}
