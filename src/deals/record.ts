import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { listWords } from '../cards/format.ts'
import type { Work } from '../db/work.ts'
import {
  blamesPrice,
  checkRecord,
  type DealRecord,
  missingIn,
  type RecordField,
  type Result,
  reasonsFor,
  withConfirmation,
} from '../domain/record.ts'
import { mayManage } from '../domain/rights.ts'
import { addNextStep, cancelStepCalled } from '../steps/store.ts'
import { changeDeal } from './change-store.ts'
import { lossWritten } from './loss-reason.ts'
import { recordCard } from './record-cards.ts'
import { knownOf, lossesOf } from './record-store.ts'
import type { DealRow } from './store.ts'
import { dealWords } from './words.ts'

type FormWish = { result: Result; intent: 'deal.record' | 'deal.lost'; problems?: Record<string, string> }

/** The form with what the log knows and what was typed so far. */
export async function recordForm(message: Message, work: Work, deal: DealRow, wish: FormWish): Promise<Card> {
  const { deal: _, saved, result, ...typed } = message.fields
  return recordCard(await knownOf(work, deal), deal.record, { ...wish, typed }, message.lang)
}

/** What was typed, or what is wrong with it in the reader's words. A reason is the least. */
export function readRecord(
  message: Message,
  work: Work,
  result: Result,
): { record: DealRecord } | { problems: Record<string, string> } {
  const w = dealWords[message.lang].record
  const { words, rival, lesson, nextTryOn } = message.fields
  const reason = reasonsFor(result).find((each) => each === message.fields.reason)
  const record: DealRecord = {
    result,
    ...(reason && { reason }),
    ...(words?.trim() && { words: words.trim() }),
    ...(rival?.trim() && { rival: rival.trim() }),
    ...(lesson?.trim() && { lesson: lesson.trim() }),
    ...(nextTryOn?.trim() && { nextTryOn: nextTryOn.trim() }),
  }
  const found = checkRecord(record, work.today)
  const problems: Record<string, string> = {}
  for (const [field, problem] of Object.entries(found)) problems[field] = w.problems[problem]
  if (!reason) problems.reason = found.reason ? w.problems[found.reason] : w.fields.reason
  return Object.keys(problems).length > 0 ? { problems } : { record }
}

/** "Not yet" becomes a step of the account on its day, one at a time. Gives the code of the step that stands. */
async function nextTry(
  message: Message,
  work: Work,
  deal: DealRow,
  { nextTryOn }: DealRecord,
): Promise<string | undefined> {
  const before = deal.record?.step
  if (nextTryOn === deal.record?.nextTryOn) return before
  if (before) await cancelStepCalled(work, before)
  if (!nextTryOn) return undefined
  const text = dealWords[message.lang].record.nextStepText(deal.name)
  const step = { accountId: deal.account.id, ownerId: deal.ownerId, text, due: nextTryOn }
  return (await addNextStep(work, step)).code
}

/** Keeps the record; "not yet" becomes a step on its day. Gives the sentences about what is missing. */
export async function keepRecord(
  message: Message,
  work: Work,
  deal: DealRow,
  record: DealRecord,
): Promise<string[]> {
  const w = dealWords[message.lang].record
  const { person } = message
  const own = person.id === deal.ownerId || person.id === deal.account.ownerId
  const manager =
    !own && mayManage(person, deal.account) ? { by: message.person.name, on: work.today } : undefined
  const step = await nextTry(message, work, deal, record)
  const kept = { ...withConfirmation(record, deal.record, manager), ...(step && { step }) }
  await changeDeal(work, deal, { record: kept }, message.person.id)
  await lossWritten(message, work, deal, kept)
  const missing = missingIn(record).map((field: RecordField) => w.fields[field])
  const notes = [missing.length === 0 ? w.complete : w.incomplete(listWords(missing, message.lang))]
  const losses = record.result === 'lost' ? await lossesOf(work, deal.ownerId) : { all: 0, price: 0 }
  if (blamesPrice(losses)) notes.push(w.price(losses.price, losses.all))
  return notes
}
