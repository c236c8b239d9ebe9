import type { Day } from '../domain/day.ts'
import { readReport, sentOrNot } from './report-words.ts'

/** Pages of the report in ordinary words, each as a whole message; `account` needs the account that the rest is about. */
const ASKED: readonly (readonly [page: string, words: RegExp])[] = [
  [
    'losses',
    /^(?:我们?|咱们?)?(?:最近)?(?:为什么|为啥|怎么)(?:我们)?(?:总是?|老是?|会|又|要)?(?:在)?(?:丢|输)(?:了|掉)?(?:这么多|那么多)?(?:单子?|项目|商机|客户)?$|^丢单(?:的)?(?:原因|分析|统计|复盘)(?:有哪些|是什么)?$|^why (?:do|did|are|have|were) we (?:keep )?(?:losing|lose|lost)(?: (?:so many )?(?:deals|bids|orders|business))?$|^(?:loss reasons|reasons (?:for|of) (?:our )?losses|win[ /-]?loss(?: analysis| review| report)?)$/u,
  ],
  [
    'month',
    /^(?:我们|团队|公司)?(?:这个?月|本月|当月)(?:我们|团队)?(?:的)?(?:做得|干得|过得)?(?:怎么样|咋样|如何|情况(?:怎么样|如何)?|业绩(?:怎么样|如何)?|表现(?:怎么样|如何)?)了?$|^(?:看一?下|看看|看|给我|来个|出一?[张份])?(?:销售)?漏斗(?:图|报告|转化率?)$|^(?:看一?下|看看|看|给我)?销售漏斗$|^(?:投诉|审批|申请)?(?:的)?响应(?:时间|速度)(?:怎么样|如何)?$|^(?:show|give)(?: me| us)? (?:the |our |my )?(?:sales )?funnel$|^(?:sales )?funnel (?:chart|report|picture)$|^(?:the )?conversion (?:rates?|by stage)$|^(?:our |the )?response times?$|^how (?:are we doing|did we do|is it going|are things|did it go) (?:this|the) month$|^how(?:'s| is) (?:this|the) month(?: going| looking)?$/u,
  ],
  [
    'last month',
    /^(?:我们|团队|公司)?上个?月(?:我们|团队)?(?:的)?(?:做得|干得|过得)?(?:怎么样|咋样|如何|情况(?:怎么样|如何)?|业绩(?:怎么样|如何)?|表现(?:怎么样|如何)?)$|^how (?:did we do|did it go|were we) last month$|^how was last month$/u,
  ],
  [
    'mine',
    /^(?:看一?下|看看|看|给我|来个|出一?[张份])?(?:我的?|我们的?|团队的?|公司的?)?(?:帕累托|二八|80[/:]20|20[/:]80)(?:图|分析|法则|报告)?$|^(?:客户|收入)?集中度(?:怎么样|如何|多少|是多少)?$|^(?:看一?下|看看|看|给我)?(?:客户)?利润(?:矩阵|分布|分析)$|^(?:哪些|哪几[家个]|哪家|哪个|谁)(?:大?客户)?(?:在|是|让我们|给我们|最)?(?:亏钱|亏本|亏损|赔钱|不赚钱|没利润|赚钱|赚得?最多|贡献最[大小多少高低]|利润最[高低大小])的?$|^(?:利润|贡献|毛利)最[高低大小多少]的(?:大?客户|是哪家|是谁)$|^(?:show(?: me)? )?(?:the |our |my )?(?:pareto|80[/-]20|concentration|profit matrix|profit|margin|contribution)(?: chart| matrix| analysis| by account| by customer| per account| per customer| of (?:the|our|my) accounts)?$|^(?:which|what) (?:of (?:my|our) )?(?:accounts|customers) (?:do not |don't )?(?:lose|make|earn|bring|cost)(?: us)?(?: the)?(?: most| least)? (?:money|profit)$|^(?:our |the )?(?:most|least) profitable (?:accounts|customers)$|^(?:unprofitable|loss[- ]making) (?:accounts|customers)$|^who (?:makes|earns|brings) us (?:the )?(?:most|least)(?: money)?$/u,
  ],
  [
    'team',
    /^(?:看一?下|看看|看|给我)?(?:客户|级别|分级)矩阵$|^(?:各人|每个人|大家|销售员?)的?业绩(?:排名|怎么样|如何)?$|^业绩排名$|^(?:show(?: me)? )?(?:the |our )?(?:tier|account) matrix$|^(?:show(?: me)? )?(?:the |our )?(?:results|revenue|walls?) by (?:rep|owner|person)$/u,
  ],
  [
    'money',
    /^(?:我们?|团队|公司)?(?:今年|本年|全年|这个?月|本月)?(?:的)?预算(?:已经|都)?(?:花|用)了?(?:掉)?(?:多少|百分之几|到哪)(?:钱)?了?$|^how much of (?:the |our |my |this |year |month |year.s )*budget (?:(?:is|has been|have we|did we|we have|we) )?(?:spent|used|used up|gone|spend)(?: so far| already)?$|^budget (?:used|spent|consumed)(?: so far| this year| ytd)?$|^(?:谁|哪些?客户|哪家|哪几家)(?:的)?(?:费用|花费|花钱|预算)(?:已经)?(?:超了|超支|超标|超预算|超|最[高多大]|花得?最多)了?$|^(?:我的?|我们的?|团队的?|这个?月的?|本月的?)?预算(?:还)?(?:剩多少|剩下多少|有多少|用了多少|执行(?:情况|率)?|情况|怎么样)$|^(?:我们|团队|这个?月|本月)*(?:还)?(?:花了多少钱?|费用情况|费用怎么样|费用率(?:多少|怎么样)?|赚了多少钱?|损益表?|服务成本)$|^(?:who|which (?:accounts?|customers?)) (?:spends?|spent|costs?|is|are)(?: too much| the most| most| over(?: the| their)? budget)$|^(?:what|how much)(?: of (?:the|our|my) budget| budget)?(?: is| do we have| have we)? (?:left|still left)(?: in the budget)?$|^how much budget (?:is left|do (?:i|we) have(?: left)?)$|^(?:the |our )?(?:budget status|budget left|expense ratios?|p&l|profit and loss|cost to serve|plan against (?:actual|fact))$|^how much (?:did|have|do) we (?:spend|spent|make|made|earn|earned)(?: this month| so far)?$/u,
  ],
  [
    'people',
    /^(?:我们?(?:组|团队|部门)?|团队|全组|大家|各人)(?:的)?(?:这|本|上)个?(?:周|星期|礼拜)(?:大家|团队)?(?:都)?(?:跑|干|做|拜访)?得?(?:的)?(?:情况|进展|表现|成绩)?(?:怎么样|咋样|如何)了?$|^(?:这|本|上)个?(?:周|星期|礼拜)(?:我们?(?:组|团队|部门)|团队|大家)(?:的)?(?:都)?(?:跑|干|做|拜访)?得?(?:情况|进展|表现)?(?:怎么样|咋样|如何)了?$|^how(?:s| is| was| are| did| has| have)? (?:the |my |our )?(?:team|everyone|everybody|group|reps|people|guys|folks)(?: (?:doing|going|getting on|getting along|do|done|been doing|been|performing|looking))? (?:this|last) (?:week|month)(?: so far)?$|^(?:看一?下|看看|看|给我)?(?:归零板|清零板|归零)$|^(?:谁|哪些人|哪个人)(?:最)?(?:不用|没用|不怎么用|很少用|用得最少|用得最多)(?:这个|机器人|系统)*$|^(?:拜访|客户)覆盖(?:率|情况)?(?:怎么样|如何|多少)?$|^(?:the )?zero board$|^who (?:uses|used|is using) (?:the bot|you|it|this)(?: the)?(?: least| most)?$|^who (?:does not|doesn't|isn't|is not|never) (?:use|uses|using) (?:the bot|you|it|this)$|^(?:the )?(?:adoption|coverage)(?: by (?:rep|owner))?$/u,
  ],
  [
    'meeting',
    /^(?:看一?下|看看|看|给我)?(?:早会|例会|晨会)(?:提纲|安排)?$|^(?:the |our |today['’]?s )?morning meeting(?: outline| notes)?$|^早会(?:讲|说|谈)(?:些)?(?:什么|啥)$|^早会(?:材料|内容)$|^(?:what (?:do we|should i) (?:say|discuss|talk about) (?:at|in) the (?:morning )?meeting|(?:notes|outline) for the (?:morning )?meeting)$/u,
  ],
  [
    'account',
    /^(?:这家|那家)?(?:给我们|让我们|帮我们)?(?:赚了?多少钱?|亏了?多少钱?|的?(?:利润|毛利|贡献|损益)(?:率)?(?:怎么样|如何|多少|是多少|情况)?|赚不赚钱|赚钱吗|的?报告)$|^(?:what(?:'s| is) (?:our |the )?(?:margin|profit|contribution|p&l)(?: (?:at|on|with|from|of))?|how much (?:do|did) we (?:make|earn)(?: (?:at|on|with|from))?|(?:is )?(?:profitable)|(?:margin|profit|p&l)(?: (?:at|on|with|from|of))?|(?:show(?: me)? )?(?:the )?report (?:on|for|about))$/u,
  ],
]

const NO_MEETING =
  /^(?:stop|cancel|no more)(?: sending)?(?: me)? (?:the )?morning meeting(?: outline| notes)?$|^(?:不要|别|不用)再?(?:每天)?(?:给我)?发早会(?:提纲)?(?:给我)?了?$/u

/** `expenses this year`, `spending in April`, 费用 去年: nothing but money and when. */
const OF_A_PERIOD =
  /^(?:expenses|spending|costs|p&l|费用|损益)\s*(?:(?:in|for|of) )?(?:the )?(?:(?:this|last|whole|full) (?:year|month)|20\d\d|今年|本年|全年|去年|本月|上个?月|january|february|march|april|may|june|july|august|september|october|november|december)(?: so far)?$/u

/** `money report for April`, 4月费用报告, 这个月的费用: the word of a page with its month around it. */
function reportIn(said: string, today: Day) {
  const [, page = '', month = ''] =
    /^(?:the )?(.{2,10}) report (?:for|of) (?:the )?(.{3,20})$/u.exec(said) ?? []
  if (page) return readReport(`${page} ${month}`, today)
  const [, when = '', what = ''] =
    /^(?:看一?下|看看|看|给我)?(.{1,8}?)的?(费用|损益|丢单)(?:报告|情况|怎么样|有多少|是多少)?$/u.exec(
      said,
    ) ?? []
  if (!what) return OF_A_PERIOD.test(said) ? readReport(said, today) : undefined
  // Losses are of twelve months.
  return what === '丢单' && /^(?:今年|本年)$/u.test(when)
    ? readReport(what, today)
    : readReport(`${what} ${when}`, today)
}

/** The page that a whole message asks for, as what stands behind `report`; `account`: the one on the account that was named. */
export function reportAsked(said: string, today: Day): string | undefined {
  const page = ASKED.find(([, words]) => words.test(said))?.[0]
  if (page) return page
  const sent = sentOrNot(said) ?? (NO_MEETING.test(said) ? 'off' : undefined)
  if (sent) return `meeting ${sent}`
  // 4月的报告, "the report of April": the command word at the end.
  const named =
    /^(?:看一?下|看看|看|给我|我要)?(.{1,12}?)的?(?:报告|月报)$/u.exec(said)?.[1] ??
    /^(?:show(?: me)? )?(?:the )?report (?:of|for|on) (?:the )?(.{3,20})$/u.exec(said)?.[1] ??
    /^(.{3,14}) report$/u.exec(said)?.[1]
  const found =
    (named ? readReport(named, today) : undefined) ??
    // 今年的费用, "money report for April", 上个月的丢单报告: a page and its month in a sentence.
    reportIn(said, today)
  return found && `${found.page}${found.month ? ` ${found.month}` : ''}`
}
