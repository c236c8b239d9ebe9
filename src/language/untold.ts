import type { Clause } from './clauses.ts'
import { CONTACT_WORDS } from './contact-words.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import { findAttempt, findChannel } from './marks.ts'
import { NAMES_ONE } from './visit-words.ts'

/** Without one of these nothing below can hold: most messages are looked at no further. Plain or masked text. */
const MAY_BE =
  /没|未|不|别|勿|甭|谁说|例|范|模板|格式|样|比如|要是|如果|哪天|除非|要能|希望|但愿|巴不得|n['’]?t(?![a-z])|(?<![a-z])(?:not|never|nobody|no[- ]?one|none|neither|if|once|until|till|unless|when|wish|imagine|should|the day|example|sample|template|format|like|type|write|say)(?![a-z])/u

/** We have not done it: haven't called Oliver yet, 还没给陈副总打电话呢. What was tried and failed is told otherwise, and is a contact. */
const NOT_DONE = rule(
  [
    "^(?:(?:sorry|so|well|and|but|just so you know|fyi|no|nope|still|as of {T}|{T}),? )*(?:(?:i|we|i['’]ve|we['’]ve) )?(?:still )?(?:have ?n['o’]?t|have not|has ?n['o’]?t|had ?n['o’]?t|did ?n['o’]?t|did not|not|never)>(?: (?:yet|even|ever|actually|really|personally|had (?:the )?(?:time|chance) to|managed to|manage to|got(?:ten)? (?:a)?round to|get (?:a)?round to|got to|get to|had a chance to|find time to|found time to|been able to))* <(?:call(?:ed|ing)?|phon(?:e|ed|ing)|r[iau]ng|e-?mail(?:ed|ing)?|text(?:ed|ing)?|messag(?:e|ed|ing)|sp[eo](?:ak|oken?|aking)|talk(?:ed|ing)?|visit(?:ed|ing)?|seen|seeing|been|contact(?:ed|ing)?|met|meeting|written|writ(?:e|ing)|gone|chased?|chasing)>",
    '<(?:nobody|no[- ]?one|none of (?:us|my team|our (?:team|people|guys|side)))(?: (?:from|of|on|in) (?:us|our (?:side|team|office)|my team))?(?: (?:here|has|have|ever|yet|actually|even))* (?:been|gone|went|called|phoned|rang|emailed|texted|messaged|visited|saw|seen|met|spoke|spoken|talked|contacted|offered|promised|agreed|told|quoted|said)>',
    '^(?:{T}|{A}(?:那边|的人)?|{P}(?:那边)?(?=我|咱|{T}?没人|(?:还|都|也)*没(?:有)?(?:联系|拜访|约(?!到|上)|见(?!到|着|上|成|过)))|我们?|咱们?|谁|一个人|还|都|也|可|真|一直|压根|根本|从来|这周|其实|反正|[\\s])*(?:没|没有|还没|都没|未)(?:有)?(?:来得及|顾上|顾得上|抽出空|空|时间|机会|人|谁|怎么)*(?:去(?!成|了)|(?:跟|和|给|向)[^，,。；;]{0,10}?(?:打|联系|说|聊(?!成)|谈(?!拢|成|妥|下来|好)|见|约|回|沟通|通电|答复)|跑(?!空)|拜访|联系(?!上|到)|见(?!到|着|上|成|过|面的)|约(?!到|上|成)|打给|回电|找(?!到|着))',
  ].join('|'),
)

/** What we did not promise, agree or say: told by whoever denies it, and no talk with them. */
const NOT_PROMISED = rule(
  [
    "<(?:(?:i|we)(?:['’]ve)? (?:(?:have|had|did|do) ?n['o’]?t|(?:have|had|did|do) not|(?:have |had )?never|not)|(?:nobody|no[- ]?one|none of us)(?: has| have| ever)?) (?:ever |yet |actually |really )*(?:promis(?:e|ed)|offer(?:ed)?|agree(?:d)?|commit(?:ted)?|guarantee(?:d)?|say|said|tell|told|quot(?:e|ed))>",
    '(?:我们?|咱们?|谁|压根|根本|从来|可|就)(?:可|也|从来|压根|根本|就|都|又)*(?:没有?|不曾|从未)(?:跟|和|给|向|对)?(?:{P}|{A}|他们?|客户)?[^，,。；;他她对]{0,4}?(?:说过|答应|承诺|保证|同意过|谈过|提过|松过口|讲过|许过|开过口)|谁说(?:的)?(?:我们?|咱们?)?(?:已经|都)?(?:答应|承诺|同意|保证)',
  ].join('|'),
)

/** If Ruth ever signs, 要是孙副总哪天肯松口: what is wished for, with a beer behind it. */
const WISHED = rule(
  [
    '<if>[^.;?]{0,40}<ever>|<(?:i (?:do |really |just )?wish|if only|imagine(?: if)?|fingers crossed|wouldn.?t it be)>|^(?:真|就|多|我|好)*(?:希望|但愿|巴不得|盼着){P}(?![^。]{0,30}{T})',
    '<(?:if|once|when|until|till|unless|should|the day|the moment|the minute)>.{0,60}<(?:beers?|drinks?|champagne|pints?|cake|party|pigs|eat my hat|(?:is|are) on me|buying (?:everyone|you|us|the)|buy (?:everyone|you all|the team)|i owe you|owe you all|miracle|believe it when|dance|retire|hell freezes)>',
    '(?:要是|如果|哪天|哪一天|除非|要能|只要|等)[^。；;]{0,30}(?:请(?:全组|大家|你们|客|全公司|全部门)|喝奶茶|红包|倒立|直播|烧高?香|白跑|白忙|做梦|谢天谢地|太阳.{0,4}西边|跟你姓|跪|烧烤我请|我请)',
  ].join('|'),
)

/** How one writes it, for somebody who learns it: 这个例子:…, write it like this: … */
const EXAMPLE =
  /^.{0,16}(?:例子|范例|示例|样例|模板|格式)(?:是|如下|就是)?(?:这样|这个)?(?:的)?\s?[:：]|(?:比如说?|例如|像这样写?|这样写|照这样|像这么)(?:写|发|打)?\s?[:：]?\s?["“「『']|["”」』']\s?[，,]?(?:就|大家)?(?:这么|这样|照这|照着)(?:个)?(?:格式)?(?:写|发|打|记)|^.{0,12}(?<![a-z])(?:examples?|sample|template|format)(?: (?:message|log|entry|text|for [^:：]{1,24}))?(?: is)?\s?[:：]|(?<![a-z])(?:like this|for example|e\.g\.?|for instance|such as)\s?[:：,]?\s?["“'‘]|(?<![a-z])(?:just|simply|can|only) (?:type|write|send|say|put)(?: something)?(?: like)?\s?[:：]?\s?["“'‘]/u

/** Don't call Jonas before 10, 先别给陈副总打电话: what somebody shall not do was not done. */
const FORBIDDEN = rule(
  [
    "^(?:(?:please|pls|and|so|but|hey|guys|all|team),? )*(?:do ?n['o’]?t|do not|never|no need to|nobody|no[- ]?one) (?:you |ever |please |just )*<(?:call|phone|ring|e-?mail|mail|text|message|contact|visit|chase|disturb|write to|go (?:to|and see)|see|meet|talk to|speak to)>",
    '^(?:请|大家|你们?|先|千万|暂时|最近|以后|[\\s,，])*(?:别|不要|勿|甭|不用)(?:再|先|去|老)*(?:(?:给|跟|和|找|约|联系|拜访|见|打扰|催|跑|去)(?:{P}|{A})|{P})',
  ].join('|'),
)

/** Nothing of it is to be written: said of what nobody did or promised, wished for, or shown as an example. */
export function isUntold({ words, clauses, folded, entities }: Heard): boolean {
  if (entities.accounts.length + entities.people.length === 0) return false
  if (!MAY_BE.test(words) || /[?？]\s*$/u.test(words)) return false
  if (EXAMPLE.test(folded.text)) return true
  // With a day behind an account they are its reminders that rest until then.
  const rests = entities.accounts.length > 0 && entities.days.length > 0
  if (!rests && clauses.length === 1 && FORBIDDEN.test(words)) return true
  if (WISHED.test(words))
    return !clauses.some(
      (clause) => isTold(clause) && NAMES_ONE.test(clause.words) && !WISHED.test(clause.words),
    )
  return clauses.some(isDenied) && clauses.every((clause) => isDenied(clause) || !isMore(clause))
}

const isDenied = ({ words }: Clause): boolean => NOT_DONE.test(words) || NOT_PROMISED.test(words)

/** Tells of something beside what is denied. */
function isMore(clause: Clause): boolean {
  return (
    isTold(clause) || (clause.tense === 'future' && clause.days.length > 0) || NAMES_ONE.test(clause.words)
  )
}

function isTold({ words, tense }: Clause): boolean {
  return (
    findAttempt(words) !== undefined ||
    (tense === 'past' &&
      (CONTACT_WORDS.verbs.test(words) || NAMES_ONE.test(words) || findChannel(words) !== undefined))
  )
}
