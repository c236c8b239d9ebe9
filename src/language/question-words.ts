import type { BandName, Query } from './query.ts'

/** Which deals were lost: a page of the report, where no account or deal is named. */
export const LOST_DEALS =
  '丢了?(?:哪些|什么|哪几个|几个)(?:单|项目|商机)|丢单(?:有哪些|情况|原因|列表)|(?:哪些|哪几个)(?:单子?|项目|商机)(?:都)?(?:丢|输)了?|(?:which|what) (?:deals|opportunities|bids) (?:did|have) (?:we|i|they) (?:lose|lost)|^(?:show (?:me )?)?(?:the |our |all )?(?:lost deals|deals (?:we )?lost)'

/** Which customers are lost: 流失了哪些客户, which customers left us. Those that may be are at risk. */
export const LOST_ACCOUNTS =
  /(?<![会要能快在])(?:流失|丢|跑(?=掉))(?:了|掉|的)+(?:哪些|哪几个|哪几家|几个|几家|多少)?家?(?:大?客户)|(?:哪些|哪几个|哪几家|几个|几家|多少)家?(?:大?客户)(?:已经|都)*(?:流失|丢|跑(?=掉))(?:了|掉)+|已流失的?(?:大?客户)|(?<![a-z])(?:lost|former|churned) (?:customers|accounts|clients)(?![a-z])|(?<![a-z])(?:customers|accounts|clients) (?:(?:have|has|did|that|which|who|we|ever) ){0,3}(?:lost|lose|left us|churned|gone for good)(?![a-z])/u

/** Which deals were won. */
export const WON_DEALS =
  '(?:赢|中标?|拿下|签下)了?(?:哪些|什么|哪几个|几个|多少)(?:单子?|项目|商机|标)|赢单(?:有哪些|情况|列表|多少|几个)|(?:哪些|哪几个|几个)(?:单子?|项目|商机)(?:都)?(?:赢|中标|拿下|签下)了?|(?:赢|赢单|中标|拿下|签下)了?的(?:商机|单子?|项目)|(?:which|what|how many) (?:deals|opportunities|bids) (?:did|have|were) (?:we |i |they )?(?:win|won)|^(?:show (?:me )?|list )?(?:the |our |all |my )?(?:won deals|deals (?:we )?won|wins)>'

/** What the answer is a list of. Undefined: no question that is answered with one. */
export function subjectIn(text: string): Query['subject'] | undefined {
  if (CONTACT_DUE.test(text)) return 'accounts'
  if (MINE.test(text)) return 'mine'
  if (DEALS.test(text) || (IN_STAGE.test(text) && !OF_ACCOUNTS.test(text))) return 'deals'
  if (VISITS.test(text) && !UNVISITED.test(text)) return 'visits'
  return ACCOUNTS.test(text) ? 'accounts' : undefined
}

/** In a stage are deals, unless accounts are asked for by name. */
const IN_STAGE = /(?:客户开发|立项|提案|招投标|投标|招标|谈判|实施|[1-6一二三四五六])\s*阶段/u
const OF_ACCOUNTS =
  /客户(?!开发)|公司|哪几?家|几家|谁|(?<![a-z])(?:accounts?|customers?|clients?|companies|who)(?![a-z])/u

const MINE =
  /(?:手上|手里|手头)(?:还)?(?:有)?(?:没有)?(?:哪|几|多少|什么|啥)(?![^，,]{0,6}(?:客户|单|商机|项目|投诉))[^，,。]{0,8}(?:逾期|过期|到期|超期|没做|没完|没办|没处理)|我[^，,。]{0,8}有(?:什么|啥|哪些)(?:事情?|活儿?|东西|任务)?(?:要|该|得|需要)(?:我)?(?:做|干|办|忙|处理|跟进?|搞|弄|回|催|联系|见)|(?<![a-z])(?:do|did) i (?:still )?owe (?:any(?:one|body|thing)|some(?:one|body|thing)|a customer|customers)|(?<![a-z])what (?:do|did) i (?:still )?owe(?![a-z])|我[^，,。]{0,8}(?:有)?(?:什么|啥|哪些)(?:事情?|活儿?|东西|任务)?(?:还)?没(?:有)?(?:做|办|干|完成|处理|弄|跟|搞)|我.{0,6}(?:要|该|需要|得)?(?:做|干|办|忙|处理|跟进)(?:些|点|的)?(?:什么|啥|哪些)|(?<![a-z])(?:am i|i'?m) (?:late|behind|overdue)|我.{0,8}(?:安排|待办|任务|的活)|(?:到期|要做|没做|未完成)的?(?:下一步|待办|任务)|我.{0,4}(?:有)?(?:什么|啥|哪些)?.{0,4}(?:逾期|过期|到期)(?!的?(?:客户|商机|项目|单子|回款|应收))|^我(?![^，,]{0,16}(?:deals?|accounts?|商机|客户|项目|单子))[^，,]{0,28}(?:哪些|什么).{0,4}(?:next steps?|下一步|待办|任务)|^我(?![^，,]{0,24}(?:deals?|accounts?|商机|客户|项目|单子))[^，,]{0,20}(?:几[个条项]|多少)[^，,]{0,8}(?:next steps?|下一?步|待办|任务|tasks?|steps?)|(?:下一步|待办|任务).{0,6}(?:到期|没做|未完成|要做)|(?<![a-z])(?:what (?:do|should|must|have) i|what'?s on my|what(?:'?s| is| are)? (?:due|overdue|late|left to do|on (?:today|this week))|my (?:week|day|tasks|todo|to-do|list|agenda|next steps)|anything due|(?:any(?:thing|body)?|what|which|some(?:thing)?)(?: [a-z]+){0,2} of mine|of mine(?: (?:is|are))? (?:over)?due|(?:any|which|what|all) of my (?:next )?(?:steps|tasks|to-?dos|items|actions))(?![a-z])|^我[^，,a-z]{0,6}(?:[a-z ]{0,16})?(?:还)?有(?:没有)?(?:几个|几条|几件|啥|什么|哪些|多少)[^，,]{0,4}(?<![a-z])(?:over)?due(?![a-z])/u
const DEALS =
  /商机|项目|单子|哪些单|(?:几|多少)个?单|(?:能|可以|会|预计)(?:签|成交|落)(?:下来|掉)?(?:多少|几)|(?<![a-z])forecast(?![a-z])|(?:要|能|可以|预计|该|会)(?:签|成交|落单)(?:掉|下来)?的|(?<![a-z])what (?:will|can|could|do|should) we (?:sign|close|win|land|book)(?![a-z])|(?<![a-z])(?:negotiations|tenders|proposals|bids)(?![a-z])|几单|多少单|漏斗|(?:成交|签单|签约|关单).{0,4}(?:的有)?(?:哪些|多少)|(?<![a-z])(?:deals?|opportunit(?:y|ies)|pipeline|funnel|(?:anything|what(?:'s| is)?) closing|(?:anything|what(?:'s| is)?) (?:stuck|stalled|sitting|idle)|closing (?:this|next|before|by))(?![a-z])/u
const VISITS =
  /(?:哪些|多少|几次|列出|有过)(?:.{0,8})(?:拜访记录|次拜访|拜访$)|(?<![a-z])visits?\s?(?:了)?(?:的)?\s?(?:总数|次数|数量|几[次个家]|多少)|(?:几|多少)(?:个|次)?\s?visits?(?![a-z])|拜访记录|几次拜访|(?<![a-z])(?:number|count|tally|total) of (?:[a-z]+'s )?(?:visits|meetings|calls)(?![a-z])|拜访(?:了|过)?(?:几|多少)[次家]|(?:跑|去)(?:了|过)(?:几|多少)[次家趟]|(?:拜访|见|去|跑)了(?:哪些|哪几|几|多少|谁)|(?:做|干|忙|跑)了(?:些)?(?:什么|啥)|(?:拜访|见|跑|访)(?:过)?(?:谁|哪些人?|哪几[家个])(?:了|过)|(?<![a-z])who(?:m)? (?:did|has|have) [a-z .]{1,24} (?:visit|see|meet|call on|visited|seen|met|called on)(?![a-z])|(?:去|跑|到)(?:了|过)?哪(?:儿|里|些(?:地方|客户|公司)?)?(?:了)?(?:$|[?？])|(?<![a-z])where (?:did|has|have|was|were) .{1,24}(?:go|been|gone|visit|this|last|yesterday|today)|谁.{0,6}(?:拜访|去|见|联系)(?:了|过)|(?<![a-z])(?:which|how many|list|show)(?: me)?(?: my)?(?: the)? (?:visits?|contacts made|meetings)|(?<![a-z])who (?:visited|saw|met)(?![a-z])|(?<![a-z])what (?:did|has|have|was|is) (?!i |we |you |they |he |she |it |the )[a-z .]{1,24}? (?:do|done|doing|been (?:up to|doing)|up to)(?![a-z])|(?<![a-z])visits (?:by|to|last|this|in|from|next|tomorrow|today|planned)(?![a-z])|(?<![a-z])visits?\s*几次|几次\s*visits?(?![a-z])/u
const UNVISITED =
  /(?:没有?|未|不)(?:怎么)?(?:去)?\s?(?:拜访|见|联系|跑|visit)|(?<![a-z])(?:without|w\/o|w\/out|no)(?: a| any)? (?:visit|meeting|call|contact)s?(?![a-z])/u
const ACCOUNTS =
  /客户|公司|(?<![a-z])(?:accounts?|customers?|clients?|companies)(?![a-z])|哪家|哪些|几家|谁(?:没|有|的|手|负责)?|[abcd]\s?[类级]|who (?:has|have|was|were)(?:n't| not)|多久没|下一步|(?<![a-z])next steps?(?![a-z])|(?<![a-z])(?:who owns|who looks after|whose|who (?:still )?owes|who has(?:n't| not) paid|owes? us|(?:biggest|highest|top|main) risks?|riskiest|most at[- ]risk)(?![a-z])|欠.{0,4}(?:钱|款|账)|最大的?风险|风险最[高大]|最危险/u

export const NO_CONTACT =
  /(?:最近|近期|近来)?(?:都|一直)?没(?:有)?人(?:管|理|跟进?|碰|问)(?:过|了|的)*|(?:还|都|一直|就|多|以上)*(?:没有|没|未|不曾)(?:有|人|怎么|再)?(?:被)?(?:去|做|有效)?\s*(?:拜访|联系|接触|见面?|跑|去|沟通|聊|打电话|visit(?:s|ed)?|contact(?:s|ed)?|call(?:s|ed)?|met|see|seen)(?:过|到|了)*|(?:with(?:out)? )?(?:no|without|w\/o|w\/out)(?: a| any)?(?: qualifying)? (?:contact|visit|meeting|touch|call)s?|(?:who |which |that )?(?:not|never|(?:has|have|had|was|were|did)(?:n't| not)(?: (?:i|we|anyone|anybody|tom))?)(?: been)? (?:visit|contact|call|see|met|meet|spoken|talked|touch)(?:ed|n)?(?: (?:to|with|by us|them))?|not (?:been )?(?:visited|contacted|seen|called)|not seen|(?:nobody|no one)(?:'s|s| has| have)? (?:saw|seen|visited|met|contacted|called|spoken to|talked to|touched|rung|rang|been to)|unvisited|untouched|neglected|(?:(?:did|has|have|had) )?(?:nobody|no one|noone|none of us) (?:visit|see|call|contact|meet|touch|ring)(?:ed)?(?![a-z])|(?:who |which |that )?(?:(?:has|have|'s|'ve) )?(?:went|gone|going) (?:quiet|silent|dark|cold)(?: on (?:us|me))?(?![a-z])|(?<![a-z])(?:nothing|not a word|no word|no news|radio silence)(?=\s+since(?![a-z])|\s*$)/u
export const HAD_CONTACT =
  /(?:拜访|联系|接触|见)(?:过|了)|had (?:a )?(?:contact|visit)s?|(?:were |was |been |did (?:i|we) )?(?:visited|contacted)|did (?:i|we) (?:visit|see|meet)/u
export const CLOSES =
  /(?<![a-z])forecast(?: for)?(?![a-z])|(?<![a-z])(?:will|can|could|do|should) we (?:sign|close|win|land|book)(?![a-z])|(?:预计|计划|能)?(?:成交|关单|签约|签单|签下?|结单|到期|close[sd]?|closing|expected close|due to close)/u

/** 多久没去, when did we last see, how long has it been quiet: of an account that is named. */
export const SINCE_WHEN =
  /多久(?:没有?|未)(?:去|见|联系|拜访|跑|聊|沟通|接触|动静)(?:过|了)*|(?:上次|上一次|最后一次)(?:去|见|联系|拜访|接触|碰)?(?:面|过)?(?:是)?(?:在)?(?:什么时候|啥时候?|哪天|何时)?(?:来着)?|(?<![a-z])(?:when did (?:i|we|anyone|somebody) last (?:see|visit|talk to|meet|call|contact)|when was (?:the |our )?last (?:visit|contact)|how long (?:since|has it been|ago)|since when|when last)(?![a-z])/u

/** 哪些客户该跑了, which accounts are due a visit. */
export const CONTACT_DUE =
  /(?:谁|哪些|哪家|哪几家)?(?:也|都)?(?:该|要|得)(?:去)?(?:联系|拜访|跑|见|走动?|去)(?:一?下|一趟)?了|(?<![a-z])(?:(?:who )?(?:(?:are|is) )?(?:over)?due (?:for )?an? (?:visit|call|contact|touch|meeting)|(?:who )?(?:need|needs) (?:a |to be )?(?:visit(?:ed)?|call(?:ed)?|seen?|contact(?:ed)?))(?![a-z])/u

/** A risk that is told without its degree is both degrees of it. */
export const BANDS: readonly (readonly [RegExp, readonly BandName[]])[] = [
  [
    /危急|高危|(?:最|很|比较)?(?:严重|糟糕|差)的?|(?<![a-z])(?:critical|red)(?![a-z])|红灯|红色|(?:标|飘|变|亮|爆)红|红的|红了的?/u,
    ['critical'],
  ],
  [
    /(?:(?:快要?|要|将要|可能会?|容易|正在|会)(?:流失|丢|跑|黄)|流失)(?:掉|单|了)*(?:的)?(?:风险|危险)?|(?:快要?)?[保留]不住(?:了|的)*|(?<![a-z])(?:(?:we(?:'re| are)? )?(?:about|likely|going) to (?:lose|leave|walk)|(?:are|is) (?:we )?losing|(?:might|may|could) (?:we )?(?:lose|leave|walk|churn)|slipping away|at risk of leaving|worry(?:ing)? (?:me|us|you)|churning)(?![a-z])/u,
    ['at_risk', 'critical'],
  ],
  [/预警|在\s?risk(?![a-z])|(?<![a-z])at[- ]risk(?![a-z])/u, ['at_risk']],
  [
    /高风险|(?:有|处于|存在)?(?:风险|危险)|(?<![a-z])(?:risky|in trouble|in danger)(?![a-z])/u,
    ['at_risk', 'critical'],
  ],
  [
    /(?:需要?)?关注|(?<![a-z])(?:on watch|watch(?: ?list)?|yellow|amber)(?![a-z])|黄灯|黄色|黄的|黄了的?/u,
    ['watch'],
  ],
  [/正常|健康|(?<![a-z])(?:healthy|green)(?![a-z])|绿灯|绿色|绿的/u, ['healthy']],
]
/** Who's at risk: asks for those that are, not for a person. */
export const WHO_IS =
  /(?<![a-z])who(?:'s|s| is| are)(?= (?:still |currently |now )?(?:at[- ]risk|red|critical|amber|yellow|in trouble|in danger|risky|overdue)(?![a-z]))|谁(?=(?:的客户)?(?:有风险|预警|危急|亮红|红了))/u

export const STAGE_NAMES: readonly (readonly [RegExp, number])[] = [
  [/客户开发|(?<![a-z])qualification/u, 1],
  [/立项|(?<![a-z])initiation/u, 2],
  [/提案|(?<![a-z])proposals?(?![a-z])/u, 3],
  [/招投标|投标|招标|(?<![a-z])(?:tenders?|bidding|bids)(?![a-z])/u, 4],
  [/谈判|(?<![a-z])negotiations?/u, 5],
  [/工程实施|实施|(?<![a-z])implementation/u, 6],
]

/** Words that ask for something else than these lists hold: with one of them left, no list is the answer. */
export const HARD =
  /决策|管理层|高层|同比|环比|买|联系人|地址|丢|输|赢|失败|成功|取消|暂停|关闭|满意|评分|利润|毛利|收入|销售额|回款|欠款|竞争|对手|生日|合同|预算|原因|为什么|怎么|最近?久|最[多少大小高低好差]|^新|前[一二三四五六七八九十]|平均|总共|增长|下降|离职|流失|谁|除了|之外|以外|^[不非]|(?<![a-z])(?:neither|nor|nobody|new|biggest|largest|top|best|smallest|lowest|fewest|most|least|except|without|after|before|older|younger|lost|lose|losing|won|win|cancel|paused|satisf|csat|nps|margin|profit|revenue|sales|budget|competitor|contract|birthday|why|how|average|sum|churn|growth|left|who|payment|invoice|receivable|score|bought|buys?(?![a-z])|less|than|decision|address|compared)/u

/** Words of asking that no filter needs. 谁 and "who" only where they ask whose a list is: 谁手里, who owns. */
export const NOISE =
  /(?<![a-z])owe(?: any(?:one|body))?(?![a-z])|(?:手[上里头]的?|哪几[件条]|件|事情?|阶段|跟(?=的|$|[?？])|那些|那几[家个]|都?有谁|拉|清单|名单|列表|啥|干|忙|哪儿|哪里|哪些地方|哪(?=了|$|[?？\s])|谁(?:的|手[里上]|那[里边]|名下|负责)|归谁|大家|同事们?|所有人|哪些|哪家|哪几家|哪几个|哪个|哪天|有哪些|有没有|列出来?|列一下|查一下|查查|查询|看看|看一下|看下|给我|帮我|请问?|一下|什么时候|什么|多久|上次|上一次|最后一次|安排|待办|任务|大?客户|公司|商机|项目|单子|单|漏斗|拜访记录|拜访|记录|下一步|到期|没做|未完成|次|家|个|条|们|过|了|的|有|是|在|要|该|得|需要|做|干|办|处理|跟进|些|并且|而且|而|且|和|与|都|还|目前|现在|金额|级别|类|处于|内|里|吗|呢|么|吧|啊|那|已经|已|我|下属|名单|情况|见|去|联系|负责|能|会)|(?<![a-z])(?:every|that'?s|could|would|you|perhaps|tell|yet|not|log|logged|where|go|gone|going|went|who owns|who looks after|who is responsible for|who has|who visited|who saw|who met|whose|which|what'?s?|how many|how about|how long|since when|when|last|list|show|me|the|all|any|anything|of|a|an|are|is|were|was|been|be|have|has|had|having|do|does|did|to|i|we|in|on|at|for|and|or|with|that|done|doing|up to|accounts?|customers?|clients?|companies|deals?|opportunit(?:y|ies)|visits?|visited|pipeline|funnel|worth|value|amount|tier|stage|should|must|by|their|there|this|expected|due|tasks?|next steps?|get|give|find|please|pls|agenda|my|owned|from|key|about|me|us|it|they|them|us|now|currently|still|contact|contacts|talk|spoken|see|seen|visit|today|quiet|silent|heard|hear|make|made|since|been)(?![a-z])/u
