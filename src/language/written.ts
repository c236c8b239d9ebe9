import { type FactName, factKind } from '../facts/kinds.ts'
import { type ComplaintReading, levelIn } from './complaint.ts'
import { dayOptions, type ReadContext } from './context.ts'
import { type CsatReading, readCsat } from './csat.ts'
import { readFields } from './fields.ts'
import { type Heard, hear } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { NextReading } from './nextstep.ts'
import { type RightWords, rightWords } from './right-words.ts'
import { readSpend, type SpendReading } from './spend.ts'
import { labelledScores, readWall, type WallReading } from './wall.ts'

type WrittenReading = SpendReading | CsatReading | WallReading | ComplaintReading | NextReading

/** Something other than a visit that was written last, as it can be written again with something else in it. */
export type Written =
  | { intent: WrittenReading['intent']; reading: WrittenReading }
  /** A fact by the fields of its form; `account` is its code, `currency` that of its money. */
  | {
      intent: `fact.${FactName}`
      fact: FactName
      account: string
      currency: string
      values: Record<string, string>
    }

/** What may stand beside a value that is put right and says nothing of its own. */
const AROUND =
  /[\s,，.。!！:：;；'"“”]|元|块钱?|钱|那|这|笔|条|天|的|了|是|才|对|号|应该|(?<![a-z])(?:on|of|for|at|by|the|a|an|it|was|is|that|this|one|bucks|kuai|yuan|rmb|cny|account|customer)(?![a-z])/gu

/**
 * What was written last with something else in it: 写错了 是360, `sorry, 360 not 630`, 改成5/27的, 不是异议，是要求. Everything that is said must be a value of it:
 * what says more is something new. It is shown before it takes the place of the first.
 */
export function putRight({ folded }: Heard, written: Written, context: ReadContext): Written | undefined {
  if (folded.text.length > 80 || /[?？]|吗[\s。]*$/u.test(folded.text)) return undefined
  const words = rightWords(folded.source)
  if (!words) return undefined
  if ('values' in written) return fieldsPutRight(words, written, context)
  const changed = readingPutRight(words, written.reading, context)
  if (!changed || same(changed, written.reading)) return undefined
  return {
    intent: changed.intent,
    reading: { ...changed, guessed: [...changed.guessed, 'text'] } as WrittenReading,
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function readingPutRight(
  { right, wrong }: RightWords,
  reading: WrittenReading,
  context: ReadContext,
): WrittenReading | undefined {
  const heard = hear(right, context)
  const account = accountAlone(heard)
  switch (reading.intent) {
    case 'spend':
      return account ? { ...reading, account } : spendPutRight(heard, right, reading, context)
    case 'csat':
      return account ? { ...reading, account } : scoresPutRight(heard, right, wrong, reading, context)
    case 'wall':
      return account ? { ...reading, account } : wallPutRight(heard, right, reading, context)
    case 'complaint': {
      if (account) return { ...reading, account }
      const level = levelIn(heard.folded.text)
      return level && heard.folded.text.trim().length <= 12
        ? { ...reading, level, levelTold: true }
        : undefined
    }
    case 'next': {
      if (!account || reading.what !== 'set' || reading.code) return undefined
      const { deal: _deal, dealCode: _code, ...step } = reading
      return { ...step, account, candidates: [] }
    }
  }
}

/** The one account that is named, and nothing else. */
function accountAlone({ entities, words }: Heard): NamedAccount | undefined {
  const [first, another] = entities.accounts
  const left = words.replace(/[\ue000-\uf8ff]/gu, '').replace(AROUND, '')
  return first?.found.kind === 'one' && !another && left === '' ? first.found.account : undefined
}

function spendPutRight(
  heard: Heard,
  right: string,
  reading: SpendReading,
  context: ReadContext,
): SpendReading | undefined {
  const now = readSpend(right, context, heard)
  const note = now.note.replace(/^(?:金额|日期|编码|说明|amount|date|code|note)\s*/iu, '').trim()
  const left = note.toLowerCase().replace(AROUND, '')
  // 不是打车，是请客: another code by the words for it, which say what it was for.
  const words = left !== '' && now.code !== undefined && !now.amount
  if (left !== '' && !words) return undefined
  const { currency } = now.amount ?? {}
  return {
    ...reading,
    ...(now.amount && {
      amount: { minor: now.amount.minor, currency: currency ?? undefined },
    }),
    ...(now.amount && { negative: now.negative, tooLarge: now.tooLarge }),
    ...(now.day && { day: now.day }),
    ...(now.code && { code: now.code }),
    ...(words && { note }),
  }
}

function scoresPutRight(
  heard: Heard,
  right: string,
  wrong: string | undefined,
  reading: CsatReading,
  context: ReadContext,
): CsatReading | undefined {
  const now = readCsat(right, context, heard)
  if (now.problems.length > 0 || (now.actual === undefined && now.expected === undefined)) return undefined
  const left = heard.folded.text
    .replace(
      /[\d./]|分|期望|预期|实际|感受|满分|(?<![a-z])(?:expected|expectation|expects|actual|perceived|score|vs|against|out|scale)(?![a-z])/gu,
      '',
    )
    .replace(AROUND, '')
  if (left !== '') return undefined
  const was = wrong === undefined ? undefined : Number(/\d+(?:\.\d+)?/u.exec(wrong)?.[0])
  const ofExpected =
    now.expected === undefined && was !== undefined && was === reading.expected && was !== reading.actual
  return {
    ...reading,
    ...(now.actual !== undefined && (ofExpected ? { expected: now.actual } : { actual: now.actual })),
    ...(now.expected !== undefined && { expected: now.expected }),
  }
}

function wallPutRight(
  heard: Heard,
  right: string,
  reading: WallReading,
  context: ReadContext,
): WallReading | undefined {
  const { scores } = readWall(right, context, heard)
  const some = labelledScores(heard.folded.text)
  if (scores) return { ...reading, scores }
  return some && reading.scores ? { ...reading, scores: { ...reading.scores, ...some } } : undefined
}

function fieldsPutRight(
  { right, outright }: RightWords,
  written: Extract<Written, { values: unknown }>,
  context: ReadContext,
): Written | undefined {
  const kind = factKind(written.fact)
  const { values, unread } = readFields(right, kind, {
    today: context.today,
    days: dayOptions(context, 'past'),
    contacts: [],
    currency: written.currency,
  })
  const told = Object.entries(values).filter(([field]) => !kind.fields[field]?.quiet)
  // Free words take anything: only where it is said outright that something was wrong.
  const free = told.some(([field]) => kind.fields[field]?.rest)
  if (told.length === 0 || (free && !outright) || unread.toLowerCase().replace(AROUND, '') !== '')
    return undefined
  const now = Object.fromEntries(told.map(([field, value]) => [field, value ?? '']))
  return Object.entries(now).some(([field, value]) => written.values[field] !== value)
    ? { ...written, values: { ...written.values, ...now } }
    : undefined
}
