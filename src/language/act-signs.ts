import { rule } from './entities.ts'

/** Our own people and departments: talking with them is no visit. */
export const INTERNAL = rule(
  '(?:财务|法务|人事|行政|(?<!的)老板|(?<!的)领导|同事|研发|技术部|产品部|市场部|售后|客服|物流|仓库|生产部|部门|例会|周会|晨会|内部|团队|咱们|老大|总部|大家)|(?:^|<(?:with|to|from|our|the|my|and|at|by|ask(?:ed)?|told) )(?:finance|legal|hr|it|marketing|product team|support|engineering|colleagues?|boss|team|warehouse|logistics|accounting|head office|hq)>|<(?:internal(?:ly)?|stand[- ]?up|all[- ]hands|everyone)>',
)
export const STEP_WORDS = rule(
  "记得|别忘|let me forget|提醒我|(?:叫|喊|催|敲|通知|戳)我(?:一声|一下)?(?=去|跟|给|找|跟进|联系|回|催)|(?<![a-z])(?:ping|nudge|poke|prod|alert|buzz|chase|tell|shout at) me (?:again )?(?=(?:to|about|re|on|in|for)(?![a-z])|\ue009)|提醒一下|跟进|待办|要做|下一?步|准备好|安排|<(?:remind(?: me)?|f/?u|follow[- ]?up|follow up|to-?do|don'?t forget|don'?t let me forget|need to|have to|must|should|next step|next:|action|chase|make sure)>",
)
export const STEP_VERBS = rule(
  '发|送|寄|给|交|提交|提供|报价|出方案|出图|约|去|回访|回话|回复|答复|催|对账|更新|演示|汇报|签|打款|确认|准备|看现场|拜访|打电话|等|送样|试|核对|整理|开会|谈|聊|见|<(?:send|prepare|deliver|draft|submit|call|email|visit|meet|quote|share|ship|check|confirm|get back|revert|update|present|demo|arrange|schedule|book|sign|pay|review|ask|chase|collect|bring|finish|finali[sz]e|fix|survey|renew|extend|forward|hand|reply|respond|write|print|compile|translate|order|install|replace|repair|invoice|pick up|sort out|look into|set up|run|swap|courier|post|upload|get|talk|discuss|waiting|wait)>',
)
export const DUE = rule(
  '到期|截止|评审|验收|对账|年会|签约|启动会|来(?:我|厂|公司|看)|参观|<(?:expects?|wants?|needs?|requires?|asked for|waiting for)>|<(?:due|deadline|review|kick-?off|recount|trip|coming|by|letter|quote|list|sample|samples|drawings?|offer|report)>',
)
export const DONE = rule(
  '(?:已经?|都)?(?:完成|搞定|办完|做完|办好|弄好|弄完|结束|交付|处理完|处理好|落实)(?:了|啦)?|(?:已经?|都)(?:发|送|寄|交|提交|回)给?[^，,。；;]{0,6}了|(?:可以|能)(?:关|结|勾|划)(?:了|掉|上)?|关掉吧?|(?:已经?|都)(?:发|送|寄|交|给|提交|签|付|回|开|办|打)(?:过|完|出|出去|给他|给她|掉)?了|(?:发|送|寄|交|提交)(?:完|出去|过去)了|<(?:done|completed?|finished|sorted|closed?(?: out)?|tick(?:ed)? (?:it |this |that |them |[fF]\\d+ )?off|gone out|went out|taken care of|wrapped up|mark(?:ed)? (?:as )?done|is sent|been sent|sent out|all set|submitted|delivered)>',
)
export const ASKED_BY_THEM =
  /(?:(?:问(?!的(?:那|这))|说(?!的(?:那|这))|聊|谈|讨论|确认|了解|催|关心|想知道|商量|看看|介绍|打听)(?!的(?:是)?(?:啥|什么|谁|哪.{0,2}|呢|啊|呀|来着)*[\s?？。]*$)|(?:asked?|asking|wonder(?:s|ed|ing)?|discuss(?:ed)?|wants? to know|check(?:ed)?|told|explained?|showed?|sure|know|see|said)(?![a-z]))[^，,。；;\n]*/gu
/** Somebody or something behind a verb of contact that may be a company nobody has: 跟华新机械的采购, met with Acme. */
export const SLOT = rule(
  '(?:跟|和|与|给|在|去了?|到了?|拜访了?)\\s?[a-z][a-z .&-]{2,24}\\s?(?:的|公司|那边|集团|他们)|(?:拜访|走访|回访|去了?|到了?|跟|和|与|给|在)[\\u3400-\\u9fff]{2,12}\\s?(?:公司|集团|厂|的|打|通|聊|谈|见|{P})|(?:公司|集团|股份|科技|机械|实业|重工|电气|电子|化工)的?{P}|<(?:with|at|from|met|visited|called|saw)> (?:the )?[a-z][a-z&.-]+',
)
export const MET_AFTER_ALL = rule(
  '聊了|谈了|见了|签了|(?:聊|谈|开|说)完(?!整|善)|(?<!没)去了|通了|打了|沟通了|吃了|<(?:met|spoke|talked|called|rang|phoned|saw|visited|sat|just {P}|only {P}|(?:came |coming |just |straight )?out of (?:a|the|my|our) (?:[a-z]+ )?(?:meeting|call|review|session|lunch|demo)|hung up|back from)>',
)
/** What they said is told, whatever it is about: 罗总微信说他们6月8号前付. */
export const TOLD_SPEECH = rule(
  '{P}.{0,8}(?:说|讲|表示|提到|答应|承诺|同意|回复|来电|打来|发来|告诉|通知|要求|反馈)|<(?:{P}|he|she|they) (?:just )?(?:said|says|told|promised|offered|suggested|proposed|admitted|insisted|agreed|confirmed|called|rang|phoned|emailed|texted|replied|wants|wanted|asked)>|(?:当面|打完电话|打了电话|打来电话|打电话给我|打电话来|聊完|谈完|开完会|<(?:in person {T}|on the phone|by phone|just now|this morning|heard (?:it )?from)>|{P},? (?:phone|call|email|zoom|teams|visit|wechat|lunch)[:,]|{P}(?:电话|微信|视频|当面)[:：,，])',
)
/** What somebody has in mind is not yet done, however it is told: 打算下周找郑总当面要钱. */
export const INTENDS = rule(
  "^[^，,。]{0,6}(?:打算|准备|计划|想|要|得|会|该)(?:{T})?(?:再)?(?:去|找|约|见|跑|跟|给|请|到)|^(?:(?:i|we)(?:'m| am|'re| are|'ll| will)? ?)?(?:plan(?:ning)? to|going to|hope to|intend to|want to|need to|will)>",
)
export const NEW_PERSON = rule(
  '(?:跟|和|与|见|找|约|给|拜访|去|到)(?:了)?(?:客户|对方|他们|甲方|业主)|[\\u3400-\\u9fff]{2,6}(?:那边|那家)(?:当面|电话|视频|来|打|聊|见|去)|(?:客户|甲方|业主|那家|这家|那边的?(?:公司|厂))|[\\u3400-\\u9fffa-z]\\s?(?:的|那边的|家的)\\s?(?:采购|老板|经理|总监|工程师|销售|负责人|厂长|人)(?:给|打|说|约|来|call|联系|找|\\s)|<(?:call|meeting|lunch|dinner|coffee|zoom|visit|chat) (?:with|at|from|to) [a-z]',
)
export const FIELDS = rule('{A}[\\s,，/:：]+(?:[^，,]{0,4}[\\s,，/]+)?{P}|{P}[\\s,，/@]+{A}')
export const ONLY_NAMES = rule('^[\\s{A}{P}{T}]*$'.replace('[\\s{A}{P}{T}]', '(?:\\s|{A}|{P}|{T})'))
/** A verb in its bare form at the head tells what is to be done: call Lee about the parts. */
export const IMPERATIVE = rule(
  '^(?:call|email|mail|text|message|ring|phone|meet|visit|see|send|ping|chase|ask|remind|book|schedule|arrange|prepare|draft|check|get|bring|give|quote|share|follow|update|tell|order|ship|deliver|invite)(?: back| up)? (?!with>|w/|from>|in>|went>|me>|{P}:|{A} {P}:)',
)

/** 跟张工约好: that something was agreed on is all that is told. */
export const ONLY_AGREED = rule('^\\s*(?:已经?)?(?:(?:跟|和|与)?{P})?(?:已经?)?约(?:好|定)?了?\\s*$')

/** A meeting that is put off, moved, called off or only meant to be: nothing happened. */
export const PUT_OFF = rule(
  '(?:会|会议|约|拜访|见面|行程|参观|考察|验收|培训|演示|交流|试机|走访|勘察|巡检|见{P}|review|meeting|call|visit|demo|kick-?off|appointment|lunch)[^，,。；;]{0,16}(?:改到|改期|改成|换到|挪到|推到|推迟|延到|延期|提前到|取消|改天|往后|另定|再定|cancel)|<(?:asked|wants|wanted|suggested|proposed)> (?:if|whether|to|that|a|for|we|us) ?.{0,18}<(?:call|meeting|meet|visit|session|demo)>.{0,6}{T}|(?:来不了|去不了|不来了|没空|有事)[^。；;]{0,6}改(?:到|成|在)?\\s?{T}|<can.?t (?:do|make)(?: it)?> ?{T}.{0,24}{T}|改约|没去成|没见成|去不了|不去了|(?:原定|本来|原本|原计划).{0,20}(?:改|推|取消|没|换|延|要去|想去)|该去{A}|安排在{T}|(?:没空|有事|出差)[^，,。；;]{0,3}改到|<(?:supposed to|meant to)>(?!.{0,40}<but (?:did ?n.?t|never|could ?n.?t)>)|约(?:了|好|定)[^。；;]{0,20}(?:改到|改期|推到|取消|黄了|不成)|<(?:called off|put off|(?:did not|did ?n.?t) (?:take place|happen)|fell through|pulled out of)>|(?:会|饭|约|局|行程|拜访|见面|meeting|call|demo|lunch|visit)[^，,。；;]{0,10}(?:黄了|泡汤|作罢|不开了|不成了?|没开成|作废|曲消|往后(?:推|挪|延)|skip|declin)|(?:cancel|skip|declin|postpon|bump)[a-z]*\\s?了?[^，,。；;]{0,10}(?:会|饭|约|invite|call|meeting|demo|lunch|visit)|<(?:canc[a-z]*|postpon[a-z]*|declin[a-z]*|skipped|bumped|moved|scrapped|binned)> [^,.;]{0,20}<(?:call|calls|meeting|mtg|visit|review|demo|lunch|dinner|appointment|session|trip|invite)>|<(?:call|meeting|mtg|visit|review|demo|lunch|dinner|appointment|trip)> (?:is |was |got |has been )*(?:off|canc[a-z]*|scrapped|binned)(?![a-z])|<(?:call|meeting|visit|review|demo|lunch|appointment|session|trip|we|it)>.{0,24}<(?:cancel(?:led|ed|s)?|postponed?|rescheduled?|moved|pushed|shifted|bumped)>|<(?:move|push|shift|postpone|reschedule)>.{0,30}<(?:call|meeting|visit|review|demo|lunch)>|<(?:workshop|training|audit|inspection|trial|survey|tests?|fat|presentation|webinar|tour|session|acceptance|event|delivery|shipment|installation|commissioning|dinner|lunch|review|meeting|call|visit|demo|kick-?off)>.{0,24}<(?:moved|pushed|postponed|rescheduled|shifted|slips|slipped|delayed|brought forward|put back|bumped)>(?=.{0,30}{T})|[^，,。；;]{1,24}\\s?<(?:push|move|shift|postpone|delay|slip|reschedule)(?:ed|d|ped|)>\\s?了?\\s?到\\s?{T}|<(?:is|are|will be) coming>',
)
export const MEANT = /本来|原定|原本|原计划|没去成|没见成|(?<![a-z])(?:supposed|meant) to(?![a-z])/u
export const REMINDER = rule(
  "^(?:please |pls )?(?:remember|remind)|^(?:{T})?(?:我)?(?:记得|别忘|提醒我|帮我记着|待办)|<(?:remind me|don'?t (?:let me )?forget|to-?do|note to self)>|^(?:please |pls |can you |could you )*(?:ping|nudge|poke|prod|alert|buzz|chase|tell|shout at) me (?:again )?(?:to|about|re|on|in|for|if|{T})>|(?:叫|喊|催|敲|通知|戳)我(?:一声|一下)?(?:去|跟|给|找|跟进|联系|回|催)",
)
/** News, opinions and feelings about a customer are no contact with them. */
export const OPINION = rule(
  '真是|好人|难缠|^the (?:coffee|food|lunch|canteen|parking|traffic|office|view|weather|wifi|people|receptionist)>|^(?:{A}|{P})(?:的)?(?:食堂|咖啡|停车场|股票|股价|前台|大楼|楼下|这人|这个人)|<(?:saw|read) (?:the |that |some )?(?:news|article|post|announcement|that)>|<(?:crazy|what a)>',
)
export const WANTS_PAST = rule(
  '(?:他|她|对方|客户|{P})(?:[^，,。]{0,6})(?:说|讲|表示|提到|答应|嫌|问|要求|透露)|(?:他|她|对方|客户)(?:也|还|就)?\\s?(?:要|想要|需要|催|<(?:wants?|needs?|asked)>)|<(?:he|she|they|{P}) (?:said|says|wants|wanted|told|asked|mentioned|agreed|promised)>',
)

/** Comes on another day. */
export const MOVED =
  /改(?:到|期|成|在|约)|推(?:到|迟)|从[^，,。；;]{1,8}推|挪|延(?:到|期)|(?<![a-z])(?:moved?|push(?:ed)?|postponed?|rescheduled?|shift(?:ed)?|slip(?:s|ped)|delayed|brought forward|put back|bumped)(?![a-z])/u

/** The words of a question at the head of a message or of its first clause. */
/** Wonders whether, and asks nobody: not sure if Lee called back, I should like to know when we met. */
export const WONDERS =
  /^[^,.]{0,16}(?<![a-z])(?:wonder(?:ing)?|(?:not|never) sure|unsure|no idea|don.?t know|do you know|any idea|(?:can|could) (?:somebody|someone|anybody|anyone|you) (?:tell|say|confirm|check))(?![a-z]).{0,12}(?<![a-z])(?:if|whether|when|who|what|how|which)(?![a-z])|(?<![a-z])(?:like|love|want|good|nice) to know(?![a-z]).{0,8}(?<![a-z])(?:if|whether|when|who|what|how|which)(?![a-z])|不知道.{0,12}(?:没有|没|吗|谁|什么时候|哪)|想知道|(?:谁|哪位)(?:知道|清楚)/u
export const ASKS_AT_HEAD =
  /^(?:请问|问一?下|那|那么|帮我)?[\s，,]*(?:我|我们|谁|哪|有没有|有多少|多少|几[个家次条]|什么时候|which|who|what|when|where|how|is|are|(?:was|were)(?! (?:at|on|in|with|over|out|up|down|just|back|there|round)(?![a-z]))|do|does|did|has|have|any|list|top|(?:i )?(?:wonder|should like to know|would like to know|am not sure (?:if|whether)|don.?t know (?:if|whether))|(?:i'm |im )?not sure (?:if|whether|when|who)|(?:can|could) (?:somebody|someone|anybody|anyone|you))/u
/** A question at the end, with or without its mark: 关了没有, 是什么时候来着. */
export const ASKS_AT_END =
  /(?:(?:没有|过|了|掉|完|好|到)没(?:有)?|什么时候|啥时候?|哪天|何时|多久|几[次趟回点号]|是谁|谁谈的|跟谁[\u4e00-\u9fff]{0,3}|哪[个家位]|多少|[吗么])(?:的|来着|啊|呢|了|吧)*[?？。\s]*$|[?？]\s*$/u

/** Past in its form alone: nothing is told by it. */
export const EMPTY_PAST =
  /^[\s\p{P}]*(?:对了|好了|行了|得了|完了|算了|除了|just(?: so you know| a heads up)?|heads up)[\s\p{P}]*$/u

/** 何经理今天说…: when it was said is told. */
export const SAID_THEN = rule(
  '{P}\\s?{T}(?:又|还|刚|才)?(?:说|讲|表示|答应|告诉|问|提)|<{P} (?:just )?(?:said|told|mentioned|promised|asked)>.{0,12}<(?:today|this morning|just now|earlier)>',
)

export const TAKES_BACK =
  /^.{0,16}(?:撤|删|作废|不算|去掉|重复|发错|记错|(?<![a-z])(?:undo|scrap|delete|remove|revert|retract|cancel|ditch|wipe|scratch|forget|take))/u

/** What I shall do, whatever the verb: I'll get Mark the load calcs on Thursday. */
export const OF_MINE = rule(
  "<(?:i|we)(?:'ll| will| need to| have to| must| gotta| got to| should)>|^(?:gotta|need to|have to|must)>",
)

/** No yes, and no no either: not signing off on it just yet, 先别批, 还不想批. Plain text or masked. */
export const NOT_YET =
  "(?<![a-z])(?:(?:rather|would|will|wo|do|does|did|should|am|is|are|was|'m|i'm|let's|lets|ca|can)?(?:n.?t| not)|hold(?:ing)? off(?: on)?|wait(?:ing)? (?:with|before)|hesitat[a-z]+ to|reluctant to)(?: (?:ready|going|quite|yet|really|be|to|want|wanna|just)){0,4} (?:approv(?:e|ing|ed)|sign(?:ing|ed)? off|ok(?:ay)?(?:ing)?|agree(?:ing)? to|accept(?:ing)?)(?![a-z])|(?:先|暂时?|还|现在|今天)*(?:别|不要|不想|不敢|不急着?|不打算)(?:先|急着|马上)?(?:批|同意|通过|签)"

/** By what way somebody of theirs agreed with us on something to come: they were in touch. */
export const AGREED_BY = rule(
  '{P}\\s?(?:在)?(?:电话|微信|视频|邮件|短信|<(?:call|teams|zoom|e-?mail|wechat)>)(?:会议?)?(?:(?:里|上|中|里头)\\s?(?:说|讲)?(?:好)?(?:约|定|敲|改)|约(?:我|了|好|定)?)',
)

/** What I have to do on one day. */
export const MY_DAY = rule(
  "^(?:那|哎|请问)?(?:我|咱)?(?:的)?{T}(?:我|咱)?(?:都|还|到底|要|该|得|需要)*(?:我)?(?:干|做|忙)(?:嘛|吗|么)(?:呢|啊|呀|去)*[\\s?？。!！]*$|^what am i (?:doing|up to|on) {T}[\\s?.!]*$|^(?:那|哎|请问)?(?:我|咱)?(?:的)?{T}(?:\\s|我|都|还|到底|有没有|有|要|该|得|需要|干|做|办|忙|处理|跟进?|见|跑|去|点|些|没){0,6}(?:啥|什么|哪些|哪几件|几件|谁)\\s?(?:事情?|活儿?|任务|安排|待办|要紧的|to-? ?do|due|on)?(?:要|得|该|需要)?(?:我)?(?:干|做|办|忙|处理|跟进?|见|去)?(?:的|呢|啊|呀|吗|么)*[\\s?？。!！]*$|^(?:so |and |ok |hey )?(?:what(?:'s| is| do i have| have i got| have i| am i (?:supposed|meant|due) to do| do i (?:need|have|got)(?: to do)?| should i (?:do|be doing)| must i do| else is there)|whats|anything|do i have anything|have i got anything)(?: on| up| due| for me| to do| planned| scheduled| left| in (?:my|the) (?:diary|calendar)| on my (?:plate|list|agenda)| got){0,3} ?(?:for )?{T}[\\s?.!]*$",
)

/** Whom one goes to see is there then. */
export const THEY_ARE_THERE = rule(
  "^(?:{P}|他|她|对方)(?:那边)?(?:说|讲|回复?|答应)?(?:他|她)?(?:{T}|上午|下午|全天|整天|那天|当天|都|会|就|也|正好|应该|一直)*(?:在(?:公司|厂里?|办公室|单位|家)?|有空|有时间|等我们?|方便|可以|没问题|ok|行|欢迎)(?:的)?[\\s。.!！]*$|^<(?:{P}|he|she|they) (?:said |says )?(?:(?:he|she|they) )?(?:'?s|is|are|will be|'ll be|would be) (?:all day |also )?(?:in|around|free|there|available|fine|ok|happy)>(?: {T}| all day| then)?[\\s.!]*$",
)

/** They want us to come: nobody has been there yet. */
export const WANTED = rule(
  '<wants? (?:me|us) (?:over|there|in|to (?:come|visit|be|meet|stop))>|<(?:invited|asked) (?:me|us) (?:over|to (?:come|visit|join|see|meet|lunch|dinner))>|(?:请|叫|让|邀请?|喊|约)(?:我们?|咱们?)(?:下次|改天|有空|{T})?(?:再|过)?(?:去|到|来)(?![^，,。；;]*[了过])',
)

export const OPENS_COMPLAINT = rule(
  '^(?:登记|记录|记一?个|开一?个|新增)(?:投诉|客诉)|^(?:log|open|file|record|raise|new)(?: an?)? complaint>|{C}',
)

/** We wait for it or see to it: a step of ours, whoever does the rest. */
export const OUR_WATCH = rule(
  '等|催|盯|跟进|记|提醒|别忘|约|来|见|开会|<(?:wait|waiting|chase|remind|follow|f/?u|expect|check|coming|visit|meet|call|see|move|book)',
)

/** Not pleased, said the British way: not best pleased, less than thrilled. */
export const NOT_PLEASED =
  '(?:not|none|hardly|scarcely|less than|far from|anything but|(?:is|was|are|were|ai)n.?t)(?: (?:very|too|at all|best|exactly|overly|particularly|terribly|remotely|really|all that|in the least|the least bit)){0,2} (?:happy|pleased|impressed|satisfied|amused|thrilled|delighted|chuffed)'
export const DISPLEASED = `(?:'s| is| are| was| were)? ?(?<![a-z0-9])(?:${NOT_PLEASED})`

/** Prices go to and fro: what a fee comes to there is no expense of ours. */
export const BARGAIN = rule(
  '谈价|还价|压价|砍价|议价|讨价|对价|还到|砍到|降到|封顶|让价|报(?:价)?{N}|(?:要|还|给|出){N}|从{N}|<(?:negotiat(?:ed|ing|ions?)|counter(?:ed|-?offer(?:ed)?)|haggl(?:ed|ing)|we quoted|bargain(?:ed|ing))>',
)

/** When, where, by whom or how it was: 上次啥时候见的, 谁去谈的, 聊的啥. */
export const WHEN_WAS =
  '(?:什么时候|啥时候?|哪天|哪一天|几号|何时|谁|哪儿|哪里|在哪|怎么|咋)[^，,。；;?？]{0,10}的(?:呢|啊|呀|来着|嘛)*[\\s?？。]*$|[见聊谈说去打发访吃]的(?:是)?(?:啥|什么|谁|哪(?:天|里|儿|家|个|位)?)(?:呢|啊|呀|来着|内容|事|人)*[\\s?？。]*$|(?<![a-z])(?:when|who|where|how)[\\s?.]*$'

/** Nothing is left for us to do. */
export const NO_STEP = rule(
  '(?:我们?|我方|我这边|这边|咱们?)[^，,。；;]{0,4}(?:没(?:有)?(?:啥|什么)?(?:<actions?>|待办|要做的|事|动作|活)|不用(?:动|管|做|跟)|无需|不需要(?:做|动)|等着就行)|<(?:no (?:action|next step|to-?do|follow[- ]?up)s?(?: (?:on|from|for) (?:us|me|our (?:side|end)))?|nothing (?:for (?:us|me)(?: to do)?|to do (?:for (?:us|me)|on our (?:side|end))|on our (?:side|end)|from us))>',
)

/** 最后定了: what was settled follows, however short this is. */
export const SETTLED = /(?:最后|最终|后来)[^，,。]{0,2}(?:定|说好|敲定|谈妥)(?:了|下来)?$/u

/** 她周一把旧阀寄过来: what they send by a day. */
export const THEY_SEND = rule(
  '^(?:他们?|她们?|对方|客户|{P})[^，,。；;]{0,4}{T}(?:之?前|会|再|先|就)?(?:把|寄|快递|发|送|付|打款|汇|给|带|派)(?![^，,。；;]*[了过](?!来))|^(?:(?:他|她|对方|{P})?(?:说|讲))?\\s?{T}(?:之?前)?(?:他们?|她们?|对方|客户)(?:会|再|先|就)?(?:把|寄|快递|发|送|付|打款|汇|给|带|派)(?![^，,。；;]*[了过](?!来))',
)
