import type { Job } from '../../src/bot/handler.ts'
import { dueForReassessment, reassess, settleReassessed } from '../../src/risk/store.ts'

/** Subjects in one slot: a transaction of a second or so. */
const BATCH = 300
/** Slots of one tick; what is left is done by the next. */
const MOST_SLOTS = 20

/** Assesses what time alone has changed, as soon as its day has come: shortly after midnight, and after whatever was slept through. */
export const reassessDue: Job = {
  name: 'reassess-due',
  async due(work) {
    const { accountIds, dealIds } = await dueForReassessment(work, BATCH * MOST_SLOTS)
    const slots = Math.ceil(Math.max(accountIds.length, dealIds.length) / BATCH)
    const minute = work.now.toISOString().slice(0, 16)
    return Array.from({ length: slots }, (_, at) => ({ key: `${minute}:${at}` }))
  },
  async run(work) {
    const due = await dueForReassessment(work, BATCH)
    await reassess(work, due)
    await settleReassessed(work, due)
  },
}
