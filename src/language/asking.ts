import { type Row, row } from './act-row.ts'

/** The rows of the table of acts that say that something is asked. */
export const ASKING: readonly Row[] = [
  row(
    'ask',
    3,
    '^(?:请问|问一?下|帮我查一?下?|帮我看看?|查一?下?|查查|列出|列一?下|统计一?下?|看看|那|那么)?[\\s，,]*(?:我|我们|我们组|团队|{M})?(?:的|手上|手里|名下|这边|负责的?)*(?:还)?(?:有)?(?:哪些|哪个|哪几|哪家|哪位|有没有|有多少|多少|谁|什么时候|几[个家次条笔]|啥时候)',
    '(?:哪些|哪个|哪几|哪家|哪位|多少|几[个家次条笔]|多久|谁(?:在|负责|跟|管|的|手)|什么时候|啥时候|是不是|有没有)',
    "^(?:which|who(?:se|'s)?|what|when|where|how (?:many|much|long|often|old)|list|any(?:thing|body|one)?|is|are|(?:was|were)(?! (?:supposed|meant|going) to)|do|does|did|(?:has|have)(?= (?:we|i|you|they|he|she|anyone|anybody|the|{P}|{A}|{M}))|can(?!['’]?t)|could|should|show(?: me)?(?: all| the| my| our)?(?: [a-z-]+){0,2} (?:deals|accounts|customers|visits|clients|overdue|opportunities|steps)|top \\d+|give me (?:all|the|my) (?:deals|accounts|customers|visits))>",
  ),
  row(
    'ask',
    2,
    '^(?!.*(?:{P}|{A})).*(?:average|<total>|<sum of>|最高|最低|平均|占比|排名|总共|一共)',
    '^(?!.*(?:{P}|{A}))(?:.*(?:[\\s的]|[abcd]类|级))?(?:accounts|deals|customers|clients|negotiations|tenders|opportunities|visits|next steps|客户|商机|单子|项目|拜访|下一步)(?:都?(?:列|list|拉|导|发|给).{0,10}|s?)?[\\s?？。.!]*$',
    '^(?:[abcd]|tier|[abcd]类|所有|全部|all|key|my team|critical|at[- ]risk|overdue|stalled)\\S*.{0,6}(?:accounts|customers|clients|deals|客户|商机|单子|项目)',
    '^(?:(?:accounts|deals|customers|clients|visits|opportunities) (?:on|in|with|without|over|above|under|below|closing|visited|not|at|from|that|of|due|stuck))',
    '^(?:列出|列一下|列个|列一列|统计)',
  ),
  row(
    'ask',
    3,
    '谁(?!知道|也|都|让|来|说)',
    '(?:去|跑|到)(?:了|过)?哪(?:儿|里|些|了|[?？]|$)|最大的?风险',
    '<(?:who|which|when|where|how many|how much|what)> (?:is|are|was|were|do|does|did|has|have|of|accounts|deals|customers)',
    '(?:^|[\\s，,])(?:有什么|有啥|有没有)(?!问题|事)',
    '是哪[天个家位]|哪[天一]|上次.{0,8}(?:是|什么时候|谁)',
    '(?:没|没有|过了?|了)没[?？\\s]*$',
  ),
  row(
    'ask',
    2,
    '[?？]\\s*$',
    '(?:吗|呢|没有|么)[。.!！\\s]*$',
    "^(?:{M}(?:'s)?|my team'?s?|my|our|the team'?s|我的?|我们的?|{M}的?|全部|所有|全公司)\\s*(?:的)?(?:pipeline|deals?|accounts?|customers?|visits?|negotiations|tenders|proposals|open deals|overdue \\w+|opportunities|商机|项目|单子|客户|拜访|漏斗|{G})",
    '^(?:all|overdue|stalled|stuck|critical|at[- ]risk|open|所有|全部|逾期|停滞|预警|危急|超期)(?:的| the)?\\s*(?:my |a |b |[abcd]类)?\\s*(?:deals?|accounts?|customers?|next steps?|steps|商机|客户|项目|单子|下一步|待办)',
    '(?:满意度|金额|风险分?|回款|逾期).{0,8}(?:低于|高于|超过|大于|小于|以上|以下|不足).{0,14}(?:客户|商机|项目|单子)',
    '<whats|whos|hows>',
  ),
  row(
    'ask',
    3,
    '^(?:will|would|shall|am|might|may|won.?t|isn.?t|aren.?t|hasn.?t|haven.?t|didn.?t|doesn.?t|don.?t)>.*[?？]\\s*$',
    '(?:客户|商机|单子|项目|accounts|deals|customers)的?.{0,14}(?:没|未|不)(?:有)?(?:人)?(?:联系|拜访|去|见|动|跟进|下一?步|进展)(?:过|了)?(?:的)?[\\s。.]*$',
    '^(?!.*(?:{P}|{A})).{0,14}(?:没|未)(?:有)?(?:联系|拜访|去|见|动|跟进|下一?步|进展)(?:过|了)?的.{0,4}(?:客户|商机|单子|项目|[abcd]\\s?[类级])[\\s。.]*$',
    '^(?:tier )?[abcd](?:,? (?:and|or) [abcd])? (?:accounts|customers|clients)>',
    '第几',
  ),
  row('ask', 2, '^我.{0,4}(?:什么|啥|哪).{0,10}(?:没|吗|呢)?[?？\\s]*$'),
]
