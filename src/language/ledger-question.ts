import type { Day } from '../domain/day.ts'
import { LISTS_ALONE } from './list-alone.ts'
import { periodIn } from './period.ts'
import type { Query } from './query.ts'
import { WON_DEALS } from './question-words.ts'

/** Lists that are none of accounts, deals or visits. */
type Ledger = NonNullable<Query['ledger']>

/** Words of asking: without one of them nothing is asked for. */
const ASKED =
  /[?？]|哪|谁|多少|几[件个条家单次位]|什么|有没有|列|(?<![a-z])(?:which|who|what|how (?:many|much)|list|show|any|did|do|are there)(?![a-z])|^(?:is|are|will)(?![a-z])/u

/** Asked by its name alone: won deals 2026, 今年赢的单. */
const WINS_ALONE =
  /(?:赢|赢单|中标|拿下|签下)了?的(?:商机|单子?|项目)|^(?:the |our |all |my )?(?:won deals|deals (?:we )?won|wins)(?![a-z])/u

/** Who asks for accounts or deals gets those. */
const ACCOUNTS = /客户|(?<![a-z])(?:accounts?|customers?|clients?)(?![a-z])/u

/** What each is called, and what of its words has been read then. */
const SUBJECTS: readonly (readonly [Ledger, RegExp])[] = [
  [
    'weeks',
    /(?:没|没有|未|还没)(?:有)?(?:交|提交|写|报)(?:上来)?(?:了)?(?:的)?(?:上周|本周|这周)?的?(?:周总结|周计划|周报|总结|计划)(?:的)?|(?:周总结|周计划|周报)(?:都)?(?:还)?(?:有)?(?:谁|哪些人|几个人|多少人)?(?:还)?(?:没|没有|未)(?:交|提交|写)|(?<![a-z])(?:has(?:n't| not)|have(?:n't| not)|did(?:n't| not)|not) (?:yet )?(?:handed? in|submitted?|sent|written?|done|do) (?:in )?(?:the |their |a |last )?(?:week(?:ly)?(?:'s)?(?: (?:summary|summaries|plan|report))?|summary|summaries)(?![a-z])|missing (?:week(?:ly)? )?(?:summaries|summary|plans?)(?![a-z])/u,
  ],
  ['wins', new RegExp(WON_DEALS.replace(/<|>/gu, ''), 'u')],
  [
    'losses',
    /(?:丢|输)(?:了|掉)?(?:的)?(?:哪些|几个|几|多少|什么)?(?:单子?|商机|项目|标)|丢单(?:原因|情况)?|(?<![a-z])(?:lost deals?|deals? (?:did )?we (?:lost|lose|have lost)|(?:did we|have we|we) (?:lose|lost)|losses|lost (?:this|last|in))(?![a-z])/u,
  ],
  [
    'promises',
    /(?:我们?|咱们|对方|他们|客户)?(?:都|还)?(?:欠|答应|承诺)(?:了|过)?(?:客户|对方|我们?|他们?)?(?:的)?(?:什么|哪些|啥)?(?:还)?(?:没有?)?(?:做|兑现|完成|给|办)?(?:到)?(?:的)?(?:承诺|事)?|承诺|(?<![a-z])(?:promises?|promised|commitments?)(?![a-z])/u,
  ],
  [
    'people',
    /(?:哪些|哪个|谁)?(?:联系人|关键人|决策人|人)(?:还|很久|一直)?(?:没有?|未)(?:见|拜访|联系)(?:过|到)?|(?:没有?|未)(?:见|拜访|联系)(?:过)?的?(?:联系人|关键人|决策人|人)|(?<![a-z])(?:which|what) (?:people|contacts|deciders|decision makers) (?:have we|have i|did we|were|have been)?\s*(?:not|never|n't)?\s*(?:been )?(?:seen|met|see|meet|visited)|(?:people|contacts|deciders|decision makers) (?:we |i )?(?:have )?(?:not|never|haven't) (?:been )?(?:seen|met)(?![a-z])/u,
  ],
  [
    'receivables',
    /(?:谁|哪[家个]|哪些?客户|客户)(?:还)?欠(?:得|我们|咱们|的|着)*(?:钱|款)?最多(?:的)?|(?:欠款?|应收(?:账款|款)?|逾期)(?:金额)?最[多大高](?:的)?(?:是)?(?:谁|哪[家个])?|应收(?:账款|款)?(?:还|现在|目前|总共|一共)*(?:有)?多少(?:钱|款)?(?:还)?(?:没|未)?(?:收|回)?(?:回来|到|上来)?(?:的)?|应收(?:账款|款)?(?:的)?(?:账龄|明细)(?:情况|怎么样|如何)?|(?<![a-z])(?:biggest|top|largest|worst) debtors?(?![a-z])|(?<![a-z])who owes (?:us )?(?:the )?most(?: money)?(?![a-z])|(?<![a-z])(?:(?:receivables?|debts?) )?age?ing(?: (?:list|report))?(?![a-z])|(?:逾期|超期|应收|欠款|没收|没回)(?:的|了)?(?:回款|应收(?:账款|款)?|账款|货款|款|钱)?(?:一共|总共|共)?(?:有)?多少(?:钱)?|多少(?:钱|款)(?:逾期|没收|没回|超期)|(?<![a-z])how much (?:money )?(?:is|are|do they|is still|of it is)?\s*(?:overdue|owed|outstanding|late|unpaid|owe us)(?![a-z])|(?:list|show)(?: me)?(?: the| all)? (?:overdue )?receivables(?![a-z])/u,
  ],
  [
    'referrals',
    /(?:谁|哪些?(?:客户|人|家)?|哪几[家个位])?(?:给|帮|替|向)?(?:我们|我)?(?:做过?|有过?)?(?:转介绍|引荐|介绍)(?:了|过)(?:我们|我|谁|哪些|客户|什么|多少)?|(?:转介绍|引荐)|(?<![a-z])(?:(?:introduced|referred) us|(?:been|were|was|got|get) (?:introduced|referred)|referrals?|introductions?)(?![a-z])/u,
  ],
  ['complaints', /投诉|(?<![a-z])complaints?(?![a-z])/u],
  [
    'away',
    /(?<=[\u3400-\u9fffa-z])(?:今天|明天|这周|本周|下周|现在)?(?:休假|请假|休息)(?:了)?(?:吗|没有?|没|么)|在不在(?:公司)?|是不是(?:休假|请假)|(?<![a-z])(?:is|are|will) (?=[a-z. ]{2,24}(?:off|away|out|on|ooo)(?![a-z]))(?:[a-z.]+ ){1,2}(?:be )?(?:off|away|out of (?:the )?office|on (?:leave|holiday|vacation|pto)|ooo)(?![a-z])|(?:谁|哪些人|哪几个人|有没有人|有人|几个人|多少人)(?:今天|明天|现在|正)?(?:是)?(?:要|会|也)?(?:正?在)?(?:休.{0,2}假|请.{0,2}假|放假|休息|不在(?:公司|岗)?|[年病产婚]假)(?:的)?|(?:休假|请假)(?:的)?(?:有谁|是谁|有哪些人?|几个人)|(?<![a-z])(?:who(?:['’]?s| is| are| will be| has been)?|anyone|anybody|which of us (?:is|are)) (?:currently |all |going to be |still )?(?:(?:off|away|absent|out(?: of (?:the )?office)?(?= |$|[?.]))(?: sick)?(?! (?:of|to|with|for (?:a|the|lunch|visits?))(?![a-z]))|on (?:leave|holiday|vacation|pto)|ooo|taking (?:leave|time off)|(?:has |have )?(?:a )?(?:leave|time off))(?![a-z])/u,
  ],
  [
    'planned',
    /(?:拜访|见客户|出访)(?:的)?(?:计划|安排|行程)|(?:计划|安排|打算|预定|约好?)(?:了|要|去|好)*的?(?:拜访|见(?=谁|哪)|去(?=哪|谁)|跑(?=哪))|(?:谁|哪些人|大家|他们|各人|同事们?)(?:都)?(?:要|会|打算|准备|计划)(?:去)?(?:拜访|见|跑|走访)(?:谁|哪些|哪家|哪几家|什么)?|(?<![a-z])(?:visits? (?:(?:is|are|do we have|have we) )?(?:planned|scheduled|lined up|coming up|booked)|(?:planned|scheduled|upcoming|coming) visits?|who(?:['’]?s| is| are| will) (?:[a-z]+ ){0,2}(?:visit(?:ing)?|see(?:ing)?|meet(?:ing)?)(?: whom?| which (?:accounts?|customers?))?)(?![a-z])/u,
  ],
]

/** Which list a question asks for, and the words that say so. */
export function ledgerIn(text: string): { ledger: Ledger; words: RegExp } | undefined {
  for (const [ledger, words] of LISTS_ALONE)
    if (words.test(text) && !ACCOUNTS.test(text) && !(ledger === 'planned' && /[没未]/u.test(text)))
      return { ledger, words }
  if (!ASKED.test(text) && !WINS_ALONE.test(text)) return undefined
  for (const [ledger, words] of SUBJECTS) {
    if (!words.test(text)) continue
    // An account has complaints and receivables as well: asked for accounts, they are filters.
    if ((ledger === 'complaints' || ledger === 'people') && ACCOUNTS.test(text)) continue
    if (ledger === 'promises' && !/承诺|答应|欠.{0,6}(?:什么|啥)(?!时候)|promise|commitment/u.test(text))
      continue
    return { ledger, words }
  }
  return undefined
}

/** Words of these questions that no filter needs. */
export const LEDGER_NOISE =
  /大家|各人|同事们?|团队|哪些人|谁|下周?要|要|会|打算|准备|计划|安排|行程|拜访|去|解决|处理|几|大|未结|没结|未关闭|没关|还没|没有?|还|未|不|了|的|件|条|单|钱|回款|应收|总共|一共|为什么|原因|兑现|做到|完成|办|给|到|掉|开着|(?<![a-z])(?:open|unresolved|still|yet|not|never|we|us|they|you|did|kept|keep|broken|why|reason|reasons|money|much|overdue|late|been|year|hasn't|haven't|didn't|whom?|plans?|schedule|for|off|away|out|leave)(?![a-z])/u

const LATE = /超期|逾期|过期|晚了|(?<![a-z])(?:late|overdue|past due)(?![a-z])/u
const DECIDERS = /决策层|决策人|(?<![a-z])(?:deciders|decision makers|decision level)(?![a-z])/u
const THEIRS =
  /(?:答应|承诺|欠)(?:了|过)?(?:给)?(?:我|咱)们?|对方|他们|客户(?:们|都|还)*(?:答应|承诺|欠)|(?<![a-z])(?:promised us|(?:customers?|clients?) (?:have |has |did )?(?:promised?|owes?))(?![a-z])|(?<![a-z])(?:they|their|theirs)(?![a-z])/u
const OURS =
  /我们?(?:都|还)?(?:欠|答应|承诺)|(?<!欠|答应了?|承诺了?)我们|咱|我(?!的|们)|(?<![a-z])(?:we|our|ours)(?![a-z])/u
const LARGEST = /最[多大高]|(?<![a-z])(?:most|biggest|largest|top)(?![a-z])/u
const PLAN = /计划|(?<![a-z])plans?(?![a-z])/u

/** A year by its number alone: won deals 2026, lost in 2025. */
export const YEAR = /(?:(?<![a-z])in )?(?<![\d./-])(20\d\d)(?![\d./-]|\s?(?:年|元|块|k|m)(?![a-z]))/u

/** What is planned, and who is away, is asked of days to come; everything else of those that are over. */
export function leaningOf(ledger: Ledger): 'past' | 'future' {
  return ledger === 'planned' || ledger === 'away' ? 'future' : 'past'
}

/** What else the words say of the list. */
export function ledgerFilters(
  text: string,
  ledger: Ledger,
  today: Day,
): Pick<Query, 'period' | 'overdue' | 'layer' | 'side' | 'plan' | 'largest'> {
  const year = YEAR.exec(text)?.[1]
  const period =
    periodIn(text, today, leaningOf(ledger))?.period ??
    (year && { first: `${year}-01-01`, last: `${year}-12-31` })
  const side = THEIRS.test(text) ? 'theirs' : OURS.test(text) ? 'ours' : undefined
  return {
    ...(period && { period }),
    ...(LATE.test(text) && { overdue: true }),
    ...(ledger === 'people' && DECIDERS.test(text) && { layer: 'decision' as const }),
    ...(ledger === 'receivables' && LARGEST.test(text) && { largest: true }),
    ...(ledger === 'promises' && side && { side }),
    ...(ledger === 'weeks' && PLAN.test(text) && { plan: true }),
  }
}
