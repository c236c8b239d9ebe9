import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { StandIn } from '../domain/approval/rule.ts'
import { type RequestRow, setRule } from './store.ts'

/** These stand in no longer; decisions they made before still count. */
export async function endStandIns(
  work: Work,
  request: RequestRow,
  isOver: (standIn: StandIn) => boolean,
  byId: number | null,
): Promise<StandIn[]> {
  const over = (request.rule?.standIns ?? []).filter((standIn) => !standIn.ended && isOver(standIn))
  if (!request.rule || over.length === 0) return []
  const standIns = request.rule.standIns.map((each) =>
    over.includes(each) ? { ...each, ended: true as const } : each,
  )
  await setRule(work, request, { ...request.rule, standIns })
  for (const standIn of over)
    await audit(work, {
      ...(byId !== null && { personId: byId }),
      what: 'request.stand-in-ended',
      subject: `request:${request.code}`,
      before: { by: standIn.by, onBehalfOf: standIn.onBehalfOf, since: standIn.since },
    })
  return over
}
