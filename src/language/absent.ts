import { ABSENT, HE_WAS_NOT } from './attendee-words.ts'
import type { PersonFound } from './contacts.ts'

const WAS_SEEN = /见了|(?<!没)见到|见过|拜访(?:了|过)|(?<![a-z])(?:met|saw|visited|spoke)(?![a-z])/u
/** Somebody else was met in the place of whom one went to see: 去找孙总 只见到王工, went to see Ruth but ended up talking to Dana. */
const ONLY_ANOTHER =
  /^[\s，,；;]*(?:(?:结果|最后|可是?|但是?|只好|but|so|and|then)\s*)*(?:(?:是|换成了?|变成了?|来的是|接待的是)[\u4e00-\u9fff]{1,6}(?:接待|来的|见的|出面|陪的)|(?:来的是|接待的是|换成了?)|只(?:见到|见着|找到|碰到|碰上|遇到|见了|好|能|[和跟同与][\u4e00-\u9fff]{1,4}(?:聊|谈|见|碰|说))|(?:i |we )?(?:only (?:got|managed) to|ended up|settled for|had to make do with)(?![a-z]))/u
const WENT_FOR =
  /(?:(?:本来|原本|原来|原定|说好)?(?:是)?(?:约|见|找)的是|找|约|想见|要见|去见|(?<!回)访|见(?!了|过|到)|(?<![a-z])(?:see|meet|for|catch|visit|find)(?: with)?)\s*$/u

/** Was to come too, and did not: 刘总工本来说参加 结果没来, Janet was supposed to be there but got stuck. */
const MEANT_TO_COME =
  /^\s?(?:本来|原来|原定|原本|说好)(?:说|要|打算|答应|约好|今天|也|都|会|是)*(?:来|参加|到场|到|去|出席|一起)(?:的)?[\s，,]*(?:但是?|可是?|结果|最后|后来|临时|突然|又|却|都|他|她|人)*(?:没(?:来|到|参加|去|出现|露面|出席)|不来了|来不了|被[^，,。；;]{0,3}(?:叫|拉|派|喊)|有事|走了)|^ (?:was|were) (?:(?:meant|supposed|sposed|due|going|scheduled) )?to (?:[a-z]+ ){1,5}but (?:(?:she|he|they) )?(?:did ?n.?t|did not|never|could ?n.?t|had to|was|got|is|ran|went)(?![a-z])/u

/** Around the name: 替陈副总见的我, 见陈副总之前先跟胡部长碰了一下. */
const BESIDE: readonly { lead: RegExp; tail: RegExp }[] = [
  { lead: /(?:替|代(?:替|表)?)\s*$/u, tail: /^\s*(?:见|来|出面|参加|接待|开会|跟我)/u },
  { lead: /(?<!没)(?:见|拜访)\s*$/u, tail: /^\s*(?:之前|以前|前)[，,\s]*(?:我们?)?先/u },
]

/** Before the name. */
const MISSED =
  /(?:没(?:有|能)?(?:见|碰|等|找|联系)(?:到|着|上)|未能?见到|除了|(?<![a-z])(?:without|except|minus|missed|(?:everyone|everybody|all of them|all) but|(?:on behalf|in place|in lieu) of|(?:standing|filling|sitting|covering|deputi[sz]ing) (?:in )?for|did ?n[o']?t (?:see|meet|get)|didn't (?:see|meet|get)|instead of|in place of|apologies from|not))\s*$/u

/** 陈副总和胡部长都不在, lee n ivan both away, neither Mark nor Elena came: what is said of the last of them is said of both. */
const AND = /^\s*(?:(?:和|跟|与|及|、|,|，|&|\+|and|n|or|nor)\s*)?$/u
const BOTH = /^\s*(?:他们)?(?:今天|也|又)?(?:都|全|两个?人?都?|俩|both(?![a-z])|(?:are|were) both)/u

export function isMissed(text: string, person: PersonFound, next: PersonFound | undefined): boolean {
  if (NEITHER.test(text.slice(Math.max(0, person.start - 10), person.start))) return true
  if (isAbsent(text, person.start, person.end, next?.start)) return true
  return (
    next !== undefined &&
    AND.test(text.slice(person.end, next.start)) &&
    BOTH.test(text.slice(next.end)) &&
    isAbsent(text, next.start, next.end)
  )
}
const NEITHER = /(?<![a-z])(?:neither|nor)\s+$/u

/** 没见着 胡部长说预算批了: of whom it was said stands before it, and this name begins what comes next. */
function beginsClause(text: string, start: number, behind: string): boolean {
  return (
    /[\u4e00-\u9fff]\s+$/u.test(text.slice(0, start)) &&
    /^(?!和|跟|与|及|也没|都没|或)[\u4e00-\u9fff]/u.test(behind)
  )
}

/** Whether the words around a name at `start` … `end` say that this person was not there. Folded text. */
export function isAbsent(text: string, start: number, end: number, next?: number): boolean {
  const behind = text.slice(end, end + 60)
  return (
    ABSENT.test(behind.slice(0, 40)) ||
    MEANT_TO_COME.test(behind) ||
    // 方工那开完会 张工本来要来 临时被叫走了: said of whoever is named last before it.
    (HE_WAS_NOT.test(text.slice(end, Math.min(end + 60, next ?? end + 60))) &&
      !WAS_SEEN.test(text.slice(Math.max(0, start - 24), start))) ||
    (MISSED.test(text.slice(Math.max(0, start - 24), start)) && !beginsClause(text, start, behind)) ||
    BESIDE.some(
      ({ lead, tail }) => lead.test(text.slice(Math.max(0, start - 8), start)) && tail.test(behind),
    ) ||
    (ONLY_ANOTHER.test(behind) && WENT_FOR.test(text.slice(Math.max(0, start - 12), start)))
  )
}
