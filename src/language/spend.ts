import { findAmounts } from './amounts.ts'
import type { ReadContext } from './context.ts'
import type { NamedAccount } from './names.ts'
import type { Field, Problem } from './problem.ts'
import { behind, subjectOf } from './subject.ts'
import { sourceOf, trimmed } from './text.ts'

export type SpendReading = {
  account?: NamedAccount
  candidates: NamedAccount[]
  /** As written, upper case: `AP-GIF`; whether there is such a code is the policy's to say. */
  code: string | undefined
  /** Minor units; a currency that was not told is undefined. */
  amount: { minor: number; currency: string | undefined } | undefined
  /** A minus stands before the number. */
  negative: boolean
  note: string
  guessed: Field[]
  problems: Problem[]
}

const WORD = /^[\s/@]*(?:kam(?![a-z])[\s:/]*)?(?:报?费用|spend|expense)(?![a-z])[\s:,，：]*/u
const CODE = /(?<![a-z0-9])ap[-_ ]?([a-z]{3})(?![a-z0-9])/u
const NUMBER = /(?<![a-z\d.])(-|−)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d.])/u

/** Reads `泰和 AP-GIF 8000 说明`, `Meridian AP-SIT 1.2万 site visit`, `K05 AP-VIS EUR 300`. `digits` are those behind the point of the account's currency. */
export function readSpend(source: string, context: ReadContext, digits = 2): SpendReading {
  const folded = behind(source, WORD)
  const { text } = folded
  const code = CODE.exec(text)
  const subject = subjectOf(folded, context, code?.index ?? text.length)
  const from = code ? code.index + code[0].length : subject.end
  const rest = text.slice(from)
  const number = NUMBER.exec(rest)
  const [told] = findAmounts(rest, 'XXX')
  const whole = told && number && told.start <= number.index + number[0].length ? told : undefined
  const amount = whole
    ? { minor: whole.minor, currency: whole.currency === 'XXX' ? undefined : whole.currency }
    : number && {
        minor: Math.round(Number(number[2]?.replace(/,/g, '')) * 10 ** digits),
        currency: undefined,
      }
  const end = whole ? whole.end : number ? number.index + number[0].length : 0
  return {
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    code: code ? `AP-${code[1]?.toUpperCase()}` : undefined,
    amount: amount ?? undefined,
    negative: number?.[1] !== undefined,
    note: trimmed(sourceOf(folded, from + end, text.length)).slice(0, 200),
    guessed: subject.guessed ? ['account'] : [],
    problems: subject.problem ? [subject.problem] : [],
  }
}
