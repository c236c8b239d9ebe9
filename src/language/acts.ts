import { type Row, row } from './act-row.ts'
import { ASKING } from './asking.ts'

/** Days, colleagues and accounts in the order somebody tells a week in: 周二华锐 周三锦川. */
const WEEK_ROWS = '{T}[^，,。；;]{0,8}{A}.{0,24}{T}[^，,。；;]{0,8}{A}'

/**
 * The table of acts: which words, with which entities around them, speak for which act. `{A}` account, `{P}` person of theirs, `{M}` colleague,
 * `{D}` deal, `{S}` step, `{R}` request, `{C}` complaint, `{T}` day, `{N}` amount, `{G}` stage; `<` and `>` are edges of a Latin word.
 * 3 decides alone, 2 decides where nothing else does, 1 supports. Points of one act add up.
 */
export const ACTS: readonly Row[] = [
  // Taking back, and putting right.
  row(
    'undo',
    3,
    '^(?:不对|错了|哎呀?|啊|呃|那就?|算了|还是|请|麻烦|帮我?|先|快)*\\s*(?:把)?\\s*(?:我)?(?:{T}|刚才|刚刚|刚|上一?[条个次笔]|上面|最后|前面|最近)?(?:的|那|这)?(?:一?[条个次笔])?(?:记|写|录|登|填|发)?(?:的|那)?[条个次笔]?(?:记录|拜访|东西|{V}|{S}|{C})?\\s*(?:帮我)?(?:给我?)?(?:撤销|撤回|撤了|撤掉|撤下|删了|删掉|删除|作废|去掉)',
    '^(?:撤|删)(?:了|掉|回)?(?:吧|它|这[条个]|那[条个]|上一?[条个]|刚才|{T}|最后)',
    '(?:帮我|把).{0,10}(?:撤销|撤回|撤了|撤掉|删了|删掉|作废)',
    '^(?:刚才|{T}那|上一?|最后)[^，,。]{0,6}(?:不算|不要了|白记|取消)',
    '(?:发错|搞错|记错|点错)了?[\\s，,]*(?:撤|删)|^(?:撤回|撤销|撤)+[了吧掉]*$',
    '<(?:undo|scrap|delete|remove|revert|retract|cancel|ditch|wipe) (?:that|this|it|the last|my last|the previous|last|what i|my previous|the one|my (?:most )?recent)>|^(?:please |pls |plz |can you |could you |just )*(?:undo|revert|retract)>|<take (?:that|it|the last one|my last(?: one| entry)?)[^.]{0,12} back>|<forget (?:that|the last|my last) (?:one|entry|visit|log)>',
  ),
  row(
    'correct',
    3,
    '^(?:不是|不对|错了|搞错|记错|写错|打错|说错|弄错|填错|更正|纠正|纠错|口误|笔误|手滑|改一下|应该是|应为)',
    '^(?:哦|噢|啊|呃|哎|抱歉|对不起|不好意思|sorry)[\\s，,]*(?:不是|不对|错了|搞错|记错|写错|打错|说错|弄错|更正|应该是|是{P}|是{T}|是{A})',
    '(?:说|写|打|记|搞|弄|填)错了',
    '^(?:还有|另外|对了|补充一?下?[:：]?|忘了说|漏了)[\\s，,]*(?:还有)?{P}(?:和{P})?(?:也?(?:在场?|去了?|参加了?|来了?|到了?|陪同|一起))?[\\s吧的了。.]*$',
    '^{P}(?:也|那天也|当时也)(?:在|去|来|参加|到|一起|见|陪)[^，,]{0,4}$',
    '^(?:对|是的?|嗯)?[\\s，,]*(?:但是?|不过|就是)?[\\s，,]*(?:漏了|忘了|少了){P}',
    '^(?:日期|时间|人|客户|渠道|方式|联系人|金额|电话|下一步)(?:不对|错了|应该|应为|改成|改为|写错|记错)',
    '^(?:oops|my bad|whoops)?[\\s,:!.-]*(?:no|nope|not|wrong|actually|correction|typo|sorry|oops|i meant|meant|my mistake|scratch that|apologies|wait|hang on|no wait)>(?!.{0,3}$)(?!.{0,20}<(?:problem|worries|answer|reply|one|show)>)',
    "^(?:it|that|the (?:date|visit|call|meeting)|date|this) (?:was|is|should(?: be|'ve been)|shld be|needs to be)>",
    "<(?:should (?:be|have been|'ve been|say)|i meant|meant to (?:say|write|type)|not {P}[,;]? (?:but|it was|it's)?)>",
    '^(?:(?:and|also|plus|oh and|btw)[\\s,]+)+{P}(?: and {P})?(?:[\\s,]+(?:was|were|is|are|joined|came|attended|sat in|too|also|there|as well|with us|us))*[\\s.!]*$',
    '^{P} (?:was|were|joined|came|attended|sat in)(?: us)? ?(?:too|also|there|as well|along|in)+[\\s.!]*$',
    '^(?:change|make|switch|set|update|fix) (?:it|that|the (?:date|day|channel|contact|account|name)|my last(?: one| entry)?)>',
    '^(?:by )?(?:phone|email|video|wechat|in person|teams|zoom|tuesday|{T}|{P})[, ]+(?:i mean|i meant)|<(?:i mean|i meant)>.{0,3}(?:[, ]*not .{0,20})?$',
    '^(?:改成|改为|换成|改到|日期改|时间改|人改|改一下)|^(?:把)?(?:刚才|上一?条|上面)(?:那条)?(?:的)?[^，,。]{0,8}(?:改成|改为|换成|改到|改一下)',
  ),
  row('correct', 2, '<(?:btw|by the way|actually)[\\s.!]*$', '^(?:是)(?:{P}|{T}|{A})[^，,]{0,6}$'),

  // Requests.
  row(
    'approve',
    3,
    '^(?:ok(?:ay)?|好的?|行|可以|嗯|那|that|yes|yep|sure|i|we|我|please|pls|[,，\\s])*(?:批准了?|同意了?|通过了?|批了|准了|approved?|approving|accept(?:ed)?|lgtm|sign(?:ed)? off(?: on)?|go ahead with|ok|green light)[\\s:：,，了]*(?:for |on |the |request |申请|请求)*{R}',
    "{R}[\\s:：,，,-]*(?:我)?(?:这[个条]|那[个条])?(?:申请|请求)?(?:is |looks |it's |was )?(?:批准|同意|通过|批了|准了|可以|没问题|没意见|ok|okay|fine|good|approved?|lgtm|go ahead|go for it|good to go|accepted)(?!.{0,4}[吗?？])",
    '(?:<approve>|批准|同意|通过) *{D}',
    '<approv(?:e|ed|ing|al)>.{0,12}{R}|{R}.{0,12}<approv(?:e|ed|ing|al)>',
  ),
  row(
    'reject',
    3,
    '(?:驳回|拒绝|否决|不批准?|不同意|不通过|打回|reject(?:ed)?|decline[d]?|deny|denied|turn(?:ing|ed)? down|not approving|no go (?:on|for))[\\s:：,，了]*(?:on |the |request )*(?:{R}|{D})',
    "{R}[\\s:：,，,-]*(?:is |it's |was |还|先|我)*(?:驳回|拒绝|否决|不批|不能批|不同意|不行|不通过|打回|reject(?:ed)?|declined?|denied|no go|not (?:approved|ok|ready|yet)|nope|no>)",
  ),
  row(
    'reject',
    2,
    "^(?:我)?(?:不能批|不批|不同意|不能同意|驳回|批不了|没法批|先不批|不通过|否决)|^(?:i )?(?:can'?t|cannot|won'?t|will not|not going to|don'?t) approve>|^(?:rejected?|declined?|denied)>",
  ),

  // Deals.
  row(
    'move',
    3,
    '(?:推进|推到|推至|进到|进入|提到|升到|转到|移到|挪到|走到|推|升|调到|改到|转入)[^，,。]{0,4}{G}',
    '{D}[^，,。]{0,6}(?:到|至|进|→|->|<to>|<into>)\\s*(?:the )?{G}',
    '<(?:missing|lacking|needed|left|blocks?|blocking)>.{0,30}{D}.{0,16}{G}|{D}.{0,14}{G}.{0,10}(?:还?(?:差|缺)|还要什么)|{D}.{0,6}(?:还?(?:差|缺)).{0,10}{G}',
    '{D}.{0,30}(?:推进|往前推|进下一?阶段|可以推|提交推进|申请推进|下一?阶段)',
    '<(?:move|advance|push|bring|take|promote|bump|progress|shift|put)>[^,.]{0,40}(?:to|into|in|→|->)\\s*(?:the\\s+)?{G}',
    '<(?:ready|good to go|set|time)(?: to (?:go|move))? (?:for|to|into)\\s*(?:the )?{G}',
    '<(?:next stage|stage up|advance|move up|move forward)>.{0,20}{D}|{D}.{0,20}<(?:next stage|advance|move up|move forward)>',
  ),
  row('move', 1, '{G}'),
  row('move', 2, '(?:推进|推到|进入|提交推进|move it to|advance it to)\\s*{G}'),
  row(
    'people',
    3,
    '{D}.{0,24}(?:反对者?|支持者?|中立者?|内线|教练|拥护者?|发起人|干系人|关系图|立场|权重|sponsor|supporter|opponent|neutral|coach|champion|blocker|stakeholders?|relationship map|org chart|stance|weights?)',
    '(?:反对者?|支持者?|中立者?|内线|教练|立场|权重|sponsor|supporter|opponent|neutral|champion|blocker|stakeholders?|stance).{0,24}{D}',
    '{P}.{0,8}(?:改成|改为|设为|设成|标为|标成|是|as|to|is)(?:an?|the|our)?\\s*(?:反对者?|支持者?|中立者?|sponsor|supporter|opponent|neutral|blocker|champion).{0,12}(?:{D}|{A})?',
    '(?:{A}|{D}).{0,12}(?:关系图|干系人|决策链|都有谁|stakeholders|relationship map|org chart|decision makers)',
  ),
  row(
    'deal',
    3,
    '(?:暂停|搁置|推迟|冻结|赢单|丢单|赢了|丢了).{0,24}{D}|{D}[^，,。?？]{0,14}(?:预计)?(?:签约|签单|成单)',
    '{D}[^，,。?？]{0,14}(?:金额|预计成交|成交日?期?|报价|底价|合同|赢单|赢了|丢单|丢了|黄了|输了|中标|暂停|搁置|恢复|作废|取消|重开|改名|竞争对手|对手|需求)',
    '(?:金额|预计成交|成交日期?|报价|底价|合同编号).{0,6}{D}',
    '{D}[^,.?]{0,14}<(?:amount|value|close(?: ?date)?|closing|expected close|price|quote|floor|contract|won|lost|hold|on hold|pause|cancel(?:led)?|reopen|rename|competitors?|rivals?)>',
    '<(?:amount|value|close ?date|expected close|won|lost|hold|pause|reopen|mark|set|update|change|push|put|cancel)>[^,.?]{0,24}{D}(?!.{0,24}{G})',
    '(?:赢了|丢了|输了|丢单|赢单|暂停|搁置|改).{0,4}{D}',
  ),
  row(
    'deal',
    2,
    '^\\s*(?:那个?|看|看看|查|查看|打开|调出|show|open|pull up|give me|see|view)?\\s*(?:me |the )?(?:一?下)?{D}(?:那个|这个)?(?:项目|单子|商机)?(?:的)?(?:给我看|给我瞅|发我|情况|进展|卡片?|详情|怎么样了?|如何|card|details?|status|pls|please)?[\\s?？.!。吗呢]*$',
    '{D}.{0,10}(?:给我|发我|调出来|打开|看[一下看眼]|瞅)',
    '{D}.{0,10}(?:怎么样|进展|到哪|什么情况|如何|哪一?步|哪个阶段|status|where|how)',
    "<(?:status|where|how)(?:'s| is| are| of)?>.{0,14}{D}",
    "^(?:so |and )?how(?:'s| is)? (?:the )?{D}(?: doing| going| looking| coming along)?[\\s?.!]*$",
    '{A}.{0,16}(?:项目|商机|单子|deal|project|opportunity).{0,8}(?:怎么样|进展|到哪|什么情况|如何|哪一?步|哪个阶段|推进得|status)',
  ),
  row(
    'deal.new',
    3,
    '(?:新建|新增|新开|开一?个|建一?个|加一?个|录一?个|登记一?个)(?:新的?)?(?:商机|项目|单子)|(?:新商机|新项目)[:：\\s]|<(?:new|create(?: an?)?|open(?: an?)?|add(?: an?)?|log(?: an?)?)(?: new)? (?:deal|opportunity|opp)>',
  ),

  // Facts.
  row(
    'complaint',
    3,
    '{A}.{0,24}(?:投诉|发飙|发火|大发雷霆|很不满|非常不满|强烈不满|不爽|暴怒|火大|炸了|骂|要说法|退货|索赔)',
    '(?:投诉|客诉).{0,20}{A}',
    '<(?:complain(?:s|ed|ing|t)?|furious|livid|angry|fuming|outraged|pissed|unacceptable|not happy at all|very unhappy|really unhappy|crisis|legal action|threatens?|threatening)>.{0,60}(?:{A}|{P})|(?:{A}|{P}).{0,60}<(?:complain(?:s|ed|ing|t)?|furious|livid|angry|fuming|outraged|pissed|very unhappy|really unhappy|unacceptable|crisis|legal action|threatens?|threatening)>',
    '^(?:登记|记录|记一?个|开一?个|新增)(?:投诉|客诉)|^(?:log|open|file|record|raise|new)(?: an?)? complaint>',
    '{C}',
  ),
  row(
    'complaint',
    2,
    '投诉|客诉|<complain(?:t|s|ed|ing)?>',
    '{P}.{0,10}(?:发飙|发火|骂|不爽|火大|很不满|非常不满|投诉|抱怨)',
  ),
  row(
    'csat',
    3,
    '^(?!.*(?:低于|高于|以上|以下|不到|超过|大于|小于|below|above|under|over|less than|more than)).*(?:满意度|csat|satisfaction(?: score)?|nps)[^?？]{0,30}\\d',
    '(?:打|评|给)了?\\s*\\d{1,12}(?:\\.\\d)?\\s*分',
    '<(?:rated|scored|gave|rates?|scores?)>.{0,24}\\d(?:\\.\\d)?\\s*(?:/|out of|of|points?|vs|against|expected)',
    '\\d(?:\\.\\d)?\\s*分.{0,10}(?:期望|预期)',
  ),
  row('csat', 1, '满意度|csat|satisfaction'),
  row(
    'spend',
    3,
    '(?:报|记|登记|登)一?[笔下个]?.{0,14}(?:费用?|招待|餐费|差旅|礼品|样品费|打车|住宿)',
    '(?:[\\u4e00-\\u9fff]{1,4}费|机票|高铁票?|茶歇|礼品|样品).{0,14}(?:{N}|\\d{2,12}|[一二三四五六七八九两]千|[一二三四五六七八九两]百)|(?:{N}|\\d{2,12}(?:元|块)).{0,10}(?:费|招待|礼品)',
    '(?:招待费|餐费|饭费|差旅费?|礼品费?|交通费|住宿费|打车费?|样品费|费用|茶歇|高铁票?|机票).{0,14}(?:{N}|\\d{1,12})',
    '(?:taxi|招待|打车|停车|高铁|机票|住宿|酒店|餐|吃饭|饭|宴请|礼品|快递|运费|油费|过路|打的)[^，,。]{0,12}(?:{N}|\\d{2,12}(?!号|日|月|点|:))',
    '(?:花了?|垫了?|用掉了?|支出了?|付了餐|买单)\\s*(?:{N}|\\d{1,12})',
    '(?:{N}|\\d{1,12})\\s*(?:元|块|块钱)?.{0,6}(?:招待费|餐费|差旅费|礼品费?|交通费|报销|打车)',
    '<(?:spent|expense[ds]?|expensed|spend|reimburse|claim)>.{0,50}(?:{N}|\\d{2,12})|(?:{N}|\\d{2,12}).{0,30}<(?:client dinner|dinner bill|lunch bill|expense[ds]?|taxi|gift|samples?)>.{0,20}<(?:expense|spend|claim|for)>',
    '<(?:dinner|lunch|taxi|cab|gifts?|entertainment|hotel|flight|train|samples?|courier|freight)>.{0,40}(?:<cost>|<bill>|=|:|came to|<for>)\\s*(?:{N}|\\d[\\d,]{1,15})',
  ),
  row(
    'wall',
    3,
    '^(?:打分)?(?:围墙|wall)|(?:围墙|wall score)',
    '{A}.{0,6}(?:主推|份额|私交).{0,3}\\d',
    '<(?:score|rate|set)>.{0,12}<wall>|{A} wall',
  ),
  row(
    'snooze',
    3,
    '(?:别|不要|不用|先不|暂时不|暂不)(?:再)?(?:提醒|催|盯|推送?)|(?:暂缓|先放一?放|放一放|静音|暂停提醒|推迟提醒|缓一缓|延后提醒|稍后再?提醒|提醒[^，,。]{0,4}(?:推|延|停|关|暂)|(?:推|延|停|关|暂停|屏蔽)[^，,。]{0,6}提醒)',
    "<(?:snooze|mute|hide|shelve|pause (?:reminders|alerts)|hold off|quiet|silence|park (?:it|this|that|{A})|back off|leave (?:it|them|{A}) alone|stop (?:reminding|nagging|pinging|alerting)|(?:no|don'?t) remind\\w*|don'?t bug)>",
  ),

  // Me and my work.
  row(
    'away',
    3,
    '^(?:(?:我|本人|{T})[^，,。]{0,8})(?:不在|休(?!克)|离开|出去)(?!.*(?:{P}|{A})).{0,14}',
    '^(?:out sick|off sick|sick (?:today|day|leave)|calling in sick|working from home no)',
    '(?:我|本人)?.{0,12}(?:请假|休假|年假|调休|产假|婚假|病假|休息|不在公司|出国)(?!了吗)',
    "<(?:ooo|out of office|on (?:leave|vacation|holiday|pto|annual leave)|annual leave|pto|day off|days off|taking .{0,14} off|(?:i'?m|i am|i'll be|i will be) (?:off|away|out))>",
    '{M}.{0,6}(?:顶班|代班|替我|代我|接手|帮我盯|covers?|covering|is my backup|stands? in|as backup)|(?:顶班|代班|替我|代我|backup|stand[- ]?in|covered by|cover by)[\\s:：]*{M}',
    "^(?:销假|我回来了|回来上班|休假结束)|<(?:back from (?:leave|vacation|holiday|pto)|i'm back(?: at work)?)>",
  ),
  row(
    'week.plan',
    3,
    '(?:这|本|下|下下)个?(?:周|星期|礼拜)(?:的)?(?:拜访)?(?:工作)?(?:计划|安排|行程)(?!.{0,3}(?:是什么|有什么|有哪些|吗|呢|\\?|？))',
    '^(?:周计划|排一?下?(?:这|本|下)?周)',
    "<(?:week(?:ly)? plan|plan (?:for )?(?:this|next|the|my) week|my week:|this week:|next week:|(?:this|next) week'?s plan)>",
    WEEK_ROWS,
  ),
  row(
    'week.done',
    3,
    '(?:这|本|上)?个?(?:周|星期|礼拜)(?:工作)?(?:总结|小结|汇报)|周报',
    '<(?:(?:wrap[- ]?up|recap|summary|report) (?:of|for) (?:the|this|my|last) week|week(?:ly)? (?:summary|recap|report|wrap[- ]?up|done)|week in review|(?:sum|wrap)(?:ming|ping)? up (?:the|my) week|eow (?:summary|report|recap))>',
  ),
  row(
    'send-me-on',
    3,
    '(?:消息|通知|提醒|日报|推送|卡片|以后).{0,14}(?:发|推|送|通知|改).{0,6}(?:飞书|slack|lark|feishu)',
    '(?:用|在|改用|换到?)(?:飞书|slack|lark|feishu).{0,4}(?:通知|提醒|发|找|推)',
    '<(?:send|notify|message|ping|remind|alert|reach|dm|push|switch|contact|text|prefer|deliver)>.{0,40}(?:on|via|by|through|to|in|over|using)\\s*(?:slack|feishu|lark)>',
    '<(?:slack|feishu|lark) (?:instead|please|from now on|only)>',
  ),
  row(
    'today',
    3,
    '^(?:我的?)?(?:今天|今日)(?:的)?(?:有)?(?:都)?(?:要|该|得|需要)?(?:我)?(?:干|做|办|处理|跟进|忙|见|拜访)?(?:点|些)?(?:啥|什么|哪些|谁|清单|安排|待办|任务|事|计划|事情)',
    '^(?:我的?|看下?我的?)(?:清单|待办|任务|今日|今天|日程)',
    "^(?:show me |give me |see |open |pull up |what'?s (?:on )?)?(?:my )?(?:day|today|agenda|to-?do(?: ?list)?|list|schedule|tasks)(?: for today| today| look like)?(?: please| pls| plz)?[?.!]*$",
    "<(?:what(?:'s| is| do i have| have i got)? (?:on|up|due)?\\s*(?:for |my plate )?(?:me )?today|what do i (?:have|need|do)(?: to do)? (?:on )?today|what'?s on (?:my plate|for today|my list|my day|today))>",
    '今天(?:我)?(?:要|该|得)?(?:见|拜访|干|做|处理|跟)(?:谁|什么|啥|哪)',
    '^(?!.*{A}).*(?:下一?步|待办|任务|跟进|到期).{0,12}(?:没做|没完成|没处理|到期|逾期|过期|还有|有哪些|几条|哪些)(?!.*客户)',
    "^what'?s (?:due |on |up )?{T}[?.! ]*$|<(?:what|anything|everything)(?:'?s| is| do i have)? (?:is )?(?:due|overdue|outstanding|left to do|pending|on)>(?!.*<(?:deals?|accounts?|pipeline)>)",
    '<(?:my|our) (?:next steps|tasks|to-?dos?|overdue (?:steps|items|tasks))>',
  ),
  row(
    'digest',
    3,
    '^(?:看|看看|发|给我|来一?份|来个|打开|我的|今天的|今日的?)*(?:风险)?日报[\\s吧。.!]*$',
    "^(?:show|send|give|get|open|see|can i (?:see|have|get))?\\s*(?:me )?(?:the |my |today'?s )?(?:risk )?digest(?: now| please| pls)?[?.!]*$",
  ),
  row(
    'numbers',
    3,
    '^(?:看|看看|给我|来|我的|今天的|团队的?)*(?:七个?数|核心数字|关键数字|数字|指标)[\\s吧。.!]*$',
    "^(?:show |give |see )?(?:me )?(?:the |my |our |team |today'?s )?(?:numbers|figures|kpis?)(?: please| pls| today)?[?.!]*$",
  ),
  row(
    'report',
    3,
    '^(?:看|看看|给我|来|发|我的|团队的?|公司的?|客户)*报告[\\s吧。.!]*$',
    '^(?:show |give |see )?(?:me )?(?:the |my |our |team |company |account )?report(?: please| pls)?[?.!]*$',
  ),
  row(
    'help',
    3,
    '(?:怎么|如何)(?:用|使用|操作|记拜访|记录|登记|写)|(?:你|机器人)(?:能|会|可以)(?:干|做|帮我)(?:点)?(?:什么|啥)|^(?:使用)?(?:帮助|说明|教程|指南|菜单)',
    '<(?:what can (?:you|u|i) do|how do(?:es)? (?:i|this|it|you) (?:work|use|log|record|register|enter)|how to (?:use|log|record|enter)|help(?: me)?(?: please| pls)?$|user guide|manual)>',
  ),

  // Looking.
  row(
    'account',
    3,
    '^(?:看|看看|看下|看一下|查|查下|查一下|查看|打开|调出|给我看|我要看|想看|show(?: me)?|open|pull up|bring up|give me|see|view|get(?: me)?|look up|check(?: on)?|tell me about|brief me on|background on|info on|details on|update on)(?: the| a)?(?:一?下)?\\s*{A}(?:的|这家|那边|这边|客户|公司)*\\s*(?:客户卡|卡片?|情况|信息|资料|档案|详情|近况|状态|history|card|account|profile|info|details|overview|page|please|pls|for me)*[\\s?？.!。吧呗]*$',
    '^{A}(?:那边|这边|这家|那家|公司|客户|的)*\\s*(?:现在|目前|最近|近来|最新)*(?:是)?(?:的)?(?:什么|啥|咋|怎么|怎|如何|情况|近况|状态|进展|状况|有什么|有啥)(?:个|么)?(?:情况|样|样了|说法|回事|进展|新进展|动静|状态|状况|样子|新情况)?(?:了)?[\\s?？.!。呢啊]*$',
    "^(?:and |so )?(?:how(?:'s| is| are|s)|what(?:'s| is|s)|where(?:'s| are| is)?) (?:it |things |up |the (?:status|latest|story|situation|deal|state)|we )?(?:going |new |happening |standing |looking |at |doing )?(?:with |on |at |of |about |for |in )?(?:the )?{A}(?: doing| going| looking| account| these days| right now| now| lately| today| at| up to)*[\\s?.!]*$",
    "^(?:the )?{A}(?:'s)? (?:status|card|overview|profile|account|info|latest|history|update)(?: please| pls)?[\\s?.!]*$",
  ),
  row(
    'account',
    3,
    '^\\s*(?:把)?{A}(?:的)?(?:情况|资料|信息|客户卡|卡片|档案|近况)?(?:发我|给我|发来|调出来|看看|看一下|打开|给我看看?|瞅一?眼|发一?份?(?:给)?我?)[\\s吧呗。.!]*$',
  ),
  row(
    'account',
    2,
    '^\\s*{A}(?:的|客户|account| please| pls|情况|卡片)?[\\s?？.!。]*$',
    '^\\s*{P}[\\s?？.!。]*$',
  ),
  row(
    'ask',
    3,
    '{A}.{0,16}(?:什么程度|怎么样了|进展|到哪|到什么|处理好了?没|解决了?没|有结果|处理得如何|处理到|处理完了?[吗没])',
  ),
  row(
    'why',
    3,
    '(?:为什么|为啥|凭什么|怎么|咋)(?:.{0,4})(?:{A}|{D}).{0,14}(?:风险|红|预警|危急|报警|亮灯|分|黄|高|上榜|在榜|进日报)',
    '(?:{A}|{D}).{0,6}(?:为什么|为啥|怎么|咋|凭什么)(?!样|办|说).{0,14}(?:风险|红|预警|危急|报警|分|黄|高|上榜|在榜|进日报|这么)',
    '(?:{A}|{D})(?:的)?(?:风险|预警|危险)(?:是)?(?:因为|原因|什么|在哪|分|点|高不高|多高|怎么样|情况)?[\\s?？。吗呢]*$',
    "<why(?:'s| is| are| does| was| did)?>.{0,20}(?:{A}|{D})",
    "<(?:what'?s|what is|explain|reasons?).{0,24}<(?:risk|risky|red|at risk|score|flag(?:ged)?|critical)>.{0,12}(?:{A}|{D})|(?:{A}|{D}).{0,16}<(?:risk|risk score|risk reasons?|at risk\\?|why)>",
  ),
  row(
    'not-a-risk',
    3,
    '(?:{A}|{D}).{0,12}(?:不算|不是|不应该算|没有|非)(?:是)?(?:什么)?风险',
    "(?:{A}|{D}).{0,12}<(?:is(?:n't| not)|not) (?:really )?(?:a |at )?risk>",
  ),

  ...ASKING,
  row(
    'chat',
    3,
    '^(?:收到|谢谢|多谢|感谢|辛苦|好的?|行|嗯|哦|噢|哈|呵|ok(?:ay|k)?|k|thx|thanks?|ty|cool|great|nice|got it|noted|lol|ha|sure|yes|yep|yeah|no|nope|可以|没问题|明白|了解|知道了?|早|早上好|上午好|下午好|晚上好|你好|您好|hi|hello|hey|bye|再见|拜拜|晚安|周末愉快|新年快乐|加油|赞|棒|牛|完美|对|是的?|没事|不客气|gm|good (?:morning|afternoon|evening|night|job|work)|well done|congrats|perfect|awesome|you|u|so much|everyone|all|guys|team|大家|各位|啦|了|呀|啊|哈|吧|的|各|领导|老板|哥|姐|亲|man|bro|mate|[\\s，,。.!！~～…👍🙏😂😄🎉👌?？]|\\[[^\\]]{1,6}\\])+$',
  ),
]
