import type { Job } from '../../src/bot/handler.ts'
import { recordOverdueCard } from '../../src/deals/record-cards.ts'
import { recordsDue } from '../../src/deals/record-store.ts'
import { dealsById } from '../../src/deals/store.ts'
import { minuteIn } from '../../src/domain/day.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** On the working day on which a development record is due and not complete, and a week later: a word to the owner (S85). */
export const remindRecords: Job<{ key: string; dealId: number }> = {
  name: 'remind-records',
  async due(work) {
    const early = minuteIn(work.zone, work.now) < minuteOf(work.policy.digest.repAt)
    if (early || !work.calendar.isWorkingDay(work.today)) return []
    const deals = await dealsById(work, await recordsDue(work))
    return deals.map(({ code, recordDueOn, id }) => ({ key: `${code}:${recordDueOn}`, dealId: id }))
  },
  async run(work, { dealId }) {
    const [deal] = await dealsById(work, [dealId])
    if (!deal?.recordDueOn) return
    const due = deal.recordDueOn
    await tellPerson(work, `record:${deal.code}:due`, deal.ownerId, (lang) =>
      recordOverdueCard(deal, due, lang),
    )
  },
}
