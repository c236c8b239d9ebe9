import type { NamedDeal, ReadContext } from './context.ts'
import type { NamedAccount } from './named.ts'
import type { Problem } from './problem.ts'
import { namedIn, standingIn } from './resolve-account.ts'
import { type Folded, fold } from './text.ts'

/** What a command is about: a step or a deal by its code, or an account; `end` is where its name ends in the folded text. */
export type Subject = {
  step?: string
  deal?: NamedDeal
  /** A code of a deal that the context does not know. */
  dealCode?: string
  account?: NamedAccount
  guessed: boolean
  candidates: NamedAccount[]
  problem?: Problem
  end: number
}

const LEAD = /^[\s:,，：]*(?:(?:for|of|on|account|deal|客户|商机|关于)(?![a-z])\s*)?/u
const CODE = /^([dfcv])-?(\d{1,20})(?![a-z0-9])/u

/** Reads the subject at the beginning of `folded`: `D2 …`, `F3 …`, `华锐 …`, `Meridian …`. `stop`: where it must end at the latest. */
export function subjectOf(folded: Folded, context: ReadContext, stop = folded.text.length): Subject {
  const { text } = folded
  const start = LEAD.exec(text)?.[0].length ?? 0
  const code = CODE.exec(text.slice(start))
  const end = start + (code?.[0].length ?? 0)
  if (code?.[1] === 'f') return { step: `F${code[2]}`, guessed: false, candidates: [], end }
  if (code?.[1] === 'd') {
    const dealCode = `D${code[2]}`
    const deal = context.dealByCode?.(dealCode)
    const account = deal && context.names.get(deal.accountId)
    return {
      dealCode,
      ...(deal && { deal }),
      ...(account && { account }),
      guessed: false,
      candidates: [],
      end,
    }
  }
  const named = namedIn(folded, { start, end: stop }, context)
  const which =
    named.accounts[0]?.start === start || named.problem
      ? named
      : standingIn(folded, { start, end: stop }, context)
  const [first] = which.accounts
  return {
    ...(first && { account: first.account }),
    guessed: first?.confidence === 'guessed',
    candidates: which.candidates,
    ...(which.problem && { problem: which.problem }),
    end: first?.end ?? which.end,
  }
}

/** What may stand between an account and its numbers without being part of a name. */
const BETWEEN =
  /今天|昨天|前天|本周|上周|本月|上月|这次|本次|客户|公司|那边|评分|打分|满意度|给了?|的|是|为|得|(?<![a-z])(?:today|yesterday|this|last|week|month|quarter|time|is|was|gave|gives|us|at|with|a|an|the|now|q[1-4]|score|scores|survey)(?![a-z])/gu

/**
 * The subject of a command whose numbers or code begin at `stop`: with other words in between the name may go on in them (满意度 启明星辰 8 9, csat
 * Alder Group 8 9), so the account is only a guess.
 */
export function upTo(subject: Subject, text: string, stop: number | undefined): Subject {
  const { account, end } = subject
  if (!account || stop === undefined || stop <= end) return subject
  const between = text.slice(end, stop).replace(BETWEEN, ' ')
  if (!/[\u3400-\u9fff]|[a-z]{3,}/u.test(between)) return subject
  const others = subject.candidates.filter(({ id }) => id !== account.id)
  return { ...subject, guessed: true, candidates: [account, ...others] }
}

/** The account's only open deal, as a guess. */
export function onlyDeal(account: NamedAccount | undefined, context: ReadContext): NamedDeal | undefined {
  const deals = account ? context.dealsOf(account.id) : []
  return deals.length === 1 ? deals[0] : undefined
}

/** The text behind a command word, whether or not the word still stands in front. */
export function behind(source: string, word: RegExp): Folded {
  const folded = fold(source)
  const lead = word.exec(folded.text)?.[0].length ?? 0
  return fold(source.slice(lead === 0 ? 0 : (folded.from[lead] ?? source.length)))
}
