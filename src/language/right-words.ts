import { NO } from './correction-words.ts'
import { fold, sourceOf } from './text.ts'

/** What is right, in the writer's own words, and what was wrong where that is said too. `outright`: it is said that something is put right. */
export type RightWords = { right: string; wrong?: string; outright: boolean }

/** What was wrong with it, before what is right: 金额写错了, wrong amount, the date is wrong. Folded text. */
const WHAT_WAS_WRONG =
  /^(?:(?:刚才?|刚刚|上一?|那)?[条个笔次]?(?:的)?(?:金额|数字?|钱数?|分数?|编码|日期|日子|月份|内容|原因|类型|名字|客户|对象)(?:是)?(?:不对|错了?|[写记打报填输]错了?|有误|搞错了?)|(?:the )?(?:amount|number|figure|sum|code|date|day|month|score|account|customer|kind|type|words?) (?:is|was|were) (?:wrong|off|not right)|wrong (?:amount|number|figure|sum|code|month|score|kind|type|words?)|(?:typo|slip)(?: in (?:the )?[a-z]+)?|(?:写|记|打|报|填|输|说|弄|搞)(?:错|反|混)了?|手滑|笔误|口误)[\s,，:：.。!！-]*/u
const SORRY =
  /^(?:(?:啊|哦|噢|呃|额|哎呀?|唉|不好意思|抱歉|对不起|等等|等一下|sorry|oops|whoops|no|nope|wait|hang on|hold on|actually|correction|my (?:bad|mistake)|hm+|ah|oh|er+m?|um+)(?![a-z])[\s,，:：.。!！-]*)+/u
const TAIL =
  /(?:[\s,，.。!！]|吧|啊|哦|呢|才对|才是|不好意思|抱歉|(?<![a-z])(?:sorry|please|pls|thanks|i mean|i meant|instead|actually|my (?:bad|mistake)|oops)(?![a-z]))+$/u
const IS =
  /^(?:(?:应该|应|其实|实际上?|准确(?:地)?说|确切)*(?:是|为)|应该|应为|改[成为到]|换成|更正为|it(?:'?s| is| was| should be| should have been)|that(?:'?s| was| should be| should read)|(?:should|must) (?:be|have been|read|say)|i mean(?:t)?|meant|make (?:it|that)|change (?:it|that)(?: to)?|(?:please )?read|->|→|to)(?![a-z])\s*(?:an? |the )?/u
const NOT_IS =
  /^(?:不是|不应该是|并非|(?:it(?:'?s| was| is) )?not|it (?:was|is)n[o']?t|(?:was|is)n[o']?t)(?![a-z])\s*(.{1,40}?)\s*(?:[,，;；]\s*(?:而)?(?:(?:应该)?(?:是|为)|but|it(?:'?s| was| is)|should be|rather)?|\s*(?:而是|应该是|应为|是|改[成为])|\s+(?:but|it(?:'?s| was| is)|should be|rather))\s*(.{1,80})$/su
const IS_NOT =
  /^(.{1,60}?)[\s,，;；]*(?:(?:而)?不是|并非|(?<![a-z])(?:and )?(?:not|instead of|rather than|in place of)(?![a-z]))\s*(?:an? |the )?(.{1,40})$/su
const BECOMES =
  /^([^,，;；]{0,10}?)\s*(?:(?:应该|应)?(?:改[成为到]|换成|更正为)|应该是|应为|should be|(?:->|→))\s*(.{1,80})$/su

/** 期望是9, push is 2: a field by its name. */
const FIELD_IS =
  /^((?:the )?(?:期望|预期|实际(?:感受)?|感受|主推|份额|接触|私交|金额|日期|编码|月份|来源|可信度|内容|原因|类型|expected|expectation|actual|perceived|push|share|contact|personal|rapport|amount|code|month|date|source))\s*(?:(?:应该)?(?:是|为)|[=:：]|is|was|should be)\s*(.{1,60})$/su

/**
 * 写错了 是360, `sorry, 360 not 630`, 改成5/27的, `wrong amount: 360`: what is right instead of what was written. Undefined: nothing in the words says that
 * something is put right.
 */
export function rightWords(source: string): RightWords | undefined {
  const folded = fold(source)
  const whole = folded.text.replace(TAIL, '')
  let start = 0
  for (const lead of [SORRY, WHAT_WAS_WRONG, SORRY, NO, WHAT_WAS_WRONG])
    start += lead.exec(whole.slice(start))?.[0].length ?? 0
  const outright = start > 0 || whole.length < folded.text.trimEnd().length - 3
  const said = whole.slice(start).trimStart()
  const at = whole.length - said.length
  const words = (text: string, from: number): string =>
    sourceOf(folded, from, from + text.length)
      .replace(/的\s*$/u, '')
      .trim()
  const behind = (text: string): string => words(text, at + said.lastIndexOf(text))
  const is = (text: string): string => text.slice(IS.exec(text)?.[0].length ?? 0)
  const turned = NOT_IS.exec(said)
  if (turned?.[1] && turned[2]) return found(behind(is(turned[2])), turned[1], true)
  const instead = IS_NOT.exec(said)
  if (instead?.[1] && instead[2]) {
    const right = is(instead[1])
    return found(words(right, at + instead[1].length - right.length), instead[2], true)
  }
  const becomes = BECOMES.exec(said)
  if (becomes?.[2]) {
    const label = words(becomes[1] ?? '', at)
    return found(
      `${/^[把将]/u.test(label) ? label.slice(1) : label} ${behind(becomes[2])}`.trim(),
      undefined,
      true,
    )
  }
  const field = FIELD_IS.exec(said)
  if (field?.[1] && field[2]) return found(`${words(field[1], at)} ${behind(field[2])}`, undefined, outright)
  const right = is(said)
  if (right.length < said.length || outright) return found(behind(right), undefined, outright)
  // 昨天的, 5/27的: what is said of it.
  return /的\s*$/u.test(whole) && said.length <= 12 ? found(words(said, at), undefined, false) : undefined
}

function found(right: string, wrong: string | undefined, outright: boolean): RightWords | undefined {
  return right ? { right, ...(wrong && { wrong: wrong.trim() }), outright } : undefined
}
