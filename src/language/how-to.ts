import { factKind, factNames } from '../facts/kinds.ts'
import { fold } from './text.ts'
import { WORDS } from './words.ts'

/** 怎么完成F2, 如何把东海降到B级: asked from the first word on; no 怎么样, and no surprise that something is so. */
const AT_HEAD_ZH =
  /^[\s,，]*(?:请问|问一?下|想问一?下|那么?|我们?|咱们?|要|想|该|应该|\s|[,，])*(?:怎么|怎样|如何|咋)(?:样)?(?:才)?(?:能|可以|去|来)?(?!样|了|回事|说|看|没|会|还|又|不|这么|那么|个|搞的|办(?!理)|啦|啊|吗|呢|[\s?？]*$)/u
/** 东海的投诉怎么关, 周计划怎么写: asked at the end, of what is done here. */
const AT_END_ZH =
  /(?:怎么|怎样|如何|咋)(?:才)?(?:能|可以)?(?:关闭?|结案?|记|登记?|录入?|写|填|改|删|撤销?|弄|用|加|报|批|查|导[出入]?|取消|完成|开|建|设置?|申请|打分|交接|处理|解决)(?:掉|了|啊|呢|呀|的|吗|么)*[\s?？。]*$/u
/** 跟陈副总聊了怎么降本: what was spoken of with somebody. */
const SPOKEN_OF =
  /聊|谈|讨论|沟通|商量|汇报|演示|(?:说|讲|问|见|去|来|拜访)(?:了|过|完)|电话(?:里|上|中)|微信(?:里|上|说)/u
const EN =
  /^[\s,]*(?:(?:so|and|hey|hi|hello|please|pls|sorry|ok|quick question|question)[\s,:]+)*(?:how (?:do|can|could|should|would|must) (?:i|one|you)(?![a-z])|how (?:do|can|should) we (?:log|book|record|close|hand|set|add|change|move|undo|delete|mark|enter|report|ask|request|approve|file|snooze|rename)(?![a-z])|how (?:to|does one)(?![a-z])|where (?:do|can) i(?![a-z])|what(?:'s| is) the (?:command|way) (?:to|for)(?![a-z])|can you (?:tell|show) me how(?![a-z]))/u

/**
 * Whether a message asks how something is done: `how do I complain about Northwind`, 怎么完成F2. Nothing of it is done, and it answers no question of ours. `code`: of the
 * one thing that it names, which is shown with its buttons; else `word`: of the command that it is about, empty where none is named.
 */
export function howToAsked(text: string): { code: string } | { word: string } | undefined {
  const words = fold(text).text.trim()
  const asks = EN.test(words) || ((AT_HEAD_ZH.test(words) || AT_END_ZH.test(words)) && !SPOKEN_OF.test(words))
  if (!asks) return undefined
  const [code, another] = new Set(words.match(/(?<![a-z\d])(?:ap|[dfcv])-?\d{1,7}(?![a-z\d])/gu))
  return code && !another ? { code: code.replace('-', '').toUpperCase() } : { word: commandIn(words) }
}

/** The command word that stands in the words, the longest of them; empty where none does. */
function commandIn(words: string): string {
  const all = [
    ...Object.values(WORDS),
    ...factNames.flatMap((name) => factKind(name).chat?.words ?? []),
  ].flatMap(({ zh, en }) => [...zh, ...en])
  const named = all.filter((word) => word.length >= 2 && isIn(words, word))
  return named.sort((a, b) => b.length - a.length)[0] ?? ''
}

const isIn = (words: string, word: string): boolean =>
  /[\u3400-\u9fff]/u.test(word)
    ? words.includes(word)
    : ` ${words.replace(/[^a-z0-9]+/gu, ' ')} `.includes(` ${word} `)
