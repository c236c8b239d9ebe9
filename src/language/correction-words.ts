/** The words by which something said or written is put right. Folded text. */

/** Something came out wrong: 打错, 记反, 搞混. */
export const MISTAKEN = '(?:[搞记写打说弄填录输选看听认叫点]错|[搞记写说弄]反|[搞记弄]混)'

/** An entry is to be changed, and what is different stands behind: edit visit: …, 修改拜访：…. As it was written. */
export const EDIT =
  /^[\s/]*(?:please )?(?:(?:edit|amend|update|correct|fix|change)\s+(?:(?:the|my|that|last|previous)\s+)*(?:visit|entry|log|record)(?:\s+v\d+)?(?![a-z])|(?:请|帮我)?(?:修改|更改|更正|改一?下|改)(?:刚才|上一?[条个次]|那[条个次]|我)?的?(?:拜访|记录))\s*(?:[:：,，-]|to\s|成|为)\s*/iu

export const NO = new RegExp(
  `^(?:(?:不对|(?:我|刚才?|上面|那条)*(?:客户|公司|人名?|名字|日子|日期|时间|方式)?(?:${MISTAKEN}|错)(?:人|字|名字|日子|日期|客户)?了|不是的(?![\\u4e00-\\u9fff])|不是(?=[，,。]|$)|no|nope|wrong(?: person| name| day| date| one| account| customer| client| company| channel)?|typo|my (?:mistake|bad)|oops|whoops|(?:my )?apologies|correction|mistake|(?:so )?sorry|actually|hm+|um+|er+|oh|ah|wait|well|哦|噢|啊|对不起|抱歉|更正)(?![a-z])[\\s,，:：.。!！]*)+`,
  'u',
)

export const INSTEAD =
  /^(?:不是|not|it was ?n[o']?t|是)?\s*(.{1,40}?)\s*[,，;；]?\s*(?:(?:而)?(?:应该|应)?是|应为|改成|改为|换成|but|it was|it is|it's|should be|→|->)\s*(.{1,200})$/su

/** `not Meridian, Acme`: the comma alone may say it. */
export const NOT_BUT =
  /^(?:不是|not)\s*(.{1,40}?)(?:\s*[,，;；]\s*|\s+(?=是|而是|but|it|should))(?:(?:而)?是|but|it was|it is)?\s*(.{1,200})$/su

/** 是郑总不是魏科长, it was Ruth not Dana. */
export const IS_NOT =
  /^(?:应该)?(?:是|it was |that was |it's |should be |(?:(?:please|kindly|that|it|should|to) )*read |make (?:that|it) )([^,，;；]{1,20}?)[\s,，]*(?:不是|而不是|(?<![a-z])(?:(?:and )?not|instead of|in place of|in lieu of|rather than|(?<=read .{2,20})for) )\s*([^,，;；]{1,20})$/u

/** The same behind words that say that something was wrong: wrong name: Oliver Grant, not Janet. */
export const NAMED_NOT =
  /^([^,，;；]{2,24}?)[\s,，]*(?:不是|而不是|(?<![a-z])(?:and )?not )\s*([^,，;；]{1,20})$/u

export const LEAD =
  /^(?:请|把|将)?(?:客户|联系人|人|渠道|方式|拜访日期|拜访时间|日期|时间|下一步(?:日期|时间)?|截止(?:日期)?|内容|主题|(?:the |visit |due )?date|channel|account|person|contact|due(?: date)?|next step|summary)?\s*(?:应该|应)?(?:改成|改为|换成|改到|是|为|was|is|should be|to|=|:|change(?: it| that)? to|make (?:it|that)|it was|i meant)*\s*(?:(?:跟|和|与)(?=[\u4e00-\u9fff])|with\s)?\s*[:：]?\s*/u

export const ABOUT_NEXT = /下一?步|截止|到期|(?<![a-z])(?:due|next step|deadline)/u

export const ABOUT_VISIT = /拜访(?:日期|时间)|日期是|(?<![a-z])(?:date|visit(?:ed)?|met|it) (?:was|is)/u

export const REPLACED =
  /^(?:(?:no|nope|sorry|不对|错了)[\s,，]*)?(?:not|不是)\s*[^,，;；]{2,30}[,，;；]\s*(?!(?:he|she|they|it|but he|but she)(?![a-z])|他|她|没)/u
