import type { Item } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { Lang } from '../domain/lang.ts'
import { maybeSettled, readyToMove } from '../domain/settling.ts'
import { overlap } from '../language/likeness.ts'
import { settledItems } from './cards.ts'
import type { LateDeal, OpenStep } from './store.ts'

/** What was just written: a visit (`met`) or a finished step, in whose words, and the steps that it wrote or ended itself. */
export type Done = {
  said: string
  met: boolean
  except: readonly number[]
}

/** Questions for the answer of a visit or a finished step, each with its tap: "F11 done too?", "move D1 on?". */
export function askSettled(
  { today }: Pick<Work, 'today'>,
  done: Done,
  { steps, deals }: { steps: readonly OpenStep[]; deals: readonly LateDeal[] },
  lang: Lang,
): Item[] {
  const others = steps.filter(({ id }) => !done.except.includes(id))
  const asked = maybeSettled(
    others.map((step) => ({ ...step, likeness: step.text ? overlap(step.text, done.said) : 0 })),
    { today, met: done.met },
  )
  return settledItems(asked, readyToMove(deals), lang)
}
