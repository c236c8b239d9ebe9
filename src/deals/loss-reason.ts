import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import type { DealRecord } from '../domain/record.ts'
import { tellPerson } from '../queue/tell.ts'
import { type Loss, lossCard, lossChangedCard } from './loss-cards.ts'
import type { DealRow } from './store.ts'

/**
 * What follows when the reason of a loss was written (S85): the owner's manager is asked whether it stands, in one message that always shows
 * the newest; a rep whose reason the manager changed hears of it.
 */
export async function lossWritten(
  message: Message,
  work: Work,
  deal: DealRow,
  record: DealRecord,
): Promise<void> {
  const { record: before } = deal
  if (record.result === 'won' || !record.reason) return
  const asked = before?.reason !== undefined && !before.confirmed
  const changed = before?.reason !== undefined && before.reason !== record.reason
  const [manager] = deal.account.ownerChain
  // One message for each loss, which has its day: the same key edits the one that was sent before.
  if (manager !== undefined && (!record.confirmed || asked))
    await tellPerson(work, `loss:${deal.code}:${deal.recordDueOn}`, manager, (lang) =>
      lossCard(lossOf(deal, record), lang),
    )
  if (record.confirmed && changed && message.person.id !== deal.ownerId)
    await tellPerson(work, `loss-changed:${message.key}`, deal.ownerId, (lang) =>
      lossChangedCard(deal, { by: message.person.name, before, after: record }, lang),
    )
}

export function lossOf({ code, name, account, ownerName }: DealRow, record: DealRecord): Loss {
  return { code, name, account, owner: ownerName, record }
}
