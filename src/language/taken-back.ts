import { type Entities, type Entity, rule } from './entities.ts'
import type { Range } from './sections.ts'

/** Somebody takes back what they have just said and says it anew: 周四不对周五, Friday, no sorry, it was Thursday. Masked words. */
const MARKS = new RegExp(
  rule(
    [
      '(?:啊|哦|噢|呃|额|哎|嗯)?(?:不对|错了|说错了?|记错了?|打错了?|写错了?|口误|更正|纠正|等等|等下)[\\s，,。:：啊哦呃…]*(?:应该)?(?:不是(?:{P}|{T}|{A})[\\s，,。]*)?(?:应该)?(?:而)?是?(?=[^，,。；;]{0,3}(?:{T}|{P}|{A}))',
      '(?:等一?下|等一等|等会儿?|慢着|等等)[\\s，,啊呃嗯]*(?:应该)?(?:不是(?:{P}|{T}|{A})[\\s，,。]*)?(?:应该)?是(?={T}|{P}|{A})|(?<={T}[\\s，,]{0,2})(?:等一?下|等一等|等会儿?|慢着)[\\s，,啊呃嗯]*(?={T})',
      '(?:(?:啊|哦|噢|呃)不|[\\s，,]不)[\\s，,。]*是?(?={T}|{P}|{A})',
      '(?:而)?不是(?:{P}|{T}|{A})[\\s，,。]*(?:而)?是(?={T}|{P}|{A})',
      '<(?:(?:no|wait|sorry|oops|um|uh|er+|erm|well|actually)[\\s,.]{1,3}){0,4}(?:no|sorry|wait|correction|scratch that|i mean|i meant|make that|or rather|my mistake)>[\\s,:]{0,3}(?:(?:no|sorry),? ){0,3}(?:(?:it|that) (?:was|is|should be) |it.?s |on )?(?:(?:(?:i|we) )?(?:called|met|saw|visited|spoke|talked|rang|phoned|emailed|was|had) )?(?:(?:with|to|at|by|from) )?(?={T}|{P}|{A}|(?:the )?{T})',
      '(?<={P}\\s)<(?:er+|erm)>\\s(?={P})',
    ].join('|'),
  ).source,
  'gu',
)
/** The kinds of which one takes the place of another. */
const KINDS: readonly Entity['kind'][] = ['day', 'person', 'account']

/** What is no longer meant: what was said first, and the words that take it back. Places in the folded text; empty where nothing is. */
export function takenBackIn(masked: string, { all }: Pick<Entities, 'all'>): Range[] {
  return [...masked.matchAll(MARKS)].flatMap((match): Range[] => {
    const mark = { start: match.index, end: match.index + match[0].length }
    const next = all.find(({ kind, start }) => KINDS.includes(kind) && start >= mark.end)
    const first = all.findLast(({ kind, end }) => kind === next?.kind && end <= mark.start)
    // 见的不是孙副总是刘总工: what is not meant is said only with its no. At the head it puts right what was written before.
    const alone = /^(?:而)?不是/u.test(match[0])
    if (alone && masked.slice(0, mark.start).trim().length < 2) return []
    if (!next || next.start > mark.end + 8 || (!first && !alone)) return []
    return first && !alone ? [{ start: first.start, end: first.end }, mark] : [mark]
  })
}
