import { type Row, row, twice } from './act-row.ts'
import { LEAVE_ME } from './leave-me.ts'
import { WEEK_ROWS } from './week-rows.ts'

/** How a team does is a page of the report. */
const TEAM =
  "^(?:看|看看|给我|{M}(?:的)?|我们?|各个?|哪个|哪些|哪支)*(?:团队|小组|部门|组)(?:的)?(?:业绩|表现|数据|排名|完成率|完成情况|怎么样|咋样|如何|情况|最差|最好|落后|垫底)(?:了)?[\\s?？。]*$|^(?:how(?:'s| is)? (?:the |my |our |{M}(?:'s)? )?team(?: doing| going)?|team (?:performance|report|results|numbers)|which team is (?:worst|best|behind|ahead))[\\s?.!]*$"

/** The rows of the table of acts that speak of me and my work. */
export const MINE: readonly Row[] = [
  ...twice('snooze', LEAVE_ME),
  row(
    'away',
    3,
    '^(?:(?:我|本人|{T})[^，,。]{0,8})(?:不在|休(?!克)|离开|出去)(?!.*(?:{P}|{A})).{0,14}',
    '^(?:out sick|off sick|sick (?:today|day|leave)|calling in sick|working from home no)',
    '(?:我|本人)?.{0,12}(?:请假|休假|年假|调休|产假|婚假|病假|休息|不在公司|出国)(?!了吗)',
    "<(?:ooo|out of office|on (?:leave|vacation|holiday|pto|annual leave)|annual leave|pto|day off|days off|taking .{0,24} off|(?:i'?m|i am|i'll be|i will be) (?:off|away|out))>",
    '{M}.{0,6}(?:顶班|代班|替我(?!去|见|跑|拜|送|跟|给|打|办)|代我(?!去|见|跑|拜|送|跟|给|打|办)|接手|帮我盯|covers?|covering|is my backup|stands? in|as backup)|(?:顶班|代班|替我|代我|backup|stand[- ]?in|covered by|cover by)[\\s:：]*{M}',
    '请[^，,。]{0,5}假(?!.*(?:{P}|{A}))|(?:有事|客户|急事)[^，,。]{0,4}找{M}|{M} (?:looks? after|takes? over|handles?|minds?|has) my|^back on {T}|^{T}(?![^，,。]{0,4}(?:全员|全体|全公司|全组|全部门|大家|公司|部门|团队|集体|工厂|客户))[^，,。]{0,6}(?:出差|在外地|在外面?|外训|培训|外出|参训|体检|调休)(?!.*(?:{P}|{A})).{0,20}|(?:审批|日报|待办|活儿?|工作).{0,6}(?:转给|交给|给|由){M}',
    "^(?:销假|我回来了|回来上班|休假结束)|<(?:back from (?:leave|vacation|holiday|pto)|i'm back(?: at work)?)>",
  ),
  row(
    'week.plan',
    3,
    '(?:这|本|下|下下)个?(?:周|星期|礼拜)(?:的)?(?:拜访)?(?:工作)?(?:计划|安排|行程)(?!.{0,3}(?:是什么|有什么|有哪些|吗|呢|\\?|？))',
    '^(?:周计划|排一?下?(?:这|本|下)?周)|^(?:这|本|下)个?(?:周|星期|礼拜)(?:的)?(?:安排|行程|计划)?\\s*[:：]',
    "<(?:week(?:ly)? plan|plan (?:for )?(?:this|next|the|my) week|my week:|this week:|next week:|(?:this|next) week'?s plan)>",
    WEEK_ROWS.source,
  ),
  row('week.plan', 3, '^(?:我)?{T}(?:的)?(?:拜访)?(?:工作)?(?:安排|行程|计划)[\\s:：，,]+(?=.*{A})'),
  row('week.plan', 1, '^{T}(?:的)?(?:拜访)?(?:安排|行程|计划)?\\s?[:：]'),
  row(
    'week.done',
    3,
    '^(?!.*(?:谁|哪|几个人|多少|有没有|没交|没写)).*(?:(?:这|本|上)?个?(?:周|星期|礼拜)(?:工作)?(?:总结|小结|汇报)|周报)',
    '<(?:(?:wrap[- ]?up|recap|summary|report) (?:of|for) (?:the|this|my|last) week|week(?:ly)? (?:summary|recap|report|wrap[- ]?up|done)|week in review|(?:sum|wrap)(?:ming|ping)? up (?:the|my) week|eow (?:summary|report|recap))>',
  ),
  row(
    'send-me-on',
    3,
    '(?:消息|通知|提醒|[日早晚晨周]报|推送|卡片|待办|以后).{0,14}(?:发|推|送|通知|改|走|上|用).{0,6}(?:飞书|slack|lark|feishu)',
    '<(?:notifications?|alerts?|messages?|reminders?|digest)>.{0,12}(?:发|推|走|用|<(?:go|via|on|to|in|through)>).{0,6}(?:飞书|slack|lark|feishu)',
    '(?:用|在|改用|换到?)(?:飞书|slack|lark|feishu).{0,4}(?:通知|提醒|发|找|推)',
    '<(?:send|notify|message|ping|remind|alert|reach|dm|push|switch|contact|text|prefer|deliver)>.{0,40}(?:on|via|by|through|to|in|over|using)\\s*(?:slack|feishu|lark)>',
    '<use (?:slack|feishu|lark) for>',
    '(?:别|不要|不用|甭)(?:再)?(?:往|在|给我)?(?:发|推)(?:到|在)?\\s?(?:飞书|slack|lark|feishu)|(?:飞书|slack|lark|feishu)(?:上|里)?(?:就)?(?:别|不要|不用|甭)(?:再)?(?:给我)?(?:发|推)|(?:都|改|全)(?:发|推)(?:到|在|去)?\\s?(?:飞书|slack|lark|feishu)',
    '<(?:stop|quit|no more|don.?t) (?:sending|send|pinging|ping|messaging|message)>.{0,24}<(?:on|to|via|in|through|by) (?:slack|feishu|lark)>',
    '<(?:slack|feishu|lark) (?:instead|please|from now on|only)>',
  ),
  row(
    'today',
    3,
    '^(?:我的?)?(?:今天|今日)(?:的)?(?:有)?(?:都)?(?:要|该|得|需要)?(?:我)?(?:干|做|办|处理|跟进|忙|见|拜访)?(?:点|些)?(?:啥|什么|哪些|谁|清单|安排|待办|任务|事|计划|事情)',
    '^(?:我的?|看下?我的?)(?:清单|待办|任务|今日|今天|日程)',
    '^(?:把)?(?:我的?|今天的?|今日的?|{T}的?)+(?:清单|待办|日程|任务)(?:事项)?(?:给我|发我|发给我|发来|发一?下|发一?份|拿来|看看|看一?下|列一?下)+(?:看看|一下|吧)?[\\s。.!]*$',
    "^(?:show me |give me |see |open |pull up |what'?s (?:on )?)?(?:my )?(?:day|today|agenda|to-?do(?: ?list)?|list|schedule|tasks)(?: for today| today| look like)?(?: please| pls| plz)?[?.!]*$",
    "<(?:what(?:'s| is| do i have| have i got)? (?:on|up|due)?\\s*(?:for |my plate )?(?:me )?today|what do i (?:have|need|do)(?: to do)? (?:on )?today|what'?s on (?:my plate|for today|my list|my day|today))>",
    '今天(?:我)?(?:要|该|得)?(?:见|拜访|干|做|处理|跟)(?:谁|什么|啥|哪)',
    '^(?:我)?今[天日](?:我)?有(?:没有|啥|什么|哪些)?(?:啥|什么)?(?:安排|行程|事情?|活|约)[^，,。]{0,3}$',
    '^(?!.*{A}).*(?:下一?步|待办|任务|跟进|到期).{0,12}(?:没做|没完成|没处理|到期|逾期|过期|还有|有哪些|几条|哪些)(?!.*客户)',
    "^what'?s (?:due |on |up )?{T}[?.! ]*$|<(?:what|anything|everything)(?:'?s| is| do i have)? (?:is )?(?:due|overdue|outstanding|left to do|pending|on)>(?!.*<(?:deals?|accounts?|pipeline)>)",
    "^what(?:'s| does| is|s) my day (?:look(?:ing)? like)?[\\s?.!]*$",
    '<(?:my|our) (?:next steps|tasks|to-?dos?|overdue (?:steps|items|tasks))>',
  ),
  row(
    'digest',
    3,
    '^(?:看|看看|发|给我|来一?份|来个|打开|我的|{T}的?|今天的|今日的?)*(?:风险)?日报(?:发我|给我|看看|看一?下|发来|呢|出来?了?[吗没]?)*[\\s吧。.!?？]*$',
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
  ...twice('report', TEAM),
  row(
    'help',
    3,
    '(?:怎么|如何)(?:用|使用|操作|记拜访|记录|登记|写)|(?:你|机器人)(?:能|会|可以)(?:干|做|帮我)(?:点)?(?:什么|啥)|^(?:使用)?(?:帮助|说明|教程|指南|菜单)',
    '<(?:what can (?:you|u|i) do|how do(?:es)? (?:i|this|it|you) (?:work|use|log|record|register|enter)|how to (?:use|log|record|enter)|help(?: me)?(?: please| pls)?$|user guide|manual)>',
  ),
]
