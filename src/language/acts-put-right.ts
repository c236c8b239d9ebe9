import { type Row, row } from './act-row.ts'
import { MISTAKEN } from './correction-words.ts'

/** By what way it was. */
const WAY =
  '(?:电话|视频(?:会议)?|微信|邮件|短信|当面|现场|面谈|上门|in[- ]person|face to face|f2f|on[- ]?site|phone|call|video|e-?mail|wechat|whatsapp|chat|teams|zoom|text|visit)'

/** Who more was there, told with it: 他后来进来了, he joined halfway. */
const CAME =
  '(?:[\\s，,]*(?:他|她|他们|因为|其实)?(?:也|都|后来|中途|后半段?|前半段?|半路|当时|那天|晚点|最后|刚好)*(?:他|她)?(?:也|都)?(?:在场?的?|去|来|到|参加|一起|赶过来|赶来|进来|过来|加入|上线|接入)(?:了|的)*)?[\\s吧的了。.!！]*$'
/** One more at what was written. */
const ONE_MORE = `^(?:please |pls |oh |and |can you |could you )*(?:(?:add|include|put)(?: in)? )?{P}(?: and {P})?(?: (?:to|in|on|into) (?:that|this|it|the last|the same|my last)(?: one| entry| visit| log| note)?| there| as well| too| also)(?:[\\s,]|too|also|as well|please|pls)*(?:(?:he|she|they)(?: was| were|'d)? [^,.]{0,24})?[\\s.!]*$|^(?:please |pls |oh |and |can you |could you )*include {P}(?:[\\s,]|too|also|as well|please|pls)*(?:(?:he|she|they)(?: was| were|'d)? [^,.]{0,24})?[\\s.!]*$|^(?:刚才?|上一?|上面|前面|[那这条个次的里再得把给]|还要|帮我|麻烦|\\s)*{P}[也都还再]*(?:给)?(?:加上|加进去?|加一?下|补上|补进去|写上|写进去|算上|带上)[吧了]?${CAME}|^(?:再|还要|还得|帮我|麻烦|把|也)*(?:加上|补上|算上|带上|加一?[个位]|补一?[个位]){P}${CAME}`

/** One thing is to be read as another. */
const READ_FOR =
  '^(?:(?:my )?(?:apologies|sorry|correction|oops)[\\s,.:]*)?(?:(?:please|pls|kindly|that|it|this|the [a-z]+|should|to) )*(?:read|reads|make (?:that|it)|be read as|change (?:that|it) to) [^,.;]{2,24}(?:,? )<(?:instead of|in place of|rather than|in lieu of|not|for)> [^,.;]{2,24}$|^(?:请|麻烦)?(?:把|将)?[^，,。；;]{1,10}(?:读作|改读|读成|视作|当作|算成)[^，,。；;]{1,10}$'

/** The rows of the table of acts that take back, and put right, what was written before. */
export const PUT_RIGHT: readonly Row[] = [
  row(
    'undo',
    3,
    '^(?:不对|错了|哎呀?|啊|呃|那就?|算了|还是|请|麻烦|帮我?|先|快)*\\s*(?:把)?\\s*(?:我)?(?:{T}|刚才|刚刚|刚|上一?[条个次笔]|上面|最后|前面|最近)?[的那这我]{0,3}(?:一?[条个次笔])?(?:记|写|录|登记?|填|发)?了?[的那这]{0,2}[条个次笔]?(?:记录|拜访|东西|{V}|{S}|{C})?\\s*(?:请|麻烦你?)?(?:帮我)?(?:给我?)?(?:撤销|撤回|撤了|撤掉|撤下|删了|删掉|删除|作废|去掉)',
    '^(?:把)?(?:上一?|刚才?|刚刚|最后)[的那这]?一?[条个次笔][^，,。]{0,4}(?:收回|撤回|取消|拿掉)[掉来去]?[\\s吧了。]*$|^(?:收回|撤下|拿掉)(?:上一?|刚才?|最后)?[的那这]{0,2}一?[条个次笔]?[^，,。]{0,4}$',
    '<(?:pull back|withdraw|rescind|take back|bin|reverse|drop) (?:that|this|it|the|my) ?(?:(?:last|latest|previous|most recent)(?: one| entry| visit| log| note)?|entry|visit|log|note)(?:[ ,]+(?:please|pls))?[\\s.!]*$',
    '重复了?[\\s，,]*(?:请|麻烦|帮我)?(?:删|撤)|<(?:delete|remove|undo)(?: it| that)?[\\s.!]*$',
    '^(?:撤|删)(?:了|掉|回)?(?:吧|它|这[条个]|那[条个]|上一?[条个]|刚才|{T}|最后)',
    '(?:帮我|把).{0,10}(?:撤销|撤回|撤了|撤掉|删了|删掉|作废)',
    '^(?:刚才?|刚刚|{T}(?:那|的|记)|上一?|最后)[^，,。]{0,6}(?:不算|不要了|白记|取消|作废)',
    '^(?:把)?(?:刚才?|刚刚|{T}|上一?|最后|前面)(?:我)?(?:那|的|记|写|发)*一?[条个次笔]?(?:记录|拜访)?(?:给我|帮我)?\\s*<(?:undo|delete|cancel|remove|revert)>\\s*(?:一下|掉|了|吧)*[\\s。.!]*$',
    '(?:发错|搞错|记错|点错)了?[\\s，,]*(?:撤|删)|^(?:撤回|撤销|撤)+[了吧掉]*$',
    '^(?:please |pls |oh |no,? )*forget (?:that|this|the last|my last) (?:entry|visit|log|note|one)[\\s.!]*$',
    '^(?:please |pls |oh |no,? )*(?:scratch|strike|disregard|ignore|nix) (?:that|this|it|my last|the last|the above)(?: one| entry| message| visit| log)?[\\s.!]*$',
    '<(?:undo|scrap|delete|remove|revert|retract|cancel|ditch|wipe) (?:that|this|it|the last|my last|the previous|last(?! minute)|what i|my previous|the one|my (?:most )?recent)>|^(?:please |pls |plz |can you |could you |just )*(?:undo|revert|retract)>|<take back (?:that|it|my|the) ?(?:last|previous|most recent)?|<take (?:that|it|the last one|my last(?: one| entry)?)[^.]{0,12} back>|<take (?:that|it|(?:the|my) (?:last|latest|previous)|that last)(?: one| entry| visit| log| note)? (?:out|off|down)>(?=\\s*(?:[,.;!]|$|please|pls|again))|<forget (?:that|the last|my last) (?:one|entry|visit|log)>|<forget (?:what i (?:just )?(?:logged|wrote|said|entered|sent)|it)>',
  ),
  row(
    'correct',
    3,
    `^(?:我|刚才?|上面|[那这]条)*(?:人名?|名字)?(?:不是|不对|错了|${MISTAKEN}|更正|纠正|纠错|口误|笔误|手滑|改一下|应该是|应为)`,
    `^(?:哦|噢|啊|呃|哎|抱歉|对不起|不好意思|sorry)[\\s，,]*(?:不是|不对|错了|${MISTAKEN}|更正|应该是|是{P}|是{T}|是{A})`,
    `${MISTAKEN}(?:人|字|名字)?了`,
    '^(?:还有|另外|对了|补充一?下?[:：]?|忘了说|漏了)[\\s，,]*(?:还有)?{P}(?:和{P})?(?:也?(?:在场?|去了?|参加了?|来了?|到了?|陪同|一起))?[\\s吧的了。.]*$',
    '^(?:还|对了|哦|噢|啊|[\\s，,])*(?:刚才|刚刚|上面|前面|我|那[条次])*(?:还)?(?:漏|少|忘)了?(?:记|写|说|报|算|录|登)?了?(?:有)?[一两俩]?[个位](?:人|同事)?(?:没[写记说])?[\\s，,:：.。]*(?:是)?{P}',
    '^(?:please |pls |oh |and |can you |could you )*(?:(?:add|include|put)(?: in)? )?{P}(?:,? (?:and )?{P})* (?:to|in|on|into) (?:that|this|it|the last|my last|the same)(?: one| entry| visit| log| note)?[\\s,]*(?:too|also|as well|please|pls|[\\s,])*[\\s.!]*$',
    '^(?:刚才?|刚刚|{T}|上一?|前一?|上面)(?:的)?(?:那)?一?[条个次笔](?:记录|拜访)?(?:的)?[里中]?[\\s，,]*(?:再|还要?|还得|要|得)?(?:补|漏|加|少)(?:充|上|写|记|了|一?下|一?[句个点条]|说明|个人)*[\\s，,:：]*(?:{P}|.{0,4}{P})',
    '^{P}(?:也|那天也|当时也)(?:在|去|来|参加|到|一起|见|陪)[^，,]{0,4}$',
    '^(?:再|还要|还得|帮我|麻烦|把|也)*(?:加上|补上|算上|带上|加一?[个位]|补一?[个位]){P}(?:[\\s，,]*(?:他|她)?(?:也|都|当时)*(?:在场?|去了?|来了?|参加了?|一起|在的|陪同))?[\\s吧的了。]*$',
    '^(?:哦|噢|啊|[\\s，,])*(?:其实|准确(?:地)?说|应该)(?:是|算)?\\s*(?:a |an )?(?:电话|视频|微信|邮件|短信|当面|现场|面谈|video|phone|email|e-mail|wechat|chat|in person|face to face|on site|teams|zoom)(?: ?call| ?meeting|会议?|拜访)?(?:[\\s，,]*(?:不是|而不是|not).{0,12})?[\\s。.!]*$',
    '^(?:(?:hm+|no|oh|well|sorry)[\\s,]*)*(?:i|we) (?:was|were|met|saw|spoke|talked)(?: (?:him|her|them))?[^,.]{0,24}(?:actually|in fact|in person|on site)?,? (?:and )?not (?:on |by |over |in )?(?:the |a )?(?:phone|e-?mail|video|person|site|call)[\\s.!]*$',
    '^(?:(?:hm+|no|oh|well|sorry)[\\s,]+)+(?:i|we) (?:was|were|met|saw|spoke|talked)(?: (?:him|her|them))? (?:actually )?(?:in person|on site|on the phone|by phone|by video|face to face)[\\s.!]*$',
    '^(?:it was )?(?:a |an )?(?:video|phone|email|e-mail|wechat|in person|face to face|on site|teams|zoom)(?: call| meeting| visit)?,? (?:and )?not (?:a |an |by |on |in )?(?:video|phone|email|e-mail|wechat|person|face|teams|zoom|site|call|visit)[^,.]{0,10}$',
    `^(?:[\\s，,]|其实|应该|准确(?:地)?说|刚才?|[那这上]一?[条个次]|actually|it was|that was|sorry|不对|是|an? )*${WAY}(?:[\\s，,]|吧|的|call|meeting)*(?:不是|而不是|not|rather than)\\s*(?:by |on |an? |a )?${WAY}(?:[\\s，,。.!]|吧|的|call|meeting)*$`,
    '^(?:对|是的?|嗯)?[\\s，,]*(?:但是?|不过|就是)?[\\s，,]*(?:漏了|忘了|少了){P}',
    "^(?:(?:oops|sorry|whoops|no|my bad|my mistake|correction|actually)[\\s,:!.-]*)*(?:the )?(?:due(?: date)?|deadline|end date|close date) (?:is|was|should(?: be|'ve been)|needs to be) (?:on |by )?(?:wrong|the \\d|{T})",
    '^(?:截止日?期?|到期日?|期限|交期|日子)(?:应该|应)?(?:是|为|写错|错了|不对)[^，,。]{0,6}(?:{T}|错|不对)',
    '^(?:日期|时间|人|客户|渠道|方式|联系人|金额|电话|下一步)(?:不对|错了|应该|应为|改成|改为|写错|记错)',
    '^(?:oops|my bad|whoops)?[\\s,:!.-]*(?:no|nope|not|wrong|actually|correction|typo|sorry|oops|i meant|meant|my mistake|scratch that|apologies|wait|hang on|no wait)>(?!.{0,3}$)(?![\\s,]+(?:i )?(?:was|am|is|were|got) (?:on mute|muted|afk|away|late|out|driving|held up|stuck|in (?:a|another)))(?![\\s,]+(?:for|about|i.?m|i am|this is|it.?s|to be)(?: (?:the|my|so|a|bit|rather|very|being|this))* (?:late|delay|delayed|slow|wait|belated))(?!.{0,20}<(?:problem|worries|answer|reply|one|show|meeting|call|visit|news|decision|idea|clue)>)(?!.{0,3}<sure>)',
    "^(?:it|that|the (?:date|visit|call|meeting)|date|this(?! (?:is|was) (?:for|from|about|re|regarding|to)>)) (?:was|is|should(?: be|'ve been)|shld be|needs to be)>",
    "<(?:should (?:be|have been|'ve been|say)|i meant|meant to (?:say|write|type)|not {P}[,;]? (?:but|it was|it's)?)>",
    '^(?:(?:and|also|plus|oh and|btw)[\\s,]+)+{P}(?: and {P})?(?:[\\s,]+(?:was|were|is|are|joined|came|attended|sat in|too|also|there|as well|with us|us))*[\\s.!]*$',
    '^{P} (?:was|were|joined|came|attended|sat in)(?: us)?(?:[ ]?(?:too|also|there|as well|along|in|with us))+[\\s.!]*$',
    '^(?:change|make|switch|set|update|fix) (?:it|that|the (?:date|day|channel|contact|account|name)|my last(?: one| entry)?)>',
    '^(?:刚才|刚刚|刚|{T}|上一?|上面|前面)(?:那)?[条个次](?:的)?[^，,。]{0,8}(?:不是|应该是|是).{1,16}(?:是)?',
    '^(?:按|其实)?{P}(?:也|其实)(?:没|未|不)?(?:在场?|去|来|参加|到|见)[^，,。]{0,4}[\\s，,。]*(?:刚|刚才)?(?:漏|忘|去掉|删|补|写错|记错|加上|改)[^，,。]{0,8}$',
    '^(?:把)?{P}[^，,。]{0,8}(?:去掉|删掉|删了|拿掉|加上|补上|加进去)[^，,。]{0,4}$|[\\s，,](?:去掉|删掉|拿掉|加上|补上)(?:他|她|{P})[\\s吧。]*$',
    '^(?:by )?(?:phone|email|video|wechat|in person|teams|zoom|tuesday|{T}|{P})[, ]+(?:i mean|i meant)|<(?:i mean|i meant)>.{0,3}(?:[, ]*not .{0,20})?$',
    '^(?:改成|改为|换成|改到|日期改|时间改|人改|改一下)|^(?:把)?(?:刚才|上一?条|上面)(?:那条)?(?:的)?[^，,。]{0,8}(?:改成|改为|换成|改到|改一下)',
  ),
  row(
    'correct',
    3,
    `^(?:(?:correction|sorry|oops|whoops|no|actually|my bad|my mistake|apologies)[\\s,:!.-]*)+(?:it|that|this) (?:was|is|should be|should have been) (?:an? |by |on |over )?${WAY}(?: call| meeting| visit)?(?:,? (?:and )?not (?:an? |by |on |in |over )?${WAY}(?: call| meeting| visit)?)?[\\s.!]*$`,
  ),
  row('correct', 3, ONE_MORE),
  row('correct', 3, ONE_MORE),
  row('correct', 3, READ_FOR),
  row('correct', 3, READ_FOR),
  row('correct', 2, '<(?:btw|by the way|actually)[\\s.!]*$', '^(?:是)(?:{P}|{T}|{A})[^，,]{0,6}$'),
]
