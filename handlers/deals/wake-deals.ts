import type { Job } from '../../src/bot/handler.ts'
import { wake } from '../../src/deals/hold.ts'
import { awakeCard } from '../../src/deals/list-cards.ts'
import { dealsAsleepUntil, lockDeal } from '../../src/deals/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** Wakes deals on the day their hold ends, and tells their owners. */
export const wakeDeals: Job<{ key: string; dealId: number }> = {
  name: 'wake-deals',
  async due(work) {
    const deals = await dealsAsleepUntil(work, work.today)
    return deals.map(({ code, holdUntil, id }) => ({ key: `${code}:${holdUntil}`, dealId: id }))
  },
  async run(work, { dealId }) {
    const deal = await lockDeal(work, dealId)
    if (deal?.status !== 'on_hold' || !deal.holdUntil || deal.holdUntil > work.today) return
    await wake(work, deal, deal.ownerId, 'hold is over')
    await tellPerson(work, `deal:${deal.code}:awake:${deal.holdUntil}`, deal.ownerId, (lang) =>
      awakeCard(deal, lang),
    )
  },
}
