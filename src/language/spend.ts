import { digitsOf } from '../domain/money.ts'
import { readAmount } from './amounts.ts'
import type { ReadContext } from './context.ts'
import { subjectIn, withoutSubject } from './free.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { Field, Problem } from './problem.ts'
import { behind, subjectOf } from './subject.ts'
import { sourceOf, trimmed } from './text.ts'

export type SpendReading = {
  intent: 'spend'
  account?: NamedAccount
  candidates: NamedAccount[]
  /** As written, upper case: `AP-GIF`; whether there is such a code is the policy's to say. */
  code: string | undefined
  /** Minor units; a currency that was not told is undefined. */
  amount: { minor: number; currency: string | undefined } | undefined
  /** A minus stands before the number. */
  negative: boolean
  /** More than any money: 1e15. */
  tooLarge: boolean
  note: string
  guessed: Field[]
  problems: Problem[]
}

const WORD = /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:报?费用|spend|expense)(?![a-z])[\s:,，：]*/u
const CODE = /(?<![a-z0-9])ap[-_ ]?([a-z]{3})(?![a-z0-9])/u
/** Where an amount may begin: a digit, a currency before it, a minus. */
const BEGINS =
  /(?<![a-z\d.])(?=[-−–负减(¥￥$€£]|(?:minus|negative) |[a-z]{2,3}\$?\s?\d|[a-z]{3} \d|\d|[一二两三四五六七八九十百千])/gu

/** Reads `泰和 AP-GIF 8000 说明`, `Meridian AP-SIT 1.2万 site visit`, `K05 AP-VIS EUR 300`. An amount whose currency was not told has two digits behind the point until the account is known. */
export function readSpend(source: string, context: ReadContext, heard?: Heard): SpendReading {
  const folded = heard ? withoutSubject(heard) : behind(source, WORD)
  const { text } = folded
  const code = CODE.exec(text)
  const subject = heard ? subjectIn(heard, context) : subjectOf(folded, context, code?.index ?? text.length)
  const from = code ? code.index + code[0].length : heard ? 0 : subject.end
  const rest = text.slice(from)
  let told: ReturnType<typeof readAmount>
  let start = 0
  for (const { index } of rest.matchAll(BEGINS)) {
    told = readAmount(rest.slice(index), 'XXX', 2)
    start = index
    if (told) break
  }
  const amount = told === 'tooLarge' ? undefined : told
  const end = amount ? start + amount.end : 0
  const note = `${sourceOf(folded, from, from + (amount ? start : 0))} ${sourceOf(folded, from + end, text.length)}`
  return {
    intent: 'spend',
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    code: code ? `AP-${code[1]?.toUpperCase()}` : undefined,
    amount: amount && { minor: amount.minor, currency: amount.told ? amount.currency : undefined },
    negative: amount?.negative ?? false,
    tooLarge: told === 'tooLarge',
    note: trimmed(note).replace(/\s+/g, ' '),
    guessed: subject.guessed ? ['account'] : [],
    problems: subject.problem ? [subject.problem] : [],
  }
}

/** The same with its amount in minor units of `currency`, where none was told. */
export function inCurrencyOf(reading: SpendReading, currency: string): SpendReading {
  const { amount } = reading
  if (!amount || amount.currency !== undefined) return reading
  return {
    ...reading,
    amount: { ...amount, minor: Math.round((amount.minor / 100) * 10 ** digitsOf(currency)) },
  }
}
