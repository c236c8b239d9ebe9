import { type Row, row, twice } from './act-row.ts'
import { DISPLEASED, NOT_PLEASED, NOT_YET } from './act-signs.ts'
import { MINE } from './acts-mine.ts'
import { PUT_RIGHT } from './acts-put-right.ts'
import { ASKING } from './asking.ts'
import { LEFT } from './leavers.ts'
import { CHANGED } from './person-changes.ts'
import { ASKED_OF } from './persons.ts'
import { PREFERS } from './preferences.ts'
import { WRONG_AGAIN } from './wrong-again.ts'

/** A score by its name, and what was expected. */
const SCORED =
  '(?:满意度|csat|satisfaction|<nps>)[^?？]{0,40}?(?:\\d|{T}).{0,14}?(?:<vs>|<against>|期望|预期|<expected>|<out of>|/).{0,8}?(?:\\d|{T}|$)'

/** Asked only to greet: counted twice, so that it is no question. */
const GREETS =
  '^(?:吃了?(?:饭)?[了没吗么]+|在吗|在不在|忙[吗么]|忙不忙|睡了[没吗]|到家了[没吗])[呀啊了呢]*[\\s?？。!！~]*$'

/** Nothing happened: no visits this week, 今天没什么可报的. */
const NOTHING =
  "^(?:i (?:have|had|'ve got) |there (?:is|was|were) )?(?:no|nothing|none)(?: (?:customer|client))?(?: (?:visits?|meetings?|calls?|news|updates?|to report|new|happened|much))?(?: (?:to report|from me))?(?: (?:{T}|so far))?[\\s.!]*$|^(?:我)?(?:{T})?(?:我)?(?:没有?|没啥|没什么)(?:什么|啥)?(?:可|要|值得)?(?:跑|见|拜访|报|汇报|记|写|说)(?:客户|的)?[\\s。.!！]*$"

/**
 * The table of acts: which words, with which entities around them, speak for which act. `{A}` account, `{P}` person of theirs, `{M}` colleague,
 * `{D}` deal, `{S}` step, `{R}` request, `{C}` complaint, `{T}` day, `{N}` amount, `{G}` stage; `<` and `>` are edges of a Latin word.
 * 3 decides alone, 2 decides where nothing else does, 1 supports. Points of one act add up.
 */
/** At the beginning of a row: nothing in the sentence asks. */
const NOT_ASKED =
  '^(?!\\s*<(?:is|are|was|were|isn.?t|aren.?t|wasn.?t|why|what|how|when|who|which|do|does|did|would|should|could|can|has|have)>)(?!.*(?:[?？]|吗|呢|是不是|有没有|为什么|怎么)).*'

export const ACTS: readonly Row[] = [
  ...PUT_RIGHT,

  // Requests.
  row(
    'approve',
    3,
    '^(?:ok(?:ay)?|好的?|行|可以|嗯|那|that|yes|yep|sure|i|we|我|please|pls|[,，\\s])*(?:批准了?|同意了?|通过了?|批了|准了|approved?|approving|accept(?:ed)?|lgtm|sign(?:ed)? off(?: on)?|go ahead with|ok|green light)[\\s:：,，了]*(?:for |on |the |request |申请|请求)*{R}',
    "{R}[\\s:：,，,-]*(?:我)?(?:这[个条]|那[个条])?(?:申请|请求)?(?:is |looks |it's |was )?(?:批准|同意|通过|批了|准了|可以|没问题|没意见|ok|okay|fine|good|approved?|lgtm|go ahead|go for it|good to go|accepted)(?!.{0,4}[吗?？])",
    '^{R}[\\s:：,，-]*(?:(?:sure|yes(?: please)?|yep|yeah|ok(?:ay)?|fine|good|行|可以|好的?|没问题|嗯|对)[\\s,，.。!！-]*)+(?:(?:please |pls )?(?:go ahead|go for it|approved?|lgtm|do it|by me|with me|from me|批准?[了吧]?|同意[了吧]?|通过[了吧]?|准了))?[\\s.。!！]*$',
    '(?:<approve>|批准|同意|通过) *{D}',
    '^(?:(?:a )?yes|yep|yeah|thumbs up|green light|go|ok(?:ay)?) (?:to|on|for|with) {R}',
    '<approv(?:e|ed|ing|al)>.{0,12}{R}|{R}.{0,12}<approv(?:e|ed|ing|al)>',
  ),
  row(
    'reject',
    3,
    '(?:驳回|拒绝|否决|不批准?|不同意|不通过|打回|reject(?:ed)?|decline[d]?|deny|denied|turn(?:ing|ed)?(?= {R} down)|turn(?:ing|ed)? down|knock(?:ing|ed)? back|not approving|no go (?:on|for))[\\s:：,，了]*(?:on |the |request )*(?:{R}|{D})',
    "{R}[\\s:：,，,-]*(?:is |it's |was |还|先|我)*(?:驳回|拒绝|否决|不批|不能批|不同意|不行|不通过|打回|reject(?:ed)?|declined?|denied|no go|not (?:approved|ok|ready|yet)|nope|no>)",
  ),
  ...twice('reject', NOT_YET),
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
    '(?:可以|能|该|要|申请|准备|先)(?:进|往|上)(?:到|入)?{G}|往{G}(?:推|走|进|提)|(?:退|打|推)(?:回|到|至|回到){G}|(?:->|→) ?{G}|<(?:move|advance|push)> ?(?:到|至|进) ?{G}',
    '(?:把|将) ?{D}\\s*{G}|<(?:move|advance|push|bring|take|promote|bump|progress|shift|put)> {D} (?:(?:up|on|forward) )?{G}',
    '<(?:missing|lacking|needed|left|blocks?|blocking)>.{0,30}{D}.{0,16}{G}|{D}.{0,14}{G}.{0,10}(?:还?(?:差|缺)|还要什么)|{D}.{0,6}(?:还?(?:差|缺)).{0,10}{G}',
    '<(?:what|anything)>.{0,24}<(?:missing|needed|need|blocks?|blocking|stops?|holding|left)>.{0,16}{D}',
    '{D}.{0,30}(?:推进|往前推|进下一?阶段|可以推|提交推进|申请推进|下一?阶段)',
    '<(?:move|advance|push|bring|take|promote|bump|progress|shift|put)>[^,.]{0,60}(?:to|into|in|→|->)\\s*(?:the\\s+)?{G}',
    '<(?:ready|good to go|set|time)(?: to (?:go|move))? (?:for|to|into)\\s*(?:the )?{G}',
    '<(?:next stage|stage up|advance|move up|move forward)>.{0,20}{D}|{D}.{0,20}<(?:next stage|next gate|advance|move up|move forward)>',
  ),
  row('move', 1, '{G}'),
  row(
    'deal',
    3,
    '{D}.{0,6}(?:差|缺|需要|要)(?:点|些)?(?:啥|什么|哪些).{0,8}(?:往下|往前|下一?步|推|走|过|升|进)|{D}[^，,。]{0,4}(?:先)?(?:不推|不做|不跟|不搞|停一?停|先停|放一?放|搁一?搁|缓一?缓)',
  ),
  row('deal', 1, '{D}[^，,。]{0,4}不(?:推|做|跟|搞)'),
  // 东海年度框架签了！: the deal is shown, with what one does with it.
  row(
    'deal',
    3,
    '^(?:我们|咱们?)?{A}(?:的|那个|这个)?[^，,。；;?？ ]{0,12}?(?:单子?|框架|合同|项目|续约|试点|改造|订单|标)(?:终于|已经?|总算|还是)?(?:签了|签下来了?|签单了?|拿下了?|拿到了?|中标了?|中了|赢了|丢了|输了|黄了|没了)(?:[!！。.，,；;]|$|\\s)',
    '^(?:我们|咱们?)?{A}(?:的|那个|这个)?[^，,。；;?？ ]{0,12}?(?:那?单子?|项目|商机)(?:先|暂时)?(?:搁置|暂停|停一?停|放一?放|缓一?缓|冻结|挂起|停了)[^，,。；;?？]{0,10}$',
    '^(?:we |i )?(?:have |just |finally )*(?:won|lost|signed|closed|landed) (?:the )?{A}(?: [a-z-]+){0,4}(?: (?:to|because of|due to|on|over|by|in|after|with|from|against|for) [^?]{1,60})?[\\s!.]*(?:$|(?<=[!.] ?)<signed>)|^{A} (?:have |has |just |finally )*signed(?: (?:the|our) (?:contract|deal|order))?[\\s!.]*$',
  ),
  row('move', 2, '(?:推进|推到|进入|提交推进|move it to|advance it to)\\s*{G}'),
  row(
    'people',
    3,
    '{D}.{0,24}(?:反对者?|支持者?|中立者?|内线|教练|拥护者?|发起人|干系人|关系图|立场|权重|sponsor|supporter|opponent|neutral|coach|champion|blocker|stakeholders?|relationship map|org chart|stance|weights?)',
    '(?:反对者?|支持者?|中立者?|内线|教练|立场|权重|sponsor|supporter|opponent|neutral|champion|blocker|stakeholders?|stance).{0,24}{D}',
    "{P}(?:'s| is| are)? (?:very |totally |really |firmly )?(?:against (?:us|it|this|the deal)?|for us|with us|on our side|backing us|behind us|in favou?r|opposed|opposing)[^,.]{0,10}{D}|{P}.{0,4}(?:反对|支持|力挺|站我们这边|不站我们|态度中立|保持中立){D}|{D}.{0,6}{P}.{0,4}(?:反对|支持|力挺|站我们这边|不站我们|中立)",
    '{P}.{0,8}(?:改成|改为|设为|设成|标为|标成|是|as|to|is)(?:an?|the|our)?\\s*(?:反对者?|支持者?|中立者?|sponsor|supporter|opponent|neutral|blocker|champion).{0,12}(?:{D}|{A})?',
    '<(?:mark|put|set|record|note|list|tag|count)> (?:him|her|them|{P}) (?:down )?(?:as|for) (?:an? |the |our )?(?:neutral|sponsor|supporter|opponent|blocker|champion|coach|opposed|against)>',
    '(?:{A}|{D}).{0,12}(?:关系图|干系人|决策链|都有谁|stakeholders|relationship map|org chart|decision makers)',
  ),
  row(
    'deal',
    3,
    '{D}[^，,。?？]{0,4}(?:预计|估计|大概)(?:能|可以|会|在|于)*{T}[\ue000-\uf8ff]*(?:能|可以|会)?(?:签|成交|落单|成单|拿下)|(?:暂停|搁置|推迟|冻结|赢单|丢单|赢了|丢了).{0,24}{D}|{D}[^，,。?？]{0,14}(?:预计)?(?:签约|签单|成单)',
    '{D}[^，,。?？]{0,14}(?:金额|预计成交|成交日?期?|报价|底价|合同|赢单|赢了|丢单|丢了|黄了|输了|中标|暂停|搁置|恢复|作废|取消|重开|改名|竞争对手|对手|需求)',
    '(?:金额|预计成交|成交日期?|报价|底价|合同编号).{0,6}{D}',
    '{D}[^,.?]{0,14}<(?:amount|value|close(?: ?date)?|closing|expected close|price|quote|floor|contract|won|lost|hold|on hold|pause|cancel(?:led)?|reopen|rename|competitors?|rivals?)>',
    '<(?:amount|value|close ?date|expected close|won|lost|hold|pause|reopen|mark|set|update|change|push|put|cancel)>[^,.?]{0,24}{D}(?!.{0,24}{G})',
    '(?:赢了|丢了|输了|丢单|赢单|暂停|搁置|唤醒|恢复|改).{0,4}{D}',
    '<(?:wake|resume|unpause)> (?:up )?{D}',
  ),
  row(
    'deal',
    3,
    "{D}[\\s,:]*<(?:what'?s|what is|anything|what) (?:still )?(?:missing|left|needed|open|next)>[\\s?]*$|{D}[\\s,，]*(?:现在|目前)?(?:还)?(?:差|缺)(?:点|些)?(?:啥|什么|哪些|几项)(?:东西|条件|材料)?(?:没有?)?[\\s?？。]*$",
  ),
  row(
    'deal',
    2,
    '^\\s*(?:那个?|看一?眼|瞅一?眼|看|看看|查|查看|打开|调出|show|open|pull up|give me|see|view)?\\s*(?:me |the )?(?:一?下)?{D}\\s*(?:那个|这个)?(?:项目|单子|商机)?(?:的)?\\s*(?:给我看|给我瞅|发我|情况|进展|卡片?|详情|怎么样了?|如何|card|details?|status|pls|please)?[\\s?？.!。吗呢]*$',
    '{D}.{0,10}(?:给我|发我|调出来|打开|看[一下看眼]|瞅)',
    '{D}.{0,10}(?:怎么样|进展|进度|到哪|[啥什]么?情况|如何|哪一?步|哪个阶段|status|where|how)',
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
  row('fact', 3, LEFT),
  ...twice('fact', CHANGED),
  ...twice('fact', PREFERS),
  ...twice('fact', ASKED_OF),
  row(
    'complaint',
    3,
    '(?:{A}|{P})(?:.s)?[^.;]{0,24}<(?:raging|in a rage|(?:hit|went through) the roof|(?:went|going) (?:ballistic|mad|spare)|on the warpath|up in arms|lost it|lost (?:his|her) (?:temper|rag)|blew (?:up|(?:his|her) top)|spitting feathers|tore into|chewed (?:me|us) out|read (?:me|us) the riot act)>|(?<!被){P}.{0,6}(?:劈头盖脸|臭骂|炸毛|拍桌子|火冒三丈|兴师问罪)',
    '{A}.{0,24}(?:投诉|发飙|发(?:了)?(?:一?[通顿场])?(?:大?火|脾气|飙)|大发雷霆|[很挺非常特别真太有点]+\\s?(?:upset|angry|unhappy|mad|annoyed|furious)|很?生气|恼火|不高兴|急眼|跳脚|大怒|很不满|非常不满|强烈不满|不爽|暴怒|火大|炸了|骂|要说法|退货|索赔)',
    '(?:投诉|客诉).{0,20}{A}',
    '<(?:complain(?:s|ed|ing|t)?|fed up|furious|livid|angry|fuming|outraged|pissed|unacceptable|not happy at all|very unhappy|really unhappy|crisis|legal action|threatens?|threatening)>.{0,60}(?:{A}|{P})|(?:{A}|{P}).{0,60}<(?:fed up|escalat(?:ed|es|ing)|complain(?:s|ed|ing|t)?|furious|livid|angry|fuming|outraged|pissed|very unhappy|really unhappy|unacceptable|crisis|legal action|threatens?|threatening)>',
    "^{A}(?:'s| is| are)? (?:still |again |now )?(?:grumbling|moaning|griping|complaining)(?: (?:about|again|that|over))?>",
    '^(?:登记|记录|记一?个|开一?个|新增)(?:投诉|客诉)|^(?:log|open|file|record|raise|new)(?: an?)? complaint>',
    '{P}.{0,6}(?:超级?|super|so|特别|非常|很|挺|真的?|太)\\s?(?:生气|恼火|火大|不爽|恼怒)',
    '(?:{A}|{P})(?:那边)?[^。；;?？]{0,24}(?:要求?|让|叫)(?:我们?)?(?:赔|退货|退款|换货|索赔)',
    '{C}',
  ),
  row(
    'complaint',
    3,
    "{A}[^，,。；;?？没未不怎如何会等想希催]{0,16}问题(?:已经?|都|全)*(?:解决|处理(?:好|完)|搞定)了|(?:投诉|客诉)(?:已经?|都)*(?:解决|处理(?:好|完)|搞定|结案|关闭?)了?|<complaints? (?:at|from|of|with|by) {A} (?:is |has been |was |got )*(?:solved|resolved|settled|closed|sorted|fixed)>|{A}(?:'s)? (?:complaint|issue|problem) (?:is |has been |was |got )*(?:solved|resolved|settled|closed|sorted|fixed)>|<complaint (?:is |has been |was |got )*(?:solved|resolved|settled|closed|sorted)>",
  ),
  row(
    'complaint',
    1,
    `(?:{A}|{P})${DISPLEASED}.{0,60}<(?:wrong|late|again|second|third|fourth|broken|leak\\w*|missing|delay\\w*|faulty|damaged|defect\\w*|still)>`,
  ),
  row('complaint', 3, WRONG_AGAIN),
  row(
    'complaint',
    2,
    '(?:{A}|{P})[^.;]{0,40}<(?:second|third|fourth|fifth|nth|yet another) (?:late|wrong|missed|failed|short|faulty|broken|damaged|delayed)>',
    '{A}[^，,。；;?？]{0,16}(?:漏[水油气液]|渗漏|泄漏|坏了|失灵|停机|跳闸|故障|质量(?:有)?问题|不合格|返工|发错货|少发|晚到|没人(?:理|管))|(?:{A}|{P})(?:那边)?(?:反映|反馈|抱怨|嫌|吐槽)|(?:{A}|{P})(?:那边)?(?:对[^，,。]{0,10})?(?:不太|不怎么|不是很|不大|很不|非常不|相当不)(?:满意|高兴|开心|爽|痛快)',
    `(?:{A}|{P})(?:'s| is| are| was| were)? ?(?:really |pretty |quite |very |still |[很挺好有点非常特别真太]+ ?)?(?<![a-z0-9])(?:${NOT_PLEASED}|unhappy|dissatisfied|annoyed|upset|frustrated|disappointed|had it with|had enough|cross|moaning|grumbling)>`,
    '投诉|客诉|<complain(?:t|s|ed|ing)?>',
    '{P}.{0,10}(?:发飙|发(?:了)?(?:一?[通顿场])?(?:大?火|脾气|飙)|很?生气|恼火|骂|不爽|火大|很不满|非常不满|投诉|抱怨)',
  ),
  row(
    'csat',
    3,
    '^(?!.*(?:低于|高于|以上|以下|不到|超过|大于|小于|below|above|under|over|less than|more than)).*(?:满意度|csat|satisfaction(?: score)?|nps)(?:[^?？]{0,50}\\d|[^?？]{0,12}[一二三四五六七八九](?:点[一二三四五六七八九])?(?:分|期望|预期))',
    '(?:打|评|给)了?\\s*\\d{1,12}(?:\\.\\d)?\\s*分',
    '<(?:rated|scored|gave|rates?|scores?)>.{0,24}\\d(?:\\.\\d)?\\s*(?:/|out of|of|points?|vs|against|expected)',
    '\\d(?:\\.\\d)?\\s*分.{0,10}(?:期望|预期)',
  ),
  row('csat', 1, '满意度|csat|satisfaction|<nps>'),
  // 9.1 vs 8.5 may be read as days as well.
  ...twice('csat', SCORED),
  row(
    'spend',
    3,
    '^(?!.*[?？]).*(?:晚宴|午宴|宴请|招待|应酬|聚餐|那顿|饭局|请客|晚饭|午饭|打车|住宿|机票|高铁|礼品|发票)[^，,。]{0,8}(?:报销|报账|花销|报一?下)[^\\d，,。]{0,4}\\d{2,6}(?![\\d号日月点年天])',
    '(?:报|记|登记|登)一?[笔下个]?.{0,14}(?:费用?|招待|餐费|差旅|礼品|样品费|打车|住宿)',
    '(?:[\\u4e00-\\u9fff]{1,4}费|机票|高铁票?|茶歇|礼品|样品).{0,14}(?:{N}|\\d{2,12}|[一二三四五六七八九两]千|[一二三四五六七八九两]百)|(?:{N}|\\d{2,12}(?:元|块)).{0,10}(?:费|招待|礼品)',
    '(?:招待费|餐费|饭费|差旅费?|礼品费?|交通费|住宿费|打车费?|样品费|费用|茶歇|高铁票?|机票).{0,14}(?:{N}|\\d{1,12})',
    '买了?[^，,。]{0,12}(?:{N}|\\d{2,12}(?!号|日|月|点|台|套|个|件|:))',
    '(?:{N}|\\d{2,6}) for (?:the |a )?(?:lunch|dinner|breakfast|coffee|drinks|taxi|cab|parking|hotel|train|flight|gifts?|samples?)>',
    '^(?:book|log|put|stick|charge|add|record)>.{0,20}(?:{N}|\\d{2,6}).{0,40}<(?:taxi|cab|lunch|dinner|breakfast|coffee|coffees|drinks|meal|snacks|entertainment|flowers|tolls?|fuel|petrol|tickets?|hotel|parking|train|flight|gifts?|samples?|courier)>',
    '^(?:book|put|stick|charge) [¥$€£]?(?:{N}|\\d[\\d.,]{1,8}) (?:<(?:yuan|rmb|cny|eur|euros?|usd|dollars)> )?<(?:against|to|on|under|for)> (?:the )?{A}',
    '<log(?:ged)? (?:it |this )?as (?:an? )?(?:spend|expense|cost)>',
    '(?:<(?:train|plane|flight|rail) tickets?|<gifts?|<hotel|<lunch|<dinner|<parking|<cab|taxi|招待|打车|停车|高铁|机票|住宿|酒店|餐|吃饭|饭|宴请|礼品|快递|运费|油费|过路|打的)[^，,。]{0,12}(?:{N}|\\d{2,12}(?!\\d|号|日|月|点|:|\\s?(?:分钟?|小时|钟头|天|周|年|公里|里地|米|人|位|度|%|次|趟|页|层|楼|<(?:min(?:ute)?s?|hours?|hrs?|km|days?)>)))|(?:招待|打车|停车|高铁|机票|住宿|酒店|宴请|礼品|快递|运费)[^，,。]{0,4}[一二两三四五六七八九][千百]',
    '^(?:<(?:the |a |my )?(?:train|taxi|cab|uber|flight|plane|bus|ferry|parking|tolls?|hotel|petrol|fuel|mileage)>)[^,.]{0,40}\\s[¥$€£]?\\d{1,5}\\.\\d{2}\\s*$',
    '(?:花了?|垫了?|用掉了?|支出了?|付了餐|买单)\\s*(?:{N}|\\d{1,12})',
    '(?:{N}|\\d{1,12})\\s*(?:元|块|块钱)?.{0,6}(?:招待费|餐费|差旅费|礼品费?|交通费|报销|打车)',
    '<(?:spent|expense[ds]?|expensed|spend|reimburse|claim)>.{0,50}(?:{N}|\\d{2,12})|(?:{N}|\\d{2,12}).{0,30}<(?:client dinner|dinner bill|lunch bill|expense[ds]?|taxi|gift|samples?)>.{0,20}<(?:expense|spend|claim|for)>',
    '<(?:dinner|lunch|taxi|cab|gifts?|entertainment|hotel|flight|train|samples?|courier|freight)>.{0,40}(?:<cost>|<bill>|=|:|came to|<for>)\\s*(?:{N}|\\d[\\d,]{1,15})',
  ),
  row(
    'wall',
    3,
    '^(?:打分)?(?:围墙|墙[\\s:：]|wall)|(?:围墙|wall score)',
    '^{A}[\\s:：，,]*(?:打分|围墙|评分|墙)?[\\s:：，,]*[0-2](?:[\\s,，/、-]*[0-2]){3}[\\s。.]*$',
    '{A}.{0,6}(?:主推|份额|私交).{0,3}\\d',
    '<(?:score|rate|set)>.{0,12}<wall>|{A} wall',
  ),
  row(
    'snooze',
    3,
    '(?:别|不要|不用|先不|暂时不|暂不)(?:再)?(?:提醒|催|盯|推送?)|(?:暂缓|先放一?放|放一放|静音|暂停提醒|推迟提醒|缓一缓|延后提醒|稍后再?提醒|提醒[^，,。]{0,4}(?:推|延|停|关|暂)|(?:推|延|停|关|暂停|屏蔽)[^，,。]{0,6}提醒)',
    '{A}[^。；;]{0,4}(?:静默|冷处理|冷一?冷|晾(?:着|一?晾|一?下)|(?:先|暂时|暂)(?:再)?别(?:再)?(?:去)?(?:打扰|烦|催|联系|找|盯|碰))(?=.*{T})',
    '(?:别|不要|不用|甭)(?:再|先|去)*(?:打扰|烦|催|联系|找|盯|碰|拜访|见|跑|去){A}(?=.*{T})|{T}[^，,。]{0,4}(?:别|不要|不用|甭)(?:再|先|去)*(?:打扰|烦|催|联系|找|盯|碰|拜访|见|跑|去){A}',
    '^(?:please |pls )?(?:don.?t|do not|no need to|never) (?:chase|call|phone|ring|e-?mail|contact|bother|push|ping|disturb|pester|visit|see|write to|go to) {A}.{0,12}{T}|<(?:give {A} a (?:rest|break|breather)|leave {A} be|let {A} be|{A} can (?:rest|wait))>(?=.*{T})',
    '<(?:hush|shush|quieten(?: down)?|turn off|switch off|kill|stop|pause|hold|no more)> (?:the |all |any )?{A}(?:.s)? (?:alerts?|reminders?|pings?|nags?|notifications?|signals?)>|<(?:hush|shush|quieten(?: down)?|turn off|switch off|kill|stop|pause|hold) (?:the |all |any )?(?:alerts?|reminders?|pings?|nags?) (?:for|on|about|from)> {A}',
    "<(?:snooze|(?<!on )mute|hide|shelve|pause (?:reminders|alerts)|hold off|(?:keep|go|stay)(?: {A}| it| them)? quiet|quiet (?:on|about|for|until|till) |silence|park (?:it|this|that|{A})|back off|leave (?:it|them|{A}) alone|stop (?:reminding|nagging|pinging|alerting)|(?:no|don'?t) remind\\w*|don'?t bug)>",
  ),

  ...MINE,
  // Looking.
  row(
    'account',
    3,
    '^(?:看|看看|看下|看一下|查|查下|查一下|查看|打开|调出|给我看|我要看|想看|show(?: me)?|open|pull up|bring up|give me|see|view|get(?: me)?|look up|check(?: on)?|tell me about|brief me on|background on|info on|details on|update on)(?: the| a)?(?:一?下)?\\s*{A}(?:的|这家|那边|这边|客户|公司)*\\s*(?:客户卡|卡片?|情况|信息|资料|档案|详情|近况|状态|history|card|account|profile|info|details|overview|page|please|pls|for me)*[\\s?？.!。吧呗]*$',
    '^{A}(?:那边|这边|这家|那家|公司|客户|的)*\\s*(?:现在|目前|最近|近来|最新)*(?:是)?(?:的)?(?:什么|啥|咋|怎么|怎|如何|情况|近况|状态|进展|状况|有什么|有啥)(?:个|么)?(?:情况|样|样了|说法|回事|进展|新进展|动静|状态|状况|样子|新情况)?(?:了)?[\\s?？.!。呢啊]*$',
    "^(?:and |so )?(?:how(?:'s| is| are|s)|what(?:'s| is|s)|where(?:'s| are| is)?) (?:it |things |up |the (?:status|latest|story|situation|deal|state)|we )?(?:going (?:on )?|new |up |happening |standing |looking |at |doing )?(?:with |on |at |of |about |for |in )?(?:the )?{A}(?: doing| going| looking| account| these days| right now| now| lately| today| at| up to)*[\\s?.!]*$",
    "^(?:the )?{A}(?:'s)? (?:status|card|overview|profile|account|info|latest|history|update)(?: please| pls)?[\\s?.!]*$",
  ),
  row(
    'account',
    3,
    '^\\s*(?:把)?{A}\\s?(?:那边)?(?:的)?(?:情况|资料|信息|客户卡|卡片?|档案|近况)?\\s?(?:(?:发我|给我|发来|调出来|看看|看一?下|打开|给我看[看下]?|[瞅看瞄瞧]一?眼|[瞅瞧]瞅|瞧瞧|一[份下张]|发一?份?(?:给)?我?)\\s?)+[\\s吧呗。.!]*$',
    '^(?:请|帮我|给我|你|跟我)*(?:说说|讲讲|讲一?下|说一?下|介绍一?下|介绍介绍|汇报一?下)\\s?{A}(?:那边|这家)?(?:的)?(?:情况|近况|进展|现状)?[\\s吧呗。.!]*$',
    '^(?:can you |could you |please |pls )*(?:(?:give|get|tell|show) me |quick |a )*(?:(?:the|a|an) )?(?:quick |short |full |brief )*(?:low[- ]?down|run[- ]?down|story|skinny|scoop|latest|update|summary|picture|overview|brief(?:ing)?|recap|download|snapshot|background) (?:on|of|for|about|with|at) {A}(?: please| pls)?[\\s?.!]*$|^(?:can you |could you |please |pls )*(?:fill me in|bring me up to (?:speed|date)|catch me up|get me up to speed|brief me|update me) (?:on|about|with) {A}(?: please| pls)?[\\s?.!]*$',
  ),
  row(
    'account',
    3,
    '^(?:请|麻烦)?(?:给我|发我|发一?下|来一?份|我要|要)?(?:看看|看)?{A}(?:的)?(?:所有|全部|全套|完整)?(?:的)?(?:资料|信息|情况|档案|历史|记录)[\\s。.!！吧]*$',
    "^(?:please |can you |could you )?(?:give|send|tell|show|get) (?:me |us )?(?:everything|all|anything|whatever|the (?:full|whole) (?:story|picture|history))(?: (?:you|we)(?:'ve| have)?(?: got)?| there is| you know)? (?:on|about|for|of) {A}[\\s.!?]*$",
  ),
  row(
    'account',
    3,
    "^{A}(?:'s)?(?:[,:]? (?:please|pls|plz))? (?:quick look|a quick look|have a look|take a look|look|show(?: me| us)?|open|pull up)(?:[, ](?:please|pls|plz))*[\\s.!?]*$",
  ),
  row(
    'account',
    3,
    '^{A}\\s?(?:现在|目前|最近|如今)?\\s?(?:是)?(?:什么|啥|怎样|如何)\\s?(?:的)?\\s?(?:status|progress|stage|situation|update)[\\s?？]*$|^{A}[^，,。？?\\s]{0,8}(?:卡|停|堵|压)在(?:哪|谁|什么)[^，,。]{0,6}[\\s?？]*$',
    '^{A}[^，,。？?\\s了过]{0,8}(?:现在|目前|最近|到底|如今)(?:是)?(?:到)?(?:啥|什么|咋|怎么|哪)(?:个)?(?:情况|进度|进展|状态|样了?|阶段|步|一步)(?:了|来着)*[\\s?？呢啊呀。]*$',
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
    'account',
    3,
    '^(?:请问)?{A}(?:现在|目前)?(?:是|属于?|算|评的)?(?:几|哪|什么)(?:一)?(?:个)?(?:类|级|档|级别|等级)(?:的)?(?:客户|大客户)?[\\s?？呢啊]*$',
    "^(?:what|which) (?:tier|class|grade|category|level)(?: account| customer)? (?:is|does|has) {A}(?: in| on| have| belong to)?(?: in)?[\\s?.!]*$|^(?:what(?:'s| is)) {A}(?:'s)? (?:tier|class|grade|category|level)[\\s?.!]*$",
  ),
  row(
    'why',
    3,
    '(?:为什么|为啥|凭什么|怎么|咋)(?:.{0,4})(?:{A}|{D}).{0,14}(?:风险|红|预警|危急|报警|亮灯|分|黄|高|上榜|在榜|进日报)',
    '(?:{A}|{D}).{0,6}(?:为什么|为啥|怎么|咋|凭什么)(?!样|办|说).{0,14}(?:风险|红|预警|危急|报警|分|黄|高|上榜|在榜|进日报|这么)',
    '(?:{A}|{D})(?:的)?(?:风险|预警|危险)(?:是)?(?:因为|原因|什么|在哪|分|点|高不高|多高|高|大|大不大|怎么样|情况)?[\\s?？。吗呢]*$',
    '(?:{A}|{D}).{0,6}(?:为什么|为啥|怎么|咋)(?:又|突然|会|就|变)*(?:变差|变坏|恶化|不好|下降|下滑|掉|升)|(?:为什么|为啥)(?:{A}|{D}).{0,6}(?:变差|变坏|恶化|不好|下降|下滑|掉|升)',
    "<(?:why|how come)(?:'s| is| are| does| was| did)?>.{0,20}(?:{A}|{D})",
    "<(?:what'?s|what is|explain|reasons?).{0,24}<(?:risk|risky|red|at risk|score|flag(?:ged)?|critical)>.{0,12}(?:{A}|{D})|(?:{A}|{D}).{0,16}<(?:risk|risk score|risk reasons?|at risk\\?|why)>",
  ),
  row(
    'not-a-risk',
    3,
    // What is asked is never done: is Northwind not at risk, 东海没有风险吗.
    `${NOT_ASKED}(?:{A}|{D}).{0,12}(?:不算|不是|不应该算|没有|非)(?:是)?(?:什么)?风险`,
    `${NOT_ASKED}(?:{A}|{D}).{0,12}<(?:is(?:n't| not)|not) (?:really )?(?:a |at )?risk>`,
  ),

  ...ASKING,
  ...twice('chat', GREETS),
  ...twice('chat', NOTHING),
  row(
    'chat',
    3,
    '^(?:收到|谢谢|多谢|感谢|辛苦|好的?|行|嗯|哦|噢|哈|呵|ok(?:ay|k)?|k|thx|thanks?|ty|cool|great|nice|got it|noted|lol|ha|sure|yes|yep|yeah|no|nope|可以|没问题|明白|了解|知道了?|早|早上好|上午好|下午好|晚上好|你好|您好|hi|hello|hey|bye|再见|拜拜|晚安|周末愉快|新年快乐|加油|赞|棒|牛|完美|对|是的?|没事|不客气|gm|(?:good )?(?:morning|afternoon|evening)|good (?:night|job|work)|well done|congrats|perfect|awesome|you|u|so much|everyone|all|guys|team|大家|各位|啦|了|呀|啊|哈|吧|的|各|领导|老板|哥|姐|亲|man|bro|mate|[\\s，,。.!！~～…👍🙏😂😄🎉👌?？]|\\[[^\\]]{1,6}\\])+$',
  ),
]
