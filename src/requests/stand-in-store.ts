import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { DealRow } from '../deals/store.ts'
import type { StandIn } from '../domain/approval/rule.ts'
import { maySee } from '../domain/rights.ts'
import { type MoveRow, setRule } from './store.ts'

/** These stand in no longer; decisions they made before still count. */
export async function endStandIns(
  work: Work,
  move: MoveRow,
  isOver: (standIn: StandIn) => boolean,
  byId: number | null,
): Promise<StandIn[]> {
  const over = (move.rule?.standIns ?? []).filter((standIn) => !standIn.ended && isOver(standIn))
  if (!move.rule || over.length === 0) return []
  const standIns = move.rule.standIns.map((each) =>
    over.includes(each) ? { ...each, ended: true as const } : each,
  )
  await setRule(work, move, { ...move.rule, standIns })
  for (const standIn of over)
    await audit(work, {
      ...(byId !== null && { personId: byId }),
      what: 'move.stand-in-ended',
      subject: `move:${move.code}`,
      before: { by: standIn.by, onBehalfOf: standIn.onBehalfOf, since: standIn.since },
    })
  return over
}

/** Whose request it is and whose deal, and for whom the account exists. */
export function partiesOf(move: Pick<MoveRow, 'requesterId'>, deal: DealRow) {
  return {
    requesterId: move.requesterId,
    ownerId: deal.ownerId,
    maySee: (id: number) => maySee({ id, role: 'rep', teamId: null }, deal.account),
  }
}
