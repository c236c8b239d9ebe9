import type { Ask } from '../bot.ts'
import { type Loss, lossCard, lossChangedCard } from '../cards/loss.ts'
import type { DealRecord } from '../domain/record.ts'
import type { DealRow } from '../store/deals.ts'
import { tellPerson } from '../store/tell.ts'
import type { Work } from '../store/work.ts'

/**
 * What follows when the reason of a loss was written (S85): the owner's manager is asked whether it stands, in one message that always shows
 * the newest; a rep whose reason the manager changed hears of it.
 */
export async function lossWritten(ask: Ask, work: Work, deal: DealRow, record: DealRecord): Promise<void> {
  const { record: before } = deal
  if (record.result === 'won' || !record.reason) return
  const asked = before?.reason !== undefined && !before.confirmed
  const changed = before?.reason !== undefined && before.reason !== record.reason
  if (!record.confirmed || asked) await askManager(work, lossOf(deal, record, ask.person.name))
  if (record.confirmed && changed && ask.person.id !== deal.ownerId)
    await tellPerson(work, `loss-changed:${ask.key}`, deal.ownerId, (lang) =>
      lossChangedCard(deal, { by: ask.person.name, before, after: record }, lang),
    )
}

export function lossOf(
  { code, name, account, ownerName }: DealRow,
  record: DealRecord,
  by = ownerName,
): Loss & { managerId?: number } {
  const [managerId] = account.ownerChain
  return { code, name, account, by, record, ...(managerId !== undefined && { managerId }) }
}

/** The same key edits the message that was sent before. */
async function askManager(work: Work, { managerId, ...loss }: Loss & { managerId?: number }): Promise<void> {
  if (managerId !== undefined)
    await tellPerson(work, `loss:${loss.code}`, managerId, (lang) => lossCard(loss, lang))
}
