import type { Job } from '../../src/bot/handler.ts'
import { lockDeal } from '../../src/deals/store.ts'
import { rungDue } from '../../src/domain/approval/ladder.ts'
import { newAbsences } from '../../src/domain/approval/rule.ts'
import { isWorkingTime } from '../../src/domain/calendar.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import { isBack, remind, standInForAbsent } from '../../src/requests/remind-request.ts'
import { assignApprovers } from '../../src/requests/request-lifecycle.ts'
import { colleagues, moveById, movesWhere } from '../../src/requests/store.ts'

/**
 * Reminds approvers at 50 % and 100 % of the limit and tells their manager at 150 %, in working time only; one slot a rung.
 * Who went on leave meanwhile is stood in for.
 */
export const remindRequests: Job<{ key: string; moveId: number; dealId: number }> = {
  name: 'remind-moves',
  async due(work) {
    const { from, to } = work.policy.working
    if (!isWorkingTime(work.calendar, { from: minuteOf(from), to: minuteOf(to) }, work.zone, work.now))
      return []
    const pending = await movesWhere(work, { status: 'pending' }, 5000)
    const people = pending.length > 0 ? await colleagues(work) : []
    return pending.flatMap((move) => {
      const slot = { moveId: move.id, dealId: move.dealId }
      if (!move.rule) return [{ key: `${move.code}:adopt:${work.today}`, ...slot }]
      const rung = rungDue(move, work.now, work)
      // Who may stand in is looked at when it is done, with the deal at hand.
      const absent = newAbsences(move.rule, { ...move, ownerId: move.requesterId }, people, work.today)
      const back = move.rule.standIns.filter((each) => isBack(each, people, work.today))
      return [
        ...(rung ? [{ key: `${move.code}:${rung.percent}`, ...slot }] : []),
        ...back.map(({ onBehalfOf }) => ({
          key: `${move.code}:back:${onBehalfOf}:${work.today}`,
          ...slot,
        })),
        ...absent.map(({ onBehalfOf }) => ({
          key: `${move.code}:away:${onBehalfOf}:${work.today}`,
          ...slot,
        })),
      ]
    })
  },
  async run(work, { moveId, dealId }) {
    const deal = await lockDeal(work, dealId)
    const locked = await moveById(work, moveId)
    if (!locked || !deal || locked.status !== 'pending') return
    const move = await assignApprovers(work, locked, deal)
    const rung = rungDue(move, work.now, work)
    await standInForAbsent(work, move, deal)
    // Who was asked a moment ago is not reminded in the same breath.
    const justAsked = !locked.rule && rung?.how === 'remind'
    if (move.rule && rung && !justAsked) await remind(work, move, deal, rung)
  },
}
