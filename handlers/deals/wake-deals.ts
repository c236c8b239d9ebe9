import type { Job } from '../../src/bot/handler.ts'
import { wake } from '../../src/deals/hold.ts'
import { awakeCard } from '../../src/deals/list-cards.ts'
import { dealsAsleepUntil, lockDeal } from '../../src/deals/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** Wakes deals on the day their hold ends, and tells their owners. */
export const wakeDeals: Job = {
  name: 'wake-deals',
  async due(work) {
    const deals = await dealsAsleepUntil(work, work.today)
    return deals.map(({ code, holdUntil }) => ({ key: `${code}:${holdUntil}` }))
  },
  async run(work, slot) {
    const [code = ''] = slot.key.split(':')
    const found = (await dealsAsleepUntil(work, work.today)).find((deal) => deal.code === code)
    const deal = found && (await lockDeal(work, found.id))
    if (deal?.status !== 'on_hold') return
    await wake(work, deal, deal.ownerId, 'hold is over')
    await tellPerson(work, `deal:${deal.code}:awake:${deal.holdUntil}`, deal.ownerId, (lang) =>
      awakeCard(deal, lang),
    )
  },
}
