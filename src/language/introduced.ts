import type { PersonFound } from './contacts.ts'
import type { Range } from './sections.ts'
import { type Folded, sourceOf } from './text.ts'
import { SURNAMES } from './titles.ts'

/** Several words, each written with a capital; those that say what somebody does are no part of the name. */
const FULL_NAME = /(?<![\p{L}\d.@-])\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+){1,4}(?![\p{L}\d@])/gu
const WORK =
  'guy|chap|bloke|lad|lady|woman|man|person|face|hire|starter|buyer|purchaser|engineer|manager|director|boss|head|lead|leader|colleague|controller|supervisor|planner|technician|accountant|officer|assistant|secretary|deputy|successor|replacement|contact|foreman|purchasing|procurement|maintenance|finance|quality|production|logistics|engineering|operations'
/** Before the name: what they do there, and that they are new to us. */
const BEFORE = new RegExp(
  `(?<![a-z])(?:(?:new|newly|another|their|his|her|a|the)(?: [a-z-]+){0,4} )?(?:${WORK})(?:,| called| named| is| -| –|:)? $|(?<![a-z])(?:introduced (?:me |us )?(?:to )?|(?:a|one) (?:certain )?(?:mr|ms|mrs)?\\.? ?)(?:their |the |his |her )?$`,
  'u',
)
/** Behind it: that they were there. */
const BEHIND =
  /^,?(?: \([^()]{1,30}\))?(?: (?:from|of|in) (?:their |the )?[a-z]+)?,? (?:also |just |even |then )?(?:joined|sat in|sat with|came|attended|was there|was in|was with|tagged|took notes|listened|dialled|dialed|showed|popped|walked|introduced|is new|is the new|is their new)(?![a-z])/u
/** 新来的采购经理周丽也在: somebody new with their work before the name. */
const CHINESE = new RegExp(
  `(?:新来的?|新任的?|新上任的?|新换的?|新接手的?|刚来的?)(?:那个|一个)?[\\u4e00-\\u9fff]{0,4}?(?:经理|主管|工程师|部长|科长|主任|厂长|总监|负责人|采购|专员|会计|助理|同事|秘书|班长|组长)(?:叫|是)?((?:${SURNAMES})[\\u4e00-\\u9fff]{1,2}?)(?=也|都|一起|一道|一同|跟|和|在场?|来|参加|接待|陪|带|说|问|聊|[\\s，,。、；;]|$)`,
  'gu',
)

const ROLE = new RegExp(`^(?:(?:new|their|his|her|the|chief|senior|head|of|${WORK}) )+`, 'u')

function isNew(text: string, start: number, end: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - 60), start)) || BEHIND.test(text.slice(end, end + 60))
}

/** Whoever is new to us and named in full where what they do, or that they were there, is told. A name that is sure of nothing but that. */
export function introducedIn(
  folded: Folded,
  where: readonly Range[],
  taken: readonly Range[],
): PersonFound[] {
  const { text } = folded
  const source = sourceOf(folded, 0, text.length)
  const found: PersonFound[] = []
  const take = (start: number, end: number): void => {
    const clash = [...taken, ...found].some((each) => start < each.end && end > each.start)
    const inside = where.some((each) => start >= each.start && end <= each.end)
    if (!clash && inside)
      found.push({ start, end, name: sourceOf(folded, start, end), others: [], sure: false })
  }
  // Places in the source are those of the folded text unless a letter was folded into several: then nothing is looked for.
  if (source.length === text.length)
    for (const { index, 0: name } of source.matchAll(FULL_NAME)) {
      const end = index + name.length
      const role = ROLE.exec(text.slice(index, end))?.[0].length ?? 0
      const start = index + role
      if (/ /u.test(text.slice(start, end)) && isNew(text, start, end)) take(start, end)
    }
  for (const { index, 0: said, 1: name = '' } of text.matchAll(CHINESE))
    take(index + said.length - name.length, index + said.length)
  return found
}
