import type { Job } from '../../src/bot/handler.ts'
import { rungDue } from '../../src/domain/approval/ladder.ts'
import { newAbsences } from '../../src/domain/approval/rule.ts'
import { isWorkingTime } from '../../src/domain/calendar.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import { isBack, remind, standInForAbsent } from '../../src/requests/remind-request.ts'
import { assignApprovers } from '../../src/requests/request-lifecycle.ts'
import { lockRequest } from '../../src/requests/resolve-request.ts'
import { colleagues, requestsWhere } from '../../src/requests/store.ts'

/**
 * Reminds approvers at 50 % and 100 % of the limit and tells their manager at 150 %, in working time only; one slot a rung.
 * Who went on leave meanwhile is stood in for.
 */
export const remindRequests: Job<{ key: string; requestId: number }> = {
  name: 'remind-moves',
  async due(work) {
    const { from, to } = work.policy.working
    if (!isWorkingTime(work.calendar, { from: minuteOf(from), to: minuteOf(to) }, work.zone, work.now))
      return []
    const pending = await requestsWhere(work, { status: 'pending' }, 5000)
    const people = pending.length > 0 ? await colleagues(work) : []
    return pending.flatMap((request) => {
      const slot = { requestId: request.id }
      if (!request.rule) return [{ key: `${request.code}:adopt:${work.today}`, ...slot }]
      const rung = rungDue(request, work.now, work)
      // Who may stand in is looked at when it is done, with what it is about at hand.
      const absent = newAbsences(
        request.rule,
        { ...request, ownerId: request.requesterId },
        people,
        work.today,
      )
      const back = request.rule.standIns.filter((each) => isBack(each, people, work.today))
      return [
        ...(rung ? [{ key: `${request.code}:${rung.percent}`, ...slot }] : []),
        ...back.map(({ onBehalfOf }) => ({
          key: `${request.code}:back:${onBehalfOf}:${work.today}`,
          ...slot,
        })),
        ...absent.map(({ onBehalfOf }) => ({
          key: `${request.code}:away:${onBehalfOf}:${work.today}`,
          ...slot,
        })),
      ]
    })
  },
  async run(work, { requestId }) {
    const found = await lockRequest(work, requestId)
    if (found?.request.status !== 'pending') return
    const { request: locked, subject } = found
    const request = await assignApprovers(work, found)
    const rung = rungDue(request, work.now, work)
    await standInForAbsent(work, { request, subject })
    // Who was asked a moment ago is not reminded in the same breath.
    const justAsked = !locked.rule && rung?.how === 'remind'
    if (request.rule && rung && !justAsked) await remind(work, { request, subject }, rung)
  },
}
