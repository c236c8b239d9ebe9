import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { reassess } from '../risk/store.ts'
import { planCard } from './cards.ts'
import { addToWeekPlan, clearWeekPlan, type PlannedLine, type WeekEntry, weekPlanOf } from './store.ts'
import { planView, tellPlanned } from './week.ts'

/** Writes lines into a person's plan of the week from `monday`; `whole`: in place of what stands there from today on. Gives the plan's card. */
export async function keepPlan(
  message: Message,
  work: Work,
  monday: Day,
  lines: readonly PlannedLine[],
  whole: boolean,
): Promise<Card> {
  const { id } = message.person
  const before = await weekPlanOf(work, id, monday)
  if (whole) await clearWeekPlan(work, id, monday)
  await addToWeekPlan(work, id, lines)
  // A planned contact keeps its account's reminder quiet, and the evidence says so.
  const touched = new Set([...before, ...lines].map(({ accountId }) => accountId))
  await reassess(work, { accountIds: [...touched] })
  const view = await planView(work, id, monday)
  await audit(work, {
    personId: id,
    what: 'week.plan',
    subject: `person:${id}`,
    before: before.map(lineOf),
    after: view.entries.map(lineOf),
  })
  await tellPlanned(work, id, view)
  return planCard(view, message.lang)
}

/** A line as the history has it. */
function lineOf({ day, code, purpose, contact, commitment }: WeekEntry) {
  return { day, code, purpose, ...(contact && { contact }), ...(commitment && { commitment }) }
}
