import type { Item } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { addDays } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { overlap } from '../language/likeness.ts'
import { isItDone } from './cards.ts'
import { openStepsOf } from './store.ts'

/** 方案发过去了, sent the CIP quote: told as done, of whatever it is. */
const DONE =
  /(?:发|寄|送|做|写|交|回|签|填|办|弄|搞|订|约|报|打|问|提|出|传|给|查|改|准备|处理|提交|完成|安排|落实)[^，,。；;?？]{0,6}(?:了|好|完|妥)[\s。.!！]*$|(?:已经?|刚刚?|都)[^，,。；;?？]{0,6}(?:发|寄|送|做|写|交|回|签|填|办|订|报|提|完成)|(?<![a-z])(?:sent|mailed|e-?mailed|shipped|finished|done|completed|delivered|submitted|shared|handed over|prepared|updated|booked|arranged|quoted|fixed|filed|signed|called|asked|posted|dispatched)(?![a-z])|(?<![a-z])(?:is|are|has gone|have gone|went|it'?s) (?:all )?(?:out|ready|off)(?: now)?[\s.!]*$/iu
const NOT_SO =
  /没|未|不|[?？吗]|要|会|准备去|明天|下周|(?<![a-z])(?:not|never|will|going to|should|yet|tomorrow|next|if|when)(?![a-z])|n't/iu
/** What says that, and not what it is. */
const HEAD_ZH = /^(?:我们?|已经?|刚刚?|刚才|今天|都|把|[\s，,])+/u
const TAIL_ZH =
  /(?:已经?|刚刚?|都|全部?|[给跟](?:他们?|她们?|客户|对方))*(?:发|寄|送|做|写|交|回复?|签|填|办|弄|搞|订|约|报|打|问|提交?|出|传|给|查|改|准备|处理|完成|安排|落实)(?:[给到](?:他们?|她们?|客户|对方)?)?(?:过去|出去|过来|出|到|完|好|妥|掉)*了?[\s。.!！]*$/u
const EMPTY_EN =
  /(?<![a-z])(?:sent|mailed|e-?mailed|shipped|finished|done|completed|delivered|submitted|shared|handed|prepared|updated|booked|arranged|fixed|filed|signed|called|asked|posted|dispatched|i|we|have|has|just|already|the|a|an|is|are|out|over|to|him|her|them|it|all|now|ready|off|went|gone|today|this|morning)(?![a-z])/giu
/** From so much of the same words on a step is asked about. */
const SAME = 0.6
const MOST = 3
/** Steps that are due later than in so many days are hardly done already. */
const AHEAD_DAYS = 60

/** What is left of a message that tells of something done; undefined where it does not. */
function toldAsDone(said: string): string | undefined {
  if (!DONE.test(said) || NOT_SO.test(said)) return undefined
  const left = said.replace(HEAD_ZH, '').replace(TAIL_ZH, '').replace(EMPTY_EN, ' ').trim()
  return left.length >= 2 ? left : undefined
}

/** `F2 Meridian: send the CIP quote: is it this one that is done?` for the open steps of one's own that a message without a code may speak of, the most alike first; at most three. */
export async function askDone(work: Work, personId: number, said: string, lang: Lang): Promise<Item[]> {
  const told = toldAsDone(said)
  if (!told) return []
  const open = await openStepsOf(work, personId, addDays(work.today, AHEAD_DAYS))
  const alike = open
    .map((step) => ({ ...step, likeness: overlap(step.text, told) }))
    .filter(({ likeness }) => likeness >= SAME)
    .sort((a, b) => b.likeness - a.likeness)
  return alike.slice(0, MOST).map((step) => isItDone(step, lang))
}
