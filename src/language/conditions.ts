import { rule } from './entities.ts'

/** It hangs on something: nothing of it has happened, and it may never come. Masked words. */
export const CONDITION = rule(
  [
    '如果|(?<![主只就重不需还])要是|假如|假使|倘若|若是|若(?={P}|{A}|他|她|对方|客户)|万一|除非|只要|(?<!说|讲|听|他|她|你|我|{P}|的)的话(?!题|术|语|筒)|(?:点头|同意|松口|批|答应|有空|方便)(?:了)?(?:就|再|才)(?!是)',
    '(?:^|[\\s,;，；])<(?:if|unless|assuming|provided|providing|supposing|as long as|in case|in the event)>(?! i may| you (?:like|want|please|don.?t mind))|<(?:should (?:all|everything|things|he|she|they|it|{P}|{A})|had {P} been|were {P} to|would have|subject to|hopefully|tentative(?:ly)?|provisional(?:ly)?|pencill?ed)>',
  ].join('|'),
)

/** Only heard: news and talk about a customer, and neither a contact with them nor anything to be done. */
export const HEARSAY = rule(
  "听说|据说|据传|据悉|传言|传闻|谣传|(?:都|在|有人)(?:在)?传|好像听|小道消息|有人(?:说|讲)|网上说|新闻|朋友圈|公众号|抖音|微博|头条|热搜|刷到|(?:电视|报纸|广播)(?:上|里)|八卦|<(?:heard (?:that|a rumou?r|from|{P}|{A}|they|he|she)|rumou?rs?|rumou?r has it|apparently|(?:in|on) the (?:news|papers?|radio|tv|telly)|(?:saw|read) (?:it |that |this )?on (?:linkedin|twitter|facebook)|news says|i read that|saw in the news|according to|word (?:is|has it|on the street)|i hear|i'?m told|i am told|we'?re told|someone (?:said|told|mentioned)|it is (?:said|rumou?red)|reportedly|allegedly|supposedly|the grapevine)>",
)
