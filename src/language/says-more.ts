import { MISTAKEN } from './correction-words.ts'
import type { Heard } from './heard.ts'
import { findAttempt, findChannel, REPLIED, UNANSWERED } from './marks.ts'
import type { VisitReading } from './reading.ts'

/** It is said outright that something is to be put right, or which field: whatever follows belongs to it. */
export const OUTRIGHT = new RegExp(
  `^(?:[\\s,，.。!！~]|哦|噢|啊|呃|额|哎|呀|唉|嗯|抱歉|不好意思|对不起|我(?=${MISTAKEN})|刚才?|上面|那条|人?名字?(?=${MISTAKEN})|(?:oh|ah|hmm+|er|um|oops)(?![a-z]))*(?:不对|不是|错了?|${MISTAKEN}|更正|改|把|应该|应为|更新|(?:客户|联系人|人|渠道|方式|拜访|日期|时间|下一?步|截止|内容|主题|谈的|聊的)[^，,。]{0,6}?(?:是|为|应|改|不对|错)|下一?步|(?:no|nope|not|wrong|sorry|actually|oops|wait|correction|i meant?|change|make (?:it|that)|should be|(?:the |visit |due )?(?:date|channel|account|person|contact|due|next step|summary|topic) (?:is|was|should))(?![a-z]))`,
  'u',
)
/** The same, anywhere in it: 终稿改到周五交, 是的，不过是周四去的. */
export const PUTS_RIGHT =
  /改(?:到|成|为|在)|换成|才对|才是|而是|漏了|少了|忘了|不过|但是?|(?<![a-z])(?:but|instead|moved to|rather)(?![a-z])/u
/** Words of somebody who puts something right, or who names one more. */
const FILLER =
  /不是|而是|应该|应为|改成|改为|改到|换成|其实|就是|只有|还有|另外|加上|一起|我们?|他们?|她们?|客户|对方|那天|那次|那家|当时|时候|日子|日期|时间|方式|渠道|漏了|少了|忘了|说错|后来|上线|接入|中途|半路|进来|赶来|赶过来|加入|最后|刚好|聊|谈|没来|没到|没去|没见|没在|不在|缺席|参加|过来|在场|是|也|都|在|来|去|到|见|和|跟|与|的|了|吧|啊|哦|呢|嘛|事|人|个|位|(?<![a-z])(?:it|was|were|is|are|that|this|the|a|an|and|also|plus|too|as|well|with|not|but|to|on|at|in|by|of|from|he|she|they|we|i|him|her|them|there|here|had|has|have|been|came|come|joined|join|met|meet|meeting|visit|visited|call|called|account|one|only|just|actually|instead|rather|than|mean|meant|make|change|did|didn|didnt|wasn|wasnt|weren|t|s|show|up|line|yes|yeah|ok|okay|sorry|please|customer|client|person|day|date|really|both|all|us|me|my|our)(?![a-z])/gu

/**
 * Whether a message says something besides what a correction of an open or a written visit would take from it: a person of somebody else, a
 * code, or words that put nothing right (郑总说下周二打款, F2推到周五, Southport is unhappy about the spare parts). Then it is something new.
 */
export function saysMore({ folded, words, entities }: Heard, open: VisitReading): boolean {
  if (OUTRIGHT.test(folded.text)) return false
  if (
    entities.codes.length > 0 ||
    entities.deals.some(({ code }) => !open.deals.some(({ value }) => value.code === code))
  )
    return true
  if (OUTRIGHT.test(folded.text) || PUTS_RIGHT.test(folded.text)) return false
  // What was not understood yet is asked for: any answer may hold it.
  if (open.people.length === 0 || open.accounts.length === 0) return false
  let left = words.replace(/[\ue000-\uf8ff]/gu, ' ')
  // 微信聊的，不是电话: two ways of contact.
  for (const find of [findChannel, findChannel, findAttempt]) {
    const mark = find(left)
    if (mark) left = left.slice(0, mark.start) + ' '.repeat(mark.end - mark.start) + left.slice(mark.end)
  }
  left = left.replace(REPLIED, ' ').replace(UNANSWERED, ' ').replace(FILLER, ' ')
  const latin = left.match(/[a-z]{3,}/gu)?.length ?? 0
  const chinese = left.match(/[\u3400-\u9fff]/gu)?.length ?? 0
  return latin >= 2 || chinese >= 2
}
