import type { Message } from '../bot/handler.ts'
import type { Item } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { maybeSettled, readyToMove } from '../domain/settling.ts'
import { overlap } from '../language/likeness.ts'
import { settledItems } from './cards.ts'
import { dealsOver, openStepsAt } from './store.ts'

/** What was just written: a visit (`met`) or a finished step, in whose words, and the steps that it wrote or ended itself. */
export type Done = {
  accountId: number
  dealIds: readonly number[]
  said: string
  met: boolean
  except: readonly number[]
}

/** Questions for the answer of a visit or a finished step, each with its tap: "F11 done too?", "move D1 on?". */
export async function askSettled(message: Message, work: Work, done: Done): Promise<Item[]> {
  const steps = (await openStepsAt(work, done.accountId)).filter(({ id }) => !done.except.includes(id))
  const asked = maybeSettled(
    steps.map((step) => ({ ...step, likeness: step.text ? overlap(step.text, done.said) : 0 })),
    { today: work.today, met: done.met },
  )
  const deals = done.dealIds.length > 0 ? await dealsOver(work, done.dealIds) : []
  return settledItems(asked, readyToMove(deals), message.lang)
}
