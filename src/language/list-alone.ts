import { rule } from './entities.ts'

/** Before the name of a list: whose it is, and that all of it is meant. */
const WHOSE =
  "^(?:(?:show|list|see|get|give|pull up|open up)(?: me| us)? |(?:all|any|the|my|our|team|still|currently|current|{M}(?:'s)?|{A}(?:'s)?|请|帮我|给我|看一?下|看看|看|查一?下|查|列出?|拉一?下|我们?的?|团队的?|咱们?的?|所有的?|全部的?|目前的?|现在的?|还有?|手[上里头]的?|{M}(?:的|手[上里]的?)?|{A}(?:的|那边的?)?)\\s?)*"
const END =
  '(?: (?:list|please|pls|now|at the moment|right now|today)|清单|列表|名单|有哪些|都有哪些|都有啥|有多少|一?下|看看)*[\\s?？。.!！呢吧]*$'
const STILL_OPEN =
  '(?:open|unresolved|unsolved|unsettled|outstanding|pending|ongoing|active|live|running|还?没(?:有)?(?:结案?|关闭?|关掉|解决|处理(?:完|好)?|了结|完)的?|未(?:结案?|关闭?|解决|处理|了结|完结)的?|在处理的?|处理中的?|开着的?)'
const LATE =
  '(?:overdue|late|past[- ]due|unpaid|outstanding|逾期的?|超期的?|过期的?|拖欠的?|未付的?|没付的?|没收到?的?|没回的?)'
const COMPLAINTS = '(?:customer |client )?(?:complaints?|投诉|客诉)'
const RECEIVABLES =
  '(?:receivables?|invoices|payments|accounts receivable|debts?|应收(?:账款|款)?|回款|账款|货款|欠款|款项?)'
const AGED =
  '(?:应收(?:账款|款)?(?:的)?(?:账龄|明细)(?:情况|怎么样|如何)?|\\d+\\s?天(?:以上|以外|开外)的?(?:应收(?:账款|款)?|逾期款?|欠款|账款|回款)|(?:overdue )?(?:receivables?|invoices?|debts?) (?:over|older than|more than|past|above|beyond) \\d+ days|(?:biggest|top|largest|worst) debtors?|(?:(?:receivables?|debt) )?age?ing(?: report)?)'
const PROMISES = '(?:promises|commitments|承诺)'
const DEALS =
  '(?:open|active|live|current|ongoing|running|pending|在谈的?|在跟的?|进行中的?|跟进中的?|推进中的?|没签的?|未签的?|开着的?|没结的?|还没(?:签|成交|结)的?) ?(?:deals?|opportunit(?:y|ies)|opps|pipeline|单子?|商机|项目)'

/** Whose plan of visits: 王浩下周的安排, Tom's plans for next week. */
const PLANNED =
  '(?:(?:拜访|见客户|出访)(?:的)?(?:计划|安排|行程)|(?:visits? )?(?:planned|scheduled|upcoming|lined up|coming up)(?: visits?)?|visits? (?:planned|scheduled|lined up|coming up))'
const WHOSE_PLAN =
  "(?:(?:大家|各人|团队|组里|同事们?|{M})的?(?:在)?{T}的?(?:都)?(?:有)?(?:什么|哪些)?(?:拜访)?(?:计划|安排|行程)|{T}(?:大家|各人|团队|组里|{M})的?(?:拜访)?(?:计划|安排|行程)|(?:what(?:'s| is| are) )?(?:the team|{M})(?:'s)? (?:visit )?(?:plans?|schedule|calendar|agenda)(?: (?:for|on|is|like))* ?{T})"

/** Masked: a list asked for by its name alone, `open complaints`, 在谈的单子, 逾期应收. */
export const LIST_ALONE = rule(
  `${WHOSE}(?:${STILL_OPEN} ?${COMPLAINTS}|${LATE} ?${RECEIVABLES}|${AGED}|(?:应收(?:账款|款)?|回款) ?(?:逾期|超期)的?|${STILL_OPEN} ?${PROMISES}|${LATE} ?${PROMISES}|(?:没兑现|未兑现|没做到)的?承诺|${DEALS}|(?:{T} ?的?)?${PLANNED}(?: (?:for|on) )?(?: ?{T})?|${WHOSE_PLAN})${END}`,
)

const end = (words: string): RegExp => new RegExp(`${words}${END}`, 'u')
/** What such a list is of, and the words that say so. */
export const LISTS_ALONE = [
  ['complaints', end(`${STILL_OPEN} ?${COMPLAINTS}`)],
  ['receivables', end(`(?:${LATE} ?${RECEIVABLES}|${AGED}|(?:应收(?:账款|款)?|回款) ?(?:逾期|超期)的?)`)],
  ['promises', end(`(?:(?:${STILL_OPEN}|${LATE}) ?${PROMISES}|(?:没兑现|未兑现|没做到)的?承诺)`)],
  [
    'planned',
    /(?:(?:拜访|见客户|出访)(?:的)?(?:计划|安排|行程)|(?<=(?:今天|明天|后天|[下这本]个?(?:周|星期|礼拜)[一二三四五六日天]?)[^，,。]{0,6}?)(?:计划|安排|行程)|(?<![a-z])(?:(?:planned|scheduled|upcoming) visits?|visits? (?:planned|scheduled|lined up|coming up)|(?:plans?|schedule|calendar|agenda)(?: (?:for|on|is|like))*(?= (?:today|tomorrow|this|next|the (?:week|coming)|mon|tue|wed|thu|fri)))(?![a-z]))/u,
  ],
] as const

/** Deals that are open, as all of a list of deals are. */
export const OPEN_DEALS =
  /在谈|在跟|进行中|跟进中|推进中|还?没签|未签|开着|没结|还没成交|(?<![a-z])(?:open|active|live|current|currently|ongoing|running|pending)(?![a-z])/u
