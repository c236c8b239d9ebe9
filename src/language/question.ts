import type { Day } from '../domain/day.ts'
import { findAmounts } from './amounts.ts'
import { type ReadContext, whoOf } from './context.ts'
import { type Period, periodIn } from './period.ts'
import { fold, sourceOf, trimmed } from './text.ts'

type Tier = 'A' | 'B' | 'C' | 'D'
type BandName = 'healthy' | 'watch' | 'at_risk' | 'critical'

/** What is asked for, as filters that all must hold. A closed shape: nothing in it is ever put into a query as text. */
export type Query = {
  subject: 'accounts' | 'deals' | 'visits' | 'mine'
  tiers?: Tier[]
  bands?: BandName[]
  /** Whose: the asker's own, a member's, or those of the asker's team. */
  owner?: 'me' | 'team' | { memberId: number }
  accountIds?: number[]
  stages?: number[]
  /** Had, or did not have, a qualifying contact in that period. */
  contact?: { had: boolean; period: Period }
  /** Expected close in that period. */
  closing?: Period
  /** For visits and "what must I do": the period asked about. */
  period?: Period
  /** Minor units. */
  amount?: { atLeast?: number; atMost?: number; currency: string }
  stalled?: boolean
  /** With an overdue next step. */
  overdue?: boolean
  withoutNextStep?: boolean
  counted?: boolean
}

/** `unread`: words that no filter took; when any are left, the answer says so. */
export type QuestionReading = { intent: 'ask'; query: Query | undefined; unread: string[] }

/** What is left to read of a question: a reader takes words out of it and sets filters. */
type Left = {
  text: string
  take(pattern: RegExp, use: (match: RegExpExecArray) => void): void
  cut(start: number, end: number): void
}

/** Words that were taken become blanks, so that every place stays what it is. */
function leftOf(text: string): Left {
  return {
    text,
    take(pattern, use) {
      for (let match = pattern.exec(this.text); match?.[0].trim(); match = pattern.exec(this.text)) {
        use(match)
        this.cut(match.index, match.index + match[0].length)
      }
    },
    cut(start, end) {
      this.text = this.text.slice(0, start) + ' '.repeat(end - start) + this.text.slice(end)
    },
  }
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

/** Reads a plain question. Without a subject that is known, `query` is undefined and nothing is guessed. */
export function readQuestion(source: string, context: ReadContext): QuestionReading {
  const folded = fold(source)
  const left = leftOf(folded.text)
  const subject = subjectIn(left.text)
  const query: Query = { subject: subject ?? 'accounts' }
  takeNames(left, query, context)
  takeAmount(left, query, context)
  takeTime(left, query, context.today)
  takeState(left, query)
  left.take(NOISE, () => {})
  const unread = [...left.text.matchAll(/[\p{L}\p{N}%]+/gu)].map((match) =>
    trimmed(sourceOf(folded, match.index, match.index + match[0].length)),
  )
  const empty = Object.keys(query).length === 1 && query.subject !== 'mine'
  return { intent: 'ask', query: subject && !(empty && unread.length > 0) ? query : undefined, unread }
}

function subjectIn(text: string): Query['subject'] | undefined {
  if (
    /我.{0,6}(?:要|该|需要|得)?(?:做|干|办|处理|跟进)(?:些)?什么|我.{0,8}(?:安排|待办|任务)|(?:what (?:do|should|must|have) i|what'?s on my|my (?:week|day|tasks|todo|to-do|list|agenda|next steps))/u.test(
      text,
    )
  )
    return 'mine'
  if (/商机|项目|单子|(?<![a-z])(?:deals?|opportunit)/u.test(text)) return 'deals'
  if (
    /(?:哪些|多少|几次|列出|有过)(?:.{0,8})(?:拜访记录|次拜访|拜访$)|(?<![a-z])(?:which|how many|list|show)(?: me)?(?: my)?(?: the)? (?:visits?|contacts made)|拜访记录|几次拜访|拜访了(?:哪些|几|多少)/u.test(
      text,
    )
  )
    return 'visits'
  if (
    /客户|公司|(?<![a-z])(?:accounts?|customers?|clients?|companies)|哪家|哪些|几家|谁(?:没|有)?/u.test(text)
  )
    return 'accounts'
  return undefined
}

function takeNames(left: Left, query: Query, context: ReadContext): void {
  for (const member of context.members ?? []) {
    const [first] = member.name.split(/\s+/)
    const names = [
      member.name,
      ...(member.aliases ?? []),
      ...(/^[a-z]/i.test(member.name) && first ? [first] : []),
    ]
    for (const name of names) {
      const plain = fold(name).text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      if (plain.length < 2) continue
      left.take(new RegExp(`(?<![a-z])${plain}(?:'s|的|负责的?)?(?![a-z])`, 'u'), () => {
        query.owner = { memberId: member.id }
      })
    }
  }
  left.take(/我们(?:组|团队|部门)?的?|团队的?|(?<![a-z])(?:our|my team'?s?|the team'?s?)(?![a-z])/u, () => {
    query.owner ??= 'team'
  })
  left.take(
    /我(?:的|负责的?)?|(?<![a-z])(?:my|mine|i own)(?![a-z])|(?<=(?:do|should|must|have|did) )i(?![a-z])/u,
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

function takeAmount(left: Left, query: Query, context: ReadContext): void {
  const [amount] = findAmounts(left.text, context.currency)
  if (!amount) return
  const head = left.text.slice(0, amount.start)
  const over =
    /(?:超过|大于|高于|不少于|至少|多于|(?<![a-z])(?:over|above|more than|at least)|>=?|≥)\s*$/u.exec(head)
  const under =
    /(?:低于|小于|不到|少于|不超过|至多|(?<![a-z])(?:under|below|less than|at most)|<=?|≤)\s*$/u.exec(head)
  const behind = /^\s*(?:以上|以下|以内|及以上|or more|or less|\+)/u.exec(left.text.slice(amount.end))
  const most = under !== null || /以下|以内|less/u.test(behind?.[0] ?? '')
  query.amount = {
    ...(most ? { atMost: amount.minor } : { atLeast: amount.minor }),
    currency: amount.currency,
  }
  left.cut(amount.start - ((over ?? under)?.[0].length ?? 0), amount.end + (behind?.[0].length ?? 0))
}

const NO_CONTACT =
  /(?:还)?(?:没有|没|未|不曾)(?:有)?(?:被)?(?:去|做|有效)?(?:拜访|联系|接触|见|跑|去|沟通)(?:过|到|了)?|(?:with(?:out)? )?(?:no|without)(?: a| any)?(?: qualifying)? (?:contact|visit)s?|(?:not|never|hasn't been|haven't been|have not been|weren't|were not|did(?:n't| not)(?: i)?)(?: been)? (?:visit|contact|call|see)(?:ed)?|not (?:been )?(?:visited|contacted|seen)|not seen|unvisited/u
const HAD_CONTACT =
  /(?:拜访|联系|接触|见)(?:过|了)|had (?:a )?(?:contact|visit)s?|(?:were |was |been |did i )?(?:visited|contacted)|did i visit/u
const CLOSES =
  /(?:预计|计划)?(?:成交|关单|签约|签单|签|结单|到期|close[sd]?|closing|expected close|due to close)/u

function takeTime(left: Left, query: Query, today: Day): void {
  const found = periodIn(left.text, today)
  if (found) left.cut(found.start, found.end)
  const period = found?.period
  const sofar = period ?? { first: `${today.slice(0, 8)}01`, last: today }
  let used = false
  left.take(NO_CONTACT, () => {
    query.contact = { had: false, period: sofar }
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
    if (period && !used) query.closing = period
  } else if (period && !used) query.period = period
}

const BANDS: readonly (readonly [RegExp, BandName])[] = [
  [/危急|高危|(?<![a-z])critical(?![a-z])|红灯/u, 'critical'],
  [/预警|(?:有|高|处于)?风险|(?<![a-z])at[- ]risk(?![a-z])/u, 'at_risk'],
  [/(?:需要?)?关注|(?<![a-z])(?:on )?watch(?![a-z])|黄灯/u, 'watch'],
  [/正常|健康|(?<![a-z])healthy(?![a-z])|绿灯/u, 'healthy'],
]
const STAGE_NAMES: readonly (readonly [RegExp, number])[] = [
  [/客户开发|(?<![a-z])qualification/u, 1],
  [/立项|(?<![a-z])initiation/u, 2],
  [/提案|(?<![a-z])proposal/u, 3],
  [/招投标|投标|(?<![a-z])(?:tender|bidding)/u, 4],
  [/谈判|(?<![a-z])negotiation/u, 5],
  [/工程实施|实施|(?<![a-z])implementation/u, 6],
]

function takeState(left: Left, query: Query): void {
  left.take(
    /(?<![a-z0-9])([abcd])(?:\s*(?:和|、|\/|,|and|or)\s*([abcd]))?(?![a-z0-9])\s*(?:[类级]|tier)?|(?<![a-z])tier[- ]?([abcd])(?![a-z])/u,
    (match) => {
      if (/^a$/.test(match[0].trim()) && query.subject !== 'accounts') return
      const tiers = [match[1], match[2], match[3]]
        .filter((each) => each !== undefined)
        .map((each) => each.toUpperCase() as Tier)
      query.tiers = [...new Set([...(query.tiers ?? []), ...tiers])]
    },
  )
  for (const [pattern, band] of BANDS)
    left.take(pattern, () => {
      query.bands = [...new Set([...(query.bands ?? []), band])]
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
  left.take(/停滞|卡住|超期|不动|(?<![a-z])(?:stalled|stuck)(?![a-z])/u, () => {
    query.stalled = true
  })
  left.take(/逾期|过期|(?<![a-z])(?:overdue|late|past due)(?![a-z])/u, () => {
    query.overdue = true
  })
  left.take(/(?:没有|没|无|缺)下一步|(?:with )?(?:no|without(?: a)?) next steps?/u, () => {
    query.withoutNextStep = true
  })
  left.take(/多少|几[家个次]|how many/u, () => {
    query.counted = true
  })
}

/** Words of asking that no filter needs. */
const NOISE =
  /(?:哪些|哪家|哪几家|哪几个|哪个|有哪些|有没有|列出|列一下|查一下|查询|看看|给我|帮我|请|一下|什么|安排|待办|任务|客户|公司|商机|项目|单子|拜访记录|拜访|记录|次|家|个|们|过|了|的|有|是|在|要|该|得|需要|做|干|办|处理|跟进|些|并且|而且|且|和|与|都|还|目前|现在|金额|级别|类|处于|内|里|吗|呢|么|已经|已|我|谁)|(?<![a-z])(?:which|who|whose|what'?s?|how many|list|show|me|the|all|of|a|an|are|is|were|was|been|be|have|has|had|having|do|does|did|to|i|in|on|at|for|and|or|with|that|accounts?|customers?|clients?|companies|deals?|opportunit(?:y|ies)|visits?|worth|amount|tier|stage|should|must|by|their|there|this|expected|due|tasks?|next steps?|get|give|find|please|any|week|agenda|list|my|owned|from|key)(?![a-z])/u
