import type { Member } from './context.ts'
import type { Range } from './sections.ts'

/** Before a colleague's name: whoever stands behind came along. What was said to them inside the company is no visit of theirs. */
const WITH =
  /(?:(?:和|跟|与|同|带着?|陪着?|偕同?|同行(?:人)?[:：]?|陪同(?:人)?[:：]?)\s*|(?<![a-z])(?:with|together with|along with|accompanied by|joined by|brought|took|along[:：]?)\s+)$/u
/** Another one of a list. */
const AND = /^\s*(?:、|和|与|跟|及|,|，|&|and)\s*$/u
/** Behind the name: what they did on the visit. */
const CAME =
  /^\s*(?:(?:也|都)?(?:一起|一同|一道|共同|陪同|同行|陪着|(?:也)?(?:去|到|来|参加|在场)(?!年))|(?:拜访|走访|去|到|见|看|回访)|(?:also )?(?:came|joined|went|was there|sat in|accompanied|too|along|as well)(?![a-z]))/u
/** Talk among us, not at theirs. */
const INSIDE =
  /(?:(?:discuss|talk|check|align|agree|confirm|sync|speak|spoke)\w*(?: (?:it|this|that))?|汇报|商量|讨论|确认|沟通)\s+(?:with|to)\s+$/u
const TOLD_THEM = /^\s*(?:说|讲|汇报|商量|确认|沟通|讨论|对一下|对齐|请示|打招呼)/u

/**
 * Which of us were there beside the writer: `和周敏一起拜访华锐`, `met Oliver with Daniel`, `同行 周敏`. `head`: where the visit itself is told;
 * what somebody shall do next is not looked at.
 */
export function alongIn(
  text: string,
  members: readonly { member: Member; start: number; end: number }[],
  head: readonly Range[],
  writerId: number,
): Member[] {
  const there: (typeof members)[number][] = []
  for (const each of members) {
    if (!head.some((range) => each.start >= range.start && each.end <= range.end)) continue
    const before = text.slice(Math.max(0, each.start - 24), each.start)
    const behind = text.slice(each.end, each.end + 24)
    const last = there.at(-1)
    const listed = last !== undefined && AND.test(text.slice(last.end, each.start))
    const english = WITH.test(before) && /[a-z]/u.test(before.trim().at(-1) ?? '')
    const labelled = /(?:同行|陪同)(?:人)?[:：]?\s*$/u.test(before)
    const came = CAME.test(behind)
    if (INSIDE.test(before) || TOLD_THEM.test(behind)) continue
    if (
      listed ||
      labelled ||
      (WITH.test(before) && (english || came)) ||
      /^\s*(?:也|都)?(?:一起|一同|一道|陪同|同行)/u.test(behind) ||
      (came && /^\s+(?:also |came along|joined|came|was there|sat in)/u.test(behind))
    )
      there.push(each)
  }
  const others = there.map(({ member }) => member).filter(({ id }) => id !== writerId)
  return others.filter((member, at) => others.findIndex(({ id }) => id === member.id) === at)
}
