import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

/** The running plan counts as approved from today, as long as it says what it says now (`says`, its fingerprint). */
export async function approvePlan(
  work: Work,
  accountId: number,
  { started, says }: { started: Day; says: string },
  byId: number,
): Promise<void> {
  await work.tx.plan.updateMany({
    where: { accountId, kind: 'grow', startedOn: dateOf(started), closedOn: null },
    data: { approvedOn: dateOf(work.today), approvedById: byId, approvedFor: says },
  })
}

/** What was granted stands under the strategy of the win-back. */
export async function noteConcession(
  work: Work,
  accountId: number,
  started: Day,
  words: string,
): Promise<void> {
  const where = { accountId, kind: 'win_back', startedOn: dateOf(started), closedOn: null } as const
  const plan = await work.tx.plan.findFirst({ where, select: { id: true, strategy: true } })
  if (!plan) return
  const strategy = [plan.strategy, words].filter(Boolean).join('\n')
  await work.tx.plan.update({ where: { id: plan.id }, data: { strategy } })
}
