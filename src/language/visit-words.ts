import { rule } from './entities.ts'

export const NAMES_ONE = rule('{A}|{P}')
/** A day by which, or a plan, that nothing was made of. */
export const SHALL = rule(
  '(?:之前|以前|前)(?:给|交|发|送|回|提|报|完成)|<by (?:the|end|close|mid|early|late|next|eod|cob|[a-z]+day)>|<(?:next|this) (?:week|month)>',
)
/** 没, 不在, never: somebody may not have been there, or nothing come of it. */
export const MISSING =
  /没(?!问题|意见|事|啥|什么|说|反对|变|戏|谱|必要|办法|松口|压力|异议|毛病|关系|有问题|有意见|定|决定|批|签|付|到货|有货|钱|用|想|给)|不在(?!意|乎)|不来|不见(?!得)|不肯|白跑|扑空|落空|鸽子|爽约|出差|请假|休假|走开|(?<![a-z])(?:never|no[- ]show|absent|missed|(?:was|is|were) (?:not|out|off|away|sick|ill|busy)|did ?n.?t (?:show|come|make|turn|join|pick)|could ?n.?t (?:make|reach|come|join)|wasn.?t|weren.?t|nobody|no one)(?![a-z])/u
/** 下午去华锐见吴经理: gone, or still to go. */
export const MAY_COME =
  /(?:^|[\s，,]|上午|下午|晚上|今天|中午)(?:再|先|要)?(?:去|到|找|约|跑|拜访|回访)(?!了|过|的|完|着|得|年)/u
/** Somebody was spoken to after all. */
export const MET =
  /聊|谈|见了|只见|沟通|交流|递|给了|(?<![a-z])(?:met|spoke|talked|saw|instead|with)(?![a-z])/u
/** One of us was there in person, though nobody was met. */
export const WENT =
  /去|跑|到了|在[^，,。]{1,8}见|约(?:了|在)[^，,。]{0,10}见|上门|楼下|门口|大厅|前台|等了|(?<![a-z])(?:went|waited|lobby|reception|on site|drove|office|visit|visited|stopped|dropped|no[- ]show|stood)(?![a-z])/u
