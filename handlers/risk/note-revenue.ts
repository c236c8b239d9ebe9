import type { Job } from '../../src/bot/handler.ts'
import { noteRevenueKnown } from '../../src/risk/revenue-known-store.ts'

/** Once a day, before anything is assessed by it: up to when the company has revenue (AR08), because a new day or typed figures may have moved it. */
export const noteRevenue: Job = {
  name: 'note-revenue',
  due: async (work) => [{ key: work.today }],
  run: noteRevenueKnown,
}
