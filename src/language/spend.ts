import type { Day } from '../domain/day.ts'
import { digitsOf } from '../domain/money.ts'
import { readAmount } from './amounts.ts'
import { dayOptions, type ReadContext } from './context.ts'
import { findDays } from './days.ts'
import { subjectIn, withoutSubject } from './free.ts'
import type { Heard } from './heard.ts'
import type { NamedAccount } from './named.ts'
import type { Field, Problem } from './problem.ts'
import { behind, subjectOf, upTo } from './subject.ts'
import { sourceOf, trimmed } from './text.ts'

export type SpendReading = {
  intent: 'spend'
  account?: NamedAccount
  candidates: NamedAccount[]
  /** As written, upper case: `AP-GIF`; whether there is such a code is the policy's to say. */
  code: string | undefined
  /** Minor units; a currency that was not told is undefined. */
  amount: { minor: number; currency: string | undefined } | undefined
  /** When it was, where a day that is over is told. */
  day?: Day
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
/** What people call what a code stands for (S61); the first that is named. */
const CODE_WORDS: readonly (readonly [code: string, words: RegExp])[] = [
  ['AP-GIF', /礼品|礼物|赠品|伴手礼|(?<![a-z])gifts?(?![a-z])/u],
  ['AP-SAM', /样品|样机|试样|送样|(?<![a-z])samples?(?![a-z])/u],
  ['AP-EXH', /展会|展台|参展|(?<![a-z])(?:exhibition|trade (?:show|fair)|expo|booth)(?![a-z])/u],
  ['AP-TRN', /培训|(?<![a-z])training(?![a-z])/u],
  ['AP-TEC', /技术交流|研讨|交流会|(?<![a-z])(?:seminar|workshop)(?![a-z])/u],
  ['AP-SIT', /考察|参观|(?<![a-z])(?:site visit|plant tour|factory tour)(?![a-z])/u],
  [
    'AP-EVT',
    /招待|宴请|请.{0,8}(?:吃|喝)|[餐饭]|茶歇|(?<![a-z])(?:dinner|lunch|breakfast|coffee|drinks|entertainment|banquet|catering)(?![a-z])/u,
  ],
  [
    'AP-VIS',
    /差旅|打车|出租|的士|机票|高铁|火车|住宿|酒店|停车|交通|油费|过路|(?<![a-z])(?:taxi|cab|uber|didi|hotel|flights?|train|parking|mileage|travel|toll)(?![a-z])/u,
  ],
]

/** Where an amount may begin: a digit, a currency before it, a minus. */
const BEGINS =
  /(?<![a-z\d./⁄]|\d[,–~-]|[\d万千百十一二两三四五六七八九][到至])(?=[-−–负减(¥￥$€£]|(?:minus|negative) |[a-z]{2,3}\$?\s?\d|[a-z]{3} \d|\d|[一二两三四五六七八九十百千])/gu

/** Reads `泰和 AP-GIF 8000 说明`, `Meridian AP-SIT 1.2万 site visit`, `K05 AP-VIS EUR 300`. An amount whose currency was not told has two digits behind the point until the account is known. */
export function readSpend(source: string, context: ReadContext, heard?: Heard): SpendReading {
  const folded = heard ? withoutSubject(heard) : behind(source, WORD)
  const { text } = folded
  const code = CODE.exec(text)
  const subject = heard
    ? subjectIn(heard, context)
    : upTo(subjectOf(folded, context, code?.index ?? text.length), text, code?.index)
  const meant = code ? undefined : CODE_WORDS.find(([, words]) => words.test(text))?.[0]
  const found = findDays(text, dayOptions(context, 'past'))
  const [day] = found.filter((each) => each.sure && each.day !== undefined && each.day <= context.today)
  // 5/28 1.2万: the day is no amount, also where it is a guess; 1.2 alone may be one.
  const days = found.filter(
    (each) => each.sure || /[/月日号年]|\d-\d/u.test(text.slice(each.start, each.end)),
  )
  const from = code ? code.index + code[0].length : heard ? 0 : subject.end
  const rest = text.slice(from)
  let told: ReturnType<typeof readAmount>
  let start = 0
  for (const { index } of rest.matchAll(BEGINS)) {
    if (days.some(({ start: at, end }) => from + index >= at && from + index < end)) continue
    told = readAmount(rest.slice(index), 'XXX', 2)
    start = index
    if (told) break
  }
  // 12/30, 13/45: a day was told that is none, or that has not come; it is not today without a look.
  const otherDay = !day && /(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/.test(text)
  const amount = told === 'tooLarge' ? undefined : told
  const end = amount ? start + amount.end : 0
  const taken = [
    { start: from + (amount ? start : 0), end: from + end },
    ...(day && day.start >= from ? [day] : []),
  ].sort((a, b) => a.start - b.start)
  const note = [...taken, { start: text.length, end: text.length }]
    .map(({ start: until }, at) => sourceOf(folded, taken[at - 1]?.end ?? from, until))
    .join(' ')
  return {
    intent: 'spend',
    ...(subject.account && { account: subject.account }),
    candidates: subject.candidates,
    code: code ? `AP-${code[1]?.toUpperCase()}` : meant,
    ...(day?.day && { day: day.day }),
    amount: amount && { minor: amount.minor, currency: amount.told ? amount.currency : undefined },
    negative: amount?.negative ?? false,
    tooLarge: told === 'tooLarge',
    note: trimmed(note).replace(/\s+/g, ' '),
    guessed: [
      ...(subject.guessed ? (['account'] as const) : []),
      ...(meant ? (['subject'] as const) : []),
      ...(otherDay ? (['date'] as const) : []),
    ],
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
