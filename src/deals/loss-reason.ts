import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import type { DealRecord } from '../domain/record.ts'
import { tellPerson } from '../queue/tell.ts'
import { createRequest } from '../requests/ask-request.ts'
import { postThreads } from '../requests/post-request.ts'
import { voidOvertaken } from '../requests/request-lifecycle.ts'
import { requestsWhere } from '../requests/store.ts'
import { lossChangedCard } from './loss-cards.ts'
import { type DealRow, dealsById } from './store.ts'

/**
 * What follows when the reason of a loss was written (S85): it is asked whether it stands, and what was asked about another reason is void; a
 * rep whose reason the manager changed hears of it. Nobody there who could confirm it: it waits, and the loss is written all the same.
 */
export async function lossWritten(
  message: Message,
  work: Work,
  before: DealRow,
  record: DealRecord,
): Promise<void> {
  if (record.result === 'won' || !record.reason) return
  await voidOvertaken(work, { dealId: before.id }, message.person.id)
  if (!record.confirmed) await askReason(message, work, before.id, record.reason)
  else if (
    before.record?.reason &&
    before.record.reason !== record.reason &&
    message.person.id !== before.ownerId
  )
    await tellPerson(work, `loss-changed:${message.key}`, before.ownerId, (lang) =>
      lossChangedCard(before, { by: message.person.name, before: before.record!, after: record }, lang),
    )
}

async function askReason(message: Message, work: Work, dealId: number, reason: string): Promise<void> {
  const [deal] = await dealsById(work, [dealId])
  const [asked] = await requestsWhere(work, { dealId, kind: 'loss', status: 'pending' }, 1)
  if (!deal || asked) return
  const subject = { account: deal.account, deal }
  const wish = { kind: 'loss', subject, asked: { reason }, reason: '' } as const
  const made = await createRequest(message.person.id, work, wish)
  if ('id' in made) await postThreads(work, subject, made.id)
}
