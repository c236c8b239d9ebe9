import { rule } from './entities.ts'

export const NAMES_ONE = rule('{A}|{P}')
/** A day by which, or a plan, that nothing was made of. */
export const SHALL = rule(
  '(?:之前|以前|前)(?:给|交|发|送|回|提|报|完成)|<by (?:the|end|close|mid|early|late|next|eod|cob|[a-z]+day)>|<(?:next|this) (?:week|month)>',
)
/** 没, 不在, never: somebody may not have been there, or nothing come of it. */
export const MISSING = new RegExp(
  [
    '没(?!问题|意见|事|啥|什么|说|反对|变|戏|谱|必要|办法|松口|压力|异议|毛病|关系|有(?:[\\s]|$|问题|意见|待办|别的|什么|异议|新)|定|决定|批|签|付|到货|有货|钱|用|想|给|再|别的|提|明确|表态|吭|敢|忘|得|多|错|商量|多久|少|谈正)',
    '不在(?!意|乎)|不来|不见(?!得)|不肯见|不接(?!受|触|待|单|手|着|下)|不成了?(?=$|[\\s，,。])|无(?:人|法)|未能|拒(?:绝见|接)|推掉|黄了|泡汤|作罢|打道回府|按掉|下班了|刚走(?=了|$|[，,。；;])|走了(?!一?[趟圈走])|差点|险些|缺席|改天|白跑|扑空|落空|鸽子|爽约|出差|请.{0,2}假|休.?假|在开会|开着会|开会去|叫走|拉走|喊走|走开|人影|闭门',
    '(?:cancel|skip|decline|postpone|bump(?!ed into| into)|no[- ]?show)[a-z]*|取消|推迟|延期|改期',
    '(?<![a-z])(?:never(?! mind| a problem| better)|absent|missed|out(?=$|[\\s]*[,.;]| (?:till?|until|today|sick|of office))|away(?! from)|unable|unavailable|hospital|off sick|on leave|on holiday|left(?= (?:early|already|before|just)|[,.;]|$)|(?:just|already) left|gone(?= (?:home|out|by)|[,.;]|$)|engaged|shut|closed(?= (?:today|up)|[,.;]|$)|machine(?=$|[,.;])|answerphone|voicemail|in vain|for nothing|to no avail|take place|pulled out|stood (?:me|us) up|called off|(?:called|pulled|dragged|summoned) (?:away|into|off|out|over|back|up|to the)|in (?:a|another) meeting|nobody|no one|none of them|neither|yet to|without (?:seeing|meeting|speaking|talking)|(?:did|has|had|was|have) ?n.?t(?=[\\s.,;!]*$)|(?:did|could|was|were|had|have|has|would) ?n.?t (?:be able to |been able to |able to |even |actually |quite |really |get (?:to|hold|through)|manage to )*(?:show|come|make|turn|join|pick|answer|reach|see|seen|meet|met|speak|spoken|talk|talked|call|called|get through|happen|attend|there|in|around|available|able)|(?:did|could|was|were|had|have|has|would)? ?not (?:be able to |been able to |able to |yet |even |actually |manage to )*(?:show|come|make it|turn|join|pick|answer|reach|see|seen|meet|met|speak|spoken|talk|talked|call|called|happen|attend|there|in|around|available|able|there|present))(?![a-z])',
  ].join('|'),
  'gu',
)
/** Somebody was spoken to after all. */
export const MET =
  /聊|谈|见了|只见|沟通|交流|递|给了|(?<![a-z])(?:met|spoke|talked|saw|instead|with)(?![a-z])/u
/** One of us was there in person, though nobody was met. */
export const WENT =
  /去|跑|到了|等(?:到|着)|在[^，,。]{1,12}(?:等|守|候|堵|蹲)|门卫|传达室|保安室|值班室|厂区|在[^，,。]{1,8}见|约(?:了|在)[^，,。]{0,10}见|上门|楼下|门口|大厅|前台|等了|(?<![a-z])(?:went|waited|gate(?:house)?|security (?:desk|office)|lobby|reception|on site|drove|office|visit|visited|stopped|dropped|popped|swung|called in|arrived|no[- ]show|stood)(?![a-z])/u
/** Comes on another day, or was only sent to somebody else and seen. */
export const ELSEWHERE = rule(
  '(?:改|推|挪|延|换)(?:期)?(?:到|至|成){T}|抄送|转发|{P}(?:的|.?s)? ?(?:secretary|assistant|pa>|秘书|助理)|<(?:cc|bcc)>|<(?:copied|forwarded|moved|pushed|postponed|rescheduled)>',
)
