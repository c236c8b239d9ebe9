import type { Terms } from '../domain/terms.ts'
import { fold, trimmed } from './text.ts'
import type { Intent } from './words.ts'

/** Special terms in words: percent off a price, or days to pay. */

/** 九五折, 9折, 85折: what is left of a price. */
const FOLD = /(?:打)?(\d(?:\.\d)?|\d\d|[一二三四五六七八九])(?:[.点]?([一二三四五六七八九]))?折(?!叠|腾)/u
const DIGITS = '零一二三四五六七八九'
const OFF =
  /(?:降价?|让价?|让利|优惠|折扣|便宜|减价|下调)[^\d%，,。\-−–负]{0,6}(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|％|个点|个百分点)|(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|％|个点|个百分点)\s*的?(?:降价|让价|让利|优惠|折扣)|(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|percent)\s*(?:price )?(?:off|discount|reduction|cut)(?![a-z])|(?:discount|reduction|price cut)(?: of)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:%|percent)/u
const PAY =
  /(?:账期|付款期|回款期|付款)[^\d，,。\-−–负]{0,6}(\d{1,3})\s*天|(\d{1,3})\s*天(?:的|内)?(?:账期|付款|回款)|(\d{1,3})\s*days?(?:'|’)?\s*(?:of )?(?:payment|credit|to pay|net|terms)|(?:payment(?: terms)?|credit|net|terms)(?: of)?\s*(\d{1,3})(?:\s*days?)?(?![\d%a-z])/u

/** Reads `8% off`, `降价8%`, `九二折`, `60 days payment`, `账期60天`; undefined where neither is said. */
export function readTerms(words: string): Terms | undefined {
  const { text } = fold(words)
  const left = FOLD.exec(text)
  if (left) {
    const [whole = '', tenth] = [left[1], left[2]].map((each) =>
      each === undefined ? undefined : DIGITS.includes(each) ? String(DIGITS.indexOf(each)) : each,
    )
    const said = Number(tenth && !whole.includes('.') && whole.length === 1 ? `${whole}.${tenth}` : whole)
    const percent = said >= 10 ? said : said * 10
    return { condition: 'discount', value: Math.round((100 - percent) * 100) / 100 }
  }
  const off = OFF.exec(text)
  if (off) return { condition: 'discount', value: Number(off.slice(1).find(Boolean)) }
  const pay = PAY.exec(text)
  return pay ? { condition: 'payment', value: Number(pay.slice(1).find(Boolean)) } : undefined
}

const BECAUSE =
  /[\s,，;；。.(（]*(?<![a-z])(?:because(?! of the (?:discount|terms))|since (?=they|the|we|he|she|it)|as (?=they|the customer|we)|due to|reason(?: is)?\s?[:：])\s*(?:of\s)?(\S.*)$|[\s,，;；。（(]*(?:因为|由于|理由是?[:：\s]?|原因是?[:：\s]?)\s*(\S.*)$/isu

/** `… because they compare us with Hentong`, …因为对手给了九折: the wish without it, and why; names and numbers in a reason are not what is asked for. */
export function termsAndReason(words: string): { wish: string; why: string } {
  const found = BECAUSE.exec(words)
  if (!found || found.index === 0) return { wish: words, why: '' }
  return {
    wish: words.slice(0, found.index),
    why: trimmed((found[1] ?? found[2] ?? '').replace(/[)）。.\s]+$/u, '')),
  }
}

/** Words around a wish that name nobody. */
const AROUND =
  /(?<![a-z])(?:please|pls|can i|could i|may i|i would like to|i want to|ask|request|apply|for|on|to|of|a|the|with|customer|account|deal)(?![a-z])|申请|(?<=^|\s)(?:给|对|为)|客户|商机|希望|想要|(?<=^|\s)[请想]/giu

/** `terms D5 8%`, 条件 东海 60天: behind the command word a percentage is off the price, days are days to pay. */
function bareTerms(words: string): string | undefined {
  const [said, days] =
    /(?<![\d.\-−–负])\d{1,3}(?:\.\d{1,2})?\s*(?:%|％|个点|percent|(天|days?))/iu.exec(words) ?? []
  if (!said) return undefined
  return words
    .replace(said, days ? ` 账期 ${/\d+/.exec(said)?.[0]} 天 ` : ` 降价 ${/[\d.]+/.exec(said)?.[0]}% `)
    .trim()
}

/** What is left of a wish for terms without how much and without the words around it: who it may be about. */
export function withoutTerms(words: string): string {
  return [FOLD, OFF, PAY]
    .reduce((left, pattern) => left.replace(new RegExp(pattern.source, 'giu'), ' '), words)
    .replace(AROUND, ' ')
    .replace(/[\s,，:：]+/gu, ' ')
    .trim()
    .slice(0, 40)
}

const COMMAND = /^\s*(?:特殊条件|条件|special terms|terms)(?![a-z])[\s:：,，]*/iu
const ASKS =
  /^\s*(?:please |pls |can i |could i |may i |i(?:'d| would) like to |i want to |let me )*(?:ask|request|apply|requesting|asking)(?: for)?\s|申请/iu
/** The customer who asks is no request of ours. */
const THEIRS =
  /(?:客户|对方|他们|采购|他|她|总|工|经理|主任|处长|科长)(?:也|又|还|想|要|正)*(?:来|向我们)?申请/u
const BARE = /^\s*\d{1,3}(?:\.\d+)?\s*(?:%|percent|days?)\s[^,.?!]{0,60}$/iu
const LONGEST = 120

/** Whether one may is asked of the ladder: it says who decides how much, and nothing is asked for. */
const MAY =
  /^\s*(?:can|may|could) (?:i|we) (?:give|offer|grant|do)(?![a-z])|^\s*(?:我们?)?(?:能不能|可不可以|可以|能)(?=给|对|为)(?:给|对|为)?(?=.*(?:吗|么|[?？])\s*[?？]?\s*$)/iu

/** Words that begin a wish for special terms as well. */
const ASKS_TOO: readonly Intent[] = ['ask', 'request', 'terms']

/** `ask for 8% off on D3`, `D3 申请降价8%`, `60 days payment for Meridian`, `条件 东海 账期60天`: the words that are asked for, without the command word. `intent`: what its first word commands, else. */
export function termsAsked(message: string, intent?: Intent): string | undefined {
  if (MAY.test(message) && readTerms(message))
    return withoutTerms(message.replace(MAY, ' ').replace(/[吗么?？]/gu, ' '))
  if (intent && !ASKS_TOO.includes(intent)) return undefined
  const command = COMMAND.exec(message)
  const words = command ? message.slice(command[0].length) : message
  if (words.length > LONGEST || /[?？]\s*$/u.test(words)) return undefined
  if (command && !readTerms(words)) return bareTerms(words)
  if (!readTerms(words)) return undefined
  if (command) return words
  if (THEIRS.test(words)) return undefined
  return ASKS.test(words) || BARE.test(words) || /^d\d+$/iu.test(withoutTerms(words)) ? words : undefined
}
