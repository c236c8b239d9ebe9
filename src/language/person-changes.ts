import { HEARSAY } from './conditions.ts'
import type { ReadContext } from './context.ts'
import { rule } from './entities.ts'
import type { Heard } from './heard.ts'
import { knownIn } from './persons.ts'
import { type PlainReading, plain } from './readings.ts'
import { sourceOf } from './text.ts'

const ZH = '(?:[\\s，,]|{T}|最近|刚刚?|已经?|被|今年|上个?月)*'
/** Somebody of theirs has another post: 孙副总升总经理了, Janet Wu got promoted to COO, 方工换部门了. */
export const CHANGED = [
  `{P}${ZH}(?:升{P}|升任|晋升|提拔|升职|升(?=[成为到了任\\u4e00-\\u9fff])(?!级|温|压|价)|当上|调任|转任|接任|改任)`,
  `{P}${ZH}(?:换|调|转)(?:了|到|去|岗|到了)*(?:部门|岗位?|职位|[\\u4e00-\\u9fff]{1,6}(?:部|处|科|中心|车间))`,
  '<{P} (?:has |have |was |were |got |been |is |just |recently |now )*(?:promoted|appointed|made (?:the )?(?=[a-z])(?!it|us|me|an? (?:offer|point|call|visit|complaint)|no|sure|clear|changes)|named (?:the )?)',
  '<{P} (?:has |have |just |is |now |recently )*(?:moved|moving|transferred|switched|changed) (?:to (?:a(?:nother| different| new) |the )?(?:[a-z]+ ){0,2}(?:department|dept|team|division|procurement|purchasing|engineering|finance|production|quality|maintenance|sales|operations)>|departments?>|jobs? internally>|roles?>|positions?>)',
].join('|')
const HAS_CHANGED = rule(CHANGED)
/** Still to come, heard of, or asked. */
const NOT_SO =
  /[?？吗]|可能|听说|据说|好像|传|快要?|准备|打算|想(?!法)|下个?月|明年|如果|(?<![a-z])(?:will|going to|might|may|heard|rumou?r|apparently|next|soon|hopes?|wants?|if|about to)(?![a-z])/u

const POST_ZH =
  /(?:升任|晋升|提拔|升职|升(?!职)|当上|调任|转任|接任|改任)(?:[成为到了做当]|成了|为了)*([\u4e00-\u9fffA-Za-z]{2,10}?)(?:了|啦|的)?[\s。.!！]*$/u
const DEPARTMENT_ZH =
  /(?:换|调|转)(?:到|去|到了|去了)+([\u4e00-\u9fff]{1,8}(?:部|处|科|中心|车间))(?:去|来)?(?:了|啦)?[\s。.!！]*$/u
const POST_EN =
  /(?:promoted|appointed|made|named)(?: to| as)?(?: (?:the|their|be))* ([a-z][a-z &/-]{1,40}?)(?: (?:of|at) [^.]*)?[\s.!]*$/iu
const DEPARTMENT_EN =
  /(?:moved|moving|transferred|switched) to (?:the )?((?!another|a different|a new)[a-z &]{2,30}?)(?: (?:department|dept|team|division))?[\s.!]*$/iu

/**
 * The new post or department of somebody of theirs as the fact it is; where the words do not say which, their card, on which it is written. Undefined where it
 * is not sure who, or whether.
 */
export function changedPersonIn(heard: Heard, context: ReadContext): PlainReading | undefined {
  const { words, folded, entities } = heard
  const match = HAS_CHANGED.exec(words)
  if (!match || NOT_SO.test(folded.text) || HEARSAY.test(words)) return undefined
  const known = knownIn(heard, { start: match.index, end: match.index + match[0].length }, context)
  const person = entities.people[0]
  if (!known?.sure || !person || heard.clauses.length > 1) return undefined
  const said = sourceOf(folded, person.end, folded.text.length)
  const post = (POST_ZH.exec(said) ?? POST_EN.exec(said))?.[1]?.trim()
  const department = (DEPARTMENT_ZH.exec(said) ?? DEPARTMENT_EN.exec(said))?.[1]?.trim()
  const { account, name } = known
  const who = `${account.code} ${name}`
  const told = post ? `${who} 职务 ${post}` : department ? `${who} 部门 ${department}` : undefined
  return {
    ...plain('fact', told ?? who),
    fact: 'contacts',
    free: true,
    account,
    ...(!told && { shows: true }),
  }
}
