import type { Day } from '../domain/day.ts'
import { findAmounts } from './amounts.ts'
import { type ReadContext, whoOf } from './context.ts'
import { LEDGER_NOISE, leaningOf, ledgerFilters, ledgerIn, YEAR } from './ledger-question.ts'
import { OPEN_DEALS } from './list-alone.ts'
import { callsOf } from './members.ts'
import { periodIn } from './period.ts'
import type { Query } from './query.ts'
import { type Left, leftOf } from './question-left.ts'
import { isArticle, NEGATED, soonIn, within } from './question-turns.ts'
import {
  BANDS,
  CLOSES,
  CONTACT_DUE,
  HAD_CONTACT,
  HARD,
  LOST_ACCOUNTS,
  LOST_DEALS,
  NO_CONTACT,
  NOISE,
  SINCE_WHEN,
  STAGE_NAMES,
  subjectIn,
  WHO_IS,
} from './question-words.ts'
import { type Folded, fold, sourceOf, trimmed } from './text.ts'

type Tier = 'A' | 'B' | 'C' | 'D'

/**
 * `unread`: words that no filter took; when any are left, the answer says so. `query` is undefined where there is no subject, or a word is
 * left that would make the answer another one (lost deals, satisfaction): that is not answered.
 */
export type QuestionReading = {
  intent: 'ask'
  query: Query | undefined
  unread: string[]
  /** Answered by a page of the report. */
  page?: 'losses'
}

/** Questions that are understood, to be shown when one is not. */
export const QUESTIONS: Record<'zh' | 'en', readonly string[]> = {
  zh: [
    '哪些A类客户这个月没拜访？',
    '哪些商机本季度成交而且停滞？',
    '我这周要做什么？',
    '王浩有哪些预警客户？',
    '金额100万以上的商机有哪些？',
  ],
  en: [
    'which A accounts had no contact this month?',
    'which deals close this quarter and are stalled?',
    'what do I have to do this week?',
    "which of Tom's accounts are at risk?",
    'deals over 1m in stage 4',
  ],
}

const AGED = /\d+\s?(?:天|days)(?:以上|以外|开外)?/u
const LOST = new RegExp(LOST_DEALS, 'u')
/** Asked of all of us. */
const ASKS_WHO = /谁|哪|几个人|多少人|有人|有没有人|(?<![a-z])(?:who|anyone|anybody|which)/u

/** Reads a plain question, with or without its mark. Without a subject that is known, `query` is undefined and nothing is guessed. */
export function readQuestion(source: string, context: ReadContext): QuestionReading {
  const folded = fold(source)
  const left = leftOf(folded.text)
  const query: Query = { subject: 'accounts' }
  const list = LOST_ACCOUNTS.test(folded.text) ? undefined : ledgerIn(folded.text)
  if (list) {
    const { ledger, words } = list
    takeNames(left, query, context)
    left.take(words, () => {})
    // is Mark off this week: whose leave of theirs nobody keeps.
    if (ledger === 'away' && !query.owner && !ASKS_WHO.test(folded.text))
      return { intent: 'ask', query: undefined, unread: unreadIn(left, folded) }
    Object.assign(query, { ledger }, ledgerFilters(folded.text, ledger, context.today))
    const period = periodIn(left.text, context.today, leaningOf(ledger))
    if (period) left.cut(period.start, period.end)
    else left.take(YEAR, () => {})
    left.take(LEDGER_NOISE, () => {})
    left.take(NOISE, () => {})
    left.take(/谁|超期|逾期|过期|决策[层人]|对方|他们|我们|(?<![a-z])(?:who|deciders)(?![a-z])/u, () => {})
    // Receivables over 60 days: the list says of each for how long, and leaves none out.
    const aged = ledger === 'receivables' ? AGED.exec(folded.text)?.[0] : undefined
    return { intent: 'ask', query, unread: [...unreadIn(left, folded), ...(aged ? [aged] : [])] }
  }
  takeNames(left, query, context)
  const told = subjectIn(folded.text) ?? (query.accountIds ? 'accounts' : undefined)
  query.subject = told ?? 'accounts'
  if (query.subject === 'visits') left.take(/谁|(?<![a-z])who(?![a-z])/u, () => {})
  // Since when nobody was there is told by every line of the answer.
  if (query.accountIds) left.take(SINCE_WHEN, () => {})
  // Before tiers and contacts: the a of "due a visit" is none, and nobody was visited.
  left.take(CONTACT_DUE, () => {
    query.contactDue = true
  })
  takeAmount(left, query, context)
  takeTime(left, query, context.today)
  takeState(left, query)
  // 明天有哪些拜访, visits next week: of days that are still to come, what is planned.
  if (query.subject === 'visits' && query.period && query.period.first > context.today)
    query.ledger = 'planned'
  if (!told && query.stages) query.subject = 'deals'
  left.take(NOISE, () => {})
  const unread = unreadIn(left, folded)
  // A list of accounts has no period of its own: a period alone filters nothing.
  const filters = Object.keys(query).filter(
    (key) => key !== 'subject' && !(key === 'period' && query.subject === 'accounts'),
  )
  const empty = filters.length === 0 && query.subject !== 'mine'
  // Who owes us money is an account.
  const known = told ?? (query.receivables || query.bands || query.stages ? query.subject : undefined)
  const page = LOST.test(folded.text) && !query.accountIds
  // Which are not A, neither A nor B: no list of them is the answer.
  const other = page || NEGATED.test(folded.text) || unread.some((word) => HARD.test(fold(word).text))
  return {
    intent: 'ask',
    query: known && !other && !(empty && (unread.length > 0 || query.period)) ? query : undefined,
    unread,
    ...(page && { page: 'losses' as const }),
  }
}

/** Words that nothing took. */
function unreadIn(left: Left, folded: Folded): string[] {
  return [...left.text.matchAll(/[\p{L}\p{N}%]+/gu)].map((match) =>
    trimmed(sourceOf(folded, match.index, match.index + match[0].length)),
  )
}

function takeNames(left: Left, query: Query, context: ReadContext): void {
  for (const member of context.members ?? []) {
    for (const plain of callsOf(member)) {
      // Of two thousand colleagues hardly one stands in the text: a pattern for each would cost more than all the rest.
      if (plain.length < 2 || !left.text.includes(plain)) continue
      const pattern = plain.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      left.take(
        new RegExp(
          `(?<![a-z])${pattern}(?:'?s(?![a-z])|的|负责的?|手[里上]的?|那边的?|名下的?|(?![a-z]))`,
          'u',
        ),
        () => {
          query.owner = { memberId: member.id }
        },
      )
    }
  }
  left.take(
    /(?<![欠差给付])我们(?:组|团队|部门)?的?|我\s?(?:的\s?)?team(?![a-z])(?:\s?的)?|咱们?的?|团队的?|(?<![a-z])(?:our|my team'?s?|the team'?s?)(?![a-z])/u,
    () => {
      query.owner ??= 'team'
    },
  )
  left.take(
    /(?<![欠差给付])我(?:的|负责的?|手[里上]的?|名下的?)?|(?<![a-z])(?:my|mine|i own|am i|i am)(?![a-z])|(?<=(?:do|should|must|have|did|haven't|hadn't|not) )i(?![a-z])|(?<![a-z])i(?= (?:have|haven't|need|should|must|visited|saw|did))/u,
    () => {
      query.owner ??= 'me'
    },
  )
  for (const { start, end, found } of context.names.findIn(left.text, whoOf(context))) {
    if (found.kind !== 'one') continue
    query.accountIds = [...(query.accountIds ?? []), found.account.id]
    left.cut(start, end)
  }
}

const OVER =
  /(?:超过|大于|高于|不少于|不低于|至少|多于|(?<![a-z])(?:tops?|topping|over|above|more than|at least|bigger than|greater than|exceeding)|>=?|≥)\s*$/u
const UNDER =
  /(?:低于|小于|不到|少于|不超过|至多|最多|(?<![a-z])(?:under|below|less than|at most|up to|smaller than)|<=?|≤)\s*$/u

function takeAmount(left: Left, query: Query, context: ReadContext): void {
  const [amount, other] = findAmounts(left.text, context.currency)
  if (!amount) return
  const head = left.text.slice(0, amount.start)
  const [over, under] = [OVER.exec(head), UNDER.exec(head)]
  const between = other && /^\s*(?:到|至|-|~|to|and)\s*$/u.test(left.text.slice(amount.end, other.start))
  if (between && other.minor >= amount.minor) {
    query.amount = { atLeast: amount.minor, atMost: other.minor, currency: amount.currency }
    left.cut(amount.start, other.end)
    return
  }
  const behind = /^\s*(?:及?[以已]上|以下|以内|之内|or more|or less|\+)/u.exec(left.text.slice(amount.end))
  const most = under !== null || /以下|内|less/u.test(behind?.[0] ?? '')
  query.amount = {
    ...(most ? { atMost: amount.minor } : { atLeast: amount.minor }),
    currency: amount.currency,
  }
  left.cut(amount.start - ((over ?? under)?.[0].length ?? 0), amount.end + (behind?.[0].length ?? 0))
}

const OWED_FOR =
  /(?:款|账|钱|应收|回款)[^，,。；;]{0,6}(?:拖|压|挂|欠|逾期|超期|过期)[^，,。；;]{0,4}(?:\d+|[一二两三四五六七八九十半]+)\s?(?:天|周|个?星期|个?月|年)|(?:receivables?|invoices?|payments?|money)[^,.;]{0,16}(?:overdue|late|owed|unpaid|outstanding)[^,.;]{0,16}\d+ (?:days|weeks|months)/u

function takeTime(left: Left, query: Query, today: Day): void {
  const deals = query.subject === 'deals' || query.subject === 'mine'
  // For how long money is owed no list can say: the words stay unread.
  if (OWED_FOR.test(left.text)) return
  const found =
    periodIn(left.text, today, deals ? 'future' : 'past') ??
    (deals ? soonIn(left.text, query, today) : undefined)
  // The words for "no contact" may need the period's own: 两周没联系.
  if (found) left.cut(found.start, found.end)
  const period = found && (within(found, left.text, today) ?? found.period)
  const sofar = period ?? { first: `${today.slice(0, 8)}01`, last: today }
  let used = false
  left.take(NO_CONTACT, () => {
    query.contact = { had: false, period: sofar, ...(found?.counted && { after: true as const }) }
    used = true
  })
  if (query.subject !== 'visits') {
    left.take(HAD_CONTACT, () => {
      query.contact ??= { had: true, period: sofar }
      used = true
    })
  }
  if (query.subject === 'deals') {
    left.take(CLOSES, () => {})
    left.take(OPEN_DEALS, () => {})
    if (period && !used) query.closing = period
  } else if (period && !used) query.period = period
}

function takeState(left: Left, query: Query): void {
  left.take(
    /(?:没有|没|无|缺少?|[没未](?:写|安排|定|排|约|填|设|想好|明确|记))(?:好|下来|清楚)?的?\s*(?:下一步|next steps?)|(?:with )?(?:no|without(?: a| any)?|missing(?: a)?|lacking(?: a)?|(?:do|does|has|have)(?: ?n[o']?t| not)(?: yet)?(?: have)?(?: a| any)?) next steps?/u,
    () => {
      query.withoutNextStep = true
    },
  )
  left.take(
    /(?<![a-z0-9])([abcd]{1,4})\s*[类级](?![a-z0-9])|(?<![a-z0-9])([abcd])[- ](?:tier|class|level|rated|grade)(?![a-z])|(?<![a-z])tiers?[- ]?([abcd])(?:\s*(?:and|or|\/|,)\s*([abcd]))?(?![a-z])|(?<![a-z0-9])([abcd])(?:\s*(?:和|、|\/|,|and|or)\s*([abcd]))?(?![a-z0-9])/u,
    (match) => {
      if (/^a$/.test(match[0].trim()) && (query.subject !== 'accounts' || isArticle(match))) return
      const tiers = match
        .slice(1)
        .flatMap((each) => (each ? [...each] : []))
        .map((each) => each.toUpperCase() as Tier)
      query.tiers = [...new Set([...(query.tiers ?? []), ...tiers])]
    },
  )
  // The list begins with the riskiest: asked for the riskiest, nothing is left out.
  left.take(
    /(?:谁|哪(?:一)?[家个])?(?:的)?(?:客户)?(?:的)?风险(?:是)?(?:最|较|比较)[高大](?:的)?(?:是谁|是哪[家个])?|最大的?风险(?:是什么|是谁|在哪里?|是哪[家个])?|(?:谁|哪(?:一)?[家个])?(?:的)?(?:客户)?最(?:危险|有风险|高风险|让人担心|该担心)的?(?:是谁|是哪[家个])?|风险[高大]的?|(?<![a-z])(?:who(?:'s| is)|which one is) (?:the )?(?:riskiest|most at risk|worst)(?![a-z])|(?<![a-z])(?:highest[- ]risk|most at[- ]risk|riskiest|biggest risks?)(?![a-z])|(?<![a-z])top (?=\d+ (?:[a-z]+ ){0,2}(?:at[- ]risk|critical)(?![a-z]))/u,
    () => {},
  )
  left.take(WHO_IS, () => {})
  left.take(LOST_ACCOUNTS, () => {
    query.lost = true
  })
  for (const [pattern, bands] of BANDS)
    left.take(pattern, () => {
      query.bands = [...new Set([...(query.bands ?? []), ...bands])]
    })
  left.take(/(?:第)?([1-6一二三四五六])\s*阶段|阶段\s*([1-6])|(?<![a-z])stages?\s*([1-6])/u, (match) => {
    const said = match[1] ?? match[2] ?? match[3] ?? ''
    const stage = /\d/.test(said) ? Number(said) : '一二三四五六'.indexOf(said) + 1
    query.stages = [...new Set([...(query.stages ?? []), stage])]
  })
  for (const [pattern, stage] of STAGE_NAMES)
    left.take(pattern, () => {
      query.stages = [...new Set([...(query.stages ?? []), stage])]
    })
  left.take(
    /(?:谁|哪[些家几]*)?(?:还)?(?:欠|没付|没给|没打|没回|拖欠)(?:着|了)?(?:我们|咱们?|公司)?(?:的)?(?:钱|款|账|货款)(?:没[付给还打]|不[付给还])?|(?:钱|款|货款|回款)(?:还)?没(?:有)?(?:到账?|回来?|收到|付)|(?:货款|账款|回款|应收款?|款项?|账|钱)(?:还|都|已经)?(?:拖|压|挂)(?:欠)?(?:了|着|到)?|(?<![a-z])(?:who|which (?:accounts?|customers?)) (?:still )?(?:owes?|has(?:n't| not) paid|have(?:n't| not) paid)(?: us)?(?: (?:any )?(?:money|anything))?(?![a-z])|(?<![a-z])owes? us(?: money)?(?![a-z])|(?:有)?(?:逾期|超期|拖欠|没付|未付|欠)(?:的|了)?(?:回款|应收(?:账款|款)?|账款|货款|款项?|款)|(?:回款|应收(?:账款|款)?|账款|货款)(?:有)?(?:逾期|超期|拖欠|没付|没回)(?:了|的)?|(?<![a-z])(?:who(?:'s| has| have| is)? (?:got )?)?(?:overdue|late|unpaid|outstanding) (?:receivables?|invoices?|payments?|money)|(?:receivables?|invoices?|payments?) (?:are |is )?(?:overdue|late|unpaid)(?![a-z])/u,
    () => {
      query.receivables = true
    },
  )
  left.take(
    /(?:有)?(?:未关闭|没关闭|没结案|未结案|未处理)?的?投诉(?:没关|没处理|未关闭)?|(?<![a-z])(?:(?:open|unresolved) )?complaints?(?![a-z])/u,
    () => {
      query.complaints = true
    },
  )
  left.take(
    /停滞|卡住|卡着|超期|不动|没(?:有)?(?:进展|动静?)|(?<![a-z])(?:stalled|stuck|not moving|no progress|idle)(?![a-z])/u,
    () => {
      query.stalled = true
    },
  )
  left.take(/逾期|过期|到期没做|(?<![a-z])(?:overdue|late|past due)(?![a-z])/u, () => {
    query.overdue = true
  })
  left.take(
    /多少|几[家个次条位]|(?<![a-z])(?:(?:how|hwo) many|number of|count(?: of| the)?|tally)(?![a-z])/u,
    () => {
      query.counted = true
    },
  )
}
